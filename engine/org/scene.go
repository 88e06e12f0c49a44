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
	case "some": // Is there one?, but are there any?
		return pick("one", "any")
	case "an old":
		return pick("an old "+s.kind.phrase, "old "+s.kind.phrase)
	case "one": // in place of a kind: "a new one", "new ones"
		return pick("a new one", "new ones")
	case "that": // one's things
		return pick("that", "those")
	case "wear":
		if s.kind.form() == gear {
			return "use"
		}
		return "wear"
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
		wet := 0
		if harm := s.harm(); strings.HasPrefix(harm, "soaked") || strings.HasPrefix(harm, "stained") || strings.HasPrefix(harm, "smeared") {
			wet = 1
		}
		return dice.Pick(s.d.For("box"), boxes[wet])
	case "harm":
		return s.harm()
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
	case "written": // at first, counted from the delivery
		return strconv.Itoa(int(s.ticket.created.Day() - s.order.delivered))
	case "age": // of the order
		return strconv.Itoa(int(s.at.Day() - s.order.day))
	case "I count":
		switch {
		case s.story.spelt != byCustomer:
			return ""
		case s.story.topic == topicPrice:
			return ", " + s.look("age") + " days ago"
		}
		return ", " + s.look("since") + " days ago"
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
		return orderNo(s.orderRow())
	case "zip":
		return s.account.zip
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
		switch h, _, _ := eastern(s.at).Clock(); {
		case h < 4 || h >= 18:
			return "evening"
		case h < 12:
			return "morning"
		}
		return "afternoon"
	}
	panic("org: no word for {" + name + "}")
}

// harm is what happened to the item on the way.
func (s *scene) harm() string {
	return dice.Pick(s.d.For("harm"), strings.Split(s.kind.stuff().harms, "|"))
}

func (s *scene) orderRow() int { return int(s.g.items[s.ticket.item].order) }

// size is one that there is, with its article. Children's go by years.
func (s *scene) size() string {
	d := s.d.For("size")
	switch {
	case s.kind.kids() && s.kind.form() == shoes:
		return dice.Pick(d, kidsShoeSizes)
	case s.kind.kids():
		return dice.Pick(d, kidsSizes)
	case s.kind.form() == shoes:
		return dice.Pick(d, shoeSizes)
	}
	return dice.Pick(d, clothesSizes)
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
