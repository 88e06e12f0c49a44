package story

import (
	"strconv"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/mark"
)

// CardAloud is turn n's card for those who cannot see it: its title, what came back and how that stands, and where its
// values come from. Of what was rejected so many times with the same words, say is what was wrong the first time.
func (r *Run) CardAloud(n int, title, say string, times int) string {
	t := r.Turn(n)
	s := "Card " + strconv.Itoa(n) + ", " + title + ": " + r.ResultLine(n, 120)
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
