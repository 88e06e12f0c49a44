package regexp

import (
	"reflect"
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// patterns holds Ebitengine's own, and neighbours of theirs.
var patterns = []string{
	`\A__t(\d+)\z`, `^[ \t\r\n]*//kage:unit\s+([^ \t\r\n]+)[ \t\r\n]*$`, `\n\n+`,
	`(a+)(a*)b`, `^(a*)$`, `[^a-]b`, `(\s*)x\.\*\\`, `a*`, `t\dt`, `((a)b+)`, `[\d\s]+z`,
}

func TestMatchesAsRegexpDoes(t *testing.T) {
	for _, p := range patterns {
		want, got := regexp.MustCompile(p), MustCompile(p)
		rapid.Check(t, func(t *rapid.T) {
			s := rapid.StringOf(rapid.RuneFrom([]rune("aabbtx_-09 \t\n\r/.*\\zé\ufffd"))).Draw(t, "s")
			if rapid.Bool().Draw(t, "near") {
				s = rapid.SampledFrom([]string{"__t", "//kage:unit ", "\n\n", "aa"}).Draw(t, "head") + s
			}
			if a, b := want.FindStringSubmatch(s), got.FindStringSubmatch(s); !reflect.DeepEqual(a, b) {
				t.Fatalf("%s in %q: %q, want %q", p, s, b, a)
			}
			if a, b := want.FindSubmatch([]byte(s)), got.FindSubmatch([]byte(s)); !reflect.DeepEqual(a, b) {
				t.Fatalf("%s in the bytes %q: %q, want %q", p, s, b, a)
			}
			if !want.MatchString("") {
				if a, b := want.ReplaceAllString(s, "\n-"), got.ReplaceAllString(s, "\n-"); a != b {
					t.Fatalf("%s in %q: %q, want %q", p, s, b, a)
				}
			}
		})
	}
}

func TestWhatIsUnknownPanics(t *testing.T) {
	for _, p := range []string{`a|b`, `a?`, `.`, `a{2}`, `(a)+`, `(?i)a`, `\w`, `\pL`, `[a-z]`, `[[:alpha:]]`, `[a`, `\`, `é+`, `(a`, `a)`, `a**`} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was taken", p)
				}
			}()
			MustCompile(p)
		}()
	}
	defer func() {
		if recover() == nil {
			t.Error("a group in a replacement was taken")
		}
	}()
	MustCompile(`a`).ReplaceAllString("a", "$0")
}
