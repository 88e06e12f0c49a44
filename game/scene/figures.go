package scene

import (
	"deskarena/engine/task"
	"strconv"
)

// The three figures that a reader holds against one another: how often the paper's agent solves the task, how often
// this program's does, and how often this run ends well from where it stands.

// figure is a figure on the board, and what it is of.
type figure struct{ words, value string }

// figures are percentages with one decimal.
type figures struct {
	unit  string // "% solved"
	paper string // "" where the paper has none, and here is extrapolated
	here  string
	run   figure
	why   string // run says otherwise than one would think; "" where it does not
	tiny  string // run in five letters
}

// extrapolated is what the odds of a cell are that the paper lacks.
const extrapolated = "extrapolated"

// figures are those at the cursor. Where the odds stand high over a chain that has come to nothing so far, they say so.
func (b *builder) figures() figures {
	v := b.v
	f := figures{unit: v.unit(), here: tenths(v.Simulated), run: figure{"this run", "…"}, tiny: "run"}
	if v.Published >= 0 {
		f.paper = tenths(v.Published)
	}
	c := v.odds()
	switch {
	case v.recorded():
		f.run.value = "–"
	case c.Runs > 0:
		f.run.value = tenths(c.perMille())
	}
	if !v.over() && c.Runs > 0 && 2*c.Solved >= c.Runs {
		switch {
		case b.k.broken() != nil:
			f.run.words, f.tiny, f.why = "run if lucky", "luck?", "The chain is broken: it may be luck now"
		case b.k.repelled():
			f.run.words, f.tiny, f.why = "run even so", "still", "The last calls were all rejected: it may end well even so"
		}
	}
	return f
}

// aloud says the figures in a sentence.
func (f *figures) aloud() string {
	s := "Task in the paper: no score"
	here := "Task here, " + extrapolated
	if f.paper != "" {
		s, here = "Task in the paper: "+f.paper, "Task here, simulated"
	}
	s += ". " + here + ": " + f.here
	switch f.run.value {
	case "…":
		s += ". This run from here: still being counted"
	case "–":
		s += ". This run is recorded: nobody plays it on"
	default:
		s += ". This run from here, simulated: " + f.run.value
	}
	return s + " " + f.unit
}

// unit is what the figures count: KQA is scored by how many words an answer shares with the truth.
func (v *View) unit() string {
	if v.Trace.Script.Task == task.KQA {
		return "% F1"
	}
	return "% solved"
}

// recorded says that the run has no dice.
func (v *View) recorded() bool { return len(v.Trace.Script.Actions) > 0 }

// odds are those from the cursor; no runs while they are being counted.
func (v *View) odds() Count {
	if v.Cursor < len(v.Odds) {
		return v.Odds[v.Cursor]
	}
	return Count{}
}

// cell says which model, framework and toolset it is.
func (v *View) cell() string {
	s := &v.Trace.Script
	return s.Model.String() + ", " + s.Framework.String() + ", " + ToolsetLabel(s.Toolset)
}

// oddsText says how each of the three figures was reckoned.
func (v *View) oddsText(p *page) {
	s := &v.Trace.Script
	k, of := s.Task.String(), tenths(v.Simulated)+v.unit()
	kqa := s.Task == task.KQA
	if v.Published >= 0 {
		p.part("The task in the paper: "+tenths(v.Published)+v.unit(), textPlain,
			"Published: Table 2 of the CRMArena paper, "+s.Framework.String()+" with "+s.Model.String()+", column "+k+": all "+strconv.Itoa(task.PerTask)+" questions of the authors' own data.")
		p.part("The task here: "+of, textPlain,
			"Simulated: "+v.cell()+" at all "+strconv.Itoa(task.PerTask)+" questions of this company, "+v.measured()+", as counted after the odds of a slip had been fitted to the paper. So it is no evidence for the paper.")
	} else {
		p.part("The task in the paper: no score", textPlain, "No table of the CRMArena paper has "+v.cell()+".")
		p.part("The task here, extrapolated: "+of, textPlain,
			"Simulated: all "+strconv.Itoa(task.PerTask)+" questions of this company, "+v.measured()+". The odds of a slip are those of the nearest setting that the paper has, and were not fitted.")
	}
	c := v.odds()
	how := "after turn " + strconv.Itoa(v.Cursor) + ", with all that was found and struck up to there"
	if v.Cursor == 0 {
		how = "from its start"
	}
	how = " Each takes up this one question " + how + ", and with other dice from there on."
	switch {
	case v.recorded():
		p.part("This run from here: not counted", textPlain, "It is a recording: there are no dice to play it on with.")
	case c.Runs == 0:
		p.part("This run from here: being counted", textPlain, strconv.Itoa(Enough)+" runs are played."+how)
	case kqa:
		p.part("This run from here: "+tenths(c.perMille())+v.unit(), textPlain,
			"Simulated: the mean of "+strconv.Itoa(c.Runs)+" runs, of which "+strconv.Itoa(c.Solved)+" end with the truth word for word."+how)
	default:
		p.part("This run from here: "+tenths(c.perMille())+v.unit(), textPlain,
			"Simulated: "+strconv.Itoa(c.Solved)+" of "+strconv.Itoa(c.Runs)+" runs end solved."+how)
	}
	words := "The first two are means over all questions. The third is of one question, which may be far easier or harder than most, and of how this run has gone so far."
	if kqa {
		words += " Answers to this task are scored by F1: how many words they share with the truth, and how few they add."
	}
	p.part("Why they differ", textPlain, words)
}

// measured says over how many runs the task was counted here.
func (v *View) measured() string {
	n := v.Measured / task.PerTask
	return strconv.Itoa(n) + " runs of each (" + strconv.Itoa(v.Measured) + " in all)"
}

// perMille is the mean score in tenths of a percent.
func (c Count) perMille() int {
	const whole = 1_000_000
	return int((1000*c.Reward + whole*int64(c.Runs)/2) / (whole * int64(c.Runs)))
}

func tenths(n int) string { return strconv.Itoa(n/10) + "." + strconv.Itoa(n%10) }
