package sim

import "deskarena/engine/agent/voice"

// Words are what a simulated agent thinks at a step or a slip. A voice makes sentences of them.
type Words interface{ Say(s *Agent) string }

// Parts are words that come in parts, by name: for a voice to choose from. See package voice for how texts are written.
type Parts interface {
	Words
	// Part appends a part, and says whether there is one: "do", what the step wants, as "find the account"; "why", a
	// clause that gives a reason; "risk", one about what can go wrong; "found", one about what the step has found, which
	// is for the thought after it; of the last step "goal", what the question asks for, as "the account of the contact".
	// Other names are beliefs.
	Part(b []byte, s *Agent, name string, draw voice.Draw) ([]byte, bool)
}

// Saying is words written as a text of package voice, with the parts of the step at hand; "sent" is the answer that is handed
// in.
type Saying string

func (t Saying) Say(*Agent) string { return string(t) }
