package playbook

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
)

func kqaBook(s *sim) []*step {
	if s.Toolset == Functions {
		return []*step{&kqaGetArticles, &kqaAnswer}
	}
	switch s.way(5, 5, 3, 2) {
	case 0: // the titles first
		return []*step{&kqaSearch, &kqaRead, &kqaAnswer}
	case 1: // the texts at once
		return []*step{&kqaSearchWhole, &kqaAnswer}
	case 2: // published ones alone, as the wrapper does
		return []*step{&kqaSearchPublished, &kqaAnswer}
	}
	return []*step{&kqaSearchLoosely, &kqaRead, &kqaAnswer}
}

// sought is what a question is searched by: any of its telling words. Who finds nothing tries the words' beginnings.
func sought(s *sim) string {
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

// kqaSearch searches the articles for their titles; the texts are for the next step. kqaSearchLoosely goes by the
// beginnings of the words.
var (
	kqaSearch = step{
		name: "search", link: linkLookUp, sure: true,
		call: func(s *sim) Action { return searchArticles(sought(s), "Id, Title, Summary") },
		read: keepHits, thought: kqaLookUp, slips: kqaHitSlips,
	}
	kqaSearchLoosely = step{
		name: "search", link: linkLookUp, sure: true,
		call: func(s *sim) Action { return searchArticles(loosely(s.brief.Params.Topic), "Id, Title") },
		read: keepHits, thought: kqaLookUp, slips: kqaHitSlips,
	}
)

// kqaSearchWhole has the search return the texts, kqaSearchPublished those of published articles.
var (
	kqaSearchWhole = step{
		name: "search", link: linkPassage, sure: true,
		call: func(s *sim) Action { return searchArticles(sought(s), "Id, Title, FAQ_Answer__c") },
		read: readPassage, thought: kqaLookUp, slips: kqaWholeSlips,
	}
	kqaSearchPublished = step{
		name: "search", link: linkPassage, sure: true,
		call: func(s *sim) Action {
			return searchArticles(sought(s), "Id, Title, FAQ_Answer__c WHERE PublishStatus = 'Online' AND Language = 'en_US'")
		},
		read: readPassage, thought: kqaLookUp, slips: kqaWholeSlips,
	}
)

func searchArticles(terms, fields string) Action {
	return query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(%s)", terms, fields)
}

func keepHits(s *sim, obs Observation, root int) {
	s.mem.set(hits, root, fittest(obs.Value.Items(), s.brief.Params.Topic)...)
}

var (
	kqaHitSlips   = []family{kqaTermSlips, kqaSearchSlips, kqaHitReading, articleLoud, searchLoud, formatSlips}
	kqaWholeSlips = []family{kqaTermSlips, kqaSearchSlips, kqaPassageReading, articleLoud, searchLoud, formatSlips}
)

var kqaLookUp = oneOf{
	tell(func(s *sim) string {
		return "Which article is about \"" + strings.Join(keywords(s.brief.Params.Topic, 4), " ") + "\"?"
	}),
	text("The knowledge articles should say. I will search them."),
	tell(func(s *sim) string {
		return "I search for the words that tell most: " + strings.Join(keywords(s.brief.Params.Topic, 4), ", ") + "."
	}),
}

var kqaRead = step{
	name: "article", link: linkReadHits, need: []slot{hits}, idle: noHits, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE %s", in("Id", s.mem[hits].ids))
	},
	read:    readPassage,
	thought: oneOf{text("The titles alone do not answer it. I will read the texts."), text("Now what these articles say."), text("One of these should hold the answer.")},
	slips:   []family{kqaReadSlips, kqaPassageReading, articleLoud, articleFilterLoud, textLoud, formatSlips},
}

var kqaGetArticles = step{
	name: "search", link: linkPassage, fn: "search_knowledge_articles", sure: true,
	call: func(s *sim) Action {
		term := sought(s)
		if s.blind > 0 {
			term = otherForms(s.brief.Params.Topic)
		}
		return function("search_knowledge_articles", "search_term", value.OfString(term))
	},
	read: readPassage, thought: kqaLookUp,
	instead: &kqaSearchWhole,
	slips:   []family{kqaTermSlips, kqaPassageReading, articleCallLoud, callSlips, formatSlips},
}

// readPassage picks the span that answers, out of articles.
func readPassage(s *sim, obs Observation, root int) {
	all := passages(obs)
	quote(s, all, answers(all, s.brief.Params.Topic), root)
}

// quote picks the span of a passage and keeps the sentence that it is from; nothing if there is no such passage.
func quote(s *sim, all []passage, at, root int) {
	s.mem.set(pick, root)
	s.mem.set(texts, root)
	if at >= 0 && at < len(all) {
		s.mem.set(pick, root, all[at].Answer)
		s.mem.set(texts, root, all[at].sentence())
	}
}

var kqaAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, hits, texts}, call: handIn, slips: []family{kqaAnswerSlips},
	thought: oneOf{
		tell(func(s *sim) string {
			if s.mem.first(texts) == "" {
				return "None of the articles says, so I hand in None."
			}
			return "\"" + s.mem.first(texts) + "\" That answers it."
		}),
		tell(func(s *sim) string {
			if s.mem.first(texts) == "" {
				return "I found nothing that answers the question."
			}
			return "The passage is there. I hand in its words and nothing else."
		}),
	},
}
