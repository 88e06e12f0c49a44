package story

import (
	"slices"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/episode"
	"deskarena/engine/tools"
)

// Broken is the first turn told that broke the chain and was not noticed, or nil.
func (r *Run) Broken() *episode.Turn {
	for i := range r.Shown() {
		if r.Snapped(i + 1) {
			return &r.Trace.Turns[i]
		}
	}
	return nil
}

// Repelled says that the last three calls, or both of the first two, were rejected.
func (r *Run) Repelled() bool {
	last := r.Shown()
	last = last[max(0, len(last)-3):]
	return len(last) > 1 && !slices.ContainsFunc(last, func(t episode.Turn) bool { return !t.Error })
}

// WrongAnswer says that the answer is wrong by its own fault: what it was read off was right, or there was nothing to read
// it off.
func (r *Run) WrongAnswer(n int) bool {
	t := r.Turn(n)
	return r.Snapped(n) || t.Verdict == episode.Wasted && t.Root > 0 && r.Turn(t.Root).Verdict == episode.Loud
}

// Struck is the first turn told that a strike has hit, or nil.
func (r *Run) Struck() *episode.Turn {
	for i := range r.Shown() {
		if t := &r.Trace.Turns[i]; t.Verdict == episode.Struck {
			return t
		}
	}
	return nil
}

// Source is the turn that the answer was read off once it is told, or nil: the last that it took a value from, or of an
// answer that names a month the count of that month.
func (r *Run) Source() *episode.Turn {
	t := r.Last()
	if t == nil || t.Kind != episode.Submit {
		return nil
	}
	n := 0
	for _, need := range r.Takes(t.N) {
		n = max(n, need.Turn)
	}
	if n > 0 {
		return r.Turn(n)
	}
	for i := range r.Trace.Turns {
		if u := &r.Trace.Turns[i]; u.Kind == episode.SOQL && !u.Error && beginsIn(u.Call, t.Call) {
			return u
		}
	}
	return nil
}

// beginsIn says that a query's window begins with a month of that name.
func beginsIn(query, month string) bool {
	from, _, ok := window(query)
	_, m, _ := from.Civil()
	return ok && len(month) >= 3 && strings.EqualFold(month[:3], cal.Months[m-1][:3])
}

// Unmissed are the functions, or categories of them, that were pulled at turn n and that the run never called after it.
func (r *Run) Unmissed(n int) (names []string) {
	for _, k := range r.Trace.Script.Strikes {
		if k.Kind != episode.Pull || int(k.Turn) != n {
			continue
		}
		pulls := tools.Named(k.Function)
		missed := func(u episode.Turn) bool {
			return u.Verdict == episode.Struck && slices.ContainsFunc(pulls, func(f *tools.Func) bool { return f.Name == u.Function })
		}
		if !slices.ContainsFunc(r.Trace.Turns, missed) {
			names = append(names, k.Function)
		}
	}
	return names
}
