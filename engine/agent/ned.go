package agent

import (
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Named Entity Disambiguation: which product does the customer mean? The links: the contact's account, the day, that
// day's items, and the one that the vague name fits.

var (
	linkAccount  = LinkWords{"find the contact's account", "Find account", "Account"}
	linkOrder    = LinkWords{"find that day's order", "Find order", "Order"}
	linkItems    = LinkWords{"read the order's items", "Read items", "Items"}
	linkProduct  = LinkWords{"match the product", "Match product", "Product"}
	linkSearch   = LinkWords{"search the vague name", "Search name", "Search"}
	linkBought   = LinkWords{"find what was bought that day", "Find purchase", "Bought"}
	linkDay      = LinkWords{"work out the day", "Work out day", "Day"}
	nedRawStyles = []func(*sim) []step{nedChain, nedSearch, nedPath, nedNested}
)

func nedBook(s *sim) []step {
	if s.Toolset == Functions {
		return nedFunctions(s)
	}
	s.mem[day].day = s.daysAgo()
	return nedRawStyles[s.style(len(nedRawStyles), 5, 4, 2, 2)](s)
}

// daysAgo is the day that the question speaks of.
func (s *sim) daysAgo() cal.Day {
	t, _ := cal.Back(s.brief.Today.Start(), s.brief.Params.Unit, s.brief.Params.Count)
	return t.Day()
}

// nedChain goes record by record.
func nedChain(*sim) []step {
	return []step{
		nedAccount,
		{
			name: "order", link: linkOrder, need: []slot{account, day},
			call: func(s *sim) Action {
				return query("SELECT Id, EffectiveDate FROM Order WHERE AccountId = '%s' AND EffectiveDate = %s AND Status = 'Activated'", s.account(), s.mem[day].day)
			},
			read: func(s *sim, obs Observation, root int) { s.mem.set(orders, root, column(obs, "Id")...) },
			thought: thoughts(nedDayThought, func(s *sim) string {
				return "Next I need the order that was placed on " + english(s.mem[day].day) + "."
			}),
			slips: join(nedDateSlips, nedOrderSlips, queryLoud, formatSlips),
		},
		{
			name: "items", link: linkItems, need: []slot{orders}, idle: nothing(orders),
			call: func(s *sim) Action {
				return query("SELECT Product2Id, Quantity, UnitPrice FROM OrderItem WHERE %s", in("OrderId", s.mem[orders].ids))
			},
			read:    func(s *sim, obs Observation, root int) { s.mem.set(items, root, column(obs, "Product2Id")...) },
			thought: thoughts(say("Now the items of that order."), say("The order is there. Which products does it hold?")),
			slips:   join(nedItemSlips, queryLoud, formatSlips),
			sure:    true,
		},
		{
			name: "product", link: linkProduct, need: []slot{items}, idle: nothing(items),
			call: func(s *sim) Action {
				return query("SELECT Id, Name, Description FROM Product2 WHERE %s", in("Id", s.mem[items].ids))
			},
			read: func(s *sim, obs Observation, root int) {
				s.mem.set(pick, root, s.fitting(obs, "Id", "Name", "Description")...)
			},
			thought: thoughts(func(s *sim) string { return "One of these should be the " + s.brief.Params.Phrase + "." }, say("I will read their names and descriptions.")),
			slips:   join(nedMatchReading("Id"), nedNameSlips, queryLoud, formatSlips),
			sure:    true,
		},
		nedAnswer,
	}
}

// nedSearch searches the vague name first and asks which of the hits were bought.
func nedSearch(*sim) []step {
	return []step{
		nedAccount,
		nedSearchName,
		nedBought,
		nedAnswer,
	}
}

// nedPath reads items, products and order in one query with relationship paths.
func nedPath(*sim) []step {
	return []step{
		nedAccount,
		{
			name: "bought", link: linkBought, need: []slot{account, day},
			call: func(s *sim) Action {
				return query("SELECT Product2Id, Product2.Name, Product2.Description FROM OrderItem WHERE Order.AccountId = '%s' AND Order.EffectiveDate = %s AND Order.Status = 'Activated'",
					s.account(), s.mem[day].day)
			},
			read: func(s *sim, obs Observation, root int) {
				s.mem.set(pick, root, s.fitting(obs, "Product2Id", "Product2.Name", "Product2.Description")...)
			},
			thought: thoughts(nedDayThought),
			slips:   join(nedDateSlips, nedOrderSlips, nedItemSlips, nedNameSlips, nedMatchReading("Product2Id"), queryLoud, formatSlips),
		},
		nedAnswer,
	}
}

// nedNested reads the items inside their order by a child subquery.
func nedNested(*sim) []step {
	return []step{
		nedAccount,
		{
			name: "bought", link: linkBought, need: []slot{account, day},
			call: func(s *sim) Action {
				return query("SELECT Id, (SELECT Product2Id, Product2.Name, Product2.Description FROM OrderItems) FROM Order WHERE AccountId = '%s' AND EffectiveDate = %s AND Status = 'Activated'",
					s.account(), s.mem[day].day)
			},
			read: func(s *sim, obs Observation, root int) {
				s.mem.set(pick, root, s.fitting(inner(obs, "OrderItems"), "Product2Id", "Product2.Name", "Product2.Description")...)
			},
			thought: thoughts(nedDayThought, func(s *sim) string { return "The order of " + english(s.mem[day].day) + " and its items, in one go." }),
			slips:   join(nedDateSlips, nedOrderSlips, nedNestedReading, queryLoud, formatSlips),
		},
		nedAnswer,
	}
}

// nedFunctions uses the four wrappers.
func nedFunctions(s *sim) []step {
	acc, when, search := nedGetAccount, nedGetDate, nedSearchProducts
	order := [][]step{{acc, when, search}, {acc, search, when}, {search, acc, when}}[s.style(3, 3, 2, 1)]
	return append(append([]step{}, order...), nedGetHistory, nedAnswer)
}

var nedAccount = step{
	name: "account", link: linkAccount,
	call: func(s *sim) Action {
		return query("SELECT AccountId FROM Contact WHERE Id = '%s'", s.brief.Params.Contact)
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(account, root, column(obs, "AccountId")...) },
	thought: thoughts(say("First I need the account that this contact belongs to."), say("The orders hang on the account, so I look up the contact first.")),
	slips:   join(nedAccountSlips, queryLoud, formatSlips),
	sure:    true,
}

var nedSearchName = step{
	name: "search", link: linkSearch,
	call: func(s *sim) Action {
		return query("FIND {%s} IN ALL FIELDS RETURNING Product2(Id, Name)", s.brief.Params.Phrase)
	},
	read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, column(obs, "Id")...) },
	thought: thoughts(func(s *sim) string {
		return "Which products could a customer call \"" + s.brief.Params.Phrase + "\"? I will search."
	}),
	slips: join(nedSearchSlips, searchLoud, formatSlips),
	sure:  true,
}

var nedBought = step{
	name: "bought", link: linkBought, need: []slot{account, day, hits}, idle: nothing(hits),
	call: func(s *sim) Action {
		return query("SELECT Product2Id FROM OrderItem WHERE Order.AccountId = '%s' AND Order.EffectiveDate = %s AND Order.Status = 'Activated' AND %s",
			s.account(), s.mem[day].day, in("Product2Id", s.mem[hits].ids))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Product2Id"))...) },
	thought: thoughts(nedDayThought),
	slips:   join(nedDateSlips, nedOrderSlips, nedItemSlips, nedPickReading, queryLoud, formatSlips),
}

var nedGetAccount = step{
	name: "account", link: linkAccount, fn: "get_account_id_by_contact_id",
	call: func(s *sim) Action {
		return function("get_account_id_by_contact_id", "contact_id", value.OfString(s.brief.Params.Contact))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(account, root, bare(obs)...) },
	thought: thoughts(say("First the account behind the contact.")),
	instead: tooled(nedAccount),
	slips:   join(nedGetAccountSlips, callSlips, formatSlips),
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
	thought: thoughts(say("Which day was that?"), say("I need the date of the purchase.")),
	instead: &step{name: "date", read: func(s *sim, _ Observation, root int) { s.mem[day] = fact{day: s.daysAgo(), root: root} }},
	slips:   join(nedGetDateSlips, callSlips, formatSlips),
	sure:    true,
}

var nedSearchProducts = step{
	name: "search", link: linkSearch, fn: "search_products",
	call: func(s *sim) Action {
		return function("search_products", "search_term", value.OfString(s.brief.Params.Phrase))
	},
	read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, bare(obs)...) },
	thought: thoughts(func(s *sim) string {
		return "Which products could \"" + s.brief.Params.Phrase + "\" be?"
	}),
	instead: tooled(nedSearchName).thinking(thoughts(say("The search function is gone, so I write the search myself."))),
	slips:   join(nedTermSlips, nedSearchReading, callSlips, formatSlips),
	sure:    true,
}

var nedGetHistory = step{
	name: "bought", link: linkBought, fn: "get_purchase_history", need: []slot{account, day, hits}, idle: nothing(hits),
	call: func(s *sim) Action {
		return function("get_purchase_history", "account_id", value.OfString(s.account()),
			"purchase_date", value.OfString(s.mem[day].day.Start().String()), "related_product_ids", value.OfStrings(s.mem[hits].ids))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Product2Id"))...) },
	thought: thoughts(say("Now: which of these did the account buy that day?"), nedDayThought),
	instead: tooled(nedBought).thinking(thoughts(say("The purchase history is gone, so I query the order items myself."))),
	slips:   join(nedHistorySlips, nedPickReading, nedHistoryLoud, callSlips, formatSlips),
}

var nedAnswer = answer("Nothing that day fits, so the answer is None.", account, day, orders, items, hits)

func nedDayThought(s *sim) string {
	p := s.brief.Params
	ago := fmt.Sprintf("%d %ss", p.Count, p.Unit)
	if p.Count == 1 {
		ago = "One " + p.Unit
	}
	return fmt.Sprintf("%s before %s is %s.", ago, english(s.brief.Today), english(s.mem[day].day))
}

// account is the account that the agent goes by; without one it takes the contact for it.
func (s *sim) account() string {
	if id := s.mem.first(account); id != "" {
		return id
	}
	return s.brief.Params.Contact
}

// fitting is the Id of the first row whose text has every word of the vague name.
func (s *sim) fitting(obs Observation, id string, fields ...string) []string {
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
