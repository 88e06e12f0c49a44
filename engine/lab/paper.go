package lab

import (
	"deskarena/engine/agent"
	"deskarena/engine/task"
)

//go:generate go run ./gen paper.json prices.json tables_gen.go

// Paper is the paper's tables, for who prints them as they are; not to be changed.
func Paper() *Publication { return &paper }

// Publication is the paper's tables, row by row as paper.json has them.
type Publication struct {
	Table2, Table5 []PaperRow
	Table4         []AblationRow
	Table3         []TurnsRow
}

// PaperRow is a row of Table 2 or 5.
type PaperRow struct {
	Framework, Model string
	Scores           []PaperScore
	All              int // the average as printed; Table 2 alone has it
}

// PaperScore is a cell of such a row, by the name of its task.
type PaperScore struct {
	Task     string
	PerMille int
}

// AblationRow is a row of Table 4: points by category of functions, in the order of tools.Category.
type AblationRow struct {
	Model  string
	Deltas []float64
}

// TurnsRow is a row of Table 3.
type TurnsRow struct {
	Framework, Model string
	Turns            float64
}

func lookUp(rows []PaperRow, m agent.Model, f agent.Framework, k task.Kind) (perMille int, ok bool) {
	for _, r := range rows {
		if r.Framework == f.String() && r.Model == m.String() {
			for _, s := range r.Scores {
				if s.Task == k.String() {
					return s.PerMille, true
				}
			}
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
