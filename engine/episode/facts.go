package episode

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// facts are the annotations of the articles that a result shows from beginning to end: what a reader takes from them.
func (e *episode) facts(v value.Value) []agent.Fact {
	if !slices.Contains(e.world.env.From, org.Knowledge) {
		return nil
	}
	var out []agent.Fact
	articles := e.world.Company.Table(org.Knowledge)
	var walk func(value.Value)
	walk = func(v value.Value) {
		for _, kid := range v.Items() {
			walk(kid)
		}
		for row := 0; v.Kind() == value.String && row < articles.Len(); row++ {
			if text := v.Str(); text == articles.Text(row, org.KnowledgeAnswer) {
				for _, f := range e.world.Company.Facts(row) {
					if strings.Contains(text, f.Answer) {
						out = append(out, agent.Fact{Asks: f.Question, Answer: f.Answer, Text: text})
					}
				}
			}
		}
	}
	walk(v)
	return out
}
