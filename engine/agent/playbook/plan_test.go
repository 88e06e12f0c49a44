package playbook

import (
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// believers are an agent that believes something of everything, and one that believes nothing.
func believers() (all []*sim.Agent) {
	params := agent.Params{Contact: "003A", Phrase: "trail shoes", Means: "running shoes", Count: 3, Unit: "month", N: 2, Product: "01tA", Case: "500A", Subject: "Late", Topic: "How long is the warranty"}
	for _, task := range []string{"HTU", "TCU", "BRI", "MTA"} {
		full := sim.New(sim.Config{Framework: agent.ReAct, Flawless: true}, agent.Brief{Task: task, Today: cal.Date(2022, 5, 1), Params: params}, func(*sim.Agent) []*sim.Step { return nil })
		for k := range full.Mem {
			full.Mem[k] = sim.Belief{IDs: []string{"005A", "005B"}, Day: cal.Date(2022, 4, 1),
				Val: value.OfRecord([]string{"005A", "005B"}, []value.Value{value.OfInt(7200), value.OfInt(3)})}
		}
		full.Mem[topic].IDs = []string{"return period"}
		full.Mem[asked].IDs = []string{"I bought them on May 1, 2022 and want to return them."}
		full.Mem[told].IDs = []string{"I have accepted the return of May 30, 2022."}
		full.Mem[issue].Val = value.OfString("Late Delivery")
		all = append(all, full)
	}
	return append(all, sim.New(sim.Config{}, agent.Brief{Task: "HTU"}, func(*sim.Agent) []*sim.Step { return nil }))
}

// Every name that a plan asks for stands for something, in some run; a misspelt one would silence its sentence for good.
func TestPlansAskForWhatThereIs(t *testing.T) {
	agents := believers()
	seen := map[string]bool{"verdict": true} // needs an article, and is in the runs of TestReadingOfCases
	for _, b := range books {
		for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
			for _, way := range stepsOf(t, b.book, tools) {
				goal := way[len(way)-1].Thought.(plan).goal
				if goal == "" || strings.Contains(goal, "/") {
					t.Errorf("%s has no goal", b.task)
				}
				for _, st := range way {
					p, ok := st.Thought.(plan)
					if !ok {
						if st.Call != nil {
							t.Errorf("%s: step %s has no plan", b.task, st.Name)
						}
						continue
					}
					if st.Call != nil && (p.do == "" || p.found == "" && p.goal == "" || p.why == "") {
						t.Errorf("%s: the plan of step %s lacks something", b.task, st.Name)
					}
					for _, text := range []string{p.do, p.why, p.risk, p.found, p.goal} {
						for rest := text; rest != ""; {
							_, after, ok := strings.Cut(rest, "{")
							if !ok {
								break
							}
							var name string
							name, rest, _ = strings.Cut(after, "}")
							if seen[name] {
								continue
							}
							for _, s := range agents {
								if b, ok := believed(nil, s, name); ok && (len(b) > 0) != strings.ContainsAny(name[:1], "?!+") {
									seen[name] = true
								}
							}
							if !seen[name] {
								t.Errorf("%s, %s: nothing is ever known of {%s}", b.task, st.Name, name)
							}
						}
					}
				}
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d names seen", len(seen))
	}
}

// What a thought tells of beliefs, in right values.
func TestBelieved(t *testing.T) {
	full := believers()[0]
	for name, want := range map[string]string{
		"contact": "003A", "enough": "more than 2 cases", "window": "the past 3 months", "ago": "3 months", "today": "1 May 2022", "from": "1 April 2022",
		"agents": "005A and 005B", "agents:agent": "2 agents", "numbers:candidate": "2 candidates", "?agents": "", "score": "7200 minutes", "pick": "005A", "slowest": "shortest",
	} {
		if got, ok := believed(nil, full, name); string(got) != want || !ok {
			t.Errorf("{%s} is %q, not %q", name, got, want)
		}
	}
	full.Mem.Set(agents, 0, "005A", "005B", "005C", "005D")
	full.Mem.Set(items, 0, "802A")
	full.Mem.Set(sim.Pick, 0, "two weeks")
	full.Brief.Params.N, full.Brief.Params.Count = 0, 1
	for name, want := range map[string]string{"agents:agent": "4 agents", "items:order item": "one order item", "pick": `"two weeks"`, "enough": "at least one case", "window": "the past month", "ago": "one month"} {
		if got, ok := believed(nil, full, name); string(got) != want || !ok {
			t.Errorf("{%s} is %q, not %q", name, got, want)
		}
	}
	for _, name := range []string{"agents", "!agents", "+items", "score", "nonsense"} { // too many to name, and what is not so
		if got, ok := believed(nil, full, name); ok {
			t.Errorf("{%s} is %q", name, got)
		}
	}
}
