package playbook

import (
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Named Entity Disambiguation: which product does the customer mean? The links: the contact's account, the day, that
// day's items, and the one that the vague name fits.

var (
	linkAccount = LinkWords{"find the contact's account", "Find account", "Account"}
	linkOrder   = LinkWords{"find that day's order", "Find order", "Order"}
	linkItems   = LinkWords{"read the order's items", "Read items", "Items"}
	linkProduct = LinkWords{"match the product", "Match product", "Product"}
	linkSearch  = LinkWords{"search the vague name", "Search name", "Search"}
	linkBought  = LinkWords{"find what was bought that day", "Find purchase", "Bought"}
	linkDay     = LinkWords{"work out the day", "Work out day", "Day"}
)

func nedBook(s *sim) []*step {
	if s.Toolset == Functions {
		switch s.way(3, 2, 1) {
		case 0:
			return []*step{&nedGetAccount, &nedGetDate, &nedSearchProducts, &nedGetHistory, &nedAnswer}
		case 1:
			return []*step{&nedGetAccount, &nedSearchProducts, &nedGetDate, &nedGetHistory, &nedAnswer}
		}
		return []*step{&nedSearchProducts, &nedGetAccount, &nedGetDate, &nedGetHistory, &nedAnswer}
	}
	s.mem[day].day = daysAgo(s)
	switch s.way(5, 4, 2, 2) {
	case 0: // record by record
		return []*step{&nedAccount, &nedOrder, &nedItems, &nedProduct, &nedAnswer}
	case 1: // the vague name first, and which of the hits were bought
		return []*step{&nedAccount, &nedSearchName, &nedBought, &nedAnswer}
	case 2: // items, products and order in one query
		return []*step{&nedAccount, &nedPath, &nedAnswer}
	} // the items inside their order
	return []*step{&nedAccount, &nedNested, &nedAnswer}
}

// daysAgo is the day that the question speaks of.
func daysAgo(s *sim) cal.Day {
	t, _ := cal.Back(s.brief.Today.Start(), s.brief.Params.Unit, s.brief.Params.Count)
	return t.Day()
}

var nedOrder = step{
	name: "order", link: linkOrder, need: []slot{account, day},
	call: func(s *sim) Action {
		return query("SELECT Id, EffectiveDate FROM Order WHERE AccountId = '%s' AND EffectiveDate = %s AND Status = 'Activated'", accountID(s), s.mem[day].day)
	},
	read: func(s *sim, obs Observation, root int) { s.mem.set(orders, root, column(obs, "Id")...) },
	thought: oneOf{tell(nedDayThought), tell(func(s *sim) string {
		return "Next I need the order that was placed on " + english(s.mem[day].day) + "."
	})},
	slips: []family{nedDateSlips, nedOrderSlips, queryLoud, formatSlips},
}

var nedItems = step{
	name: "items", link: linkItems, need: []slot{orders}, idle: noOrders, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Product2Id, Quantity, UnitPrice FROM OrderItem WHERE %s", in("OrderId", s.mem[orders].ids))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, column(obs, "Product2Id")...) },
	thought: oneOf{text("Now the items of that order."), text("The order is there. Which products does it hold?")},
	slips:   []family{nedItemSlips, queryLoud, formatSlips},
}

var nedProduct = step{
	name: "product", link: linkProduct, need: []slot{items}, idle: noItems, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Id, Name, Description FROM Product2 WHERE %s", in("Id", s.mem[items].ids))
	},
	read: func(s *sim, obs Observation, root int) {
		s.mem.set(pick, root, fitting(s, obs, "Id", "Name", "Description")...)
	},
	thought: oneOf{tell(func(s *sim) string { return "One of these should be the " + s.brief.Params.Phrase + "." }),
		text("I will read their names and descriptions.")},
	slips: []family{nedMatchReading, nedNameSlips, queryLoud, formatSlips},
}

// nedPath reads items, products and order in one query with relationship paths.
var nedPath = step{
	name: "bought", link: linkBought, need: []slot{account, day},
	call: func(s *sim) Action {
		return query("SELECT Product2Id, Product2.Name, Product2.Description FROM OrderItem WHERE Order.AccountId = '%s' AND Order.EffectiveDate = %s AND Order.Status = 'Activated'",
			accountID(s), s.mem[day].day)
	},
	read: func(s *sim, obs Observation, root int) {
		s.mem.set(pick, root, fitting(s, obs, "Product2Id", "Product2.Name", "Product2.Description")...)
	},
	thought: tell(nedDayThought),
	slips:   []family{nedDateSlips, nedOrderSlips, nedItemSlips, nedNameSlips, nedMatchReading, queryLoud, formatSlips},
}

// nedNested reads the items inside their order by a child subquery.
var nedNested = step{
	name: "bought", link: linkBought, need: []slot{account, day},
	call: func(s *sim) Action {
		return query("SELECT Id, (SELECT Product2Id, Product2.Name, Product2.Description FROM OrderItems) FROM Order WHERE AccountId = '%s' AND EffectiveDate = %s AND Status = 'Activated'",
			accountID(s), s.mem[day].day)
	},
	read: func(s *sim, obs Observation, root int) {
		s.mem.set(pick, root, fitting(s, inner(obs, "OrderItems"), "Product2Id", "Product2.Name", "Product2.Description")...)
	},
	thought: oneOf{tell(nedDayThought), tell(func(s *sim) string { return "The order of " + english(s.mem[day].day) + " and its items, in one go." })},
	slips:   []family{nedDateSlips, nedOrderSlips, nedNestedReading, queryLoud, formatSlips},
}

var nedAccount = step{
	name: "account", link: linkAccount,
	call: func(s *sim) Action {
		return query("SELECT AccountId FROM Contact WHERE Id = '%s'", s.brief.Params.Contact)
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(account, root, column(obs, "AccountId")...) },
	thought: oneOf{text("First I need the account that this contact belongs to."), text("The orders hang on the account, so I look up the contact first.")},
	slips:   []family{nedAccountSlips, queryLoud, formatSlips},
	sure:    true,
}

var nedSearchName = step{
	name: "search", link: linkSearch,
	call: func(s *sim) Action {
		return query("FIND {%s} IN ALL FIELDS RETURNING Product2(Id, Name)", s.brief.Params.Phrase)
	},
	read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, column(obs, "Id")...) },
	thought: oneOf{
		tell(func(s *sim) string {
			return "Which products could a customer call \"" + s.brief.Params.Phrase + "\"? I will search."
		}),
	},
	slips: []family{nedSearchSlips, searchLoud, formatSlips},
	sure:  true,
}

var nedBought = step{
	name: "bought", link: linkBought, need: []slot{account, day, hits}, idle: noHits,
	call: func(s *sim) Action {
		return query("SELECT Product2Id FROM OrderItem WHERE Order.AccountId = '%s' AND Order.EffectiveDate = %s AND Order.Status = 'Activated' AND %s",
			accountID(s), s.mem[day].day, in("Product2Id", s.mem[hits].ids))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Product2Id"))...) },
	thought: oneOf{tell(nedDayThought)},
	slips:   []family{nedDateSlips, nedOrderSlips, nedItemSlips, nedPickReading, queryLoud, formatSlips},
}

var nedGetAccount = step{
	name: "account", link: linkAccount, fn: "get_account_id_by_contact_id",
	call: func(s *sim) Action {
		return function("get_account_id_by_contact_id", "contact_id", value.OfString(s.brief.Params.Contact))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(account, root, bare(obs)...) },
	thought: oneOf{text("First the account behind the contact.")},
	instead: &nedAccount,
	slips:   []family{nedGetAccountSlips, callSlips, formatSlips},
	sure:    true,
}

var nedGetDate = step{
	name: "date", link: linkDay, fn: "get_start_date",
	call: func(s *sim) Action {
		p := s.brief.Params
		return function("get_start_date", "end_date", value.OfString(s.brief.Today.Start().String()),
			"period", value.OfString(p.Unit), "interval_count", value.OfInt(int64(p.Count)))
	},
	read: func(s *sim, obs Observation, root int) {
		if t, err := cal.ParseInstant(obs.Text); err == nil {
			s.mem[day] = fact{day: t.Day(), root: root}
			return
		}
		s.mem[day] = fact{day: s.brief.Today, root: root} // nothing to go by
	},
	thought: oneOf{text("Which day was that?"), text("I need the date of the purchase.")},
	instead: &step{name: "date",
		read: func(s *sim, _ Observation, root int) { s.mem[day] = fact{day: daysAgo(s), root: root} }},
	slips: []family{nedGetDateSlips, callSlips, formatSlips},
	sure:  true,
}

var nedSearchProducts = step{
	name: "search", link: linkSearch, fn: "search_products",
	call: func(s *sim) Action {
		return function("search_products", "search_term", value.OfString(s.brief.Params.Phrase))
	},
	read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, bare(obs)...) },
	thought: oneOf{
		tell(func(s *sim) string {
			return "Which products could \"" + s.brief.Params.Phrase + "\" be?"
		}),
	},
	instead: &nedSearchName, without: text("The search function is gone, so I write the search myself."),
	slips: []family{nedTermSlips, nedSearchReading, callSlips, formatSlips},
	sure:  true,
}

var nedGetHistory = step{
	name: "bought", link: linkBought, fn: "get_purchase_history", need: []slot{account, day, hits}, idle: noHits,
	call: func(s *sim) Action {
		return function("get_purchase_history", "account_id", value.OfString(accountID(s)),
			"purchase_date", value.OfString(s.mem[day].day.Start().String()), "related_product_ids", value.OfStrings(s.mem[hits].ids))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Product2Id"))...) },
	thought: oneOf{text("Now: which of these did the account buy that day?"), tell(nedDayThought)},
	instead: &nedBought, without: text("The purchase history is gone, so I query the order items myself."),
	slips: []family{nedHistorySlips, nedPickReading, nedHistoryLoud, callSlips, formatSlips},
}

var nedAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, account, day, orders, items, hits}, call: handIn,
	thought: orNone("Nothing that day fits, so the answer is None."), slips: []family{answerSlips},
}

func nedDayThought(s *sim) string {
	p := s.brief.Params
	ago := fmt.Sprintf("%d %ss", p.Count, p.Unit)
	if p.Count == 1 {
		ago = "One " + p.Unit
	}
	return fmt.Sprintf("%s before %s is %s.", ago, english(s.brief.Today), english(s.mem[day].day))
}

// account is the account that the agent goes by; without one it takes the contact for it.
func accountID(s *sim) string {
	if id := s.mem.first(account); id != "" {
		return id
	}
	return s.brief.Params.Contact
}

// fitting is the Id of the first row whose text has every word of the vague name.
func fitting(s *sim, obs Observation, id string, fields ...string) []string {
	for _, r := range obs.Value.Items() {
		var text strings.Builder
		for _, f := range fields {
			v, _ := path(r, f)
			text.WriteString(v.Str())
			text.WriteByte(' ')
		}
		if hasWords(text.String(), s.brief.Params.Phrase) {
			v, _ := path(r, id)
			return []string{v.Str()}
		}
	}
	return nil
}
