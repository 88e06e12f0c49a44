package org

import (
	"slices"
	"strings"

	"deskarena/engine/dice"
)

func (w *writer) subject(row int) string {
	s := w.scene(row)
	d := s.d.For("subject")
	return s.voiced(d, capital(s.say(d, issueWords[s.ticket.issue].subjects)))
}

// description is what the desk took down, or what the customer typed into the form of the shop. Together with the subject
// it names the product.
func (w *writer) description(row int) string {
	s := w.scene(row)
	d := s.d.For("description")
	named := func(text string) bool {
		return strings.Contains(text, s.product.name) || strings.Contains(s.story.subject, s.product.name)
	}
	if d.For("form").Percent(45) {
		text := capital(s.trouble(s.d.For("trouble")))
		if !named(text) || d.For("note").Percent(40) {
			return s.say(d.For("frame"), descriptionFrames) + ` "` + text + `"`
		}
		return text
	}
	text := capital(s.say(d.For("summary"), issueWords[s.ticket.issue].summaries))
	if d.For("more").Percent(60) {
		text += " " + s.say(d.For("remark"), deskRemarks)
	}
	if !named(text) {
		text = s.say(d.For("frame"), descriptionFrames) + " " + text
	}
	return text
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
			add(s.ask(nth))
		} else {
			add(s.turn("hope", nth, hopes))
		}
	case answers:
		if s.checked() {
			add(s.say(s.d.For("proof"), topicWords[s.story.topic].proof))
		} else {
			add(s.say(d.For("answer"), issueWords[s.ticket.issue].answers))
			add(s.ask(nth))
		}
	case closes:
		add(s.say(d.For("close"), s.closing(false)))
	}
	if p != closes && v.mood != nil && d.For("mood").Percent(65) {
		add(s.turn("mood", nth, v.mood))
	}
	hello := s.turn("hello", nth, v.hello)
	if nth > 0 {
		hello = s.turn("again", nth/2, v.again)
	}
	bye := s.turn("bye", nth/2, v.bye)
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
func (s *scene) ask(nth int) string {
	if s.story.topic == noTopic || s.story.inChat {
		return s.turn("hope", nth, hopes)
	}
	return s.want()
}

func (s *scene) want() string {
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
		add(s.turn("sorry", nth, v.sorry))
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
		if d.For("offer").Percent(70) {
			add(s.turn("offer", nth, v.offer))
		}
	}
	hello := s.turn("dear", nth/2, v.hello)
	bye := s.turn("yours", nth/2, v.bye)
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
