package playbook

import "cmp"

// The end of a playbook: an answer is handed in.

var linkAnswer = LinkWords{"hand in the answer", "Give answer", "Answer"}

// handIn hands in what was picked, or None: the call of a playbook's last step, which needs what the pick was made from.
func handIn(s *sim) Action {
	if id := s.mem.first(pick); id != "" {
		return Action{Kind: Submit, Content: id}
	}
	return Action{Kind: Submit, Content: "None"}
}

// orNone is the thought before it, where nothing was picked.
type orNone string

func (none orNone) in(s *sim) string {
	if s.mem.first(pick) == "" {
		return string(none)
	}
	return thinkAnswer.in(s)
}

var thinkAnswer = oneOf{text("That is the one. I hand it in."), text("That answers the question."), text("So this is the answer.")}

// answerSlips are slips on the answer itself.
var answerSlips = family{answerSentence, answerInvented, overcautious, overcautiously}

func found(s *sim) bool        { return s.mem.first(pick) != "" }
func foundNothing(s *sim) bool { return s.mem.first(pick) == "" }

var answerSentence = &slip{code: "answer.sentence", kind: AnswerSlip, skill: Formatting, weight: 4, say: "a sentence where the bare answer was wanted",
	when: found,
	call: func(s *sim, a Action) Action { a.Content = "The answer is " + a.Content + "."; return a }}

var answerInvented = &slip{code: "answer.invented", kind: AnswerSlip, skill: Abstaining, weight: 4, say: invented, thought: itHasToBe,
	when: func(s *sim) bool { return foundNothing(s) && anyID(s) != "None" },
	call: func(s *sim, a Action) Action { a.Content = anyID(s); return a }}

const (
	invented  = "nothing was found, and it answers all the same"
	itHasToBe = text("It has to be this one.")
)

// Two ways to answer None where something was found: for want of reading, and for want of trust.
var (
	overcautious = &slip{code: "answer.overcautious", kind: AnswerSlip, skill: Reading, weight: 2, say: "None, though it had found one",
		thought: notCertain, when: found, call: saysNone}
	overcautiously = &slip{code: "answer.overcautious", kind: AnswerSlip, skill: Abstaining, weight: 2, say: "None, though it had found one",
		thought: notCertain, when: found, call: saysNone}
)

var notCertain = oneOf{text("I am not certain of this, so I answer None."), text("This may not be what was meant. None, to be safe."),
	text("I cannot be sure that it is this one. None.")}

func saysNone(_ *sim, a Action) Action { a.Content = "None"; return a }

// answerNothing is for questions that name no Id: where nothing was found, there is none to hand in either.
var answerNothing = family{
	{code: "answer.nothing", kind: AnswerSlip, skill: Abstaining, thought: text("There is nothing of the kind."), weight: 4, say: "says so in a sentence where None was wanted",
		when: func(s *sim) bool { return foundNothing(s) && anyID(s) == "None" },
		call: func(s *sim, a Action) Action { a.Content = "There is none."; return a }},
}

// anyID is what an agent answers that found nothing and will not say so: an Id that it has seen.
func anyID(s *sim) string {
	for _, k := range []slot{agents, items, hits, orders, cases, account, issue} {
		if ids := s.mem[k].ids; len(ids) > 0 {
			return ids[s.pickOf("any", len(ids))]
		}
	}
	p := s.brief.Params
	return cmp.Or(p.Contact, p.Product, p.Case, "None")
}
