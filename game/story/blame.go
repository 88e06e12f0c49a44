package story

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/engine/lab/blame"
)

// Blame in words: the hops back to where a run went wrong, one sentence each, and what each of the three tiers says.

// BlameTitle says what is asked.
func (r *Run) BlameTitle(t blame.Trail) string {
	u := r.Turn(t.Turn)
	switch {
	case t.Origin == 0 && u.Kind == episode.Submit && u.Verdict == episode.Right:
		return "Nothing is wrong with the answer"
	case t.Origin == 0:
		return "Nothing is wrong with turn " + strconv.Itoa(t.Turn)
	case u.Kind == episode.Submit:
		return "Why " + answerOf(u) + " is wrong"
	case t.Turn == len(r.Trace.Turns) && r.Trace.Outcome == episode.OutTurns:
		return "Why there is no answer"
	}
	return "Why turn " + strconv.Itoa(t.Turn) + " is wrong"
}

// HopWords say of a turn on a trail, in a sentence, what is wrong with it and because of what.
func (r *Run) HopWords(h blame.Hop) string {
	u := r.Turn(h.Turn)
	switch {
	case r.Level == Simple:
		return simpleHop(u, h)
	case r.Level == Learned && h.Own && u.Slip != "":
		return r.hop(u, h) + " [" + u.Slip + "]"
	}
	return r.hop(u, h)
}

func (r *Run) hop(u *episode.Turn, h blame.Hop) string {
	n, from := "Turn "+strconv.Itoa(u.N)+" ", fromWords(h.From)
	also := ""
	if i := slices.IndexFunc(h.From, func(s blame.Source) bool { return len(s.Values) == 0 }); i >= 0 && from != "" {
		also = " It is wrong because of turn " + strconv.Itoa(h.From[i].Turn) + ", too."
	}
	if h.Own && h.Errors > 1 {
		also = " It was the last of " + strconv.Itoa(h.Errors) + " rejected in a row." + also
	}
	switch {
	case h.Own && from != "":
		return r.ownFault(u) + " It also took " + from + "." + also
	case h.Own:
		return r.ownFault(u) + also
	case u.Error:
		s := strings.TrimSuffix(r.ownFault(u), ".")
		if h.Errors > 1 {
			s = n + "was the last of " + strconv.Itoa(h.Errors) + " rejected in a row, from turn " + strconv.Itoa(u.N-h.Errors+1) + " on"
		}
		if from != "" {
			s += "; it took " + from
		}
		return s + "." + also
	case u.Kind == episode.Submit:
		return r.answerFrom(u, h, from) + also
	case from != "":
		return n + does(u) + " with " + r.because(h.From, from) + "." + also
	}
	return n + does(u) + " by what the agent made of turn " + strconv.Itoa(lastOf(h.From)) + "."
}

// simpleHop says it without a word from a database.
func simpleHop(u *episode.Turn, h blame.Hop) string {
	in := "In turn " + strconv.Itoa(u.N) + " "
	switch {
	case h.Own && u.Verdict == episode.Struck:
		return in + "somebody took away what it needed."
	case u.Error:
		return in + "the cabinet said no: " + SimpleError + "."
	case h.Own && u.Kind == episode.Submit:
		return "It got the answer wrong all by itself."
	case h.Own:
		return in + "it made a mistake, and did not see it."
	case u.Kind == episode.Submit:
		return "It answered by what it had from turn " + strconv.Itoa(lastOf(h.From)) + "."
	}
	return in + "it went on with what it had from turn " + strconv.Itoa(lastOf(h.From)) + "."
}

// ownFault says what went wrong in a turn by itself, and in the head before it.
func (r *Run) ownFault(u *episode.Turn) string {
	s := fault(u)
	if u.Luck.Covers != "" {
		s += " Beneath that lay a slip in the head: " + u.Luck.Covers + "."
	}
	return s
}

func fault(u *episode.Turn) string {
	n := "Turn " + strconv.Itoa(u.N) + " "
	say := strings.TrimSuffix(strings.TrimSuffix(u.Say, ", which made no difference in the end"), ".")
	switch u.Verdict {
	case episode.Struck:
		switch {
		case u.Observation == "":
			return n + "read nothing: a strike dropped its result."
		case u.Observation == "Unknown action "+u.Function:
			return n + "called " + u.Function + ", which a strike had pulled."
		}
		return n + "read what a strike had left of its result" + colon(say) + "."
	case episode.Misread:
		return n + "was right, and was misread" + colon(say) + "."
	case episode.Quiet:
		return n + "made the wrong call" + colon(say) + "."
	}
	switch {
	case u.Kind == episode.Submit:
		return "The answer, " + answerOf(u) + ", is wrong by itself" + colon(say) + "."
	case u.Error:
		if say == "" {
			say = ErrorWords(u)
		}
		return n + "was rejected" + colon(strings.TrimSuffix(say, ".")) + "."
	}
	return n + "went wrong" + colon(say) + "."
}

// answerFrom says of an answer what it comes from.
func (r *Run) answerFrom(u *episode.Turn, h blame.Hop, from string) string {
	last := lastOf(h.From)
	src, the := r.Turn(last), "The answer, "+answerOf(u)+", "
	switch {
	case u.Slip == "answer.gives-up" && src.Error:
		return "The agent gave up after the error of turn " + strconv.Itoa(last) + "."
	case from != "":
		return the + "was read off turn " + strconv.Itoa(last) + "."
	case src.Error:
		return the + "goes back to turn " + strconv.Itoa(last) + "."
	case src.Rows == 0:
		return the + "was given for want of what turn " + strconv.Itoa(last) + " should have brought."
	}
	return the + "was reckoned from what the agent made of turn " + strconv.Itoa(last) + "."
}

// does says what kind of call a turn made.
func does(u *episode.Turn) string {
	switch {
	case u.Kind == episode.Invalid:
		return "wrote"
	case u.Kind == episode.Call:
		return "called " + u.Function
	case u.Object == episode.NoDrawer:
		return "searched"
	}
	return "asked for " + plural(u)
}

// fromWords say what was taken from which turns; "" where nothing that is seen was.
func fromWords(from []blame.Source) string {
	var all []string
	for _, s := range from {
		if len(s.Values) == 0 {
			continue
		}
		what := quoted(s.Values[0])
		if more := len(s.Values) - 1; more > 0 {
			what += " and " + strconv.Itoa(more) + " more"
		}
		all = append(all, what+" of turn "+strconv.Itoa(s.Turn))
	}
	return strings.Join(all, ", and ")
}

// because says what was taken, and that it was there to be taken where it all comes from one turn.
func (r *Run) because(from []blame.Source, words string) string {
	seen := slices.DeleteFunc(slices.Clone(from), func(s blame.Source) bool { return len(s.Values) == 0 })
	if len(seen) != 1 {
		return words
	}
	s := seen[0]
	it, what := "it", strings.TrimSuffix(words, " of turn "+strconv.Itoa(s.Turn))
	if len(s.Values) > 1 {
		it = "them"
	}
	if r.Turn(s.Turn).Verdict == episode.Misread {
		return what + ", because that is how turn " + strconv.Itoa(s.Turn) + " was read"
	}
	return what + ", because turn " + strconv.Itoa(s.Turn) + " had brought " + it
}

func lastOf(from []blame.Source) int {
	if len(from) == 0 {
		return 1
	}
	return from[len(from)-1].Turn
}

func answerOf(u *episode.Turn) string {
	if strings.TrimSpace(u.Call) == "" {
		return "nothing"
	}
	return quoted(u.Call)
}

// quoted is a value in a sentence: words in quotation marks, all else as it is.
func quoted(value string) string {
	s := letters.Fit(Brief(value), 40)
	if strings.Contains(s, " ") {
		s = `"` + strings.TrimSuffix(s, ".") + `"`
	}
	return s
}

// colon puts what is said after a colon; nothing where nothing is.
func colon(s string) string {
	if s == "" {
		return ""
	}
	return ": " + s
}

// HangsWords say what the turn that was asked about hangs on, and what hangs on the turn where it went wrong.
func (r *Run) HangsWords(t blame.Trail) (p Page) {
	n := "Turn " + strconv.Itoa(t.Turn)
	switch {
	case len(t.On) == 0:
		p.add(Plain, n+" took nothing from any other.")
	case len(t.On) == len(t.Takes):
		p.add(Plain, n+" took "+fromWords(t.Takes)+".")
	default:
		p.add(Plain, n+" took "+fromWords(t.Takes)+", and with that it hangs on "+turns(t.On)+".")
	}
	if o := t.Origin; o > 0 {
		of := " hangs on turn "
		if len(t.By) > 1 {
			of = " hang on turn "
		}
		switch after := len(r.Trace.Turns) - o; {
		case after == 0:
			p.add(Plain, "Nothing came after turn "+strconv.Itoa(o)+".")
		case len(t.By) == 0:
			p.add(Plain, "Nothing after turn "+strconv.Itoa(o)+" hangs on it.")
		default:
			p.add(Plain, UpperFirst(turns(t.By))+of+strconv.Itoa(o)+": "+strconv.Itoa(len(t.By))+" of the "+strconv.Itoa(after)+" after it.")
		}
	}
	return p
}

// turns names turns, those that follow on one another as from and to.
func turns(all []int) string {
	var parts []string
	for i := 0; i < len(all); {
		j := i
		for j+1 < len(all) && all[j+1] == all[j]+1 {
			j++
		}
		s := strconv.Itoa(all[i])
		if j == i+1 {
			s += ", " + strconv.Itoa(all[j])
		} else if j > i {
			s += " to " + strconv.Itoa(all[j])
		}
		parts = append(parts, s)
		i = j + 1
	}
	s := strings.Join(parts, ", ")
	if i := strings.LastIndex(s, ", "); i >= 0 {
		s = s[:i] + " and " + s[i+2:]
	}
	if len(all) == 1 {
		return "turn " + s
	}
	return "turns " + s
}

// CauseWords name a cause: "turn 3", or "the strike on turn 2".
func CauseWords(c blame.Cause) string {
	switch len(c.Strikes) {
	case 0:
		return "turn " + strconv.Itoa(c.Turn)
	case 1:
		return "the strike on turn " + strconv.Itoa(c.Turn)
	}
	var on []int
	for _, k := range c.Strikes {
		on = append(on, int(k.Turn))
	}
	return "the strikes on " + turns(on)
}

// ButForWords say how the run ends on the same dice without the cause; "" until that was played.
func ButForWords(q *blame.Inquiry) string {
	if q.ButFor == nil {
		return ""
	}
	how := "with " + CauseWords(q.Cause) + " clean"
	if len(q.Cause.Strikes) > 0 {
		how = "without " + CauseWords(q.Cause)
	}
	return "On the same dice, " + how + ", it " + endOf(q.ButFor) + "."
}

// endOf says how a run ended, after its subject.
func endOf(t *episode.Trace) string {
	with := ""
	if t.Outcome != episode.OutTurns {
		with = " with " + answerOf(&t.Turns[len(t.Turns)-1])
	}
	switch t.Outcome {
	case episode.Solved:
		return "is solved" + with
	case episode.Failed:
		return "fails" + with
	}
	return "runs out of turns"
}

// OftenWords say how many runs on other dice are solved with the cause and without it; "" until any were played.
func OftenWords(o blame.Often) string {
	if o.Runs == 0 {
		return ""
	}
	points, low, high := o.Difference()
	return "On " + strconv.Itoa(o.Runs) + " other dice from there, " + strconv.Itoa(o.With) + " runs are solved with it and " + strconv.Itoa(o.Without) +
		" without it: a difference of " + some(whole(points), "points") + ", 95% interval " + whole(low) + " to " + whole(high) + "."
}

func whole(x float64) string { return strconv.Itoa(int(math.Round(x))) }

// ShareWords say what each cause has of the difference that they make together, a line each after one that says what that is; none
// where there is but one.
func ShareWords(q *blame.Inquiry) (p Page) {
	shares := q.Shares()
	if len(shares) == 0 {
		return nil
	}
	runs, with, without := q.Together()
	p.add(Plain, "Together, on "+strconv.Itoa(runs)+" other dice after the last of them: "+strconv.Itoa(with)+" solved with all of them, "+strconv.Itoa(without)+
		" without any. Of these "+whole(100*float64(without-with)/float64(runs))+" points:")
	for i, s := range shares {
		points := 100 * float64(s.Num) / float64(s.Den) / float64(runs)
		p.add(Plain, CauseWords(q.Causes[i])+": "+strconv.FormatFloat(points+0, 'f', 1, 64)+" points") // no minus before a zero
	}
	if q.LeftOut > 0 {
		p.add(Plain, "Left out, for there are too many: "+strconv.Itoa(q.LeftOut)+" more.")
	}
	return p
}

// WasteWords say what was spent for nothing.
func WasteWords(w episode.Waste, dollars float64) string {
	if w.Turns == 0 {
		return "Nothing was wasted after it."
	}
	return "Wasted after it: " + some(strconv.Itoa(w.Turns), "turns") + ", " + some(strconv.FormatInt(w.Calls, 10), "calls") + ", " +
		some(strconv.FormatInt(w.Read+w.Written, 10), "tokens") + ", about $" + strconv.FormatFloat(dollars, 'f', 4, 64) + "."
}
