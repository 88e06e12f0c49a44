// Package poster paints what a page shows while the scene is on its way.
package poster

import (
	"bytes"

	"deskarena/assets/pix/png"
	"deskarena/engine/episode"
	"deskarena/game/reel"
	"deskarena/presets"
	"deskarena/wasm/site"
)

// Paint returns the first preset before its first turn, by day and by night, wide and upright, and how it ends, for a card.
func Paint() ([]site.Picture, error) {
	s := presets.All()[0].Script
	t, err := episode.Open(s.OrgSeed).Run(s)
	if err != nil {
		return nil, err
	}
	var list []site.Picture
	for _, p := range []struct {
		path  string
		turn  int
		scale int
		look  reel.Options
	}{
		{"poster-day.png", 0, 1, reel.Options{}},
		{"poster-night.png", 0, 1, reel.Options{Night: true}},
		{"poster-portrait-day.png", 0, 1, reel.Options{Portrait: true}},
		{"poster-portrait-night.png", 0, 1, reel.Options{Portrait: true, Night: true}},
		{"card.png", len(t.Turns), 2, reel.Options{}},
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, reel.Moment(t, p.turn, p.look), p.scale); err != nil {
			return nil, err
		}
		list = append(list, site.Picture{Path: p.path, PNG: b.Bytes()})
	}
	return list, nil
}
