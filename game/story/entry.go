package story

import (
	"strconv"
	"strings"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/mark"
)

// EntryText is turn n in full.
func (r *Run) EntryText(n int) (p Page) {
	t := r.Turn(n)
	p.part("Thought", Soft, t.Thought)
	switch t.Kind {
	case episode.Submit:
		p.part("Answer", Plain, t.Call)
		p.part("Grade", r.standing(n), r.GradeLine())
	case episode.Invalid:
		p.part("Message in no valid format", Code, t.Message)
	default:
		p.part("Call", Code, t.Call)
	}
	res := &r.read[n-1]
	switch {
	case t.Kind == episode.Submit:
	case t.Error:
		p.part("Error", Bad, t.Observation)
	case strings.TrimSpace(t.Observation) == "":
		p.part("Result", Code, Nothing)
	case len(res.rows.kids) == 0:
		p.part("Result", Code, t.Observation)
	default:
		p.part(strings.TrimSuffix("Result, "+res.countWords(), ", "), Code, "")
		p.rows(&res.rows)
	}
	if r.Level == Learned && t.Slip != "" {
		p.part("Slip", Code, t.Slip)
	}
	p.part("How it stands", r.standing(n), strings.Join(append([]string{r.StandWords(n)}, UseWords(t)...), "\n"))
	return p
}

// Nothing stands for a result that was empty, as that of a turn whose result was dropped.
const Nothing = "(nothing: the agent read an empty result)"

// standing is how words on how a turn stands are set.
func (r *Run) standing(n int) Kind {
	if r.Mark(n) == mark.Broken {
		return Bad
	}
	return Plain
}

// StandWords say how turn n stands, and what it is wrong because of.
func (r *Run) StandWords(n int) string {
	t := r.Turn(n)
	s := UpperFirst(VerdictWords(t.Verdict))
	if r.Caught(n) {
		s += ", then put right"
	}
	if t.Say != "" {
		s += ": " + t.Say
	}
	s += "."
	if t.Root > 0 && t.Root != n {
		s += " Wrong because of turn " + strconv.Itoa(t.Root) + "."
	}
	return s
}

// UseWords say where a turn's values were first seen, one each.
func UseWords(t *episode.Turn) (all []string) {
	for _, n := range t.Needs {
		all = append(all, useWords(used(n), n.Turn))
	}
	return all
}

// fewUses is how many values from one turn are named where there is little room.
const fewUses = 3

// UseLine says the same on one line: a sentence for each turn that values come from, which names the first few of them.
func UseLine(t *episode.Turn) string {
	var all []string
	for from := 1; from < t.N; from++ {
		var values []string
		for _, n := range t.Needs {
			if n.Turn == from {
				values = append(values, used(n))
			}
		}
		if len(values) == 0 {
			continue
		}
		what := strings.Join(values[:min(len(values), fewUses)], ", ")
		if more := len(values) - fewUses; more > 0 {
			what += " and " + strconv.Itoa(more) + " more"
		}
		all = append(all, useWords(what, from))
	}
	return strings.Join(all, " ")
}

func used(n episode.Need) string { return letters.Fit(Brief(n.Value), 40) }

func useWords(what string, turn int) string {
	return "Uses " + what + ", first seen in turn " + strconv.Itoa(turn) + "."
}

// UpperFirst begins a text with a capital.
func UpperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
