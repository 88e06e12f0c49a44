package assets_test

import (
	"testing"

	"deskarena/assets"
)

func TestFontHasWhatIsWritten(t *testing.T) {
	const more = "…→←↑↓×✓▸·–—’‘“”•½é"
	for r := rune(' '); r < 127; r++ {
		if !assets.Regular.Has(r) || !assets.Bold.Has(r) {
			t.Errorf("no glyph for %q", r)
		}
	}
	for _, r := range more {
		if !assets.Regular.Has(r) {
			t.Errorf("no glyph for %q", r)
		}
	}
	for _, r := range "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 " {
		if !assets.Stamp.Has(r) {
			t.Errorf("no stamp glyph for %q", r)
		}
	}
	if assets.Regular.Has('☃') || assets.Regular.Has('þ') {
		t.Error("a glyph that was never drawn")
	}
}

// Glyphs stay inside their cells, so letters never touch, and no two letters look the same.
func TestGlyphs(t *testing.T) {
	for name, f := range map[string]*assets.Font{"regular": assets.Regular, "bold": assets.Bold, "stamp": assets.Stamp} {
		seen := map[assets.Glyph]rune{}
		for r := rune('!'); r < 127; r++ {
			g := f.Glyph(r)
			if !f.Has(r) {
				continue
			}
			if q, ok := seen[g]; ok {
				t.Errorf("%s: %q looks like %q", name, r, q)
			}
			seen[g] = r
			for _, row := range g {
				if row&(0xff>>min(8, f.Advance-1)) != 0 {
					t.Errorf("%s: %q is wider than its cell", name, r)
					break
				}
			}
		}
	}
}

// Chars is the inverse of Width.
func TestChars(t *testing.T) {
	if assets.Chars(assets.Width("12345")) != 5 || assets.Chars(assets.Width("12345")-1) != 4 {
		t.Error("Chars is not the inverse of Width")
	}
}

// Clay is for what is broken: no sprite but the crack has a pixel of it.
func TestClayIsForBrokenThings(t *testing.T) {
	pix, stride := assets.SpriteSheet()
	for s := assets.Sprite(1); s < assets.NumSprites; s++ {
		if s == assets.IconCrack {
			continue
		}
		r := s.Rect()
		for y := int(r.Y); y < int(r.Y+r.H); y++ {
			for _, c := range pix[y*stride+int(r.X):][:r.W] {
				if c == assets.Clay || c == assets.Clay2 || c == assets.Clay3 {
					t.Fatalf("%v has clay", s)
				}
			}
		}
	}
}
