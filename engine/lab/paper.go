package lab

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/task"
)

//go:embed paper.txt
var paperFile string

// paperRow is a row of a table, and what that table has of it.
type paperRow struct {
	Framework, Model string
	Scores           map[string]int // by task, in per mille
	All              int            // the average of Table 2 as printed
	Deltas           []float64      // of Table 4, in points
	Turns            float64        // of Table 3
}

type paperTables struct{ Table2, Table3, Table4, Table5 []paperRow }

var paper = func() paperTables {
	p, err := readPaper(paperFile)
	if err != nil {
		panic("lab: paper.txt: " + err.Error())
	}
	return p
}()

// readPaper reads tables: a line with a table's number, one with the names of its columns, and one for each row.
func readPaper(text string) (p paperTables, err error) {
	tables := map[string]*[]paperRow{"2": &p.Table2, "3": &p.Table3, "4": &p.Table4, "5": &p.Table5}
	var table *[]paperRow
	var columns []string
	for i, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "#":
		case words[0] == "Table" && len(words) == 2 && tables[words[1]] != nil:
			table, columns = tables[words[1]], nil
		case table != nil && columns == nil:
			columns = words
		case len(words) != len(columns):
			return p, fmt.Errorf("line %d has %d words, for %d columns", i+1, len(words), len(columns))
		default:
			row, err := readRow(columns, words)
			if err != nil {
				return p, fmt.Errorf("line %d: %w", i+1, err)
			}
			*table = append(*table, row)
		}
	}
	return p, nil
}

func readRow(columns, words []string) (paperRow, error) {
	row := paperRow{Scores: map[string]int{}}
	for i, c := range columns {
		switch c {
		case "Framework":
			row.Framework = words[i]
			continue
		case "Model":
			row.Model = words[i]
			continue
		}
		f, err := strconv.ParseFloat(words[i], 64)
		if err != nil {
			return paperRow{}, err
		}
		switch {
		case c == "All":
			row.All = int(f)
		case c == "Turns":
			row.Turns = f
		case strings.Contains(c, "-"): // a category of functions
			row.Deltas = append(row.Deltas, f)
		default:
			row.Scores[c] = int(f)
		}
	}
	return row, nil
}

func lookUp(rows []paperRow, m agent.Model, f agent.Framework, k task.Kind) (perMille int, ok bool) {
	for _, r := range rows {
		if r.Framework == f.String() && r.Model == m.String() {
			perMille, ok = r.Scores[k.String()]
			return perMille, ok
		}
	}
	return 0, false
}

// publishedAll is the average as Table 2 prints it, in per mille.
func publishedAll(m agent.Model, f agent.Framework) int {
	for _, r := range paper.Table2 {
		if r.Framework == f.String() && r.Model == m.String() {
			return r.All
		}
	}
	return 0
}

// PaperToolset is what the paper hands to a framework: functions to FC, raw queries to Act and ReAct.
func PaperToolset(f agent.Framework) agent.Toolset {
	if f == agent.FC {
		return agent.Functions
	}
	return agent.Raw
}

// OfPaper says whether a framework with a toolset is a setting of the paper.
func OfPaper(f agent.Framework, t agent.Toolset) bool { return t == PaperToolset(f) }

// Published is a cell of the paper's Table 2, in per mille; false where the paper has none.
func Published(m agent.Model, f agent.Framework, t agent.Toolset, k task.Kind) (perMille int, ok bool) {
	if !OfPaper(f, t) {
		return 0, false
	}
	return lookUp(paper.Table2, m, f, k)
}

// PublishedNone is a cell of the paper's Table 5: the part of the instances whose answer is None, in per mille.
func PublishedNone(m agent.Model, f agent.Framework, t agent.Toolset, k task.Kind) (perMille int, ok bool) {
	if !OfPaper(f, t) {
		return 0, false
	}
	return lookUp(paper.Table5, m, f, k)
}
