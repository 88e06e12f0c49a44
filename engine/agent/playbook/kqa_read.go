package playbook

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
)

// A question about the articles is searched by its telling words. The article that answers is read like a language
// model reads it: what it states is an annotation, which comes with the article's text (Observation.Facts).

// emptyWords tell nothing about what a question is after; deskWords are in every other article of a help desk.
const (
	emptyWords = ` a about after again all am an and another any are as at be been before being but by can cannot could did do does for from get
 had has have how i if in into is it its long many may me more most much must my need no not of off often old on once one only or other our out
 over own same shall should show shown so some take than that the their them then there these they this those to too until up use used was way
 we were what when where which while who whose why will with within would you your `
	deskWords = ` add agent agents apply come comes company cost costs customer customers day days find give given gets go goes happen happens
 item items know last look made make offer offered order orders parcel parcels people person piece pieces possible right see takes work works `
)

// keywords are the words of a question that one would search for: at most so many, the longest of them. A question
// without any telling word is searched by all it has.
func keywords(question string, most int) []string {
	var telling, rest []string
	for _, w := range wordsOf(question) {
		switch {
		case len(w) < 2 || strings.Contains(emptyWords, " "+w+" ") || slices.Contains(telling, w) || slices.Contains(rest, w):
		case strings.Contains(deskWords, " "+w+" "):
			rest = append(rest, w)
		default:
			telling = append(telling, w)
		}
	}
	if len(telling) == 0 {
		telling = rest
	}
	for len(telling) > most {
		shortest := 0
		for i := range telling {
			if len(telling[i]) < len(telling[shortest]) {
				shortest = i
			}
		}
		telling = slices.Delete(telling, shortest, shortest+1)
	}
	return telling
}

// passage is a fact with the article that states it.
type passage struct {
	agent.Fact
	article string
}

// sentence is the one that states the fact.
func (p *passage) sentence() string { return around(p.Text, p.Answer) }

// passages lists the facts of the articles in an observation, in the order of the texts.
func passages(obs agent.Observation) []passage {
	var out []passage
	for _, r := range obs.Value.Items() {
		id, _ := r.Get("Id")
		text := articleText(r)
		for _, f := range obs.Facts {
			if f.Text == text {
				out = append(out, passage{f, id.Str()})
			}
		}
	}
	return out
}

// around is the sentence of a text that a span lies in.
func around(text, span string) string {
	at := strings.Index(text, span)
	start := max(strings.LastIndex(text[:at], ". "), strings.LastIndex(text[:at], "\n")-1)
	if start < 0 {
		start = -2
	}
	first, _ := sentence(text[at+len(span):])
	return text[start+2:at+len(span)] + first
}

// answers is the passage that answers a question, or, where none does, the one whose sentence has the most of its
// telling words; -1 if there is none such.
func answers(all []passage, question string) int {
	for i := range all {
		if all[i].Asks == question {
			return i
		}
	}
	return nearest(all, question, "")
}

// nearest is the passage whose sentence shares most with a question, apart from those of one article; -1 if none has any.
func nearest(all []passage, question, apart string) int {
	words := strings.Join(keywords(question, 8), " ")
	best, most := -1, 0
	for i := range all {
		if n := shared(all[i].sentence(), words); n > most && all[i].article != apart {
			best, most = i, n
		}
	}
	return best
}
