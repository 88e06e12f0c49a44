package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Knowledge Question Answering: a question whose answer stands in one of the articles. The links: search by the telling
// words of the question, read what was found, and hand in the span that answers.

var (
	linkLookUp   = sim.Link{Words: "search the articles for it", Short: "Search article", Tiny: "Search"}
	linkReadHits = sim.Link{Words: "read what was found", Short: "Read article", Tiny: "Article"}
	linkPassage  = sim.Link{Words: "find the passage that answers", Short: "Find passage", Tiny: "Passage"}
)

func kqaBook(s *sim.Agent) []*sim.Step {
	if s.Toolset.Calls() {
		return []*sim.Step{&kqaGetArticles, &kqaAnswer}
	}
	switch s.Way(5, 5, 3, 2) {
	case 0: // the titles first
		return []*sim.Step{&kqaSearch, &kqaRead, &kqaAnswer}
	case 1: // the texts at once
		return []*sim.Step{&kqaSearchWhole, &kqaAnswer}
	case 2: // published ones alone, as the wrapper does
		return []*sim.Step{&kqaSearchPublished, &kqaAnswer}
	}
	return []*sim.Step{&kqaSearchLoosely, &kqaRead, &kqaAnswer}
}

// sought is what a question is searched by: any of its telling words. Who finds nothing tries the words' beginnings.
func sought(s *sim.Agent) string {
	if s.Looked > 0 {
		return loosely(s.Brief.Params.Topic)
	}
	return strings.Join(keywords(s.Brief.Params.Topic, 4), " OR ")
}

func loosely(question string) string {
	words := keywords(question, 4)
	for i, w := range words {
		words[i] = stem(w) + "*"
	}
	return strings.Join(words, " OR ")
}

// kqaSearch searches the articles for their titles; the texts are for the next step. kqaSearchLoosely goes by the
// beginnings of the words.
var (
	kqaSearch = sim.Step{
		Name: "search", Link: linkLookUp, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return searchArticles(sought(s), "Id, Title, Summary") },
		Read: keepHits, Thought: kqaLookUp, Slips: kqaHitSlips,
	}
	kqaSearchLoosely = sim.Step{
		Name: "search", Link: linkLookUp, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return searchArticles(loosely(s.Brief.Params.Topic), "Id, Title") },
		Read: keepHits, Thought: kqaLookUp, Slips: kqaHitSlips,
	}
)

// kqaSearchWhole has the search return the texts, kqaSearchPublished those of published articles.
var (
	kqaSearchWhole = sim.Step{
		Name: "search", Link: linkPassage, Sure: true,
		Call: func(s *sim.Agent) agent.Action { return searchArticles(sought(s), "Id, Title, FAQ_Answer__c") },
		Read: readPassage, Thought: kqaLookUp, Slips: kqaWholeSlips,
	}
	kqaSearchPublished = sim.Step{
		Name: "search", Link: linkPassage, Sure: true,
		Call: func(s *sim.Agent) agent.Action {
			return searchArticles(sought(s), "Id, Title, FAQ_Answer__c WHERE PublishStatus = 'Online' AND Language = 'en_US'")
		},
		Read: readPassage, Thought: kqaLookUp, Slips: kqaWholeSlips,
	}
)

func searchArticles(terms, fields string) agent.Action {
	return agent.Query("FIND {%s} IN ALL FIELDS RETURNING Knowledge__kav(%s)", terms, fields)
}

func keepHits(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem.Set(hits, root, fittest(obs.Value.Items(), s.Brief.Params.Topic)...)
}

var (
	kqaHitSlips   = []sim.Family{kqaTermSlips, kqaSearchSlips, kqaHitReading, searchLoud, formatSlips}
	kqaWholeSlips = []sim.Family{kqaTermSlips, kqaSearchSlips, kqaPassageReading, searchLoud, formatSlips}
)

var kqaLookUp = sim.OneOf{
	sim.Tell(func(s *sim.Agent) string {
		return "Which article is about \"" + strings.Join(keywords(s.Brief.Params.Topic, 4), " ") + "\"?"
	}),
	sim.Text("The knowledge articles should say. I will search them."),
	sim.Tell(func(s *sim.Agent) string {
		return "I search for the words that tell most: " + strings.Join(keywords(s.Brief.Params.Topic, 4), ", ") + "."
	}),
}

var kqaRead = sim.Step{
	Name: "article", Link: linkReadHits, Need: []sim.Slot{hits}, Idle: noHits, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE %s", in("Id", s.Mem[hits].IDs))
	},
	Read:    readPassage,
	Thought: sim.OneOf{sim.Text("The titles alone do not answer it. I will read the texts."), sim.Text("Now what these articles say."), sim.Text("One of these should hold the answer.")},
	Slips:   []sim.Family{kqaReadSlips, kqaPassageReading, articleFilterLoud, textLoud, formatSlips},
}

var kqaGetArticles = sim.Step{
	Name: "search", Link: linkPassage, Fn: "search_knowledge_articles", Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("search_knowledge_articles", "search_term", value.OfString(sought(s)))
	},
	Read: readPassage, Thought: kqaLookUp,
	Instead: &kqaSearchWhole,
	Slips:   []sim.Family{kqaTermSlips, kqaPassageReading, articleCallLoud, callSlips, formatSlips},
}

// readPassage picks the span that answers, out of articles.
func readPassage(s *sim.Agent, obs agent.Observation, root int) {
	all := passages(obs)
	quote(s, all, answers(all, s.Brief.Params.Topic), root)
}

// quote picks the span of a passage and keeps the sentence that it is from; nothing if there is no such passage.
func quote(s *sim.Agent, all []passage, at, root int) {
	s.Mem.Set(sim.Pick, root)
	s.Mem.Set(texts, root)
	if at >= 0 && at < len(all) {
		s.Mem.Set(sim.Pick, root, all[at].Answer)
		s.Mem.Set(texts, root, all[at].sentence())
	}
}

var kqaAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, hits, texts}, Call: handIn, Slips: []sim.Family{kqaAnswerSlips},
	Thought: sim.OneOf{
		sim.Tell(func(s *sim.Agent) string {
			if s.Mem.First(texts) == "" {
				return "None of the articles says, so I hand in None."
			}
			return "\"" + s.Mem.First(texts) + "\" That answers it."
		}),
		sim.Tell(func(s *sim.Agent) string {
			if s.Mem.First(texts) == "" {
				return "I found nothing that answers the question."
			}
			return "The passage is there. I hand in its words and nothing else."
		}),
	},
}
