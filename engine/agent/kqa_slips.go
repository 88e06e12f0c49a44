package agent

import (
	"strings"

	"deskarena/engine/value"
)

// soughtAs sends the search of a question with other terms.
func soughtAs(code string, weight int, what string, when func(*sim) bool, term func(question string) string) *slip {
	return &slip{code: code, kind: QuietSlip, skill: Aiming, weight: weight, when: when, say: say(what),
		call: func(s *sim, a Action) Action {
			t := term(s.brief.Params.Topic)
			if a.Kind == Call && !general(a.Name) {
				return a.with("search_term", value.OfString(strings.Trim(t, "\"")))
			}
			from, rest, _ := strings.Cut(s.queryOf(a), "{")
			_, rest, _ = strings.Cut(rest, "}")
			return s.requery(a, from+"{"+t+"}"+rest)
		}}
}

var kqaTermSlips = []*slip{
	soughtAs("search.one-word", 4, "searches one word of the question", severalWords, func(q string) string { return keywords(q, 4)[0] }),
	soughtAs("search.all-words", 5, "wants all the words of the question in one article", severalWords,
		func(q string) string { return strings.Join(wordsOf(q), " ") }),
	soughtAs("search.empty-word", 2, "searches for a word that is in every article", nil, func(string) string { return "customer" }),
	soughtAs("search.topic", 3, "searches for a word of its own", nil, func(string) string { return "policy" }),
}

var kqaSearchSlips = join(kqaTermSlips, []*slip{
	soughtAs("search.phrase", 3, "searches the words as one phrase", severalWords,
		func(q string) string { return `"` + strings.Join(keywords(q, 4), " ") + `"` }),
	{code: "search.titles", kind: QuietSlip, skill: Aiming, weight: 4, say: say("looks for a word among the titles alone"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, "SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE Title LIKE '%"+keywords(s.brief.Params.Topic, 1)[0]+"%'")
		}},
	{code: "filter.first-hit", kind: QuietSlip, skill: Aiming, weight: 3, say: say("looks at the first hit only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 1") }},
})

func severalWords(s *sim) bool { return len(keywords(s.brief.Params.Topic, 4)) > 1 }

var kqaHitReading = []*slip{
	{code: "read.first-hit", kind: ReadingSlip, skill: Reading, weight: 3, say: say("keeps the first hit only"),
		read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, head(column(obs, "Id"))...) }},
	{code: "read.best-title", kind: ReadingSlip, skill: Reading, weight: 4, say: say("goes by the title that sounds best"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem.set(hits, root, head(s.mem[hits].ids)...)
		}},
}

var kqaReadSlips = []*slip{
	bend("article.other-hit", Carrying, 4, func(s *sim) bool { return len(s.mem[hits].ids) > 1 },
		func(s *sim) { s.mem.set(hits, 0, s.mem[hits].ids[1:]...) }, say("leaves the best hit out")),
	{code: "article.summary", kind: QuietSlip, skill: Aiming, weight: 5, say: say("reads the summaries and not the articles"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "FAQ_Answer__c", "Summary", 1))
		}},
	{code: "filter.first-hit", kind: QuietSlip, skill: Aiming, weight: 3, say: say("reads the first of them only"),
		when: func(s *sim) bool { return len(s.mem[hits].ids) > 1 },
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 1") }},
}

// kqaPassageReading are the ways to find a wrong passage in the right texts, which are in a field.
func kqaPassageReading(field string) []*slip {
	wrongly := func(code string, weight int, what string, at func(all []passage, right int, s *sim) int) *slip {
		return &slip{code: code, kind: ReadingSlip, skill: Reading, weight: weight, say: say(what),
			read: func(s *sim, obs Observation, root int) {
				all := passages(obs, field)
				s.quote(all, at(all, answers(all, s.brief.Params.Topic), s), root)
			}}
	}
	return []*slip{
		wrongly("read.neighbour", 5, "slips into the neighbouring sentence", func(all []passage, right int, _ *sim) int {
			if right+1 < len(all) && all[right+1].article == all[max(right, 0)].article {
				return right + 1
			}
			return right - 1
		}),
		wrongly("read.other-article", 4, "takes a sentence of another article that sounds alike", func(all []passage, right int, s *sim) int {
			if right < 0 {
				return right
			}
			if other := nearest(all, s.brief.Params.Topic, all[right].article); other >= 0 {
				return other
			}
			return right
		}),
		wrongly("read.first-words", 3, "takes the first thing that the first article says", func([]passage, int, *sim) int { return 0 }),
		wrongly("read.overlooked", 3, "overlooks the sentence that answers", func([]passage, int, *sim) int { return -1 }),
	}
}

// kqaAnswerSlips are slips on an answer that is a text.
var kqaAnswerSlips = []*slip{
	{code: "answer.too-long", kind: AnswerSlip, skill: Formatting, weight: 5, say: say("hands in the whole sentence"),
		when: func(s *sim) bool { return s.mem.first(texts) != "" },
		call: func(s *sim, a Action) Action { a.Content = s.mem.first(texts); return a }},
	{code: "answer.padded", kind: AnswerSlip, skill: Formatting, weight: 4, say: say("puts a sentence round the answer"),
		when: found,
		call: func(s *sim, a Action) Action {
			a.Content = "According to the knowledge base, the answer is: " + a.Content + "."
			return a
		}},
	{code: "answer.too-short", kind: AnswerSlip, skill: Reading, weight: 4, say: say("hands in half of it"),
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
	{code: "answer.own-words", kind: AnswerSlip, skill: Reading, weight: 4, say: say("puts it in its own words"),
		when: func(s *sim) bool { return inOwnWords(s.mem.first(pick)) != s.mem.first(pick) },
		call: func(s *sim, a Action) Action { a.Content = inOwnWords(a.Content); return a }},
	{code: "answer.invented", kind: AnswerSlip, skill: Abstaining, weight: 4, say: say("found nothing, and makes an answer up"),
		when: func(s *sim) bool { return !found(s) },
		call: func(s *sim, a Action) Action { a.Content = madeUp(s.brief.Params.Topic); return a }},
	answersNone(Reading, "None, though it had found the passage"),
}

func found(s *sim) bool { return s.mem.first(pick) != "" }

// inOwnWords rewrites the commonest words of the house.
func inOwnWords(answer string) string {
	return ownWords.Replace(answer)
}

var ownWords = strings.NewReplacer(
	"two ", "2 ", "three ", "3 ", "four ", "4 ", "five ", "5 ", "six ", "6 ", "eight ", "8 ", "ten ", "10 ", "twelve ", "12 ",
	"within ", "in ", "up to ", "a maximum of ", "cannot ", "can not ", "at most ", "no more than ", "from the day ", "starting on the day ",
	"working days", "business days", "customer", "buyer", " per ", " for each ", "as soon as", "once", "store credit", "shop credit",
	"about ", "roughly ", "free of charge", "at no cost", "never ", "not ever ", "percent", "%", "until ", "up until ", "after ", "following ")

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
