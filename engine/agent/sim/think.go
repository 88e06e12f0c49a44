package sim

import (
	"strconv"

	"deskarena/engine/agent"
	"deskarena/engine/agent/voice"
	"deskarena/engine/dice"
)

// Thoughts: what a voice is told of the run. A thought says what the agent believes when it sends its action, and of that
// action only what is in it. Its dice are of no account to anything else.

// muse thinks in the voice of the model, where the framework has thoughts or the model says a word beside its call.
func (s *Agent) muse(core Words) {
	v := voice.Of(s.Model)
	beside := s.Framework == agent.FC && s.Format == agent.Native && v.Beside != ""
	if s.Silent || s.Framework != agent.ReAct && (!beside || s.last.Kind == agent.Malformed) {
		return
	}
	t := thought{s: s, step: s.sent, core: core, dice: s.dice.With(s.At, s.Try, s.Looked).For("words")}
	text := t.place(v)
	if beside && (text == v.Open || text == v.Go || text == v.End) {
		text = v.Beside
	}
	s.words, _ = voice.Say(s.words[:0], text, t.part, t.draw)
	s.note.Thought = string(s.words)
}

// thought is a thought in the making.
type thought struct {
	s     *Agent
	step  *Step
	core  Words
	dice  dice.Dice
	draws int
	said  string // of what is said once, under which name
}

// draw draws among ways to say something. Of the ways to put the whole it goes from one to the next from turn to turn, so that
// no two thoughts in a row are built alike.
func (t *thought) draw(n int) int {
	t.draws++
	if t.draws == 1 {
		return (t.s.dice.For("manner").Below(n) + t.s.turn) % n
	}
	return t.dice.With(t.draws).Below(n)
}

// parts are the words of the step at hand.
func (t *thought) parts() Parts {
	p, _ := t.step.Thought.(Parts)
	return p
}

// place is the text for where the agent stands.
func (t *thought) place(v *voice.Voice) string {
	s := t.s
	switch t.core.(type) {
	case Parts:
	case readsError:
		return v.Err
	default:
		return v.Core
	}
	switch {
	case s.Looked > 0:
		return v.Odd
	case s.At == len(s.book)-1:
		return v.End
	case s.turn == 1:
		return v.Open
	}
	return v.Go
}

// plain says that nothing but the step is thought of.
func (t *thought) plain() bool {
	_, ok := t.core.(Parts)
	return ok
}

// bent says that the action is not what the agent means to send: then its words keep to the action.
func (t *thought) bent() bool {
	return t.s.slip != nil && t.s.slip.Bend == nil && t.s.slip.Kind != LoudSlip
}

// part appends what a name stands for.
func (t *thought) part(b []byte, name string) ([]byte, bool) {
	s := t.s
	switch name {
	case "n":
		return strconv.AppendInt(b, int64(s.turn), 10), true
	case "core":
		switch c := t.core.(type) {
		case Saying:
			return voice.Say(b, string(c), t.part, t.draw)
		case givingUp:
			b = append(append(b, c.Say(s)...), ' ')
			return voice.Say(b, voice.GiveUp, t.part, t.draw)
		}
		return append(b, t.core.Say(s)...), true
	case "do":
		switch {
		case t.bent() && s.slip.Kind == AnswerSlip:
			return append(b, s.book[s.At].Link.Words...), true
		case t.bent():
			return t.how(b, name)
		}
		return t.of(b, t.parts(), name)
	case "how":
		return t.how(b, name)
	case "act":
		if t.bent() {
			return t.how(b, name)
		}
		return voice.Phrase(b, voice.Act, t.part, t.draw)
	case "sent":
		return voice.Quote(b, s.last.Content), s.last.Kind == agent.Submit && s.last.Content != ""
	case "?open":
		return b, s.turn == 1
	case "why", "risk":
		if s.slip != nil {
			return b, false
		}
		return t.of(b, t.parts(), name)
	case "goal":
		p, _ := s.book[len(s.book)-1].Thought.(Parts)
		return t.of(b, p, name)
	case "found", "all":
		return t.found(b, name == "all")
	case "rest":
		return t.rest(b)
	case "odd":
		if s.Looked == 0 {
			return b, false
		}
		return voice.Phrase(b, s.odd, t.part, t.draw)
	case "trouble":
		if c, ok := t.core.(readsError); ok {
			return append(b, c.Say(s)...), true
		}
		return b, false
	case "object", "filters", "groups", "terms", "fn", "args":
		return inAction(b, &s.last, name)
	}
	if name == "pick" && t.bent() && t.plain() {
		return b, false
	}
	return t.of(b, t.parts(), name)
}

// of appends a part of some words.
func (t *thought) of(b []byte, p Parts, name string) ([]byte, bool) {
	if p == nil {
		return b, false
	}
	return p.Part(b, t.s, name, t.draw)
}

// how puts the call into words. One that is not what was meant is all that there is to say, and is said once.
func (t *thought) how(b []byte, name string) ([]byte, bool) {
	if t.bent() {
		if t.said != "" && t.said != name {
			return b, false
		}
		t.said = name
	}
	return voice.Phrase(b, voice.How, t.part, t.draw)
}

// found is what was found out since the last message, the last thing or all of it: of a step done in the head too.
func (t *thought) found(b []byte, all bool) ([]byte, bool) {
	from, fresh := len(b), t.s.fresh
	fresh = fresh[max(0, len(fresh)-maxFound):]
	for i := range fresh {
		if !all {
			i = len(fresh) - 1 - i
		}
		p, _ := fresh[i].Thought.(Parts)
		end := len(b)
		if end > from {
			b = append(b, "; "...)
		}
		start := len(b)
		var ok bool
		if b, ok = t.of(b, p, "found"); !ok || len(b) == start {
			b = b[:end]
		} else if !all {
			break
		}
	}
	return b, len(b) > from
}

// rest is what is left to do, in a row as long as one says.
func (t *thought) rest(b []byte) ([]byte, bool) {
	n, end := 0, len(b)
	for _, st := range t.s.book[t.s.At+1:] {
		from := len(b)
		if n > 0 {
			end = from
			b = append(b, ", "...)
		}
		if n == maxRest {
			return append(b, "and so on"...), true
		}
		start := len(b)
		if p, _ := st.Thought.(Parts); st.Call == nil {
			b, _ = t.of(b, p, "do")
		} else {
			b = append(b, st.Link.Words...)
		}
		if len(b) == start {
			b = b[:from]
			continue
		}
		n++
	}
	if n > 1 { // the last comma makes place for "and"
		b = append(b[:end], append([]byte(" and "), b[end+len(", "):]...)...)
	}
	return b, n > 0
}

// How much of what was found, and is left, is said.
const (
	maxFound = 4
	maxRest  = 4
)

// oddity is how to say why the agent looks again.
func oddity(blank, empty bool) string {
	switch {
	case blank:
		return voice.Blank
	case empty:
		return voice.Empty
	}
	return voice.Caught
}
