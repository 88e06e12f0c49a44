package sim

import (
	"strings"

	"deskarena/engine/agent"
)

// What the agent thinks after an error: what that named, and what its next message does about it. The second half is read
// off the two messages, so it cannot say what is not done.

// readsError is that thought.
type readsError struct{}

func (readsError) Say(s *Agent) string {
	t := &s.trouble
	said := errorWords[t.fault]
	words := said[s.Choose("error", len(said))]
	words = strings.ReplaceAll(words, "%n", t.name)
	words = strings.ReplaceAll(words, "%o", t.on)
	if strings.Contains(words, "%s") {
		words = strings.ReplaceAll(words, "%s", clip(strings.TrimSuffix(t.said, "."), 120))
	}
	if fix := s.fixWords(); fix != "" {
		words += " " + fix
	}
	return words
}

// givingUp is the thought before an end without an answer: the error, and that it is the end.
type givingUp struct{ readsError }

// errorWords are what is said of each kind of error: %n is what it named, %o on what, %s the whole of it.
var errorWords = [...][]string{
	noFault:        {"That did not work."},
	noColumn:       {"There is no column %n on %o.", "%o has no field %n.", "So %n is not a field of %o.", "The error says that %o does not have %n.", "INVALID_FIELD: %n does not exist on %o."},
	noRelationship: {"The relationship %n does not exist here.", "%n is no relationship that SOQL understands.", "It did not understand the relationship %n.", "There is no way along %n from this object."},
	noObject:       {"There is no object called %n.", "The sObject type %n is not supported.", "%n is not an object of this org.", "INVALID_TYPE: so %n is the wrong name."},
	badToken:       {"The parser stumbles over '%n'.", "MALFORMED_QUERY: '%n' was not expected there.", "SOQL does not take '%n' at that place.", "Unexpected token '%n': that is no SOQL."},
	badValue:       {"The value for %n has the wrong form.", "The filter on %n wants another kind of value: %s.", "%n cannot be compared with a value written like that.", "The error is about %n: the value must match its type, without quotes."},
	noFilter:       {"%n cannot be filtered in a query.", "A long text like %n cannot stand in WHERE.", "So I cannot filter by %n."},
	notGrouped:     {"%n must be grouped or aggregated.", "The query groups, and %n is neither grouped nor aggregated.", "%n does not go with the GROUP BY."},
	noArgument:     {"%o does not take an argument %n.", "There is no argument %n.", "The argument is not called %n.", "%o did not expect %n."},
	lacksArgument:  {"The call lacks %n.", "%o needs the argument %n as well.", "I left out %n, which is required."},
	badArgument:    {"The argument %n was wrong: %s.", "%n has the wrong form.", "The function says about %n: %s.", "I passed %n in the wrong way."},
	noFunction:     {"There is no function %n.", "%n is not available.", "The action %n is unknown.", "I do not have %n."},
	noFormat:       {"My last message was not in the required format.", "The format was wrong.", "That was no valid action: I have to keep to the format.", "I did not follow the format."},
	otherFault:     {"The error says: %s.", "It was rejected: %s.", "That failed: %s.", "\"%s\": so that does not work."},
}

// fixWords say what the message at hand changes.
func (s *Agent) fixWords() string {
	t, a := &s.trouble, s.last
	pick := func(words ...string) string { return words[s.Choose("fix", len(words))] }
	switch {
	case s.slip == cutToFit:
		return pick("The list was too long for one message, so I pass fewer of its entries.", "It was cut off. I hand on only the first part of the list.", "The call broke off half way; I shorten the list.")
	case s.looking:
		return pick("I look at the fields that it does have.", "Let me see which fields there are.", "One record with all its fields will show me the names.")
	case t.sent.Equal(a):
		return pick("I try it once more.", "It should work. Again.", "Again.")
	case a.Kind == agent.Malformed, a.Kind == agent.Submit:
		return ""
	case t.fault == noFormat:
		return pick("I send it properly.", "Once more, in the right form.", "I repeat the action as it is wanted.", "")
	case t.sent.Kind == agent.Call && a.Kind == agent.Call && t.sent.Name != a.Name:
		return pick("I call ", "So I use ", "The right one is ") + a.Name + "."
	case t.sent.Kind == agent.Call && a.Kind == agent.Execute:
		return pick("I write a query in its place.", "A query has to do.")
	}
	from, to := t.sent.Asks(), a.Asks()
	if t.fault == noFormat || from == "" || to == "" {
		return s.argumentWords(pick)
	}
	from, to = difference(from, to)
	switch {
	case len(from) > 48, len(to) > 48, strings.Contains(from+to, " AND "):
		return pick("I rewrite that part of the query.", "I put it another way.", "I change the query.")
	case to == "":
		return pick("I leave "+from+" out.", "Without "+from+", then.", "I drop "+from+".")
	case from == "":
		return pick("I add "+to+".", "It takes "+to+" as well.")
	}
	return pick("I write "+to+" in place of "+from+".", "It should be "+to+".", "I replace "+from+" by "+to+".", "Let me try "+to+" instead.")
}

// argumentWords say which argument changes.
func (s *Agent) argumentWords(pick func(...string) string) string {
	from, to := s.trouble.sent.Args, s.last.Args
	for i, k := range to.Keys() {
		was, ok := from.Get(k)
		switch {
		case !ok && from.Len() < to.Len():
			return pick("I add "+k+".", "Now with "+k+".")
		case !ok:
			return pick("The argument is called "+k+".", "It is "+k+".", "I use "+k+" instead.")
		case !was.Equal(to.At(i)):
			return pick("I pass "+k+" in the form that it wants.", "I correct "+k+".", "This time "+k+" is as it should be.")
		}
	}
	return pick("I leave that argument out.", "")
}

// difference is where two texts differ, in whole words.
func difference(a, b string) (from, to string) {
	start := 0
	for i := 0; i < len(a) && i < len(b) && a[i] == b[i]; i++ {
		if a[i] == ' ' {
			start = i + 1
		}
	}
	a, b = a[start:], b[start:]
	end := 0
	for i := 1; i <= len(a) && i <= len(b) && a[len(a)-i] == b[len(b)-i]; i++ {
		if a[len(a)-i] == ' ' {
			end = i
		}
	}
	from, to = strings.Trim(a[:len(a)-end], " ,"), strings.Trim(b[:len(b)-end], " ,")
	if rest, ok := strings.CutSuffix(from, ", "+to); ok && to != "" {
		return rest, ""
	}
	return from, to
}

// clip cuts a text to so many bytes, at a space.
func clip(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return text[:strings.LastIndexByte(text[:n], ' ')] + " …"
}
