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

var kqaLookUp = plan{
	do:    "search the articles for {keywords}|find the article about \"{topic}\"|look for an article that answers \"{topic}\"",
	why:   "the answer should stand in a knowledge article|those are the words of the question that tell the most",
	risk:  "the article may use other words than the question",
	found: "{?hits}the search found {hits:article}|the best title is among {hits:article}|{?pick}one passage says: {passage}|{passage}, it says|{!pick}{!hits}none of the articles answers it|{!hits}{!pick}no article says anything about it",
}

var kqaRead = sim.Step{
	Name: "article", Link: linkReadHits, Need: []sim.Slot{hits}, Idle: noHits, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, Title, FAQ_Answer__c FROM Knowledge__kav WHERE %s", in("Id", s.Mem[hits].IDs))
	},
	Read: readPassage,
	Thought: plan{
		do:    "read the text of {hits:article}|read what {hits} says about it|get the full text of the articles found",
		why:   "the titles alone do not answer the question|the answer has to be taken from the text",
		risk:  "several articles may touch the matter",
		found: "one passage says: {passage}|it says: {passage}|{passage}, according to the article|{!pick}none of these articles says it",
	},
	Slips: []sim.Family{kqaReadSlips, kqaPassageReading, articleFilterLoud, textLoud, formatSlips},
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
	Thought: plan{
		goal: "a short answer to \"{topic}\"|the answer that the articles give|a short answer from the knowledge articles|what the articles say about it",
		do:   handsIn,
		why:  "{?pick}that passage answers the question|{?pick}the bare words are wanted, not a sentence|" + noneWhy,
	},
}
