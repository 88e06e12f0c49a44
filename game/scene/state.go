package scene

import (
	"slices"

	"deskarena/engine/episode"
	"deskarena/game/mark"
)

// shown are the turns before the cursor.
func (v *View) shown() []episode.Turn { return v.Trace.Turns[:v.Cursor] }

// over says that the whole run is shown.
func (v *View) over() bool { return v.Cursor == len(v.Trace.Turns) }

// caught says that a shown turn went wrong, and that the agent noticed and put it right.
func (v *View) caught(n int) bool {
	t := &v.Trace.Turns[n-1]
	if n >= v.Cursor {
		return false // not yet
	}
	switch t.Verdict {
	case episode.Quiet, episode.Misread:
		return t.Caught
	case episode.Struck:
		return t.Root == 0
	case episode.Loud:
		for _, u := range v.Trace.Turns[n:v.Cursor] {
			if u.Link == t.Link && u.Verdict != episode.Loud {
				return u.Verdict == episode.Right
			}
		}
	}
	return false
}

// snapped says that a shown turn broke the chain, and that the agent has not noticed.
func (v *View) snapped(n int) bool {
	return breaks(v.Trace.Turns[n-1].Verdict) && !v.caught(n)
}

// mark is how a shown turn stands.
func (v *View) mark(n int) mark.Mark {
	t := &v.Trace.Turns[n-1]
	switch {
	case t.Verdict == episode.Right:
		return mark.Right
	case t.Verdict == episode.Wasted:
		return mark.Wasted
	case t.Verdict == episode.Loud || t.Error && v.caught(n):
		return mark.Loud
	case v.caught(n):
		return mark.Caught
	}
	return mark.Broken
}

// link is how a link of the chain stands: as the last turn that worked on it. A rejected call leaves it open, and one
// that is open when the run is over was skipped.
func (v *View) link(i int) mark.Mark {
	m := mark.Todo
	if v.over() {
		m = mark.None
	}
	for _, t := range v.shown() {
		if t.Link != i {
			continue
		}
		switch m = v.mark(t.N); {
		case v.caught(t.N):
			m = mark.Right
		case m == mark.Loud && v.over():
			m = mark.Broken
		case m == mark.Loud:
			m = mark.Todo
		}
	}
	return m
}

// current is the link that is being worked on.
func (v *View) current() int {
	if v.Cursor == 0 {
		return 0
	}
	return v.Trace.Turns[v.Cursor-1].Link
}

// broken is the first shown turn that broke the chain and was not noticed, or nil.
func (v *View) broken() *episode.Turn {
	for i := range v.shown() {
		if v.snapped(i + 1) {
			return &v.Trace.Turns[i]
		}
	}
	return nil
}

// repelled says that the last three calls, or both of the first two, were rejected.
func (v *View) repelled() bool {
	last := v.shown()
	last = last[max(0, len(last)-3):]
	return len(last) > 1 && !slices.ContainsFunc(last, func(t episode.Turn) bool { return !t.Error })
}

// takes are the values that a turn took from others.
func (v *View) takes(t *episode.Turn) []episode.Need {
	if t.N < 1 || t.N > len(v.Results) {
		return nil
	}
	return v.Results[t.N-1].takes
}

// feeds says whether a shown turn, or the link to come, uses a value of turn n.
func (v *View) feeds(n int, value string) bool {
	for i := n; i < v.Cursor; i++ {
		for _, need := range v.takes(&v.Trace.Turns[i]) {
			if need.Turn == n && need.Value == value {
				return true
			}
		}
	}
	return false
}
