// Package agent holds the simulated agents: model profiles, frameworks, playbooks and slips. It sees the prompt, the
// tool schemas and the observations, and imports neither the truths of task nor the records of org.
package agent

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

var models = [...]string{"o1", "gpt-4o", "gpt-4o-mini", "claude-3.5-sonnet", "claude-3-sonnet", "llama3.1-405b", "llama3.1-70b", "llama3.1-8b", "deepseek-r1"}

func (m Model) String() string { return models[m] }

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
)

var toolsets = [...]string{"raw", "functions"}

func (t Toolset) String() string { return toolsets[t] }
