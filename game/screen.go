package game

import "math"

// Screen is what the picture is shown on: its size in physical pixels, and how many of them a CSS pixel is long.
type Screen struct {
	W, H  int
	Ratio float64
}

// Portrait says which orientation shows larger pixels; where they are equal, the screen's own.
func (s Screen) Portrait() bool {
	upright, lying := s.Scale(360, 640), s.Scale(640, 360)
	return upright > lying || upright == lying && s.H > s.W
}

// Scale is how many physical pixels a pixel of a picture is long on this screen. It is a whole number, so that all are
// alike, unless that leaves a target of 24 of them under 24 CSS pixels; then it is as much as fits. The page that makes
// room for the scene reckons alike, in fit.js.
func (s Screen) Scale(pw, ph int) float64 {
	// A frame whose size is no whole number of CSS pixels may show half of one less. Before that costs a step, the picture
	// loses the sliver at its edge.
	lost := math.Ceil(s.Ratio / 2)
	if whole := math.Floor(s.fit(pw, ph, lost)); whole >= 0.99*s.Ratio {
		return whole
	}
	return s.fit(pw, ph, 0)
}

// fit is how many times a picture fits, on a screen that is larger by so many pixels.
func (s Screen) fit(pw, ph int, more float64) float64 {
	return min((float64(s.W)+more)/float64(pw), (float64(s.H)+more)/float64(ph))
}
