package episode

// Decisive is the turn that a failed run failed by: the root of its last turn, or the first of the errors that it ends in. An answer
// that is wrong without a slip and a root was given for want of something: by the last turn before it that broke. It is 0 of a
// run that did not fail.
func (t *Trace) Decisive() int {
	if t.Outcome == Solved || len(t.Turns) == 0 {
		return 0
	}
	n := len(t.Turns)
	last := &t.Turns[n-1]
	if last.Root > 0 {
		return last.Root
	}
	if last.Verdict == Wrong && last.Slip == "" {
		for i := n - 1; i > 0; i-- {
			if t.Turns[i-1].Broke() {
				return i
			}
		}
	}
	for n > 1 && t.Turns[n-1].Error && t.Turns[n-2].Error {
		n--
	}
	return n
}

// Broke says that a turn went wrong by itself and that the agent took it for right: by a slip that made a difference, by a strike
// that it did not notice, or by a slip on a wrong answer.
func (u *Turn) Broke() bool {
	switch u.Verdict {
	case Quiet, Misread:
		return !u.Caught
	case Struck:
		return u.Root == u.N
	}
	return u.Verdict == Wrong && u.Slip != ""
}
