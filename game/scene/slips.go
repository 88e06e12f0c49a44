package scene

import (
	"strconv"
	"strings"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/frame"
	"deskarena/game/props"
)

// wrongAnswer says that a turn's answer is known to be wrong by its own fault: what it was read off was right, or there
// was nothing to read it off.
func (b *builder) wrongAnswer(t *episode.Turn) bool {
	switch {
	case t == &noAnswer:
		return b.c.begun(beatEnd) && b.last().Error
	case t.Kind != episode.Submit || t.N == 0 || t.N == b.v.Cursor && !b.c.begun(beatEnd):
		return false
	}
	return b.v.snapped(t.N) || t.Verdict == episode.Wasted && t.Root > 0 && b.v.Trace.Turns[t.Root-1].Verdict == episode.Loud
}

// How many lines a slip has: of a wide one's answer, of why it is wrong, of both.
const slipLines, whyLines, bothLines = 3, 3, 4

// answerSlip is the slip with the answer, if it hangs, and whether its words need a second place on the cord and have it.
func (b *builder) answerSlip(on []strung) (s props.Slip, wide bool) {
	if len(on) == 0 || on[len(on)-1].turn.Kind != episode.Submit {
		return s, false
	}
	i := min(len(on), len(b.l.cards)) - 1
	at := b.l.cards[i]
	s, whole := b.written(on[len(on)-1].turn, box{at.x, at.y, props.CardW, 0}, 1)
	if whole {
		return s, false
	}
	i = min(i, len(b.l.cards)-2)
	left, right := b.l.cards[i], b.l.cards[i+1]
	if left.x > right.x {
		left, right = right, left
	}
	if left.y != right.y {
		return s, false // the cord turns back here
	}
	two := box{left.x, left.y, right.x + props.CardW - left.x, 0}
	t, _ := b.written(on[len(on)-1].turn, two, slipLines)
	if _, two.h = t.Size(); !b.free(two) {
		return s, false
	}
	return t, true
}

// free says that a slip hangs clear of what is on the wall below it.
func (b *builder) free(at box) bool {
	for _, o := range [...]box{
		b.bubble,
		{b.l.calendarX, b.l.calendarY, props.CalendarW, props.CalendarH},
	} {
		if at.x < o.x+o.w && o.x < at.x+at.w && o.y < at.y+at.h+3 {
			return false
		}
	}
	return true
}

// written is a slip with an answer in a free place, and why it is wrong if that is its own fault: as much as there is
// room for. Whole says that nothing had to be cut.
func (b *builder) written(t *episode.Turn, at box, lines int) (s props.Slip, whole bool) {
	chars := props.SlipChars(at.w)
	all, why := letters.Wrap(ShortID(oneLine(t.Call)), chars), []string(nil)
	if t.N > 0 && t.Say != "" && t.Verdict != episode.Right { // behind a break, too, an answer can be wrong by its own fault
		why = letters.Wrap(t.Say, chars)
		if b.v.snapped(t.N) {
			at.y += sagRest
		}
	}
	s.Outcome = b.outcome()
	if lines > 1 || why != nil {
		s.W = at.w
	}
	for room := bothLines; ; room-- {
		n := min(len(why), whyLines, room-1)
		s.Why = letters.WrapFit(t.Say, chars, n)
		s.Lines = letters.WrapFit(ShortID(oneLine(t.Call)), chars, min(lines, room-n))
		if _, at.h = s.Size(); room == 1 || b.free(at) {
			return s, len(s.Lines) == len(all) && n == len(why)
		}
	}
}

// slip paints the answer, stamped.
func (b *builder) slip(h *hung) {
	stamped := b.c.now != beatStamp || b.c.at >= 14
	w, height := h.slip.Size()
	x, y := h.left(), h.y
	if b.c.now == beatStamp && b.c.at >= 14 && b.c.at < 17 {
		y++ // the stamp's blow
	}
	b.Slip(x, y, &h.slip, stamped, b.wrongAnswer(h.turn) || b.ended())
	b.pegs(h)
	r := frame.Region{Name: "card." + strconv.Itoa(h.turn.N), Role: frame.RoleButton, Label: "Answer: " + h.turn.Call, X: x, Y: y, W: w, H: height}
	switch {
	case h.turn == &noAnswer:
		r.Name, r.Role, r.Label = "outcome", frame.RoleStatus, b.v.endWords()
	case len(h.slip.Why) > 0 && b.ended():
		r.Label += "; wrong: " + h.turn.Say
	}
	b.region(r)
}

// titleChars is how long a code can be to stand at the head of an error's slip.
const titleChars = 11

// errorTitle is the head of an error's slip.
func errorTitle(t *episode.Turn) string {
	code := errorCode(t)
	switch {
	case t.Verdict == episode.Struck:
		return "pulled"
	case len(code) > titleChars:
		return "rejected"
	}
	return code
}

// errorRows say what was wrong with a call: in our words, then the code, then the very word that was complained about;
// what does not fit is left out, the word is cut. An error that we have no words for speaks for itself.
func errorRows(t *episode.Turn) (rows []props.CardRow) {
	add := func(lines []string, soft bool) {
		if len(rows)+len(lines) > props.CardRows {
			return
		}
		for _, s := range lines {
			rows = append(rows, props.CardRow{Text: s, Soft: soft})
		}
	}
	switch {
	case t.Verdict == episode.Struck:
		add([]string{byStrike + ":"}, true)
		add(wrapName(t.Function), false)
		return rows
	case t.Say == "":
		add(letters.WrapFit(errorWords(t), props.ErrorChars, props.CardRows), false)
		return rows
	}
	add(letters.WrapFit(t.Say, props.ErrorChars, props.CardRows), false)
	code := errorCode(t)
	if len(code) > titleChars {
		add(wrapName(code), true)
	}
	if word, room := culprit(t), props.CardRows-len(rows); word != "" && room > 0 {
		lines := wrapName(word)
		if len(lines) > room {
			lines = append(lines[:room-1], letters.Fit(lines[room-1]+lines[room], props.ErrorChars))
		}
		add(lines, false)
	}
	return rows
}

// errorCode is the code of an error, and errorWords what it says.
func errorCode(t *episode.Turn) string {
	code, _, ok := strings.Cut(t.Observation, ":")
	switch {
	case t.Kind == episode.Invalid:
		return "no format"
	case !ok || strings.ContainsAny(code, " \n"):
		return "Error"
	}
	return code
}

func errorWords(t *episode.Turn) string {
	s := strings.TrimSpace(strings.TrimPrefix(errorLine(t.Observation), errorCode(t)+":"))
	return strings.TrimPrefix(s, t.Function+"() ") // the head of the log's entry names it
}

// culprit is the word that an error complains about, or "".
func culprit(t *episode.Turn) string {
	words := errorWords(t)
	if name, ok := strings.CutPrefix(words, "Unknown action "); ok {
		return name
	}
	_, rest, _ := strings.Cut(words, " '")
	word, _, ok := strings.Cut(rest, "'")
	if !ok || word == "" {
		return ""
	}
	return "'" + ShortID(word) + "'"
}

// wrapName breaks a name for an error's slip at its underscores.
func wrapName(name string) []string {
	if len(name) <= props.ErrorChars {
		return []string{name}
	}
	lines := letters.Wrap(strings.ReplaceAll(name, "_", "_ "), props.ErrorChars)
	for i, l := range lines {
		lines[i] = strings.ReplaceAll(l, "_ ", "_")
	}
	return lines
}
