package audit

import "deskarena/engine/episode"

// How runs end, and what is said of them then.

var endRows = []Row{
	{"runs that give up", every(func(t *episode.Trace) (bool, bool) { return givesUp(t), true }), Bound{N: 1, Of: 8}},
	{"runs that give up with ten turns left, the six strongest", every(func(t *episode.Trace) (bool, bool) {
		return givesUp(t) && len(t.Turns) <= 10, strong(t)
	}), Bound{N: 1, Of: 50}},
	{"solved runs with a turn that is called wasted", alone(every(func(t *episode.Trace) (bool, bool) {
		return has(t, episode.Wasted), t.Outcome == episode.Solved
	})), Bound{}},
}

func givesUp(t *episode.Trace) bool {
	return len(t.Turns) > 0 && t.Turns[len(t.Turns)-1].Slip == "answer.gives-up"
}

func has(t *episode.Trace, v episode.Verdict) bool {
	for _, n := range t.Turns {
		if n.Verdict == v {
			return true
		}
	}
	return false
}
