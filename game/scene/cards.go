package scene

import (
	"strings"

	"deskarena/assets"
	"deskarena/engine/episode"
	"deskarena/engine/org"
)

const (
	keyChars  = 10 // letters of a row beside the key mark
	nameChars = 10 // letters of a name at the head
	tornChars = 12 // letters of a row beside the tear
)

// cardName is what stands at the head of a turn's card: the object that it came from, or what was called.
func cardName(t *episode.Turn) string {
	switch {
	case t.Object != episode.NoDrawer:
		return fitName(org.Object(t.Object).String())
	case t.Kind == episode.Call && t.Function != "":
		return fitName(strings.ReplaceAll(strings.TrimPrefix(t.Function, "get_"), "_", " "))
	case t.Kind == episode.SOSL:
		return "search"
	case t.Kind == episode.Invalid:
		return "no format"
	}
	return "query"
}

// longNames are objects whose names are too long for the head of a card.
var longNames = [...]struct{ object, short string }{
	{"ProductCategory", "Category"},
	{"ProductCategoryProduct", "CatProd"},
	{"Pricebook2", "Pricebook"},
	{"PricebookEntry", "PbEntry"},
	{"EmailMessage", "Email"},
	{"LiveChatTranscript", "Chat"},
	{"Knowledge__kav", "Knowledge"},
	{"Issue__c", "Issue"},
	{"CaseHistory__c", "CaseHist"},
}

func fitName(name string) string {
	for _, l := range longNames {
		if l.object == name {
			return l.short
		}
	}
	return assets.Fit(name, nameChars)
}

// cardRows are the lines of a turn's card: its Id, then the fields that matter most, in their order. A value that a
// later turn took is a key; it goes with its field's name above it where there is room. A broken card says what went
// wrong in its last lines.
func (v *View) cardRows(t *episode.Turn) []CardRow {
	type line struct {
		CardRow
		rank int // which to leave out first when there are too many: the highest
	}
	var lines []line
	add := func(rank int, r CardRow) { lines = append(lines, line{r, rank}) }
	value := func(text string) CardRow {
		key := v.feeds(t.N, text)
		n := CardChars
		if key {
			n = keyChars
		}
		return CardRow{Text: assets.Fit(ShortID(cardText(text)), n), Key: key}
	}
	if t.Card.ID != "" {
		r := value(t.Card.ID)
		r.Soft = !r.Key
		add(2, r)
	}
	for i, f := range t.Card.Fields {
		r := value(f.Text)
		rank := 3 + i
		if r.Key {
			rank = 0
		}
		if name := f.Name; name != "" && (r.Key || isID(f.Text)) {
			if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
				name = name[dot+1:]
			}
			add(100+i, CardRow{Text: assets.Fit(name, CardChars), Soft: true})
		}
		add(rank, r)
	}
	if v.snapped(t.N) && t.Say != "" && t.Verdict != episode.Struck {
		n := CardRows
		if len(lines) > 0 {
			n--
		}
		for _, s := range assets.WrapFit(t.Say, tornChars, n) {
			add(1, CardRow{Text: s, Bad: true})
		}
	}
	for len(lines) > CardRows {
		worst := 0
		for i := range lines {
			if lines[i].rank >= lines[worst].rank {
				worst = i
			}
		}
		lines = append(lines[:worst], lines[worst+1:]...)
	}
	rows := make([]CardRow, len(lines))
	for i := range lines {
		rows[i] = lines[i].CardRow
	}
	return rows
}

// cardText leaves out what a time does not need to say, and line breaks.
func cardText(s string) string {
	s = oneLine(s)
	for _, midnight := range [...]string{"T00:00:00Z", "T00:00:00.000+0000"} {
		s = strings.TrimSuffix(s, midnight)
	}
	return s
}

// rowOf is the row of a card that shows a value, or -1.
func (v *View) rowOf(t *episode.Turn, value string) int {
	want := assets.Fit(ShortID(cardText(value)), keyChars)
	for i, r := range v.cardRows(t) {
		if assets.Fit(r.Text, keyChars) == want && !r.Bad {
			return i
		}
	}
	return -1
}
