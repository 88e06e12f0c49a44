package org

import (
	"strconv"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

// writer writes the texts of cases, mails and chats when somebody first reads them. What it writes depends on the
// record alone, never on what was read before.
type writer struct {
	g *generator
	d dice.Dice
}

func (g *generator) writer() *writer { return &writer{g, g.dice.For("letters")} }

// scene is what the words of one case can name.
type scene struct {
	*writer
	row     int
	d       dice.Dice
	ticket  *ticket
	story   *story
	order   *order
	kind    *kind
	product *product
	account *account
	voice   int // the customer's
	agent   int32
	at      cal.Instant
}

func (w *writer) scene(row int) *scene {
	g := w.g
	t := &g.cases[row]
	it := &g.items[t.item]
	p := &g.products[it.product]
	a := &g.accounts[t.account]
	return &scene{writer: w, row: row, d: w.d.With(row), ticket: t, story: &g.stories[row], order: &g.orders[it.order],
		kind: &kinds[p.kind], product: p, account: a, voice: a.filing.Voice, agent: t.owner(), at: t.created}
}

// look is what {names} in a template stand for.
func (s *scene) look(name string) string {
	many := plural(s.kind.phrase)
	pick := func(one, more string) string {
		if many {
			return more
		}
		return one
	}
	switch name {
	case "product":
		return s.product.name
	case "kind":
		return s.kind.phrase
	case "a kind":
		return withArticle(s.kind.phrase)
	case "it":
		return pick("it", "they")
	case "them":
		return pick("it", "them")
	case "this":
		return pick("this", "these")
	case "is":
		return pick("is", "are")
	case "was":
		return pick("was", "were")
	case "has":
		return pick("has", "have")
	case "does":
		return pick("does", "do")
	case "s": // look{s} good
		return pick("s", "")
	case "flaw":
		return dice.Pick(s.d.For("flaw"), strings.Split(s.kind.flaws, "|"))
	case "size": // with its article
		return s.size()
	case "label":
		return strings.TrimPrefix(strings.TrimPrefix(s.size(), "a "), "an ")
	case "off": // how it does not fit
		return dice.Pick(s.d.For("off"), misfits[s.d.For("big").Below(2)])
	case "box":
		return dice.Pick(s.d.For("box"), boxes)
	case "harm":
		return dice.Pick(s.d.For("harm"), harms[s.kind.form()])
	case "color":
		return dice.Pick(s.d.For("color"), colors)
	case "other color":
		return dice.Pick(s.d.For("other color"), offColors)
	case "ordered":
		return s.date(s.order.day)
	case "delivered", "promised":
		return s.date(s.order.delivered)
	case "since": // the delivery, or the day that was promised
		return strconv.Itoa(int(s.at.Day() - s.order.delivered))
	case "I count":
		return s.count(byCustomer)
	case "we count":
		return s.count(byAgent)
	case "clearance":
		name, _, _ := strings.Cut(s.g.books[s.order.book].name, " 20")
		return strings.ToLower(name)
	case "credit":
		return "$" + strconv.Itoa(s.story.fact)
	case "own credit":
		return "$" + strconv.Itoa(s.g.policies.Goodwill)
	case "return":
		return strconv.Itoa(s.g.policies.Return)
	case "price":
		return strconv.Itoa(s.g.policies.Price)
	case "warranty":
		return strconv.Itoa(s.g.policies.Warranty)
	case "late":
		return strconv.Itoa(s.g.policies.Late)
	case "paid":
		return dollars(s.g.entries[s.g.items[s.ticket.item].entry].cents)
	case "drop":
		return dollars(s.g.entries[s.g.items[s.ticket.item].entry].cents * int64(s.d.For("drop").Between(9, 28)) / 100 / 50 * 50)
	case "code":
		if s.story.outcome == breaches {
			return s.look("crew code")
		}
		return s.look("thanks code")
	case "crew code":
		return "CREW-" + dice.Pick(s.d.For("crew"), codeWords) + strconv.Itoa(s.d.For("crew number").Between(20, 50)/5*5)
	case "thanks code":
		return "THANKS-" + dice.Pick(s.d.For("thanks"), codeWords) + strconv.Itoa(s.d.For("thanks number").Between(100, 999))
	case "order number":
		return strconv.Itoa(400000 + 37*s.orderRow())
	case "zip":
		return strconv.Itoa(10000 + s.d.For("zip").Below(89999))
	case "street":
		return strconv.Itoa(s.d.For("house").Between(3, 980)) + " " + dice.Pick(s.d.For("street"), streets)
	case "city":
		return s.account.city
	case "digits":
		return strconv.Itoa(s.d.For("digits").Between(1000, 9999))
	case "charged":
		return s.date(s.order.day + 1)
	case "state":
		return s.account.state
	case "company":
		return company
	case "first":
		return s.account.first
	case "last":
		return s.account.last
	case "agent":
		return s.g.users[s.agent].first
	case "agent last":
		return s.g.users[s.agent].last
	case "lead":
		return s.g.users[s.d.For("lead").Below(len(s.g.users))].first
	case "daytime":
		switch h, _, _ := s.at.Clock(); {
		case h < 12:
			return "morning"
		case h < 18:
			return "afternoon"
		}
		return "evening"
	}
	panic("org: no word for {" + name + "}")
}

// count spells out how many days it has been, where one of the two sides does; else the reader has the dates.
func (s *scene) count(by speller) string {
	if s.story.spelt != by {
		return ""
	}
	d := s.d.For("count")
	since, written, age := s.at.Day()-s.order.delivered, s.ticket.created.Day()-s.order.delivered, s.at.Day()-s.order.day
	var ways []string
	switch t := s.story.topic; {
	case by == byCustomer && t == topicPrice:
		return ", " + strconv.Itoa(int(age)) + " days ago"
	case by == byCustomer:
		return ", " + strconv.Itoa(int(since)) + " days ago"
	case t == topicReturn:
		since, ways = written, countReturn
	case t == topicPrice:
		since, ways = age, countPrice
	case t == topicLate:
		ways = countLate
	case t == topicWarranty:
		ways = countWarranty
	default:
		return "" // days do not matter
	}
	return " " + strings.Replace(dice.Pick(d, ways), "N", strconv.Itoa(int(since)), 1)
}

// How agents spell out days.
var (
	countReturn   = []string{"You first wrote N days after delivery.", "Your first message came N days after delivery.", "It is N days from delivery to your first message."}
	countPrice    = []string{"Your order is N days old.", "It is N days since you ordered."}
	countLate     = []string{"It is N days past the promised date.", "We are N days past the promised date."}
	countWarranty = []string{"It was delivered N days ago.", "That is N days after delivery."}
)

func (s *scene) orderRow() int { return int(s.g.items[s.ticket.item].order) }

func (s *scene) size() string {
	d := s.d.For("size")
	switch s.kind.form() {
	case shoes:
		return dice.Pick(d, shoeSizes)
	case clothes:
		return dice.Pick(d, clothesSizes)
	}
	return "the regular size"
}

// turn is say for what comes up in every mail of a thread: it goes round, so that nobody repeats himself at once.
func (s *scene) turn(purpose string, nth int, from []string) string {
	d := s.d.For(purpose)
	return expand(d.With(nth), from[(d.Below(len(from))+nth)%len(from)], s.look)
}

// say expands one of the templates, with the dice of a purpose.
func (s *scene) say(d dice.Dice, from []string) string {
	return expand(d.For("fill"), dice.Pick(d.For("which"), from), s.look)
}

var monthNames = words("January February March April May June July August September October November December")

// date writes a day as the customer would.
func (s *scene) date(day cal.Day) string {
	y, m, n := day.Civil()
	now, _, _ := s.ticket.created.Day().Civil()
	year := ""
	if y != now {
		year = strconv.Itoa(y)
	}
	switch s.voice {
	case voiceTerse, voiceCasual:
		if year != "" {
			year = "/" + year[2:]
		}
		return strconv.Itoa(m) + "/" + strconv.Itoa(n) + year
	}
	if year != "" {
		year = ", " + year
	}
	if s.voice == voicePolite {
		return monthNames[m-1] + " " + ordinal(n) + year
	}
	return monthNames[m-1] + " " + strconv.Itoa(n) + year
}

func ordinal(n int) string {
	suffix := "th"
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
