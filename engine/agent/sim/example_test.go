package sim_test

import (
	"fmt"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// A book of two steps: find the account of a contact, and hand it in. The first can go wrong in three ways: by a query that
// is refused, by one that asks for too much, and by a look at the wrong row.
func Example() {
	find := sim.Step{
		Name: "account", Link: sim.Link{Words: "find the contact's account", Short: "Find account", Tiny: "Account"},
		Call: func(s *sim.Agent) agent.Action {
			return agent.Query("SELECT AccountId FROM Contact WHERE Id = '%s'", s.Brief.Params.Contact)
		},
		Read:    func(s *sim.Agent, obs agent.Observation, root int) { keepAccount(s, obs, root, 0) },
		Sure:    true, // every contact has an account
		Thought: sim.Saying("I look the contact up"),
		Slips: []sim.Family{{
			{Code: "object.plural", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 2, Say: "no such object",
				Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "Contact", "Contacts", 1) }},
			{Code: "filter.none", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for everybody",
				Rewrite: func(_ *sim.Agent, q string) string { q, _, _ = strings.Cut(q, " WHERE"); return q }},
			{Code: "read.second-row", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 1, Say: "slips a row",
				Read: func(s *sim.Agent, obs agent.Observation, root int) { keepAccount(s, obs, root, 1) }},
		}},
	}
	handIn := sim.Step{
		Name: "answer", Link: sim.Link{Words: "hand in the answer", Short: "Give answer", Tiny: "Answer"},
		Need: []sim.Slot{sim.Pick},
		Call: func(s *sim.Agent) agent.Action {
			return agent.Action{Kind: agent.Submit, Content: s.Mem.First(sim.Pick)}
		},
		Thought: sim.Saying("That is it"),
	}
	book := func(*sim.Agent) []*sim.Step { return []*sim.Step{&find, &handIn} }

	brief := agent.Brief{Params: agent.Params{Contact: "003B"}}
	flawless := sim.Config{Model: agent.O1, Framework: agent.Act, Flawless: true}
	clumsy := sim.Config{Model: agent.GPT4o, Framework: agent.ReAct, Override: &sim.Cell{Slip: 4096, None: 256}}
	play := func(name string, c sim.Config, seed uint64) {
		fmt.Println(name)
		c.Seed = seed
		a := sim.New(c, brief, book)
		for obs := (agent.Observation{}); ; {
			message := a.Act(obs, nil)
			fmt.Println("-", strings.ReplaceAll(message, "\n", " "))
			if slip := a.Note(); slip.Say != "" {
				fmt.Println("  slip:", slip.Say)
			}
			action := a.Format.Parse(message)
			if action.Kind == agent.Submit {
				return
			}
			obs = ask(action.Query)
		}
	}
	play("Without a slip:", flawless, 0)
	play("A loud one, mended:", clumsy, 40)
	play("A quiet one:", clumsy, 10)

	// Output:
	// Without a slip:
	// - <execute> SELECT AccountId FROM Contact WHERE Id = '003B' </execute>
	// - <submit> 001B </submit>
	// A loud one, mended:
	// - <thought> Step 1: I look the contact up. </thought> <execute> SELECT AccountId FROM Contacts WHERE Id = '003B' </execute>
	//   slip: no such object
	// - <thought> Step 2: INVALID_TYPE: so Contacts is the wrong name. It should be Contact. </thought> <execute> SELECT AccountId FROM Contact WHERE Id = '003B' </execute>
	// - <thought> Step 3: That is it. </thought> <submit> 001B </submit>
	// A quiet one:
	// - <thought> Step 1: I look the contact up. </thought> <execute> SELECT AccountId FROM Contact </execute>
	//   slip: asks for everybody
	// - <thought> Step 2: That is it. </thought> <submit> 001A </submit>
}

func keepAccount(s *sim.Agent, obs agent.Observation, root, row int) {
	if row >= obs.Value.Len() {
		row = 0
	}
	id, _ := obs.Value.At(row).Get("AccountId")
	s.Mem.Set(sim.Pick, root, id.Str())
}

// ask is an org of two contacts.
func ask(query string) agent.Observation {
	if strings.Contains(query, "Contacts") {
		return agent.Observation{Text: "INVALID_TYPE: sObject type 'Contacts' is not supported.", Err: true}
	}
	var rows []value.Value
	for _, c := range []struct{ id, account string }{{"003A", "001A"}, {"003B", "001B"}} {
		if !strings.Contains(query, "WHERE") || strings.Contains(query, c.id) {
			rows = append(rows, value.OfRecord([]string{"AccountId"}, []value.Value{value.OfString(c.account)}))
		}
	}
	return agent.Observation{Text: "…", Value: value.OfList(rows)}
}
