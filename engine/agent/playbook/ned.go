package playbook

import (
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

// What is found by several steps.
const (
	sawAccount = "the account is {account}|contact {contact} belongs to account {account}|the AccountId is {account}|{!account}no account came back for {contact}"
	sawBought  = "{pick} is what was bought that day|{pick} was bought on {day}|the purchase of {day} that fits is {pick}|{!pick}nothing that fits was bought on {day}|{!pick}no purchase of {day} matches"
	sawHits    = "the search found {hits:product}|{hits:product} could be \"{phrase}\"|candidates are {hits}|{!hits}no product is found by \"{phrase}\""
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
	Thought: plan{
		do:    "find the order that account {account} placed on {day}|find the order of {day}|look for an order of this account dated {day}",
		why:   "{ago} before {today} is {day}|the question says {ago} ago, and today is {today}, so the day is {day}",
		risk:  "draft orders should not count",
		found: "the order is {orders}|on {day} I see {orders:order}|{orders} was placed that day|{!orders}there is no order on {day}",
	},
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
	Thought: plan{
		do:    "read the items of order {orders}|see which products the order of {day} holds|list the order items of {orders}",
		why:   "an order item leads to its product|the products stand on the order items",
		risk:  "the order may hold several products",
		found: "the order holds {items:product}|it has {items:item}|{items:product} were bought on {day}|{!items}the order shows no items",
	},
	Slips: []sim.Family{nedItemSlips, queryLoud, formatSlips},
}

var nedProduct = sim.Step{
	Name: "product", Link: linkProduct, Need: []sim.Slot{items}, Idle: noItems, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Name, Description FROM Product2 WHERE %s", in("Id", s.Mem[items].IDs))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem.Set(sim.Pick, root, fitting(s, obs, "Id", "Name", "Description")...)
	},
	Thought: plan{
		do:    "read the names and descriptions of {items:product}|see which of these products is \"{phrase}\"|get the names of the products bought",
		why:   "the words \"{phrase}\" have to fit a name or a description|Ids alone do not tell me which one is \"{phrase}\"",
		risk:  "the customer's words need not be the product's name",
		found: "{pick} fits \"{phrase}\"|\"{phrase}\" is {pick}|the description of {pick} fits \"{phrase}\"|{!pick}none of them fits \"{phrase}\"",
	},
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
	Thought: plan{
		do:    "find what account {account} bought on {day}|get the products that were ordered on {day}|read the order items of {day} with their products",
		why:   "{ago} before {today} is {day}|one query can follow the order item to both its order and its product",
		risk:  "draft orders should not count",
		found: sawBought,
	},
	Slips: []sim.Family{nedDateSlips, nedOrderSlips, nedItemSlips, nedNameSlips, nedMatchReading, queryLoud, formatSlips},
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
	Thought: plan{
		do:    "get the order of {day} with its items|find what account {account} ordered on {day}|read the order of {day} and its products in one go",
		why:   "{ago} before {today} is {day}|a subquery brings the items along",
		risk:  "draft orders should not count",
		found: sawBought,
	},
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
	Thought: plan{
		do:    "find the account of contact {contact}|look up the account that contact {contact} belongs to|get the AccountId of {contact}",
		why:   "orders belong to an account, not to a contact|the orders hang on the account",
		risk:  "the contact's own Id will not do for orders",
		found: sawAccount,
	},
	Slips: []sim.Family{nedAccountSlips, queryLoud, formatSlips},
	Sure:  true,
}

var nedSearchName = sim.Step{
	Name: "search", Link: linkSearch,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("FIND {%s} IN ALL FIELDS RETURNING Product2(Id, Name)", agent.Term(s.Brief.Params.Means))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, column(obs, "Id")...) },
	Thought: plan{
		do:    "search the products for {means}|find the products that a customer could call \"{phrase}\", by the words {means}|see which products match {means}",
		why:   "\"{phrase}\" is a vague name, for {means}|the customer's name for it is vague|there may be several such products",
		risk:  "a hit is no proof that it was bought",
		found: sawHits,
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
	Thought: plan{
		do:    "find which of these products account {account} bought on {day}|check what was bought on {day}|see which of the hits is in an order of {day}",
		why:   "{ago} before {today} is {day}|only what was bought that day can be meant",
		risk:  "draft orders should not count",
		found: sawBought,
	},
	Slips: []sim.Family{nedDateSlips, nedOrderSlips, nedItemSlips, nedPickReading, queryLoud, formatSlips},
}

var nedGetAccount = sim.Step{
	Name: "account", Link: linkAccount, Fn: "get_account_id_by_contact_id",
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_account_id_by_contact_id", "contact_id", value.OfString(s.Brief.Params.Contact))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(account, root, bare(obs)...) },
	Thought: plan{
		do:    "get the account of contact {contact}|find out which account {contact} belongs to|look up the account behind the contact",
		why:   "the purchase history goes by account|orders belong to an account, not to a contact",
		risk:  "the contact's own Id will not do",
		found: sawAccount,
	},
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
	Thought: plan{
		do:    "work out which day was {ago} ago|get the date of the purchase, {ago} before {today}|count {ago} back from {today}",
		why:   "the purchase history wants an exact date|today is {today}",
		risk:  "{?months}months differ in length",
		found: "the purchase was on {day}|{ago} before {today} is {day}|the day in question is {day}",
	},
	Instead: &sim.Step{Name: "date", Thought: plan{found: "{ago} before {today} is {day}|the day in question is {day}"},
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem[day] = sim.Belief{Day: daysAgo(s), Root: root}
		}},
	Slips: []sim.Family{nedGetDateSlips, callSlips, formatSlips},
	Sure:  true,
}

var nedSearchProducts = sim.Step{
	Name: "search", Link: linkSearch, Fn: "search_products",
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("search_products", "search_term", value.OfString(agent.Term(s.Brief.Params.Means)))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, bare(obs)...) },
	Thought: plan{
		do:    "search the products for {means}|see which products \"{phrase}\" could be, by the words {means}|get the product Ids that match {means}",
		why:   "\"{phrase}\" is a vague name, for {means}|the customer's name for it is vague|the purchase history wants product Ids",
		risk:  "a hit is no proof that it was bought",
		found: sawHits,
	},
	Instead: &nedSearchName,
	Slips:   []sim.Family{nedTermSlips, nedSearchReading, callSlips, formatSlips},
	Sure:    true,
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
	Thought: plan{
		do:    "see which of these products account {account} bought on {day}|check the purchases of {day}|look up what account {account} bought that day",
		why:   "{ago} before {today} is {day}|only what was bought that day can be meant",
		risk:  "the date has to be exact",
		found: sawBought,
	},
	Instead: &nedBought,
	Slips:   []sim.Family{nedHistorySlips, nedPickReading, nedHistoryLoud, callSlips, formatSlips},
}

var nedAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, account, day, orders, items, hits}, Call: handIn,
	Thought: plan{
		goal: "the product that contact {contact} calls \"{phrase}\" and bought {ago} ago|the product behind \"{phrase}\", bought {ago} before {today}",
		do:   handsIn,
		why:  "{?pick}it is what was bought on {day}|" + noneWhy,
	}, Slips: []sim.Family{nedAnswerSlips, answerSlips},
}

// account is the account that the agent goes by; without one it takes the contact for it.
func accountID(s *sim.Agent) string {
	if id := s.Mem.First(account); id != "" {
		return id
	}
	return s.Brief.Params.Contact
}

// fitting is the Id of the first row whose text has every word of what the vague name means.
func fitting(s *sim.Agent, obs agent.Observation, id string, fields ...string) []string {
	for _, r := range obs.Value.Items() {
		var text strings.Builder
		for _, f := range fields {
			v, _ := path(r, f)
			text.WriteString(v.Str())
			text.WriteByte(' ')
		}
		if hasWords(text.String(), s.Brief.Params.Means) {
			v, _ := path(r, id)
			return []string{v.Str()}
		}
	}
	return nil
}
