package agent

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
	pviRawStyles = []func(*sim) []step{pviRecords, pviCase, pviTitles, pviWhole}
)

// The wrappers for what was written in a case.
const (
	getMails = "get_email_messages_by_case_id"
	getChats = "get_livechat_transcript_by_case_id"
)

func pviBook(s *sim) []step {
	if s.Toolset == Functions {
		return pviFunctions(s)
	}
	return pviRawStyles[s.style(len(pviRawStyles), 5, 3, 2, 4)](s)
}

// pviRecords goes record by record: mails, chat, the search's titles, the one article.
func pviRecords(*sim) []step {
	return []step{pviMails, pviChat, pviTopic, pviSearch("Id, Title, Summary"), pviArticle, pviVerdict, pviAnswer}
}

// pviCase reads the case with its children at once.
func pviCase(*sim) []step {
	return []step{
		{
			name: "case", link: linkCase, sure: true,
			call: func(s *sim) Action {
				return query("SELECT Subject, (SELECT FromAddress, TextBody FROM EmailMessages), (SELECT Body FROM LiveChatTranscripts) FROM Case WHERE Id = '%s'",
					s.brief.Params.Case)
			},
			read: func(s *sim, obs Observation, root int) {
				s.mem[asked], s.mem[told] = fact{root: root}, fact{root: root}
				s.readMails(inner(obs, "EmailMessages"))
				s.readChats(inner(obs, "LiveChatTranscripts"))
			},
			thought: thoughts(say("I want the whole case: its mails and its chat."), say("First everything that was written about this case.")),
			slips:   join(pviCaseSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips),
		},
		pviTopic, pviSearch("Id, Title"), pviArticle, pviVerdict, pviAnswer,
	}
}

// pviTitles looks through all titles instead of searching.
func pviTitles(*sim) []step {
	return []step{
		pviChat, pviMails, pviTopic,
		{
			name: "titles", link: linkTitles, need: []slot{topic}, idle: nothing(topic), sure: true,
			call: func(*sim) Action {
				return query("SELECT Id, Title, Summary FROM Knowledge__kav WHERE PublishStatus = 'Online'")
			},
			read:    readTitles,
			thought: thoughts(pviAbout, say("Which policies are there? I will read the titles.")),
			slips:   join(pviTitleReading, pviArticleLoud, pviFilterLoud, textLoud, formatSlips),
		},
		pviArticle, pviVerdict, pviAnswer,
	}
}

// pviWhole lets the search return the articles' texts.
func pviWhole(*sim) []step {
	return []step{pviMails, pviChat, pviTopic, pviSearchWhole, pviVerdict, pviAnswer}
}

// pviFunctions uses the three wrappers.
func pviFunctions(s *sim) []step {
	if s.style(2, 3, 1) == 1 {
		return []step{pviGetChat, pviGetMails, pviTopic, pviGetArticles, pviVerdict, pviAnswer}
	}
	return []step{pviGetMails, pviGetChat, pviTopic, pviGetArticles, pviVerdict, pviAnswer}
}

var pviMails = step{
	name: "mails", link: linkMails, sure: true,
	call: func(s *sim) Action {
		return query("SELECT FromAddress, Subject, TextBody, MessageDate FROM EmailMessage WHERE ParentId = '%s'", s.brief.Params.Case)
	},
	read: func(s *sim, obs Observation, root int) {
		s.joinRoots(root)
		s.readMails(obs)
	},
	thought: thoughts(say("What was written in this case? First the mails."), say("I will read the mails of the case."), say("The mails should show what the agent decided.")),
	slips:   join(pviMailSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips),
}

var pviGetMails = step{
	name: "mails", link: linkMails, fn: getMails, sure: true,
	call: func(s *sim) Action {
		return function(getMails, "case_id", value.OfString(s.brief.Params.Case))
	},
	read: pviMails.read, thought: pviMails.thought, instead: tooled(pviMails),
	slips: join(pviGetSlips, pviLetterReading, pviCallLoud, callSlips, formatSlips),
}

var pviChat = step{
	name: "chat", link: linkChat,
	call: func(s *sim) Action {
		return query("SELECT Body, EndTime FROM LiveChatTranscript WHERE CaseId = '%s'", s.brief.Params.Case)
	},
	read: func(s *sim, obs Observation, root int) {
		s.joinRoots(root)
		s.readChats(obs)
	},
	thought: thoughts(say("There may be a chat as well."), say("I should not miss the chat, if there was one."), say("Was there a chat about it?")),
	slips:   join(pviChatSlips, pviLetterReading, pviMailLoud, textLoud, formatSlips),
}

var pviGetChat = step{
	name: "chat", link: linkChat, fn: getChats,
	call: func(s *sim) Action {
		return function(getChats, "case_id", value.OfString(s.brief.Params.Case))
	},
	read: pviChat.read, thought: pviChat.thought, instead: tooled(pviChat),
	slips: join(pviGetSlips, pviLetterReading, pviCallLoud, callSlips, formatSlips),
}

// joinRoots gives what both sides wrote the breaks of one more text that it is from.
func (s *sim) joinRoots(root int) {
	s.mem[asked].root |= root
	s.mem[told].root |= root
}

// readMails keeps what each side wrote. The first mail is the customer's; those from other addresses are the agents'.
func (s *sim) readMails(obs Observation) {
	customer := ""
	for i, r := range obs.Value.Items() {
		from, _ := r.Get("FromAddress")
		body, _ := r.Get("TextBody")
		if i == 0 {
			customer = from.Str()
		}
		s.keep(from.Str() != customer, body.Str())
	}
}

// readChats keeps what each side wrote in the lines of a transcript: "(10:20:30) Name: words". An agent's name has the
// company behind it, in parentheses.
func (s *sim) readChats(obs Observation) {
	for _, body := range column(obs, "Body") {
		for line := range strings.Lines(body) {
			_, line, _ = strings.Cut(line, ") ")
			name, words, _ := strings.Cut(strings.TrimSpace(line), ": ")
			s.keep(strings.Contains(name, "("), words)
		}
	}
}

// keep adds a text to what one side wrote. The list is copied: memories share nothing.
func (s *sim) keep(agent bool, text string) {
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
		l := s.letters()
		s.mem.set(topic, root)
		if m := l.matter(); m != nil {
			s.mem.set(topic, root, m.search)
		}
	},
	slips: pviTopicSlips,
}

// matter is what the agent takes the case to be about; nil if it goes for none.
func (s *sim) matter() *matter {
	for _, m := range matters {
		if q := s.mem.first(topic); q == m.search || q == m.near {
			return m
		}
	}
	return nil
}

func pviAbout(s *sim) string {
	return "This is about " + s.matter().name + ". Which article says what is allowed?"
}

var pviLookUp = thoughts(pviAbout, func(s *sim) string { return "I will search the articles for \"" + s.mem.first(topic) + "\"." },
	func(s *sim) string {
		return "The agent had to decide on " + s.matter().name + ". I look the policy up."
	})

// pviSearch searches the articles and returns some fields; the texts are for the next step.
func pviSearch(fields string) step {
	return step{
		name: "search", link: linkArticles, need: []slot{topic}, idle: nothing(topic), sure: true,
		call: func(s *sim) Action {
			return query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(%s)", s.term(), fields)
		},
		read: readTitles, thought: pviLookUp,
		slips: join(pviSearchSlips, pviTitleReading, pviArticleLoud, searchLoud, formatSlips),
	}
}

var pviSearchWhole = step{
	name: "search", link: linkPolicy, need: []slot{topic}, idle: nothing(topic), sure: true,
	call: func(s *sim) Action {
		return query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(Id, Title, FAQ_Answer__c)", s.term())
	},
	read: readArticle("FAQ_Answer__c"), thought: pviLookUp,
	slips: join(pviSearchSlips, pviArticleReading("FAQ_Answer__c"), pviArticleLoud, searchLoud, formatSlips),
}

var pviGetArticles = step{
	name: "search", link: linkPolicy, fn: "search_knowledge_articles", need: []slot{topic}, idle: nothing(topic), sure: true,
	call: func(s *sim) Action {
		return function("search_knowledge_articles", "search_term", value.OfString(s.term()))
	},
	read: readArticle("Content"), thought: pviLookUp, instead: tooled(pviSearchWhole),
	slips: join(pviTermSlips, pviArticleReading("Content"), articleCallLoud, callSlips, formatSlips),
}

// term is what to search for; who finds nothing tries the first word alone, and then any of the words.
func (s *sim) term() string {
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
	name: "article", link: linkPolicy, need: []slot{hits, topic}, idle: nothing(hits), sure: true,
	call: func(s *sim) Action {
		return query("SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE Id = '%s'", s.mem.first(hits))
	},
	read: readArticle("FAQ_Answer__c"),
	thought: thoughts(say("That title fits. What exactly does the article say?"), say("Now the text of the article, to hold the case against it."),
		say("I need the exact rule and its limit.")),
	slips: join(pviReadSlips, pviArticleReading("FAQ_Answer__c"), pviArticleLoud, pviFilterLoud, textLoud, formatSlips),
}

// readTitles keeps the articles that were found, the one whose title and summary fit best in front.
func readTitles(s *sim, obs Observation, root int) {
	s.mem.set(hits, root, fittest(obs.Value.Items(), s.mem.first(topic))...)
}

// fittest lists the Ids of articles by how many of the words are in their title, counted twice, and summary.
func fittest(rows []value.Value, words string) []string {
	type hit struct {
		id    string
		score int
	}
	var found []hit
	for _, r := range rows {
		id, _ := r.Get("Id")
		title, _ := r.Get("Title")
		summary, _ := r.Get("Summary")
		if id.Str() != "" {
			found = append(found, hit{id.Str(), 2*shared(title.Str(), words) + shared(summary.Str(), words)})
		}
	}
	slices.SortStableFunc(found, func(a, b hit) int { return b.score - a.score })
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].id
	}
	return ids
}

// readArticle keeps the text of the article that fits best, out of those whose texts are in a field.
func readArticle(field string) func(*sim, Observation, int) {
	return func(s *sim, obs Observation, root int) {
		s.mem.set(texts, root)
		best := head(fittest(obs.Value.Items(), s.mem.first(topic)))
		for _, r := range obs.Value.Items() {
			id, _ := r.Get("Id")
			text, _ := r.Get(field)
			if slices.Contains(best, id.Str()) {
				s.mem.set(texts, root, id.Str(), text.Str())
			}
		}
	}
}

// pviVerdict holds, in the head, what the agent did against what the article says.
var pviVerdict = step{
	name: "verdict", need: []slot{asked, told, topic, texts}, idle: nothing(texts),
	read:  func(s *sim, _ Observation, root int) { s.judge(root, nil) },
	slips: pviVerdictSlips,
}

// judge picks the article if the agent broke it; bend makes of the evidence what a slip makes of it.
func (s *sim) judge(root int, bend func(*evidence, *letters)) {
	s.mem.set(pick, root)
	l, m, article := s.letters(), s.matter(), s.mem[texts].ids
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

var pviAnswer = func() step {
	st := answer("", asked, told, topic, hits, texts)
	st.slips = join(pviAnswerSlips, answerSlips)
	st.thought = pviConclude
	return st
}()

// pviConclude says what was held against what.
func pviConclude(s *sim) string {
	broken := s.mem.first(pick) != ""
	m, article := s.matter(), s.mem[texts].ids
	switch {
	case m == nil:
		return thoughts(say("Nothing in what was written touches a policy, so the answer is None."), say("I see no policy that this is about. None."))(s)
	case len(article) < 2:
		return thoughts(say("I found no article that forbids it, so the answer is None."), say("Without an article there is no violation that I can name. None."))(s)
	}
	l := s.letters()
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
		return thoughts(say("The article forbids just that, and the agent did it."), say("That is what the article does not allow. I hand in its Id."))(s)
	case e.found && e.did && e.rule != never && !e.excused && !e.broken():
		return fmt.Sprintf("The article says %s, and here it is %s: the agent kept to it. None.", amount(e.limit), amount(e.fact))
	}
	return thoughts(say("The agent kept to the article, so the answer is None."), say("I see nothing in it that the article forbids. None."))(s)
}
