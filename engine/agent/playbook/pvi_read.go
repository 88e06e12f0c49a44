package playbook

import (
	"strings"

	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
)

// Policy Violation Identification is reading: what the agent of a case did, by the mails and the chat, is held against
// what the article says. Nothing here knows a case or an article; all of it is taken from texts that were observed.

// matter is something that a policy is about, and how one knows it in a text. Cues are as in says.
type matter struct {
	name   string // in a thought: "this is about …"
	search string // what one would search the articles for
	near   string // what one would search for who mistakes it for something alike
	proof  proof
	did    string // of words: cues of the deed, in a sentence that refuses nothing
	asked  string // what must have been mentioned besides; "" for nothing
	told   string // cues in what an agent writes who does not do it
	rule   rule
	unit   string // of the limit: "days" or "$"; "" where there is none
	event  string // of days: cues of the customer's sentence that names the day from which they are counted
	anchor string // cues of the sentence of the article that states the limit, or forbids
	excuse string // cues in what the agent wrote that make it right
}

// proof is how a deed shows in what the agent wrote.
type proof uint8

const (
	byWords  proof = iota // that say so
	byCode                // a discount code
	byStreet              // the new address
	byCredit              // a sum of dollars
)

// rule says how an article limits a deed.
type rule uint8

const (
	never   rule = iota // not at all
	atMost              // up to a limit
	atLeast             // from a limit on
)

// matters are in the order in which a reader tells them apart: the plainest words first.
var matters = []*matter{
	{
		name: "a discount code", search: "discount codes", near: "discount",
		proof: byCode, rule: never, anchor: "never",
	}, {
		name: "card details", search: "payment details card", near: "cards shop",
		did:  "full card number|complete card number|sixteen digits|security code",
		told: "card number|last four digits", rule: never, anchor: "never*card number",
	}, {
		name: "where a refund is paid", search: "refund card account", near: "return refund",
		did:  "sent*refund*ending|sending*refund*ending|redirect*refund*ending|refund*goes to*ending|paid*refund*ending",
		told: "ending in|ends in|store credit of the same amount|the way*payment came", rule: never, anchor: "never*different",
	}, {
		name: "a change of the address", search: "delivery address", near: "delivery states",
		proof: byStreet, told: "zip code", rule: never, anchor: "ask*order number*zip code", excuse: "zip code",
	}, {
		name: "an item of a final sale", search: "final sale", near: "return",
		did: returned, asked: "final sale|clearance", told: "final sale", rule: never, anchor: "final sale*not be returned",
	}, {
		name: "a price that dropped", search: "price adjustment", near: "sale prices",
		did:  "refunded*difference|difference*refunded|adjusted the price|on their way back to you",
		told: "price adjustment|adjust*price|refund*difference|difference*refund", rule: atMost, unit: "days", event: "order", anchor: "order",
	}, {
		name: "the warranty", search: "warranty", near: "repair",
		did:  "free replacement|ordered*replacement|replacement*no cost|replacement*free|new one*free|new one*no cost",
		told: "warranty|replacement", rule: atMost, unit: "days", event: "deliver|arriv|came", anchor: "delivery",
	}, {
		name: "a parcel that is late", search: "parcel lost", near: "tracking parcel",
		did: "by express", told: "trace*past the|past the*trac|days late|past the*date|carrier*trac|trace*carrier",
		rule: atLeast, unit: "days", event: "promise", anchor: "promised",
	}, {
		name: "a credit", search: "goodwill credit", near: "store credit",
		proof: byCredit, told: "credit*$|$*credit|$*team lead", rule: atMost, unit: "$", anchor: "goodwill credit",
		excuse: "team lead|leads our team|leads the team",
	}, {
		name: "a return", search: "return period", near: "exchange size",
		did:  returned,
		told: "return period|return*possible|return*decline|decline*return|days after delivery|return label|between delivery and|back*period|period*back",
		rule: atMost, unit: "days", event: "deliver|arriv|came", anchor: "delivery",
	},
}

const (
	returned = "approved*return|opened*return|accept*return|return*accepted|taking*back|send*back*label"
	refusal  = "can't|cannot|can not|not possible|decline|is out|not allowed|unable|don't send|must not|may not"
)

// says tells whether a sentence of a text has a cue: parts that stand in it in this order, with "*" between them.
// "|" separates cues. Text and cues are in lower case; "" is in no text.
func says(text, cues string) bool { return sentenceOf(text, cues, "") != "" }

// sentenceOf is the first sentence that has one of the cues and none of those to be without.
func sentenceOf(text, cues, without string) string {
	for text != "" {
		var s string
		s, text = sentence(text)
		if hasCue(s, cues) && !hasCue(s, without) {
			return s
		}
	}
	return ""
}

func hasCue(s, cues string) bool {
	for cues != "" {
		var cue string
		cue, cues, _ = strings.Cut(cues, "|")
		rest, found := s, true
		for found && cue != "" {
			var part string
			part, cue, _ = strings.Cut(cue, "*")
			_, rest, found = strings.Cut(rest, part)
		}
		if found {
			return true
		}
	}
	return false
}

// letters is what the two sides of a case wrote.
type letters struct {
	asked, told string  // in lower case
	code        string  // a code that the agent gave away, as in "THANKS-"
	street      bool    // the agent names a street: the new address
	first       cal.Day // on which something was first written; 0 if no date was seen
}

func lettersOf(s *sim.Agent) letters {
	first := earlier(s.Mem[asked].Day, s.Mem[told].Day)
	told := strings.Join(s.Mem[told].IDs, "\n")
	return letters{
		asked:  strings.ToLower(strings.Join(s.Mem[asked].IDs, "\n")),
		told:   strings.ToLower(told),
		code:   codeIn(told),
		street: streetIn(told),
		first:  first,
	}
}

// earlier is the earlier of two days, of which 0 is none.
func earlier(a, b cal.Day) cal.Day {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// matter is what the letters are about, or nil: the first matter of which the agent did something, else the first that
// the agent speaks of.
func (l *letters) matter() *matter {
	for _, m := range matters {
		if l.deed(m) && (m.asked == "" || says(l.asked+"\n"+l.told, m.asked)) {
			return m
		}
	}
	for _, m := range matters {
		if says(l.told, m.told) {
			return m
		}
	}
	return nil
}

// deed says whether the agent did what a matter is about.
func (l *letters) deed(m *matter) bool {
	switch m.proof {
	case byCode:
		return l.code != ""
	case byStreet:
		return l.street
	case byCredit:
		_, booked := l.credited()
		return booked
	}
	return sentenceOf(l.told, m.did, refusal) != ""
}

// evidence is what a reader has found out about a matter.
type evidence struct {
	*matter
	did     bool
	excused bool
	fact    int  // days or dollars, of the case
	limit   int  // of the article
	found   bool // the article has the rule
}

// weigh holds the letters against an article.
func (l *letters) weigh(m *matter, article string) evidence {
	article = strings.ToLower(article)
	e := evidence{matter: m, excused: says(l.told, m.excuse)}
	e.did = l.deed(m)
	switch {
	case m.proof == byCode: // the article says of each family of codes who may have them
		family := strings.ToLower(l.code)
		e.found = strings.Contains(article, family)
		e.did = e.did && says(article, family+"*"+m.anchor)
	case m.unit == "":
		e.found = says(article, m.anchor)
	default:
		e.limit, e.found = limit(article, m)
		e.fact = l.days(m, e.limit)
		if m.proof == byCredit {
			e.fact, _ = l.credited()
		}
		e.did = e.did && e.fact > 0
	}
	return e
}

// broken says whether the deed breaks the article.
func (e *evidence) broken() bool {
	if !e.did || e.excused || !e.found {
		return false
	}
	switch e.rule {
	case atMost:
		return e.fact > e.limit
	case atLeast:
		return e.fact < e.limit
	}
	return true
}

// limit is the number in the sentence of an article that states the limit.
func limit(article string, m *matter) (int, bool) {
	for rest := article; rest != ""; {
		var s string
		s, rest = sentence(rest)
		if !hasCue(s, m.anchor) {
			continue
		}
		if all := amounts(s, m.unit); len(all) > 0 {
			return all[0], true
		}
	}
	return 0, false
}

// days is how many days have passed: the number that both name, or the customer, or the agent; or what lies between the
// day that the customer names and the first message. The limit itself is not meant, should the agent name it.
func (l *letters) days(m *matter, limit int) int {
	asked, told := amounts(l.asked, "days"), amounts(l.told, "days")
	for _, n := range asked {
		for _, k := range told {
			if n == k && n != limit {
				return n
			}
		}
	}
	for _, n := range append(asked, told...) {
		if n != limit {
			return n
		}
	}
	if l.first == 0 {
		return 0
	}
	return since(l.asked, m.event, l.first)
}

// credited is the credit that the agent booked: the smaller of two sums where the agent refused the larger.
func (l *letters) credited() (dollars int, booked bool) {
	const less = refusal + "|more than i|beyond me|no say"
	refused := false
	for rest := l.told; rest != ""; {
		var s string
		s, rest = sentence(rest)
		refused = refused || hasCue(s, less)
		for _, n := range amounts(s, "$") {
			if !hasCue(s, "credit|team lead|leads") {
				continue
			}
			if !booked || refused == (n < dollars) {
				dollars, booked = n, true
			}
		}
	}
	return dollars, booked
}

// amounts lists the whole numbers of a unit in a text: "# days" and its like, or "$#".
func amounts(text, unit string) []int {
	var out []int
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			continue
		}
		start, n := i, 0
		for i < len(text) && isDigit(text[i]) && i-start < 9 {
			n = 10*n + int(text[i]-'0')
			i++
		}
		if start > 0 && (!notWord(rune(text[start-1])) || text[start-1] == '.') {
			continue
		}
		switch unit {
		case "$":
			if start > 0 && text[start-1] == '$' {
				out = append(out, n)
			}
		default:
			rest := strings.TrimPrefix(text[i:], " or more")
			if strings.HasPrefix(rest, " "+unit) || strings.HasPrefix(rest, " "+strings.TrimSuffix(unit, "s")) {
				out = append(out, n)
			}
		}
	}
	return out
}

func isDigit(c byte) bool   { return c >= '0' && c <= '9' }
func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// codeIn is the family of the first code in a text, its capitals up to the dash: "THANKS-" of THANKS-LARK123.
func codeIn(text string) string {
	for i := 0; i < len(text); i++ {
		if !isCapital(text[i]) {
			continue
		}
		start := i
		for i < len(text) && isCapital(text[i]) {
			i++
		}
		if i-start >= 4 && i+1 < len(text) && text[i] == '-' && (isCapital(text[i+1]) || isDigit(text[i+1])) {
			return text[start : i+1]
		}
	}
	return ""
}

// streetIn says whether a text names a street: a number, and two words with capitals.
func streetIn(text string) bool {
	f := strings.Fields(text)
	for i := 0; i+2 < len(f); i++ {
		n := strings.Trim(f[i], "(")
		number := n != "" && len(n) < 5
		for j := range len(n) {
			number = number && isDigit(n[j])
		}
		if number && isCapital(f[i+1][0]) && isCapital(f[i+2][0]) && f[i+1][len(f[i+1])-1] != '.' {
			return true
		}
	}
	return false
}
