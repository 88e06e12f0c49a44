package scene

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/game/mark"
)

// resultLine is what came back in a turn, in n letters: how many rows, the first of them, and what is wrong with it.
func (v *View) resultLine(t *episode.Turn, n int) string {
	var s string
	switch {
	case t.Kind == episode.Submit:
		s = v.gradeLine()
	case t.Verdict == episode.Struck && t.Observation == "":
		return letters.Fit("struck: the agent reads nothing", n)
	case t.Error:
		s = errorLine(t.Observation)
		if t.Thought == "" && utf8.RuneCountInString(s) > n { // the call stands in the line above
			s = strings.TrimPrefix(s, t.Function+"() ")
		}
		if utf8.RuneCountInString(s) > n { // what is wrong goes before the name of the error
			s = strings.TrimSpace(strings.TrimPrefix(s, errorCode(t)+":"))
		}
	default:
		s = v.Results[t.N-1].words(n)
	}
	tail := v.reason(t)
	if tail == "" {
		return letters.Fit(s, n)
	}
	tail = letters.Fit(tail, n)
	room := n - len([]rune(tail)) - 2
	if room < 8 || t.Kind == episode.Submit { // what was wanted stands on the counter
		return tail
	}
	if !t.Error && t.Verdict != episode.Struck {
		s = v.Results[t.N-1].words(room)
	}
	return letters.Fit(s, room) + "  " + tail
}

// reason is what to say of a turn beside what came back: what went wrong, or what became of it.
func (v *View) reason(t *episode.Turn) string {
	switch v.mark(t.N) {
	case mark.Loud:
		if v.caught(t.N) {
			return "put right later"
		}
	case mark.Broken:
		if !t.Error && (t.Kind != episode.Submit || t.Verdict == episode.Wrong) {
			return t.Say
		}
	case mark.Caught:
		return "caught: " + strings.TrimSuffix(t.Say, "; noticed in time")
	case mark.Wasted:
		switch {
		case t.Say != "" && !t.Error:
			return t.Say
		case t.Kind != episode.Submit:
			return "wasted"
		}
	}
	return ""
}

// words are how much came back, and what of it n letters have room for; in too little, of a single
// row what it holds.
func (r *Result) words(n int) string {
	count, first, sep := r.countWords(), r.firstWords(), " "
	if len(r.lines) > 0 && r.lines[0].right != "" {
		sep = ", "
	}
	if count != "" && len(first) > 0 {
		count += ": "
	}
	heads := []string{count}
	if r.count == 1 {
		heads = append(heads, "")
	}
	for k := len(first); k > 0 && !r.doc; k-- {
		for _, s := range heads {
			s += strings.Join(first[:k], sep)
			if k < len(first) && sep == ", " {
				s += "…"
			}
			if utf8.RuneCountInString(s) <= n {
				return s
			}
		}
		const room = 8 // for words that are cut; a value is not
		last := heads[len(heads)-1]
		if k > 1 && sep == " " && strings.Contains(first[k-1], " ") && utf8.RuneCountInString(last+strings.Join(first[:k-1], sep)) <= n-room {
			return letters.Fit(last+strings.Join(first[:k], sep), n)
		}
	}
	return letters.Fit(heads[len(heads)-1]+strings.Join(first, sep), n)
}

// countWords say how much came back; nothing of a single value, which speaks for itself.
func (r *Result) countWords() string {
	switch {
	case r.count == 0 && r.rows.kind >= dataList && len(r.rows.kids) == 0:
		return "no " + r.things
	case r.count > 0:
		return some(strconv.Itoa(r.count), "rows")
	case len(r.lines) == 0:
		return "nothing came back"
	}
	return ""
}

// firstWords are the telling lines of a result in a few words: of a map its entries, of a record what the run used of
// it, its Id, and what it is.
func (r *Result) firstWords() []string {
	var used, out []string
	for i := range r.lines[:min(len(r.lines), manyLines)] {
		l := &r.lines[i]
		text := ShortID(strings.TrimSuffix(cardText(l.text), "→"))
		switch {
		case l.right != "":
			out = append(out, text+" "+l.right)
		case l.key, r.doc && l.rank == 1: // a passage goes before what the text is called
			used = append(used, text)
		case l.rank < 40 && text != "":
			out = append(out, text)
		}
	}
	out = append(used, out...)
	if r.doc || len(r.lines) > 0 && r.lines[0].right != "" {
		return out
	}
	return out[:min(len(out), 2)]
}

// errorLine is the part of an error that says what is wrong: after Salesforce's query and caret comes a sentence.
func errorLine(s string) string {
	code, _, ok := strings.Cut(s, ":")
	lines := strings.Split(strings.TrimSpace(s), "\n")
	last := strings.TrimSpace(lines[len(lines)-1])
	if !ok || len(lines) == 1 || strings.ContainsAny(code, " \n") {
		return oneLine(last)
	}
	return code + ": " + last
}

// gradeLine is how the answer was graded.
func (v *View) gradeLine() string {
	t := v.Trace
	switch {
	case t.Outcome == episode.Solved && t.Lucky:
		return "right by luck: reward 1"
	case t.Outcome == episode.Solved:
		return "exact match: reward 1"
	case t.Reward.Num > 0 && t.Reward.Den > 0:
		return "reward " + strconv.FormatInt(t.Reward.Num*100/t.Reward.Den, 10) + "%, wanted " + ShortID(oneLine(t.Truth))
	}
	return "reward 0: wanted " + ShortID(oneLine(t.Truth))
}

// callLine is a turn's call in n letters.
func callLine(t *episode.Turn, n int) string {
	switch t.Kind {
	case episode.Submit:
		return letters.Fit("submit "+ShortID(oneLine(t.Call)), n)
	case episode.Invalid:
		return letters.Fit("no call: "+oneLine(t.Message), n)
	}
	call := t.Call
	if query, ok := strings.CutPrefix(call, t.Function+"(query="); ok && t.Function != "" {
		query = strings.TrimSuffix(query, ")") // a query tool: the query itself
		if n := len(query) - 1; n > 0 && query[0] == query[n] {
			query = query[1:n]
		}
		call = query
	}
	if t.Error {
		return faultyCall(call, t.Observation, n)
	}
	return letters.Fit(shortCall(call, n), n)
}

// faultyCall is a rejected call in n letters: the part around the word that the error complains about.
func faultyCall(call, complaint string, n int) string {
	s := strings.ReplaceAll(foldLists(shortIDs(oneLine(call))), "T00:00:00Z", "")
	at := -1
	if _, rest, ok := strings.Cut(errorLine(complaint), " '"); ok {
		if word, _, ok := strings.Cut(rest, "'"); ok && word != "" {
			at = strings.Index(s, word)
		}
	}
	const room = 20 // letters that the word and what follows it should have
	if at > n-room && utf8.RuneCountInString(s) > n {
		from := at
		for _, start := range [...]string{" AND ", " WHERE ", " FROM "} {
			if i := strings.LastIndex(s[:at], start); i >= 0 {
				from = i + 1
				break
			}
		}
		s = "…" + s[from:]
	}
	return letters.Fit(s, n)
}
