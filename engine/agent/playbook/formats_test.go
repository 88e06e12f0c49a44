package playbook

import (
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// Every message that is to break a format is read by the format's own reader as what the slip says: as no action at all, or as
// an answer. The paper's formats are what decides, for every model that has the form.
func TestFormsAreBroken(t *testing.T) {
	ids := value.OfStrings([]string{"802Ws00000G2e6dIAB", "802Ws00000G3kMnIAJ", "802Ws00000G8x4yIAB", "802Ws00000GGpf9IAD"})
	sent := map[string]int{} // messages by slip and model
	for _, m := range agent.Models() {
		for _, f := range agent.Frameworks() {
			for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
				for try := range 12 {
					s := sim.New(sim.Config{Model: m, Framework: f, Toolset: tools, Flawless: true},
						agent.Brief{Task: "TII", Today: cal.Date(2022, 5, 1), Params: agent.Params{Count: 3, Unit: "month", Product: "01tWs00000C53TDIAZ"}}, tiiBook)
					s.Try = try
					clean := agent.Query("SELECT Id FROM OrderItem WHERE Product2Id = '01tWs00000C53TDIAZ'")
					if tools == agent.Functions {
						clean = agent.Function("get_issue_counts", "start_date", value.OfString("2022-02-01T00:00:00Z"), "end_date", value.OfString("2022-05-01T00:00:00Z"), "order_item_ids", ids)
					}
					s.Clean = clean.Sent(s.Format)
					for _, sl := range formatSlips {
						if !sl.HappensIn(s.Format) || sl.When != nil && !sl.When(s) {
							continue
						}
						a := sl.Call(s, s.Clean)
						if a.Equal(s.Clean) {
							continue // the model has no such form
						}
						read := s.Format.Parse(a.Content)
						sent[sl.Code+" "+m.String()]++
						switch {
						case sl.Kind == sim.LoudSlip && read.Kind != agent.Malformed:
							t.Errorf("%s of %s is read as %+v: %s", sl.Code, m, read, a.Content)
						case sl.Kind == sim.AnswerSlip && read.Kind != agent.Submit:
							t.Errorf("%s of %s is no answer, but %+v: %s", sl.Code, m, read, a.Content)
						case strings.Contains(a.Content, "%!"):
							t.Errorf("%s: %s", sl.Code, a.Content)
						}
					}
				}
			}
		}
	}
	for _, m := range agent.Models() {
		n := 0
		for _, sl := range formatSlips {
			if sent[sl.Code+" "+m.String()] > 0 {
				n++
			}
		}
		if n < 3 {
			t.Errorf("%s breaks its formats in %d ways only", m, n)
		}
	}
}
