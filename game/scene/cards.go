package scene

import (
	"slices"
	"strings"
	"unicode/utf8"

	"deskarena/assets/letters"
	"deskarena/game/mark"
	"deskarena/game/props"
	"deskarena/game/story"
)

// A turn's card, as wide and as long as the props make it.

// nameChars is how many letters a name has at the head of a card.
const nameChars = 10

// CardTitle is what stands at the head of a turn's card.
func CardTitle(r *story.Run, n int) string { return letters.Fit(r.CardName(n), nameChars) }

// CardRows are the rows of turn n's card: those of its result that tell the most. A value that a later turn took is a key;
// it goes with its field's name above it where there is room. A broken card has its value in the first row, and says below
// what went wrong.
func CardRows(r *story.Run, n int) []props.CardRow {
	var rows []props.CardRow
	for _, l := range cardLines(r, n) {
		rows = append(rows, l.CardRow)
	}
	return rows
}

// RowOf is the row of turn n's card that shows a value, or -1.
func RowOf(r *story.Run, n int, value string) int {
	if n < 1 || value == "" {
		return -1
	}
	return slices.IndexFunc(cardLines(r, n), func(l cardLine) bool { return l.value == value })
}

// Dropped stands where a card's record was.
func Dropped() []props.CardRow {
	return []props.CardRow{{Text: "dropped", Bad: true}, {Text: story.ByStrike, Soft: true}}
}

// cardLine is a row of a card with the value that it stands for.
type cardLine struct {
	props.CardRow
	value string
	rank  int // which to leave out first when there are too many: the highest, and of these the last
}

// How a card's rows come after one another when there is no room for all: the names of fields go first, and of a line that
// goes on what goes on before another line. What went wrong stays.
const (
	nameRank  = 100
	onRank    = 3
	wrongRank = -1
)

func cardLines(r *story.Run, n int) []cardLine {
	var lines []cardLine
	add := func(rank int, value string, row props.CardRow) { lines = append(lines, cardLine{row, value, rank}) }
	wrong := wrongRows(r, n)
	for i, l := range r.Tells(n) {
		chars := props.CardChars
		if l.Key {
			l.Rank = 0
		}
		if l.Key || wrong != nil {
			chars = props.KeyChars
		}
		if l.Name != "" {
			add(nameRank+i, "", props.CardRow{Text: letters.Fit(l.Name, props.CardChars), Soft: true})
		}
		for k, row := range fit(l, chars, props.CardRows-len(wrong)) {
			add(l.Rank+onRank*min(k, 1), l.Value, row)
		}
	}
	for _, s := range wrong {
		add(wrongRank, "", props.CardRow{Text: s, Bad: true})
	}
	room := props.CardRows
	if m := r.Mark(n); m == mark.Wasted || m == mark.Caught {
		room-- // for the tag
	}
	return best(lines, room)
}

// wrongRows say on a broken card what went wrong: in as many rows as the value leaves.
func wrongRows(r *story.Run, n int) []string {
	say := r.Wrong(n)
	if say == "" {
		return nil
	}
	return letters.WrapFit(say, props.TornChars, props.CardRows-1)
}

// fit is a line as at most so many rows of so many letters. Of an Id beside a time, or in little room, the end is enough.
func fit(l story.Line, chars, most int) []props.CardRow {
	text, right := l.Text, l.Right
	if right != "" {
		if l.ID && strings.Contains(right, " ") { // a time: all of a card's Ids as short
			text = text[len(text)-5:] // "..7Kd"
		}
		if len(text)+1+len(right) > chars {
			right = strings.ReplaceAll(right, " ", "")
		}
		chars = max(1, chars-utf8.RuneCountInString(right)-1)
	}
	if l.ID && len(text) > chars {
		text = text[len(text)-min(5, chars):]
	}
	var rows []props.CardRow
	for k, s := range letters.WrapFit(text, chars, min(max(1, l.Lines), most)) {
		row := props.CardRow{Text: s, Soft: l.Soft, Bold: l.Bold}
		if l.Key {
			row = props.CardRow{Text: s, Key: k == 0, Lit: k > 0}
		}
		rows = append(rows, row)
	}
	rows[0].Right = right
	return rows
}

// best are of some lines those that tell the most, in their order.
func best(lines []cardLine, room int) []cardLine {
	for len(lines) > room {
		worst := 0
		for i := range lines {
			if lines[i].rank >= lines[worst].rank {
				worst = i
			}
		}
		lines = slices.Delete(lines, worst, worst+1)
	}
	return lines
}
