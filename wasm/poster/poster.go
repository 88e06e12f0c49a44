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

// Paint returns the first preset before its first turn, by day and by night, wide and upright.
func Paint() ([]site.Picture, error) {
	s := presets.All()[0].Script
	t, err := episode.Open(s.OrgSeed).Run(s)
	if err != nil {
		return nil, err
	}
	var list []site.Picture
	for _, p := range []struct {
		path string
		look reel.Options
	}{
		{"poster-day.png", reel.Options{}},
		{"poster-night.png", reel.Options{Night: true}},
		{"poster-portrait-day.png", reel.Options{Portrait: true}},
		{"poster-portrait-night.png", reel.Options{Portrait: true, Night: true}},
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, reel.Moment(t, 0, p.look), 1); err != nil {
			return nil, err
		}
		list = append(list, site.Picture{Path: p.path, PNG: b.Bytes()})
	}
	return list, nil
}
