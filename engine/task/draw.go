package task

import "deskarena/engine/dice"

// try is one attempt at an instance.
type try struct {
	dice.Dice           // of this attempt
	all       dice.Dice // the same in every attempt at the instance
	attempt   int
	none      bool // the instance is to have no answer
	taken     map[string]bool
}

// proposal is an instance with its truth and its substance: all that the truth depends on, in whatever words it is asked.
// A proposal without a substance is declined.
type proposal struct {
	Instance
	truth, substance string
}

// drawUnlike draws 130 instances of which no two have the same substance, and a number have no answer. Which ones these
// are is shuffled, so that a reader of the list cannot tell.
func drawUnlike(d dice.Dice, without int, propose func(t try) proposal) ([]Instance, []string) {
	none := make([]bool, PerTask)
	for i := range without {
		none[i] = true
	}
	dice.Shuffle(d.For("none"), none)
	instances := make([]Instance, PerTask)
	truths := make([]string, PerTask)
	taken := map[string]bool{}
	for i := range instances {
		for attempt := 0; instances[i].Number == 0; attempt++ {
			if attempt == 10_000 {
				panic("task: no fair instance in this org")
			}
			p := propose(try{d.With(i, attempt), d.With(i), attempt, none[i], taken})
			if p.substance != "" && !taken[p.substance] {
				taken[p.substance] = true
				p.Number = i + 1
				instances[i], truths[i] = p.Instance, p.truth
			}
		}
	}
	return instances, truths
}
