package playbook

import (
	"fmt"
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
		return agent.Query("SELECT Subject, (SELECT FromAddress, TextBody FROM EmailMessages), (SELECT Body FROM LiveChatTranscripts) FROM Case WHERE Id = '%s'",
			s.Brief.Params.Case)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[asked], s.Mem[told] = sim.Belief{Root: root}, sim.Belief{Root: root}
		keepMails(s, inner(obs, "EmailMessages"))
		keepChats(s, inner(obs, "LiveChatTranscripts"))
	},
	Thought: sim.OneOf{sim.Text("I want the whole case: its mails and its chat."), sim.Text("First everything that was written about this case.")},
	Slips:   []sim.Family{pviCaseSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips},
}

var pviTitles = sim.Step{
	Name: "titles", Link: linkTitles, Need: []sim.Slot{topic}, Idle: noTopic, Sure: true,
	Call: func(*sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Title, Summary FROM Knowledge__kav WHERE PublishStatus = 'Online'")
	},
	Read:    readTitles,
	Thought: sim.OneOf{sim.Tell(pviAbout), sim.Text("Which policies are there? I will read the titles.")},
	Slips:   []sim.Family{pviTitleReading, articleFilterLoud, textLoud, formatSlips},
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

var thinkMails = sim.OneOf{sim.Text("What was written in this case? First the mails."), sim.Text("I will read the mails of the case."), sim.Text("The mails should show what the agent decided.")}

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

var thinkChat = sim.OneOf{sim.Text("There may be a chat as well."), sim.Text("I should not miss the chat, if there was one."), sim.Text("Was there a chat about it?")}

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
	}
}

// keepChats keeps what each side wrote in the lines of a transcript: "(10:20:30) Name: words". An agent's name has the
// company behind it, in parentheses.
func keepChats(s *sim.Agent, obs agent.Observation) {
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
	Slips: []sim.Family{pviTopicSlips},
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

func pviAbout(s *sim.Agent) string {
	return "This is about " + matterOf(s).name + ". Which article says what is allowed?"
}

var pviLookUp = sim.OneOf{
	sim.Tell(pviAbout),
	sim.Tell(func(s *sim.Agent) string { return "I will search the articles for \"" + s.Mem.First(topic) + "\"." }),
	sim.Tell(func(s *sim.Agent) string {
		return "The agent had to decide on " + matterOf(s).name + ". I look the policy up."
	}),
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
	Read:    readArticle,
	Thought: sim.OneOf{sim.Text("That title fits. What exactly does the article say?"), sim.Text("Now the text of the article, to hold the case against it."), sim.Text("I need the exact rule and its limit.")},
	Slips:   []sim.Family{pviReadSlips, pviArticleReading, articleFilterLoud, textLoud, formatSlips},
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
	Read:  func(s *sim.Agent, _ agent.Observation, root int) { judge(s, root, nil) },
	Slips: []sim.Family{pviVerdictSlips},
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
	Thought: sim.Tell(pviConclude), Slips: []sim.Family{pviAnswerSlips, answerSlips},
}

// pviConclude says what was held against what.
func pviConclude(s *sim.Agent) string {
	broken := s.Mem.First(sim.Pick) != ""
	m, article := matterOf(s), s.Mem[texts].IDs
	switch {
	case m == nil:
		return sim.OneOf{sim.Text("Nothing in what was written touches a policy, so the answer is None."), sim.Text("I see no policy that this is about. None.")}.Say(s)
	case len(article) < 2:
		return sim.OneOf{sim.Text("I found no article that forbids it, so the answer is None."), sim.Text("Without an article there is no violation that I can name. None.")}.Say(s)
	}
	l := lettersOf(s)
	e := l.weigh(m, article[1])
	amount := func(n int) string {
		if m.unit == "$" {
			return fmt.Sprintf("$%d", n)
		}
		return fmt.Sprintf("%d days", n)
	}
	switch {
	case broken && e.broken() && m.rule != never:
		return fmt.Sprintf("The article says %s, and here it is %s. The agent did it all the same: that breaks it.", amount(e.limit), amount(e.fact))
	case broken:
		return sim.OneOf{sim.Text("The article forbids just that, and the agent did it."), sim.Text("That is what the article does not allow. I hand in its Id.")}.Say(s)
	case e.found && e.did && e.rule != never && !e.excused && !e.broken():
		return fmt.Sprintf("The article says %s, and here it is %s: the agent kept to it. None.", amount(e.limit), amount(e.fact))
	}
	return sim.OneOf{sim.Text("The agent kept to the article, so the answer is None."), sim.Text("I see nothing in it that the article forbids. None.")}.Say(s)
}
