package playbook

import (
	"slices"
	"strings"

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

// bodiesOf are the texts of articles that have one.
func bodiesOf(obs Observation) []string {
	var out []string
	for _, r := range obs.Value.Items() {
		if text := articleText(r); text != "" {
			out = append(out, text)
		}
	}
	return out
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

var articleLoud = family{
	{code: "column.answer", kind: LoudSlip, skill: Composing, weight: 5, say: "no such column",
		rewrite: func(_ *sim, q string) string {
			switch {
			case strings.Contains(q, "FAQ_Answer__c"):
				return strings.Replace(q, "FAQ_Answer__c", "Answer__c", 1)
			case strings.Contains(q, "Summary"):
				return strings.Replace(q, "Summary", "Content", 1)
			}
			return strings.Replace(q, "Title", "Title, Body", 1)
		}},
	{code: "object.article", kind: LoudSlip, skill: Composing, weight: 4, say: "no such object",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "Knowledge__kav", "KnowledgeArticle", 1) }},
}

// articleFilterLoud is refused of a query, where a search would do.
var articleFilterLoud = family{
	{code: "article.filtered", kind: LoudSlip, skill: Composing, weight: 4, say: "a long text cannot be filtered",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, " WHERE ", " WHERE FAQ_Answer__c LIKE '%policy%' AND ", 1)
		}},
}

// articleCallLoud is what the search function rejects. The benchmark's own schema asks for keywords, which its code
// does not know.
var articleCallLoud = family{
	{code: "argument.keywords", kind: LoudSlip, skill: Calling, weight: 5, say: "no such argument",
		call: func(s *sim, a Action) Action { return a.renamed("search_term", "keywords") }},
	{code: "argument.list", kind: LoudSlip, skill: Calling, weight: 4, say: "a list where a text is wanted",
		call: func(s *sim, a Action) Action {
			v, _ := a.Args.Get("search_term")
			return a.with("search_term", value.OfStrings(strings.Fields(v.Str())))
		}},
}
