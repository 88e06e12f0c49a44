package org

import "strings"

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
		text := capital(s.trouble())
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

// trouble is the customer's complaint, as in the first mail. What broke, which size and which color come from the case, so
// that all its texts agree on them.
func (s *scene) trouble() string {
	var b strings.Builder
	for i := range s.story.opening {
		if l := &s.story.opening[i]; l.act == actTrouble || l.act == actDetail {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(s.speak(l))
		}
	}
	return b.String()
}

func (w *writer) mail(row int) string {
	m := &w.g.mails[row]
	s := w.scene(int(m.ticket))
	s.at = m.at
	if m.user >= 0 {
		s.agent = m.user
	}
	var b strings.Builder
	v := &customerVoices[s.voice]
	airy := m.out || v.airy
	hello, bye := v.hello, v.bye
	switch {
	case m.out:
		a := &agentVoices[s.g.latent.Skill[s.agent].Voice]
		hello, bye = a.hello, a.bye
	case m.nth > 0:
		hello = v.again
	}
	b.WriteString(s.turn("hello", m.nth/2, hello))
	for i := range m.lines {
		l := &m.lines[i]
		switch {
		case i == 0 || airy && !l.joins:
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(capital(s.speak(l)))
	}
	b.WriteString("\n\n")
	b.WriteString(s.turn("bye", m.nth/2, bye))
	if m.out {
		return b.String()
	}
	return s.voiced(s.d.For("mail").With(m.nth), b.String())
}
