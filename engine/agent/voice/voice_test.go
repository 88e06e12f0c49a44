package voice

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/agent"
)

// parts are some to try texts with.
func parts(b []byte, name string) ([]byte, bool) {
	switch name {
	case "do":
		return append(b, "find the account"...), true
	case "fn":
		return append(b, "get_cases"...), true
	case "id":
		return append(b, "a1MWs00000Q9"...), true
	case "code":
		return append(b, "issue b2"...), true
	}
	return append(b, "half of what there is not"...), false
}

func TestSay(t *testing.T) {
	for _, c := range []struct {
		text  string
		draws []int
		want  string
	}{
		{"I {do}/That is all", nil, "I find the account. That is all."},
		{"{Do}!/really?/so: it is", nil, "Find the account! Really? So: it is."},
		{"One|Two|Three", []int{2}, "Three."},
		{"Because {why}/I {do}", nil, "I find the account."},
		{"{why}|I {do}", nil, "I find the account."},       // a way without a sentence makes place for the next
		{"I {do}|{why}", []int{1}, "I find the account."},  // and the last for the first
		{"{why}|{risk}", nil, ""},                          //
		{"|I {do}", nil, ""},                               // to say nothing is a way, too
		{"?{do}/so", []int{0, 0}, "So."},                   // not said
		{"?{do}/so", []int{0, 1}, "Find the account. So."}, // said
		{"{fn} is it", nil, "get_cases is it."},
		{"{id} is it", nil, "a1MWs00000Q9 is it."},
		{"{code} is it", nil, "Issue b2 is it."},
	} {
		draws := c.draws
		draw := func(n int) int {
			if len(draws) == 0 {
				return 0
			}
			d := draws[0]
			draws = draws[1:]
			return d
		}
		got, ok := Say(nil, c.text, parts, draw)
		if string(got) != c.want || ok != (c.want != "") {
			t.Errorf("%q says %q, %v, not %q", c.text, got, ok, c.want)
		}
	}
}

func TestPhrase(t *testing.T) {
	got, ok := Phrase([]byte("I "), "{why}, so to {do}|{do} by {fn}", parts, func(int) int { return 0 })
	if string(got) != "I find the account by get_cases" || !ok {
		t.Errorf("%q, %v", got, ok)
	}
	if got, ok = Phrase([]byte("I "), "{why}", parts, func(int) int { return 0 }); string(got) != "I " || ok {
		t.Errorf("%q, %v", got, ok)
	}
}

func TestList(t *testing.T) {
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}} {
		if got := string(List(nil, words)); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// known are the parts that a simulated agent has.
var known = strings.Fields("n core do why risk goal found all rest how act odd trouble object filters groups terms fn args sent pick ?pick ?open")

// Every model has a text for every place. The texts ask for parts that there are, say what they are for, speak of a beginning
// at the beginning alone, and are no two models' own.
func TestVoices(t *testing.T) {
	whose := map[string]agent.Model{}
	for _, m := range agent.Models() {
		v := Of(m)
		for place, text := range map[string]string{"Open": v.Open, "Go": v.Go, "Odd": v.Odd, "Err": v.Err, "End": v.End, "Core": v.Core, "Beside": v.Beside} {
			if text == "" && place != "Beside" {
				t.Errorf("%s says nothing at %s", m, place)
			}
			for way := range strings.SplitSeq(text, "|") {
				if other, ok := whose[place+way]; ok && len(way) > 40 {
					t.Errorf("%s and %s both say %q", m, other, way)
				}
				whose[place+way] = m
				for _, name := range names(way) {
					if !slices.Contains(known, name) {
						t.Errorf("%s: %q asks for %s", m, way, name)
					}
				}
				lower := strings.ToLower(way)
				if place != "Open" && (strings.Contains(lower, "first") || strings.Contains(lower, "begin with") || strings.Contains(lower, "start by")) {
					t.Errorf("%s at %s: %q begins", m, place, way)
				}
				if need := map[string]string{"Core": "core", "Err": "trouble"}[place]; need != "" && !slices.Contains(names(way), need) {
					t.Errorf("%s at %s: %q lacks {%s}", m, place, way, need)
				}
				if m == agent.GPT4o && !strings.HasPrefix(way, "Step {n}:/") && place != "Beside" {
					t.Errorf("%q has no number", way)
				}
			}
		}
	}
	for _, text := range []string{How, Act, GiveUp, Check} {
		for _, name := range names(text) {
			if !slices.Contains(known, name) {
				t.Errorf("%q asks for %s", text, name)
			}
		}
	}
}

// names lists the parts that a text asks for.
func names(text string) (all []string) {
	for {
		_, rest, ok := strings.Cut(text, "{")
		if !ok {
			return all
		}
		name, after, _ := strings.Cut(rest, "}")
		all, text = append(all, strings.ToLower(name)), after
	}
}
