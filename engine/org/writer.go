package org

import (
	"slices"
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
	case "color":
		return dice.Pick(s.d.For("color"), colors)
	case "other color":
		return dice.Pick(s.d.For("other color"), offColors)
	case "ordered":
		return s.date(s.order.day)
	case "delivered", "promised":
		return s.date(s.order.delivered)
	case "since":
		return strconv.Itoa(int(s.ticket.created.Day() - s.order.delivered))
	case "fact":
		return strconv.Itoa(s.story.fact)
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

func (w *writer) subject(row int) string {
	s := w.scene(row)
	d := s.d.For("subject")
	return s.voiced(d, capital(s.say(d, issueWords[s.ticket.issue].subjects)))
}

// description is what the desk took down, or what the customer typed into the form of the shop.
func (w *writer) description(row int) string {
	s := w.scene(row)
	d := s.d.For("description")
	if d.For("form").Percent(45) {
		text := capital(s.trouble(s.d.For("trouble")))
		if d.For("note").Percent(50) {
			text = s.say(d.For("frame"), descriptionFrames) + ` "` + text + `"`
		}
		return text
	}
	text := s.say(d.For("summary"), issueWords[s.ticket.issue].summaries)
	if d.For("more").Percent(60) {
		text += " " + s.say(d.For("remark"), deskRemarks)
	}
	return capital(text)
}

// trouble is the customer's complaint. What broke, which size and which color come from the case, so that description,
// mail and chat agree on them.
func (s *scene) trouble(d dice.Dice) string {
	w := &issueWords[s.ticket.issue]
	text := s.say(d.For("complaint"), w.complaints)
	if s.voice != voiceTerse && d.For("more").Percent(75) {
		text += " " + s.say(d.For("detail"), w.details)
	}
	return text
}

func (w *writer) mail(row int) string {
	m := &w.g.mails[row]
	s := w.scene(int(m.ticket))
	s.at = m.at
	d := s.d.For("mail").With(m.nth)
	if m.out {
		s.agent = m.user
		return s.fromAgent(d, m.part, m.nth)
	}
	return s.fromCustomer(d, m.part, m.nth)
}

func (s *scene) fromCustomer(d dice.Dice, p part, nth int) string {
	v := &customerVoices[s.voice]
	var body []string
	add := func(text string) { body = append(body, capital(text)) }
	switch p {
	case opens, asks:
		first := s.trouble(s.d.For("trouble"))
		if v.aside != nil && d.For("aside").Percent(60) {
			first += " " + s.say(d.For("aside"), v.aside)
		}
		add(first)
		if p == asks || s.checked() {
			add(s.ask(d))
		} else {
			add(s.say(d.For("hope"), hopes))
		}
	case answers:
		if s.checked() {
			add(s.say(s.d.For("proof"), topicWords[s.story.topic].proof))
		} else {
			add(s.say(d.For("answer"), issueWords[s.ticket.issue].answers))
			add(s.ask(d))
		}
	case closes:
		add(s.say(d.For("close"), s.closing(false)))
	}
	if p != closes && v.mood != nil && d.For("mood").Percent(65) {
		add(s.say(d.For("mood"), v.mood))
	}
	hello := s.say(s.d.For("hello").With(nth), v.hello)
	if nth > 0 {
		hello = s.say(s.d.For("hello").With(nth), v.again)
	}
	bye := s.say(s.d.For("bye").With(nth), v.bye)
	text := layout(hello, body, bye, v.airy)
	return s.voiced(d, text)
}

// layout sets a mail: an airy one has its paragraphs apart.
func layout(hello string, body []string, bye string, airy bool) string {
	sep := " "
	if airy {
		sep = "\n\n"
	}
	text := strings.Join(body, sep)
	if hello != "" {
		text = hello + "\n\n" + text
	}
	if bye != "" {
		text += "\n\n" + bye
	}
	return text
}

// ask is what the customer wants, where a policy comes up in the mails; else some help.
func (s *scene) ask(d dice.Dice) string {
	if s.story.topic == noTopic || s.story.inChat {
		return s.say(d.For("hope"), hopes)
	}
	return s.want(d)
}

func (s *scene) want(d dice.Dice) string {
	w := &topicWords[s.story.topic]
	named := s.story.outcome == excepted || s.story.outcome == refuses && s.story.topic == topicGoodwill
	if named { // the customer names the sum, or says that the card is closed
		return s.say(s.d.For("want"), w.wants)
	}
	return s.say(s.d.For("want"), w.asks)
}

// checked tells whether the owner asks for something in one mail and has it from the customer before deciding.
func (s *scene) checked() bool {
	t := s.story
	return t.topic != noTopic && !t.inChat && t.outcome == grants && topicWords[t.topic].check != nil &&
		slices.Contains(threads[t.mails], probes) && len(s.ticket.owners) == 1
}

func (s *scene) fromAgent(d dice.Dice, p part, nth int) string {
	v := &agentVoices[s.g.latent.Skill[s.agent].Voice]
	var body []string
	add := func(text string) { body = append(body, capital(text)) }
	if nth == 1 || p == probes {
		add(s.say(d.For("empathy"), v.sorry))
	}
	switch p {
	case greets:
		add(s.say(d.For("greet"), handovers))
	case probes:
		if s.checked() {
			add(s.say(s.d.For("check"), topicWords[s.story.topic].check))
		} else {
			if s.story.chat {
				add(s.say(d.For("recap"), recaps))
			}
			add(s.say(d.For("probe"), issueWords[s.ticket.issue].probes))
		}
	case decides:
		if s.story.topic == noTopic || s.story.inChat {
			add(s.say(d.For("advice"), issueWords[s.ticket.issue].advice))
		} else {
			add(s.decision())
			if !s.pending(false) && d.For("and").Percent(35) {
				add(s.say(d.For("note"), notes))
			}
		}
		add(s.say(d.For("offer"), v.offer))
	}
	hello := s.say(d.For("hello"), v.hello)
	bye := s.say(s.d.For("bye").With(int(s.agent)), v.bye)
	return layout(hello, body, bye, true)
}

// decision is what the agent does about the policy.
func (s *scene) decision() string {
	t := s.story
	w := &topicWords[t.topic]
	d := s.d.For("decision")
	switch t.outcome {
	case refuses:
		return s.say(d, w.refuses)
	case excepted:
		return s.say(d, w.excepted)
	case breaches:
		return s.say(d, w.breaches)
	}
	if w.check != nil && !t.inChat && !s.checked() {
		return s.say(d, w.check)
	}
	return s.say(d, w.grants)
}

// pending tells whether what the agent writes last still waits for an answer of the customer.
func (s *scene) pending(inChat bool) bool {
	t := s.story
	if t.topic == noTopic || topicWords[t.topic].check == nil || t.inChat != inChat {
		return false
	}
	return t.outcome == grants && !inChat && !s.checked() || t.topic == topicCard && t.outcome == breaches
}

// closing is the last word that fits how it went.
func (s *scene) closing(inChat bool) []string {
	switch {
	case s.story.topic == noTopic || s.story.inChat != inChat:
		return closeFine
	case s.pending(inChat):
		return closePending
	case s.story.outcome == refuses:
		return closeSour
	}
	return closeGlad
}

// chat writes a transcript: who, when, what.
func (w *writer) chat(row int) string {
	c := &w.g.chats[row]
	s := w.scene(int(c.ticket))
	s.at = c.end
	d := s.d.For("chat")
	v := &customerVoices[s.voice]
	type line struct {
		out  bool
		text string
	}
	var talk []line
	say := func(out bool, text string) {
		text = capital(text)
		if !out {
			text = s.voiced(d.With(len(talk)), text)
		}
		talk = append(talk, line{out, text})
	}
	agent := &agentVoices[s.g.latent.Skill[s.agent].Voice]
	probed := slices.Contains(threads[s.story.mails], probes) // then the mails go into it
	say(true, s.say(d.For("hello"), agent.chatHello))
	say(false, s.say(d.For("hi"), v.chatHi))
	say(false, s.trouble(d.For("trouble")))
	say(true, s.say(d.For("sorry"), agent.sorry))
	if s.story.inChat && s.story.topic != noTopic {
		w := &topicWords[s.story.topic]
		if !probed && d.For("probe").Percent(60) {
			say(true, s.say(d.For("which probe"), issueWords[s.ticket.issue].probes))
			say(false, s.say(d.For("answer"), issueWords[s.ticket.issue].answers))
		}
		say(false, s.want(d))
		if w.check != nil && s.story.outcome == grants {
			say(true, s.say(s.d.For("check"), w.check))
			say(false, s.say(s.d.For("proof"), w.proof))
		}
		say(true, s.decision())
		say(false, s.say(d.For("close"), s.closing(true)))
	} else {
		if !probed {
			say(true, s.say(d.For("which probe"), issueWords[s.ticket.issue].probes))
			say(false, s.say(d.For("answer"), issueWords[s.ticket.issue].answers))
		}
		say(true, s.say(d.For("later"), chatLater))
		say(false, s.say(d.For("fine"), closeFine))
	}
	say(true, s.say(d.For("bye"), agent.chatBye))
	at := c.end
	for i := range talk {
		at -= cal.Instant(d.For("pace").With(i).Between(11, 75))
	}
	at = max(at, s.ticket.assigned())
	var b strings.Builder
	for i, l := range talk {
		at = min(c.end, at+cal.Instant(d.For("pace").With(i).Between(11, 75)))
		h, m, sec := at.Clock()
		name := s.account.first
		if l.out {
			name = s.g.users[s.agent].first + " (" + company + ")"
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("(" + twoDigits(h) + ":" + twoDigits(m) + ":" + twoDigits(sec) + ") " + name + ": " + l.text)
	}
	return b.String()
}
