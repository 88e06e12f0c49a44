package playbook

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

var pviMailSlips = sim.Family{
	{Code: "id.case-for-mail", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "looks for the case's Id among the mails' own",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "ParentId = ", "Id = ", 1) }},
	{Code: "mails.first-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "reads the first mail only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 1" }},
	{Code: "mails.last-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "reads the last mail only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " ORDER BY MessageDate DESC LIMIT 1" }},
	{Code: "mails.subjects", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "asks for the subjects and not for the texts",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "TextBody, ", "", 1) }},
}

var pviChatSlips = sim.Family{
	{Code: "id.case-for-chat", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "looks for the case's Id among the chats' own",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "CaseId = ", "Id = ", 1) }},
	{Code: "chat.times", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks when the chat was and not for its text",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "Body, ", "", 1) }},
}

var pviCaseSlips = sim.Family{
	{Code: "chat.left-out", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "leaves the chat out",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, ", (SELECT Body, EndTime FROM LiveChatTranscripts)", "", 1)
		}},
	{Code: "mails.first-only", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "reads the first mail only",
		Rewrite: func(_ *sim.Agent, q string) string {
			return strings.Replace(q, "FROM EmailMessages)", "FROM EmailMessages LIMIT 1)", 1)
		}},
	{Code: "mails.subjects", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "asks for the subjects and not for the texts",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "TextBody", "Subject", 1) }},
}

// pviGetSlips ask the wrappers for something else.
var pviGetSlips = sim.Family{
	{Code: "id.swapped", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 4, Say: "copies the Id with two characters swapped",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			id := []byte(s.Brief.Params.Case[:15])
			for i := len(id) - 1; i > 0; i-- {
				if id[i] != id[i-1] {
					id[i], id[i-1] = id[i-1], id[i]
					break
				}
			}
			return a.With("case_id", value.OfString(string(id)))
		}},
	{Code: "function.other", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3,
		When: func(s *sim.Agent) bool { return s.At == 0 }, // who has seen the mails does not ask for them again
		Tell: func(s *sim.Agent) string { return "calls " + otherLetters(s.Clean.Name) + " in its place" },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
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
var pviLetterReading = sim.Family{
	{Code: "read.customer-only", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "takes in what the customer wrote, and not what the agent did",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			before := s.Mem[told]
			s.Read(obs, root)
			s.Mem[told] = sim.Belief{IDs: before.IDs, Root: root}
		}},
	{Code: "read.sides-swapped", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "takes the one side for the other",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Mem[asked], s.Mem[told] = s.Mem[told], s.Mem[asked]
			s.Read(obs, root)
			s.Mem[asked], s.Mem[told] = s.Mem[told], s.Mem[asked]
		}},
	{Code: "read.beginning", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 2, Say: "stops reading after the first words of either side",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			a, t := len(s.Mem[asked].IDs), len(s.Mem[told].IDs)
			s.Read(obs, root)
			s.Mem[asked].IDs = s.Mem[asked].IDs[:min(len(s.Mem[asked].IDs), a+1)]
			s.Mem[told].IDs = s.Mem[told].IDs[:min(len(s.Mem[told].IDs), t+1)]
		}},
}

// pviTopicSlips mistake what a case is about.
var pviTopicSlips = sim.Family{
	{Code: "topic.alike", Kind: sim.QuietSlip, Skill: sim.Reading, Weight: 4, When: aboutSomething,
		Tell: func(s *sim.Agent) string { return "looks for \"" + s.Mem.First(topic) + "\": near, but wrong" },
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			l := lettersOf(s)
			s.Mem.Set(topic, root, l.matter().near)
		}},
}

func aboutSomething(s *sim.Agent) bool {
	l := lettersOf(s)
	return l.matter() != nil
}

var pviSearchSlips = sim.Family{
	{Code: "search.alike", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Tell: func(s *sim.Agent) string { return "searches for \"" + s.Mem.First(topic) + "\": near, but wrong" },
		When: func(s *sim.Agent) bool { return s.Mem.First(topic) != matterOf(s).near },
		Bend: func(s *sim.Agent) { s.Mem.Set(topic, 0, matterOf(s).near) }},
	{Code: "search.one-word", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "searches one word of it",
		When: func(s *sim.Agent) bool { return strings.Contains(term(s), " ") },
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, "{"+term(s)+"}", "{"+lastWord(term(s))+"}", 1)
		}},
	{Code: "search.phrase", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "searches the words as one phrase",
		When: func(s *sim.Agent) bool { return strings.Contains(term(s), " ") },
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, "{"+term(s)+"}", "{\"company policy on "+term(s)+"\"}", 1)
		}},
	{Code: "search.violation", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "searches for the word violation",
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, "{"+term(s)+"}", "{policy violation}", 1)
		}},
	{Code: "filter.first-hit", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 2, Say: "looks at the first hit only",
		Rewrite: func(_ *sim.Agent, q string) string { return q + " LIMIT 1" }},
}

var pviTermSlips = sim.Family{
	{Code: "search.alike", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Tell: func(s *sim.Agent) string { return "searches for \"" + s.Mem.First(topic) + "\": near, but wrong" },
		When: func(s *sim.Agent) bool { return s.Mem.First(topic) != matterOf(s).near },
		Bend: func(s *sim.Agent) { s.Mem.Set(topic, 0, matterOf(s).near) }},
	{Code: "search.one-word", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "searches one word of it",
		When: func(s *sim.Agent) bool { return strings.Contains(term(s), " ") },
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString(lastWord(term(s))))
		}},
	{Code: "search.phrase", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "searches the words as one phrase",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString("\"company policy on "+term(s)+"\""))
		}},
	{Code: "search.violation", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 3, Say: "searches for the word violation",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("search_term", value.OfString("policy violation"))
		}},
}

// pviTitleReading are the ways to choose wrongly among titles.
var pviTitleReading = sim.Family{
	{Code: "read.first-title", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "takes the first title without comparing",
		Read: func(s *sim.Agent, obs agent.Observation, root int) { s.Mem.Set(hits, root, column(obs, "Id")...) }},
	{Code: "read.neighbour", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "slips into the neighbouring row",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			s.Mem.Set(hits, root, after(column(obs, "Id"), s.Mem.First(hits))...)
		}},
}

var pviReadSlips = sim.Family{
	{Code: "article.other-hit", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3, Say: "opens another hit",
		When: func(s *sim.Agent) bool { return len(s.Mem[hits].IDs) > 1 },
		Bend: func(s *sim.Agent) { s.Mem.Set(hits, 0, s.Mem[hits].IDs[1:]...) }},
	{Code: "article.summary", Kind: sim.QuietSlip, Skill: sim.Aiming, Weight: 4, Say: "reads the summary and not the article",
		Rewrite: func(_ *sim.Agent, q string) string { return strings.Replace(q, "FAQ_Answer__c", "Summary", 1) }},
	{Code: "id.case-for-article", Kind: sim.QuietSlip, Skill: sim.Carrying, Weight: 3, Say: "takes the case's Id for the article's",
		Rewrite: func(s *sim.Agent, q string) string {
			return strings.Replace(q, s.Mem.First(hits), s.Brief.Params.Case, 1)
		}},
}

// pviArticleReading are the ways to take a wrong text from the articles.
var pviArticleReading = sim.Family{
	{Code: "read.other-article", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 3, Say: "reads the neighbouring article",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			ids, bodies := column(obs, "Id"), bodiesOf(obs)
			if i := slices.Index(ids, s.Mem.First(texts)); i >= 0 && len(bodies) == len(ids) {
				i = (i + 1) % len(ids)
				s.Mem.Set(texts, root, ids[i], bodies[i])
			}
		}},
	{Code: "read.skims", Kind: sim.ReadingSlip, Skill: sim.Reading, Weight: 4, Say: "skims the article and misses the rule",
		Read: func(s *sim.Agent, obs agent.Observation, root int) {
			s.Read(obs, root)
			if t := s.Mem[texts].IDs; len(t) > 1 {
				s.Mem.Set(texts, root, t[0], t[1][strings.LastIndexByte(t[1], '\n')+1:])
			}
		}},
}

// pviVerdictSlips are the ways to judge wrongly by the right texts.
var pviVerdictSlips = sim.Family{
	{Code: "read.too-strict", Kind: sim.QuietSlip, Skill: sim.Reading, Weight: 6, Tell: strictly,
		When: func(s *sim.Agent) bool {
			l, m := lettersOf(s), matterOf(s)
			return m != nil && (!l.deed(m) && m.proof == byWords || m.proof == byCredit || says(l.told, m.excuse))
		},
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			judge(s, root, func(e *evidence, l *letters) {
				e.did, e.excused = true, false
				if e.proof == byCredit {
					e.fact = slices.Max(append(amounts(l.asked, e.unit), e.fact))
				}
			})
		}},
	{Code: "read.most-for-least", Kind: sim.QuietSlip, Skill: sim.Reading, Weight: 3, Say: "holds the two numbers against each other the wrong way round",
		When: func(s *sim.Agent) bool {
			l, m := lettersOf(s), matterOf(s)
			return m != nil && m.rule != never && l.deed(m)
		},
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			judge(s, root, func(e *evidence, _ *letters) { e.fact, e.limit = e.limit, e.fact })
		}},
	{Code: "read.lenient", Kind: sim.QuietSlip, Skill: sim.Reading, Weight: 4, Say: "takes the agent's kindness for permission",
		When: func(s *sim.Agent) bool {
			l, m := lettersOf(s), matterOf(s)
			return m != nil && l.deed(m) && !says(l.told, m.excuse)
		},
		Read: func(s *sim.Agent, _ agent.Observation, root int) {
			judge(s, root, func(e *evidence, _ *letters) { e.excused = true })
		}},
}

func strictly(s *sim.Agent) string {
	if l := lettersOf(s); says(l.told, matterOf(s).excuse) {
		return "misses the check, or the approval, that makes it right"
	}
	return "takes what the customer asked for as what the agent did"
}

var pviAnswerSlips = sim.Family{
	{Code: "answer.case", Kind: sim.AnswerSlip, Skill: sim.Carrying, Weight: 2, Thought: sim.Saying("So the answer is the Id of this case|The violation is in this case, so its Id is wanted: {sent}|I hand in {sent}, the case that breaks the policy|The policy was broken here, in case {sent}"), Say: "hands in the case's Id for the article's",
		When: found,
		Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = s.Brief.Params.Case; return a }},
	{Code: "answer.no", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 3, Say: "says no where None was wanted",
		When: foundNothing,
		Call: func(_ *sim.Agent, a agent.Action) agent.Action { a.Content = "No violation"; return a }},
}

// pviMailLoud is what is rejected about mails and chats.
var pviMailLoud = sim.Family{
	{Code: "text.filtered", Kind: sim.LoudSlip, Skill: sim.Composing, Weight: 4, Say: "a long text cannot be filtered",
		Rewrite: func(_ *sim.Agent, q string) string {
			switch {
			case strings.Contains(q, "(SELECT"):
				return q
			case strings.Contains(q, "TextBody"):
				return q + " AND TextBody LIKE '%policy%'"
			}
			return q + " AND Body LIKE '%policy%'"
		}},
}

var pviCallLoud = sim.Family{
	{Code: "id.cut", Kind: sim.LoudSlip, Skill: sim.Carrying, Weight: 4, Say: "copies the Id with its last characters missing",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("case_id", value.OfString(s.Brief.Params.Case[:14]))
		}},
	{Code: "id.lower-case", Kind: sim.LoudSlip, Skill: sim.Carrying, Weight: 3, Say: "writes the Id in lower case",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("case_id", value.OfString(strings.ToLower(s.Brief.Params.Case)))
		}},
	{Code: "argument.list", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 4, Say: "a list where a text is wanted",
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			return a.With("case_id", value.OfStrings([]string{s.Brief.Params.Case}))
		}},
	{Code: "argument.parent", Kind: sim.LoudSlip, Skill: sim.Calling, Weight: 3, Say: "no such argument",
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return a.Renamed("case_id", "parent_id") }},
}

// bodiesOf are the texts of articles that have one.
func bodiesOf(obs agent.Observation) []string {
	var out []string
	for _, r := range obs.Value.Items() {
		if text := articleText(r); text != "" {
			out = append(out, text)
		}
	}
	return out
}
