package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Messages that break the format, as models break it. Each is a text with holes; whether it is a slip is decided by the reader
// of the format and not here: a text that is read as what was meant is never drawn (sim.Slip), and a test holds that the others
// really fail, or really mean something else.
//
// The holes: %q is the query, %f the function, %j its arguments as JSON and %p as Python writes them, %k as keywords, %l the
// first argument's name, %i what is to be found out.

// The models, as bits.
const (
	o1 = 1 << iota
	gpt4o
	gptMini
	claude35
	claude3
	llama405
	llama70
	llama8
	r1

	gpts    = gpt4o | gptMini
	claudes = claude35 | claude3
	llamas  = llama405 | llama70 | llama8
	reasons = o1 | r1
	anybody = 1<<9 - 1
)

// form is a way to break the format, and the models that have it.
type form struct {
	models int
	text   string
}

// brokenForm makes a slip's call of the forms of a model; it fits where the model has one.
func brokenForm(s *sim.Agent, a agent.Action, forms []form) agent.Action {
	var mine []string
	for i := range forms {
		if forms[i].models>>s.Model&1 != 0 {
			mine = append(mine, forms[i].text)
		}
	}
	if len(mine) == 0 {
		return a
	}
	return agent.Action{Kind: agent.Malformed, Content: filled(s, a.Sent(s.Format), mine[s.Variant("form", len(mine))])}
}

// filled is a form with its holes filled.
func filled(s *sim.Agent, a agent.Action, text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '%' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		i++
		switch text[i] {
		case 'q':
			b.WriteString(a.Asks())
		case 'f':
			b.WriteString(a.Name)
		case 'j':
			b.Write(a.Args.AppendJSON(nil))
		case 'p':
			b.Write(a.Args.AppendPython(nil))
		case 'k':
			b.WriteString(keywordsOf(a))
		case 'l':
			if k := a.Args.Keys(); len(k) > 0 {
				b.WriteString(k[0])
			}
		case 'i':
			b.WriteString(s.Goal())
		default:
			b.WriteByte('%')
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

// keywordsOf are arguments as a call in Python has them.
func keywordsOf(a agent.Action) string {
	var b []byte
	for i, k := range a.Args.Keys() {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(append(b, k...), '=')
		b = a.Args.At(i).AppendPython(b)
	}
	return string(b)
}

// formatSlips are actions in no valid format.
var formatSlips = sim.Family{
	{Code: "format.prose", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 3, Say: "says what it will do, and does not do it",
		Only: []agent.Format{agent.Tags, agent.Native},
		Call: func(s *sim.Agent, a agent.Action) agent.Action {
			if s.Format == agent.Native {
				return brokenForm(s, a, nativeProse)
			}
			return brokenForm(s, a, tagProse)
		}},
	{Code: "format.fence", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 3, Say: "a code block where a tag is wanted",
		Only: []agent.Format{agent.Tags},
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return brokenForm(s, a, tagFences) }},
	{Code: "format.tag", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 3, Say: "a tag that is not closed, or another one",
		Only: []agent.Format{agent.Tags},
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return brokenForm(s, a, tagWrong) }},
	{Code: "format.bad-json", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 4, Say: "arguments that are no JSON",
		Only: []agent.Format{agent.ByPrompt}, When: sendsArguments,
		Call: badJSON},
	{Code: "format.python-call", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 3, Say: "writes the call as a line of code",
		Only: []agent.Format{agent.ByPrompt}, When: sendsArguments,
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return brokenForm(s, a, promptCode) }},
	{Code: "format.goes-on", Kind: sim.LoudSlip, Skill: sim.Formatting, Weight: 3, Say: "goes on and makes the result up",
		Only: []agent.Format{agent.ByPrompt},
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return brokenForm(s, a, promptGoesOn) }},
	{Code: "format.talks", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 2, Say: "talks instead of acting: taken for its answer",
		Only: []agent.Format{agent.ByPrompt},
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return brokenForm(s, a, promptTalks) }},
	{Code: "format.makes-up", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 1, Say: "makes the result up, and answers by it",
		Only: []agent.Format{agent.Tags},
		Call: func(s *sim.Agent, a agent.Action) agent.Action { return brokenForm(s, a, tagMakesUp) }},
}

func sendsArguments(s *sim.Agent) bool { return s.Clean.Sent(s.Format).Args.Len() > 0 }

var tagProse = []form{
	{gpts, "To %i, I will run the following query:\n\n%q"},
	{gpts, "I will now %i.\n\n%q"},
	{gpt4o | o1, "The query for this step:\n%q"},
	{claudes, "I'll %i with this query:\n\n%q\n\nLet me know what it returns."},
	{claudes, "Let me %i. Here is the query:\n\n%q"},
	{claude3, "Here is how I would %i:\n\n%q\n\nThis should return what we need."},
	{llamas, "The next step is to %i.\n\n%q"},
	{llamas, "To answer the question, we need to %i.\n\nQuery: %q"},
	{llama8, "Let's %i.\n%q\nWaiting for the output."},
	{llama8 | llama70, "## Step: %i\n%q"},
	{reasons, "Next I have to %i, and the query for that is: %q"},
	{r1, "I should %i. So:\n\n%q\n\nI will wait for the result before I go on."},
}

var tagFences = []form{
	{gpts | r1, "```sql\n%q\n```"},
	{gpts, "```soql\n%q\n```"},
	{claudes, "Here is the query to %i:\n\n```sql\n%q\n```"},
	{r1 | o1, "```\n%q\n```"},
	{r1, "**Query:**\n```sql\n%q\n```"},
	{llamas, "```\n%q\n```"},
	{llama8 | llama70, "Here is the query:\n```sql\n%q\n```\nThis query will %i."},
}

var tagWrong = []form{
	{llamas | gptMini, "<execute> %q"},
	{llama8, "<execute> %q <execute>"},
	{llama8 | llama70, "<execute> %q </execute"},
	{llama8, "execute: %q"},
	{llama70 | llama405, "Execute: %q"},
	{llamas, "[execute] %q [/execute]"},
	{gptMini, "<query> %q </query>"},
	{claudes, "<search> %q </search>"},
	{claude3, "<function_calls>\n<execute>%q\n</function_calls>"},
	{r1 | o1, "Action: execute\n%q"},
	{r1, "**execute** %q"},
	{gpt4o, "<execute> %q </submit>"},
}

var tagMakesUp = []form{
	{llama8 | llama70 | gptMini, "execute %q\nSalesforce instance output: [{'Id': '001xx000003DGb2AAG'}]\n<submit> 001xx000003DGb2AAG </submit>"},
	{llama8, "%q\n\nSalesforce instance output: [{'Id': '001xx000003DHP0AAO', 'Name': 'Sample'}]\n\n<submit> 001xx000003DHP0AAO </submit>"},
	{claude3 | llama405 | r1, "Query: %q\nSuppose that it returns 003xx000004TmiQAAS.\n<submit> 003xx000004TmiQAAS </submit>"},
}

var nativeProse = []form{
	{gpt4o, "I will now %i."},
	{gpts, "Let me %i."},
	{gptMini, "To proceed, I need to %i. One moment, please."},
	{gptMini, "Next, I will %i using %f."},
	{gpt4o, "To answer this, the next step is to %i."},
	{claude35, "Certainly! To answer your question, I'll %i."},
	{claude35, "Now that I have that, I'll %i."},
	{claudes, "Let me %i using the %f function."},
	{claude3, "<thinking>\nI need to %i. The relevant tool is %f, which has all the parameters it needs.\n</thinking>"},
	{claude3, "Okay, next I will %i."},
	{claude3, "<thinking>\n%f is the tool that can %i.\n</thinking>"},
}

var promptCode = []form{
	{anybody, "Action: %f(%k)"},
	{llama8 | llama70, "%f(%k)\nAction: %f"},
	{r1 | o1, "Action: %f\n%j"},
	{r1, "**Action:** %f\n**Action Input:** %j"},
	{llama8, "Action: %f\nInput: %j"},
	{claudes, "Action: %f\nArguments: %k"},
	{gpts, "Action: %f\nParameters: %j"},
}

var promptGoesOn = []form{
	{llama8 | llama70 | claude3, "Action: %f\nAction Input: %j\nObservation: ['001xx000003DGb2AAG']\nAction: submit\nAction Input: {\"content\": \"001xx000003DGb2AAG\"}"},
	{llama8, "Action: %f\nAction Input: %j\n\nObservation: The function returned the list.\nThought: Now I can go on."},
	{llama8 | gptMini | claudes, "Action: %f\nAction Input: %j\n\nOnce I have the result, I will go on with the next step."},
	{llama70 | llama405 | r1, "Action: %f\nAction Input: %j\n(waiting for the output)"},
	{gpts | o1, "Action: %f\nAction Input: %j\n\nI will use the result to answer the question."},
}

var promptTalks = []form{
	{llamas, "{\"name\": \"%f\", \"parameters\": %j}"},
	{llama8, "<function=%f>%j</function>"},
	{llama8 | llama70, "To answer this question, we can use the function %f to %i."},
	{r1, "To solve this, I have to %i. The function %f does that:\n\n```json\n{\"name\": \"%f\", \"arguments\": %j}\n```"},
	{r1, "```python\nresult = %f(%k)\n```"},
	{r1, "I will %i with %f, and go on from its result."},
	{o1, "I would call %f to %i."},
	{claudes, "I'll use %f to %i."},
	{gpts, "To answer this, I would call %f next."},
	{gptMini, "Let's %i with %f."},
}

// badJSON are arguments that neither JSON nor Python reads.
func badJSON(s *sim.Agent, a agent.Action) agent.Action {
	a = a.Sent(s.Format)
	j := string(a.Args.AppendJSON(nil))
	var ways []string
	add := func(models int, text string) {
		if models>>s.Model&1 != 0 {
			ways = append(ways, text)
		}
	}
	add(llamas|gpts, j[:len(j)-1])                                                                         // the last brace is missing
	add(llama8|llama70|gptMini, unquotedKeys(j))                                                           // as JavaScript has it
	add(llamas|claudes, strings.Replace(j, ":", ": <", 1)+" from the step before>")                        // a note in it
	add(reasons|claudes|gpts, strings.Replace(j, ",", ", // as in the question\n", 1)+" // for this step") // comments
	add(llama8|llama70|llama405, nestedCall(s, j))
	if n := longestList(a); n > 3 {
		add(anybody, shortened(j))
	}
	return agent.Action{Kind: agent.Malformed, Content: "Action: " + a.Name + "\nAction Input: " + ways[s.Variant("json", len(ways))]}
}

// unquotedKeys takes the quotes off the keys of an object.
func unquotedKeys(j string) string {
	var b strings.Builder
	for _, part := range strings.SplitAfter(j, "\":") {
		if key, ok := strings.CutSuffix(part, "\":"); ok {
			if i := strings.LastIndexByte(key, '"'); i >= 0 {
				part = key[:i] + key[i+1:] + ":"
			}
		}
		b.WriteString(part)
	}
	return b.String()
}

// nestedCall puts a call where its result belongs.
func nestedCall(_ *sim.Agent, j string) string {
	key, rest, _ := strings.Cut(j, ":")
	end := strings.LastIndexByte(rest, '}')
	return key + ": " + strings.TrimPrefix(strings.Trim(key, "{\" "), "get_") + "_of(" + rest[:end] + ")}"
}

// shortened leaves the middle of a list to the reader.
func shortened(j string) string {
	from := strings.IndexByte(j, '[')
	to := strings.LastIndexByte(j, ']')
	if from < 0 || to < from {
		return j[:len(j)-1]
	}
	first, _, _ := strings.Cut(j[from:to], ",\"")
	if item, _, ok := strings.Cut(j[from:to], "},"); ok {
		first = item + "}"
	}
	return j[:from] + first + ", ..., (the rest as above)" + j[to:]
}

func longestList(a agent.Action) (n int) {
	for _, v := range a.Args.Items() {
		if v.Kind() == value.List {
			n = max(n, v.Len())
		}
	}
	return n
}
