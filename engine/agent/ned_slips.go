package agent

import (
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

func asksFor(s *sim) string { return "asks for " + english(s.mem[day].day) }

var nedDateSlips = []*slip{
	bend("date.off-by-one", Aiming, 5, nil, func(s *sim) { s.mem[day].day += []cal.Day{-1, -1, 1}[s.pickOf("early", 3)] },
		func(s *sim) string {
			if s.mem[day].day < s.saved[day].day {
				return asksFor(s) + ", a day early"
			}
			return asksFor(s) + ", a day late"
		}),
	bend("date.month-of-30-days", Aiming, 6, func(s *sim) bool {
		return s.brief.Params.Unit == "month" && s.brief.Today-30 != s.mem[day].day
	}, func(s *sim) { s.mem[day].day = s.brief.Today - 30*cal.Day(s.brief.Params.Count) },
		func(s *sim) string { return "takes a month for 30 days: " + english(s.mem[day].day) }),
	bend("date.wrong-unit", Aiming, 2, func(s *sim) bool { return s.brief.Params.Unit == "week" },
		func(s *sim) { s.mem[day].day = s.brief.Today - cal.Day(s.brief.Params.Count) },
		func(s *sim) string { return asksFor(s) + ": days for weeks" }),
	bend("date.last-year", Aiming, 1, nil, func(s *sim) { s.mem[day].day = s.mem[day].day.AddMonths(-12) },
		func(s *sim) string { return asksFor(s) + ": the wrong year" }),
}

var nedOrderSlips = []*slip{
	{code: "filter.no-status", kind: QuietSlip, skill: Aiming, weight: 3, say: say("draft orders are in it too"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.NewReplacer(" AND Order.Status = 'Activated'", "", " AND Status = 'Activated'", "").Replace(s.queryOf(a)))
		}},
	{code: "date.since", kind: QuietSlip, skill: Aiming, weight: 4, say: say("asks for all orders since that day"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "EffectiveDate = ", "EffectiveDate >= ", 1))
		}},
	bend("id.contact-for-account", Carrying, 5, func(s *sim) bool { return s.mem.first(account) != "" },
		func(s *sim) { s.mem.set(account, 0, s.brief.Params.Contact) }, say("takes the contact's Id for the account's")),
}

var nedItemSlips = []*slip{
	{code: "filter.first-only", kind: QuietSlip, skill: Aiming, weight: 2, say: say("reads the first item only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 1") }},
	{code: "filter.quantity", kind: QuietSlip, skill: Aiming, weight: 1, say: say("leaves out single items"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" AND Quantity > 1") }},
}

var nedNameSlips = []*slip{
	{code: "name.taken-literally", kind: QuietSlip, skill: Aiming, weight: 6, say: say("takes the vague name for the product's own"),
		call: func(s *sim, a Action) Action {
			field := "Name"
			if !strings.Contains(s.queryOf(a), "FROM Product2 ") {
				field = "Product2.Name"
			}
			return s.requery(a, s.queryOf(a)+" AND "+field+" LIKE '%"+s.brief.Params.Phrase+"%'")
		}},
}

var nedSearchSlips = []*slip{
	{code: "name.taken-literally", kind: QuietSlip, skill: Aiming, weight: 6, say: say("takes the vague name for the product's own"),
		call: func(s *sim, a Action) Action {
			if a.Kind == Call {
				a = Action{Kind: Call, Name: "issue_soql_query"}
			}
			return s.requery(a, "SELECT Id, Name FROM Product2 WHERE Name LIKE '%"+s.brief.Params.Phrase+"%'")
		}},
	{code: "name.one-word", kind: QuietSlip, skill: Aiming, weight: 3, say: say("searches one word of the name"),
		when: func(s *sim) bool { return strings.Contains(s.brief.Params.Phrase, " ") },
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), s.brief.Params.Phrase, lastWord(s.brief.Params.Phrase), 1))
		}},
	{code: "filter.first-hits", kind: QuietSlip, skill: Aiming, weight: 2, say: say("looks at two hits only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 2") }},
}

var nedAccountSlips = []*slip{
	{code: "id.wrong-object", kind: QuietSlip, skill: Carrying, weight: 4, say: say("takes a contact for an account"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, "SELECT Id, FirstName, LastName FROM Account WHERE Id = '"+s.brief.Params.Contact+"'")
		}},
	{code: "read.owner-for-account", kind: ReadingSlip, skill: Reading, weight: 2, say: say("keeps the contact's Id instead of the account's"),
		read: func(s *sim, _ Observation, root int) { s.mem.set(account, root, s.brief.Params.Contact) }},
}

// nedMatchReading are the ways to pick wrongly among rows that carry names; id is the field of the product's Id.
func nedMatchReading(id string) []*slip {
	return []*slip{
		{code: "read.first-row", kind: ReadingSlip, skill: Reading, weight: 4, say: say("takes the first row without comparing"),
			read: func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, id))...) }},
		{code: "read.neighbour", kind: ReadingSlip, skill: Reading, weight: 3, say: say("slips into the neighbouring row"),
			when: func(s *sim) bool { return true },
			read: func(s *sim, obs Observation, root int) {
				s.sent.read(s, obs, root)
				s.mem.set(pick, root, after(column(obs, id), s.mem.first(pick))...)
			}},
		{code: "read.overlooked", kind: ReadingSlip, skill: Reading, weight: 4, say: say("overlooks the row that fits"),
			read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root) }},
	}
}

var nedNestedReading = []*slip{
	{code: "read.order-for-product", kind: ReadingSlip, skill: Reading, weight: 3, say: say("takes the order's Id for the product's"),
		read: func(s *sim, obs Observation, root int) { s.mem.set(pick, root, head(column(obs, "Id"))...) }},
	{code: "read.first-row", kind: ReadingSlip, skill: Reading, weight: 3, say: say("takes the first item without comparing"),
		read: func(s *sim, obs Observation, root int) {
			s.mem.set(pick, root, head(column(inner(obs, "OrderItems"), "Product2Id"))...)
		}},
	{code: "read.overlooked", kind: ReadingSlip, skill: Reading, weight: 3, say: say("overlooks the item that fits"),
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root) }},
}

var nedPickReading = []*slip{
	{code: "read.overlooked", kind: ReadingSlip, skill: Reading, weight: 3, say: say("overlooks the row that came back"),
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root) }},
	{code: "read.top-hit", kind: ReadingSlip, skill: Reading, weight: 3, say: say("goes back to the top hit of the search"),
		when: func(s *sim) bool { return len(s.mem[hits].ids) > 0 },
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, s.mem.first(hits)) }},
	{code: "read.account-for-product", kind: ReadingSlip, skill: Reading, weight: 1, say: say("takes the account's Id for the product's"),
		when: func(s *sim) bool { return s.mem.first(account) != "" },
		read: func(s *sim, _ Observation, root int) { s.mem.set(pick, root, s.mem.first(account)) }},
}

var nedSearchReading = []*slip{
	{code: "read.first-hit", kind: ReadingSlip, skill: Reading, weight: 3, say: say("keeps the first hit only"),
		read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, head(bare(obs))...) }},
}

var nedGetAccountSlips = []*slip{
	{code: "id.mangled", kind: LoudSlip, skill: Carrying, weight: 3, say: say("copies the Id with a character missing"),
		call: func(s *sim, a Action) Action {
			return a.with("contact_id", value.OfString(s.brief.Params.Contact[:17]))
		}},
	{code: "read.owner-for-account", kind: ReadingSlip, skill: Reading, weight: 2, say: say("keeps the contact's Id instead of the account's"),
		read: func(s *sim, _ Observation, root int) { s.mem.set(account, root, s.brief.Params.Contact) }},
}

var nedGetDateSlips = []*slip{
	{code: "date.wrong-unit", kind: QuietSlip, skill: Aiming, weight: 4, say: say("counts days where weeks were meant"),
		when: func(s *sim) bool { return s.brief.Params.Unit == "week" },
		call: func(s *sim, a Action) Action { return a.with("period", value.OfString("day")) }},
	{code: "date.month-of-30-days", kind: QuietSlip, skill: Aiming, weight: 4, say: say("takes a month for 30 days"),
		when: func(s *sim) bool { return s.brief.Params.Unit == "month" },
		call: func(s *sim, a Action) Action {
			return a.with("period", value.OfString("day")).with("interval_count", value.OfInt(int64(30*s.brief.Params.Count)))
		}},
	{code: "date.count", kind: QuietSlip, skill: Aiming, weight: 3, say: say("goes back one period too many"),
		call: func(s *sim, a Action) Action {
			return a.with("interval_count", value.OfInt(int64(s.brief.Params.Count+1)))
		}},
	{code: "date.end", kind: QuietSlip, skill: Aiming, weight: 2, say: say("starts from tomorrow"),
		call: func(s *sim, a Action) Action {
			return a.with("end_date", value.OfString((s.brief.Today + 1).Start().String()))
		}},
	{code: "date.bare", kind: LoudSlip, skill: Calling, weight: 4, say: say("a day where a time is wanted"),
		call: func(s *sim, a Action) Action { return a.with("end_date", value.OfString(s.brief.Today.String())) }},
	{code: "date.plural", kind: LoudSlip, skill: Calling, weight: 4, say: say("no such period"),
		call: func(s *sim, a Action) Action { return a.with("period", value.OfString(s.brief.Params.Unit+"s")) }},
	{code: "read.day-off", kind: ReadingSlip, skill: Reading, weight: 3, say: say("copies the date a day off"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem[day].day++
		}},
	{code: "read.today", kind: ReadingSlip, skill: Reading, weight: 2, say: say("keeps today's date instead"),
		read: func(s *sim, _ Observation, root int) { s.mem[day] = fact{day: s.brief.Today, root: root} }},
}

var nedTermSlips = []*slip{
	{code: "name.one-word", kind: QuietSlip, skill: Aiming, weight: 5, say: say("searches one word of the name"),
		when: func(s *sim) bool { return strings.Contains(s.brief.Params.Phrase, " ") },
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(lastWord(s.brief.Params.Phrase)))
		}},
	{code: "name.with-owner", kind: QuietSlip, skill: Aiming, weight: 4, say: say("searches for more than the name"),
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(s.brief.Params.Phrase+" purchased"))
		}},
	{code: "name.singular", kind: QuietSlip, skill: Aiming, weight: 4, say: say("searches the name in the singular"),
		when: func(s *sim) bool { return strings.HasSuffix(s.brief.Params.Phrase, "s") },
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString(strings.TrimSuffix(s.brief.Params.Phrase, "s")))
		}},
}

var nedHistorySlips = []*slip{
	bend("id.contact-for-account", Carrying, 5, func(s *sim) bool { return s.mem.first(account) != "" },
		func(s *sim) { s.mem.set(account, 0, s.brief.Params.Contact) }, say("takes the contact's Id for the account's")),
	{code: "filter.first-hits", kind: QuietSlip, skill: Aiming, weight: 4, say: say("passes on two of the hits only"),
		when: func(s *sim) bool { return len(s.mem[hits].ids) > 2 },
		call: func(s *sim, a Action) Action {
			return a.with("related_product_ids", value.OfStrings(s.mem[hits].ids[:2]))
		}},
	bend("date.off-by-one", Aiming, 3, nil, func(s *sim) { s.mem[day].day-- }, func(s *sim) string { return asksFor(s) + ", a day early" }),
	bend("date.today", Aiming, 2, nil, func(s *sim) { s.mem[day].day = s.brief.Today }, say("asks for today's purchases")),
}

var nedHistoryLoud = []*slip{
	{code: "date.bare", kind: LoudSlip, skill: Calling, weight: 5, say: say("a day where a time is wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("purchase_date", value.OfString(s.mem[day].day.String()))
		}},
	{code: "argument.not-a-list", kind: LoudSlip, skill: Calling, weight: 3, say: say("one Id where a list is wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("related_product_ids", value.OfString(s.mem.first(hits)))
		}},
}
