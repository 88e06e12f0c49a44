package playbook

import (
	"slices"
	"strings"

	"deskarena/engine/value"
)

var pviMailSlips = family{
	{code: "id.case-for-mail", kind: QuietSlip, skill: Carrying, weight: 4, say: "looks for the case's Id among the mails' own",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "ParentId = ", "Id = ", 1) }},
	{code: "mails.first-only", kind: QuietSlip, skill: Aiming, weight: 4, say: "reads the first mail only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 1" }},
	{code: "mails.last-only", kind: QuietSlip, skill: Aiming, weight: 3, say: "reads the last mail only",
		rewrite: func(_ *sim, q string) string { return q + " ORDER BY MessageDate DESC LIMIT 1" }},
	{code: "mails.subjects", kind: QuietSlip, skill: Aiming, weight: 4, say: "asks for the subjects and not for the texts",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "TextBody, ", "", 1) }},
}

var pviChatSlips = family{
	{code: "id.case-for-chat", kind: QuietSlip, skill: Carrying, weight: 4, say: "looks for the case's Id among the chats' own",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "CaseId = ", "Id = ", 1) }},
	{code: "chat.times", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks when the chat was and not for its text",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "Body, ", "", 1) }},
}

var pviCaseSlips = family{
	{code: "chat.left-out", kind: QuietSlip, skill: Aiming, weight: 4, say: "leaves the chat out",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, ", (SELECT Body FROM LiveChatTranscripts)", "", 1)
		}},
	{code: "mails.first-only", kind: QuietSlip, skill: Aiming, weight: 4, say: "reads the first mail only",
		rewrite: func(_ *sim, q string) string {
			return strings.Replace(q, "FROM EmailMessages)", "FROM EmailMessages LIMIT 1)", 1)
		}},
	{code: "mails.subjects", kind: QuietSlip, skill: Aiming, weight: 3, say: "asks for the subjects and not for the texts",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "TextBody", "Subject", 1) }},
}

// pviGetSlips ask the wrappers for something else.
var pviGetSlips = family{
	{code: "id.swapped", kind: QuietSlip, skill: Carrying, weight: 4, say: "copies the Id with two characters swapped",
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
		tell: func(s *sim) string { return "calls " + otherLetters(s.clean.Name) + " in its place" },
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
var pviLetterReading = family{
	{code: "read.customer-only", kind: ReadingSlip, skill: Reading, weight: 3, say: "takes in what the customer wrote, and not what the agent did",
		read: func(s *sim, obs Observation, root int) {
			before := s.mem[told]
			s.read(obs, root)
			s.mem[told] = fact{ids: before.ids, root: root}
		}},
	{code: "read.sides-swapped", kind: ReadingSlip, skill: Reading, weight: 2, say: "takes the one side for the other",
		read: func(s *sim, obs Observation, root int) {
			s.mem[asked], s.mem[told] = s.mem[told], s.mem[asked]
			s.read(obs, root)
			s.mem[asked], s.mem[told] = s.mem[told], s.mem[asked]
		}},
	{code: "read.beginning", kind: ReadingSlip, skill: Reading, weight: 2, say: "stops reading after the first words of either side",
		read: func(s *sim, obs Observation, root int) {
			a, t := len(s.mem[asked].ids), len(s.mem[told].ids)
			s.read(obs, root)
			s.mem[asked].ids = s.mem[asked].ids[:min(len(s.mem[asked].ids), a+1)]
			s.mem[told].ids = s.mem[told].ids[:min(len(s.mem[told].ids), t+1)]
		}},
}

// pviTopicSlips mistake what a case is about.
var pviTopicSlips = family{
	{code: "topic.alike", kind: QuietSlip, skill: Reading, weight: 4, when: aboutSomething,
		tell: func(s *sim) string { return "looks for \"" + s.mem.first(topic) + "\": near, but wrong" },
		read: func(s *sim, _ Observation, root int) {
			l := lettersOf(s)
			s.mem.set(topic, root, l.matter().near)
		}},
}

func aboutSomething(s *sim) bool {
	l := lettersOf(s)
	return l.matter() != nil
}

var pviSearchSlips = family{
	{code: "search.alike", kind: QuietSlip, skill: Aiming, weight: 4, tell: func(s *sim) string { return "searches for \"" + s.mem.first(topic) + "\": near, but wrong" },
		when: func(s *sim) bool { return s.mem.first(topic) != matterOf(s).near },
		bend: func(s *sim) { s.mem.set(topic, 0, matterOf(s).near) }},
	{code: "search.one-word", kind: QuietSlip, skill: Aiming, weight: 4, say: "searches one word of it",
		when: func(s *sim) bool { return strings.Contains(term(s), " ") },
		rewrite: func(s *sim, q string) string {
			return strings.Replace(q, "{"+term(s)+"}", "{"+lastWord(term(s))+"}", 1)
		}},
	{code: "search.phrase", kind: QuietSlip, skill: Aiming, weight: 3, say: "searches the words as one phrase",
		when: func(s *sim) bool { return strings.Contains(term(s), " ") },
		rewrite: func(s *sim, q string) string {
			return strings.Replace(q, "{"+term(s)+"}", "{\"company policy on "+term(s)+"\"}", 1)
		}},
	{code: "search.violation", kind: QuietSlip, skill: Aiming, weight: 3, say: "searches for the word violation",
		rewrite: func(s *sim, q string) string { return strings.Replace(q, "{"+term(s)+"}", "{policy violation}", 1) }},
	{code: "filter.first-hit", kind: QuietSlip, skill: Aiming, weight: 2, say: "looks at the first hit only",
		rewrite: func(_ *sim, q string) string { return q + " LIMIT 1" }},
}

var pviTermSlips = family{
	{code: "search.alike", kind: QuietSlip, skill: Aiming, weight: 4, tell: func(s *sim) string { return "searches for \"" + s.mem.first(topic) + "\": near, but wrong" },
		when: func(s *sim) bool { return s.mem.first(topic) != matterOf(s).near },
		bend: func(s *sim) { s.mem.set(topic, 0, matterOf(s).near) }},
	{code: "search.one-word", kind: QuietSlip, skill: Aiming, weight: 3, say: "searches one word of it",
		when: func(s *sim) bool { return strings.Contains(term(s), " ") },
		call: func(s *sim, a Action) Action { return a.with("search_term", value.OfString(lastWord(term(s)))) }},
	{code: "search.too-much", kind: QuietSlip, skill: Aiming, weight: 4, say: "searches for more words than any article has",
		call: func(s *sim, a Action) Action {
			return a.with("search_term", value.OfString("company policy on "+term(s)))
		}},
	{code: "search.violation", kind: QuietSlip, skill: Aiming, weight: 3, say: "searches for the word violation",
		call: func(s *sim, a Action) Action { return a.with("search_term", value.OfString("policy violation")) }},
}

// pviTitleReading are the ways to choose wrongly among titles.
var pviTitleReading = family{
	{code: "read.first-title", kind: ReadingSlip, skill: Reading, weight: 3, say: "takes the first title without comparing",
		read: func(s *sim, obs Observation, root int) { s.mem.set(hits, root, column(obs, "Id")...) }},
	{code: "read.neighbour", kind: ReadingSlip, skill: Reading, weight: 3, say: "slips into the neighbouring row",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			s.mem.set(hits, root, after(column(obs, "Id"), s.mem.first(hits))...)
		}},
}

var pviReadSlips = family{
	{code: "article.other-hit", kind: QuietSlip, skill: Carrying, weight: 3, say: "opens another hit",
		when: func(s *sim) bool { return len(s.mem[hits].ids) > 1 },
		bend: func(s *sim) { s.mem.set(hits, 0, s.mem[hits].ids[1:]...) }},
	{code: "article.summary", kind: QuietSlip, skill: Aiming, weight: 4, say: "reads the summary and not the article",
		rewrite: func(_ *sim, q string) string { return strings.Replace(q, "FAQ_Answer__c", "Summary", 1) }},
	{code: "id.case-for-article", kind: QuietSlip, skill: Carrying, weight: 3, say: "takes the case's Id for the article's",
		rewrite: func(s *sim, q string) string { return strings.Replace(q, s.mem.first(hits), s.brief.Params.Case, 1) }},
}

// pviArticleReading are the ways to take a wrong text from the articles.
var pviArticleReading = family{
	{code: "read.other-article", kind: ReadingSlip, skill: Reading, weight: 3, say: "reads the neighbouring article",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			ids, bodies := column(obs, "Id"), bodiesOf(obs)
			if i := slices.Index(ids, s.mem.first(texts)); i >= 0 && len(bodies) == len(ids) {
				i = (i + 1) % len(ids)
				s.mem.set(texts, root, ids[i], bodies[i])
			}
		}},
	{code: "read.skims", kind: ReadingSlip, skill: Reading, weight: 4, say: "skims the article and misses the rule",
		read: func(s *sim, obs Observation, root int) {
			s.read(obs, root)
			if t := s.mem[texts].ids; len(t) > 1 {
				s.mem.set(texts, root, t[0], t[1][strings.LastIndexByte(t[1], '\n')+1:])
			}
		}},
}

// pviVerdictSlips are the ways to judge wrongly by the right texts.
var pviVerdictSlips = family{
	{code: "read.too-strict", kind: QuietSlip, skill: Reading, weight: 6, tell: strictly,
		when: func(s *sim) bool {
			l, m := lettersOf(s), matterOf(s)
			return m != nil && (!l.deed(m) && m.proof == byWords || m.proof == byCredit || says(l.told, m.excuse))
		},
		read: func(s *sim, _ Observation, root int) {
			judge(s, root, func(e *evidence, l *letters) {
				e.did, e.excused = true, false
				if e.proof == byCredit {
					e.fact = slices.Max(append(amounts(l.asked, e.unit), e.fact))
				}
			})
		}},
	{code: "read.most-for-least", kind: QuietSlip, skill: Reading, weight: 3, say: "holds the two numbers against each other the wrong way round",
		when: func(s *sim) bool {
			l, m := lettersOf(s), matterOf(s)
			return m != nil && m.rule != never && l.deed(m)
		},
		read: func(s *sim, _ Observation, root int) {
			judge(s, root, func(e *evidence, _ *letters) { e.fact, e.limit = e.limit, e.fact })
		}},
	{code: "read.lenient", kind: QuietSlip, skill: Reading, weight: 4, say: "takes the agent's kindness for permission",
		when: func(s *sim) bool {
			l, m := lettersOf(s), matterOf(s)
			return m != nil && l.deed(m) && !says(l.told, m.excuse)
		},
		read: func(s *sim, _ Observation, root int) {
			judge(s, root, func(e *evidence, _ *letters) { e.excused = true })
		}},
}

func strictly(s *sim) string {
	if l := lettersOf(s); says(l.told, matterOf(s).excuse) {
		return "misses the check, or the approval, that makes it right"
	}
	return "takes what the customer asked for as what the agent did"
}

var pviAnswerSlips = family{
	{code: "answer.case", kind: AnswerSlip, skill: Carrying, weight: 2, thought: text("So the answer is the Id of this case."), say: "hands in the case's Id for the article's",
		when: found,
		call: func(s *sim, a Action) Action { a.Content = s.brief.Params.Case; return a }},
	{code: "answer.no", kind: AnswerSlip, skill: Formatting, weight: 3, say: "says no where None was wanted",
		when: foundNothing,
		call: func(_ *sim, a Action) Action { a.Content = "No violation"; return a }},
}

// pviMailLoud and articleLoud are what the schema rejects about mails, chats and articles.
var pviMailLoud = family{
	{code: "column.case", kind: LoudSlip, skill: Composing, weight: 5, say: "no such column",
		rewrite: func(_ *sim, q string) string {
			if strings.Contains(q, "ParentId") {
				return strings.Replace(q, "ParentId = ", "CaseId = ", 1)
			}
			return strings.Replace(q, "WHERE CaseId = ", "WHERE ParentId = ", 1)
		}},
	{code: "column.body", kind: LoudSlip, skill: Composing, weight: 4, say: "no such column",
		rewrite: func(_ *sim, q string) string {
			if strings.Contains(q, "TextBody") {
				return strings.Replace(q, "TextBody", "Body", 1)
			}
			return strings.Replace(q, "Body", "Transcript", 1)
		}},
	{code: "text.filtered", kind: LoudSlip, skill: Composing, weight: 4, say: "a long text cannot be filtered",
		rewrite: func(_ *sim, q string) string {
			switch {
			case strings.Contains(q, "(SELECT"):
				return q
			case strings.Contains(q, "TextBody"):
				return q + " AND TextBody LIKE '%policy%'"
			}
			return q + " AND Body LIKE '%policy%'"
		}},
}

var pviCallLoud = family{
	{code: "id.cut", kind: LoudSlip, skill: Carrying, weight: 4, say: "copies the Id with its last characters missing",
		call: func(s *sim, a Action) Action { return a.with("case_id", value.OfString(s.brief.Params.Case[:14])) }},
	{code: "id.lower-case", kind: LoudSlip, skill: Carrying, weight: 3, say: "writes the Id in lower case",
		call: func(s *sim, a Action) Action {
			return a.with("case_id", value.OfString(strings.ToLower(s.brief.Params.Case)))
		}},
	{code: "argument.list", kind: LoudSlip, skill: Calling, weight: 4, say: "a list where a text is wanted",
		call: func(s *sim, a Action) Action {
			return a.with("case_id", value.OfStrings([]string{s.brief.Params.Case}))
		}},
	{code: "argument.parent", kind: LoudSlip, skill: Calling, weight: 3, say: "no such argument",
		call: func(s *sim, a Action) Action { return a.renamed("case_id", "parent_id") }},
}
