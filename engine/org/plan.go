package org

import (
	"strings"

	"deskarena/engine/dice"
)

// act is what a line of a mail or a chat does in the talk. A line answers a question only if it is the other half of the
// same template, and each act has words of its own, so that what is said fits what has been said.
type act uint8

const (
	// By issue.
	actTrouble  act = iota // customer: what is wrong
	actDetail              // customer: more of it
	actExchange            // agent: a question back; and the customer's answer to it
	actAdvice              // agent: how it is settled, where no policy comes up

	// By topic.
	actAsk    // customer: what is wanted
	actWant   // customer: the same, naming the sum, or that the card is closed
	actCheck  // agent: what has to be known first
	actProof  // customer: just that
	actDecide // agent: the decision, in words of its outcome
	actCount  // agent: the days that it depends on

	// By the customer's voice.
	actAside
	actMood
	actChatHi

	// By the agent's voice.
	actSorry
	actOffer
	actChatHello
	actChatBye

	// In words of everybody.
	actHope     // customer: please help
	actHandover // agent: a colleague takes over
	actReceipt  // agent: somebody has seen it
	actWait     // customer: an answer to a handover
	actRecap    // agent: after a chat in which not all was said
	actNote     // agent: small print of a decision
	actRecall   // customer in a chat: what the mail was about
	actLater    // agent in a chat: the answer comes by mail
	actPatience // customer: to that
	actFine     // customer: very well
	actGlad     // customer: last words by how it went
	actSour
	actUneasy  // when asked for a whole card number
	actConfirm // agent: what was settled in the chat stands
	actThanks  // customer: to that

	numActs = iota
)

// line is one thing said: a template, and the how manieth time it is used.
type line struct {
	act         act
	key         uint8 // issue, topic and outcome, or voice
	which, turn uint8
	out         bool // the agent says it
	joins       bool // it goes on in the paragraph before
}

// words are the templates of an act.
func (l *line) words() []string {
	switch k := int(l.key); l.act {
	case actTrouble:
		return issueWords[k].complaints
	case actDetail:
		return issueWords[k].details
	case actExchange:
		return issueWords[k].exchanges
	case actAdvice:
		return issueWords[k].advice
	case actAsk:
		return topicWords[k].asks
	case actWant:
		return topicWords[k].wants
	case actCheck:
		return topicWords[k].check
	case actProof:
		return topicWords[k].proof
	case actDecide:
		w := &topicWords[k/int(numOutcomes)]
		return [numOutcomes][]string{grants: w.grants, refuses: w.refuses, excepted: w.excepted, breaches: w.breaches}[k%int(numOutcomes)]
	case actCount:
		return topicWords[k].counts
	case actAside:
		return customerVoices[k].aside
	case actMood:
		return customerVoices[k].mood
	case actChatHi:
		return customerVoices[k].chatHi
	case actSorry:
		return agentVoices[k].sorry
	case actOffer:
		return agentVoices[k].offer
	case actChatHello:
		return agentVoices[k].chatHello
	case actChatBye:
		return agentVoices[k].chatBye
	}
	return stock[l.act]
}

// speak writes a line.
func (s *scene) speak(l *line) string {
	text := unmarked(l.words()[l.which])
	if l.act == actExchange {
		question, answer, _ := strings.Cut(text, " => ")
		if text = question; !l.out {
			text = answer
		}
	}
	d := s.writer.d.For("deal").With(int(l.act), int(l.which))
	var b strings.Builder
	appendExpanded(&b, choice{d, int(l.turn)}, text, s.look)
	return b.String()
}

// Some templates are for some cases only: they begin with a mark in brackets that says for which.
func mark(template string) string {
	if template[0] != '[' {
		return ""
	}
	return template[1:strings.IndexByte(template, ']')]
}

func unmarked(template string) string {
	if template[0] != '[' {
		return template
	}
	return template[strings.IndexByte(template, ']')+2:]
}

// fits says whether a mark holds.
func (s *scene) fits(mark string) bool {
	switch mark {
	case "":
		return true
	case "wash": // of what one washes
		return s.kind.stuff().washed
	case "worn": // of what the customers wear themselves
		return s.kind.form() != gear && !s.kind.kids()
	case "own": // of what the customers use themselves
		return !s.kind.kids()
	case "weeks":
		return s.ticket.created.Day()-s.order.delivered >= 21
	case "soon":
		return s.ticket.created.Day()-s.order.delivered < 120
	case "calm":
		return s.voice != voiceAnnoyed
	}
	panic("org: no such mark: " + mark)
}

// planner deals out lines: of the templates that fit, the one that has not been heard for longest. So no sentence comes
// back soon, however many cases of a kind stand in a row.
type planner struct {
	w     *writer
	decks map[*string]*deck // by the first of the templates: outcomes may share theirs
	now   int32
}

// deck is when each template of an act was used last, and how often.
type deck struct {
	last []int32
	uses []uint8
}

func newDeck(n int) *deck { return &deck{make([]int32, n), make([]uint8, n)} }

func (w *writer) planner() *planner { return &planner{w: w, decks: map[*string]*deck{}} }

// line deals the next line of an act to a case.
func (p *planner) line(s *scene, a act, key int) line {
	l := line{act: a, key: uint8(key)}
	words := l.words()
	deck := p.decks[&words[0]]
	if deck == nil { // shuffled
		deck = newDeck(len(words))
		p.decks[&words[0]] = deck
		for i := range deck.last {
			deck.last[i] = -int32(i) - 1
		}
		dice.Shuffle(p.w.d.For("deck").With(int(a), key), deck.last)
	}
	best := -1
	for i := range words {
		if (best < 0 || deck.last[i] < deck.last[best]) && s.fits(mark(words[i])) {
			best = i
		}
	}
	p.now++
	l.which, l.turn = uint8(best), deck.uses[best]
	deck.last[best] = p.now
	deck.uses[best]++
	return l
}

// message is a mail or a chat that is still to be given its time.
type message struct {
	chat     bool
	out      bool // a mail of an agent
	handover bool // by the first agent of a case, before it is handed on
	decides  bool // the matter is settled in it
	lines    []line
}

// outline is the correspondence of one case in the making.
type outline struct {
	*planner
	s    *scene
	d    dice.Dice
	all  []message
	last *message
}

func (o *outline) open(m message) {
	o.all = append(o.all, m)
	o.last = &o.all[len(o.all)-1]
}

// say adds a line to the message. In a mail, out is that of the message.
func (o *outline) say(out bool, a act, key int) *line {
	l := o.line(o.s, a, key)
	return o.add(out, l)
}

func (o *outline) add(out bool, l line) *line {
	l.out = out
	o.last.lines = append(o.last.lines, l)
	return &o.last.lines[len(o.last.lines)-1]
}

// some says whether something is said that need not be.
func (o *outline) some(purpose string, percent int) bool {
	return o.d.For(purpose).With(len(o.all), len(o.last.lines)).Percent(percent)
}

// plan draws what is said about a case, message by message, in the order of time.
func (p *planner) plan(row int) []message {
	s := p.w.scene(row)
	o := &outline{planner: p, s: s, d: s.d.For("plan")}
	t, c := s.story, s.ticket
	long, handed := t.long(), t.handed(c)
	inMail := t.topic != noTopic && !t.inChat
	checked := inMail && t.checked()

	o.trouble()
	if inMail && (!long || checked) {
		o.wish()
	} else if o.some("hope", 70) {
		o.say(false, actHope, 0)
	}
	o.mood(45)
	if c.status == "New" {
		o.open(message{out: true})
		o.say(true, actReceipt, 0)
		return o.all
	}
	early := t.chat && !t.inChat
	switch {
	case handed:
		o.open(message{out: true, handover: true})
		o.say(true, actHandover, 0)
		o.open(message{})
		o.say(false, actWait, 0)
		if inMail {
			o.wish()
		}
		if early {
			o.chat(true)
		}
	case long:
		if early {
			o.chat(false)
		}
		o.open(message{out: true})
		if early {
			o.say(true, actRecap, 0)
		} else if o.some("sorry", 60) {
			o.say(true, actSorry, s.manner())
		}
		if checked {
			o.say(true, actCheck, t.topic)
			o.open(message{})
			o.say(false, actProof, t.topic)
		} else {
			question := *o.say(true, actExchange, int(c.issue))
			o.open(message{})
			o.add(false, question)
			if inMail {
				o.wish()
			}
		}
		o.mood(25)
	case early:
		o.chat(true)
	}
	if t.inChat {
		o.chat(!long || handed)
		o.open(message{out: true})
		o.say(true, actConfirm, 0)
	} else {
		o.open(message{out: true, decides: true})
		if !long && o.some("sorry", 60) {
			o.say(true, actSorry, s.manner())
		}
		o.decide()
		if inMail && t.outcome != refuses && o.some("note", 30) {
			o.say(true, actNote, 0)
		}
		if o.some("offer", 40) {
			o.say(true, actOffer, s.manner())
		}
	}
	if t.mails%2 == 1 {
		o.open(message{})
		if t.inChat {
			o.say(false, actThanks, 0)
		} else {
			o.end()
		}
	}
	return o.all
}

// opening is how a case begins that has no correspondence yet.
func (p *planner) opening(row int) []line {
	s := p.w.scene(row)
	o := &outline{planner: p, s: s, d: s.d.For("plan")}
	o.trouble()
	return o.last.lines
}

// trouble is what the customer writes first.
func (o *outline) trouble() {
	s := o.s
	o.open(message{})
	issue := int(s.ticket.issue)
	o.say(false, actTrouble, issue)
	if s.voice != voiceTerse && o.some("detail", 70) {
		o.say(false, actDetail, issue).joins = true
	}
	if customerVoices[s.voice].aside != nil && o.some("aside", 40) {
		o.say(false, actAside, s.voice).joins = true
	}
}

func (o *outline) mood(percent int) {
	if v := o.s.voice; customerVoices[v].mood != nil && o.some("mood", percent) {
		o.say(false, actMood, v)
	}
}

// wish is what the customer wants where a policy comes up.
func (o *outline) wish() {
	t := o.s.story
	a := actAsk
	if t.outcome == excepted || t.outcome == refuses && t.topic == topicGoodwill {
		a = actWant // the customer names the sum, or says that the card is closed
	}
	o.say(false, a, t.topic)
}

// decide settles the matter.
func (o *outline) decide() {
	t := o.s.story
	switch t.topic {
	case noTopic, topicCode, topicGoodwill, topicAddress: // these leave open what the trouble was
		o.say(true, actAdvice, int(o.s.ticket.issue))
	}
	if t.topic != noTopic {
		o.say(true, actDecide, t.topic*int(numOutcomes)+int(t.outcome))
		if t.spelt == byAgent && topicWords[t.topic].counts != nil {
			o.say(true, actCount, t.topic).joins = true
		}
	}
}

// end is the customer's last word on how it went.
func (o *outline) end() {
	t := o.s.story
	a := actGlad
	switch {
	case t.topic == noTopic:
		a = actFine
	case t.outcome == refuses:
		a = actSour
	case t.topic == topicCard && t.outcome == breaches:
		a = actUneasy
	}
	o.say(false, a, 0)
}

// chat is a talk between the owner and the customer, after the customer's mail. It settles the matter, or the agent
// writes later.
func (o *outline) chat(asks bool) {
	s, t := o.s, o.s.story
	issue := int(s.ticket.issue)
	o.open(message{chat: true, decides: t.inChat})
	o.say(true, actChatHello, s.manner())
	o.say(false, actChatHi, s.voice)
	o.say(false, actRecall, 0)
	if o.some("sorry", 60) {
		o.say(true, actSorry, s.manner())
	}
	if asks && (!t.inChat || o.some("question", 60)) {
		question := *o.say(true, actExchange, issue)
		o.add(false, question)
	}
	if !t.inChat {
		o.say(true, actLater, 0)
		o.say(false, actPatience, 0)
	} else {
		if t.topic != noTopic {
			o.wish()
			if t.checked() {
				o.say(true, actCheck, t.topic)
				o.say(false, actProof, t.topic)
			}
		}
		o.decide()
		o.end()
	}
	o.say(true, actChatBye, s.manner())
}

// manner is how the owner of the case writes.
func (s *scene) manner() int { return s.g.latent.Skill[s.ticket.owner()].Voice }
