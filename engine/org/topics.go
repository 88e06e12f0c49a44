package org

import "deskarena/engine/dice"

// The ten policies that an agent can break.
const (
	topicReturn = iota
	topicCode
	topicAddress
	topicGoodwill
	topicPrice
	topicWarranty
	topicFinal
	topicCard
	topicRefund
	topicLate

	numTopics = iota
	noTopic   = -1
)

// outcome is what the agent does about a policy. Each topic has words for the outcomes that are possible in it.
type outcome uint8

const (
	grants   outcome = iota // the customer gets it, and the article allows it
	refuses                 // the article does not allow it, and the agent says so
	excepted                // an exception that the article names
	breaches                // the article does not allow it, and the agent does it

	numOutcomes = iota
)

// bearing is how a case stands to a policy: the number to hold against its limit, and the outcomes that can be.
type bearing struct {
	fact     int
	possible [numOutcomes]bool
}

func outcomes(list ...outcome) (p [numOutcomes]bool) {
	for _, o := range list {
		p[o] = true
	}
	return p
}

// bear works out how a case stands to a policy, from its records. No outcome is possible if it does not apply.
func (g *generator) bear(c *ticket, topic int) bearing {
	o := &g.orders[g.items[c.item].order]
	p := &g.policies
	day := c.created.Day()
	since := int(day - o.delivered)
	final := g.books[o.book].final
	// Within a day of a limit nobody should have to argue which hour counts.
	limit := func(fact, limit int) bearing {
		switch {
		case fact >= limit+2:
			return bearing{fact, outcomes(refuses, breaches)}
		case fact <= limit-1:
			return bearing{fact, outcomes(grants)}
		}
		return bearing{}
	}
	switch topic {
	case topicReturn:
		if final {
			return bearing{}
		}
		return limit(since, p.Return)
	case topicFinal:
		if !final || since > p.Return-1 {
			return bearing{}
		}
		return bearing{since, outcomes(refuses, breaches)}
	case topicWarranty:
		return limit(since, p.Warranty)
	case topicPrice:
		return limit(int(day-o.day), p.Price)
	case topicLate:
		switch {
		case since >= p.Late+1:
			return bearing{since, outcomes(grants)}
		case since >= 2 && since <= p.Late-2:
			return bearing{since, outcomes(refuses, breaches)}
		}
		return bearing{}
	case topicGoodwill:
		return bearing{possible: outcomes(grants, excepted, refuses, breaches)}
	case topicCode, topicCard, topicAddress:
		return bearing{possible: outcomes(grants, breaches)}
	case topicRefund:
		return bearing{possible: outcomes(refuses, excepted, breaches)}
	}
	panic("org: no such topic")
}

// credit draws an amount of goodwill that fits an outcome, in whole dollars.
func (g *generator) credit(d dice.Dice, o outcome) int {
	if o == grants {
		return d.Between(2, g.policies.Goodwill/5) * 5
	}
	return g.policies.Goodwill + 5*d.Between(3, 10)
}
