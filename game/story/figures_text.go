package story

import (
	"strconv"

	"deskarena/engine/task"
)

// FiguresText says how each of the three figures was reckoned.
func (r *Run) FiguresText(score Score, odds []Count) (p Page) {
	s := &r.Trace.Script
	k, of := s.Task.String(), tenths(max(0, score.Simulated))+r.unit()
	kqa := s.Task == task.KQA
	switch {
	case r.foreign():
		p.part("The task: no score", Plain, "The messages are somebody else's: no model of the CRMArena paper is simulated here.")
	case score.Published >= 0:
		p.part("The task in the paper: "+tenths(score.Published)+r.unit(), Plain,
			"Published: Table 2 of the CRMArena paper, "+s.Framework.String()+" with "+s.Model.String()+", column "+k+": all "+strconv.Itoa(task.PerTask)+" questions of the authors' own data.")
		p.part("The task here: "+of, Plain,
			"Simulated: "+r.cell()+" at all "+strconv.Itoa(task.PerTask)+" questions of this company, "+score.measured()+", as counted after the odds of a slip had been fitted to the paper. So it is no evidence for the paper.")
	case score.Simulated < 0:
		p.part("The task in the paper: no score", Plain, "The runs of the CRMArena paper are aided: its agents were told the domain details, this one is not.")
		p.part("The task here: not counted", Plain, "The odds of a slip are those of the aided agent. Readings that the domain details rule out are likelier, by a number of our own.")
	default:
		p.part("The task in the paper: no score", Plain, "No table of the CRMArena paper has "+r.cell()+".")
		p.part("The task here, extrapolated: "+of, Plain,
			"Simulated: all "+strconv.Itoa(task.PerTask)+" questions of this company, "+score.measured()+". The odds of a slip are those of the nearest setting that the paper has, and were not fitted.")
	}
	c := r.odds(odds)
	how := "after turn " + strconv.Itoa(r.Cursor) + ", with all that was found and struck up to there"
	if r.Cursor == 0 {
		how = "from its start"
	}
	how = " Each takes up this one question " + how + ", and with other dice from there on."
	switch {
	case r.recorded():
		p.part("This run from here: not counted", Plain, "It is a recording: there are no dice to play it on with.")
	case c.Runs == 0:
		p.part("This run from here: being counted", Plain, strconv.Itoa(Enough)+" runs are played."+how)
	case kqa:
		p.part("This run from here: "+tenths(c.PerMille())+r.unit(), Plain,
			"Simulated: the mean of "+strconv.Itoa(c.Runs)+" runs, of which "+strconv.Itoa(c.Solved)+" end with the truth word for word."+how)
	default:
		p.part("This run from here: "+tenths(c.PerMille())+r.unit(), Plain,
			"Simulated: "+strconv.Itoa(c.Solved)+" of "+strconv.Itoa(c.Runs)+" runs end solved."+how)
	}
	words := "The first two are means over all questions. The third is of one question, which may be far easier or harder than most, and of how this run has gone so far."
	if kqa {
		words += " Answers to this task are scored by F1: how many words they share with the truth, and how few they add."
	}
	p.part("Why they differ", Plain, words)
	return p
}

// cell says which model, framework and toolset it is.
func (r *Run) cell() string {
	s := &r.Trace.Script
	return s.Model.String() + ", " + s.Framework.String() + ", " + ToolsetLabel(s.Toolset)
}

// measured says over how many runs the task was counted here.
func (s Score) measured() string {
	n := s.Measured / task.PerTask
	return strconv.Itoa(n) + " runs of each (" + Thousands(s.Measured) + " in all)"
}

// Thousands writes a number as one reads it: "2,080".
func Thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	rest := strconv.Itoa(1000 + n%1000)[1:]
	return Thousands(n/1000) + "," + rest
}
