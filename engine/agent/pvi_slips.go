package agent

import (
	"slices"
	"strings"

	"deskarena/engine/value"
)

var pviMailSlips = []*slip{
	{code: "id.case-for-mail", kind: QuietSlip, skill: Carrying, weight: 4, say: say("looks for the case's Id among the mails' own"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "ParentId = ", "Id = ", 1))
		}},
	{code: "mails.first-only", kind: QuietSlip, skill: Aiming, weight: 4, say: say("reads the first mail only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 1") }},
	{code: "mails.last-only", kind: QuietSlip, skill: Aiming, weight: 3, say: say("reads the last mail only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" ORDER BY MessageDate DESC LIMIT 1") }},
	{code: "mails.subjects", kind: QuietSlip, skill: Aiming, weight: 4, say: say("asks for the subjects and not for the texts"),
		call: func(s *sim, a Action) Action { return s.requery(a, strings.Replace(s.queryOf(a), "TextBody, ", "", 1)) }},
}

var pviChatSlips = []*slip{
	{code: "id.case-for-chat", kind: QuietSlip, skill: Carrying, weight: 4, say: say("looks for the case's Id among the chats' own"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "CaseId = ", "Id = ", 1))
		}},
	{code: "chat.times", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks when the chat was and not for its text"),
		call: func(s *sim, a Action) Action { return s.requery(a, strings.Replace(s.queryOf(a), "Body, ", "", 1)) }},
}

var pviCaseSlips = []*slip{
	{code: "chat.left-out", kind: QuietSlip, skill: Aiming, weight: 4, say: say("leaves the chat out"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), ", (SELECT Body FROM LiveChatTranscripts)", "", 1))
		}},
	{code: "mails.first-only", kind: QuietSlip, skill: Aiming, weight: 4, say: say("reads the first mail only"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "FROM EmailMessages)", "FROM EmailMessages LIMIT 1)", 1))
		}},
	{code: "mails.subjects", kind: QuietSlip, skill: Aiming, weight: 3, say: say("asks for the subjects and not for the texts"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "TextBody", "Subject", 1))
		}},
}

// pviGetSlips ask the wrappers for something else.
var pviGetSlips = []*slip{
	{code: "id.swapped", kind: QuietSlip, skill: Carrying, weight: 4, say: say("copies the Id with two characters swapped"),
		call: func(s *sim, a Action) Action {
			id := []byte(s.brief.Params.Case[:15])
			for i := len(id) - 1; i > 0; i-- {
				if id[i] != id[i-1] {
					id[i], id[i-1] = id[i-1], id[i]
					break
				}
			}
			return a.with("case_id", value.OfString(string(id)))
		}},
	{code: "function.other", kind: QuietSlip, skill: Carrying, weight: 3,
		when: func(s *sim) bool { return s.at == 0 }, // who has seen the mails does not ask for them again
		say:  func(s *sim) string { return "calls " + otherLetters(s.sent.fn) + " in its place" },
		call: func(s *sim, a Action) Action {
			a.Name = otherLetters(a.Name)
			return a
		}},
}

// otherLetters is the wrapper for mails for the one for chats, and the other way round.
func otherLetters(fn string) string {
	if fn == getMails {
		return getChats
	}
	return getMails
}

// pviLetterReading are the ways to misread mails and chats.
var pviLetterReading = []*slip{
	{code: "read.customer-only", kind: ReadingSlip, skill: Reading, weight: 3, say: say("takes in what the customer wrote, and not what the agent did"),
		read: func(s *sim, obs Observation, root int) {
			before := s.mem[told]
			s.sent.read(s, obs, root)
			s.mem[told] = fact{ids: before.ids, root: root}
		}},
	{code: "read.sides-swapped", kind: ReadingSlip, skill: Reading, weight: 2, say: say("takes the one side for the other"),
		read: func(s *sim, obs Observation, root int) {
			s.mem[asked], s.mem[told] = s.mem[told], s.mem[asked]
			s.sent.read(s, obs, root)
			s.mem[asked], s.mem[told] = s.mem[told], s.mem[asked]
		}},
	{code: "read.beginning", kind: ReadingSlip, skill: Reading, weight: 2, say: say("stops reading after the first words of either side"),
		read: func(s *sim, obs Observation, root int) {
			a, t := len(s.mem[asked].ids), len(s.mem[told].ids)
			s.sent.read(s, obs, root)
			s.mem[asked].ids = s.mem[asked].ids[:min(len(s.mem[asked].ids), a+1)]
			s.mem[told].ids = s.mem[told].ids[:min(len(s.mem[told].ids), t+1)]
		}},
}

// pviTopicSlips mistake what a case is about.
var pviTopicSlips = []*slip{
	{code: "topic.alike", kind: QuietSlip, skill: Reading, weight: 4, when: aboutSomething,
		say: func(s *sim) string { return "looks for \"" + s.mem.first(topic) + "\": near, but wrong" },
		read: func(s *sim, _ Observation, root int) {
			l := s.letters()
			s.mem.set(topic, root, l.matter().near)
		}},
}

func aboutSomething(s *sim) bool {
	l := s.letters()
	return l.matter() != nil
}

var pviSearchSlips = []*slip{
	bend("search.alike", Aiming, 4, func(s *sim) bool { return s.mem.first(topic) != s.matter().near },
		func(s *sim) { s.mem.set(topic, 0, s.matter().near) },
		func(s *sim) string { return "searches for \"" + s.mem.first(topic) + "\": near, but wrong" }),
	{code: "search.one-word", kind: QuietSlip, skill: Aiming, weight: 4, say: say("searches one word of it"),
		when: func(s *sim) bool { return strings.Contains(s.term(), " ") },
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "{"+s.term()+"}", "{"+lastWord(s.term())+"}", 1))
		}},
	{code: "search.phrase", kind: QuietSlip, skill: Aiming, weight: 3, say: say("searches the words as one phrase"),
		when: func(s *sim) bool { return strings.Contains(s.term(), " ") },
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "{"+s.term()+"}", "{\"company policy on "+s.term()+"\"}", 1))
		}},
	{code: "search.violation", kind: QuietSlip, skill: Aiming, weight: 3, say: say("searches for the word violation"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "{"+s.term()+"}", "{policy violation}", 1))
		}},
	{code: "filter.first-hit", kind: QuietSlip, skill: Aiming, weight: 2, say: say("looks at the first hit only"),
		call: func(s *sim, a Action) Action { return s.requery(a, s.queryOf(a)+" LIMIT 1") }},
}

var pviTermSlips = []*slip{
	bend("search.alike", Aiming, 4, func(s *sim) bool { return s.mem.first(topic) != s.matter().near },
		func(s *sim) { s.mem.set(topic, 0, s.matter().near) },
		func(s *sim) string { return "searches for \"" + s.mem.first(topic) + "\": near, but wrong" }),
	{code: "search.one-word", kind: QuietSlip, skill: Aiming, weight: 3, say: say("searches one word of it"),
		when: func(s *sim) bool { return strings.Contains(s.term(), " ") },
		call: func(s *sim, a Action) Action { return a.with("search_term", value.OfString(lastWord(s.term()))) }},
	{code: "search.too-much", kind: QuietSlip, skill: Aiming, weight: 4, say: say("searches for more words than any article has"),
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString("company policy on "+s.term()))
		}},
	{code: "search.violation", kind: QuietSlip, skill: Aiming, weight: 3, say: say("searches for the word violation"),
		call: func(s *sim, a Action) Action { return a.with("search_term", value.OfString("policy violation")) }},
}

// pviTitleReading are the ways to choose wrongly among titles.
var pviTitleReading = []*slip{
	{code: "read.first-title", kind: ReadingSlip, skill: Reading, weight: 3, say: say("takes the first title without comparing"),
		read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, column(obs, "Id")...) }},
	{code: "read.neighbour", kind: ReadingSlip, skill: Reading, weight: 3, say: say("slips into the neighbouring row"),
		read: func(s *sim, obs Observation, root int) {
			s.sent.read(s, obs, root)
			s.mem.set(hits, root, after(column(obs, "Id"), s.mem.first(hits))...)
		}},
}

var pviReadSlips = []*slip{
	bend("article.other-hit", Carrying, 3, func(s *sim) bool { return len(s.mem[hits].ids) > 1 },
		func(s *sim) { s.mem.set(hits, 0, s.mem[hits].ids[1:]...) }, say("opens another hit")),
	{code: "article.summary", kind: QuietSlip, skill: Aiming, weight: 4, say: say("reads the summary and not the article"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), "FAQ_Answer__c", "Summary", 1))
		}},
	{code: "id.case-for-article", kind: QuietSlip, skill: Carrying, weight: 3, say: say("takes the case's Id for the article's"),
		call: func(s *sim, a Action) Action {
			return s.requery(a, strings.Replace(s.queryOf(a), s.mem.first(hits), s.brief.Params.Case, 1))
		}},
}

// pviArticleReading are the ways to take a wrong text from the articles, which are in a field.
func pviArticleReading(field string) []*slip {
	return []*slip{
		{code: "read.other-article", kind: ReadingSlip, skill: Reading, weight: 3, say: say("reads the neighbouring article"),
			read: func(s *sim, obs Observation, root int) {
				s.sent.read(s, obs, root)
				ids, bodies := column(obs, "Id"), column(obs, field)
				if i := slices.Index(ids, s.mem.first(texts)); i >= 0 && len(bodies) == len(ids) {
					i = (i + 1) % len(ids)
					s.mem.set(texts, root, ids[i], bodies[i])
				}
			}},
		{code: "read.skims", kind: ReadingSlip, skill: Reading, weight: 4, say: say("skims the article and misses the rule"),
			read: func(s *sim, obs Observation, root int) {
				s.sent.read(s, obs, root)
				if t := s.mem[texts].ids; len(t) > 1 {
					s.mem.set(texts, root, t[0], t[1][strings.LastIndexByte(t[1], '\n')+1:])
				}
			}},
	}
}

// pviVerdictSlips are the ways to judge wrongly by the right texts.
var pviVerdictSlips = []*slip{
	wrongly("read.too-strict", 6, strictly,
		func(m *matter, l *letters) bool {
			return !l.deed(m) && m.proof == byWords || m.proof == byCredit || says(l.told, m.excuse)
		},
		func(e *evidence, l *letters) {
			e.did, e.excused = true, false
			if e.proof == byCredit {
				e.fact = slices.Max(append(amounts(l.asked, e.unit), e.fact))
			}
		}),
	wrongly("read.most-for-least", 3, say("holds the two numbers against each other the wrong way round"),
		func(m *matter, l *letters) bool { return m.rule != never && l.deed(m) },
		func(e *evidence, _ *letters) { e.fact, e.limit = e.limit, e.fact }),
	wrongly("read.lenient", 4, say("takes the agent's kindness for permission"),
		func(m *matter, l *letters) bool { return l.deed(m) && !says(l.told, m.excuse) },
		func(e *evidence, _ *letters) { e.excused = true }),
}

func strictly(s *sim) string {
	if l := s.letters(); says(l.told, s.matter().excuse) {
		return "misses the check, or the approval, that makes it right"
	}
	return "takes what the customer asked for as what the agent did"
}

func wrongly(code string, weight int, what func(*sim) string, when func(m *matter, l *letters) bool, bend func(*evidence, *letters)) *slip {
	return &slip{code: code, kind: QuietSlip, skill: Reading, weight: weight, say: what,
		when: func(s *sim) bool { l, m := s.letters(), s.matter(); return m != nil && when(m, &l) },
		read: func(s *sim, _ Observation, root int) { s.judge(root, bend) }}
}

var pviAnswerSlips = []*slip{
	{code: "answer.case", kind: AnswerSlip, skill: Carrying, weight: 2, thought: say("So the answer is the Id of this case."), say: say("hands in the case's Id for the article's"),
		when: func(s *sim) bool { return s.mem.first(pick) != "" },
		call: func(s *sim, a Action) Action { a.Content = s.brief.Params.Case; return a }},
	{code: "answer.no", kind: AnswerSlip, skill: Formatting, weight: 3, say: say("says no where None was wanted"),
		when: func(s *sim) bool { return s.mem.first(pick) == "" },
		call: func(s *sim, a Action) Action { a.Content = "No violation"; return a }},
}

// pviMailLoud and pviArticleLoud are what the schema rejects about mails, chats and articles.
var pviMailLoud = []*slip{
	loud("column.case", 5, "no such column", func(q string) string {
		if strings.Contains(q, "ParentId") {
			return strings.Replace(q, "ParentId = ", "CaseId = ", 1)
		}
		return strings.Replace(q, "WHERE CaseId = ", "WHERE ParentId = ", 1)
	}),
	loud("column.body", 4, "no such column", func(q string) string {
		if strings.Contains(q, "TextBody") {
			return strings.Replace(q, "TextBody", "Body", 1)
		}
		return strings.Replace(q, "Body", "Transcript", 1)
	}),
	loud("text.filtered", 4, "a long text cannot be filtered", func(q string) string {
		switch {
		case strings.Contains(q, "(SELECT"):
			return q
		case strings.Contains(q, "TextBody"):
			return q + " AND TextBody LIKE '%policy%'"
		}
		return q + " AND Body LIKE '%policy%'"
	}),
}

var pviArticleLoud = []*slip{
	loud("column.answer", 5, "no such column", func(q string) string {
		switch {
		case strings.Contains(q, "FAQ_Answer__c"):
			return strings.Replace(q, "FAQ_Answer__c", "Answer__c", 1)
		case strings.Contains(q, "Summary"):
			return strings.Replace(q, "Summary", "Content", 1)
		}
		return strings.Replace(q, "Title", "Title, Body", 1)
	}),
	loud("object.article", 4, "no such object", func(q string) string { return strings.Replace(q, "Knowledge__kav", "KnowledgeArticle", 1) }),
}

// pviFilterLoud is refused of a query, where a search would do.
var pviFilterLoud = []*slip{
	loud("article.filtered", 4, "a long text cannot be filtered", swapText(" WHERE ", " WHERE FAQ_Answer__c LIKE '%policy%' AND ")),
}

// articleCallLoud is what the search function rejects. The benchmark's own schema asks for keywords, which its code
// does not know.
var articleCallLoud = []*slip{
	{code: "argument.keywords", kind: LoudSlip, skill: Calling, weight: 5, say: say("no such argument"),
		call: func(s *sim, a Action) Action { return a.renamed("search_term", "keywords") }},
	{code: "argument.list", kind: LoudSlip, skill: Calling, weight: 4, say: say("a list where a text is wanted"),
		call: func(s *sim, a Action) Action {
			v, _ := a.Args.Get("search_term")
			return a.with("search_term", value.OfStrings(strings.Fields(v.Str())))
		}},
}

var pviCallLoud = []*slip{
	{code: "id.cut", kind: LoudSlip, skill: Carrying, weight: 4, say: say("copies the Id with its last characters missing"),
		call: func(s *sim, a Action) Action { return a.with("case_id", value.OfString(s.brief.Params.Case[:14])) }},
	{code: "id.lower-case", kind: LoudSlip, skill: Carrying, weight: 3, say: say("writes the Id in lower case"),
		call: func(s *sim, a Action) Action {
			return a.with("case_id", value.OfString(strings.ToLower(s.brief.Params.Case)))
		}},
	{code: "argument.list", kind: LoudSlip, skill: Calling, weight: 4, say: say("a list where a text is wanted"),
		call: func(s *sim, a Action) Action {
			return a.with("case_id", value.OfStrings([]string{s.brief.Params.Case}))
		}},
	{code: "argument.parent", kind: LoudSlip, skill: Calling, weight: 3, say: say("no such argument"),
		call: func(s *sim, a Action) Action { return a.renamed("case_id", "parent_id") }},
}

// textLoud are the shared loud slips that queries of texts can have.
var textLoud = slices.DeleteFunc(slices.Clone(queryLoud), func(sl *slip) bool { return sl.code == "column.name" || sl.code == "date.quoted" })
