package org

import "strings"

// chat writes a transcript: who, when by the desk's clock, what.
func (w *writer) chat(row int) string {
	c := &w.g.chats[row]
	s := w.scene(int(c.ticket))
	s.at = c.start
	d := w.g.dice.For("write").With(int(c.ticket))
	customer, agent := s.account.first, w.g.users[s.agent].first+" ("+company+")"
	at := c.start
	var b strings.Builder
	for i := range c.lines {
		l := &c.lines[i]
		at += pace(d, i)
		h, m, sec := eastern(at).Clock()
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("(" + twoDigits(h) + ":" + twoDigits(m) + ":" + twoDigits(sec) + ") ")
		text := capital(s.speak(l))
		if l.out {
			b.WriteString(agent + ": " + text)
		} else {
			b.WriteString(customer + ": " + s.voiced(s.d.For("chat").With(i), text))
		}
	}
	return b.String()
}
