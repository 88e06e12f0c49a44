package letters_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"deskarena/assets/letters"

	"pgregory.net/rapid"
)

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
		if got := letters.Wrap(c.text, c.chars); !slices.Equal(got, c.want) {
			t.Errorf("Wrap(%q, %d) = %q, want %q", c.text, c.chars, got, c.want)
		}
	}
}

// Wrapping loses no letter, but for the hyphens it writes, and no line is too long.
func TestWrapKeepsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-z é]{0,60}`).Draw(t, "text")
		chars := rapid.IntRange(1, 20).Draw(t, "chars")
		lines := letters.Wrap(text, chars)
		for _, l := range lines {
			if utf8.RuneCountInString(l) > chars {
				t.Fatalf("%q is longer than %d", l, chars)
			}
		}
		squeeze := func(s string) string { return strings.NewReplacer(" ", "", "-", "").Replace(s) }
		if got := squeeze(strings.Join(lines, "")); got != squeeze(text) {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, l := range letters.WrapFit(text, chars, 2) {
			if utf8.RuneCountInString(l) > chars {
				t.Fatalf("WrapFit: %q is longer than %d", l, chars)
			}
		}
	})
}

func TestFit(t *testing.T) {
	for _, c := range [][3]string{
		{letters.Fit("EffectiveDate", 13), "EffectiveDate", "fits"},
		{letters.Fit("EffectiveDate", 10), "Effective…", "is cut"},
		{letters.Fit("one two", 5), "one…", "loses the space before the mark"},
		{letters.Fit("one", 0), "", "has no room"},
	} {
		if c[0] != c[1] {
			t.Errorf("a text that %s is %q, want %q", c[2], c[0], c[1])
		}
	}
}
