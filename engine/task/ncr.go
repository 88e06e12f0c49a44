package task

import (
	"fmt"
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/playbook"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/tools"
	"deskarena/engine/value"
)

// ncrPolicy is the routing policy, as the prompt has it: the three rungs of the benchmark's policy in our words.
const ncrPolicy = "Routing policy. 1: A new case goes to the agent who owns the most closed cases of the issue that is most like its own. " +
	"2: Where several agents are level, it goes to the one of them who owns the most closed cases on the product that it is about. " +
	"3: Where several are still level, it goes to the one of them with the fewest cases that are not closed; their Status is New, Open, " +
	"Working or Escalated. All cases in the org count, of whatever date."

// Ways to ask for an agent.
var ncrWordings = []string{
	"Which agent is the best one for this new case?",
	"Who should get this new case?",
	"A new case has come in. Which agent should handle it?",
	"Please find the agent who suits this new case best.",
	"I need an owner for a new case. Who is the right agent?",
	"By our policy, which agent is this new case to be routed to?",
	"To whom do I assign this new case?",
	"Recommend the most suitable agent for the new case below.",
}

// drawNCR draws 130 instances: an issue, an item that somebody bought, and what a customer with that trouble would
// write. The content verifier keeps one only if a reader of its words finds the issue, a search for the name in them
// finds the product and no other, and the policy names exactly one agent.
func drawNCR(c *org.Company, e *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.ncr")
	n := newNCR(c, e)
	instances := make([]Instance, PerTask)
	truths := make([]string, PerTask)
	used := map[[2]int32]bool{}
	for i := range instances {
		// Every issue comes up as often as the others. Where agents are level on it, most cases are about a product that
		// decides; of the others, half go to one of several who all have open cases, as long as there is such a product.
		issue := int32(d.With(i).For("issue").Below(len(n.names)))
		want := rung(1)
		if len(n.leaders[issue]) > 1 {
			want = dice.Pick(d.With(i).For("rung"), []rung{2, 2, 2, 2, 2, 3, busy})
		}
		for attempt := 0; ; attempt++ {
			if attempt == 10_000 {
				panic("task: no fair NCR instance in this org")
			}
			key := d.With(i, attempt)
			switch {
			case attempt >= 900: // nobody is level, or all remain so
				issue, want = int32(key.For("issue").Below(len(n.names))), anyRung
			case attempt >= 600:
				want = min(want, 3)
			}
			in, to, ok := n.propose(key, issue, want)
			if !ok || used[[2]int32{issue, n.product(in.item)}] {
				continue
			}
			used[[2]int32{issue, n.product(in.item)}] = true
			in.Number = i + 1
			instances[i], truths[i] = in.Instance, c.Table(org.User).ID(to)
			break
		}
	}
	return instances, truths
}

// rung is the rule of the policy that decides.
type rung int

const (
	anyRung rung = 0
	busy    rung = 4 // the third, and everybody whom it compares has open cases
)

type ncrDraw struct {
	*org.Company
	env     *tools.Env
	names   []string  // of the issues, by row
	leaders [][]int32 // by issue: the users level with the most closed cases of it
	open    []int     // by user: cases that are not closed
	opened  []int     // by user: cases whose Status is Open
	items   []int32   // that no case is about yet
	found   map[int32]bool
}

// ncrInstance is an instance with the order item that it is about.
type ncrInstance struct {
	Instance
	item int32
}

func newNCR(c *org.Company, e *soql.Engine) *ncrDraw {
	n := &ncrDraw{Company: c, env: &tools.Env{Engine: e}, found: map[int32]bool{}}
	cases, users := c.Table(org.Case), c.Table(org.User).Len()
	n.open, n.opened = make([]int, users), make([]int, users)
	for row, owner := range cases.Col(org.CaseOwner).Ref {
		switch cases.Text(row, org.CaseStatus) {
		case "Closed":
			continue
		case "Open":
			n.opened[owner]++
		}
		n.open[owner]++
	}
	for row := range c.Table(org.Issue).Len() {
		n.names = append(n.names, c.Table(org.Issue).Text(row, org.IssueName))
		n.leaders = append(n.leaders, n.most(nil, cases.Referrers(org.CaseIssue, row)))
	}
	for row := range c.Table(org.OrderItem).Len() {
		if len(cases.Referrers(org.CaseOrderItem, row)) == 0 {
			n.items = append(n.items, int32(row))
		}
	}
	return n
}

func (n *ncrDraw) product(item int32) int32 {
	return n.Table(org.OrderItem).Col(org.ItemProduct).Ref[item]
}

// propose draws an item for a case of an issue, and says who gets it; the rung given must decide.
func (n *ncrDraw) propose(d dice.Dice, issue int32, want rung) (in ncrInstance, to int, ok bool) {
	in.item = dice.Pick(d.For("item"), n.items)
	product := n.product(in.item)
	to, at, ok := n.route(issue, product)
	if !ok || want != anyRung && at != want && (want != 3 || at != busy) {
		return in, 0, false
	}
	name := n.Table(org.Product2).Text(int(product), org.ProductName)
	text, ok := n.Complain(d.For("text"), int(in.item), int(issue))
	if !ok || !n.clear(text, issue, name) || !n.searched(product, name) {
		return in, 0, false
	}
	in.Instance = Instance{
		Kind:    NCR,
		Persona: "Service Manager",
		Brief: agent.Brief{
			Task:     NCR.String(),
			Question: dice.Pick(d.For("wording"), ncrWordings) + " Subject: " + text.Subject + " / Description: " + strings.ReplaceAll(text.Description, "\n", " "),
			Today:    text.Day,
			Params:   agent.Params{Subject: text.Subject, Description: text.Description, Phrase: name},
		},
		Context: ncrPolicy,
		Returns: "Return only the Id of the agent.",
	}
	return in, to, true
}

// clear says whether a reader of the text finds its issue and the name of its product.
func (n *ncrDraw) clear(text org.Complaint, issue int32, name string) bool {
	words := text.Subject + "\n" + text.Description
	read, sure := playbook.IssueOf(n.names, words)
	return sure && read == int(issue) && strings.Contains(words, name)
}

// searched says whether a search for the name finds the product and no other: an agent with nothing but the functions
// sees only Ids.
func (n *ncrDraw) searched(product int32, name string) bool {
	ok, known := n.found[product]
	if !known {
		hits, err := tools.Find("search_products").Call(n.env, value.OfRecord([]string{"search_term"}, []value.Value{value.OfString(name)}))
		if err != nil {
			panic(fmt.Sprintf("task: search for %s: %v", name, err))
		}
		ok = hits.Len() == 1
		n.found[product] = ok
	}
	return ok
}

// route climbs the policy: the agent, the rung that decided, and false where no rung does.
//
// The policy and the benchmark's reference solution part on the third rung. The reference counts cases whose Status is
// Open alone, does not see an agent who has none of them, and gives None where nobody has closed a case on the product.
// The policy is what the prompt says, so it is what is asked here; a case for which the reference names another agent is
// left out.
func (n *ncrDraw) route(issue, product int32) (to int, at rung, ok bool) {
	level := n.leaders[issue]
	if len(level) == 1 {
		return int(level[0]), 1, true
	}
	var about []int32
	for _, item := range n.Table(org.OrderItem).Referrers(org.ItemProduct, int(product)) {
		about = append(about, n.Table(org.Case).Referrers(org.CaseOrderItem, int(item))...)
	}
	byProduct := n.most(level, about)
	switch len(byProduct) {
	case 0: // nobody has closed any: all remain level
	case 1:
		return int(byProduct[0]), 2, true
	default:
		level = byProduct
	}
	idlest := fewest(level, n.open)
	if len(idlest) != 1 {
		return 0, 3, false
	}
	var seen []int32
	for _, u := range level {
		if n.opened[u] > 0 {
			seen = append(seen, u)
		}
	}
	if r := fewest(seen, n.opened); len(byProduct) > 0 && len(r) == 1 && r[0] != idlest[0] {
		return 0, 3, false
	}
	if n.open[idlest[0]] > 0 {
		return int(idlest[0]), busy, true
	}
	return int(idlest[0]), 3, true
}

// most is the users who own the most closed cases among some, by row; none where no case is closed. Only those among
// count, if there are any.
func (n *ncrDraw) most(among, cases []int32) []int32 {
	table := n.Table(org.Case)
	closed := make([]int, n.Table(org.User).Len())
	for _, row := range cases {
		if u := table.Col(org.CaseOwner).Ref[row]; table.Text(int(row), org.CaseStatus) == "Closed" && (among == nil || slices.Contains(among, u)) {
			closed[u]++
		}
	}
	var out []int32
	for u, k := range closed {
		switch {
		case k == 0 || len(out) > 0 && k < closed[out[0]]:
		case len(out) > 0 && k == closed[out[0]]:
			out = append(out, int32(u))
		default:
			out = []int32{int32(u)}
		}
	}
	return out
}

func fewest(users []int32, cases []int) []int32 {
	var out []int32
	for _, u := range users {
		switch {
		case len(out) > 0 && cases[u] > cases[out[0]]:
		case len(out) > 0 && cases[u] == cases[out[0]]:
			out = append(out, u)
		default:
			out = []int32{u}
		}
	}
	return out
}
