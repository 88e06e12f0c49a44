package org

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/cal"
)

// The tasks count cases by issue, month, agent and state. There must be enough windows in which one of them stands out.
func TestWindowsHaveAnAnswer(t *testing.T) {
	for _, seed := range seeds() {
		c := of(seed)
		top, month := 0, 0
		for p := range c.Latent.Trouble {
			if c.Latent.Trouble[p].Weight == 0 {
				continue
			}
			for start := FirstDay; start.AddMonths(9) <= LastDay; start = start.AddMonths(3) {
				var byIssue [numIssues]int
				var byMonth [12]int
				for _, row := range casesOf(c, p, start, start.AddMonths(9)) {
					byIssue[c.Table(Case).Col(CaseIssue).Ref[row]]++
					_, m, _ := cal.Instant(c.Table(Case).Col(CaseCreated).Int[row]).Day().Civil()
					byMonth[m-1]++
				}
				if n, ok := peak(byIssue[:]); ok && n >= 2 {
					top++
				}
				if n, ok := peak(byMonth[:]); ok && n >= 2 {
					month++
				}
			}
		}
		if top < 220 || month < 220 {
			t.Errorf("seed %d: of nine months of a product, %d have a top issue and %d a top month", seed, top, month)
		}

		agents, transfers, regions := 0, 0, 0
		windows := 0
		for start := FirstDay; start.AddMonths(1) <= LastDay+1; start = start.AddMonths(1) {
			windows++
			a, b, r := extremes(c, start, start.AddMonths(1))
			agents, transfers, regions = agents+a, transfers+b, regions+r
		}
		t.Logf("seed %d: %d top issues, %d top months; of %d months %d agents, %d transfers, %d regions", seed, top, month, windows, agents, transfers, regions)
		if agents < windows*3/4 || transfers < windows/8 || regions < windows*3/4 {
			t.Errorf("seed %d: of %d months, %d have a fastest agent, %d an agent who transfers most, %d a best state", seed, windows, agents, transfers, regions)
		}
	}
}

// casesOf are the cases on a product that were created in a window, its end excluded.
func casesOf(c *Company, product int, from, to cal.Day) []int32 {
	var rows []int32
	for _, item := range c.Table(OrderItem).Referrers(ItemProduct, product) {
		for _, row := range c.Table(Case).Referrers(CaseOrderItem, int(item)) {
			if at := cal.Instant(c.Table(Case).Col(CaseCreated).Int[row]); at >= from.Start() && at < to.Start() {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// peak is the largest count, and whether it stands alone.
func peak(counts []int) (n int, alone bool) {
	n = slices.Max(counts)
	first := slices.Index(counts, n)
	return n, n > 0 && !slices.Contains(counts[first+1:], n)
}

// extremes counts, in a month, whether one agent has the lowest mean handle time, one has transferred the most cases, and
// one state has the lowest mean time to close.
func extremes(c *Company, from, to cal.Day) (agents, transfers, regions int) {
	cases, history := c.Table(Case), c.Table(CaseHistory)
	type mean struct{ sum, n int64 }
	byAgent, byPlace, moved := make([]mean, numUsers), make([]mean, len(places)), make([]int, numUsers)
	lo, hi := int64(from.Start()), int64(to.Start())
	for _, row := range cases.Range(CaseCreated, lo, hi-1) {
		closed := cases.Col(CaseClosed).Int[row]
		if closed == Null {
			continue
		}
		took := closed - cases.Col(CaseCreated).Int[row]
		state := c.Table(Account).Text(int(cases.Col(CaseAccount).Ref[row]), AccountShippingState)
		place := slices.IndexFunc(places, func(p place) bool { return p.state == state })
		for _, m := range []*mean{&byAgent[cases.Col(CaseOwner).Ref[row]], &byPlace[place]} {
			m.sum, m.n = m.sum+took, m.n+1
		}
	}
	for _, row := range history.Range(HistoryCreated, lo, hi) {
		if old := history.Col(HistoryOldValue).Ref[row]; old >= 0 {
			moved[old]++
		}
	}
	alone := func(ms []mean) int {
		best, ties := mean{1 << 40, 1}, 0
		for _, m := range ms {
			if m.n == 0 {
				continue
			}
			switch d := m.sum*best.n - best.sum*m.n; {
			case d < 0:
				best, ties = m, 1
			case d == 0:
				ties++
			}
		}
		if ties == 1 {
			return 1
		}
		return 0
	}
	if _, ok := peak(moved); ok {
		transfers = 1
	}
	return alone(byAgent), transfers, alone(byPlace)
}

// A new case goes to the agent with the most closed cases of its issue; where several are level, the product decides. Both must
// happen.
func TestRoutingHasClearAndLevelIssues(t *testing.T) {
	clear, level, answers := 0, 0, map[int]bool{}
	for _, seed := range seeds() {
		c := of(seed)
		cases := c.Table(Case)
		for i := range numIssues {
			solved := make([]int, numUsers)
			for _, row := range cases.Referrers(CaseIssue, i) {
				if cases.Text(int(row), CaseStatus) == "Closed" {
					solved[cases.Col(CaseOwner).Ref[row]]++
				}
			}
			if n, ok := peak(solved); ok {
				clear++
				answers[slices.Index(solved, n)] = true
			} else {
				level++
			}
		}
	}
	t.Logf("%d clear, %d level, %d agents", clear, level, len(answers))
	if all := clear + level; clear < all/3 || level < all/10 || len(answers) < 3 {
		t.Errorf("of %d issues, %d have one agent in front and %d several", all, clear, level)
	}
}

func TestAboutFortyAgentsAndAHundredProducts(t *testing.T) {
	for _, seed := range seeds() {
		c := of(seed)
		owners, products := map[int32]bool{}, map[int32]bool{}
		states, open := map[string]bool{}, 0
		for row, u := range c.Table(Case).Col(CaseOwner).Ref {
			owners[u] = true
			products[c.Table(OrderItem).Col(ItemProduct).Ref[c.Table(Case).Col(CaseOrderItem).Ref[row]]] = true
			states[c.Table(Account).Text(int(c.Table(Case).Col(CaseAccount).Ref[row]), AccountShippingState)] = true
			if c.Table(Case).Text(row, CaseStatus) != "Closed" {
				open++
			}
		}
		if len(owners) != 40 || len(products) < 80 || len(products) > 100 || len(states) < 18 || open < 15 || open > 120 {
			t.Errorf("seed %d: %d agents, %d products, %d states, %d open cases", seed, len(owners), len(products), len(states), open)
		}
	}
}

// Whoever routes a case must be able to tell from its subject and description which product it is about.
func TestCasesNameTheirProduct(t *testing.T) {
	for _, seed := range seeds() {
		c := of(seed)
		cases, items := c.Table(Case), c.Table(OrderItem)
		for row := range cases.Len() {
			name := c.Table(Product2).Text(int(items.Col(ItemProduct).Ref[cases.Col(CaseOrderItem).Ref[row]]), ProductName)
			if text := cases.Text(row, CaseSubject) + "\n" + cases.Text(row, CaseDescription); !strings.Contains(text, name) {
				t.Errorf("seed %d: case %d does not name the %s:\n%s", seed, row, name, text)
			}
		}
	}
}
