package article

import (
	"fmt"
	"html"
	"math"
	"regexp"
	"strconv"
	"strings"

	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/org"
	"deskarena/game/story"
)

// figures are the numbers that a text may name in braces:
//
//	{T2 o1 ReAct ALL}                       a cell of the paper's Table 2, or of Table 5 by T5
//	{T3 gpt-4o FC turns}                    turns or usd
//	{T4 gpt-4o calculation-dependent}       points, with a sign; a further word, by, leaves the sign out
//	{run routing-collapses rows break}      of a run: turns, or turn or rows of a turn
//	{org records}                           of the company here: records, objects, dependencies
//	{T2}, {T2: ReAct against FC}            the mark of a source, and what it says
type figures struct{ runs *runs }

// usd is the rest of Table 3: what a question cost.
var usd = map[string]float64{
	"gpt-4o ReAct": 0.182, "claude-3.5-sonnet ReAct": 0.228, "llama3.1-405b ReAct": 0.125,
	"gpt-4o FC": 0.305, "claude-3.5-sonnet FC": 0.371,
}

var categories = []string{"query-independent", "query-dependent", "calculation-independent", "calculation-dependent"}

var braces = regexp.MustCompile(`\{([A-Za-z][^{}#]*)\}`)

// fill puts figures and marks in place of their names.
func (f *figures) fill(text string) (string, error) {
	var first error
	out := braces.ReplaceAllStringFunc(text, func(s string) string {
		s = s[1 : len(s)-1]
		html, err := f.one(s)
		if err != nil && first == nil {
			first = fmt.Errorf("{%s}: %w", s, err)
		}
		return html
	})
	return out, first
}

func (f *figures) one(s string) (string, error) {
	id, words, _ := strings.Cut(s, ":")
	if words != "" || !strings.Contains(s, " ") {
		return mark(id, strings.TrimSpace(words))
	}
	number, from, err := f.figure(strings.Fields(s))
	if err != nil {
		return "", err
	}
	return fmt.Sprintf(`<data value="%s" title="%s">%s</data>`, strings.NewReplacer(",", "", "−", "-").Replace(number), html.EscapeString(from), number), nil
}

// figure is a number as it is printed, and where it is from.
func (f *figures) figure(a []string) (number, from string, err error) {
	switch n := len(a); {
	case (a[0] == "T2" || a[0] == "T5") && n == 4:
		v, err := perMille(a[0], a[1], a[2], a[3])
		return tenths(float64(v) / 10), fmt.Sprintf("CRMArena, Table %s: %s, %s, %s", a[0][1:], a[1], a[2], a[3]), err
	case a[0] == "T3" && n == 4 && a[3] == "usd":
		v, ok := usd[a[1]+" "+a[2]]
		if !ok {
			return "", "", fmt.Errorf("no such row of Table 3")
		}
		return strconv.FormatFloat(v, 'f', 3, 64), fmt.Sprintf("CRMArena, Table 3: %s, %s, US dollars", a[1], a[2]), nil
	case a[0] == "T3" && n == 4 && a[3] == "turns":
		for _, r := range lab.Paper().Table3 {
			if r.Model == a[1] && r.Framework == a[2] {
				return tenths(r.Turns), fmt.Sprintf("CRMArena, Table 3: %s, %s, turns", a[1], a[2]), nil
			}
		}
	case a[0] == "T4" && (n == 3 || n == 4 && a[3] == "by"):
		for _, r := range lab.Paper().Table4 {
			for i, c := range categories {
				if r.Model == a[1] && c == a[2] {
					return signed(r.Deltas[i], n == 3), fmt.Sprintf("CRMArena, Table 4: %s, %s, in points", a[1], a[2]), nil
				}
			}
		}
	case a[0] == "run" && n >= 3:
		title, t, err := f.runs.find(a[1])
		if err != nil {
			return "", "", err
		}
		v, err := ofRun(t, a[2:])
		return story.Thousands(v), "Counted in the run: " + title, err
	case a[0] == "org" && n == 2:
		v, err := f.ofOrg(a[1])
		return v, "Counted in the company of this page", err
	}
	return "", "", fmt.Errorf("there is no such figure")
}

// options are all rows of Table 2, for a list to choose from.
func options() string {
	var b strings.Builder
	for _, r := range lab.Paper().Table2 {
		how, chosen := "queries", ""
		switch r.Framework {
		case "FC":
			how = "functions"
		case "Act":
			continue
		}
		name, _, _ := strings.Cut(r.Model, "(")
		if name == "o1" && r.Framework == "ReAct" {
			chosen = " selected"
		}
		fmt.Fprintf(&b, "<option value=\"%s\"%s>%s, %s</option>", tenths(float64(r.All)/10), chosen, name, how)
	}
	return b.String()
}

func perMille(table, model, framework, kind string) (int, error) {
	rows := lab.Paper().Table2
	if table == "T5" {
		rows = lab.Paper().Table5
	}
	for _, r := range rows {
		if r.Model != model || r.Framework != framework {
			continue
		}
		for _, s := range r.Scores {
			if s.Task == kind {
				return s.PerMille, nil
			}
		}
		if kind == "ALL" && table == "T2" {
			return r.All, nil
		}
	}
	return 0, fmt.Errorf("the table has no such cell")
}

func ofRun(t *episode.Trace, a []string) (int, error) {
	if a[0] == "turns" && len(a) == 1 {
		return len(t.Turns), nil
	}
	if len(a) != 2 {
		return 0, fmt.Errorf("a run has turns, and turn and rows of a turn")
	}
	n, err := turn(t, a[1])
	switch {
	case err != nil:
		return 0, err
	case a[0] == "turn":
		return n, nil
	case a[0] == "rows" && n > 0:
		return t.Turns[n-1].Rows, nil
	}
	return 0, fmt.Errorf("a run has no %s of a turn", a[0])
}

func (f *figures) ofOrg(what string) (string, error) {
	switch what {
	case "objects":
		return strconv.Itoa(int(org.NumObjects)), nil
	case "records":
		n := 0
		for _, s := range f.runs.world.Company.Org.Stats() {
			n += s.Count
		}
		return story.Thousands(n), nil
	case "dependencies":
		stated, _ := org.Dependencies()
		return strconv.FormatFloat(float64(stated)/float64(org.NumObjects), 'f', 2, 64), nil
	}
	return "", fmt.Errorf("the company has records, objects and dependencies")
}

func tenths(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

func signed(v float64, sign bool) string {
	s := tenths(math.Abs(v))
	switch {
	case !sign:
		return s
	case v < 0:
		return "−" + s
	}
	return "+" + s
}
