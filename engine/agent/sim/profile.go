package sim

import (
	"math/bits"
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
)

// Skill is one of the ten things that a profile is better or worse at.
type Skill uint8

const (
	Formatting Skill = iota // slips: an action in no valid format, an answer that is not bare
	Composing               // slips: a query that is rejected
	Calling                 // slips: a call of a function that is rejected
	Aiming                  // slips: a valid call that asks for the wrong thing
	Carrying                // slips: a wrong Id taken along
	Reading                 // slips: what comes back is misread, or reckoned wrongly
	Repairing               // after an error: sends something better; with a function gone: does without it
	Persisting              // after an error that is not repaired: sends the same again instead of giving up
	Doubting                // notices that a result is missing or odd, and looks again
	Abstaining              // says None when nothing was found, instead of inventing an answer; far less likely, when something was

	NumSkills = iota
)

// Cell is the fitted numbers of one cell of Table 2.
type Cell struct {
	Task      string
	Toolset   agent.Toolset
	Slip      int  // the odds of every slip are multiplied by Slip/256
	None      int  // the odds of saying None, by None/256
	Estimated bool // the paper has no such cell: the numbers are carried over from the nearest one
	Simulated int  // per mille of solved runs on the default org, as measured when the cell was fitted
}

// Profile is a model under a framework: ten skills, and the numbers of its cells.
type Profile struct {
	Model     agent.Model
	Framework agent.Framework
	Skills    [NumSkills]int // odds in per mille, before the cell's numbers
	Cells     []Cell
}

// Ablated is the number of one entry of Table 4: how much likelier, by Factor/256, a model slips once a function of a
// category is gone that it would have used.
type Ablated struct {
	Model    agent.Model
	Category string
	Factor   int
}

// Odds is all of them. Skills are set by hand, by what the paper says of a model and by Table 3's turns; the numbers of the
// cells and of the ablation are fitted.
type Odds struct {
	Made     []string // the commands that fitted them, in order
	Profiles []Profile
	Ablation []Ablated
}

//go:generate go run ./odds/gen odds.json odds_gen.go

// Committed returns a copy of the committed odds, for fitting.
func Committed() *Odds {
	o := &Odds{Made: slices.Clone(odds.Made), Profiles: slices.Clone(odds.Profiles), Ablation: slices.Clone(odds.Ablation)}
	for i := range o.Profiles {
		o.Profiles[i].Cells = slices.Clone(o.Profiles[i].Cells)
	}
	return o
}

// Put sets the cell of a task in a profile that there is.
func (o *Odds) Put(m agent.Model, f agent.Framework, c Cell) {
	p := o.profile(m, f)
	for i := range p.Cells {
		if p.Cells[i].Task == c.Task && p.Cells[i].Toolset == c.Toolset {
			p.Cells[i] = c
			return
		}
	}
	p.Cells = append(p.Cells, c)
}

// profile is nil where there is none.
func (o *Odds) profile(m agent.Model, f agent.Framework) *Profile {
	for i := range o.Profiles {
		if p := &o.Profiles[i]; p.Model == m && p.Framework == f {
			return p
		}
	}
	return nil
}

// CellOf returns the numbers of a cell. The paper has none for all 27 tools: those of the functions stand in, which an agent
// that has both prefers.
func CellOf(m agent.Model, f agent.Framework, t agent.Toolset, task string) (Cell, bool) {
	if t == agent.Flex {
		c, ok := CellOf(m, f, agent.Functions, task)
		c.Toolset, c.Estimated = t, true
		return c, ok
	}
	if p := odds.profile(m, f); p != nil {
		for _, c := range p.Cells {
			if c.Task == task && c.Toolset == t {
				return c, true
			}
		}
	}
	return Cell{}, false
}

// SwapFactor is the ablation's number for a model that does without a function of a category; 256 where there is none.
func SwapFactor(m agent.Model, category string) int {
	for _, a := range odds.Ablation {
		if a.Model == m && a.Category == category {
			return a.Factor
		}
	}
	return 256
}

// threshold is the probability of an event in 1/2^32, when perMille are its plain odds and up/down multiplies them.
// Odds, not probabilities, are multiplied, so that no factor leaves 0 to 1.
func threshold(perMille int, up, down uint64) uint32 {
	if perMille >= 1000 {
		return 1<<32 - 1
	}
	yes := uint64(perMille) * up
	no := uint64(1000-perMille) * down
	hi, lo := bits.Mul64(yes, 1<<32)
	q, _ := bits.Div64(hi, lo, yes+no)
	return uint32(min(q, 1<<32-1))
}

// difficulty multiplies the odds of slips on an instance by 1/4 to 4: the same for every run on it, so that repeated
// trials of one instance are correlated as real ones are.
func difficulty(d dice.Dice) (up uint64) {
	return []uint64{64, 128, 192, 256, 384, 512, 1024}[d.Below(7)]
}
