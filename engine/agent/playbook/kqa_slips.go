package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// soughtBy sends the search of a question with other terms.
func soughtBy(a agent.Action, terms string) agent.Action {
	if a.Kind == agent.Call && !agent.General(a.Name) {
		return a.With("search_term", value.OfString(terms))
	}
	from, rest, _ := strings.Cut(a.Asks(), "{")
	_, rest, _ = strings.Cut(rest, "}")
	return a.Asking(from + "{" + terms + "}" + rest)
}

var kqaTermSlips = sim.Family{
	{Code: "search.one-word", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "searches one word of the question", When: severalWords,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return soughtBy(a, keywords(s.Brief.Params.Topic, 4)[0])
		}},
	{Code: "search.all-words", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "wants all the words of the question in one article", When: severalWords,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return soughtBy(a, strings.Join(keywords(s.Brief.Params.Topic, len(s.Brief.Params.Topic)), " AND "))
		}},
	{Code: "search.empty-word", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "searches for a word that is in every article",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return soughtBy(a, "customer") }},
	{Code: "search.topic", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "searches for a word of its own",
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { return soughtBy(a, "policy") }},
}

// kqaSearchSlips are those of a search by query, besides.
var kqaSearchSlips = sim.Family{
	{Code: "search.phrase", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "searches the words as one phrase", When: severalWords,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return soughtBy(a, `"`+strings.Join(keywords(s.Brief.Params.Topic, 4), " ")+`"`)
		}},
	{Code: "search.titles", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "looks for a word among the titles alone",
		Rewrite: func(s *sim.Agent, _ string) string {
			return "SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE Title LIKE '%" + keywords(s.Brief.Params.Topic, 1)[0] + "%'"
		}},
	{Code: "filter.first-hit", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "looks at the first hit only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 1" }},
}

func severalWords(s *sim.Agent) bool { return len(keywords(s.Brief.Params.Topic, 4)) > 1 }

var kqaHitReading = sim.Family{
	{Code: "read.first-hit", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "keeps the first hit only",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, head(column(obs, "Id"))...) }},
	{Code: "read.best-title", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "goes by the title that sounds best",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem.Set(hits, root, head(s.Mem[hits].IDs)...)
		}},
}

var kqaReadSlips = sim.Family{
	{Code: "article.other-hit", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "leaves the best hit out",
		When: func(s *sim.Agent) bool { return len(s.Mem[hits].IDs) > 1 },
		Bend: func(s *sim.Agent) { s.Mem.Set(hits, 0, s.Mem[hits].IDs[1:]...) }},
	{Code: "article.summary", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 5, Say: "reads the summaries and not the articles",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "FAQ_Answer__c", "Summary", 1) }},
	{Code: "filter.first-hit", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "reads the first of them only",
		When:    func(s *sim.Agent) bool { return len(s.Mem[hits].IDs) > 1 },
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 1" }},
}

// kqaPassageReading are the ways to find a wrong passage in the right texts.
var kqaPassageReading = sim.Family{
	{Code: "read.neighbour", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 5, Say: "slips into the neighbouring sentence",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			misquote(s, obs, root, func(all []passage, right int) int {
				if right+1 < len(all) && all[right+1].article == all[max(right, 0)].article {
					return right + 1
				}
				return right - 1
			})
		}},
	{Code: "read.other-article", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "takes a sentence of another article that sounds alike",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			misquote(s, obs, root, func(all []passage, right int) int {
				if right < 0 {
					return right
				}
				if other := nearest(all, s.Brief.Params.Topic, all[right].article); other >= 0 {
					return other
				}
				return right
			})
		}},
	{Code: "read.first-words", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "takes the first thing that the first article says",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { quote(s, passages(obs), 0, root) }},
	{Code: "read.overlooked", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "overlooks the sentence that answers",
		Read: func(s *sim.Agent, _ agent.Observation, root int) { quote(s, nil, -1, root) }},
}

// misquote picks another passage than the right one.
func misquote(s *sim.Agent, obs agent.Observation, root int, at func(all []passage, right int) int) {
	all := passages(obs)
	quote(s, all, at(all, answers(all, s.Brief.Params.Topic)), root)
}

// kqaAnswerSlips are slips on an answer that is a text.
var kqaAnswerSlips = sim.Family{
	{Code: "answer.too-long", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 5, Say: "hands in the whole sentence",
		When: func(s *sim.Agent) bool { return s.Mem.First(texts) != "" },
		Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = s.Mem.First(texts); return a }},
	{Code: "answer.padded", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 4, Say: "puts a sentence round the answer",
		When: found,
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			a.Content = "According to the knowledge base, the answer is: " + a.Content + "."
			return a
		}},
	{Code: "answer.too-short", Kind: sim.AnswerSlip, Skill: sim.Reading, Weight: 4, Say: "hands in half of it",
		When: func(s *sim.Agent) bool { return len(strings.Fields(s.Mem.First(sim.Pick))) > 2 },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
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
	{Code: "answer.own-words", Kind: sim.AnswerSlip, Skill: sim.Reading, Weight: 4, Say: "puts it in its own words",
		When: func(s *sim.Agent) bool { return inOwnWords(s.Mem.First(sim.Pick)) != s.Mem.First(sim.Pick) },
		Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = inOwnWords(a.Content); return a }},
	{Code: "answer.invented", Kind: sim.AnswerSlip, Skill: sim.Abstaining, Weight: 4, Say: "found nothing, and makes an answer up", Thought: itHasToBe,
		When: foundNothing,
		Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = madeUp(s.Brief.Params.Topic); return a }},
	answerUnsent,
	{Code: "answer.overcautious", Kind: sim.AnswerSlip, Skill: sim.Reading, Weight: 2, Say: "None, though it had found the passage",
		Thought: notCertain, When: found, Call: saysNone},
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
