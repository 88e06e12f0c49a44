package playbook

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/value"
)

func TestKeywords(t *testing.T) {
	for _, c := range []struct {
		question string
		most     int
		want     string
	}{
		{"How long is a gift card valid?", 4, "gift card valid"},
		{"What does the return label cost customers who are not Flock members?", 3, "return flock members"},
		{"What do the customers order?", 4, "customers order"}, // nothing tells more
	} {
		if got := strings.Join(keywords(c.question, c.most), " "); got != c.want {
			t.Errorf("%q is searched by %q, not %q", c.question, got, c.want)
		}
	}
}

func TestPassages(t *testing.T) {
	record := func(id, field, text string) value.Value {
		return value.OfRecord([]string{"Id", field}, []value.Value{value.OfString(id), value.OfString(text)})
	}
	const lark, owl = "Larks sing. A lark is kept for two days, at most.\n\nIt eats worms.", "An owl costs $4.95 a night."
	obs := agent.Observation{
		Value: value.OfList([]value.Value{record("a", "Content", lark), record("b", "FAQ_Answer__c", owl), record("c", "Summary", lark)}),
		Facts: []agent.Fact{{Asks: "How long is a lark kept?", Answer: "for two days", Text: lark}, {Asks: "What does a lark eat?", Answer: "worms", Text: lark}, {Asks: "What does an owl cost?", Answer: "$4.95 a night", Text: owl}},
	}
	all := passages(obs) // a text is found under either name, and nowhere else
	var sentences, articles []string
	for _, p := range all {
		sentences, articles = append(sentences, p.sentence()), append(articles, p.article)
	}
	if want := []string{"A lark is kept for two days, at most.", "It eats worms.", "An owl costs $4.95 a night."}; !slices.Equal(sentences, want) {
		t.Errorf("%q, want %q", sentences, want)
	}
	if want := []string{"a", "a", "b"}; !slices.Equal(articles, want) {
		t.Errorf("%q, want %q", articles, want)
	}
	for question, want := range map[string]int{"What does an owl cost?": 2, "Which worms are eaten?": 1, "Who is the mayor?": -1} {
		if got := answers(all, question); got != want {
			t.Errorf("%q is answered by passage %d, not %d", question, got, want)
		}
	}
}
