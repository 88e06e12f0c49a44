package story

import (
	"strconv"
	"strings"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/mark"
)

// CardAloud is turn n's card for those who cannot see it: its title, what came back and how that stands, and where its
// values come from. Of what was rejected so many times with the same words, say is what was wrong the first time.
func (r *Run) CardAloud(n int, title, say string, times int) string {
	t := r.Turn(n)
	s := "Card " + strconv.Itoa(n) + ", " + title + ": "
	if r.Level == Simple {
		return s + r.simpleEnd(n)
	}
	s += r.resultAloud(n, 120)
	switch {
	case r.Mark(n) == mark.Right:
		s += "; right"
	case t.Verdict == episode.Struck:
		s += "; " + ByStrike
	case t.Error && say != "":
		s += "; " + say
	}
	if times > 1 {
		s += "; " + strconv.Itoa(times) + " times"
	}
	for _, need := range t.Needs {
		s += "; uses " + letters.Fit(Brief(need.Value), 30) + " from card " + strconv.Itoa(need.Turn)
	}
	return s
}

// aloudChars is how many letters what came back may take in an entry that is read out; the entry, opened, has all of it.
const aloudChars = 400

// EntryAloud is turn n for those who cannot see the log: as much as is told of it.
func (r *Run) EntryAloud(n int) (p Page) {
	t := r.Turn(n)
	if r.Level == Simple {
		p.add(Plain, simpleThought(t))
		if n <= r.Cursor {
			p.add(Plain, r.simpleEnd(n))
		}
		return p
	}
	if t.Thought != "" {
		p.add(Plain, "Thinks: "+oneLine(t.Thought))
	}
	switch {
	case n > r.Cursor: // it is still under way
		return p
	case t.Kind == episode.Submit:
		p.add(Plain, "Answers: "+t.Call)
	case t.Kind == episode.Invalid:
		p.add(Plain, "Writes in no valid format: "+oneLine(t.Message))
	default:
		p.add(Plain, "Calls: "+oneLine(t.Call))
	}
	back := "Comes back: "
	if t.Kind == episode.Submit {
		back = "Grade: "
	}
	p.add(Plain, back+r.resultAloud(n, aloudChars))
	p.add(Plain, strings.TrimSpace(r.StandWords(n)+" "+UseLine(t)))
	return p
}

// resultAloud is what came back as it is spoken: what it says of it is parted by more than a space.
func (r *Run) resultAloud(n, chars int) string {
	return strings.Replace(r.ResultLine(n, chars), "  ", "; ", 1)
}

// LinkText says of a link which turn made it stand as it does, and why.
func (r *Run) LinkText(i int) (p Page) {
	for n := r.Cursor; n > 0; n-- {
		if r.Turn(n).Link == i {
			p.add(Plain, "Turn "+strconv.Itoa(n)+": "+r.StandWords(n))
			break
		}
	}
	return p
}

// Says says how the run stands, in a few sentences: who is asked what, how far it is told, where it broke and why, what was
// lost behind that, and how it ended.
func (r *Run) Says() string {
	if r.Trace == nil {
		return "No run is on it."
	}
	s := &r.Trace.Script
	words := []string{r.cell() + ": " + s.Task.Title() + ", question " + strconv.Itoa(int(s.Instance)) + ".",
		"Turn " + strconv.Itoa(r.Cursor) + " of " + strconv.Itoa(len(r.Trace.Turns)) + " is shown."}
	if t := r.Broken(); t != nil {
		link := ""
		if t.Link < len(r.Trace.Chain) {
			link = ", at link " + strconv.Itoa(t.Link+1) + ", " + r.Trace.Chain[t.Link].Words
		}
		words = append(words, "The chain broke in turn "+strconv.Itoa(t.N)+link+". "+r.StandWords(t.N))
		wasted := 0
		for _, u := range r.Shown()[t.N:] {
			if u.Verdict == episode.Wasted {
				wasted++
			}
		}
		if wasted > 0 {
			words = append(words, some(strconv.Itoa(wasted), "turns")+" after it came to nothing.")
		}
	}
	if r.Over() && r.Cursor > 0 {
		words = append(words, r.EndWords())
	}
	return strings.Join(words, " ")
}
