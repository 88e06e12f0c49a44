package story

import "strconv"

// Score is what a model under a framework with a toolset comes to over all questions of a task.
type Score struct {
	Published int // in the paper, in tenths of a percent; -1 where the paper has none
	Simulated int // here, likewise; extrapolated where the paper has none, and -1 where nobody counted
	Measured  int // over how many runs Simulated was counted
}

// Count is how many of so many simulated runs end solved, and the sum of their rewards in millionths: for KQA the F1 of the
// answer, else 1 for each that is solved.
type Count struct {
	Solved, Runs int
	Reward       int64
}

// Enough is the number of runs that odds are counted to.
const Enough = 200

// PerMille is the mean score in tenths of a percent.
func (c Count) PerMille() int {
	const whole = 1_000_000
	return int((1000*c.Reward + whole*int64(c.Runs)/2) / (whole * int64(c.Runs)))
}

// tenths is a number of tenths of a percent, as a percentage.
func tenths(n int) string { return strconv.Itoa(n/10) + "." + strconv.Itoa(n%10) }
