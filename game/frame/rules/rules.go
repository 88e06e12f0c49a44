// Package rules is what every frame is held to, for tests.
package rules

import (
	"strings"
	"testing"

	"deskarena/assets"
	"deskarena/game/frame"
)

// Text holds a frame to this: no text leaves the picture or the clip, none is painted over another (where a text lies on an
// earlier one, something opaque lies between them), and there is a glyph for each letter.
func Text(t testing.TB, f *frame.Frame) {
	t.Helper()
	owner := make([]int32, f.W*f.H) // 1 + the item whose text a pixel's cell belongs to
	each := func(x, y, w, h int, do func(*int32)) {
		for j := max(0, y); j < min(f.H, y+h); j++ {
			for i := max(0, x); i < min(f.W, x+w); i++ {
				do(&owner[j*f.W+i])
			}
		}
	}
	clipped := false
	for n := range f.Items {
		it := &f.Items[n]
		if it.Op == frame.OpClip {
			clipped = it.W > 0
		}
		if clipped {
			continue // on its way past an edge
		}
		face := assets.Regular
		switch it.Op {
		case frame.OpFill, frame.OpRound:
			each(it.X, it.Y, it.W, it.H, func(p *int32) { *p = 0 })
			continue
		case frame.OpText:
		case frame.OpBold:
			face = assets.Bold
		case frame.OpStamp:
			face = assets.Stamp
		default:
			continue
		}
		w := face.Width(it.Text)
		if it.X < 0 || it.Y < 0 || it.X+w > f.W || it.Y+7 > f.H {
			t.Errorf("%q at %d,%d leaves the picture", it.Text, it.X, it.Y)
		}
		over := int32(0)
		each(it.X, it.Y, w, 7, func(p *int32) {
			if *p != 0 {
				over = *p
			}
			*p = int32(n + 1)
		})
		if over != 0 {
			t.Errorf("%q at %d,%d is painted over %q", it.Text, it.X, it.Y, f.Items[over-1].Text)
		}
		for _, r := range it.Text {
			if !face.Has(r) {
				t.Errorf("%q: there is no glyph for %q", it.Text, r)
			}
		}
	}
}

// Regions holds a frame to this: it says what it shows; each region belongs to a group, and those of a group stand together;
// what can be pressed has a name and a label, is large enough, lies in the picture, shares no
// pixel with another such thing, and is reached by keyboard; and the region of a name is there, without which a reader
// is stuck.
func Regions(t testing.TB, f *frame.Frame, wayOn string) {
	t.Helper()
	least := 24
	if f.W < f.H {
		least = 27 // 24 CSS pixels on a page of 320
	}
	if f.Name == "" || f.Says == "" {
		t.Errorf("it does not say what it shows: %q, %q", f.Name, f.Says)
	}
	for i, g := range f.Groups {
		if g.Label == "" {
			t.Errorf("group %d has no label", i)
		}
	}
	seen := map[string]bool{}
	for i := range f.Regions {
		r := &f.Regions[i]
		if r.Group >= len(f.Groups) || i > 0 && r.Group < f.Regions[i-1].Group {
			t.Errorf("%s is of group %d of %d, after one of %d", r.Name, r.Group, len(f.Groups), f.Regions[max(0, i-1)].Group)
		}
		if r.Name == "" || strings.TrimSpace(r.Label) == "" {
			t.Errorf("region %+v has no name or no label", r)
		}
		if seen[r.Name] {
			t.Errorf("two regions are named %q", r.Name)
		}
		seen[r.Name] = true
		if r.X < 0 || r.Y < 0 || r.X+r.W > f.W || r.Y+r.H > f.H {
			t.Errorf("%s leaves the picture: %d,%d %dx%d", r.Name, r.X, r.Y, r.W, r.H)
		}
		if !r.Takes() {
			continue
		}
		if r.W < least || r.H < least {
			t.Errorf("%s is %dx%d: too small a target", r.Name, r.W, r.H)
		}
		for k := range f.Regions[:i] {
			q := &f.Regions[k]
			if q.Takes() && r.X < q.X+q.W && q.X < r.X+r.W && r.Y < q.Y+q.H && q.Y < r.Y+r.H {
				t.Errorf("%s and %s share pixels", r.Name, q.Name)
			}
		}
		if got := f.At(r.X+r.W/2, r.Y+r.H/2); got != r {
			t.Errorf("the middle of %s hits %+v", r.Name, got)
		}
	}
	if !seen[wayOn] {
		t.Errorf("%s is missing: there is no way on", wayOn)
	}
}
