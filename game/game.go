// Package game is the scene as an Ebitengine game: a window or a canvas around a desk. It paints in memory, uploads
// the picture by one WritePixels when something changed, and presents it at an integer scale where it can.
package game

import (
	"cmp"
	"math"
	"time"

	"deskarena/assets"
	"deskarena/game/desk"
	"deskarena/game/input"
	"deskarena/game/paint"

	"github.com/hajimehoshi/ebiten/v2"
)

// Options say how a game starts.
type Options struct {
	desk.Options
	Title string // of the window
	// Resting, where it is set, says that nobody can see the game: it neither ticks nor counts odds meanwhile.
	Resting func() bool
	// Ratio, where it is set, says how many physical pixels a CSS pixel is long now. Ebitengine asks a browser only once,
	// and a page may be zoomed.
	Ratio func() float64
}

// Command is a thing that the reader wants.
type Command = desk.Command

// oddsSlice is how long counting odds may hold up a frame; a single run more may pass it.
const oddsSlice = 3 * time.Millisecond

// Game implements ebiten.Game. Its methods are to be called from the game's own goroutine.
type Game struct {
	*desk.Desk
	title   string
	resting func() bool
	ratio   func() float64
	hands   input.Hands

	screen   Screen
	picture  *paint.Picture
	pixels   []byte
	image    *ebiten.Image
	uploaded int  // the number of the frame that the image shows; 0 for none
	dirty    bool // the screen shows something else than the image
	counting bool // there are odds left to count
	draws    int
}

// New opens a game.
func New(o Options) *Game {
	return &Game{Desk: desk.New(o.Options), title: o.Title, resting: o.Resting, ratio: o.Ratio, picture: &paint.Picture{}, dirty: true, counting: true}
}

// Run shows a game in a window until it is closed.
func Run(g *Game) error {
	ebiten.SetWindowTitle(cmp.Or(g.title, "Desk Arena"))
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	w, h := g.View().Size()
	scale := 1
	if mw, mh := ebiten.Monitor().Size(); mw > 0 {
		scale = max(1, min(mw*19/20/w, mh*17/20/h)) // room for the window's frame and the desktop's bars
	}
	ebiten.SetWindowSize(w*scale, h*scale)
	return Present(g)
}

// Present shows a game in the window, or on the page, as it is set up.
func Present(g *Game) error {
	ebiten.SetScreenClearedEveryFrame(false)
	return ebiten.RunGame(g)
}

// Update is ebiten.Game's: one tick.
func (g *Game) Update() error {
	if g.resting != nil && g.resting() {
		return nil
	}
	g.hands.Update(g.Desk, g.at)
	g.Advance()
	return nil
}

// Advance is a tick without hands, for who has no picture to press.
func (g *Game) Advance() {
	g.Tick()
	start := time.Now()
	for g.counting = g.Count(); g.counting && time.Since(start) < oddsSlice; g.counting = g.Count() {
	}
}

// Quiet is for how many ticks nothing happens unless somebody does something, or desk.Forever: so long it needs no frame.
func (g *Game) Quiet() int {
	switch {
	case g.resting != nil && g.resting():
		return desk.Forever
	case g.dirty || g.counting || g.Built() != g.uploaded || g.hands.Poll(g.Desk):
		return 0
	}
	return g.Desk.Quiet()
}

// Draw is ebiten.Game's. It does nothing when nothing has changed.
func (g *Game) Draw(screen *ebiten.Image) {
	if g.Built() != g.uploaded {
		g.upload()
	}
	if !g.dirty {
		return
	}
	g.dirty = false
	g.draws++
	screen.Fill(assets.Palette[g.picture.At(0, 0)])
	x, y, scale := g.Placed()
	var op ebiten.DrawImageOptions
	op.GeoM.Scale(scale, scale)
	op.GeoM.Translate(x, y)
	switch {
	case scale < 1:
		op.Filter = ebiten.FilterLinear
	case scale != math.Trunc(scale): // only the edges of pixels are blended, and glyphs stay crisp
		op.Filter = ebiten.FilterPixelated
	}
	screen.DrawImage(g.image, &op)
}

// upload paints the frame and hands it to the graphics card.
func (g *Game) upload() {
	f := g.Frame()
	g.uploaded = g.Built()
	paint.Paint(g.picture, f)
	if n := 4 * f.W * f.H; len(g.pixels) != n {
		g.pixels = make([]byte, n)
	}
	g.picture.RGBA(g.pixels)
	if g.image == nil || g.image.Bounds().Dx() != f.W || g.image.Bounds().Dy() != f.H {
		if g.image != nil {
			g.image.Deallocate()
		}
		g.image = ebiten.NewImage(f.W, f.H)
	}
	g.image.WritePixels(g.pixels)
	g.dirty = true
}

// Layout is not called, since there is LayoutF.
func (g *Game) Layout(w, h int) (int, int) { return w, h }

// LayoutF asks for one pixel for each of the device's, and chooses the orientation.
func (g *Game) LayoutF(w, h float64) (float64, float64) {
	ratio := ebiten.Monitor().DeviceScaleFactor()
	now := Screen{int(w * ratio), int(h * ratio), ratio}
	if g.ratio != nil {
		now.Ratio = g.ratio()
	}
	if now != g.screen {
		g.screen, g.dirty = now, true
		g.Turn(now.Portrait())
	}
	return float64(now.W), float64(now.H)
}

// Placed is where the picture lies on the screen in physical pixels, and how large a pixel of it is: a whole number,
// unless a target would be too small then.
func (g *Game) Placed() (x, y, scale float64) {
	w, h := g.View().Size()
	scale = g.screen.Scale(w, h)
	x = math.Trunc((float64(g.screen.W) - scale*float64(w)) / 2)
	y = math.Trunc((float64(g.screen.H) - scale*float64(h)) / 2)
	return x, y, scale
}

// at maps a point of the screen to a pixel of the picture.
func (g *Game) at(sx, sy int) (px, py int, on bool) {
	x, y, scale := g.Placed()
	if scale <= 0 {
		return 0, 0, false
	}
	w, h := g.View().Size()
	px = int(math.Floor((float64(sx) - x) / scale))
	py = int(math.Floor((float64(sy) - y) / scale))
	return px, py, px >= 0 && py >= 0 && px < w && py < h
}

// Draws counts how often the screen was drawn, for those who wait for a change to show.
func (g *Game) Draws() int { return g.draws }

// Picture is what was painted last, at scale 1.
func (g *Game) Picture() *paint.Picture { return g.picture }

var (
	_ ebiten.Game      = (*Game)(nil)
	_ ebiten.LayoutFer = (*Game)(nil)
)
