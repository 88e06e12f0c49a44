// Package agent says what any agent is: the models, frameworks and toolsets of the paper, the brief and the prompt that one
// gets, the formats of its messages and what they are read as, what comes back, and the interface that stands between an
// agent and the org. A real model, a person and a recording stand on exactly this. It sees the prompt, the tool schemas and
// the observations, and imports neither the truths of task nor the records of org.
//
// Folder sim holds the agents that are simulated, playbook what these do at each task, and voice how each model says what it
// thinks.
package agent

import "deskarena/engine/value"

// Agent turns observations into messages. The environment does not know whether a profile, a person, a recording or a real
// model is behind it.
type Agent interface {
	// Act gets the observation of its last action (the zero Observation at the start) and what the toolset now lacks,
	// and returns its next message.
	Act(obs Observation, gone []string) (message string)
}

// Mover is an Agent that can also say what its next message would be read as: for many runs, where nobody reads along.
// What it moves, with the thought before it, is what Act would have sent.
type Mover interface {
	Move(obs Observation, gone []string) (a Action, thought string)
}

// Observation is what comes back from an action.
type Observation struct {
	Text  string      // as the agent reads it; empty when the output was dropped
	Value value.Value // the same, where it is data
	Err   bool        // an error or a reminder of the format
	Facts []Fact      // what a reader takes from the articles whose texts are in it
}

// Fact is what a text states, as a reader has it: the question that it answers, and the words that do, a span of the text.
type Fact struct{ Asks, Answer, Text string }
