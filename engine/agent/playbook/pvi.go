package playbook

import (
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Policy Violation Identification: did the agent of a case break a policy, and which? The links: the mails, the chat,
// the article on what they are about, and what it says.

var (
	linkMails    = sim.Link{Words: "read the case's mails", Short: "Read mails", Tiny: "Mails"}
	linkChat     = sim.Link{Words: "read the case's chat", Short: "Read chat", Tiny: "Chat"}
	linkCase     = sim.Link{Words: "read the case with its mails and chat", Short: "Read case", Tiny: "Case"}
	linkArticles = sim.Link{Words: "find the article on the matter", Short: "Find article", Tiny: "Search"}
	linkTitles   = sim.Link{Words: "look through the articles' titles", Short: "Read titles", Tiny: "Titles"}
	linkPolicy   = sim.Link{Words: "hold the case against the article", Short: "Compare policy", Tiny: "Policy"}
)

// What is found by several steps.
const sawLetters = "so far I have {told:text} from the agent and {asked:text} from the customer|the customer wrote {asked:text} and the agent {told:text}|that makes {told:text} by the agent so far|{!told}the agent has written nothing so far"

// The wrappers for what was written in a case.
const (
	getMails = "get_email_messages_by_case_id"
	getChats = "get_livechat_transcript_by_case_id"
)

func pviBook(s *sim.Agent) []*sim.Step {
	if s.Toolset.Calls() {
		if s.Way(3, 1) == 0 {
			return []*sim.Step{&pviGetMails, &pviGetChat, &pviTopic, &pviGetArticles, &pviVerdict, &pviAnswer}
		}
		return []*sim.Step{&pviGetChat, &pviGetMails, &pviTopic, &pviGetArticles, &pviVerdict, &pviAnswer}
	}
	switch s.Way(5, 3, 2, 4) {
	case 0: // record by record: mails, chat, the search's titles, the one article
		return []*sim.Step{&pviMails, &pviChat, &pviTopic, pviSearch("Id, Title, Summary"), &pviArticle, &pviVerdict, &pviAnswer}
	case 1: // the case with its children at once
		return []*sim.Step{&pviCase, &pviTopic, pviSearch("Id, Title"), &pviArticle, &pviVerdict, &pviAnswer}
	case 2: // all titles instead of a search
		return []*sim.Step{&pviChat, &pviMails, &pviTopic, &pviTitles, &pviArticle, &pviVerdict, &pviAnswer}
	} // a search that returns the articles' texts
	return []*sim.Step{&pviMails, &pviChat, &pviTopic, &pviSearchWhole, &pviVerdict, &pviAnswer}
}

var pviCase = sim.Step{
	Name: "case", Link: linkCase, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Subject, (SELECT FromAddress, TextBody, MessageDate FROM EmailMessages), (SELECT Body, EndTime FROM LiveChatTranscripts) FROM Case WHERE Id = '%s'",
			s.Brief.Params.Case)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[asked], s.Mem[told] = sim.Belief{Root: root}, sim.Belief{Root: root}
		keepMails(s, inner(obs, "EmailMessages"))
		keepChats(s, inner(obs, "LiveChatTranscripts"))
	},
	Thought: plan{
		do:    "read case {case} with its mails and its chat|get everything that was written in case {case}|fetch the case together with its messages",
		why:   "what the agent did stands in the messages|a violation can only be seen in what was written",
		risk:  "both mails and chats have to be read",
		found: sawLetters,
	},
	Slips: []sim.Family{pviCaseSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips},
}

var pviTitles = sim.Step{
	Name: "titles", Link: linkTitles, Need: []sim.Slot{topic}, Idle: noTopic, Sure: true,
	Call: func(*sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Title, Summary FROM Knowledge__kav WHERE PublishStatus = 'Online'")
	},
	Read: readTitles,
	Thought: plan{
		do:    "read the titles of all articles|see which policies there are on {matter}|look through the articles for one on {matter}",
		why:   "this is about {matter}|the titles will show which article states the rule on {matter}",
		risk:  "only published articles count",
		found: "{hits:article} could state the rule|there are {hits:article} to choose from|the best fit is one of {hits:article}|{!hits}no article was found",
	},
	Slips: []sim.Family{pviTitleReading, articleFilterLoud, textLoud, formatSlips},
}

var pviMails = sim.Step{
	Name: "mails", Link: linkMails, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT FromAddress, Subject, TextBody, MessageDate FROM EmailMessage WHERE ParentId = '%s'", s.Brief.Params.Case)
	},
	Read: readMails, Thought: thinkMails, Slips: []sim.Family{pviMailSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips},
}

var pviGetMails = sim.Step{
	Name: "mails", Link: linkMails, Fn: getMails, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function(getMails, "case_id", value.OfString(s.Brief.Params.Case))
	},
	Read: readMails, Thought: thinkMails, Instead: &pviMails,
	Slips: []sim.Family{pviGetSlips, pviLetterReading, pviCallLoud, callSlips, formatSlips},
}

var thinkMails = plan{
	do:    "read the mails of case {case}|get the emails of case {case}|see what was written in case {case}",
	why:   "the mails should show what the agent decided|what the agent did stands in the messages",
	risk:  "there may be a chat as well",
	found: sawLetters,
}

func readMails(s *sim.Agent, obs agent.Observation, root int) {
	joinRoots(s, root)
	keepMails(s, obs)
}

var pviChat = sim.Step{
	Name: "chat", Link: linkChat,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Body, EndTime FROM LiveChatTranscript WHERE CaseId = '%s'", s.Brief.Params.Case)
	},
	Read: readChats, Thought: thinkChat, Slips: []sim.Family{pviChatSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips},
}

var pviGetChat = sim.Step{
	Name: "chat", Link: linkChat, Fn: getChats,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function(getChats, "case_id", value.OfString(s.Brief.Params.Case))
	},
	Read: readChats, Thought: thinkChat, Instead: &pviChat,
	Slips: []sim.Family{pviGetSlips, pviLetterReading, pviCallLoud, callSlips, formatSlips},
}

var thinkChat = plan{
	do:    "read the chat of case {case}|check whether case {case} has a chat|get the chat transcript of the case",
	why:   "part of it may have been said in a chat|mails alone may not tell the whole story",
	risk:  "not every case has a chat",
	found: sawLetters,
}

func readChats(s *sim.Agent, obs agent.Observation, root int) {
	joinRoots(s, root)
	keepChats(s, obs)
}

// joinRoots gives what both sides wrote the breaks of one more text that it is from.
func joinRoots(s *sim.Agent, root int) {
	s.Mem[asked].Root |= root
	s.Mem[told].Root |= root
}

// keepMails keeps what each side wrote. The first mail is the customer's; those from other addresses are the agents'.
func keepMails(s *sim.Agent, obs agent.Observation) {
	customer := ""
	for i, r := range obs.Value.Items() {
		from, _ := r.Get("FromAddress")
		body, _ := r.Get("TextBody")
		if i == 0 {
			customer = from.Str()
		}
		keepText(s, from.Str() != customer, body.Str())
		keepDay(s, r, "MessageDate")
	}
}

// keepDay keeps the day on which something was first written.
func keepDay(s *sim.Agent, r value.Value, field string) {
	if at, ok := timeOf(r, field); ok {
		s.Mem[asked].Day = earlier(s.Mem[asked].Day, at.Day())
	}
}

// keepChats keeps what each side wrote in the lines of a transcript: "(10:20:30) Name: words". An agent's name has the
// company behind it, in parentheses.
func keepChats(s *sim.Agent, obs agent.Observation) {
	for _, r := range obs.Value.Items() {
		keepDay(s, r, "EndTime")
	}
	for _, body := range column(obs, "Body") {
		for line := range strings.Lines(body) {
			_, line, _ = strings.Cut(line, ") ")
			name, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
			keepText(s, strings.Contains(name, "("), words)
		}
	}
}

// keepText adds a text to what one side wrote. The list is copied: memories share nothing.
func keepText(s *sim.Agent, agent bool, text string) {
	k := asked
	if agent {
		k = told
	}
	s.Mem[k].IDs = append(slices.Clip(s.Mem[k].IDs), text)
}

// pviTopic makes out, in the head, what the letters are about.
var pviTopic = sim.Step{
	Name: "topic", Need: []sim.Slot{asked, told},
	Read: func(s *sim.Agent, _ agent.Observation, root int) {
		l := lettersOf(s)
		s.Mem.Set(topic, root)
		if m := l.matter(); m != nil {
			s.Mem.Set(topic, root, m.search)
		}
	},
	Thought: plan{do: "make out what it is about", found: "the case is about {matter}|it turns on {matter}|what the agent had to decide on is {matter}|{!topic}I see nothing in it that a policy is about"},
	Slips:   []sim.Family{pviTopicSlips},
}

// matterOf is what the agent takes the case to be about; nil if it goes for none.
func matterOf(s *sim.Agent) *matter {
	for _, m := range matters {
		if q := s.Mem.First(topic); q == m.search || q == m.near {
			return m
		}
	}
	return nil
}

var pviLookUp = plan{
	do:    "find the article on {matter}|search the articles for \"{term}\"|look up the policy on {matter}",
	why:   "the agent had to decide on {matter}|the article says what is allowed",
	risk:  "the search may bring up articles on something else",
	found: "{?hits}{hits:article} could state the rule|{?hits}the search brought {hits:article}|{?texts}I have the text of the article now|{?texts}the article is there|{!hits}{!texts}no article was found",
}

// pviSearch searches the articles and returns some fields; the texts are for the next step.
func pviSearch(fields string) *sim.Step {
	return &sim.Step{
		Name: "search", Link: linkArticles, Need: []sim.Slot{topic}, Idle: noTopic, Sure: true,
		Call: func(s *sim.Agent) agent.Action {
			return agent.Query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(%s)", term(s), fields)
		},
		Read: readTitles, Thought: pviLookUp,
		Slips: []sim.Family{pviSearchSlips, pviTitleReading, searchLoud, formatSlips},
	}
}

var pviSearchWhole = sim.Step{
	Name: "search", Link: linkPolicy, Need: []sim.Slot{topic}, Idle: noTopic, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(Id, Title, FAQ_Answer__c)", term(s))
	},
	Read: readArticle, Thought: pviLookUp,
	Slips: []sim.Family{pviSearchSlips, pviArticleReading, searchLoud, formatSlips},
}

var pviGetArticles = sim.Step{
	Name: "search", Link: linkPolicy, Fn: "search_knowledge_articles", Need: []sim.Slot{topic}, Idle: noTopic, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("search_knowledge_articles", "search_term", value.OfString(term(s)))
	},
	Read: readArticle, Thought: pviLookUp, Instead: &pviSearchWhole,
	Slips: []sim.Family{pviTermSlips, pviArticleReading, articleCallLoud, callSlips, formatSlips},
}

// term is what to search for; who finds nothing tries the first word alone, and then any of the words.
func term(s *sim.Agent) string {
	t := s.Mem.First(topic)
	switch first, _, more := strings.Cut(t, " "); {
	case s.Looked == 1 && more:
		return first
	case s.Looked > 0:
		return strings.ReplaceAll(t, " ", " OR ")
	}
	return t
}

var pviArticle = sim.Step{
	Name: "article", Link: linkPolicy, Need: []sim.Slot{hits, topic}, Idle: noHits, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE Id = '%s'", s.Mem.First(hits))
	},
	Read: readArticle,
	Thought: plan{
		do:    "read what the article says about {matter}|get the exact rule on {matter}|read the article in full",
		why:   "the title fits, but the exact rule and its limit stand in the text|the case has to be held against the exact words",
		risk:  "an exception in the article may apply",
		found: "{?texts}I have the text of the article now|{?texts}the rule on {matter} is there|{!texts}the article has no text on this",
	},
	Slips: []sim.Family{pviReadSlips, pviArticleReading, articleFilterLoud, textLoud, formatSlips},
}

// readTitles keeps the articles that were found, the one whose title and summary fit best in front.
func readTitles(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem.Set(hits, root, fittest(obs.Value.Items(), s.Mem.First(topic))...)
}

// readArticle keeps the text of the article that fits best.
func readArticle(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem.Set(texts, root)
	best := head(fittest(obs.Value.Items(), s.Mem.First(topic)))
	for _, r := range obs.Value.Items() {
		id, _ := r.Get("Id")
		if slices.Contains(best, id.Str()) {
			s.Mem.Set(texts, root, id.Str(), articleText(r))
		}
	}
}

// pviVerdict holds, in the head, what the agent did against what the article says.
var pviVerdict = sim.Step{
	Name: "verdict", Need: []sim.Slot{asked, told, topic, texts}, Idle: noTexts,
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { judge(s, root, nil) },
	Thought: plan{do: "judge what the agent did", found: "{verdict}|{verdict}|{?pick}the agent did what the article does not allow|{?pick}article {pick} forbids just that|{!pick}the agent kept to the article|{!pick}I see nothing that the article forbids"},
	Slips:   []sim.Family{pviVerdictSlips},
}

// judge picks the article if the agent broke it; bend makes of the evidence what a slip makes of it.
func judge(s *sim.Agent, root int, bend func(*evidence, *letters)) {
	s.Mem.Set(sim.Pick, root)
	l, m, article := lettersOf(s), matterOf(s), s.Mem[texts].IDs
	if m == nil || len(article) < 2 {
		return
	}
	e := l.weigh(m, article[1])
	if bend != nil {
		bend(&e, &l)
	}
	if e.broken() {
		s.Mem.Set(sim.Pick, root, s.Mem.First(texts))
	}
}

var pviAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, asked, told, topic, hits, texts}, Call: handIn,
	Thought: plan{
		goal: "the policy article that the agent of case {case} broke, if any|the article that was violated in case {case}",
		do:   handsIn,
		why:  "{?pick}the Id of the article is wanted|{?pick}the agent broke the rule on {matter}|{!pick}{?texts}the agent stayed within the rule on {matter}|" + noneWhy,
	}, Slips: []sim.Family{pviAnswerSlips, answerSlips},
}
