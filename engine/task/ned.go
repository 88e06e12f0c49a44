package task

import (
	"fmt"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/tools"
	"deskarena/engine/value"
)

// The intervals of Named Entity Disambiguation: 3, 5 and 14 days, 1 and 2 weeks, a fortnight, a month (facts of the
// released queries).
var nedAgo = []struct {
	words string
	count int
	unit  string
}{
	{"three days ago", 3, "day"}, {"5 days ago", 5, "day"}, {"14 days ago", 14, "day"},
	{"a week ago", 1, "week"}, {"two weeks ago", 2, "week"}, {"a fortnight ago", 2, "week"},
	{"a month ago", 1, "month"}, {"exactly one month ago", 1, "month"},
}

// Ways to ask: for a vague name, and how long ago.
var nedWordings = []string{
	"Show me the NAME I bought AGO.",
	"Can you pull up the NAME that I ordered AGO?",
	"Which NAME did I buy AGO?",
	"I'm looking for the NAME from my order AGO.",
	"Please find the NAME I purchased AGO.",
	"What WAS the NAME called that I got AGO?",
}

// drawNED draws 130 instances. The content verifier keeps an instance only if it is fair: the search hits of the vague
// name and that day's items of activated orders share exactly one product, or none where the answer is None.
func drawNED(c *org.Company, e *soql.Engine) ([]Instance, []string) {
	d := dice.New(c.Seed).For("task.ned")
	n := nedDraw{Company: c, env: &tools.Env{Engine: e}, hits: map[string]value.Value{}}
	n.index()

	return drawUnlike(d, Unanswerable, func(d dice.Dice, none bool) (Instance, string, bool) {
		in, ok := n.propose(d, none)
		if !ok {
			return in, "", false
		}
		truth, fair := n.verify(&in)
		return in, truth, fair && (truth == None) == none
	})
}

type nedDraw struct {
	*org.Company
	env    *tools.Env
	buyers []int32                // contacts whose account has activated orders
	hits   map[string]value.Value // by vague name
}

func (n *nedDraw) index() {
	status := n.Table(org.Order).Col(org.OrderStatus).Str
	for row, account := range n.Table(org.Contact).Col(org.ContactAccount).Ref {
		for _, o := range n.Table(org.Order).Referrers(org.OrderAccount, int(account)) {
			if status[o] == "Activated" {
				n.buyers = append(n.buyers, int32(row))
				break
			}
		}
	}
}

// propose draws a contact, one of the account's activated orders, an interval and a vague name: of an item of that
// order, or of something else where the answer is to be None. Half of those ask about a day without any order.
func (n *nedDraw) propose(d dice.Dice, none bool) (Instance, bool) {
	contact := dice.Pick(d.For("contact"), n.buyers)
	account := n.Table(org.Contact).Col(org.ContactAccount).Ref[contact]
	orders := n.Table(org.Order).Referrers(org.OrderAccount, int(account))
	order := dice.Pick(d.For("order"), orders)
	if n.Table(org.Order).Col(org.OrderStatus).Str[order] != "Activated" {
		return Instance{}, false
	}
	ago := dice.Pick(d.For("ago"), nedAgo)
	bought := cal.Day(n.Table(org.Order).Col(org.OrderDate).Int[order])
	if none && d.For("no order").Percent(50) {
		bought += cal.Day(d.For("shift").Between(2, 9))
	}
	today, ok := after(bought, ago.unit, ago.count)
	if !ok || today > org.LastDay {
		return Instance{}, false
	}
	item := dice.Pick(d.For("item"), n.Table(org.OrderItem).Referrers(org.ItemOrder, int(order)))
	product := n.Table(org.OrderItem).Col(org.ItemProduct).Ref[item]
	if none {
		// Something that this customer did buy at some time: the question is plausible, and false.
		other := dice.Pick(d.For("other order"), orders)
		product = n.Table(org.OrderItem).Col(org.ItemProduct).Ref[dice.Pick(d.For("other item"), n.Table(org.OrderItem).Referrers(org.ItemOrder, int(other)))]
	}
	phrase := n.Latent.ProductKind[product]
	was := "was"
	if strings.HasSuffix(phrase, "s") {
		was = "were"
	}
	ask := strings.NewReplacer("NAME", phrase, "AGO", ago.words, "WAS", was)
	id := n.Table(org.Contact).ID(int(contact))
	return Instance{
		Kind:    NED,
		Persona: "Service Agent",
		Brief: agent.Brief{
			Task:     NED.String(),
			Question: ask.Replace(dice.Pick(d.For("wording"), nedWordings)),
			Today:    today,
			Params:   agent.Params{Contact: id, Phrase: phrase, Count: ago.count, Unit: ago.unit},
		},
		Context: fmt.Sprintf("Today is %s. The customer's contact Id is %s.", today, id),
		Returns: "Return only the Id of the product.",
	}, true
}

// after is the day from which going back leads to a day; no day does where a month was clamped.
func after(day cal.Day, unit string, count int) (cal.Day, bool) {
	today := day
	switch unit {
	case "day":
		today += cal.Day(count)
	case "week":
		today += cal.Day(7 * count)
	case "month":
		today = day.AddMonths(count)
	}
	back, err := cal.Back(today.Start(), unit, count)
	return today, err == nil && back.Day() == day
}

// verify computes the truth by the documented algorithm and says whether the instance is fair.
func (n *nedDraw) verify(in *Instance) (truth string, fair bool) {
	p := in.Brief.Params
	found, ok := n.hits[p.Phrase]
	n.env.Today = in.Brief.Today
	if !ok {
		found = n.call("search_products", []string{"search_term"}, value.OfString(agent.Term(p.Phrase)))
		n.hits[p.Phrase] = found
	}
	account := n.call("get_account_id_by_contact_id", []string{"contact_id"}, value.OfString(p.Contact))
	day, _ := cal.Back(in.Brief.Today.Start(), p.Unit, p.Count)
	bought := n.call("get_purchase_history", []string{"account_id", "purchase_date", "related_product_ids"},
		account, value.OfString(day.String()), found)
	if found.Len() == 0 {
		return "", false // nobody could know what is meant
	}
	for i, row := range bought.Items() {
		id, _ := row.Get("Product2Id")
		if i > 0 && id.Str() != truth {
			return "", false
		}
		truth = id.Str()
	}
	if truth == "" {
		truth = None
	}
	return truth, true
}

func (n *nedDraw) call(name string, keys []string, args ...value.Value) value.Value {
	v, err := tools.Find(name).Call(n.env, value.OfRecord(keys, args))
	if err != nil {
		panic("task: " + err.Error())
	}
	return v
}
