package org

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"deskarena/engine/cal"
)

// deed is what was done in a case, by what was written in it and by the records.
type deed struct {
	g               *generator
	row             int
	ticket          *ticket
	order           *order
	customer, agent string // in lower case
	first, last     cal.Day
}

func (d *deed) did(what *regexp.Regexp) bool {
	return what.MatchString(d.agent) && !declined.MatchString(d.agent)
}

// within says whether a number of days had not passed since a day, whichever of the case's messages one goes by.
func (d *deed) within(days int, since cal.Day) bool { return int(d.last-since) <= days }

var (
	anyCode   = regexp.MustCompile(`(thanks|crew)-[a-z0-9]+`)
	unworn    = regexp.MustCompile(`worn|cut a tag|sealed|tried on`)
	whole     = regexp.MustCompile(`\btags?\b|\bbox\b|\bbag\b`)
	freeLabel = regexp.MustCompile(`free[a-z ]{0,12}label|label[a-z ]{0,12}free`)
	cash      = regexp.MustCompile(`\bcash\b|pay out|gift card`)
	approved  = regexp.MustCompile(`team lead|leads our team`)
	ownPrice  = regexp.MustCompile(`your own|your shop|your price|you lowered`)
	bothShots = regexp.MustCompile(`(fault[^.!?]*label|label[^.!?]*fault)`)
	sixteen   = regexp.MustCompile(`\d{16}|\d{4} \d{4} \d{4} \d{4}`)
	closed    = regexp.MustCompile(`closed|no longer exists`)
	tracing   = regexp.MustCompile(`trac`)
)

// most is the largest credit that was given.
func (d *deed) credit() (most int) {
	for _, m := range credited.FindAllStringSubmatch(d.agent, -1) {
		n, _ := strconv.Atoi(strings.Join(m[1:], ""))
		most = max(most, n)
	}
	return most
}

// with counts the other cases for which something holds, in which the agent did the same.
func (d *deed) with(other func(row int, c *ticket) bool, topic int) (n int) {
	for row := range d.g.cases {
		if d.g.stories[row].topic == topic && d.g.stories[row].outcome != refuses && row != d.row && other(row, &d.g.cases[row]) {
			n++
		}
	}
	return n
}

// clause is what a sentence of an article demands of an agent, by the question that the sentence answers. nil is of one that
// binds nobody who writes in a case: it informs, or it binds the customer or a machine.
type clause struct {
	question string
	kept     func(d *deed) bool
}

var (
	inReturnTime  = func(d *deed) bool { return !d.did(refund) || d.within(d.g.policies.Return, d.order.delivered) }
	inPriceTime   = func(d *deed) bool { return !adjusted.MatchString(d.agent) || d.within(d.g.policies.Price, d.order.day) }
	underWarranty = func(d *deed) bool { return !d.did(replaced) || d.within(d.g.policies.Warranty, d.order.delivered) }
	creditOrLead  = func(d *deed) bool { return d.credit() <= d.g.policies.Goodwill || approved.MatchString(d.agent) }
	whoAsks       = func(d *deed) bool {
		return !moved.MatchString(d.agent) || strings.Contains(d.agent, "zip code") && strings.Contains(d.agent, "order number")
	}
	noFullCard = func(d *deed) bool { return !askedCard.MatchString(d.agent) || notFull.MatchString(d.agent) }
	sameWay    = func(d *deed) bool { return !sentThere.MatchString(d.agent) }
	lost       = func(d *deed) bool {
		return !resent.MatchString(d.agent) || int(d.first-d.order.delivered) >= d.g.policies.Late
	}
	notFinal = func(d *deed) bool { return !d.did(refund) || !d.g.books[d.order.book].final }
)

var clauses = map[int][]clause{
	topicReturn: {
		{"Within how many days of delivery is a return accepted?", inReturnTime},
		{"From which day is the return period counted, and to which?", inReturnTime},
		{"What does an agent do with the request for a return that comes too late?", inReturnTime},
		{"In what state must a returned item be?", func(d *deed) bool {
			return !d.did(refund) || unworn.MatchString(d.customer) && whole.MatchString(d.customer)
		}},
		{"What does the return label cost customers who are not Flock members?", func(d *deed) bool { return !freeLabel.MatchString(d.agent) }},
	},
	topicCode: {
		{"Which discount codes may agents give to customers?", func(d *deed) bool {
			codes := anyCode.FindAllString(d.agent, -1)
			for _, c := range codes {
				if !strings.HasPrefix(c, "thanks-") || c != codes[0] {
					return false
				}
			}
			return true
		}},
		{"What are codes that begin with CREW- for?", func(d *deed) bool { return !staffCode.MatchString(d.agent) }},
		{"How much does a THANKS- code take off?", nil},
		{"For how long is a THANKS- code good?", nil},
		{"What happens to a CREW- code that leaked?", nil},
	},
	topicAddress: {
		{"What must an agent ask for before changing a delivery address?", whoAsks},
		{"What happens when the order number or ZIP code for an address change is wrong?", whoAsks},
		{"How often is the address check made with customers who are in a hurry?", whoAsks},
		{"Until when can the address of an order be changed?", nil},
		{"What happens to the tax when an order is redirected to a different state?", nil},
	},
	topicGoodwill: {
		{"How much goodwill credit may an agent give without approval?", creditOrLead},
		{"Who has to approve a larger goodwill credit?", creditOrLead},
		{"When does goodwill credit expire?", nil},
		{"What is goodwill credit not good for, cash included?", func(d *deed) bool { return d.credit() == 0 || !cash.MatchString(d.agent) }},
		{"How often may one customer receive goodwill credit?", func(d *deed) bool {
			year, _, _ := d.last.Civil()
			return d.credit() == 0 || d.with(func(row int, c *ticket) bool {
				y, _, _ := d.g.stories[row].lastWord().Day().Civil()
				return c.account == d.ticket.account && y == year
			}, topicGoodwill) < 2
		}},
	},
	topicPrice: {
		{"Until when can a customer ask for a price adjustment?", inPriceTime},
		{"What happens when a customer asks too late for a price adjustment?", inPriceTime},
		{"Which lower prices count for an adjustment?", func(d *deed) bool {
			return !adjusted.MatchString(d.agent) || ownPrice.MatchString(d.customer) && strings.Contains(d.customer, "same")
		}},
		{"How often is a price adjustment made for one item?", func(d *deed) bool {
			return !adjusted.MatchString(d.agent) || d.with(func(_ int, c *ticket) bool {
				return c.item == d.ticket.item && c.created < d.ticket.created
			}, topicPrice) == 0
		}},
		{"How long does the adjusted amount take to arrive?", nil},
	},
	topicWarranty: {
		{"How long does the warranty on material and workmanship last?", underWarranty},
		{"What does a customer get under the warranty?", func(d *deed) bool {
			return !d.did(replaced) || d.g.products[d.g.items[d.ticket.item].product].active
		}},
		{"What is offered once the warranty has run out?", underWarranty},
		{"What does the warranty not cover?", func(d *deed) bool {
			return !d.did(replaced) || d.ticket.issue != issueWear && !worn(d.g.writer().scene(d.row).look("flaw"))
		}},
		{"What proof is needed for a warranty claim?", func(d *deed) bool { return !d.did(replaced) || bothShots.MatchString(d.customer) }},
	},
	topicFinal: {
		{"Which items are final sale?", nil},
		{"What does final sale mean for an item that one wants returned or exchanged?", notFinal},
		{"What can an agent offer for a final sale item that does not fit?", nil},
		{"How far does the warranty hold for final sale items?", nil},
		{"What happens to a promotion code when final sale items are in the cart?", nil},
	},
	topicCard: {
		{"Which part of a card number may an agent ask for?", noFullCard},
		{"What must an agent never ask for in a mail or chat?", noFullCard},
		{"What does an agent do about the case when a customer sends a full card number?", func(d *deed) bool { return !sixteen.MatchString(d.customer) }},
		{"Where can customers enter new card details?", nil},
		{"How long are payment logs kept?", nil},
	},
	topicRefund: {
		{"To where is a refund paid?", sameWay},
		{"What do agents do when a refund is to be sent to a different card or bank account?", sameWay},
		{"What if the card of the original payment is closed?", func(d *deed) bool {
			return d.g.stories[d.row].topic != topicRefund || !closed.MatchString(d.customer) ||
				strings.Contains(d.agent, "store credit of the same amount") && (strings.Contains(d.agent, "wait") || strings.Contains(d.agent, "forwards"))
		}},
		{"How many banking days does a refund take to show up?", nil},
		{"In which case is the delivery charge refunded too?", nil},
	},
	topicLate: {
		{"When does a late parcel count as lost?", lost},
		{"What may an agent do for a parcel that counts as lost?", lost},
		{"What does an agent do about a parcel that is only a few days late?", func(d *deed) bool {
			return d.g.stories[d.row].topic != topicLate || resent.MatchString(d.agent) || tracing.MatchString(d.agent)
		}},
		{"How long does a carrier trace take?", nil},
		{"What should a customer do if both parcels turn up in the end?", nil},
	},
	noTopic: { // of an article that no case is about
		{"Which items cannot be shipped by express, only by standard delivery?", func(d *deed) bool {
			return !resent.MatchString(d.agent) || kinds[d.g.products[d.g.items[d.ticket.item].product].kind].phrase != "kettlebell"
		}},
	},
}

// Where no article is broken, every clause of every article is kept, whichever way one reads it; a violation breaks clauses
// of its own article and of no other.
func TestClauses(t *testing.T) {
	for _, seed := range seeds()[:3] {
		c := of(seed)
		asked := map[string]bool{}
		for topic := range topicWords {
			listed := map[string]bool{}
			for _, cl := range clauses[topic] {
				listed[cl.question] = true
			}
			for _, qa := range c.Latent.QA {
				asked[qa.Question] = true
				if qa.Article == c.Latent.Policies[topic].Article && !listed[qa.Question] {
					t.Errorf("%s: nobody says what %q demands", topicWords[topic].article, qa.Question)
				}
			}
		}
		for _, cs := range clauses {
			for _, cl := range cs {
				if !asked[cl.question] {
					t.Errorf("no article answers %q", cl.question)
				}
			}
		}
		for row := range c.gen.cases {
			customer, agent := said(c, row)
			tk := &c.gen.cases[row]
			d := &deed{g: c.gen, row: row, ticket: tk, order: &c.gen.orders[c.gen.items[tk.item].order],
				customer: strings.ToLower(customer), agent: strings.ToLower(agent), first: tk.created.Day(), last: c.gen.stories[row].lastWord().Day()}
			broken := c.Latent.Violation[row]
			own := false
			for topic, cs := range clauses {
				for _, cl := range cs {
					if cl.kept == nil || cl.kept(d) {
						continue
					}
					if topic != noTopic && c.Latent.Policies[topic].Article == broken {
						own = true
						continue
					}
					t.Errorf("seed %d: case %d breaks %q, and it is said to break article %d\nCUSTOMER\n%s\nAGENT\n%s", seed, row, cl.question, broken, customer, agent)
				}
			}
			if broken >= 0 && !own {
				t.Errorf("seed %d: case %d breaks no clause of article %d\nCUSTOMER\n%s\nAGENT\n%s", seed, row, broken, customer, agent)
			}
		}
	}
}

// The days that matter are as often to be worked out from dates as spelled out.
func TestDaysAreWorkedOutOrSpelledOut(t *testing.T) {
	for _, seed := range seeds()[:3] {
		c := of(seed)
		dates, numbers := 0, 0
		for row := range c.gen.stories {
			limit := 0
			switch p := &c.gen.policies; c.gen.stories[row].topic {
			case topicReturn:
				limit = p.Return
			case topicPrice:
				limit = p.Price
			case topicWarranty:
				limit = p.Warranty
			case topicLate:
				limit = p.Late
			default:
				continue
			}
			customer, agent := said(c, row)
			spelled := false
			for _, m := range customerAge.FindAllStringSubmatch(strings.ToLower(customer+" "+agent), -1) {
				n, _ := strconv.Atoi(m[1])
				spelled = spelled || n != limit
			}
			if spelled {
				numbers++
			} else {
				dates++
				if _, ok := passed(strings.ToLower(customer), eventIn[c.gen.stories[row].topic], c.gen.cases[row].created.Day()); !ok {
					t.Errorf("seed %d: case %d names neither the days nor the date\n%s", seed, row, customer)
				}
			}
		}
		t.Logf("seed %d: %d by dates, %d spelled out", seed, dates, numbers)
		if dates*100 < (dates+numbers)*40 || dates*100 > (dates+numbers)*60 {
			t.Errorf("seed %d: in %d cases the days are to be worked out, in %d they are spelled out", seed, dates, numbers)
		}
	}
}

// Who breaks a rule does not say so.
func TestViolationsDoNotConfess(t *testing.T) {
	confession := regexp.MustCompile(`anyway|overlook|although|exception|don't tell|between us|strictly|officially|\brules?\b|allowed|have to ask|had to ask|` +
		`no need to|never mind|myself|skipped|left out|spared|generous|off the record|employee|for staff|or not|being strict|petty|who's counting|longer than|more than we`)
	c := of(seeds()[0])
	for row, v := range c.Latent.Violation {
		if v < 0 {
			continue
		}
		mails, chats := c.Table(EmailMessage), c.Table(LiveChatTranscript)
		text := ""
		if r := c.Latent.Reading[row]; r.Mail >= 0 {
			text = mails.Text(int(r.Mail), MailBody)
		} else {
			for l := range strings.Lines(chats.Text(int(r.Chat), ChatBody)) {
				if who, what, _ := strings.Cut(l, ": "); strings.HasSuffix(who, "("+company+")") {
					text += what
				}
			}
		}
		if m := confession.FindString(strings.ToLower(text)); m != "" {
			t.Errorf("case %d: the agent confesses by %q: %s", row, m, text)
		}
	}
}
