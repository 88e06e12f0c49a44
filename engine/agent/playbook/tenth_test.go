package playbook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/tools"
)

// A tenth task, as a file of this package would have it. Contact State: in which state does a contact's account ship? The
// links: the account, and its state; or both by one query.

var linkState = sim.Link{Words: "look the account's state up", Short: "Find state", Tiny: "State"}

func csBook(s *sim.Agent) []*sim.Step {
	if s.Way(2, 1) == 0 {
		return []*sim.Step{&nedAccount, &csState, &csAnswer}
	}
	return []*sim.Step{&csAtOnce, &csAnswer}
}

var csState = sim.Step{
	Name: "state", Link: linkState, Need: []sim.Slot{account}, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT ShippingState FROM Account WHERE Id = '%s'", s.Mem.First(account))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, column(obs, "ShippingState")...)
	},
	Thought: plan{do: "look the account {account} up|find the state that account {account} ships to"},
	Slips:   []sim.Family{csSlips, queryLoud, formatSlips},
}

var csAtOnce = sim.Step{
	Name: "state", Link: linkState, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Account.ShippingState FROM Contact WHERE Id = '%s'", s.Brief.Params.Contact)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, column(obs, "Account.ShippingState")...)
	},
	Thought: sim.Saying("One query will do"),
	Slips:   []sim.Family{csSlips, queryLoud, formatSlips},
}

var csSlips = sim.Family{
	{Code: "filter.everybody", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for everybody's",
		Rewrite: func(_ *sim.Agent, q string) string { q, _, _ = strings.Cut(q, " WHERE"); return q }},
}

var csAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, account}, Call: handIn,
	Thought: plan{do: "hand in {pick}|{!pick}hand in None", goal: "the state that contact {contact}'s account ships to"}, Slips: []sim.Family{answerSlips},
}

// csTruth is what package task would compute.
func csTruth(o *org.Org, contact int) (state string) {
	row := o.Table(org.Contact).Col(org.ContactAccount).Ref[contact]
	return o.Table(org.Account).Text(int(row), org.AccountShippingState)
}

// A tenth task is a book and a line in the list, and is played like the nine.
func TestTenthTask(t *testing.T) {
	defer func(nine []entry) { books = nine }(books)
	books = append(slices.Clone(books), entry{"CS", csBook})

	o := org.Generate(1).Org
	env := &tools.Env{Engine: soql.New(o)}
	play := func(contact int, c sim.Config) (answer string, slips []string) {
		id := o.Table(org.Contact).ID(contact)
		a := sim.New(c, agent.Brief{Task: "CS", Params: agent.Params{Contact: id}}, Of("CS"))
		var obs agent.Observation
		for range 20 {
			action := a.Format.Parse(a.Act(obs, nil))
			if n := a.Note(); n.Slip.Code != "" {
				slips = append(slips, n.Slip.Code)
			}
			switch action.Kind {
			case agent.Submit:
				return action.Content, slips
			case agent.Malformed:
				obs = agent.Observation{Text: action.Reminder, Err: true}
				continue
			}
			v, err := env.SOQL(action.Query)
			if err != nil {
				obs = agent.Observation{Text: err.Error(), Err: true}
				continue
			}
			obs = agent.Observation{Text: tools.Text(v), Value: v}
		}
		return "", slips
	}

	right, wrong := 0, 0
	seen := map[string]bool{}
	for contact := range 60 {
		truth := csTruth(o, contact)
		for way := range 2 {
			if got, slips := play(contact, sim.Config{Flawless: true, Framework: agent.ReAct, Style: way}); got != truth || len(slips) > 0 {
				t.Errorf("contact %d, way %d: %q by %v, the truth is %q", contact, way, got, slips, truth)
			}
		}
		got, slips := play(contact, sim.Config{Model: agent.GPT4oMini, Framework: agent.ReAct, Seed: uint64(contact), Override: &sim.Cell{Slip: 4 * 256, None: 256}})
		if got == truth {
			right++
		} else {
			wrong++
		}
		for _, code := range slips {
			seen[code] = true
		}
	}
	if right < 5 || wrong < 5 {
		t.Errorf("with slips, %d are right and %d wrong", right, wrong)
	}
	kinds := sim.Catalogue(Of("CS"), agent.Raw)
	for code := range seen {
		if code != "again" && !slices.ContainsFunc(kinds, func(k sim.SlipName) bool { return k.Code == code }) {
			t.Errorf("%s happened, and is in no catalogue", code)
		}
	}
	for _, code := range []string{"filter.everybody", "column.unknown", "object.unknown"} {
		if !seen[code] {
			t.Errorf("%s never happened: %v", code, fmt.Sprint(seen))
		}
	}
	chain := sim.Chain(sim.Config{Flawless: true}, agent.Brief{}, Of("CS"))
	if len(chain) != 3 || chain[1] != linkState || chain[2] != linkAnswer {
		t.Errorf("its chain is %v", chain)
	}
}
