package task

import (
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// What the tasks about agents, HTU and TCU, have in common.

// score is a number of an agent, or of whatever else is compared.
type score struct {
	id       string
	num, den int64
}

func (a score) value() value.Value { return value.OfRatio(a.num, a.den) }

// scores are in first-seen order.
type scores []score

// add counts for an Id: amount towards its numerator, one towards its denominator.
func (s *scores) add(id string, amount int64) {
	for i := range *s {
		if a := &(*s)[i]; a.id == id {
			a.num += amount
			a.den++
			return
		}
	}
	*s = append(*s, score{id, amount, 1})
}

// extreme is the score that beats all others, and whether it does so by more than a margin in parts of a thousand.
func (s scores) extreme(most bool, perMille int64) (best score, alone bool) {
	for i, a := range s {
		if c := value.Compare(a.value(), best.value()); i == 0 || c > 0 == most && c != 0 {
			best = a
		}
	}
	for _, a := range s {
		if a.id == best.id {
			continue
		}
		more, less := best, a
		if !most {
			more, less = a, best
		}
		if value.Compare(value.OfRatio(1000*more.num, more.den), value.OfRatio((1000+perMille)*less.num, less.den)) <= 0 {
			return best, false
		}
	}
	return best, len(s) > 0
}

// assignments are the rows of CaseHistory__c of a window in which a case came to an agent's desk. Both ends are included,
// as the wrappers have it.
func assignments(c *org.Company, w *window) []int32 {
	t := c.Table(org.CaseHistory)
	var rows []int32
	for _, row := range t.Range(org.HistoryCreated, int64(w.from.Start()), int64(w.to.Start())) {
		if t.Text(int(row), org.HistoryField) == "Owner Assignment" {
			rows = append(rows, row)
		}
	}
	return rows
}

// qualified are the agents to whom strictly more than n cases were assigned among those rows: first assignments and
// transfers alike. The benchmark's first prompt counted first assignments only; its wrapper, which grades, counts both.
func qualified(c *org.Company, rows []int32, n int) map[int32]bool {
	count := map[int32]int{}
	for _, row := range rows {
		count[c.Table(org.CaseHistory).Col(org.HistoryNewValue).Ref[row]]++
	}
	for user, k := range count { // the order does not matter
		if k <= n {
			delete(count, user)
		}
	}
	out := map[int32]bool{}
	for user := range count {
		out[user] = true
	}
	return out
}
