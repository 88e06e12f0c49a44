package playbook

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Articles, as KQA and PVI read them.

// articleText is the text of an article: a query has it in one field, the function in another.
func articleText(r value.Value) string {
	v, ok := r.Get("FAQ_Answer__c")
	if !ok {
		v, _ = r.Get("Content")
	}
	return v.Str()
}

// fittest lists the Ids of articles by how many of the words are in their title, counted twice, and summary.
func fittest(rows []value.Value, words string) []string {
	type hit struct {
		id    string
		score int
	}
	var found []hit
	for _, r := range rows {
		id, _ := r.Get("Id")
		title, _ := r.Get("Title")
		summary, _ := r.Get("Summary")
		if id.Str() != "" {
			found = append(found, hit{id.Str(), 2*shared(title.Str(), words) + shared(summary.Str(), words)})
		}
	}
	slices.SortStableFunc(found, func(a, b hit) int { return b.score - a.score })
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].id
	}
	return ids
}

// articleFilterLoud is refused of a query, where a search would do.
var articleFilterLoud = sim.Family{
	{Code: "article.filtered", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "a long text cannot be filtered",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, " WHERE ", " WHERE FAQ_Answer__c LIKE '%policy%' AND ", 1)
		}},
}

// plainWords are the words of a search without what joins and quotes them.
func plainWords(term string) []string {
	words := strings.Fields(strings.ReplaceAll(term, "\"", " "))
	return slices.DeleteFunc(words, func(w string) bool { return w == "AND" || w == "OR" || w == "NOT" })
}

// articleCallLoud is what the search function rejects. The benchmark's own schema asks for keywords, which its code
// does not know.
var articleCallLoud = sim.Family{
	{Code: "argument.keywords", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 5, Say: "no such argument",
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return a.Renamed("search_term", "keywords") }},
	{Code: "argument.list", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a list where a text is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			v, _ := a.Args.Get("search_term")
			return a.With("search_term", value.OfStrings(plainWords(v.Str())))
		}},
}
