package task

import (
	"fmt"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// What the tasks about agents, HTU and TCU, have in common: whom a question is about, and how its answer is found.

// asked is a question about agents before it is put into words.
type asked struct {
	window
	n    int  // agents with strictly more than n cases are compared
	most bool // the highest is wanted, not the lowest
}

// wording is a way to ask. WINDOW stands for the window, EXTREME for one of low or high, and MANY for how many cases the
// agents that are compared have: "more than 2 cases".
type wording struct {
	plain     string // with no number of cases stated
	over      string
	low, high []string
}

var manyWords = []string{"more than NUMBER", "over NUMBER"}

// words puts a question into words. Where n is 0, it says nothing of the number of cases, or "any cases".
func (a asked) words(d dice.Dice, ways []wording) string {
	way := dice.Pick(d.For("way"), ways)
	extremes := way.low
	if a.most {
		extremes = way.high
	}
	text, many := way.over, ""
	switch {
	case a.n == 0 && d.For("plain").Percent(40):
		text = way.plain
	case a.n == 0:
		many = "any cases"
	default:
		number := fmt.Sprint(a.n)
		if d.For("spelt").Percent(50) {
			number = countWords[a.n]
		}
		many = strings.Replace(dice.Pick(d.For("many"), manyWords), "NUMBER", number, 1) + " case" + map[bool]string{false: "s"}[a.n == 1]
	}
	return strings.NewReplacer("WINDOW", a.window.words, "EXTREME", dice.Pick(d.For("extreme"), extremes), "MANY", many).Replace(text)
}

// substance is what the answer hangs on: the window and the extreme. The number of cases seldom changes it.
func (a asked) substance() string { return fmt.Sprint(a.window.substance(), a.most) }

// patience is how many windows are looked at before a winner by a single case will do.
const patience = 60

func (a asked) instance(k Kind, question, definition string) Instance {
	p := a.Params
	p.N, p.Most = a.n, a.most
	return Instance{
		Kind:    k,
		Persona: "Service Manager",
		Brief:   agent.Brief{Task: k.String(), Question: question, Today: a.today, Params: p},
		Context: fmt.Sprintf("Today is %s. An agent handled the cases that were assigned to them in the window, at first or by transfer. %s %s",
			a.today, definition, windowDefinitions),
		Returns: "Return only the Id of the agent.",
	}
}

// score is a number of an agent, as a ratio.
type score struct {
	user     int32
	num, den int64
}

func (a score) value() value.Value { return value.OfRatio(a.num, a.den) }

// scores are in first-seen order.
type scores []score

func (s *scores) of(user int32) *score {
	for i := range *s {
		if (*s)[i].user == user {
			return &(*s)[i]
		}
	}
	*s = append(*s, score{user: user})
	return &(*s)[len(*s)-1]
}

// extreme is the score that beats all others, and whether it does so by more than a margin in parts of a thousand.
func (s scores) extreme(most bool, perMille int64) (best score, clear bool) {
	for i, a := range s {
		if c := value.Compare(a.value(), best.value()); i == 0 || most && c > 0 || !most && c < 0 {
			best = a
		}
	}
	for _, a := range s {
		more, less := best, a
		if !most {
			more, less = a, best
		}
		if a.user != best.user && value.Compare(value.OfRatio(1000*more.num, more.den), value.OfRatio((1000+perMille)*less.num, less.den)) <= 0 {
			return best, false
		}
	}
	return best, len(s) > 0
}

// assignments are the rows of CaseHistory__c of a window in which a case came to an agent. Both ends are included, as the
// wrappers have it.
func assignments(o *org.Org, w window) []int32 {
	t := o.Table(org.CaseHistory)
	var rows []int32
	for _, row := range t.Range(org.HistoryCreated, int64(w.from.Start()), int64(w.to.Start())) {
		if t.Text(int(row), org.HistoryField) == "Owner Assignment" {
			rows = append(rows, row)
		}
	}
	return rows
}

// qualified says of each user whether strictly more than n cases were assigned to them in those rows, first assignments
// and transfers alike. (The benchmark's first prompt counted first assignments only; its wrapper counts both.)
func qualified(o *org.Org, rows []int32, n int) (is []bool, any bool) {
	count := make([]int, o.Table(org.User).Len())
	for _, row := range rows {
		count[o.Table(org.CaseHistory).Col(org.HistoryNewValue).Ref[row]]++
	}
	is = make([]bool, len(count))
	for user := range count {
		is[user] = count[user] > n
		any = any || is[user]
	}
	return is, any
}

// endCounts says whether a record of the window lies on its very end, which some wrappers include and some exclude.
func endCounts(o *org.Org, w window) bool {
	end := int64(w.to.Start())
	return len(o.Table(org.CaseHistory).Range(org.HistoryCreated, end, end)) > 0 || len(o.Table(org.Case).Range(org.CaseCreated, end, end)) > 0
}
