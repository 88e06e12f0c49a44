package playbook

import (
	"fmt"
	"slices"
	"strings"

	"deskarena/engine/value"
)

// Policy Violation Identification: did the agent of a case break a policy, and which? The links: the mails, the chat,
// the article on what they are about, and what it says.

var (
	linkMails    = LinkWords{"read the case's mails", "Read mails", "Mails"}
	linkChat     = LinkWords{"read the case's chat", "Read chat", "Chat"}
	linkCase     = LinkWords{"read the case with its mails and chat", "Read case", "Case"}
	linkArticles = LinkWords{"find the article on the matter", "Find article", "Search"}
	linkTitles   = LinkWords{"look through the articles' titles", "Read titles", "Titles"}
	linkPolicy   = LinkWords{"hold the case against the article", "Compare policy", "Policy"}
)

// The wrappers for what was written in a case.
const (
	getMails = "get_email_messages_by_case_id"
	getChats = "get_livechat_transcript_by_case_id"
)

func pviBook(s *sim) []*step {
	if s.Toolset == Functions {
		if s.way(3, 1) == 0 {
			return []*step{&pviGetMails, &pviGetChat, &pviTopic, &pviGetArticles, &pviVerdict, &pviAnswer}
		}
		return []*step{&pviGetChat, &pviGetMails, &pviTopic, &pviGetArticles, &pviVerdict, &pviAnswer}
	}
	switch s.way(5, 3, 2, 4) {
	case 0: // record by record: mails, chat, the search's titles, the one article
		return []*step{&pviMails, &pviChat, &pviTopic, pviSearch("Id, Title, Summary"), &pviArticle, &pviVerdict, &pviAnswer}
	case 1: // the case with its children at once
		return []*step{&pviCase, &pviTopic, pviSearch("Id, Title"), &pviArticle, &pviVerdict, &pviAnswer}
	case 2: // all titles instead of a search
		return []*step{&pviChat, &pviMails, &pviTopic, &pviTitles, &pviArticle, &pviVerdict, &pviAnswer}
	} // a search that returns the articles' texts
	return []*step{&pviMails, &pviChat, &pviTopic, &pviSearchWhole, &pviVerdict, &pviAnswer}
}

var pviCase = step{
	name: "case", link: linkCase, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Subject, (SELECT FromAddress, TextBody FROM EmailMessages), (SELECT Body FROM LiveChatTranscripts) FROM Case WHERE Id = '%s'",
			s.brief.Params.Case)
	},
	read: func(s *sim, obs Observation, root int) {
		s.mem[asked], s.mem[told] = fact{root: root}, fact{root: root}
		keepMails(s, inner(obs, "EmailMessages"))
		keepChats(s, inner(obs, "LiveChatTranscripts"))
	},
	thought: oneOf{text("I want the whole case: its mails and its chat."), text("First everything that was written about this case.")},
	slips:   []family{pviCaseSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips},
}

var pviTitles = step{
	name: "titles", link: linkTitles, need: []slot{topic}, idle: noTopic, sure: true,
	call: func(*sim) Action {
		return query("SELECT Id, Title, Summary FROM Knowledge__kav WHERE PublishStatus = 'Online'")
	},
	read:    readTitles,
	thought: oneOf{tell(pviAbout), text("Which policies are there? I will read the titles.")},
	slips:   []family{pviTitleReading, articleLoud, articleFilterLoud, textLoud, formatSlips},
}

var pviMails = step{
	name: "mails", link: linkMails, sure: true,
	call: func(s *sim) Action {
		return query("SELECT FromAddress, Subject, TextBody, MessageDate FROM EmailMessage WHERE ParentId = '%s'", s.brief.Params.Case)
	},
	read: readMails, thought: thinkMails, slips: []family{pviMailSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips},
}

var pviGetMails = step{
	name: "mails", link: linkMails, fn: getMails, sure: true,
	call: func(s *sim) Action {
		return function(getMails, "case_id", value.OfString(s.brief.Params.Case))
	},
	read: readMails, thought: thinkMails, instead: &pviMails,
	slips: []family{pviGetSlips, pviLetterReading, pviCallLoud, callSlips, formatSlips},
}

var thinkMails = oneOf{text("What was written in this case? First the mails."), text("I will read the mails of the case."), text("The mails should show what the agent decided.")}

func readMails(s *sim, obs Observation, root int) {
	joinRoots(s, root)
	keepMails(s, obs)
}

var pviChat = step{
	name: "chat", link: linkChat,
	call: func(s *sim) Action {
		return query("SELECT Body, EndTime FROM LiveChatTranscript WHERE CaseId = '%s'", s.brief.Params.Case)
	},
	read: readChats, thought: thinkChat, slips: []family{pviChatSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips},
}

var pviGetChat = step{
	name: "chat", link: linkChat, fn: getChats,
	call: func(s *sim) Action {
		return function(getChats, "case_id", value.OfString(s.brief.Params.Case))
	},
	read: readChats, thought: thinkChat, instead: &pviChat,
	slips: []family{pviGetSlips, pviLetterReading, pviCallLoud, callSlips, formatSlips},
}

var thinkChat = oneOf{text("There may be a chat as well."), text("I should not miss the chat, if there was one."), text("Was there a chat about it?")}

func readChats(s *sim, obs Observation, root int) {
	joinRoots(s, root)
	keepChats(s, obs)
}

// joinRoots gives what both sides wrote the breaks of one more text that it is from.
func joinRoots(s *sim, root int) {
	s.mem[asked].root |= root
	s.mem[told].root |= root
}

// keepMails keeps what each side wrote. The first mail is the customer's; those from other addresses are the agents'.
func keepMails(s *sim, obs Observation) {
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
func keepChats(s *sim, obs Observation) {
	for _, body := range column(obs, "Body") {
		for line := range strings.Lines(body) {
			_, line, _ = strings.Cut(line, ") ")
			name, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
			keepText(s, strings.Contains(name, "("), words)
		}
	}
}

// keepText adds a text to what one side wrote. The list is copied: memories share nothing.
func keepText(s *sim, agent bool, text string) {
	k := asked
	if agent {
		k = told
	}
	s.mem[k].ids = append(slices.Clip(s.mem[k].ids), text)
}

// pviTopic makes out, in the head, what the letters are about.
var pviTopic = step{
	name: "topic", need: []slot{asked, told},
	read: func(s *sim, _ Observation, root int) {
		l := lettersOf(s)
		s.mem.set(topic, root)
		if m := l.matter(); m != nil {
			s.mem.set(topic, root, m.search)
		}
	},
	slips: []family{pviTopicSlips},
}

// matterOf is what the agent takes the case to be about; nil if it goes for none.
func matterOf(s *sim) *matter {
	for _, m := range matters {
		if q := s.mem.first(topic); q == m.search || q == m.near {
			return m
		}
	}
	return nil
}

func pviAbout(s *sim) string {
	return "This is about " + matterOf(s).name + ". Which article says what is allowed?"
}

var pviLookUp = oneOf{
	tell(pviAbout),
	tell(func(s *sim) string { return "I will search the articles for \"" + s.mem.first(topic) + "\"." }),
	tell(func(s *sim) string {
		return "The agent had to decide on " + matterOf(s).name + ". I look the policy up."
	}),
}

// pviSearch searches the articles and returns some fields; the texts are for the next step.
func pviSearch(fields string) *step {
	return &step{
		name: "search", link: linkArticles, need: []slot{topic}, idle: noTopic, sure: true,
		call: func(s *sim) Action {
			return query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(%s)", term(s), fields)
		},
		read: readTitles, thought: pviLookUp,
		slips: []family{pviSearchSlips, pviTitleReading, articleLoud, searchLoud, formatSlips},
	}
}

var pviSearchWhole = step{
	name: "search", link: linkPolicy, need: []slot{topic}, idle: noTopic, sure: true,
	call: func(s *sim) Action {
		return query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(Id, Title, FAQ_Answer__c)", term(s))
	},
	read: readArticle, thought: pviLookUp,
	slips: []family{pviSearchSlips, pviArticleReading, articleLoud, searchLoud, formatSlips},
}

var pviGetArticles = step{
	name: "search", link: linkPolicy, fn: "search_knowledge_articles", need: []slot{topic}, idle: noTopic, sure: true,
	call: func(s *sim) Action {
		return function("search_knowledge_articles", "search_term", value.OfString(term(s)))
	},
	read: readArticle, thought: pviLookUp, instead: &pviSearchWhole,
	slips: []family{pviTermSlips, pviArticleReading, articleCallLoud, callSlips, formatSlips},
}

// term is what to search for; who finds nothing tries the first word alone, and then any of the words.
func term(s *sim) string {
	t := s.mem.first(topic)
	switch first, _, more := strings.Cut(t, " "); {
	case s.blind == 1 && more:
		return first
	case s.blind > 0:
		return strings.ReplaceAll(t, " ", " OR ")
	}
	return t
}

var pviArticle = step{
	name: "article", link: linkPolicy, need: []slot{hits, topic}, idle: noHits, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE Id = '%s'", s.mem.first(hits))
	},
	read:    readArticle,
	thought: oneOf{text("That title fits. What exactly does the article say?"), text("Now the text of the article, to hold the case against it."), text("I need the exact rule and its limit.")},
	slips:   []family{pviReadSlips, pviArticleReading, articleLoud, articleFilterLoud, textLoud, formatSlips},
}

// readTitles keeps the articles that were found, the one whose title and summary fit best in front.
func readTitles(s *sim, obs Observation, root int) {
	s.mem.set(hits, root, fittest(obs.Value.Items(), s.mem.first(topic))...)
}

// readArticle keeps the text of the article that fits best.
func readArticle(s *sim, obs Observation, root int) {
	s.mem.set(texts, root)
	best := head(fittest(obs.Value.Items(), s.mem.first(topic)))
	for _, r := range obs.Value.Items() {
		id, _ := r.Get("Id")
		if slices.Contains(best, id.Str()) {
			s.mem.set(texts, root, id.Str(), articleText(r))
		}
	}
}

// pviVerdict holds, in the head, what the agent did against what the article says.
var pviVerdict = step{
	name: "verdict", need: []slot{asked, told, topic, texts}, idle: noTexts,
	read:  func(s *sim, _ Observation, root int) { judge(s, root, nil) },
	slips: []family{pviVerdictSlips},
}

// judge picks the article if the agent broke it; bend makes of the evidence what a slip makes of it.
func judge(s *sim, root int, bend func(*evidence, *letters)) {
	s.mem.set(pick, root)
	l, m, article := lettersOf(s), matterOf(s), s.mem[texts].ids
	if m == nil || len(article) < 2 {
		return
	}
	e := l.weigh(m, article[1])
	if bend != nil {
		bend(&e, &l)
	}
	if e.broken() {
		s.mem.set(pick, root, s.mem.first(texts))
	}
}

var pviAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, asked, told, topic, hits, texts}, call: handIn,
	thought: tell(pviConclude), slips: []family{pviAnswerSlips, answerSlips},
}

// pviConclude says what was held against what.
func pviConclude(s *sim) string {
	broken := s.mem.first(pick) != ""
	m, article := matterOf(s), s.mem[texts].ids
	switch {
	case m == nil:
		return oneOf{text("Nothing in what was written touches a policy, so the answer is None."), text("I see no policy that this is about. None.")}.in(s)
	case len(article) < 2:
		return oneOf{text("I found no article that forbids it, so the answer is None."), text("Without an article there is no violation that I can name. None.")}.in(s)
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
		return oneOf{text("The article forbids just that, and the agent did it."), text("That is what the article does not allow. I hand in its Id.")}.in(s)
	case e.found && e.did && e.rule != never && !e.excused && !e.broken():
		return fmt.Sprintf("The article says %s, and here it is %s: the agent kept to it. None.", amount(e.limit), amount(e.fact))
	}
	return oneOf{text("The agent kept to the article, so the answer is None."), text("I see nothing in it that the article forbids. None.")}.in(s)
}
