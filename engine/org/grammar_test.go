package org

import (
	"regexp"
	"strings"
	"testing"
)

// slips are kinds of mistakes that templates make: each is a pattern and what is wrong with it.
var slips = []struct {
	pattern *regexp.Regexp
	what    string
}{
	{regexp.MustCompile(`\b(I|[Ww]e|[Tt]hey|[Yy]ou) [^.;:!?]*, and (goes|is|has|was|comes|takes|retraces|stands|follows)\b`), "no subject after 'and'"},
	{regexp.MustCompile(`(^|[^e] )\$\d+(\.\d\d)?( of store credit)? (are|were|have|come|go)\b`), "a sum is one"},
	{regexp.MustCompile(`\b[Aa] ([aeio]|u[^sn])[a-z]+`), "a for an"},
	{regexp.MustCompile(`\b[Aa]n [bcdfgjklmnpqrstvwxyz][a-z]+`), "an for a"},
	{regexp.MustCompile(`(?i)\bthe own\b`), "whose own?"},
	{regexp.MustCompile(` ([,.;!?]|:[^)])|\.\.|,,|,\.| {2}`), "loose punctuation"},
	{regexp.MustCompile(`\b(it|one) (are|were|have|do)\b|\bthey (is|was|has|does)\b`), "number"},
}

// twice are words that do not follow themselves.
var twice = regexp.MustCompile(`(?i)\b(the|a|an|is|are|was|were|of|to|and|it|they|them|in|on|for|with|my|your|i|you|we|not|but|as)\b`)

// Number is carried with the kind: "the running shoes are", "the yoga mat is". The kind is no subject after "of my".
var numberSlips, governed = map[string]*regexp.Regexp{}, regexp.MustCompile(`(?i)^(of|for|with|in|from|on|to) `)

func numberSlip(kind, text string) string {
	re := numberSlips[kind]
	if re == nil {
		one, more := `(is|was|has|does)`, `(are|were|have|do)`
		article, forms := `(these|those|many)`, `(are|were|have|do|look|fit|seem)`
		verb := more
		if plural(kind) {
			verb, article, forms = one, `(a|an|this|one)`, `(is|was|has|does|looks|fits|seems)`
		}
		k := regexp.QuoteMeta(kind)
		re = regexp.MustCompile(`(?i)\b` + verb + ` (there )?(the |my |your |any )?` + k + `\b|(\b[a-z]+ )?\b(the |my |your )?` + k + `( that)? ` + forms + `\b|\b` + article + ` ` + k + `\b`)
		numberSlips[kind] = re
	}
	for _, m := range re.FindAllString(text, -1) {
		if !governed.MatchString(m) || strings.Contains(m, " that ") {
			return m
		}
	}
	return ""
}

func TestGrammar(t *testing.T) {
	for _, seed := range seeds()[:3] {
		c := of(seed)
		check := func(where string, row int, text string) {
			s := c.gen.writer().scene(row)
			text = strings.ReplaceAll(text, s.product.name, "Thing")
			for _, slip := range slips {
				if m := slip.pattern.FindString(text); m != "" {
					t.Errorf("seed %d, %s of case %d: %s in %q\n%s", seed, where, row, slip.what, m, text)
				}
			}
			if m := numberSlip(s.kind.phrase, text); m != "" {
				t.Errorf("seed %d, %s of case %d: number in %q\n%s", seed, where, row, m, text)
			}
			fields := strings.Fields(text)
			for i := 1; i < len(fields); i++ {
				if strings.EqualFold(fields[i-1], fields[i]) && twice.FindString(fields[i]) == fields[i] {
					t.Errorf("seed %d, %s of case %d: %s %s\n%s", seed, where, row, fields[i-1], fields[i], text)
				}
			}
		}
		for _, th := range threadsOf(c) {
			check("subject", th.row, c.Table(Case).Text(th.row, CaseSubject))
			check("description", th.row, c.Table(Case).Text(th.row, CaseDescription))
			for _, l := range th.messages {
				for _, text := range l.said {
					check("letter", th.row, text)
				}
			}
		}
	}
}

// The patterns find what they are for.
func TestGrammarFindsSlips(t *testing.T) {
	for _, bad := range []string{
		"Accounting has released it. I checked it, and goes back the way it was paid.",
		"$30 are on your account.", "$30 of store credit are booked.", "It is a odd green.", "That is an pity.", "the own data", "Well , no.", "they is here",
	} {
		found := false
		for _, slip := range slips {
			found = found || slip.pattern.MatchString(bad)
		}
		if !found {
			t.Errorf("nothing is wrong with %q", bad)
		}
	}
	for kind, bad := range map[string]string{"pilates socks": "Is there pilates socks at your place?", "running shoes": "Money for running shoes that was sent back.", "yoga mat": "My yoga mat are late."} {
		if numberSlip(kind, bad) == "" {
			t.Errorf("nothing is wrong with %q", bad)
		}
	}
}

// What can happen to a kind is what happens to its stuff: hard things break, soft things tear, and only what has a size or
// a color is sent back for it.
func TestNothingHappensThatCannot(t *testing.T) {
	// For each harm, words of the kinds that it can come to.
	can := map[string]string{
		"dented":   "bottle roller kickboard",
		"bent":     "poles shoes flats boots cleats sneakers slides guard",
		"scratch":  "kettlebell poles racket bottle lights helmet goggles guards belt mitt",
		"chipped":  "kettlebell racket helmet block",
		"cracked":  "racket lights helmet goggles guards guard rope block",
		"torn":     "mat bag backpack belt cushion towel armband sweatbands cap beanie gaiter CLOTH",
		"stain":    "belt mitt cushion towel armband sweatbands cap beanie gaiter shoes flats boots cleats sneakers slides CLOTH",
		"scuffed":  "ball shoes flats boots cleats sneakers slides",
		"gouged":   "roller kickboard mat block ball",
		"kinked":   "rope",
		"squashed": "roller kickboard ball",
	}
	for i := range kinds {
		k := &kinds[i]
		soft := k.form() == clothes
		for _, harm := range strings.Split(k.stuff().harms, "|") {
			for word, of := range can {
				if strings.HasPrefix(harm, word) {
					ok := soft && strings.HasSuffix(of, "CLOTH")
					for _, w := range words(of) {
						ok = ok || strings.HasSuffix(k.phrase, " "+w) || k.phrase == w
					}
					if !ok {
						t.Errorf("%s cannot be %s", k.phrase, harm)
					}
				}
			}
		}
	}
	// Water soaks, and a blow breaks.
	for _, seed := range seeds()[:3] {
		g := of(seed).gen
		for row := range g.cases {
			s := g.writer().scene(row)
			wet := strings.HasPrefix(s.harm(), "soaked") || strings.HasPrefix(s.harm(), "stained")
			if box := s.look("box"); wet && strings.HasPrefix(box, "crushed") || !wet && strings.HasPrefix(box, "soaked") && !strings.HasPrefix(s.harm(), "smeared") {
				t.Errorf("seed %d, case %d: box %s, %s %s", seed, row, box, s.kind.phrase, s.harm())
			}
		}
	}
	sizeless := words("kettlebell ball bottle racket poles mat roller block rope lights goggles bag backpack towel cushion cap beanie sweatbands armband bands kickboard helmet mitt")
	plain := words("kettlebell block bands racket mitt lights poles rope")
	for _, seed := range seeds()[:3] {
		g := of(seed).gen
		for row := range g.cases {
			k := &kinds[g.products[g.items[g.cases[row].item].product].kind]
			last := k.phrase[strings.LastIndexByte(k.phrase, ' ')+1:]
			for _, w := range sizeless {
				if last == w && g.cases[row].issue == issueSizing {
					t.Errorf("seed %d: the %s does not fit", seed, k.phrase)
				}
			}
			for _, w := range plain {
				if last == w && g.cases[row].issue == issueColor {
					t.Errorf("seed %d: the color of the %s", seed, k.phrase)
				}
			}
		}
	}
}
