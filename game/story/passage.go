package story

import (
	"slices"
	"strings"
	"unicode"
)

// bodies are the fields that hold a text to be read, heads what it is called.
var bodies = [...]string{"TextBody", "Body", "FAQ_Answer__c", "Content"}
var heads = [...]string{"Subject", "Title"}

func bodyOf(d *data) (string, bool) {
	for _, name := range bodies {
		if body, ok := d.get(name); ok {
			return body.text, true
		}
	}
	return "", false
}

// passageLines is how many lines a passage may take: a whole card.
const passageLines = 4

// readText makes the lines of a mail, a chat or an article: what it is called, and the passage that was used; where none was,
// the sentence that says most about what was done or is allowed.
func (r *result) readText(d data, used []string) bool {
	body, ok := bodyOf(&d)
	if !ok {
		return false
	}
	id, _ := d.get("Id")
	said, weight := evidence(body)
	passage := telling{text: said, lines: passageLines, rank: 1}
	for _, v := range used {
		if v != "" && v != id.text && strings.Contains(body, v) {
			passage.text, passage.value = v, v
			break
		}
	}
	r.lines = nil
	if id.text != "" && slices.Contains(used, id.text) {
		r.lines = append(r.lines, telling{text: id.text, value: id.text})
	}
	for _, h := range heads {
		k, ok := d.get(h)
		if !ok {
			continue
		}
		head := telling{text: strings.TrimPrefix(k.text, "Re: ")}
		switch {
		case passage.value != "":
			head.soft, head.rank, passage.lines = true, 6, passageLines-1
		case weight > 0:
			head.soft, passage.lines = true, passageLines-1
		default: // no evidence: what it is called says more
			head.lines, passage.soft, passage.rank = 2, true, 5
		}
		r.lines = append(r.lines, head)
	}
	r.lines = append(r.lines, passage)
	return true
}

// weightiest is of messages the one with the weightiest evidence, the first of several.
func weightiest(rows []data) int {
	best, most := 0, 0
	for i := range rows {
		d := flat(rows[i])
		body, _ := bodyOf(&d)
		if _, weight := evidence(body); weight > most {
			best, most = i, weight
		}
	}
	return best
}

// evidence is the sentence of a text that weighs most; where none weighs anything the longest, for a greeting is short.
func evidence(body string) (best string, weight int) {
	for _, s := range sentences(body) {
		switch w := weigh(s); {
		case w > weight, w == 0 && weight == 0 && len(s) > len(best):
			best, weight = s, w
		}
	}
	return best, weight
}

// sentences parts a text, line by line. Of a chat each begins with who speaks.
func sentences(body string) []string {
	var out []string
	for line := range strings.SplitSeq(body, "\n") {
		speaker := ""
		if len(line) > 11 && line[0] == '(' && line[3] == ':' && line[6] == ':' && line[9] == ')' { // the clock
			if who, said, ok := strings.Cut(line[11:], ": "); ok {
				who, _, _ = strings.Cut(who, " (") // without the company
				speaker, line = who+": ", said
			}
		}
		for from, i := 0, 0; i < len(line); i++ {
			if end := i+1 == len(line); end || strings.IndexByte(".!?", line[i]) >= 0 && line[i+1] == ' ' {
				out = append(out, speaker+strings.TrimSpace(line[from:i+1]))
				from = i + 1
			}
		}
	}
	return out
}

// policyStems are how the words begin that policies are about.
var policyStems = [...]string{"return", "refund", "discount", "warrant", "replac", "ship", "deliver", "exchang", "credit", "free", "charge", "cancel",
	"repair", "price", "code"}

var units = map[string]bool{"day": true, "days": true, "week": true, "weeks": true, "month": true, "months": true, "year": true, "years": true,
	"hour": true, "hours": true, "percent": true, "dollars": true}

var numerals = map[string]bool{"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true,
	"nine": true, "ten": true, "twelve": true, "fourteen": true, "thirty": true, "sixty": true, "ninety": true}

// weigh is how much a sentence says about what was done or is allowed: an amount or a length of time most, up to two
// words of policy each a little.
func weigh(s string) int {
	amount, policy, last := 0, 0, ""
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '$' && c != '%' }) {
		figure := w[0] >= '0' && w[0] <= '9'
		switch {
		case w[0] == '$', figure && strings.HasSuffix(w, "%"), units[w] && (numerals[last] || last != "" && last[0] >= '0' && last[0] <= '9'):
			amount = 3
		case slices.ContainsFunc(policyStems[:], func(stem string) bool { return strings.HasPrefix(w, stem) }):
			policy = min(policy+1, 2)
		}
		last = w
	}
	return amount + policy
}
