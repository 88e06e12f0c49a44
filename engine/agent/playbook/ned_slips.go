package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

func asksFor(s *sim.Agent) string { return "asks for " + english(s.Mem[day].Day) }

var nedAnswerSlips = sim.Family{
	{Code: "answer.name-for-id", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 2, Say: "hands in the product's name for its Id", When: found,
		Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = s.Brief.Params.Phrase; return a }},
}

var nedDateSlips = sim.Family{
	{Code: "date.off-by-one", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Tell: func(s *sim.Agent) string {
		if s.Mem[day].Day < s.Saved[day].Day {
			return asksFor(s) + ", a day early"
		}
		return asksFor(s) + ", a day late"
	},
		Bend: func(s *sim.Agent) { s.Mem[day].Day += []cal.Day{-1, -1, 1}[s.Choose("early", 3)] }},
	{Code: "date.month-of-30-days", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 6, Tell: func(s *sim.Agent) string { return "takes a month for 30 days: " + english(s.Mem[day].Day) },
		When: func(s *sim.Agent) bool {
			return s.Brief.Params.Unit == "month" && s.Brief.Today-30 != s.Mem[day].Day
		},
		Bend: func(s *sim.Agent) { s.Mem[day].Day = s.Brief.Today - 30*cal.Day(s.Brief.Params.Count) }},
	{Code: "date.wrong-unit", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Tell: func(s *sim.Agent) string { return asksFor(s) + ": days for weeks" },
		When: func(s *sim.Agent) bool { return s.Brief.Params.Unit == "week" },
		Bend: func(s *sim.Agent) { s.Mem[day].Day = s.Brief.Today - cal.Day(s.Brief.Params.Count) }},
	{Code: "date.last-year", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 1, Tell: func(s *sim.Agent) string { return asksFor(s) + ": the wrong year" },
		Bend: func(s *sim.Agent) { s.Mem[day].Day = s.Mem[day].Day.AddMonths(-12) }},
}

var nedOrderSlips = sim.Family{
	{Code: "filter.no-status", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "draft orders are in it too",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.NewReplacer(" AND Order.Status = 'Activated'", "", " AND Status = 'Activated'", "").Replace(q)
		}},
	{Code: "date.since", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "asks for all orders since that day",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "EffectiveDate = ", "EffectiveDate >= ", 1)
		}},
	{Code: "id.contact-for-account", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 5, Say: "takes the contact's Id for the account's",
		When: func(s *sim.Agent) bool { return s.Mem.First(account) != "" },
		Bend: func(s *sim.Agent) { s.Mem.Set(account, 0, s.Brief.Params.Contact) }},
}

var nedItemSlips = sim.Family{
	{Code: "filter.first-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "reads the first item only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 1" }},
	{Code: "filter.quantity", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 1, Say: "leaves out single items",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " AND Quantity > 1" }},
}

var nedNameSlips = sim.Family{
	{Code: "name.taken-literally", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 6, Say: "takes the vague name for the product's own",
		Rewrite: func(s *sim.Agent, q string) string {
			field := "Name"
			if !strings.Contains(q, "FROM Product2 ") {
				field = "Product2.Name"
			}
			return q + " AND " + field + " LIKE '%" + plainly(s.Brief.Params.Phrase) + "%'"
		}},
}

var nedSearchSlips = sim.Family{
	{Code: "name.taken-literally", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 6, Say: "takes the vague name for the product's own",
		Rewrite: func(s *sim.Agent, _ string) string {
			return "SELECT Id, Name FROM Product2 WHERE Name LIKE '%" + plainly(s.Brief.Params.Phrase) + "%'"
		}},
	{Code: "name.one-word", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "searches one word of the name",
		When: func(s *sim.Agent) bool { return strings.Contains(s.Brief.Params.Means, " ") },
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, s.Brief.Params.Means, lastWord(s.Brief.Params.Means), 1)
		}},
	{Code: "name.as-said", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "searches for the customer's words, which are not the shop's",
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, s.Brief.Params.Means, plainly(s.Brief.Params.Phrase), 1)
		}},
	{Code: "filter.first-hits", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "looks at two hits only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 2" }},
}

// plainly is a name without the marks that a search would take for something else.
func plainly(name string) string { return strings.NewReplacer("-", " ", "'", "").Replace(name) }

var nedAccountSlips = sim.Family{
	{Code: "id.wrong-object", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "takes a contact for an account",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.Asking("SELECT Id, FirstName, LastName FROM Account WHERE Id = '" + s.Brief.Params.Contact + "'")
		}},
	{Code: "read.owner-for-account", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "keeps the contact's Id instead of the account's",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem.Set(account, root, s.Brief.Params.Contact) }},
}

// nedMatchReading are the ways to pick wrongly among rows that carry names.
var nedMatchReading = sim.Family{
	{Code: "read.first-row", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "takes the first row without comparing",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, head(productsOf(obs))...)
		}},
	{Code: "read.neighbour", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "slips into the neighbouring row",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem.Set(sim.Pick, root, after(productsOf(obs), s.Mem.First(sim.Pick))...)
		}},
	{Code: "read.overlooked", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "overlooks the row that fits",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem.Set(sim.Pick, root) }},
}

// productsOf are the products' Ids in rows of products, or of order items.
func productsOf(obs agent.Observation) []string {
	if ids := column(obs, "Product2Id"); len(ids) > 0 {
		return ids
	}
	return column(obs, "Id")
}

var nedNestedReading = sim.Family{
	{Code: "read.order-for-product", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "takes the order's Id for the product's",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, head(column(obs, "Id"))...)
		}},
	{Code: "read.first-row", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "takes the first item without comparing",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem.Set(sim.Pick, root, head(column(inner(obs, "OrderItems"), "Product2Id"))...)
		}},
	{Code: "read.overlooked", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "overlooks the item that fits",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem.Set(sim.Pick, root) }},
}

var nedPickReading = sim.Family{
	{Code: "read.overlooked", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "overlooks the row that came back",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem.Set(sim.Pick, root) }},
	{Code: "read.top-hit", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "goes back to the top hit of the search",
		When: func(s *sim.Agent) bool { return len(s.Mem[hits].IDs) > 0 },
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem.Set(sim.Pick, root, s.Mem.First(hits)) }},
	{Code: "read.account-for-product", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 1, Say: "takes the account's Id for the product's",
		When: func(s *sim.Agent) bool { return s.Mem.First(account) != "" },
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem.Set(sim.Pick, root, s.Mem.First(account)) }},
}

var nedSearchReading = sim.Family{
	{Code: "read.first-hit", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "keeps the first hit only",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, head(bare(obs))...) }},
}

var nedGetAccountSlips = sim.Family{
	{Code: "id.mangled", Kind: sim.LoudSlip, Skill: sim.Carrying, Weight: 3, Say: "copies the Id with a character missing",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("contact_id", value.OfString(s.Brief.Params.Contact[:17]))
		}},
	{Code: "read.owner-for-account", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "keeps the contact's Id instead of the account's",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { s.Mem.Set(account, root, s.Brief.Params.Contact) }},
}

var nedGetDateSlips = sim.Family{
	{Code: "date.wrong-unit", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "counts days where weeks were meant",
		When: func(s *sim.Agent) bool { return s.Brief.Params.Unit == "week" },
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return a.With("period", value.OfString("day")) }},
	{Code: "date.month-of-30-days", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "takes a month for 30 days",
		When: func(s *sim.Agent) bool { return s.Brief.Params.Unit == "month" },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("period", value.OfString("day")).With("interval_count", value.OfInt(int64(30*s.Brief.Params.Count)))
		}},
	{Code: "date.count", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "goes back one period too many",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("interval_count", value.OfInt(int64(s.Brief.Params.Count+1)))
		}},
	{Code: "date.end", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "starts from tomorrow",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("end_date", value.OfString((s.Brief.Today + 1).Start().String()))
		}},
	{Code: "date.bare", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a day where a time is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("end_date", value.OfString(s.Brief.Today.String()))
		}},
	{Code: "date.plural", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "no such period",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("period", value.OfString(s.Brief.Params.Unit+"s"))
		}},
	{Code: "read.day-off", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "copies the date a day off",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem[day].Day++
		}},
	{Code: "read.today", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "keeps today's date instead",
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			s.Mem[day] = sim.Belief{Day: s.Brief.Today, Root: root}
		}},
}

var nedTermSlips = sim.Family{
	{Code: "name.one-word", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "searches one word of the name",
		When: func(s *sim.Agent) bool { return strings.Contains(s.Brief.Params.Means, " ") },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString(lastWord(s.Brief.Params.Means)))
		}},
	{Code: "name.as-said", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "searches for the customer's words, which are not the shop's",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString(plainly(s.Brief.Params.Phrase)))
		}},
	{Code: "name.with-owner", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "searches for more than the name",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString(s.Brief.Params.Means+" purchased"))
		}},
	{Code: "name.quoted", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "searches the vague name in quotes",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString("\"the "+s.Brief.Params.Means+"\""))
		}},
}

var nedHistorySlips = sim.Family{
	{Code: "id.contact-for-account", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 5, Say: "takes the contact's Id for the account's",
		When: func(s *sim.Agent) bool { return s.Mem.First(account) != "" },
		Bend: func(s *sim.Agent) { s.Mem.Set(account, 0, s.Brief.Params.Contact) }},
	{Code: "filter.first-hits", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "passes on two of the hits only",
		When: func(s *sim.Agent) bool { return len(s.Mem[hits].IDs) > 2 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("related_product_ids", value.OfStrings(s.Mem[hits].IDs[:2]))
		}},
	{Code: "date.off-by-one", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Tell: func(s *sim.Agent) string { return asksFor(s) + ", a day early" },
		Bend: func(s *sim.Agent) { s.Mem[day].Day-- }},
	{Code: "date.today", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "asks for today's purchases",
		Bend: func(s *sim.Agent) { s.Mem[day].Day = s.Brief.Today }},
}

var nedHistoryLoud = sim.Family{
	{Code: "date.bare", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 5, Say: "a day where a time is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("purchase_date", value.OfString(s.Mem[day].Day.String()))
		}},
	{Code: "argument.not-a-list", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "one Id where a list is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("related_product_ids", value.OfString(s.Mem.First(hits)))
		}},
}
