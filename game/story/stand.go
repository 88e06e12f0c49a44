package story

import (
	"deskarena/engine/episode"
	"deskarena/game/mark"
)

// Breaks says whether a link snaps at a verdict.
func Breaks(v episode.Verdict) bool {
	return v == episode.Quiet || v == episode.Misread || v == episode.Struck || v == episode.Wrong
}

// Caught says that a turn told went wrong, and that the agent noticed and put it right.
func (r *Run) Caught(n int) bool {
	t := r.Turn(n)
	if n >= r.Cursor {
		return false // not yet
	}
	switch t.Verdict {
	case episode.Quiet, episode.Misread:
		return t.Caught
	case episode.Struck:
		return t.Root == 0
	case episode.Loud:
		for _, u := range r.Trace.Turns[n:r.Cursor] {
			if u.Link == t.Link && u.Verdict != episode.Loud {
				return u.Verdict == episode.Right
			}
		}
	}
	return false
}

// Snapped says that a turn told broke the chain, and that the agent has not noticed.
func (r *Run) Snapped(n int) bool {
	return Breaks(r.Turn(n).Verdict) && !r.Caught(n)
}

// Mark is how a turn told stands.
func (r *Run) Mark(n int) mark.Mark {
	t := r.Turn(n)
	switch {
	case t.Verdict == episode.Right:
		return mark.Right
	case t.Verdict == episode.Wasted:
		return mark.Wasted
	case t.Verdict == episode.Loud || t.Error && r.Caught(n):
		return mark.Loud
	case r.Caught(n):
		return mark.Caught
	}
	return mark.Broken
}

// Link is how a link of the chain stands: as the last turn that worked on it. A rejected call leaves it open, and one
// that is open when the run is over was skipped.
func (r *Run) Link(i int) mark.Mark {
	m := mark.Todo
	if r.Over() {
		m = mark.None
	}
	for _, t := range r.Shown() {
		if t.Link != i {
			continue
		}
		switch m = r.Mark(t.N); {
		case r.Caught(t.N):
			m = mark.Right
		case m == mark.Loud && r.Over():
			m = mark.Broken
		case m == mark.Loud:
			m = mark.Todo
		}
	}
	return m
}

// Current is the link that is being worked on.
func (r *Run) Current() int {
	if t := r.Last(); t != nil {
		return t.Link
	}
	return 0
}
