package story

import (
	"cmp"
	"strings"

	"deskarena/engine/episode"
	"deskarena/engine/org"
)

// cardName is the object that a turn's card came from, or what was called.
func cardName(t *episode.Turn) string {
	switch {
	case t.Object != episode.NoDrawer:
		return shortName(org.Object(t.Object).String())
	case t.Kind == episode.Call && t.Function != "":
		if short, ok := reckonings[t.Function]; ok {
			return short
		}
		return shortName(strings.ReplaceAll(strings.TrimPrefix(t.Function, "get_"), "_", " "))
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

func shortName(name string) string {
	for _, l := range longNames {
		if l.object == name {
			return l.short
		}
	}
	return name
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

// manyLines is how many of a result's lines can come into question for a card.
const manyLines = 12

// Line is a line that a card may show.
type Line struct {
	Name  string // of its field, where it says nothing without
	Text  string // on one line, an Id short
	Right string // a number beside it
	Value string // what a later turn may take from it, as it stands in the observation; "" for nothing
	ID    bool   // of which the end is enough in too little room
	Key   bool   // a turn told took it
	Rank  int    // of two lines the one of the higher rank goes first when there is no room
	Lines int    // how many lines it may wrap into; 0 for one
	Soft  bool
	Bold  bool
}

// Tells are the lines that come into question for turn n's card. Of one that broke the chain the first is what came back.
func (r *Run) Tells(n int) []Line {
	all := r.read[n-1].lines
	if len(all) == 0 {
		return []Line{{Text: r.CountWords(n), Lines: 2, Soft: true}}
	}
	all = all[:min(len(all), manyLines)]
	broken, out := r.Wrong(n) != "", make([]Line, 0, len(all))
	for _, t := range all {
		if broken {
			t.text = strings.TrimSuffix(t.text, "→") // what follows is not the other date
		}
		l := Line{Text: ShortID(cardText(t.text)), Right: t.right, Value: t.value, ID: isID(t.text), Key: t.key && r.feeds(n, t.value),
			Rank: t.rank, Lines: t.lines, Soft: t.soft, Bold: t.bold}
		if l.Key || l.ID {
			l.Name = plainName(t.name)
		}
		if l.Right != "" {
			l.Text = cmp.Or(plainNames[l.Text], l.Text)
		}
		out = append(out, l)
	}
	return out
}

// Wrong is what went wrong on a card that broke the chain, "" where it is whole or was struck.
func (r *Run) Wrong(n int) string {
	if t := r.Turn(n); r.Snapped(n) && t.Verdict != episode.Struck {
		return t.Say
	}
	return ""
}

// Rows is how many rows came back in turn n, or entries of a map.
func (r *Run) Rows(n int) int { return r.read[n-1].count }

// CountWords say how much came back in turn n; nothing of a single value, which speaks for itself.
func (r *Run) CountWords(n int) string { return r.read[n-1].countWords() }

// cardText puts a text on one line, and leaves out what a time does not need to say.
func cardText(s string) string {
	s = oneLine(s)
	for _, midnight := range [...]string{"T00:00:00Z", "T00:00:00.000+0000"} {
		s = strings.TrimSuffix(s, midnight)
	}
	return s
}
