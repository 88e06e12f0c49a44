package agent

import (
	"strings"

	"deskarena/engine/value"
)

// Format is how a message says what it wants done.
type Format uint8

const (
	// Tags is Act and ReAct with raw queries: <thought>, <execute> and <submit>.
	Tags Format = iota
	// ByPrompt is function calling by prompt, for models whose native calls work badly or not at all, and what Act and
	// ReAct use when they are handed functions: "Action: name" and "Action Input: {json}", after a "Thought:" line in
	// ReAct.
	ByPrompt
	// Native is a tool call of the API, written here as {"name":…,"arguments":"…"}, with "content" before them where the
	// model says a word beside its call. FC with raw queries uses it with the two general query tools and submit.
	Native
)

// FormatOf returns the format that a model uses under a framework with a toolset.
func FormatOf(m Model, f Framework, t Toolset) Format {
	switch {
	case f != FC && t == Raw:
		return Tags
	case f != FC || byPrompt(m):
		return ByPrompt
	}
	return Native
}

// byPrompt lists the models that the paper runs in prompt mode under FC.
func byPrompt(m Model) bool {
	switch m {
	case O1, DeepSeekR1, Llama405B, Llama70B, Llama8B:
		return true
	}
	return false
}

// The environment's answers to what it cannot read.
const (
	remindTags   = "That is in no valid format. Send exactly one action: <execute> a SOQL or SOSL query </execute>, or <submit> the answer </submit>."
	remindCall   = "There is no tool call in that message. Answer with exactly one tool call."
	remindObject = "The arguments of that call are not a valid JSON object. Send a valid call."
)

// Write puts an action into words.
func (f Format) Write(a Action, thought string) string { return string(f.Append(nil, a, thought)) }

// Append appends an action in words.
func (f Format) Append(b []byte, a Action, thought string) []byte {
	if a.Kind == Malformed {
		return append(b, a.Content...)
	}
	a = a.Sent(f)
	if f == Tags {
		tag, body := "execute", a.Query
		if a.Kind == Submit {
			tag, body = "submit", a.Content
		}
		b = f.AppendThought(b, thought)
		b = append(append(append(b, '<'), tag...), "> "...)
		b = append(append(b, body...), " </"...)
		return append(append(b, tag...), '>')
	}
	name, args := a.Name, a.Args
	if a.Kind == Submit {
		name, args = "submit", value.OfRecord([]string{"content"}, []value.Value{value.OfString(a.Content)})
	}
	if f == Native {
		b = append(b, '{')
		if thought != "" {
			b = append(value.AppendJSONString(append(b, `"content":`...), thought), ',')
		}
		b = value.AppendJSONString(append(b, `"name":`...), name)
		b = value.AppendJSONString(append(b, `,"arguments":`...), string(args.AppendJSON(nil)))
		return append(b, '}')
	}
	b = f.AppendThought(b, thought)
	b = append(append(b, "Action: "...), name...)
	return args.AppendJSON(append(b, "\nAction Input: "...))
}

// AppendThought appends a thought as it stands before an action; a native call has it inside.
func (f Format) AppendThought(b []byte, thought string) []byte {
	switch {
	case thought == "" || f == Native:
		return b
	case f == Tags:
		return append(append(append(b, "<thought> "...), thought...), " </thought>\n"...)
	}
	return append(append(append(b, "Thought: "...), thought...), '\n')
}

// Read is what the environment makes of an action when it is sent: Parse of Write, without the words.
func (f Format) Read(a Action) Action {
	if a.Kind == Malformed {
		return f.Parse(a.Content)
	}
	a = a.Sent(f)
	if a.Kind == Execute && f == Tags {
		a.Query = strings.TrimSpace(a.Query)
	}
	return a
}

// Parse reads a message.
func (f Format) Parse(message string) Action {
	switch f {
	case Tags:
		return parseTags(message)
	case ByPrompt:
		return parsePrompt(message)
	}
	return parseNative(message)
}

// parseTags takes the first execute block, and a submit block only if there is none.
func parseTags(message string) Action {
	if q, ok := between(message, "<execute>", "</execute>"); ok {
		return Action{Kind: Execute, Query: stripFences(q)}
	}
	if c, ok := between(message, "<submit>", "</submit>"); ok {
		return Action{Kind: Submit, Content: c}
	}
	return Action{Kind: Malformed, Content: message, Reminder: remindTags}
}

func between(s, open, end string) (string, bool) {
	_, s, ok := strings.Cut(s, open)
	if !ok {
		return "", false
	}
	s, _, ok = strings.Cut(s, end)
	s = strings.TrimSpace(s)
	return s, ok && s != ""
}

// stripFences takes code fences off, on the SOQL path only: a text that starts with FIND is left as it is.
func stripFences(q string) string {
	if !strings.HasPrefix(q, "```") {
		return q
	}
	q = strings.TrimPrefix(strings.Trim(q, "`"), "sql")
	return strings.TrimSpace(strings.TrimPrefix(q, "soql"))
}

// parsePrompt takes a text without "Action:" for the final answer.
func parsePrompt(message string) Action {
	_, rest, ok := strings.Cut(message, "Action:")
	if !ok {
		return Action{Kind: Submit, Content: strings.TrimSpace(message)}
	}
	name, input, ok := strings.Cut(rest, "Action Input:")
	if !ok {
		return Action{Kind: Malformed, Content: message, Reminder: remindObject}
	}
	return call(message, strings.TrimSpace(name), strings.TrimSpace(input))
}

func parseNative(message string) Action {
	v, err := value.ParseJSON(message)
	name, ok := v.Get("name")
	if err != nil || !ok || name.Kind() != value.String {
		return Action{Kind: Malformed, Content: message, Reminder: remindCall}
	}
	args, _ := v.Get("arguments")
	return call(message, name.Str(), args.Str())
}

func call(message, name, input string) Action {
	args, err := value.ParseJSON(input)
	if err != nil || args.Kind() != value.Record {
		return Action{Kind: Malformed, Content: message, Reminder: remindObject}
	}
	if name == "submit" {
		if c, ok := args.Get("content"); ok && args.Len() == 1 && c.Kind() == value.String {
			return Action{Kind: Submit, Content: c.Str()}
		}
	}
	return Action{Kind: Call, Name: name, Args: args}
}
