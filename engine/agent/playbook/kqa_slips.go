package playbook

import (
	"strings"

	"deskarena/engine/value"
)

// soughtBy sends the search of a question with other terms.
func soughtBy(a Action, terms string) Action {
	if a.Kind == Call && !general(a.Name) {
		return a.with("search_term", value.OfString(strings.Trim(terms, "\"")))
	}
	from, rest, _ := strings.Cut(a.asks(), "{")
	_, rest, _ = strings.Cut(rest, "}")
	return a.asking(from + "{" + terms + "}" + rest)
}

var kqaTermSlips = family{
	{code: "search.one-word", kind: QuietSlip, skill: Aiming, weight: 4, say: "searches one word of the question", when: severalWords,
		call: func(s *sim, a Action) Action { return soughtBy(a, keywords(s.brief.Params.Topic, 4)[0]) }},
	{code: "search.all-words", kind: QuietSlip, skill: Aiming, weight: 5, say: "wants all the words of the question in one article", when: severalWords,
		call: func(s *sim, a Action) Action { return soughtBy(a, strings.Join(wordsOf(s.brief.Params.Topic), " ")) }},
	{code: "search.empty-word", kind: QuietSlip, skill: Aiming, weight: 2, say: "searches for a word that is in every article",
		call: func(_ *sim, a Action) Action { return soughtBy(a, "customer") }},
	{code: "search.topic", kind: QuietSlip, skill: Aiming, weight: 3, say: "searches for a word of its own",
		call: func(_ *sim, a Action) Action { return soughtBy(a, "policy") }},
}

// kqaSearchSlips are those of a search by query, besides.
var kqaSearchSlips = family{
	{code: "search.phrase", kind: QuietSlip, skill: Aiming, weight: 3, say: "searches the words as one phrase", when: severalWords,
		call: func(s *sim, a Action) Action {
			return soughtBy(a, `"`+strings.Join(keywords(s.brief.Params.Topic, 4), " ")+`"`)
		}},
	{code: "search.titles", kind: QuietSlip, skill: Aiming, weight: 4, say: "looks for a word among the titles alone",
		rewrite: func(s *sim, _ string) string {
			return "SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE Title LIKE '%" + keywords(s.brief.Params.Topic, 1)[0] + "%'"
		}},
	{code: "filter.first-hit", kind: QuietSlip, skill: Aiming, weight: 3, say: "looks at the first hit only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 1" }},
}

func severalWords(s *sim) bool { return len(keywords(s.brief.Params.Topic, 4)) > 1 }

var kqaHitReading = family{
	{code: "read.first-hit", kind: ReadingSlip, skill: Reading, weight: 3, say: "keeps the first hit only",
		read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, head(column(obs, "Id"))...) }},
	{code: "read.best-title", kind: ReadingSlip, skill: Reading, weight: 4, say: "goes by the title that sounds best",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem.set(hits, root, head(s.mem[hits].ids)...)
		}},
}

var kqaReadSlips = family{
	{code: "article.other-hit", kind: QuietSlip, skill: Carrying, weight: 4, say: "leaves the best hit out",
		when: func(s *sim) bool { return len(s.mem[hits].ids) > 1 },
		bend: func(s *sim) { s.mem.set(hits, 0, s.mem[hits].ids[1:]...) }},
	{code: "article.summary", kind: QuietSlip, skill: Aiming, weight: 5, say: "reads the summaries and not the articles",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "FAQ_Answer__c", "Summary", 1) }},
	{code: "filter.first-hit", kind: QuietSlip, skill: Aiming, weight: 3, say: "reads the first of them only",
		when:    func(s *sim) bool { return len(s.mem[hits].ids) > 1 },
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 1" }},
}

// kqaPassageReading are the ways to find a wrong passage in the right texts.
var kqaPassageReading = family{
	{code: "read.neighbour", kind: ReadingSlip, skill: Reading, weight: 5, say: "slips into the neighbouring sentence",
		read: func(s *sim, obs Observation, root int) {
			misquote(s, obs, root, func(all []passage, right int) int {
				if right+1 < len(all) && all[right+1].article == all[max(right, 0)].article {
					return right + 1
				}
				return right - 1
			})
		}},
	{code: "read.other-article", kind: ReadingSlip, skill: Reading, weight: 4, say: "takes a sentence of another article that sounds alike",
		read: func(s *sim, obs Observation, root int) {
			misquote(s, obs, root, func(all []passage, right int) int {
				if right < 0 {
					return right
				}
				if other := nearest(all, s.brief.Params.Topic, all[right].article); other >= 0 {
					return other
				}
				return right
			})
		}},
	{code: "read.first-words", kind: ReadingSlip, skill: Reading, weight: 3, say: "takes the first thing that the first article says",
		read: func(s *sim, obs Observation, root int) { quote(s, passages(obs), 0, root) }},
	{code: "read.overlooked", kind: ReadingSlip, skill: Reading, weight: 3, say: "overlooks the sentence that answers",
		read: func(s *sim, _ Observation, root int) { quote(s, nil, -1, root) }},
}

// misquote picks another passage than the right one.
func misquote(s *sim, obs Observation, root int, at func(all []passage, right int) int) {
	all := passages(obs)
	quote(s, all, at(all, answers(all, s.brief.Params.Topic)), root)
}

// kqaAnswerSlips are slips on an answer that is a text.
var kqaAnswerSlips = family{
	{code: "answer.too-long", kind: AnswerSlip, skill: Formatting, weight: 5, say: "hands in the whole sentence",
		when: func(s *sim) bool { return s.mem.first(texts) != "" },
		call: func(s *sim, a Action) Action { a.Content = s.mem.first(texts); return a }},
	{code: "answer.padded", kind: AnswerSlip, skill: Formatting, weight: 4, say: "puts a sentence round the answer",
		when: found,
		call: func(s *sim, a Action) Action {
			a.Content = "According to the knowledge base, the answer is: " + a.Content + "."
			return a
		}},
	{code: "answer.too-short", kind: AnswerSlip, skill: Reading, weight: 4, say: "hands in half of it",
		when: func(s *sim) bool { return len(strings.Fields(s.mem.first(pick))) > 2 },
		call: func(s *sim, a Action) Action {
			w := strings.Fields(a.Content)
			n := (len(w) + 1) / 2
			for i, f := range w[:len(w)-1] {
				if strings.HasSuffix(f, ",") || strings.HasSuffix(f, ";") {
					n = i + 1 // up to the first comma
					break
				}
			}
			a.Content = strings.TrimRight(strings.Join(w[:n], " "), ",;")
			return a
		}},
	{code: "answer.own-words", kind: AnswerSlip, skill: Reading, weight: 4, say: "puts it in its own words",
		when: func(s *sim) bool { return inOwnWords(s.mem.first(pick)) != s.mem.first(pick) },
		call: func(s *sim, a Action) Action { a.Content = inOwnWords(a.Content); return a }},
	{code: "answer.invented", kind: AnswerSlip, skill: Abstaining, weight: 4, say: "found nothing, and makes an answer up",
		when: foundNothing,
		call: func(s *sim, a Action) Action { a.Content = madeUp(s.brief.Params.Topic); return a }},
	{code: "answer.overcautious", kind: AnswerSlip, skill: Reading, weight: 2, say: "None, though it had found the passage",
		thought: notCertain, when: found, call: saysNone},
}

// inOwnWords puts the commonest words of the house otherwise.
func inOwnWords(answer string) string {
	var b strings.Builder
	for len(answer) > 0 {
		old, words := answer[:1], answer[:1]
		for _, w := range ownWords {
			if strings.HasPrefix(answer, w[0]) {
				old, words = w[0], w[1]
				break
			}
		}
		b.WriteString(words)
		answer = answer[len(old):]
	}
	return b.String()
}

var ownWords = [...][2]string{
	{"two ", "2 "}, {"three ", "3 "}, {"four ", "4 "}, {"five ", "5 "}, {"six ", "6 "}, {"eight ", "8 "}, {"ten ", "10 "}, {"twelve ", "12 "},
	{"within ", "in "}, {"up to ", "a maximum of "}, {"cannot ", "can not "}, {"at most ", "no more than "}, {"from the day ", "starting on the day "},
	{"working days", "business days"}, {"customer", "buyer"}, {" per ", " for each "}, {"as soon as", "once"}, {"store credit", "shop credit"},
	{"about ", "roughly "}, {"free of charge", "at no cost"}, {"never ", "not ever "}, {"percent", "%"}, {"until ", "up until "}, {"after ", "following "},
}

// madeUp is what a shop of this kind would say to a question.
func madeUp(question string) string {
	words := wordsOf(question)
	first := ""
	if len(words) > 1 {
		first = words[0] + " " + words[1]
	}
	switch {
	case strings.HasPrefix(first, "how long"), strings.HasPrefix(first, "when"), strings.HasPrefix(first, "until"), strings.HasPrefix(first, "by when"):
		return "within 30 days"
	case strings.HasPrefix(first, "how much"), strings.HasPrefix(first, "what does"):
		return "$10 per order"
	case strings.HasPrefix(first, "how many"), strings.HasPrefix(first, "how often"):
		return "up to three"
	case strings.HasPrefix(first, "can"), strings.HasPrefix(first, "does"), strings.HasPrefix(first, "is"), strings.HasPrefix(first, "may"):
		return "yes, on request"
	case strings.HasPrefix(first, "where"):
		return "on the account page"
	}
	return "please contact customer service"
}
