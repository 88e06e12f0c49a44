package playbook

import (
	"fmt"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Named Entity Disambiguation: which product does the customer mean? The links: the contact's account, the day, that
// day's items, and the one that the vague name fits.

var (
	linkAccount = sim.Link{Words: "find the contact's account", Short: "Find account", Tiny: "Account"}
	linkOrder   = sim.Link{Words: "find that day's order", Short: "Find order", Tiny: "Order"}
	linkItems   = sim.Link{Words: "read the order's items", Short: "Read items", Tiny: "Items"}
	linkProduct = sim.Link{Words: "match the product", Short: "Match product", Tiny: "Product"}
	linkSearch  = sim.Link{Words: "search the vague name", Short: "Search name", Tiny: "Search"}
	linkBought  = sim.Link{Words: "find what was bought that day", Short: "Find purchase", Tiny: "Bought"}
	linkDay     = sim.Link{Words: "work out the day", Short: "Work out day", Tiny: "Day"}
)

func nedBook(s *sim.Agent) []*sim.Step {
	if s.Toolset.Calls() {
		switch s.Way(3, 2, 1) {
		case 0:
			return []*sim.Step{&nedGetAccount, &nedGetDate, &nedSearchProducts, &nedGetHistory, &nedAnswer}
		case 1:
			return []*sim.Step{&nedGetAccount, &nedSearchProducts, &nedGetDate, &nedGetHistory, &nedAnswer}
		}
		return []*sim.Step{&nedSearchProducts, &nedGetAccount, &nedGetDate, &nedGetHistory, &nedAnswer}
	}
	s.Mem[day].Day = daysAgo(s)
	switch s.Way(5, 4, 2, 2) {
	case 0: // record by record
		return []*sim.Step{&nedAccount, &nedOrder, &nedItems, &nedProduct, &nedAnswer}
	case 1: // the vague name first, and which of the hits were bought
		return []*sim.Step{&nedAccount, &nedSearchName, &nedBought, &nedAnswer}
	case 2: // items, products and order in one query
		return []*sim.Step{&nedAccount, &nedPath, &nedAnswer}
	} // the items inside their order
	return []*sim.Step{&nedAccount, &nedNested, &nedAnswer}
}

// daysAgo is the day that the question speaks of.
func daysAgo(s *sim.Agent) cal.Day {
	t, _ := cal.Back(s.Brief.Today.Start(), s.Brief.Params.Unit, s.Brief.Params.Count)
	return t.Day()
}

var nedOrder = sim.Step{
	Name: "order", Link: linkOrder, Need: []sim.Slot{account, day},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, EffectiveDate FROM Order WHERE AccountId = '%s' AND EffectiveDate = %s AND Status = 'Activated'", accountID(s), s.Mem[day].Day)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(orders, root, column(obs, "Id")...) },
	Thought: sim.OneOf{sim.Tell(nedDayThought), sim.Tell(func(s *sim.Agent) string {
		return "Next I need the order that was placed on " + english(s.Mem[day].Day) + "."
	})},
	Slips: []sim.Family{nedDateSlips, nedOrderSlips, queryLoud, formatSlips},
}

var nedItems = sim.Step{
	Name: "items", Link: linkItems, Need: []sim.Slot{orders}, Idle: noOrders, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Product2Id, Quantity, UnitPrice FROM OrderItem WHERE %s", in("OrderId", s.Mem[orders].IDs))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(items, root, column(obs, "Product2Id")...)
	},
	Thought: sim.OneOf{sim.Text("Now the items of that order."), sim.Text("The order is there. Which products does it hold?")},
	Slips:   []sim.Family{nedItemSlips, queryLoud, formatSlips},
}

var nedProduct = sim.Step{
	Name: "product", Link: linkProduct, Need: []sim.Slot{items}, Idle: noItems, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Name, Description FROM Product2 WHERE %s", in("Id", s.Mem[items].IDs))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, fitting(s, obs, "Id", "Name", "Description")...)
	},
	Thought: sim.OneOf{sim.Tell(func(s *sim.Agent) string { return "One of these should be the " + s.Brief.Params.Phrase + "." }),
		sim.Text("I will read their names and descriptions.")},
	Slips: []sim.Family{nedMatchReading, nedNameSlips, queryLoud, formatSlips},
}

// nedPath reads items, products and order in one query with relationship paths.
var nedPath = sim.Step{
	Name: "bought", Link: linkBought, Need: []sim.Slot{account, day},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Product2Id, Product2.Name, Product2.Description FROM OrderItem WHERE Order.AccountId = '%s' AND Order.EffectiveDate = %s AND Order.Status = 'Activated'",
			accountID(s), s.Mem[day].Day)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, fitting(s, obs, "Product2Id", "Product2.Name", "Product2.Description")...)
	},
	Thought: sim.Tell(nedDayThought),
	Slips:   []sim.Family{nedDateSlips, nedOrderSlips, nedItemSlips, nedNameSlips, nedMatchReading, queryLoud, formatSlips},
}

// nedNested reads the items inside their order by a child subquery.
var nedNested = sim.Step{
	Name: "bought", Link: linkBought, Need: []sim.Slot{account, day},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, (SELECT Product2Id, Product2.Name, Product2.Description FROM OrderItems) FROM Order WHERE AccountId = '%s' AND EffectiveDate = %s AND Status = 'Activated'",
			accountID(s), s.Mem[day].Day)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, fitting(s, inner(obs, "OrderItems"), "Product2Id", "Product2.Name", "Product2.Description")...)
	},
	Thought: sim.OneOf{sim.Tell(nedDayThought), sim.Tell(func(s *sim.Agent) string {
		return "The order of " + english(s.Mem[day].Day) + " and its items, in one go."
	})},
	Slips: []sim.Family{nedDateSlips, nedOrderSlips, nedNestedReading, queryLoud, formatSlips},
}

var nedAccount = sim.Step{
	Name: "account", Link: linkAccount,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT AccountId FROM Contact WHERE Id = '%s'", s.Brief.Params.Contact)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(account, root, column(obs, "AccountId")...)
	},
	Thought: sim.OneOf{sim.Text("First I need the account that this contact belongs to."), sim.Text("The orders hang on the account, so I look up the contact first.")},
	Slips:   []sim.Family{nedAccountSlips, queryLoud, formatSlips},
	Sure:    true,
}

var nedSearchName = sim.Step{
	Name: "search", Link: linkSearch,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("FIND {%s} IN ALL FIELDS RETURNING Product2(Id, Name)", s.Brief.Params.Phrase)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, column(obs, "Id")...) },
	Thought: sim.OneOf{
		sim.Tell(func(s *sim.Agent) string {
			return "Which products could a customer call \"" + s.Brief.Params.Phrase + "\"? I will search."
		}),
	},
	Slips: []sim.Family{nedSearchSlips, searchLoud, formatSlips},
	Sure:  true,
}

var nedBought = sim.Step{
	Name: "bought", Link: linkBought, Need: []sim.Slot{account, day, hits}, Idle: noHits,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Product2Id FROM OrderItem WHERE Order.AccountId = '%s' AND Order.EffectiveDate = %s AND Order.Status = 'Activated' AND %s",
			accountID(s), s.Mem[day].Day, in("Product2Id", s.Mem[hits].IDs))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, head(column(obs, "Product2Id"))...)
	},
	Thought: sim.OneOf{sim.Tell(nedDayThought)},
	Slips:   []sim.Family{nedDateSlips, nedOrderSlips, nedItemSlips, nedPickReading, queryLoud, formatSlips},
}

var nedGetAccount = sim.Step{
	Name: "account", Link: linkAccount, Fn: "get_account_id_by_contact_id",
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_account_id_by_contact_id", "contact_id", value.OfString(s.Brief.Params.Contact))
	},
	Read:    func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(account, root, bare(obs)...) },
	Thought: sim.OneOf{sim.Text("First the account behind the contact.")},
	Instead: &nedAccount,
	Slips:   []sim.Family{nedGetAccountSlips, callSlips, formatSlips},
	Sure:    true,
}

var nedGetDate = sim.Step{
	Name: "date", Link: linkDay, Fn: "get_start_date",
	Call: func(s *sim.Agent) agent.Action {
		p := s.Brief.Params
		return agent.Function("get_start_date", "end_date", value.OfString(s.Brief.Today.Start().String()),
			"period", value.OfString(p.Unit), "interval_count", value.OfInt(int64(p.Count)))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		if t, err := cal.ParseInstant(obs.Text); err == nil {
			s.Mem[day] = sim.Belief{Day: t.Day(), Root: root}
			return
		}
		s.Mem[day] = sim.Belief{Day: s.Brief.Today, Root: root} // nothing to go by
	},
	Thought: sim.OneOf{sim.Text("Which day was that?"), sim.Text("I need the date of the purchase.")},
	Instead: &sim.Step{Name: "date",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem[day] = sim.Belief{Day: daysAgo(s), Root: root}
		}},
	Slips: []sim.Family{nedGetDateSlips, callSlips, formatSlips},
	Sure:  true,
}

var nedSearchProducts = sim.Step{
	Name: "search", Link: linkSearch, Fn: "search_products",
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("search_products", "search_term", value.OfString(s.Brief.Params.Phrase))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, bare(obs)...) },
	Thought: sim.OneOf{
		sim.Tell(func(s *sim.Agent) string {
			return "Which products could \"" + s.Brief.Params.Phrase + "\" be?"
		}),
	},
	Instead: &nedSearchName, Without: sim.Text("The search function is gone, so I write the search myself."),
	Slips: []sim.Family{nedTermSlips, nedSearchReading, callSlips, formatSlips},
	Sure:  true,
}

var nedGetHistory = sim.Step{
	Name: "bought", Link: linkBought, Fn: "get_purchase_history", Need: []sim.Slot{account, day, hits}, Idle: noHits,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_purchase_history", "account_id", value.OfString(accountID(s)),
			"purchase_date", value.OfString(s.Mem[day].Day.Start().String()), "related_product_ids", value.OfStrings(s.Mem[hits].IDs))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, head(column(obs, "Product2Id"))...)
	},
	Thought: sim.OneOf{sim.Text("Now: which of these did the account buy that day?"), sim.Tell(nedDayThought)},
	Instead: &nedBought, Without: sim.Text("The purchase history is gone, so I query the order items myself."),
	Slips: []sim.Family{nedHistorySlips, nedPickReading, nedHistoryLoud, callSlips, formatSlips},
}

var nedAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, account, day, orders, items, hits}, Call: handIn,
	Thought: orNone("Nothing that day fits, so the answer is None."), Slips: []sim.Family{nedAnswerSlips, answerSlips},
}

func nedDayThought(s *sim.Agent) string {
	p := s.Brief.Params
	ago := fmt.Sprintf("%d %ss", p.Count, p.Unit)
	if p.Count == 1 {
		ago = "One " + p.Unit
	}
	return fmt.Sprintf("%s before %s is %s.", ago, english(s.Brief.Today), english(s.Mem[day].Day))
}

// account is the account that the agent goes by; without one it takes the contact for it.
func accountID(s *sim.Agent) string {
	if id := s.Mem.First(account); id != "" {
		return id
	}
	return s.Brief.Params.Contact
}

// fitting is the Id of the first row whose text has every word of the vague name.
func fitting(s *sim.Agent, obs agent.Observation, id string, fields ...string) []string {
	for _, r := range obs.Value.Items() {
		var text strings.Builder
		for _, f := range fields {
			v, _ := path(r, f)
			text.WriteString(v.Str())
			text.WriteByte(' ')
		}
		if hasWords(text.String(), s.Brief.Params.Phrase) {
			v, _ := path(r, id)
			return []string{v.Str()}
		}
	}
	return nil
}
