package org

import (
	"errors"
	"fmt"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

// ticket is a case.
type ticket struct {
	item, issue     int32
	account         int32
	owners          []assignment // in order; the last is the owner
	created, closed cal.Instant  // closed is Null while it is open
	status          string
	priority        string
}

// assignment is a case coming to an agent's desk.
type assignment struct {
	at   cal.Instant
	user int32
}

func (t *ticket) owner() int32 { return t.owners[len(t.owners)-1].user }

// alone tells whether the case stayed with the first agent who had it.
func (t *ticket) alone() bool { return len(t.owners) == 1 }

// assigned is when the case came to its owner.
func (t *ticket) assigned() cal.Instant { return t.owners[len(t.owners)-1].at }

// change is a row of CaseHistory__c.
type change struct {
	ticket   int32
	at       cal.Instant
	field    string
	old, new int32 // users, or -1
}

// endOfTime is the first instant after the records.
var endOfTime = (LastDay + 1).Start()

const minute = cal.Instant(60)

// keyCreated is a crucial field of cases, beside their item and issue: no two are filed in the same second.
const keyCreated = keyPair + 1

func (g *generator) service() {
	g.troubles()
	g.paces()
	g.rota()
	itemsOf := make([][]int32, numProducts)
	for i := range g.items {
		if it := &g.items[i]; !g.orders[it.order].draft {
			itemsOf[it.product] = append(itemsOf[it.product], int32(i))
		}
	}
	trouble := make([]int, numProducts)
	for p := range g.latent.Trouble {
		if len(itemsOf[p]) > 0 {
			trouble[p] = g.latent.Trouble[p].Weight
		}
	}
	g.cases = makeAll(g, recipe[ticket]{
		object: Case, count: numCases,
		make: func(d dice.Dice, _ int, made []ticket, taken taken) ticket {
			for try := 0; ; try++ {
				t := d.With(try)
				p := t.For("product").Weighted(trouble)
				c, ok := g.complaint(t.For("complaint"), &g.latent.Trouble[p], itemsOf[p])
				if ok && !taken.pair(keyPair, int64(c.item), int64(c.issue)) && g.alike(&c, made) == nil {
					g.handle(t.For("handle"), &c, made)
					return c
				}
			}
		},
		keys: func(c *ticket, to []key) []key {
			return append(to, key{field: keyPair, a: int64(c.item), b: int64(c.issue)}, key{field: keyCreated, a: int64(c.created)})
		},
		format: func(c *ticket) error {
			if len(c.owners) == 0 || (c.closed == Null) == (c.status == "Closed") {
				return errors.New("case: no owner, or closed and open at once")
			}
			return cmpErr(within("case item", c.item, numItems), within("case issue", c.issue, numIssues),
				within("case account", c.account, numAccounts), within("case owner", c.owner(), numUsers),
				filled("case", c.status, c.priority))
		},
		content: g.plausible,
	})
	byTime(g.cases, func(c *ticket) cal.Instant { return c.created })
}

// troubles gives the popular products their faults: most of them one or two, in waves.
func (g *generator) troubles() {
	d := g.dice.For("trouble")
	g.latent.Trouble = make([]Trouble, numProducts)
	rank := 0
	for p := range g.products {
		if !g.products[p].popular {
			continue
		}
		t, d := &g.latent.Trouble[p], d.With(p)
		rank++
		t.Weight = 5 + d.For("weight").Below(5)
		if rank%6 == 0 { // a few are notorious
			t.Weight += 22
		}
		t.Issues = make([]int, numIssues)
		for i := range t.Issues {
			t.Issues[i] = 2 + d.For("issue").With(i).Below(3)
			if issues[i].to-issues[i].from < waveDays {
				t.Issues[i] *= 2 // these have no waves
			}
		}
		t.Issues[d.For("worst").Below(numIssues)] += 16
		t.Issues[d.For("second").Below(numIssues)] += 6
		for i := range t.Issues {
			if !kinds[g.products[p].kind].can(i) {
				t.Issues[i] = 0 // a ball fits everybody
			}
		}
		long := make([]int, numIssues)
		for i, w := range t.Issues {
			if issues[i].to-issues[i].from >= waveDays {
				long[i] = w
			}
		}
		for w := range d.For("waves").Between(2, 5) {
			month := d.For("wave").With(w).Between(3, 47)
			t.Waves = append(t.Waves, Wave{FirstDay.AddMonths(month), d.For("of").With(w).Weighted(long)})
		}
	}
}

// paces makes cases of some states take longer than those of others.
func (g *generator) paces() {
	for i, p := range places {
		g.latent.Region = append(g.latent.Region, Region{p.state, g.dice.For("region").With(i).Between(65, 150)})
	}
}

func (g *generator) regionPace(state string) int {
	for _, r := range g.latent.Region {
		if r.State == state {
			return r.Pace
		}
	}
	panic("org: no such state: " + state)
}

// complaint draws what a case is about: one item, one issue, one moment, no earlier than the issue can show.
func (g *generator) complaint(d dice.Dice, t *Trouble, items []int32) (ticket, bool) {
	c := ticket{}
	wave := d.For("wave").Percent(70)
	var first, last cal.Day
	if wave {
		w := dice.Pick(d.For("which"), t.Waves)
		c.issue = int32(w.Issue)
		first, last = w.Month, w.Month.AddMonths(1)-1
	} else {
		c.issue = int32(d.For("issue").Weighted(t.Issues))
		first, last = FirstDay, LastDay-2
	}
	from, to := issues[c.issue].from, issues[c.issue].to
	weights, sum := make([]int, len(items)), 0
	for i, it := range items {
		at := g.orders[g.items[it].order].delivered
		if at+cal.Day(to) < first || at+cal.Day(from) > last {
			continue
		}
		f := &g.accounts[g.orders[g.items[it].order].account].filing
		weights[i] = f.Rate * f.Issues[c.issue]
		if g.books[g.orders[g.items[it].order].book].final && (c.issue == issueSizing || c.issue == issueColor) {
			weights[i] *= 7 // bought in haste
		}
		sum += weights[i]
	}
	if sum == 0 {
		return c, false
	}
	c.item = items[d.For("item").Weighted(weights)]
	o := &g.orders[g.items[c.item].order]
	c.account = o.account
	f := &g.accounts[c.account].filing
	lo := max(first, o.delivered+cal.Day(from))
	hi := min(last, LastDay-2, o.delivered+cal.Day(to))
	if lo > hi {
		return c, false
	}
	var day cal.Day
	for try := range 3 { // customers have months in which they write
		// The younger of two draws: most write soon.
		a, b := d.For("day").With(try, 0).Below(int(hi-lo)+1), d.For("day").With(try, 1).Below(int(hi-lo)+1)
		day = lo + cal.Day(min(a, b))
		if _, m, _ := day.Civil(); f.Months[m-1] > 3 {
			break
		}
	}
	c.created = day.Start() + cal.Instant(dice.Pick(d.For("hour"), writingHours))*hour + cal.Instant(d.For("second").Below(int(hour)))
	return c, true
}

// writingHours are when customers write, in UTC: from seven in the morning at the desk to midnight.
var writingHours = []int{0, 0, 1, 1, 2, 3, 4, 11, 12, 13, 13, 14, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23}

// lateDays is how long before the end of the records a case must come in to be sure to run its course. A younger one is
// looked at once.
const lateDays = 7

// late tells whether a case is too young to have run its course.
func (t *ticket) late() bool { return t.created.Day() > LastDay-lateDays }

// handle draws who works the case, for how long, and how far it got.
func (g *generator) handle(d dice.Dice, c *ticket, made []ticket) {
	at := c.created + minute*cal.Instant(d.For("triage").Between(2, 75)) + cal.Instant(d.For("triage second").Below(60))
	user := g.route(d.For("first"), c.issue, made, 45, -1)
	at = g.atDesk(d.For("desk"), user, at, hour)
	for try := 0; at > endOfTime-3*hour; try++ { // somebody who is there before the records end
		user = g.route(d.For("first").With(try), c.issue, made, 45, -1)
		at = g.atDesk(d.For("desk").With(try), user, c.created+settling, 2*hour)
	}
	c.owners = append(c.owners, assignment{at, user})
	for n := 0; n < 4 && !c.late(); n++ {
		t := d.For("transfer").With(n)
		next := at + minute*cal.Instant(t.For("after").Between(12, 14*60)) + cal.Instant(t.For("second").Below(60))
		next = g.atDesk(t.For("desk"), user, next, settling) // one hands on while one is there
		if t.Below(100) < g.latent.Skill[user].Issues[c.issue] || next > endOfTime-lateDays*cal.PerDay {
			break
		}
		at, user = next, g.route(t.For("to"), c.issue, made, 65, user)
		c.owners = append(c.owners, assignment{at, user})
	}
	spread := d.For("spread").Between(35, 165) + d.For("tail").Below(90)
	seconds := int64(issues[c.issue].hours) * 3600 * int64(g.latent.Skill[user].Pace) / 100 *
		int64(g.regionPace(g.accounts[c.account].state)) / 100 * int64(spread) / 100
	c.closed, c.status = at+cal.Instant(seconds), "Closed"
	c.closed = g.atDesk(d.For("close"), user, c.closed, settling)
	late := int(LastDay - c.created.Day())
	stuck := late < 75 && d.For("stuck").Percent(45) || late < 300 && d.For("stuck").Percent(9)
	if c.closed >= endOfTime || stuck {
		c.closed = Null
		c.status = []string{"Open", "Working", "Escalated"}[d.For("status").Weighted([]int{5, 4, 2})]
		if len(c.owners) > 2 {
			c.status = "Escalated"
		}
		if late < 10 && len(c.owners) == 1 && d.For("new").Percent(60) {
			c.status = "New"
		}
	}
	c.priority = []string{"Low", "Medium", "High"}[d.For("priority").Weighted([]int{3, 5, 1 + len(c.owners)})]
}

// route finds a desk for a case: with the given chance one of those who know the issue best, and of these mostly the one
// who has closed the fewest; else anybody's.
func (g *generator) route(d dice.Dice, issue int32, made []ticket, best int, not int32) int32 {
	expert := d.For("expert").Percent(best)
	level := d.For("level").Percent(70)
	var pool []int32
	fewest := numCases
	for u := range g.latent.Skill {
		s := &g.latent.Skill[u]
		if !s.Desk || int32(u) == not || expert && s.Issues[issue] < 90 {
			continue
		}
		if expert && level {
			n := 0
			for i := range made {
				if made[i].issue == issue && made[i].closed != Null && made[i].owner() == int32(u) {
					n++
				}
			}
			if n < fewest {
				fewest, pool = n, pool[:0]
			} else if n > fewest {
				continue
			}
		}
		pool = append(pool, int32(u))
	}
	return dice.Pick(d.For("who"), pool)
}

// plausible is the content verifier of cases.
func (g *generator) plausible(made []ticket, first int) error {
	for i := first; i < len(made); i++ {
		c := &made[i]
		o := &g.orders[g.items[c.item].order]
		if o.account != c.account || o.draft || c.created.Day() <= o.day {
			return errors.New("case: the customer had not bought that")
		}
		last := c.created
		for _, a := range c.owners {
			if a.at <= last {
				return errors.New("case: assigned before it was there")
			}
			last = a.at
		}
		if last >= endOfTime || c.closed != Null && (c.closed <= last || c.closed >= endOfTime) {
			return fmt.Errorf("case: closed at %v", c.closed)
		}
		if err := g.alike(c, made[:i]); err != nil {
			return err
		}
	}
	return nil
}

// alike says which earlier case a new one is too like, or cannot be true beside.
func (g *generator) alike(c *ticket, earlier []ticket) error {
	for i := range earlier {
		b := &earlier[i]
		if away := max(b.created-c.created, c.created-b.created); b.item == c.item && away < 30*cal.PerDay {
			return errors.New("case: too like another one on the same item")
		}
		late := b.issue == issueLate || c.issue == issueLate
		if late && g.items[b.item].order == g.items[c.item].order {
			return errors.New("case: a parcel that was late in one case and there in another")
		}
	}
	return nil
}

// history writes down what happened to the cases.
func (g *generator) history() {
	var plan []change
	for i := range g.cases {
		c := &g.cases[i]
		plan = append(plan, change{int32(i), c.created, "Case Creation", -1, -1})
		before := int32(-1)
		for _, a := range c.owners {
			plan = append(plan, change{int32(i), a.at, "Owner Assignment", before, a.user})
			before = a.user
		}
		if c.closed != Null {
			plan = append(plan, change{int32(i), c.closed, "Case Closed", -1, -1})
		}
	}
	byTime(plan, func(c *change) cal.Instant { return c.at })
	g.changes = makeAll(g, recipe[change]{
		object: CaseHistory, count: len(plan),
		make: func(_ dice.Dice, row int, _ []change, _ taken) change { return plan[row] },
		format: func(c *change) error {
			if (c.field == "Owner Assignment") != (c.new >= 0) || c.new < 0 && c.old >= 0 {
				return errors.New("case history: users without an assignment, or the other way round")
			}
			return cmpErr(within("case", c.ticket, numCases), filled("case history", c.field))
		},
	})
}

func (g *generator) caseTable() *Table {
	return g.table(Case, len(g.cases), func(c []Column) {
		c[CaseAccount] = refs(g.cases, func(t *ticket) int32 { return t.account })
		c[CaseContact] = refs(g.cases, func(t *ticket) int32 { return g.contactOf[t.account] })
		c[CaseOwner] = refs(g.cases, (*ticket).owner)
		c[CaseIssue] = refs(g.cases, func(t *ticket) int32 { return t.issue })
		c[CaseOrderItem] = refs(g.cases, func(t *ticket) int32 { return t.item })
		c[CaseCreated] = ints(g.cases, func(t *ticket) cal.Instant { return t.created })
		c[CaseClosed] = ints(g.cases, func(t *ticket) cal.Instant { return t.closed })
		c[CaseStatus] = strs(g.cases, func(t *ticket) string { return t.status })
		c[CasePriority] = strs(g.cases, func(t *ticket) string { return t.priority })
		c[CaseSubject] = strs(g.stories, func(s *story) string { return s.subject })
		w := g.writer()
		c[CaseDescription] = Column{Gen: w.description}
	})
}

func (g *generator) historyTable() *Table {
	return g.table(CaseHistory, len(g.changes), func(c []Column) {
		c[HistoryCase] = refs(g.changes, func(h *change) int32 { return h.ticket })
		c[HistoryCreated] = ints(g.changes, func(h *change) cal.Instant { return h.at })
		c[HistoryField] = strs(g.changes, func(h *change) string { return h.field })
		c[HistoryOldValue] = refs(g.changes, func(h *change) int32 { return h.old })
		c[HistoryNewValue] = refs(g.changes, func(h *change) int32 { return h.new })
	})
}
