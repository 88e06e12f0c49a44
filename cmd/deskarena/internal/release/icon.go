//go:build !js

package release

import (
	"bytes"
	"image"

	"deskarena/assets"
	"deskarena/assets/pix"
	"deskarena/assets/pix/png"

	"github.com/jackmordaunt/icns/v3"
)

// drawer is the icon, the one of the page: a drawer of the cabinet, 16 pixels a side.
func drawer() *pix.Picture {
	p := pix.New(16, 16, assets.Clear)
	p.Fill(2, 1, 12, 14, assets.Ink)
	p.Fill(1, 2, 14, 12, assets.Ink)
	p.Fill(2, 2, 12, 12, assets.Slate3)
	p.Fill(3, 7, 10, 1, assets.Slate)
	p.Fill(5, 4, 6, 2, assets.Sheet)
	p.Fill(5, 10, 6, 2, assets.Sheet)
	p.Fill(10, 10, 1, 2, assets.Clay)
	return p
}

// icon is the drawer with so many pixels a side, a multiple of 16.
func icon(side int) image.Image { return drawer().Paletted(side / 16) }

func iconPNG(side int) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, drawer(), side/16)
	return b.Bytes(), err
}

// iconICNS is the icon as macOS takes it.
func iconICNS() ([]byte, error) {
	set := &icns.IconSet{}
	for _, of := range []struct {
		id   string
		side int
	}{{"ic11", 32}, {"ic12", 64}, {"ic07", 128}, {"ic08", 256}, {"ic09", 512}, {"ic10", 1024}} {
		set.Icons = append(set.Icons, &icns.Icon{Type: icns.OsType{ID: of.id, Size: uint(of.side)}, Image: icon(of.side)})
	}
	var b bytes.Buffer
	_, err := set.WriteTo(&b)
	return b.Bytes(), err
}
