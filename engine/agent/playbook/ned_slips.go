package playbook

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

func asksFor(s *sim) string { return "asks for " + english(s.mem[day].day) }

var nedDateSlips = family{
	{code: "date.off-by-one", kind: QuietSlip, skill: Aiming, weight: 5, tell: func(s *sim) string {
		if s.mem[day].day < s.saved[day].day {
			return asksFor(s) + ", a day early"
		}
		return asksFor(s) + ", a day late"
	},
		bend: func(s *sim) { s.mem[day].day += []cal.Day{-1, -1, 1}[s.pickOf("early", 3)] }},
	{code: "date.month-of-30-days", kind: QuietSlip, skill: Aiming, weight: 6, tell: func(s *sim) string { return "takes a month for 30 days: " + english(s.mem[day].day) },
		when: func(s *sim) bool {
			return s.brief.Params.Unit == "month" && s.brief.Today-30 != s.mem[day].day
		},
		bend: func(s *sim) { s.mem[day].day = s.brief.Today - 30*cal.Day(s.brief.Params.Count) }},
	{code: "date.wrong-unit", kind: QuietSlip, skill: Aiming, weight: 2, tell: func(s *sim) string { return asksFor(s) + ": days for weeks" },
		when: func(s *sim) bool { return s.brief.Params.Unit == "week" },
		bend: func(s *sim) { s.mem[day].day = s.brief.Today - cal.Day(s.brief.Params.Count) }},
	{code: "date.last-year", kind: QuietSlip, skill: Aiming, weight: 1, tell: func(s *sim) string { return asksFor(s) + ": the wrong year" },
		bend: func(s *sim) { s.mem[day].day = s.mem[day].day.AddMonths(-12) }},
}

var nedOrderSlips = family{
	{code: "filter.no-status", kind: QuietSlip, skill: Aiming, weight: 3, say: "draft orders are in it too",
		rewrite: func(_ *sim, q string) string {
			return strings.NewReplacer(" AND Order.Status = 'Activated'", "", " AND Status = 'Activated'", "").Replace(q)
		}},
	{code: "date.since", kind: QuietSlip, skill: Aiming, weight: 4, say: "asks for all orders since that day",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "EffectiveDate = ", "EffectiveDate >= ", 1) }},
	{code: "id.contact-for-account", kind: QuietSlip, skill: Carrying, weight: 5, say: "takes the contact's Id for the account's",
		when: func(s *sim) bool { return s.mem.first(account) != "" },
		bend: func(s *sim) { s.mem.set(account, 0, s.brief.Params.Contact) }},
}

var nedItemSlips = family{
	{code: "filter.first-only", kind: QuietSlip, skill: Aiming, weight: 2, say: "reads the first item only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 1" }},
	{code: "filter.quantity", kind: QuietSlip, skill: Aiming, weight: 1, say: "leaves out single items",
		rewrite: func(_ *sim, q string) string { return q + " AND Quantity > 1" }},
}

var nedNameSlips = family{
	{code: "name.taken-literally", kind: QuietSlip, skill: Aiming, weight: 6, say: "takes the vague name for the product's own",
		rewrite: func(s *sim, q string) string {
			field := "Name"
			if !strings.Contains(q, "FROM Product2 ") {
				field = "Product2.Name"
			}
			return q + " AND " + field + " LIKE '%" + s.brief.Params.Phrase + "%'"
		}},
}

var nedSearchSlips = family{
	{code: "name.taken-literally", kind: QuietSlip, skill: Aiming, weight: 6, say: "takes the vague name for the product's own",
		rewrite: func(s *sim, _ string) string {
			return "SELECT Id, Name FROM Product2 WHERE Name LIKE '%" + s.brief.Params.Phrase + "%'"
		}},
	{code: "name.one-word", kind: QuietSlip, skill: Aiming, weight: 3, say: "searches one word of the name",
		when: func(s *sim) bool { return strings.Contains(s.brief.Params.Phrase, " ") },
		rewrite: func(s *sim, q string) string {
			return strings.Replace(q, s.brief.Params.Phrase, lastWord(s.brief.Params.Phrase), 1)
		}},
	{code: "filter.first-hits", kind: QuietSlip, skill: Aiming, weight: 2, say: "looks at two hits only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 2" }},
}

var nedAccountSlips = family{
	{code: "id.wrong-object", kind: QuietSlip, skill: Carrying, weight: 4, say: "takes a contact for an account",
		call: func(s *sim, a Action) Action {
			return a.asking("SELECT Id, FirstName, LastName FROM Account WHERE Id = '" + s.brief.Params.Contact + "'")
		}},
	{code: "read.owner-for-account", kind: ReadingSlip, skill: Reading, weight: 2, say: "keeps the contact's Id instead of the account's",
		read: func(s *sim, _ Observation, root int) { s.mem.set(account, root, s.brief.Params.Contact) }},
}

// nedMatchReading are the ways to pick wrongly among rows that carry names.
var nedMatchReading = family{
	{code: "read.first-row", kind: ReadingSlip, skill: Reading, weight: 4, say: "takes the first row without comparing",
		read: func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(productsOf(obs))...) }},
	{code: "read.neighbour", kind: ReadingSlip, skill: Reading, weight: 3, say: "slips into the neighbouring row",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem.set(pick, root, after(productsOf(obs), s.mem.first(pick))...)
		}},
	{code: "read.overlooked", kind: ReadingSlip, skill: Reading, weight: 4, say: "overlooks the row that fits",
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root) }},
}

// productsOf are the products' Ids in rows of products, or of order items.
func productsOf(obs Observation) []string {
	if ids := column(obs, "Product2Id"); len(ids) > 0 {
		return ids
	}
	return column(obs, "Id")
}

var nedNestedReading = family{
	{code: "read.order-for-product", kind: ReadingSlip, skill: Reading, weight: 3, say: "takes the order's Id for the product's",
		read: func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Id"))...) }},
	{code: "read.first-row", kind: ReadingSlip, skill: Reading, weight: 3, say: "takes the first item without comparing",
		read: func(s *sim, obs Observation, root int) {
			s.mem.set(pick, root, head(column(inner(obs, "OrderItems"), "Product2Id"))...)
		}},
	{code: "read.overlooked", kind: ReadingSlip, skill: Reading, weight: 3, say: "overlooks the item that fits",
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root) }},
}

var nedPickReading = family{
	{code: "read.overlooked", kind: ReadingSlip, skill: Reading, weight: 3, say: "overlooks the row that came back",
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root) }},
	{code: "read.top-hit", kind: ReadingSlip, skill: Reading, weight: 3, say: "goes back to the top hit of the search",
		when: func(s *sim) bool { return len(s.mem[hits].ids) > 0 },
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, s.mem.first(hits)) }},
	{code: "read.account-for-product", kind: ReadingSlip, skill: Reading, weight: 1, say: "takes the account's Id for the product's",
		when: func(s *sim) bool { return s.mem.first(account) != "" },
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, s.mem.first(account)) }},
}

var nedSearchReading = family{
	{code: "read.first-hit", kind: ReadingSlip, skill: Reading, weight: 3, say: "keeps the first hit only",
		read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, head(bare(obs))...) }},
}

var nedGetAccountSlips = family{
	{code: "id.mangled", kind: LoudSlip, skill: Carrying, weight: 3, say: "copies the Id with a character missing",
		call: func(s *sim, a Action) Action {
			return a.with("contact_id", value.OfString(s.brief.Params.Contact[:17]))
		}},
	{code: "read.owner-for-account", kind: ReadingSlip, skill: Reading, weight: 2, say: "keeps the contact's Id instead of the account's",
		read: func(s *sim, _ Observation, root int) { s.mem.set(account, root, s.brief.Params.Contact) }},
}

var nedGetDateSlips = family{
	{code: "date.wrong-unit", kind: QuietSlip, skill: Aiming, weight: 4, say: "counts days where weeks were meant",
		when: func(s *sim) bool { return s.brief.Params.Unit == "week" },
		call: func(s *sim, a Action) Action { return a.with("period", value.OfString("day")) }},
	{code: "date.month-of-30-days", kind: QuietSlip, skill: Aiming, weight: 4, say: "takes a month for 30 days",
		when: func(s *sim) bool { return s.brief.Params.Unit == "month" },
		call: func(s *sim, a Action) Action {
			return a.with("period", value.OfString("day")).with("interval_count", value.OfInt(int64(30*s.brief.Params.Count)))
		}},
	{code: "date.count", kind: QuietSlip, skill: Aiming, weight: 3, say: "goes back one period too many",
		call: func(s *sim, a Action) Action {
			return a.with("interval_count", value.OfInt(int64(s.brief.Params.Count+1)))
		}},
	{code: "date.end", kind: QuietSlip, skill: Aiming, weight: 2, say: "starts from tomorrow",
		call: func(s *sim, a Action) Action {
			return a.with("end_date", value.OfString((s.brief.Today + 1).Start().String()))
		}},
	{code: "date.bare", kind: LoudSlip, skill: Calling, weight: 4, say: "a day where a time is wanted",
		call: func(s *sim, a Action) Action { return a.with("end_date", value.OfString(s.brief.Today.String())) }},
	{code: "date.plural", kind: LoudSlip, skill: Calling, weight: 4, say: "no such period",
		call: func(s *sim, a Action) Action { return a.with("period", value.OfString(s.brief.Params.Unit+"s")) }},
	{code: "read.day-off", kind: ReadingSlip, skill: Reading, weight: 3, say: "copies the date a day off",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem[day].day++
		}},
	{code: "read.today", kind: ReadingSlip, skill: Reading, weight: 2, say: "keeps today's date instead",
		read: func(s *sim, _ Observation, root int) { s.mem[day] = fact{day: s.brief.Today, root: root} }},
}

var nedTermSlips = family{
	{code: "name.one-word", kind: QuietSlip, skill: Aiming, weight: 5, say: "searches one word of the name",
		when: func(s *sim) bool { return strings.Contains(s.brief.Params.Phrase, " ") },
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(lastWord(s.brief.Params.Phrase)))
		}},
	{code: "name.with-owner", kind: QuietSlip, skill: Aiming, weight: 4, say: "searches for more than the name",
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(s.brief.Params.Phrase+" purchased"))
		}},
	{code: "name.singular", kind: QuietSlip, skill: Aiming, weight: 4, say: "searches the name in the singular",
		when: func(s *sim) bool { return strings.HasSuffix(s.brief.Params.Phrase, "s") },
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(strings.TrimSuffix(s.brief.Params.Phrase, "s")))
		}},
}

var nedHistorySlips = family{
	{code: "id.contact-for-account", kind: QuietSlip, skill: Carrying, weight: 5, say: "takes the contact's Id for the account's",
		when: func(s *sim) bool { return s.mem.first(account) != "" },
		bend: func(s *sim) { s.mem.set(account, 0, s.brief.Params.Contact) }},
	{code: "filter.first-hits", kind: QuietSlip, skill: Aiming, weight: 4, say: "passes on two of the hits only",
		when: func(s *sim) bool { return len(s.mem[hits].ids) > 2 },
		call: func(s *sim, a Action) Action {
			return a.with("related_product_ids", value.OfStrings(s.mem[hits].ids[:2]))
		}},
	{code: "date.off-by-one", kind: QuietSlip, skill: Aiming, weight: 3, tell: func(s *sim) string { return asksFor(s) + ", a day early" },
		bend: func(s *sim) { s.mem[day].day-- }},
	{code: "date.today", kind: QuietSlip, skill: Aiming, weight: 2, say: "asks for today's purchases",
		bend: func(s *sim) { s.mem[day].day = s.brief.Today }},
}

var nedHistoryLoud = family{
	{code: "date.bare", kind: LoudSlip, skill: Calling, weight: 5, say: "a day where a time is wanted",
		call: func(s *sim, a Action) Action {
			return a.with("purchase_date", value.OfString(s.mem[day].day.String()))
		}},
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 3, say: "one Id where a list is wanted",
		call: func(s *sim, a Action) Action {
			return a.with("related_product_ids", value.OfString(s.mem.first(hits)))
		}},
}
