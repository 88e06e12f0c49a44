package task

import "deskarena/engine/dice"

// drawUnlike draws 130 instances of which none asks the same as another, and a number have no answer. Which ones these
// are is shuffled, so that a reader of the list cannot tell. propose may decline.
func drawUnlike(d dice.Dice, without int, propose func(d dice.Dice, none bool) (in Instance, truth string, ok bool)) ([]Instance, []string) {
	none := make([]bool, PerTask)
	for i := range without {
		none[i] = true
	}
	dice.Shuffle(d.For("none"), none)
	instances := make([]Instance, PerTask)
	truths := make([]string, PerTask)
	used := map[string]bool{}
	for i := range instances {
		for attempt := 0; instances[i].Number == 0; attempt++ {
			if attempt == 10_000 {
				panic("task: no fair instance in this org")
			}
			in, truth, ok := propose(d.With(i, attempt), none[i])
			key := in.Brief.Question + in.Brief.Params.Contact
			if in.Brief.Params.Named == "" {
				key += in.Brief.Today.String()
			}
			if ok && !used[key] {
				used[key] = true
				in.Number = i + 1
				instances[i], truths[i] = in, truth
			}
		}
	}
	return instances, truths
}
