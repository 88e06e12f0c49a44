package agent

import (
	"strings"

	"deskarena/engine/value"
)

// Knowledge Question Answering: a question whose answer stands in one of the articles. The links: search by the telling
// words of the question, read what was found, and hand in the span that answers.

var (
	linkLookUp   = LinkWords{"search the articles for it", "Search article", "Search"}
	linkReadHits = LinkWords{"read what was found", "Read article", "Article"}
	linkPassage  = LinkWords{"find the passage that answers", "Find passage", "Passage"}
	kqaRawStyles = []func(*sim) []step{kqaTwoSteps, kqaOneStep, kqaPublished, kqaLoose}
)

func kqaBook(s *sim) []step {
	if s.Toolset == Functions {
		return []step{kqaGetArticles, kqaAnswer}
	}
	return kqaRawStyles[s.style(len(kqaRawStyles), 5, 5, 3, 2)](s)
}

// kqaTwoSteps looks at the titles first and then reads.
func kqaTwoSteps(*sim) []step {
	return []step{kqaSearch("Id, Title, Summary"), kqaRead, kqaAnswer}
}

// kqaOneStep has the search return the texts.
func kqaOneStep(*sim) []step { return []step{kqaSearchWhole("Id, Title, FAQ_Answer__c"), kqaAnswer} }

// kqaPublished asks for published articles alone, as the wrapper does.
func kqaPublished(*sim) []step {
	return []step{kqaSearchWhole("Id, Title, FAQ_Answer__c WHERE PublishStatus = 'Online' AND Language = 'en_US'"), kqaAnswer}
}

// kqaLoose goes by the beginnings of the words.
func kqaLoose(*sim) []step {
	st := kqaSearch("Id, Title")
	st.call = func(s *sim) Action {
		return query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(Id, Title)", loosely(s.brief.Params.Topic))
	}
	return []step{st, kqaRead, kqaAnswer}
}

// sought is what a question is searched by: any of its telling words. Who finds nothing tries the words' beginnings.
func (s *sim) sought() string {
	if s.blind > 0 {
		return loosely(s.brief.Params.Topic)
	}
	return strings.Join(keywords(s.brief.Params.Topic, 4), " OR ")
}

func loosely(question string) string {
	words := keywords(question, 4)
	for i, w := range words {
		words[i] = stem(w) + "*"
	}
	return strings.Join(words, " OR ")
}

// otherForms are the words of a question with other endings: for a search that knows no wildcards.
func otherForms(question string) string {
	var forms []string
	for _, w := range keywords(question, 3) {
		forms = append(forms, w, stem(w), stem(w)+"s", stem(w)+"ing")
	}
	return strings.Join(forms, " OR ")
}

// kqaSearch searches the articles and returns some fields; the texts are for the next step.
func kqaSearch(fields string) step {
	return step{
		name: "search", link: linkLookUp, sure: true,
		call: func(s *sim) Action {
			return query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(%s)", s.sought(), fields)
		},
		read: func(s *sim, obs Observation, root int) {
			s.mem.set(hits, root, fittest(obs.Value.Items(), s.brief.Params.Topic)...)
		},
		thought: kqaLookUp,
		slips:   join(kqaSearchSlips, kqaHitReading, pviArticleLoud, searchLoud, formatSlips),
	}
}

func kqaSearchWhole(fields string) step {
	st := kqaSearch(fields)
	st.link = linkPassage
	st.read = readPassage("FAQ_Answer__c")
	st.slips = join(kqaSearchSlips, kqaPassageReading("FAQ_Answer__c"), pviArticleLoud, searchLoud, formatSlips)
	return st
}

var kqaLookUp = thoughts(
	func(s *sim) string {
		return "Which article is about \"" + strings.Join(keywords(s.brief.Params.Topic, 4), " ") + "\"?"
	},
	say("The knowledge articles should say. I will search them."),
	func(s *sim) string {
		return "I search for the words that tell most: " + strings.Join(keywords(s.brief.Params.Topic, 4), ", ") + "."
	})

var kqaRead = step{
	name: "article", link: linkReadHits, need: []slot{hits}, idle: nothing(hits), sure: true,
	call: func(s *sim) Action {
		return query("SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE %s", in("Id", s.mem[hits].ids))
	},
	read: readPassage("FAQ_Answer__c"),
	thought: thoughts(say("The titles alone do not answer it. I will read the texts."), say("Now what these articles say."),
		say("One of these should hold the answer.")),
	slips: join(kqaReadSlips, kqaPassageReading("FAQ_Answer__c"), pviArticleLoud, pviFilterLoud, textLoud, formatSlips),
}

var kqaGetArticles = step{
	name: "search", link: linkPassage, fn: "search_knowledge_articles", sure: true,
	call: func(s *sim) Action {
		term := s.sought()
		if s.blind > 0 {
			term = otherForms(s.brief.Params.Topic)
		}
		return function("search_knowledge_articles", "search_term", value.OfString(term))
	},
	read: readPassage("Content"), thought: kqaLookUp,
	instead: tooled(kqaSearchWhole("Id, Title, FAQ_Answer__c")),
	slips:   join(kqaTermSlips, kqaPassageReading("Content"), articleCallLoud, callSlips, formatSlips),
}

// readPassage picks the span that answers, out of articles whose texts are in a field.
func readPassage(field string) func(*sim, Observation, int) {
	return func(s *sim, obs Observation, root int) {
		all := passages(obs, field)
		s.quote(all, answers(all, s.brief.Params.Topic), root)
	}
}

// quote picks the span of a passage and keeps the sentence that it is from; nothing if there is no such passage.
func (s *sim) quote(all []passage, at, root int) {
	s.mem.set(pick, root)
	s.mem.set(texts, root)
	if at >= 0 && at < len(all) {
		s.mem.set(pick, root, all[at].Answer)
		s.mem.set(texts, root, all[at].sentence())
	}
}

var kqaAnswer = func() step {
	st := answer("None of the articles says, so I hand in None.", hits, texts)
	st.slips = kqaAnswerSlips
	st.thought = thoughts(func(s *sim) string {
		if s.mem.first(texts) == "" {
			return "None of the articles says, so I hand in None."
		}
		return "\"" + s.mem.first(texts) + "\" That answers it."
	}, func(s *sim) string {
		if s.mem.first(texts) == "" {
			return "I found nothing that answers the question."
		}
		return "The passage is there. I hand in its words and nothing else."
	})
	return st
}()
