package assets_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

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

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		chars int
		want  []string
	}{
		{"Show me the running shoes", 11, []string{"Show me the", "running", "shoes"}},
		{"INVALID_FIELD: no", 6, []string{"INVAL-", "ID_", "FIELD:", "no"}},
		{"find_agents_with_max_cases()", 15, []string{"find_agents_", "with_max_", "cases()"}},
		{"the neighbouring sentence", 11, []string{"the", "neighbouri-", "ng sentence"}},
		{"EffectiveDate", 10, []string{"Effective", "Date"}},
		{"2021-10-29T00:00:00Z", 12, []string{"2021-10-", "29T00:00:00Z"}},
		{"1234567890", 4, []string{"1234", "5678", "90"}},
		{"a\n\nb", 5, []string{"a", "", "b"}},
		{"", 5, []string{""}},
		{"éé éé", 2, []string{"éé", "éé"}},
	} {
		if got := assets.Wrap(c.text, c.chars); !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.text, c.chars, got, c.want)
		}
	}
}

// Wrapping loses no letter, but for the hyphens it writes, and no line is too long.
func TestWrapKeepsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z é]{0,60}`).Draw(t, "text")
		chars := rapid.IntRange(1, 20).Draw(t, "chars")
		lines := assets.Wrap(text, chars)
		for _, l := range lines {
			if utf8.RuneCountInString(l) > chars {
				t.Fatalf("%q is longer than %d", l, chars)
			}
		}
		squeeze := func(s string) string { return strings.NewReplacer(" ", "", "-", "").Replace(s) }
		if got := squeeze(strings.Join(lines, "")); got != squeeze(text) {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, l := range assets.WrapFit(text, chars, 2) {
			if utf8.RuneCountInString(l) > chars {
				t.Fatalf("WrapFit: %q is longer than %d", l, chars)
			}
		}
	})
}

func TestFit(t *testing.T) {
	for _, c := range [][3]string{
		{assets.Fit("EffectiveDate", 13), "EffectiveDate", "fits"},
		{assets.Fit("EffectiveDate", 10), "Effective…", "is cut"},
		{assets.Fit("one two", 5), "one…", "loses the space before the mark"},
		{assets.Fit("one", 0), "", "has no room"},
		{assets.FitEnd("SELECT Id WHERE x", 8), "…WHERE x", "keeps its end"},
	} {
		if c[0] != c[1] {
			t.Errorf("a text that %s is %q, want %q", c[2], c[0], c[1])
		}
	}
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
