package agent

import (
	"fmt"
	"strings"
)

// Model is one of the language models of the paper. The numbers are append-only.
type Model uint8

const (
	O1 Model = iota
	GPT4o
	GPT4oMini
	Claude35Sonnet
	Claude3Sonnet
	Llama405B
	Llama70B
	Llama8B
	DeepSeekR1
)

// Recorded stands where a model stands, for messages that none of them is behind: another program's agent, or a person.
// It sends native calls under FC, has no profile, and no list of models has it.
const Recorded Model = 255

var models = [...]string{"o1", "gpt-4o", "gpt-4o-mini", "claude-3.5-sonnet", "claude-3-sonnet", "llama3.1-405b", "llama3.1-70b", "llama3.1-8b", "deepseek-r1"}

func (m Model) String() string {
	if m == Recorded {
		return "recorded"
	}
	return models[m]
}

// Framework is the scaffold around each action. The numbers are append-only.
type Framework uint8

const (
	Act Framework = iota
	ReAct
	FC // function calling
)

var frameworks = [...]string{"Act", "ReAct", "FC"}

func (f Framework) String() string { return frameworks[f] }

// Toolset is what the agent is handed. The numbers are append-only.
type Toolset uint8

const (
	Raw       Toolset = iota // SOQL and SOSL
	Functions                // the task-specific functions
	Flex                     // all 27: the functions, and SOQL and SOSL by the two general query tools
)

var toolsets = [...]string{"raw", "functions", "flex"}

func (t Toolset) String() string { return toolsets[t] }

// Queries and Calls say whether a toolset lets an agent write queries of its own, and whether it has the functions.
func (t Toolset) Queries() bool { return t != Functions }
func (t Toolset) Calls() bool   { return t != Raw }

// Toolsets lists them.
func Toolsets() []Toolset { return []Toolset{Raw, Functions, Flex} }

// Models lists the models of the paper.
func Models() []Model {
	var out []Model
	for m := range Model(len(models)) {
		out = append(out, m)
	}
	return out
}

// Frameworks lists the frameworks of the paper.
func Frameworks() []Framework { return []Framework{Act, ReAct, FC} }

// ParseModel, ParseFramework and ParseToolset read names in any case.
func ParseModel(s string) (Model, error) { return parseName[Model](s, "model", models[:]) }

func ParseFramework(s string) (Framework, error) {
	return parseName[Framework](s, "framework", frameworks[:])
}

func ParseToolset(s string) (Toolset, error) { return parseName[Toolset](s, "toolset", toolsets[:]) }

func parseName[T ~uint8](s, what string, names []string) (T, error) {
	for i, n := range names {
		if strings.EqualFold(n, s) {
			return T(i), nil
		}
	}
	return 0, fmt.Errorf("no %s %q; there is %s", what, s, strings.Join(names, ", "))
}

// Describe is one sentence on what a model is like.
func (m Model) Describe() string {
	if m == Recorded {
		return "No simulation: the messages were sent by somebody else's agent, and are played back."
	}
	return [...]string{
		O1:             "A reasoning model: the paper's best overall, and strong at long chains and at repairing errors.",
		GPT4o:          "A strong general model: it gains much from functions, and leans on them to calculate.",
		GPT4oMini:      "A small general model: functions lower its score on most tasks.",
		Claude35Sonnet: "A strong general model: good at writing queries, and careful under function calling.",
		Claude3Sonnet:  "An older, weaker model: it slips often, with functions and without.",
		Llama405B:      "A large open model: it recovers well from errors, and calls functions by prompt.",
		Llama70B:       "A middling open model: behind its big sister, but far ahead of the small one.",
		Llama8B:        "A small open model: it botches calls, repeats its errors and seldom reaches an answer.",
		DeepSeekR1:     "A reasoning model that thinks well and calls functions badly: it ignores the format.",
	}[m]
}

// Describe is one sentence on what a framework does.
func (f Framework) Describe() string {
	return [...]string{
		"One bare action a turn, with no thought before it.",
		"A thought before every action; it may catch a slip.",
		"Function calling: exactly one tool call a turn.",
	}[f]
}

// Describe is one sentence on what a toolset holds.
func (t Toolset) Describe() string {
	return [...]string{
		"The agent writes SOQL and SOSL itself.",
		"Ready-made functions, one for each kind of lookup.",
		"All 27: the functions, and SOQL and SOSL besides.",
	}[t]
}
