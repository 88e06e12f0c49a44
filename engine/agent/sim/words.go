package sim

// Words are what a simulated agent thinks. A book may bring kinds of its own.
type Words interface{ Say(s *Agent) string }

// Text is words that are always the same.
type Text string

// Tell is words that depend on what the agent believes.
type Tell func(s *Agent) string

// OneOf draws one of several ways to think it.
type OneOf []Words

func (t Text) Say(*Agent) string    { return string(t) }
func (t Tell) Say(s *Agent) string  { return t(s) }
func (o OneOf) Say(s *Agent) string { return o[s.Choose("words", len(o))].Say(s) }
