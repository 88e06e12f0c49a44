package audit

import (
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
)

// Ways to count.

// turns counts turns: of those that are looked at, the ones that have something.
func turns(look func(t *episode.Trace, i int) (has, of bool)) func([]*episode.Trace) Figure {
	return func(runs []*episode.Trace) (f Figure) {
		for _, t := range runs {
			for i := range t.Turns {
				has, of := look(t, i)
				if of {
					f.Of++
					if has {
						f.N++
					}
				}
			}
		}
		return f
	}
}

// every counts the runs that are looked at.
func every(look func(t *episode.Trace) (has, of bool)) func([]*episode.Trace) Figure {
	return func(runs []*episode.Trace) (f Figure) {
		for _, t := range runs {
			if has, of := look(t); of {
				f.Of++
				if has {
					f.N++
				}
			}
		}
		return f
	}
}

// commonest counts how often the commonest of some names stands among all.
func commonest(names func(t *episode.Trace, i int) string) func([]*episode.Trace) Figure {
	return func(runs []*episode.Trace) (f Figure) {
		n := map[string]int{}
		for _, t := range runs {
			for i := range t.Turns {
				if name := names(t, i); name != "" {
					n[name]++
					f.N = max(f.N, n[name])
					f.Of++
				}
			}
		}
		return f
	}
}

// alone leaves the total out of a figure.
func alone(count func([]*episode.Trace) Figure) func([]*episode.Trace) Figure {
	return func(runs []*episode.Trace) Figure { return Figure{N: count(runs).N} }
}

// strongest are the six models that the paper's Table 2 has highest by the best of their rows; the weakest is the last.
var strongest = []agent.Model{agent.O1, agent.GPT4o, agent.Claude35Sonnet, agent.Llama405B, agent.Llama70B, agent.DeepSeekR1}

const weakest = agent.Llama8B

func strong(t *episode.Trace) bool { return slices.Contains(strongest, t.Script.Model) }
func weak(t *episode.Trace) bool   { return t.Script.Model == weakest }
