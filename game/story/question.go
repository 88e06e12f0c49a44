package story

import (
	"strconv"
	"strings"
)

// Asks says who asks: "A Service Agent asks".
func (r *Run) Asks() string { return "A " + r.Trace.Persona + " asks" }

// QuestionText is the question in full: with what the agent is told besides, and what there is to see in a preset; "" for
// neither.
func (r *Run) QuestionText(told, preset, caption string) (p Page) {
	t := r.Trace
	p.part(r.Asks(), Plain, t.Question)
	p.part("What the agent is told besides", Plain, told)
	p.part("Task", Plain, t.Script.Task.Title()+", instance "+strconv.Itoa(int(t.Script.Instance))+". Today is "+t.Today+".")
	var links []string
	for i, l := range t.Chain {
		links = append(links, strconv.Itoa(i+1)+" "+l.Words)
	}
	p.part("The chain that answers it", Plain, strings.Join(links, "\n"))
	p.part("What to look for in '"+preset+"'", Plain, caption)
	if r.Over() {
		p.part("How it ended", Plain, r.EndWords())
	}
	return p
}
