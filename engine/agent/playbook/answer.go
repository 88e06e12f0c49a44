package playbook

import (
	"cmp"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
)

// The end of a playbook: an answer is handed in.

var linkAnswer = sim.Link{Words: "hand in the answer", Short: "Give answer", Tiny: "Answer"}

// handsIn is what the last step does.
const handsIn = "submit {pick}|answer with {pick}|give {pick} as the answer|hand in {pick}|{!pick}submit None|{!pick}answer None|{!pick}give None as the answer"

// handIn hands in what was picked, or None: the call of a playbook's last step, which needs what the pick was made from.
func handIn(s *sim.Agent) agent.Action {
	if id := s.Mem.First(sim.Pick); id != "" {
		return agent.Action{Kind: agent.Submit, Content: id}
	}
	return agent.Action{Kind: agent.Submit, Content: "None"}
}

// noneWhy is a reason for None.
const noneWhy = "{!pick}where nothing fits, the answer is None|{!pick}the instructions ask for None where nothing matches|{!pick}there is nothing that I could name"

// answerSlips are slips on the answer itself.
var answerSlips = sim.Family{answerSentence, answerList, answerQuoted, answerStop, answerUnsent, answerInvented, overcautious, overcautiously}

func found(s *sim.Agent) bool        { return s.Mem.First(sim.Pick) != "" }
func foundNothing(s *sim.Agent) bool { return s.Mem.First(sim.Pick) == "" }

var answerSentence = &sim.Slip{Code: "answer.sentence", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 4, Say: "a sentence where the bare answer was wanted",
	When: found,
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		ways := [...]string{"The answer is %.", "The " + answerKind(s) + " is %.", "Based on the results, the " + answerKind(s) + " is %.", "% is the answer to the question.", "Final answer: %"}
		a.Content = strings.ReplaceAll(ways[s.Choose("sentence", len(ways))], "%", a.Content)
		return a
	}}

// answerKind is what a question asks for, in a word or two.
func answerKind(s *sim.Agent) string {
	switch s.Brief.Task {
	case "NED":
		return "product"
	case "PVI":
		return "violated article"
	case "TII":
		return "issue"
	case "MTA":
		return "month"
	case "BRI":
		return "state"
	case "KQA":
		return "answer"
	}
	return "agent"
}

// answerList hands a result on as it came.
var answerList = &sim.Slip{Code: "answer.list", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 3, Say: "hands the list on as it came",
	When: found,
	Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = "['" + a.Content + "']"; return a }}

var answerQuoted = &sim.Slip{Code: "answer.quoted", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 2, Say: "the answer in quotes",
	When: found,
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		quote := [...]string{"'", "\"", "`"}[s.Choose("quote", 3)]
		a.Content = quote + a.Content + quote
		return a
	}}

var answerStop = &sim.Slip{Code: "answer.full-stop", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 2, Say: "a full stop behind the answer",
	When: found,
	Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content += "."; return a }}

// answerUnsent says the answer and does not hand it in, where that takes a call.
var answerUnsent = &sim.Slip{Code: "answer.unsent", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 5, Say: "says the answer and hands nothing in",
	Only: []agent.Format{agent.Native},
	Call: func(s *sim.Agent, a agent.Action) agent.Action {
		if a.Content == "None" {
			return agent.Action{Kind: agent.Malformed, Content: "I could not find a matching record. The answer is None."}
		}
		ways := [...]string{"The " + answerKind(s) + " is %.", "Based on the data, the answer is %.", "**%**", "The answer to your question is %. Let me know if you need anything else!"}
		return agent.Action{Kind: agent.Malformed, Content: strings.ReplaceAll(ways[s.Variant("unsent", len(ways))], "%", a.Content)}
	}}

var answerInvented = &sim.Slip{Code: "answer.invented", Kind: sim.AnswerSlip, Skill: sim.Abstaining, Weight: 4, Say: invented, Thought: itHasToBe,
	When: func(s *sim.Agent) bool { return foundNothing(s) && anyID(s) != "None" },
	Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = anyID(s); return a }}

const (
	invented  = "nothing was found, and it answers all the same"
	itHasToBe = sim.Saying("It has to be {sent}|My best guess is {sent}|I will go with {sent}|Most likely it is {sent}|{sent} is the most plausible answer|The only one that comes into question is {sent}|I take {sent} then")
)

// Two ways to answer None where something was found: for want of reading, and for want of trust.
var (
	overcautious = &sim.Slip{Code: "answer.overcautious", Kind: sim.AnswerSlip, Skill: sim.Reading, Weight: 2, Say: "None, though it had found one",
		Thought: notCertain, When: found, Call: saysNone}
	overcautiously = &sim.Slip{Code: "answer.overcautious", Kind: sim.AnswerSlip, Skill: sim.Abstaining, Weight: 2, Say: "None, though it had found one",
		Thought: notCertain, When: found, Call: saysNone}
)

const notCertain = sim.Saying("I am not certain of this, so I answer None|This may not be what was meant/None, to be safe|I cannot be sure that it is {pick}/None|" +
	"{pick} may be right, but nothing proves it, so None|That does not prove that {pick} is {goal}/I answer None|I would rather say None than something wrong|The evidence is thin, so None it is")

func saysNone(_ *sim.Agent, a agent.Action) agent.Action { a.Content = "None"; return a }

// answerNothing is for questions that name no Id: where nothing was found, there is none to hand in either.
var answerNothing = sim.Family{
	{Code: "answer.nothing", Kind: sim.AnswerSlip, Skill: sim.Abstaining, Thought: sim.Saying("There is nothing of the kind|Nothing fits {goal}, and I say so|I found nothing that could be {goal}|The result is that there is none"), Weight: 4, Say: "says so in a sentence where None was wanted",
		When: func(s *sim.Agent) bool { return foundNothing(s) && anyID(s) == "None" },
		Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = "There is none."; return a }},
}

// anyID is what an agent answers that found nothing and will not say so: an Id that it has seen.
func anyID(s *sim.Agent) string {
	for _, k := range []sim.Slot{agents, items, hits, orders, cases, account, issue} {
		if ids := s.Mem[k].IDs; len(ids) > 0 {
			return ids[s.Choose("any", len(ids))]
		}
	}
	p := s.Brief.Params
	return cmp.Or(p.Contact, p.Product, p.Case, "None")
}
