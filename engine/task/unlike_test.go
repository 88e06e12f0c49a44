package task

import (
	"fmt"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// substanceOf is all that the truth of a question hangs on, by what its reader is told.
func substanceOf(in *Instance, truth string) string {
	from, to := cal.Day(0), cal.Day(0)
	if p := in.Brief.Params; p.Named != "" || p.Unit != "" {
		from, to = windowOf(in)
	}
	switch p := in.Brief.Params; in.Kind {
	case MTA:
		return p.Product + truth
	case NED:
		return p.Contact + from.String() + p.Means
	default:
		p.Count, p.Unit, p.Named, p.Year = 0, "", "", 0
		if in.Kind == HTU || in.Kind == TCU {
			p.N = 0
		}
		return fmt.Sprint(from, to, p)
	}
}

// No two questions of a task ask for the same, in whatever words.
func TestNoQuestionIsAskedTwice(t *testing.T) {
	for _, seed := range []uint64{1, 2, 7, 42, 2026} {
		c := org.Generate(seed)
		e := soql.New(c.Org)
		for k, draw := range drawers {
			instances, truths := draw(c, e)
			seen := map[string]int{}
			for i := range instances {
				s := substanceOf(&instances[i], truths[i])
				if seen[s] > 0 {
					t.Errorf("org %d, %s: %d and %d ask the same: %s", seed, Kind(k), seen[s], i+1, instances[i].Brief.Question)
				}
				seen[s] = i + 1
			}
		}
	}
}

// A state wins by a single case only where every window of the kind in which one wins by more is asked about: the 977 cases
// of four years are about twenty in a month, over 22 states, and a kind has as few windows as the calendar gives it.
func TestWinnersByOneCaseAreForced(t *testing.T) {
	for _, seed := range []uint64{1, 7, 42, 2026} {
		c := org.Generate(seed)
		instances, _ := drawBRI(c, nil)
		thin, asked := map[windowKind]int{}, map[string]bool{}
		for i := range instances {
			from, to := windowOf(&instances[i])
			asked[fmt.Sprint(from, to)] = true
			if by, _ := winnersCases(c, from, to); by == 1 {
				thin[kindOf(instances[i].Brief.Params)]++
			}
		}
		all := 0
		for kind, n := range thin {
			all += n
			names := map[windowKind][]string{aQuarter: {"Q1", "Q2", "Q3", "Q4"}, aSeason: seasons, aMonth: cal.Months[:]}[kind]
			if names == nil {
				t.Errorf("org %d: %d of windows that can lie anywhere are won by one case", seed, n)
			}
			for year := 2021; year <= 2024; year++ {
				for _, name := range names {
					from, to, _ := cal.Named(name, year)
					by, fair := winnersCases(c, from, to)
					if fair && by > 1 && to <= org.LastDay-21 && !asked[fmt.Sprint(from, to)] {
						t.Errorf("org %d: %d windows are won by one case, and nobody asks about %s %d, won by %d", seed, n, name, year, by)
					}
				}
			}
		}
		t.Logf("org %d: %d of %d are won by one case", seed, all, PerTask)
		if all > 50 {
			t.Errorf("org %d: %d winners by one case", seed, all)
		}
	}
}

func kindOf(p agent.Params) windowKind {
	if p.Named == "" {
		return map[string]windowKind{"week": pastWeeks, "month": pastMonths, "quarter": pastQuarters}[p.Unit]
	}
	switch {
	case p.Named[0] == 'Q':
		return aQuarter
	case p.Named == "Spring" || p.Named == "Summer" || p.Named == "Fall" || p.Named == "Winter":
		return aSeason
	}
	return aMonth
}

// winnersCases is how many cases the state has that wins a window, and whether the window is fair to ask about.
func winnersCases(c *org.Company, from, to cal.Day) (n int64, fair bool) {
	states, times := closureTimes(c.Org, window{from: from, to: to})
	best, clear := times.extreme(false, 20)
	return best.den, clear && len(states) >= 4
}
