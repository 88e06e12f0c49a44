package story

import (
	"strconv"
	"strings"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/game/mark"
)

// Level is in whose words a run is told. It changes no turn, no mark and no figure.
type Level uint8

const (
	Usual   Level = iota // for who has heard of databases
	Simple               // for who has not: objects go by what they are for, the log tells thoughts and how they went
	Learned              // for who knows the paper: queries at length, and the codes of slips
)

// LevelOf is the level of a reader, by the page's name for it.
func LevelOf(reader string) Level {
	switch reader {
	case "five":
		return Simple
	case "phd", "peer":
		return Learned
	}
	return Usual
}

// everyday is what an object is called by those who have never seen a database: at the head of a card, and in a sentence.
var everyday = map[string]struct{ head, many string }{
	"User":                   {"helper", "the helpers"},
	"Account":                {"who", "the customers"},
	"Contact":                {"who", "the customers"},
	"Case":                   {"problem", "the problems"},
	"Issue__c":               {"trouble", "the kinds of trouble"},
	"CaseHistory__c":         {"who had it", "who had each problem"},
	"Knowledge__kav":         {"the rules", "the book of rules"},
	"ProductCategory":        {"what kind", "the kinds of things"},
	"Product2":               {"thing", "the things in the shop"},
	"ProductCategoryProduct": {"what kind", "what kind each thing is"},
	"Pricebook2":             {"prices", "the price lists"},
	"PricebookEntry":         {"price", "the prices"},
	"Order":                  {"shopping", "who went shopping"},
	"OrderItem":              {"bought", "what they bought"},
	"EmailMessage":           {"letter", "the letters"},
	"LiveChatTranscript":     {"chat", "the chats"},
}

// everydayOf is an object in everyday words; one that the cabinet has no drawer for goes by its own.
func everydayOf(d episode.Drawer) (head, many string) {
	o := org.Object(d)
	e, ok := everyday[o.String()]
	if !ok {
		return shortName(o.String()), "the " + strings.ToLower(o.Info().Plural)
	}
	return e.head, e.many
}

// CardName is what stands at the head of turn n's card: the object that it came from, or what was called.
func (r *Run) CardName(n int) string {
	t := r.Turn(n)
	if r.Level != Simple {
		return cardName(t)
	}
	switch {
	case t.Object != episode.NoDrawer:
		head, _ := everydayOf(t.Object)
		return head
	case t.Kind == episode.Invalid:
		return "what?"
	case t.Kind == episode.SOSL:
		return "found"
	}
	return "sum"
}

// Told is what the log has of a turn, in lines: what the agent thinks, what it calls, and what came of it. There are three lines
// at most.
type Told struct{ Thought, Call, Result []string }

// Tell is turn n in lines of so many letters: of the call once it is called, of what came of it once that is known.
func (r *Run) Tell(n, chars int, called, known bool) (e Told) {
	t := r.Turn(n)
	switch r.Level {
	case Simple:
		e.Thought = letters.WrapFit(simpleThought(t), chars, 2)
		if known {
			e.Result = []string{letters.Fit(r.simpleEnd(n), chars)}
		}
	case Learned:
		if called {
			e.Call = letters.WrapFit(CallLine(t, 2*chars), chars, 2)
		}
		if known {
			e.Result = []string{r.learnedEnd(n, chars)}
		}
		if len(e.Call) < 2 {
			e.Thought = one(ThoughtLine(t, chars))
		}
	default:
		e.Thought = one(ThoughtLine(t, chars))
		if called {
			e.Call = one(CallLine(t, chars))
		}
		if known {
			e.Result = one(r.ResultLine(n, chars))
			if why := r.Reason(n); len([]rune(why)) > chars { // worth more than the thought
				e.Thought, e.Result = nil, letters.WrapFit(why, chars, 2)
			}
		}
	}
	return e
}

func one(line string) []string {
	if line == "" {
		return nil
	}
	return []string{line}
}

// simpleThought is what the agent thinks, or where it thinks nothing aloud, what it does.
func simpleThought(t *episode.Turn) string {
	switch {
	case t.Thought != "":
		return oneLine(t.Thought)
	case t.Kind == episode.Submit:
		return "It says what it has found out."
	case t.Kind == episode.Invalid:
		return "It says something that nobody can follow."
	case t.Object != episode.NoDrawer:
		_, many := everydayOf(t.Object)
		return "It looks up " + many + "."
	case t.Kind == episode.SOSL:
		return "It looks for a word in all drawers."
	}
	return "It works something out."
}

// SimpleError is what a rejected call comes to for who has never seen one.
const SimpleError = "it was asked wrongly"

// simpleEnd says what came of turn n without a word from a database.
func (r *Run) simpleEnd(n int) string {
	t := r.Turn(n)
	switch m := r.Mark(n); {
	case t.Kind == episode.Submit && t.Verdict == episode.Right:
		return "And that is right!"
	case t.Kind == episode.Submit:
		return "But that is not right."
	case t.Verdict == episode.Struck:
		return "Somebody took it away!"
	case t.Kind == episode.Invalid:
		return "Nobody did anything."
	case t.Error:
		return "The cabinet says no: " + SimpleError + "."
	case m == mark.Broken:
		return "Oops, a mistake! And it did not see it."
	case m == mark.Caught:
		return "Oops, a mistake! But it saw it."
	case m == mark.Wasted:
		return "No use any more: it went wrong before."
	}
	switch res := &r.read[n-1]; {
	case res.count > 1:
		return "It finds " + strconv.Itoa(res.count) + "."
	case res.count == 0 && res.rows.kind >= dataList || strings.TrimSpace(t.Observation) == "":
		return "It finds nothing."
	}
	return "It finds one."
}

// learnedEnd is what came back with the code of the slip behind it.
func (r *Run) learnedEnd(n, chars int) string {
	code := r.Turn(n).Slip
	if code == "" {
		return r.ResultLine(n, chars)
	}
	code = letters.Fit("["+code+"]", chars/2)
	return strings.TrimSpace(r.ResultLine(n, chars-len([]rune(code))-1)) + " " + code
}
