package task

import (
	"slices"
	"strings"
)

// Grade scores an answer as a ratio in lowest terms: for KQA the token F1, for the other tasks 1 for exactly the truth,
// without trimming, else 0 (the paper's scoring). A blanked truth scores 0.
func (s *Set) Grade(k Kind, number int, answer string) (num, den int64) {
	truth := s.Truth(k, number)
	switch {
	case truth == "":
		return 0, 1
	case k == KQA:
		return F1(answer, truth)
	case answer == truth:
		return 1, 1
	}
	return 0, 1
}

// Stripped is an answer without white space and quotation marks around it: how later versions of the benchmark read it
// before they compare. The paper does not.
func Stripped(answer string) string { return strings.Trim(answer, " \t\r\n\"'") }

// F1 is the harmonic mean of precision and recall over the words of an answer and of the truth, as a ratio in lowest
// terms: twice the words that they share, each as often as both have it, by all the words of both. No shared word is 0.
func F1(answer, truth string) (num, den int64) {
	a, t := tokens(answer), tokens(truth)
	all := int64(len(a) + len(t))
	for _, w := range a {
		if i := slices.Index(t, w); i >= 0 {
			t[i] = "" // no token is empty
			num += 2
		}
	}
	if num == 0 {
		return 0, 1
	}
	g, rest := all, num
	for rest > 0 {
		g, rest = rest, g%rest
	}
	return num / g, all / g
}

// tokens are the words of a text as the metric counts them: in lower case, with underscores and punctuation for spaces,
// without articles. Punctuation is that of ASCII, and the typographic quotation marks.
func tokens(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return r <= ' ' || strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~‘’´“”\u00a0", r)
	})
	return slices.DeleteFunc(words, func(w string) bool { return w == "a" || w == "an" || w == "the" })
}
