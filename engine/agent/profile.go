package agent

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math/bits"
	"strings"

	"deskarena/engine/dice"
)

// Skill is one of the ten things that a profile is better or worse at.
type Skill uint8

const (
	Formatting Skill = iota // slips: an action in no valid format, an answer that is not bare
	Composing               // slips: a query or a call that is rejected
	Aiming                  // slips: a valid call that asks for the wrong thing
	Carrying                // slips: a wrong Id taken along
	Reading                 // slips: what comes back is misread
	Repairing               // after an error: sends something better
	Persisting              // after an error that is not repaired: sends the same again instead of giving up
	Doubting                // notices that a result is missing or odd, and looks again
	Abstaining              // says None when nothing was found, instead of inventing an answer
	Adapting                // sees that a function is gone before calling it

	NumSkills = iota
)

var skillNames = [NumSkills]string{"formatting", "composing", "aiming", "carrying", "reading", "repairing", "persisting", "doubting", "abstaining", "adapting"}

// Cell is the fitted numbers of one cell of Table 2.
type Cell struct {
	Task      string
	Slip      int  // the odds of every slip are multiplied by Slip/256
	None      int  // the odds of saying None when nothing was found, by None/256
	Estimated bool // the paper has no such cell: the numbers are carried over from the nearest one
	Simulated int  // per mille of solved runs on the default org, as measured when the cell was fitted
}

// Profile is a model under a framework with a toolset, as in odds.json.
type Profile struct {
	Model     string
	Framework string
	Toolset   string
	Skills    map[string]int // odds in per mille before the cell's numbers
	Cells     []Cell

	skills [NumSkills]int
}

type profileKey struct {
	m Model
	f Framework
	t Toolset
}

//go:embed odds.json
var oddsFile []byte

var profiles = loadProfiles()

// OddsFile returns the profiles of odds.json, for fitting.
func OddsFile() []*Profile {
	var data struct{ Profiles []*Profile }
	if err := json.Unmarshal(oddsFile, &data); err != nil {
		panic("agent: odds.json: " + err.Error())
	}
	return data.Profiles
}

func loadProfiles() map[profileKey]*Profile {
	list := OddsFile()
	all := make(map[profileKey]*Profile, len(list))
	for _, p := range list {
		m, err1 := ParseModel(p.Model)
		f, err2 := ParseFramework(p.Framework)
		t, err3 := ParseToolset(p.Toolset)
		if err1 != nil || err2 != nil || err3 != nil {
			panic("agent: odds.json: no such profile " + p.Model + " " + p.Framework + " " + p.Toolset)
		}
		for i, name := range skillNames {
			n, ok := p.Skills[name]
			if !ok || n < 0 || n > 1000 {
				panic("agent: odds.json: " + p.Model + " has no " + name)
			}
			p.skills[i] = n
		}
		all[profileKey{m, f, t}] = p
	}
	return all
}

// Models lists the models that have a profile.
func Models() []Model {
	var out []Model
	for m := range models {
		if profiles[profileKey{Model(m), ReAct, Raw}] != nil {
			out = append(out, Model(m))
		}
	}
	return out
}

// CellOf returns the numbers of a cell.
func CellOf(m Model, f Framework, t Toolset, task string) (Cell, bool) {
	if p := profiles[profileKey{m, f, t}]; p != nil {
		for _, c := range p.Cells {
			if c.Task == task {
				return c, true
			}
		}
	}
	return Cell{}, false
}

// ParseModel, ParseFramework and ParseToolset read names in any case.
func ParseModel(s string) (Model, error) { return parseName[Model](s, "model", models[:]) }

func ParseFramework(s string) (Framework, error) {
	return parseName[Framework](s, "framework", frameworks[:])
}

func ParseToolset(s string) (Toolset, error) { return parseName[Toolset](s, "toolset", toolsets[:]) }

func parseName[T ~uint8](s, what string, names []string) (T, error) {
	for i, n := range names {
		if strings.EqualFold(n, s) {
			return T(i), nil
		}
	}
	return 0, fmt.Errorf("no %s %q; there is %s", what, s, strings.Join(names, ", "))
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

// Describe is one sentence on what a model is like.
func (m Model) Describe() string {
	switch m {
	case O1:
		return "A reasoning model: the best overall in the paper, and strong at long chains and at repairing errors."
	case Llama8B:
		return "A small open model: it botches calls, repeats its errors and seldom reaches an answer."
	}
	return ""
}

// Describe is one sentence on what a framework does.
func (f Framework) Describe() string {
	return [...]string{
		"One bare action a turn, with no thought before it.",
		"A thought before every action; it may catch a slip.",
		"Function calling: exactly one tool call a turn.",
	}[f]
}

// Describe is one sentence on what a toolset holds.
func (t Toolset) Describe() string {
	return [...]string{
		"The agent writes SOQL and SOSL itself.",
		"Ready-made functions, one for each kind of lookup.",
	}[t]
}

// Put sets the profile's cell of a task.
func (p *Profile) Put(c Cell) {
	for i := range p.Cells {
		if p.Cells[i].Task == c.Task {
			p.Cells[i] = c
			return
		}
	}
	p.Cells = append(p.Cells, c)
}
