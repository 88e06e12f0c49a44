package task

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

var analystSets = sync.OnceValue(func() (sets []analystSet) {
	for seed := range uint64(3) {
		c := org.Generate(seed + 1)
		for _, k := range []Kind{TII, MTA, BRI} {
			s := analystSet{kind: k, company: c, engine: soql.New(c.Org)}
			s.instances, s.truths = drawers[k](c, s.engine)
			sets = append(sets, s)
		}
	}
	return sets
})

type analystSet struct {
	kind      Kind
	company   *org.Company
	engine    *soql.Engine
	instances []Instance
	truths    []string
}

// windowOf is the window of an instance, worked out from what its reader is told.
func windowOf(in *Instance) (from, to cal.Day) {
	p := in.Brief.Params
	if p.Named != "" {
		from, to, _ = cal.Named(p.Named, p.Year)
		return from, to
	}
	t, _ := cal.Back(in.Brief.Today.Start(), p.Unit, p.Count)
	return t.Day(), in.Brief.Today
}

func TestAnalystInstances(t *testing.T) {
	wordings := map[Kind][]string{TII: tiiWordings, MTA: mtaWordings, BRI: briWordings}
	for _, s := range analystSets() {
		if len(s.instances) != PerTask || len(s.truths) != PerTask {
			t.Fatalf("%s has %d instances", s.kind, len(s.instances))
		}
		none, early, named := 0, 0, 0
		seen, answers, heads := map[string]bool{}, map[string]bool{}, map[string]int{}
		for i := range s.instances {
			in := &s.instances[i]
			if key := in.Brief.Question + in.Context; seen[key] {
				t.Errorf("%s %d asks the same as another: %s", s.kind, i+1, in.Brief.Question)
			} else {
				seen[key] = true
			}
			if s.truths[i] == None {
				none++
				if i < PerTask/2 {
					early++
				}
			}
			answers[s.truths[i]] = true
			for _, w := range wordings[s.kind] {
				if strings.HasPrefix(in.Brief.Question, beforeSlot(w)) && strings.HasSuffix(in.Brief.Question, w[len(w)-1:]) {
					heads[w]++
				}
			}
			if in.Brief.Params.Named != "" {
				named++
			}
			from, to := windowOf(in)
			if in.Number != i+1 || in.Persona != "Service Analyst" || from < org.FirstDay || to > in.Brief.Today || in.Brief.Today > org.LastDay-7 ||
				!strings.Contains(in.Context, in.Brief.Today.String()) || strings.ContainsAny(in.Brief.Question, "\n") ||
				strings.Contains(in.Brief.Question, "WINDOW") || strings.Contains(in.Brief.Question, "PRODUCT") {
				t.Errorf("%s: %+v", s.kind, in)
			}
			if p := in.Brief.Params.Product; s.kind != BRI && (!strings.Contains(in.Returns, p) || !strings.Contains(in.Brief.Question, in.Brief.Params.Phrase) || len(p) != 18) {
				t.Errorf("%s %d does not say which product it is about: %+v", s.kind, i+1, in)
			}
		}
		want := map[Kind]int{TII: Unanswerable}[s.kind]
		if none != want || want > 0 && (early < 8 || early > want-8) {
			t.Errorf("%s: %d have no answer, %d of them in the first half; want %d", s.kind, none, early, want)
		}
		if len(answers) < 7 {
			t.Errorf("%s: only %d different answers", s.kind, len(answers))
		}
		for _, w := range wordings[s.kind] {
			if heads[w] == 0 {
				t.Errorf("%s: nobody asks %q", s.kind, w)
			}
		}
		if s.kind == MTA && named > 0 || s.kind != MTA && (named < 30 || named > 90) {
			t.Errorf("%s: %d windows have a name", s.kind, named)
		}
	}
}

// beforeSlot is a wording up to what is filled in.
func beforeSlot(w string) string {
	n := len(w)
	for _, slot := range []string{"PRODUCT", "WINDOW"} {
		if i := strings.Index(w, slot); i >= 0 {
			n = min(n, i)
		}
	}
	return w[:n]
}

// Who knows only what queries return comes to the same answer, by a margin, and wherever the window's end is put.
func TestAnalystInstancesAreFair(t *testing.T) {
	for _, s := range analystSets() {
		for i := range s.instances {
			in := &s.instances[i]
			for _, until := range []string{"<", "<="} {
				if got, err := s.solve(in, until); err != nil || got != s.truths[i] {
					t.Errorf("%s %d with %s: queries give %q (%v), the truth is %q", s.kind, i+1, until, got, err, s.truths[i])
				}
			}
		}
	}
}

// solve answers by queries, sharing nothing with the drawers.
func (s *analystSet) solve(in *Instance, until string) (string, error) {
	from, to := windowOf(in)
	where := fmt.Sprintf("CreatedDate >= %s AND CreatedDate %s %s", from.Start(), until, to.Start())
	if in.Brief.Params.Product != "" {
		where += " AND OrderItemId__r.Product2Id = '" + in.Brief.Params.Product + "'"
	}
	rows := func(q string, args ...any) []value.Value {
		r, err := s.engine.Query(fmt.Sprintf(q, args...), in.Brief.Today)
		if err != nil {
			panic(err)
		}
		return r.Rows.Items()
	}
	cell := func(r value.Value, key string) value.Value { v, _ := r.Get(key); return v }
	switch s.kind {
	case TII:
		top := rows("SELECT IssueId__c i, COUNT(Id) n FROM Case WHERE %s GROUP BY IssueId__c ORDER BY COUNT(Id) DESC LIMIT 2", where)
		switch {
		case len(top) == 0:
			return None, nil
		case len(top) < 2 || cell(top[0], "n").Int() == cell(top[1], "n").Int():
			return "", fmt.Errorf("no contest or a tie: %v", top)
		}
		return cell(top[0], "i").Str(), nil
	case MTA:
		merged := rows("SELECT CALENDAR_MONTH(CreatedDate) m, COUNT(Id) n FROM Case WHERE %s GROUP BY CALENDAR_MONTH(CreatedDate) ORDER BY COUNT(Id) DESC LIMIT 2", where)
		apart := rows("SELECT CALENDAR_YEAR(CreatedDate) y, CALENDAR_MONTH(CreatedDate) m, COUNT(Id) n FROM Case WHERE %s "+
			"GROUP BY CALENDAR_YEAR(CreatedDate), CALENDAR_MONTH(CreatedDate) ORDER BY COUNT(Id) DESC LIMIT 2", where)
		for _, top := range [][]value.Value{merged, apart} {
			if len(top) > 1 && cell(top[0], "n").Int() == cell(top[1], "n").Int() {
				return "", fmt.Errorf("a tie: %v", top)
			}
		}
		if cell(merged[0], "m").Int() != cell(apart[0], "m").Int() || cell(merged[0], "n").Int() < 2 {
			return "", fmt.Errorf("hangs on whether years are kept apart: %v, %v", merged, apart)
		}
		return cal.Months[cell(merged[0], "m").Int()-1], nil
	}
	var states []string
	sum, n := map[string]int64{}, map[string]int64{}
	for _, r := range rows("SELECT Account.ShippingState, CreatedDate, ClosedDate FROM Case WHERE Status = 'Closed' AND %s", where) {
		state := cell(cell(r, "Account"), "ShippingState").Str()
		if n[state] == 0 {
			states = append(states, state)
		}
		sum[state] += int64(cell(r, "ClosedDate").Instant() - cell(r, "CreatedDate").Instant())
		n[state]++
	}
	best := states[0]
	for _, state := range states {
		if sum[state]*n[best] < sum[best]*n[state] {
			best = state
		}
	}
	for _, state := range states {
		if state != best && 100*sum[state]*n[best] < 102*sum[best]*n[state] {
			return "", fmt.Errorf("%s is too close to %s", state, best)
		}
	}
	return best, nil
}

func TestAnalystInstancesAreDeterministic(t *testing.T) {
	for _, s := range analystSets()[:3] {
		again, truths := drawers[s.kind](org.Generate(1), nil)
		if !reflect.DeepEqual(again, s.instances) || !reflect.DeepEqual(truths, s.truths) {
			t.Errorf("%s is drawn differently the second time", s.kind)
		}
	}
}

// one draws a product with at least five cases, and these.
func someCases(t *testing.T, o *org.Org) (product int, rows []int32) {
	whole := window{from: org.FirstDay, to: org.LastDay + 1}
	for p, cases := range casesByProduct(o, whole) {
		if len(cases) >= 5 {
			return p, cases
		}
	}
	t.Fatal("no product has five cases")
	return 0, nil
}

// Both ends of a window count for issues; the end does not for months and states.
func TestEndOfTheAnalystsWindow(t *testing.T) {
	c := analystSets()[0].company
	product, rows := someCases(t, c.Org)
	w := window{from: cal.Date(2022, 5, 1), to: cal.Date(2022, 8, 1)}
	holds := func(at cal.Instant) (issue, month, state bool) {
		o := moved(c.Org, org.Case, org.CaseCreated, rows[0], at)
		o = moved(o, org.Case, org.CaseClosed, rows[0], at+3600)
		o = o.Edit(org.Case, org.CaseStatus, func(c *org.Column) { c.Str[rows[0]] = "Closed" })
		for _, r := range casesByProduct(o, w)[product] {
			issue = issue || r == rows[0]
		}
		for _, b := range before(o, casesByProduct(o, w)[product], w.to) {
			month = month || b == at
		}
		name := o.Table(org.Account).Text(int(o.Table(org.Case).Col(org.CaseAccount).Ref[rows[0]]), org.AccountShippingState)
		_, with := closureTimes(o, w)
		without := window{from: w.from, to: w.to}
		o = o.Edit(org.Case, org.CaseStatus, func(c *org.Column) { c.Str[rows[0]] = "Open" })
		_, less := closureTimes(o, without)
		return issue, month, name != "" && total(with) == total(less)+1
	}
	for _, c := range []struct {
		at                  cal.Instant
		issue, month, state bool
	}{
		{w.from.Start() - 1, false, false, false},
		{w.from.Start(), true, true, true},
		{w.to.Start() - 1, true, true, true},
		{w.to.Start(), true, false, false},
		{w.to.Start() + 1, false, false, false},
	} {
		if issue, month, state := holds(c.at); issue != c.issue || month != c.month || state != c.state {
			t.Errorf("a case of %s counts for issues %v, for months %v, for states %v; want %v, %v, %v", c.at, issue, month, state, c.issue, c.month, c.state)
		}
	}
}

func total(s scores) (n int64) {
	for _, x := range s {
		n += x.den
	}
	return n
}

// Cases of any status count for issues and months.
func TestStatusDoesNotMatterToIssues(t *testing.T) {
	c := analystSets()[0].company
	product, rows := someCases(t, c.Org)
	whole := window{from: org.FirstDay, to: org.LastDay + 1}
	issue, n, alone := topIssue(c.Org, rows)
	for _, status := range []string{"New", "Escalated", "Closed"} {
		o := c.Edit(org.Case, org.CaseStatus, func(c *org.Column) {
			for _, r := range rows {
				c.Str[r] = status
			}
		})
		if i, m, a := topIssue(o, casesByProduct(o, whole)[product]); i != issue || m != n || a != alone {
			t.Errorf("%s: %d cases of issue %d, were %d of %d", status, m, i, n, issue)
		}
	}
}

// The months of two years are one month.
func TestYearOfAMonthDoesNotMatter(t *testing.T) {
	c := analystSets()[0].company
	_, rows := someCases(t, c.Org)
	o := c.Org
	for i, day := range []cal.Day{cal.Date(2022, 6, 20), cal.Date(2023, 6, 2), cal.Date(2023, 1, 9), cal.Date(2023, 2, 9), cal.Date(2023, 3, 9)} {
		o = moved(o, org.Case, org.CaseCreated, rows[i], day.Start())
	}
	if m, n, alone := busiestMonth(o, rows[:5], cal.Date(2023, 6, 10)); m != 5 || n != 2 || !alone {
		t.Errorf("month %d has %d, alone: %v", m, n, alone)
	}
	if _, n, alone := busiestOfYears(o, rows[:5], cal.Date(2023, 6, 10)); n != 1 || alone {
		t.Errorf("with the years apart, one month has %d, alone: %v", n, alone)
	}
}

// Cases without a state, and cases not closed, have no closure time.
func TestStatesOfClosedCasesOnly(t *testing.T) {
	c := analystSets()[0].company
	whole := window{from: org.FirstDay, to: org.LastDay + 1}
	states, times := closureTimes(c.Org, whole)
	closed := int64(0)
	for row := range c.Table(org.Case).Len() {
		if c.Table(org.Case).Text(row, org.CaseStatus) == "Closed" {
			closed++
		}
	}
	if total(times) != closed {
		t.Errorf("%d cases have a closure time, %d are closed", total(times), closed)
	}
	gone := states[0]
	o := c.Edit(org.Account, org.AccountShippingState, func(c *org.Column) {
		for i := range c.Str {
			if c.Str[i] == gone {
				c.Str[i] = ""
			}
		}
	})
	if left, rest := closureTimes(o, whole); len(left) != len(states)-1 || total(rest) != closed-times[0].den {
		t.Errorf("without %s: %d states with %d cases, were %d with %d", gone, len(left), total(rest), len(states), closed)
	}
}

// Who tops a list alone does; a tie has no top.
func TestPeak(t *testing.T) {
	for _, c := range []struct {
		counts []int
		at, n  int
		alone  bool
	}{{[]int{1, 3, 2}, 1, 3, true}, {[]int{3, 1, 3}, 0, 3, false}, {[]int{0, 0}, 0, 0, false}, {[]int{0, 1}, 1, 1, true}} {
		if at, n, alone := peak(c.counts); at != c.at || n != c.n || alone != c.alone {
			t.Errorf("%v: %d at %d, alone: %v", c.counts, n, at, alone)
		}
	}
}

// A question without an answer is about a product that was sold, for the most part one that has cases at other times.
func TestProductsWithoutCasesAreSold(t *testing.T) {
	c := analystSets()[0].company
	cases := casesByProduct(c.Org, window{from: cal.Date(2022, 5, 1), to: cal.Date(2022, 8, 1)})
	whole := casesByProduct(c.Org, window{from: org.FirstDay, to: org.LastDay + 1})
	troubled := 0
	for i := range 300 {
		p := soldWithout(dice.New(7).With(i), c.Org, cases)
		if len(cases[p]) > 0 || len(c.Table(org.OrderItem).Referrers(org.ItemProduct, p)) == 0 {
			t.Fatalf("product %d has cases, or was never sold", p)
		}
		if len(whole[p]) > 0 {
			troubled++
		}
	}
	if troubled < 150 || troubled > 250 {
		t.Errorf("%d of 300 have cases at another time", troubled)
	}
}
