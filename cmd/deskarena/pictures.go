//go:build !js

package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/gif"
	"io"

	"deskarena/assets"
	"deskarena/assets/pix/png"
	"deskarena/engine/episode"
	"deskarena/game/reel"

	"github.com/spf13/pflag"
)

// pictureOptions are the flags of png and gif.
type pictureOptions struct {
	scale, turn int
	reel        reel.Options
}

func (o *pictureOptions) add(set *pflag.FlagSet) {
	set.IntVar(&o.scale, "scale", 2, "of png and gif: size of a pixel, 1 to 8")
	set.IntVar(&o.turn, "turn", -1, "of png: how many turns are shown (default: all)")
	set.BoolVar(&o.reel.Portrait, "portrait", false, "of png and gif: upright, for a phone")
	set.BoolVar(&o.reel.Night, "night", false, "of png and gif: the dark theme")
	set.BoolVar(&o.reel.Still, "still", false, "of gif: one picture a turn, without the motion between")
}

func (o *pictureOptions) check(set *pflag.FlagSet) error {
	if o.scale < 1 || o.scale > 8 {
		return errors.New("--scale is a whole number from 1 to 8")
	}
	if o.turn < 0 && set.Changed("turn") {
		return fmt.Errorf("--turn is 0 or more, not %d", o.turn)
	}
	return nil
}

func writePNG(w io.Writer, t *episode.Trace, o pictureOptions) error {
	turn := len(t.Turns)
	if o.turn >= 0 {
		turn = min(turn, o.turn)
	}
	return png.Encode(w, reel.Moment(t, turn, o.reel), o.scale)
}

// writeGIF writes a loop. Each picture after the first holds only the rectangle that differs from the one before, and in
// it only the pixels that do.
func writeGIF(w io.Writer, t *episode.Trace, o pictureOptions) error {
	g := gif.GIF{}
	var last *image.Paletted
	for _, shot := range reel.Frames(t, o.reel) {
		p := shot.Picture.Paletted(o.scale)
		part := p
		if last == nil {
			g.Config = image.Config{ColorModel: p.Palette, Width: p.Rect.Dx(), Height: p.Rect.Dy()}
		} else {
			r := changed(last, p)
			if r.Empty() {
				g.Delay[len(g.Delay)-1] += shot.DelayCs
				continue
			}
			part = difference(last, p, r)
		}
		g.Image = append(g.Image, part)
		g.Delay = append(g.Delay, shot.DelayCs)
		g.Disposal = append(g.Disposal, gif.DisposalNone)
		last = p
	}
	return gif.EncodeAll(w, &g)
}

// difference is the rectangle of b with what is the same in a left clear.
func difference(a, b *image.Paletted, r image.Rectangle) *image.Paletted {
	d := image.NewPaletted(r, b.Palette)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c := b.ColorIndexAt(x, y)
			if c == a.ColorIndexAt(x, y) {
				c = uint8(assets.Clear)
			}
			d.SetColorIndex(x, y, c)
		}
	}
	return d
}

// changed is the smallest rectangle outside of which two pictures of one size are equal.
func changed(a, b *image.Paletted) image.Rectangle {
	w, h := b.Rect.Dx(), b.Rect.Dy()
	row := func(p *image.Paletted, y int) []uint8 { return p.Pix[y*p.Stride : y*p.Stride+w] }
	top := 0
	for top < h && bytes.Equal(row(a, top), row(b, top)) {
		top++
	}
	if top == h {
		return image.Rectangle{}
	}
	bottom := h
	for bytes.Equal(row(a, bottom-1), row(b, bottom-1)) {
		bottom--
	}
	left, right := w, 0
	for y := top; y < bottom; y++ {
		ra, rb := row(a, y), row(b, y)
		for x := range w {
			if ra[x] != rb[x] {
				left, right = min(left, x), max(right, x+1)
			}
		}
	}
	return image.Rect(left, top, right, bottom)
}
