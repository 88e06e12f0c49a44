package agent

import "strings"

// Prompt is the system prompt of a run: who the agent is, how to act, what there is to act with, and the task context.
// system describes the org's objects where there are queries to write; tools are the JSON schemas for calls by prompt. Native function
// calling gets its schemas beside the prompt, not in it.
func Prompt(m Model, f Framework, t Toolset, system string, tools []string, context string) string {
	format := FormatOf(m, f, t)
	var b strings.Builder
	line := func(s string) { b.WriteString(s); b.WriteByte('\n') }
	line("You are an expert in Salesforce and work at a service desk, with access to one Salesforce org.")
	line("Answer the question that you are given. Take every fact from what the org returns: never make an observation up.")
	line("Hand in the bare answer, with no sentence around it. If nothing in the org matches what is asked, hand in None.")
	line("")
	switch format {
	case Tags:
		if f == ReAct {
			line("Begin every message with one line of reasoning: <thought> what you conclude and what comes next </thought>.")
		}
		line("Send exactly one action in a message, in one of two forms:")
		line("<execute> one SOQL query, or one SOSL search that begins with FIND </execute>")
		line("<submit> the answer </submit>")
		line("Right: <execute> SELECT COUNT() FROM Case WHERE Status = 'New' </execute>, and in the end <submit> 12 </submit>.")
		line("Right: <execute> FIND {Okoro} IN NAME FIELDS RETURNING Contact(Id) </execute>, and in the end <submit> 003… </submit>.")
		line("Wrong: <submit> There are 12 new cases. </submit>")
	case ByPrompt:
		if f == ReAct {
			line("Begin every message with a line \"Thought:\" and your reasoning.")
		}
		line("Send exactly one call in a message, in this form:")
		line("Action: the name of the function")
		line("Action Input: its arguments as one JSON object")
		line("Call submit with the answer when you have it.")
	case Native:
		line("Send exactly one tool call in a message, and call submit with the answer when you have it.")
	}
	if t.Queries() {
		line("")
		line("The objects of the org and their fields:")
		b.WriteString(system)
	}
	if format == ByPrompt {
		line("")
		line("The functions:")
		for _, s := range tools {
			line(s)
		}
	}
	line("")
	line("Context of the task: " + context)
	return b.String()
}
