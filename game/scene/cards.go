package scene

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/game/mark"
	"deskarena/game/props"
)

// nameChars is how many letters a name has at the head of a card.
const nameChars = 10

// cardName is what stands at the head of a turn's card: the object that it came from, or what was called.
func cardName(t *episode.Turn) string {
	switch {
	case t.Object != episode.NoDrawer:
		return fitName(org.Object(t.Object).String())
	case t.Kind == episode.Call && t.Function != "":
		if short, ok := reckonings[t.Function]; ok {
			return short
		}
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
	return letters.Fit(name, nameChars)
}

// reckonings are what the functions that open no drawer bring back, for the head of a card.
var reckonings = map[string]string{
	"get_period":                             "dates",
	"get_start_date":                         "start day",
	"get_qualified_agent_ids_by_case_count":  "qualified",
	"get_agents_with_max_cases":              "the most",
	"get_agents_with_min_cases":              "the least",
	"get_month_to_case_count":                "by month",
	"calculate_average_handle_time":          "avg times",
	"calculate_region_average_closure_times": "by state",
	"find_id_with_max_value":                 "largest",
	"find_id_with_min_value":                 "smallest",
	"search_knowledge_articles":              "search",
	"search_products":                        "search",
}

// cardLine is a row of a card with the value that it stands for.
type cardLine struct {
	props.CardRow
	value string
	rank  int // which to leave out first when there are too many: the highest, and of these the last
}

// manyLines is how many of a result's lines can come into question for a card.
const manyLines = 12

// cardLines are the lines of a turn's card: those of its result that tell the most. A value that a later turn took is a
// key; it goes with its field's name above it where there is room. A broken card has its value in the first row, and
// says below what went wrong.
func (v *View) cardLines(t *episode.Turn) []cardLine {
	var lines []cardLine
	add := func(rank int, value string, r props.CardRow) { lines = append(lines, cardLine{r, value, rank}) }
	r := &v.Results[t.N-1]
	all, wrong := r.lines, v.wrongWords(t)
	if len(all) == 0 {
		all = []telling{{text: r.countWords(), lines: 2, soft: true}}
	}
	for i := range all[:min(len(all), manyLines)] {
		l := all[i]
		key, rank, chars := l.key && v.feeds(t.N, l.value), l.rank, props.CardChars
		if key {
			rank = 0
		}
		if key || wrong != nil {
			chars = props.KeyChars
		}
		if l.name != "" && (key || isID(l.text)) {
			add(100+i, "", props.CardRow{Text: letters.Fit(plainName(l.name), props.CardChars), Soft: true})
		}
		l.lines = min(max(1, l.lines), props.CardRows-len(wrong))
		if wrong != nil {
			l.text = strings.TrimSuffix(l.text, "→") // what follows is not the other date
		}
		for k, row := range l.rows(chars) {
			if key {
				row.Key, row.Lit, row.Soft, row.Bold = k == 0, k > 0, false, false
			}
			add(rank+3*min(k, 1), l.value, row)
		}
	}
	for _, s := range wrong {
		add(-1, "", props.CardRow{Text: s, Bad: true})
	}
	room := props.CardRows
	if m := v.mark(t.N); m == mark.Wasted || m == mark.Caught {
		room-- // for the tag
	}
	return best(lines, room)
}

// wrongWords say on a broken card what went wrong: in as many rows as the value leaves.
func (v *View) wrongWords(t *episode.Turn) []string {
	if !v.snapped(t.N) || t.Say == "" || t.Verdict == episode.Struck {
		return nil
	}
	return letters.WrapFit(t.Say, props.TornChars, props.CardRows-1)
}

// rows are a line's rows of so many letters. Of an Id beside a time, or in little room, the end is enough.
func (l *telling) rows(chars int) []props.CardRow {
	text, right := ShortID(cardText(l.text)), l.right
	if right != "" {
		text = cmp.Or(plainNames[text], text)
		if isID(l.text) && strings.Contains(right, " ") { // a time: all of a card's Ids as short
			text = text[len(text)-5:] // "..7Kd"
		}
		if len(text)+1+len(right) > chars {
			right = strings.ReplaceAll(right, " ", "")
		}
		chars = max(1, chars-utf8.RuneCountInString(right)-1)
	}
	if isID(l.text) && len(text) > chars {
		text = text[len(text)-min(5, chars):]
	}
	var rows []props.CardRow
	for _, s := range letters.WrapFit(text, chars, l.lines) {
		rows = append(rows, props.CardRow{Text: s, Soft: l.soft, Bold: l.bold})
	}
	rows[0].Right = right
	return rows
}

// byStrike says that it was the reader's doing, or a preset's.
const byStrike = "by a strike"

// dropped stands where a card's record was.
var dropped = []props.CardRow{{Text: "dropped", Bad: true}, {Text: byStrike, Soft: true}}

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

// cardRows are the lines of a turn's card as they are painted.
func (v *View) cardRows(t *episode.Turn) []props.CardRow {
	var rows []props.CardRow
	for _, l := range v.cardLines(t) {
		rows = append(rows, l.CardRow)
	}
	return rows
}

// cardText puts a text on one line, and leaves out what a time does not need to say.
func cardText(s string) string {
	s = oneLine(s)
	for _, midnight := range [...]string{"T00:00:00Z", "T00:00:00.000+0000"} {
		s = strings.TrimSuffix(s, midnight)
	}
	return s
}

// rowOf is the row of a card that shows a value, or -1.
func (v *View) rowOf(t *episode.Turn, value string) int {
	if t.N < 1 || t.N > len(v.Results) {
		return -1
	}
	return slices.IndexFunc(v.cardLines(t), func(l cardLine) bool { return l.value == value && value != "" })
}
