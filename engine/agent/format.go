package agent

import (
	"strings"

	"deskarena/engine/value"
)

// Format is how a message says what it wants done. What is read is what CRMArena's published reader reads, no less and hardly
// more:
//
// Tags. The first pair of execute tags counts; without one, or with nothing in it, the first pair of submit tags. What
// stands around them is passed over, and a thought is not asked for. An unclosed pair is none. Of what stands between the tags
// only the white space around it is taken off; code fences are the connector's to take off (tools.Env.Ask).
//
// ByPrompt. A message without "Action:" is the final answer, all of it. Otherwise the name is the word behind the first
// "Action:" that has one: parentheses and what else follows are passed over, and so are backticks around it, which the published
// reader alone does not take. The arguments stand behind the first "Action Input:" and before a second one: an object in a code
// fence, plain or marked json, with anything around the fence; or else the whole text, as JSON or as a Python literal
// (single quotes, True, False, None, tuples, a comma before a bracket). So words after an object that no fence holds,
// such as a second action or an observation made up, make the message invalid.
//
// Native. The arguments are one JSON object and nothing else. Of several calls in a message only the first is sent on.
//
// In calls, what is submitted as content is the answer, of whatever kind it is; other arguments beside it do not matter.
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
		return appendNative(b, thought, name, string(args.AppendJSON(make([]byte, 0, 256))))
	}
	b = f.AppendThought(b, thought)
	b = append(append(b, "Action: "...), name...)
	return args.AppendJSON(append(b, "\nAction Input: "...))
}

// appendNative appends a tool call of the API, with a word beside it.
func appendNative(b []byte, beside, name, args string) []byte {
	b = append(b, '{')
	if beside != "" {
		b = append(value.AppendJSONString(append(b, `"content":`...), beside), ',')
	}
	b = value.AppendJSONString(append(b, `"name":`...), name)
	b = value.AppendJSONString(append(b, `,"arguments":`...), args)
	return append(b, '}')
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

// Cut is what becomes of a call that ends after so many bytes. A native call is closed by the API all the same; its arguments
// are not. Either way no reader makes a call of it.
func (f Format) Cut(a Action, room int) Action {
	if f == Native {
		args := a.Args.AppendJSON(make([]byte, 0, 2*room))
		args = args[:min(room, len(args)-1)]
		return Action{Kind: Malformed, Content: string(appendNative(make([]byte, 0, 2*room), "", a.Name, string(args))), Reminder: remindObject}
	}
	b := f.Append(make([]byte, 0, 2*room), a, "")
	return Action{Kind: Malformed, Content: string(b[:min(room, len(b)-1)]), Reminder: remindCall}
}

// Read is what the environment makes of an action when it is sent: Parse of Write, without the words. What is known to be
// unreadable has its reminder already.
func (f Format) Read(a Action) Action {
	switch {
	case a.Kind == Malformed && a.Reminder != "":
		return a
	case a.Kind == Malformed:
		return f.Parse(a.Content)
	}
	a = a.Sent(f)
	switch {
	case a.Kind == Execute && f == Tags:
		a.Query = strings.TrimSpace(a.Query)
	case a.Kind == Call && a.Name == "submit":
		return called("", a.Name, a.Args)
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
		return Action{Kind: Execute, Query: q}
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

// parsePrompt reads a call in words, as the published reader does: Format says what is accepted.
func parsePrompt(message string) Action {
	if !strings.Contains(message, "Action:") {
		return Action{Kind: Submit, Content: strings.TrimSpace(message)}
	}
	name := actionName(message)
	_, input, _ := strings.Cut(message, "Action Input:")
	input, _, _ = strings.Cut(input, "Action Input:")
	input = strings.TrimSpace(input)
	if fenced, ok := fencedObject(input); ok {
		input = fenced
	}
	args, err := value.ParseJSON(input)
	if err != nil {
		args, err = value.ParsePython(input)
	}
	if name == "" || err != nil {
		return Action{Kind: Malformed, Content: message, Reminder: remindCall}
	}
	return called(message, name, args)
}

// actionName is the first word that stands behind an "Action:", bare or in backticks; what follows it, such as parentheses, is
// passed over.
func actionName(message string) string {
	for _, rest := range strings.Split(message, "Action:")[1:] {
		rest = strings.TrimLeft(rest, " \t\r\n\v\f`")
		n := 0
		for n < len(rest) && inName(rest[n]) {
			n++
		}
		if n > 0 {
			return rest[:n]
		}
	}
	return ""
}

func inName(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c|' ' >= 'a' && c|' ' <= 'z' || c >= 0x80
}

// fencedObject is the first object that stands alone in a code fence, plain or marked json; what stands around the fence is
// passed over.
func fencedObject(s string) (string, bool) {
	for {
		_, rest, ok := strings.Cut(s, fence)
		if !ok {
			return "", false
		}
		s = rest
		if marked, ok := strings.CutPrefix(rest, "json"); ok {
			rest = strings.TrimLeft(marked, " \t\r\n\v\f")
		}
		rest = strings.TrimLeft(rest, "\n")
		if !strings.HasPrefix(rest, "{") {
			continue
		}
		for i, c := range []byte(rest) {
			if c == '}' && strings.HasPrefix(strings.TrimLeft(rest[i+1:], "\n"), fence) {
				return rest[:i+1], true
			}
		}
	}
}

const fence = "```"

// parseNative reads a tool call, whose arguments are JSON and nothing else.
func parseNative(message string) Action {
	v, err := value.ParseJSON(message)
	name, ok := v.Get("name")
	if err != nil || !ok || name.Kind() != value.String {
		return Action{Kind: Malformed, Content: message, Reminder: remindCall}
	}
	text, _ := v.Get("arguments")
	args, err := value.ParseJSON(text.Str())
	if err != nil {
		return Action{Kind: Malformed, Content: message, Reminder: remindObject}
	}
	return called(message, name.Str(), args)
}

// called is a call of a function. Whatever is submitted as content is the answer: a list as Python prints it, and a null as
// JSON does, for it is not the text None.
func called(message, name string, args value.Value) Action {
	if args.Kind() != value.Record {
		return Action{Kind: Malformed, Content: message, Reminder: remindObject}
	}
	if name == "submit" {
		if c, ok := args.Get("content"); ok {
			switch c.Kind() {
			case value.String:
				return Action{Kind: Submit, Content: c.Str()}
			case value.Null:
				return Action{Kind: Submit, Content: "null"}
			}
			return Action{Kind: Submit, Content: string(c.AppendPython(nil))}
		}
	}
	return Action{Kind: Call, Name: name, Args: args}
}
