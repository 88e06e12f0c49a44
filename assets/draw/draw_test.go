package main

import (
	"bytes"
	"image/png"
	"os"
	"slices"
	"testing"

	"deskarena/assets"
	"deskarena/assets/pix"
)

// TestSheetIsCurrent fails when a drawing was changed and not drawn anew: go generate ./assets.
func TestSheetIsCurrent(t *testing.T) {
	sheet, placed := pack(sprites())
	committed, stride := assets.SpriteSheet()
	if stride != sheet.W || !slices.Equal(committed, sheet.Pix) {
		t.Error("sprites.rle is not what assets/draw draws: go generate ./assets")
	}
	if seen := decode(t, "../sprites.png"); seen.W != sheet.W || !slices.Equal(seen.Pix, sheet.Pix) {
		t.Error("sprites.png is not what assets/draw draws: go generate ./assets")
	}
	if old, err := os.ReadFile("../table.go"); err != nil || !bytes.Equal(old, table(placed)) {
		t.Errorf("table.go is not what assets/draw writes (%v): go generate ./assets", err)
	}
}

func decode(t *testing.T, name string) *pix.Picture {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	p, err := pix.FromImage(m)
	if err != nil {
		t.Fatal(err)
	}
	return p
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
