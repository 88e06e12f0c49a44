// Package poster paints the card that links to the page show elsewhere.
package poster

import (
	"bytes"

	"deskarena/assets/pix/png"
	"deskarena/engine/episode"
	"deskarena/game/reel"
	"deskarena/presets"
	"deskarena/wasm/site"
)

// Paint returns how the first preset ends.
func Paint() ([]site.Picture, error) {
	s := presets.All()[0].Script
	t, err := episode.Open(s.OrgSeed).Run(s)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := png.Encode(&b, reel.Moment(t, len(t.Turns), reel.Options{}), 2); err != nil {
		return nil, err
	}
	return []site.Picture{{Path: "card.png", PNG: b.Bytes()}}, nil
}
