package main

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"deskarena/assets"
)

// TestSheetIsCurrent fails when a drawing was changed and not drawn anew: go generate ./assets.
func TestSheetIsCurrent(t *testing.T) {
	sheet, placed := pack(sprites())
	committed, stride := assets.SpriteSheet()
	if stride != sheet.W || !slices.Equal(committed, sheet.Pix) {
		t.Error("sprites.png is not what assets/draw draws: go generate ./assets")
	}
	if old, err := os.ReadFile("../table.go"); err != nil || !bytes.Equal(old, table(placed)) {
		t.Errorf("table.go is not what assets/draw writes (%v): go generate ./assets", err)
	}
}

// No figure is cut off by its cell: nothing but the soles touches the border.
func TestFiguresFitTheirCells(t *testing.T) {
	for _, ps := range append(agentPoses(), customerPoses()...) {
		f := &agent
		if ps.name[0] == 'C' {
			f = &customer
		}
		p := f.draw(ps)
		for x := range p.W {
			if p.At(x, 0) != clear {
				t.Errorf("%s: cut off above", ps.name)
				break
			}
		}
		for y := range p.H {
			if p.At(0, y) != clear || p.At(p.W-1, y) != clear {
				t.Errorf("%s: cut off at a side", ps.name)
				break
			}
		}
	}
}
