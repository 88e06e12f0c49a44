package org

import (
	"strings"

	"deskarena/engine/dice"
)

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
func (g *generator) bear(row, topic int) bearing {
	c := &g.cases[row]
	o := &g.orders[g.items[c.item].order]
	p := &g.policies
	day := c.created.Day()
	since := int(day - o.delivered)
	later := int(g.stories[row].lastWord().Day() - day) // days until the last of it is written: the answer is the same all the time
	final := g.books[o.book].final
	// Within a day of a limit nobody should have to argue which hour counts.
	limit := func(fact, limit int) bearing {
		switch {
		case fact >= limit+2:
			return bearing{fact, outcomes(refuses, breaches)}
		case fact <= limit-1 && fact+later <= limit:
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
		if !final || since+later > p.Return {
			return bearing{}
		}
		return bearing{since, outcomes(refuses, breaches)}
	case topicWarranty:
		b := limit(since, p.Warranty)
		if b.possible[grants] && (c.issue == issueWear || worn(g.writer().scene(row).look("flaw"))) {
			return bearing{} // it does not cover normal wear
		}
		return b
	case topicPrice:
		return limit(int(day-o.day), p.Price)
	case topicLate:
		switch {
		case kinds[g.products[g.items[c.item].product].kind].phrase == "kettlebell": // too heavy for express
		case since >= p.Late+1:
			return bearing{since, outcomes(grants)}
		case since >= 2 && since+later <= p.Late-1:
			return bearing{since, outcomes(refuses, breaches)}
		}
		return bearing{}
	case topicGoodwill:
		for n := range g.credits(row) {
			if *n >= creditsPerYear {
				return bearing{}
			}
		}
		return bearing{possible: outcomes(grants, excepted, refuses, breaches)}
	case topicCode, topicCard, topicAddress:
		return bearing{possible: outcomes(grants, breaches)}
	case topicRefund:
		return bearing{possible: outcomes(refuses, excepted, breaches)}
	}
	panic("org: no such topic")
}

// worn says whether a flaw is one that comes of use, and not a fault.
func worn(flaw string) bool {
	for _, sign := range wornSigns {
		if strings.Contains(flaw, sign) {
			return true
		}
	}
	return false
}

var wornSigns = []string{"wore", "rubbed off", "packed down", "went through", "gone to felt", "lost its", "no longer squeezes", "went flat", "see-through", "frayed",
	"fraying", "pills", "moth", "gave out", "went slack", "washed off", "cloudy", "hole", "stretched", "gone sticky", "is gone", "has gone", "fog up", "in the wash",
	"in one wash", "for good", "let go", "sticks", "peeling", "peels", "flake", "crumb", "no longer holds", "no longer charges", "a toe", "a knee", "sheds", "soaks up"}

// creditsPerYear is how often a customer gets a goodwill credit in a calendar year: what the strictest article allows.
const creditsPerYear = 2

const firstYear, lastYear = 2021, 2025

// credits are the counts of a customer's credits in the years in which a case might bring one.
func (g *generator) credits(row int) func(yield func(*int) bool) {
	return func(yield func(*int) bool) {
		c := &g.cases[row]
		from, _, _ := c.created.Day().Civil()
		to, _, _ := g.stories[row].lastWord().Day().Civil()
		for y := from; y <= to; y++ {
			if !yield(&g.credited[c.account][y-firstYear]) {
				return
			}
		}
	}
}

// credit draws an amount of goodwill that fits an outcome, in whole dollars.
func (g *generator) credit(d dice.Dice, o outcome) int {
	if o == grants {
		return d.Between(2, g.policies.Goodwill/5) * 5
	}
	return g.policies.Goodwill + 5*d.Between(3, 10)
}
