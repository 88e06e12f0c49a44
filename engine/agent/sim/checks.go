package sim

import "deskarena/engine/agent"

// Some agents check what they are about to hand in: they look the record up that the Id belongs to, and learn nothing new from
// it, for a wrong Id is a real one, too. How many do is ours: the paper gives the turns of three models under ReAct, and these
// are what leads there.

// checksPercent is how often a model checks, under ReAct with queries.
var checksPercent = [...]int{agent.O1: 10, agent.GPT4o: 15, agent.GPT4oMini: 10, agent.Claude35Sonnet: 40, agent.Claude3Sonnet: 15, agent.Llama405B: 90,
	agent.Llama70B: 25, agent.Llama8B: 5, agent.DeepSeekR1: 10}

// kinds are objects by the first three characters of their Ids, which are the same everywhere or of the schema, with what each is
// called by.
var kinds = [...]struct{ prefix, object, name string }{
	{"005", "User", "Name"}, {"01t", "Product2", "Name"}, {"a1M", "Issue__c", "Name"}, {"ka0", "Knowledge__kav", "Title"},
}

// checks is the query that looks the answer up; "" where the agent does not.
func (s *Agent) checks() string {
	id := s.Mem.First(Pick)
	if s.Flawless || s.checked || s.Framework != agent.ReAct || s.Toolset != agent.Raw || s.At != len(s.book)-1 || len(id) != 18 || s.turn > 16 ||
		int(s.Model) >= len(checksPercent) || !s.dice.For("checks").Percent(checksPercent[s.Model]) {
		return ""
	}
	for _, k := range kinds {
		if k.prefix == id[:3] {
			return "SELECT Id, " + k.name + " FROM " + k.object + " WHERE Id = '" + id + "'"
		}
	}
	return ""
}
