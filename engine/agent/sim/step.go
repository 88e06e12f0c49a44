package sim

import "deskarena/engine/agent"

// Book is the playbook of a task: the steps of a flawless agent, in order, of which the last submits the answer. It is
// asked once for each run, when it may look at the brief, keep in memory what that says, and draw one of several correct
// ways by Agent.Way.
type Book func(s *Agent) []*Step

// Step is one step of a book. One with a Call sends it and reads what comes back; one without is done in the head.
type Step struct {
	Name string // what it is about, in a word
	Link Link   // what it finds out; not of a step in the head
	Need []Slot // what it is done from: it is as wrong as these

	Call func(s *Agent) agent.Action                     // what to send
	Read func(s *Agent, obs agent.Observation, root int) // what to keep of the answer, wrong because of root; the observation of a step in the head is empty
	Idle func(s *Agent) bool                             // there is nothing to do it with, so it is left out; never if nil
	Sure bool                                            // an empty result is odd, for it must exist: the agent may look again

	Thought Words // before the call; of a step in the head, if any, what it has found
	Slips   []Family

	Fn      string // the function that Call uses, if any
	Instead *Step  // what to do without that function
}

// Link names a link of the chain at three lengths: in a sentence, in 14 characters, in 8.
type Link struct{ Words, Short, Tiny string }
