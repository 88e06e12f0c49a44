package org

import (
	"slices"
	"strings"

	"deskarena/engine/cal"
)

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
	say(true, s.turn("sorry", 0, agent.sorry))
	if s.story.inChat && s.story.topic != noTopic {
		w := &topicWords[s.story.topic]
		if !probed && d.For("probe").Percent(60) {
			say(true, s.say(d.For("which probe"), issueWords[s.ticket.issue].probes))
			say(false, s.say(d.For("answer"), issueWords[s.ticket.issue].answers))
		}
		say(false, s.want())
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
