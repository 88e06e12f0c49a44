package audit

import (
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/value"
)

// How thoughts are said.

var voiceRows = []Row{
	{"thoughts that differ, in 720 runs", differing, Bound{Least: true, N: 1000}},
	{"the commonest thought without its names, Ids, numbers and quotes", commonest(func(t *episode.Trace, i int) string { return Template(t.Turns[i].Thought) }), Bound{N: 1, Of: 50}},
	{"thoughts that do not stand in the message that was sent", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		return !sent(t, i), t.Turns[i].Thought != ""
	})), Bound{}},
	{"thoughts that begin after the first turn", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		return begins(t.Turns[i].Thought), !repeated(t, i) && i > 0
	})), Bound{}},
	{"thoughts of gpt-4o that number another turn, or none", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		return !strings.HasPrefix(t.Turns[i].Thought, "Step "+strconv.Itoa(i+1)+":"), t.Script.Model == agent.GPT4o && t.Turns[i].Thought != "" && !repeated(t, i)
	})), Bound{}},
	{"ReAct turns in a valid format without a thought", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		return t.Turns[i].Thought == "" && t.Turns[i].Kind != episode.Invalid, t.Script.Framework == agent.ReAct && !talks(t, i)
	})), Bound{}},
	{"ReAct thoughts of o1 and deepseek-r1 of 200 letters and more", long(200, 9999, agent.O1, agent.DeepSeekR1), Bound{Least: true, N: 8, Of: 10}},
	{"ReAct thoughts of llama3.1-8b of 120 letters and less", long(1, 120, agent.Llama8B), Bound{Least: true, N: 8, Of: 10}},
	{"ReAct thoughts of the others between 50 and 260 letters", long(50, 260, agent.GPT4o, agent.GPT4oMini, agent.Claude35Sonnet, agent.Claude3Sonnet, agent.Llama405B, agent.Llama70B),
		Bound{Least: true, N: 8, Of: 10}},
}

// long counts the thoughts of some models that are so long.
func long(least, most int, models ...agent.Model) func([]*episode.Trace) Figure {
	return turns(func(t *episode.Trace, i int) (bool, bool) {
		n := len(t.Turns[i].Thought)
		return n >= least && n <= most, n > 0 && t.Script.Framework == agent.ReAct && slices.Contains(models, t.Script.Model)
	})
}

func differing(runs []*episode.Trace) Figure {
	seen := map[string]bool{}
	for _, t := range runs {
		for i := range t.Turns {
			if s := t.Turns[i].Thought; s != "" {
				seen[s] = true
			}
		}
	}
	return Figure{N: len(seen)}
}

// sent says whether a thought stands in the message, as its format writes it.
func sent(t *episode.Trace, i int) bool {
	n := &t.Turns[i]
	if agent.FormatOf(t.Script.Model, t.Script.Framework, t.Script.Toolset) == agent.Native {
		return strings.HasPrefix(n.Message, string(value.AppendJSONString([]byte(`{"content":`), n.Thought))+",")
	}
	return strings.Contains(n.Message, n.Thought)
}

// talks says that a message without an action was taken for the answer.
func talks(t *episode.Trace, i int) bool {
	return t.Turns[i].Kind == episode.Submit && !strings.Contains(t.Turns[i].Message, "submit")
}

// repeated says that a thought is the last one, sent again.
func repeated(t *episode.Trace, i int) bool {
	return i > 0 && t.Turns[i].Thought == t.Turns[i-1].Thought
}

// begins says whether a thought speaks as if nothing had been done yet. "The first part" is no beginning.
func begins(thought string) bool {
	words := strings.FieldsFunc(strings.ToLower(thought), func(r rune) bool { return r < 'a' || r > 'z' })
	for i, w := range words {
		if (w == "first" || w == "firstly") && (i == 0 || words[i-1] != "the" && words[i-1] != "s") { // not of the first message, nor the customer's first
			return true
		}
	}
	return strings.Contains(thought, "begin with") || strings.Contains(thought, "start by")
}

// Template is a thought with what is a run's own taken out: quotes, names, and whatever has a digit.
func Template(thought string) string {
	var out []string
	quoted, begun := false, true
	for w := range strings.FieldsSeq(thought) {
		opens, closes := strings.Contains(w, `"`), strings.Count(w, `"`)%2 == 1
		bare := strings.Trim(w, `.,:;?!()"'`)
		name := bare != "" && bare[0] >= 'A' && bare[0] <= 'Z' && !begun && bare != "I" && !strings.HasPrefix(bare, "I'")
		if quoted || opens || name || strings.ContainsAny(bare, "0123456789_") {
			bare = "#"
		}
		if closes {
			quoted = !quoted
		}
		begun = strings.HasSuffix(w, ".") || strings.HasSuffix(w, ":") || strings.HasSuffix(w, "?")
		if bare != "#" || len(out) == 0 || out[len(out)-1] != "#" {
			out = append(out, bare)
		}
	}
	return strings.Join(out, " ")
}
