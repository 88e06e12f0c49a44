package org

import (
	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

// Complaint is a case that is not in the records: what the customer or the desk would write about it.
type Complaint struct {
	Subject, Description string
	Day                  cal.Day // on which it comes in
}

// Complain writes a new case about an item (OrderItem row) and an issue (Issue__c row), with the words and the dice of
// the company's own cases. There is none of a draft, of an issue that the item cannot have, nor after the last day.
// The company must come from Generate.
func (c *Company) Complain(d dice.Dice, item, issue int) (Complaint, bool) {
	g := *c.gen // with this case in place of the company's
	it := &g.items[item]
	o := &g.orders[it.order]
	first := o.delivered + cal.Day(issues[issue].from)
	last := min(o.delivered+cal.Day(issues[issue].to), LastDay)
	if o.draft || !kinds[g.products[it.product].kind].can(issue) || first > last {
		return Complaint{}, false
	}
	day := first + cal.Day(d.For("day").Below(int(last-first)+1))
	at := day.Start() + cal.Instant(d.For("hour").Between(6, 22)*3600)
	// Neither text names an agent, so anyone may stand for the owner that it has not got yet.
	g.cases = []ticket{{item: int32(item), issue: int32(issue), account: o.account, created: at, closed: Null, status: "New",
		owners: []assignment{{at: at}}}}
	g.stories = []story{{topic: noTopic}}
	w := writer{&g, d.For("letters")}
	g.stories[0].opening = w.planner().opening(0)
	g.stories[0].subject = w.subject(0)
	return Complaint{g.stories[0].subject, w.description(0), day}, true
}
