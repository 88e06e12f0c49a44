package story

import "deskarena/engine/task"

// The three figures that a reader holds against one another: how often the paper's agent solves the task, how often
// this program's does, and how often this run ends well from where it stands.

// Figures are percentages with one decimal.
type Figures struct {
	Unit     string // "% solved"
	Paper    string // "" where the paper has none, and Here is extrapolated
	Here     string // "–" where no model is simulated
	Run      string // "…" while it is being counted, "–" of a recording
	RunWords string // what Run is called
	RunTiny  string // the same in five letters
	Why      string // Run says otherwise than one would think; "" where it does not
}

// Extrapolated is what the figure of a cell is that the paper lacks.
const Extrapolated = "extrapolated"

// Uncounted stands for a figure that there is nobody to play for.
const Uncounted = "–"

// Figures are those at the cursor: odds are counted by cursor, and known is the run as far as it can be seen, without its
// last turn while that is still on its way. Where the odds stand high over a chain that has come to nothing so far, they
// say so.
func (r *Run) Figures(s Score, odds []Count, known *Run) Figures {
	f := Figures{Unit: r.unit(), Here: Uncounted, Run: "…", RunWords: "this run", RunTiny: "run"}
	if s.Simulated >= 0 && (s.Published >= 0 || !r.foreign()) {
		f.Here = tenths(s.Simulated)
	}
	if s.Published >= 0 {
		f.Paper = tenths(s.Published)
	}
	c := r.odds(odds)
	switch {
	case r.recorded():
		f.Run = Uncounted
	case c.Runs > 0:
		f.Run = tenths(c.PerMille())
	}
	if !r.Over() && c.Runs > 0 && 2*c.Solved >= c.Runs {
		switch {
		case known.Broken() != nil:
			f.RunWords, f.RunTiny, f.Why = "run if lucky", "luck?", "The chain is broken: it may be luck now"
		case known.Repelled():
			f.RunWords, f.RunTiny, f.Why = "run even so", "still", "The last calls were all rejected: it may end well even so"
		}
	}
	return f
}

// Aloud says the figures in a sentence.
func (f *Figures) Aloud() string {
	s := "Task in the paper: no score"
	here := "Task here, " + Extrapolated
	if f.Paper != "" {
		s, here = "Task in the paper: "+f.Paper, "Task here, simulated"
	}
	switch {
	case f.Here != Uncounted:
		s += ". " + here + ": " + f.Here
	case f.Run == Uncounted:
		s += ". Task here: no model is simulated"
	default:
		s += ". Task here: not counted"
	}
	switch f.Run {
	case "…":
		return s + " " + f.Unit + ". This run from here: still being counted"
	case Uncounted:
		return s + " " + f.Unit + ". This run is recorded: nobody plays it on"
	}
	return s + ". This run from here, simulated: " + f.Run + " " + f.Unit
}

// unit is what the figures count: KQA is scored by how many words an answer shares with the truth.
func (r *Run) unit() string {
	if r.Trace.Script.Task == task.KQA {
		return "% F1"
	}
	return "% solved"
}

// odds are those from the cursor; no runs while they are being counted.
func (r *Run) odds(all []Count) Count {
	if r.Cursor < len(all) {
		return all[r.Cursor]
	}
	return Count{}
}
