package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/game/story"
	"deskarena/presets"

	"github.com/cockroachdb/datadriven"
)

// The files in scenarios are what a reader does at the desk and what he is told, to be read and written by hand.
//
//	ask TASK NUMBER MODEL FRAMEWORK TOOLSET seed=N   a question, as run's flags name it; what is left out is ned 1 o1 react raw seed=1
//	preset NAME                                      the preset of that name, in its own words
//	step [N], back [N], to N, end                    N turns on or back, to the turn N, to the end
//	drop [N], pull FUNCTION|CATEGORY [N], fork [N]   strikes and other dice, at the turn N or where one is
//	do COMMAND [N]                                   any other command of the desk
//	chain, log, turn N, question, figures            how the links stand, all turns told, one in full, the question, the three figures
//	link, open TOKEN                                 the link, opened at another desk; another link, opened here
//	twin                                             where the run and the one without strikes part
//
// Each says what is new on the tape and, last, what the desk says. To write down what they say now, after a change that is
// meant: go test ./game/desk -run Scenarios -rewrite
func TestScenarios(t *testing.T) {
	datadriven.Walk(t, "scenarios", func(t *testing.T, path string) {
		d := New(Options{World: world()})
		datadriven.RunTest(t, path, func(t *testing.T, c *datadriven.TestData) string {
			s := scenario{t, c, d}
			return s.run()
		})
	})
}

// scenario is one directive of a file at a desk.
type scenario struct {
	*testing.T
	*datadriven.TestData
	d *Desk
}

func (s *scenario) run() string {
	d := s.d
	told, token := d.Cursor(), d.Token()
	var words []string
	for _, a := range s.CmdArgs {
		if len(a.Vals) == 0 {
			words = append(words, a.Key)
		}
	}
	number := func(at, otherwise int) int {
		if at >= len(words) {
			return otherwise
		}
		n, err := strconv.Atoi(words[at])
		if err != nil {
			s.T.Fatalf("%s: %s is no number", s.Pos, words[at])
		}
		return n
	}
	give := func(name string, n int) { _ = d.Do(Command{Name: name, N: n}) } // what is refused is said
	at := func(n int) {
		if n != d.Cursor() {
			give("scrub", n)
		}
		told, token = d.Cursor(), d.Token()
	}
	r := &d.View().Run
	switch s.Cmd {
	case "ask":
		if err := d.Load(episode.Encode(s.script(words)), 0); err != nil {
			break
		}
		return story.UpperFirst(r.Asks()) + ": " + r.Trace.Question + "\n" + s.chain()
	case "preset":
		name := strings.Join(words, " ")
		i := slices.IndexFunc(presets.All(), func(p presets.Preset) bool { return p.Name == name })
		if i < 0 {
			s.T.Fatalf("%s: there is no preset %q", s.Pos, name)
		}
		give("preset."+strconv.Itoa(i+1), 0)
		return presets.All()[i].Caption + "\n" + s.chain()
	case "step", "back":
		for range number(0, 1) {
			give(s.Cmd, 0)
		}
	case "to":
		give("scrub", number(0, 0))
	case "end":
		give("last", 0)
	case "drop":
		at(number(0, d.Cursor()))
		give("strike.drop", 0)
	case "pull":
		at(number(1, d.Cursor()))
		give("option.pull."+words[0], 0)
	case "fork":
		at(number(0, d.Cursor()))
		give("fork", 0)
	case "do":
		give(words[0], number(1, 0))
	case "chain":
		return s.chain()
	case "log":
		return s.tape(1)
	case "turn":
		return set(r.EntryText(number(0, 1)))
	case "question":
		return set(r.QuestionText(d.View().Told, "", ""))
	case "figures":
		for d.Count() {
		}
		return set(r.FiguresText(d.View().Score, d.View().Odds))
	case "open":
		_ = d.Load(words[0], 0)
	case "link":
		other := New(Options{World: world(), Token: d.Token(), Cursor: d.Cursor()})
		if other.Trace().Digest != r.Trace.Digest || other.Token() != d.Token() {
			s.T.Errorf("%s: the link opens another run", s.Pos)
		}
		return fmt.Sprintf("The same run, after turn %d.\n", other.Cursor())
	case "twin":
		return s.twin()
	default:
		s.T.Fatalf("%s: there is no %s", s.Pos, s.Cmd)
	}
	from := told + 1
	if d.Token() != token { // another run: told anew from the turn that was struck, if any is shown
		from = max(1, min(told, d.Cursor()))
	}
	out := s.tape(from)
	if d.Cursor() < told {
		out += fmt.Sprintf("After turn %d.\n", d.Cursor())
	}
	if m := d.Message(); m != "" {
		out += "> " + m + "\n"
	}
	return out
}

// script is what ask asks for.
func (s *scenario) script(words []string) episode.Script {
	out := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.O1, Framework: agent.ReAct, Seed: 1}
	for _, w := range words {
		if n, err := strconv.ParseUint(w, 10, 16); err == nil {
			out.Instance = uint16(n)
			continue
		}
		if w == "unaided" {
			out.Unaided = true
			continue
		}
		if !(named(w, &out.Task, tasks) || named(w, &out.Model, models) || named(w, &out.Framework, frameworks) || named(w, &out.Toolset, toolsets)) {
			s.T.Fatalf("%s: %s is no task, model, framework or toolset", s.Pos, w)
		}
	}
	if s.HasArg("seed") {
		s.ScanArgs(s.T, "seed", &out.Seed)
	}
	return out
}

func named[T fmt.Stringer](word string, to *T, all []T) bool {
	i := slices.IndexFunc(all, func(v T) bool { return strings.EqualFold(v.String(), word) })
	if i >= 0 {
		*to = all[i]
	}
	return i >= 0
}

// chain is how the links stand.
func (s *scenario) chain() string {
	r := &s.d.View().Run
	var links []string
	for i, l := range r.Trace.Chain {
		links = append(links, l.Short+" ("+r.Link(i).String()+")")
	}
	return strings.Join(links, ", ") + "\n"
}

// wide is how many letters a line of the tape holds here.
const wide = 110

// tape is the turns told, from one on, and how the run ended.
func (s *scenario) tape(from int) string {
	r := &s.d.View().Run
	var b strings.Builder
	for n := from; n <= r.Cursor; n++ {
		turn := r.Turn(n)
		fmt.Fprintf(&b, "%-2d %s\n", n, r.Mark(n))
		for _, line := range []string{story.ThoughtLine(turn, wide), story.CallLine(turn, wide), r.ResultLine(n, wide)} {
			if line != "" {
				b.WriteString("   " + line + "\n")
			}
		}
		if turn.Root > 0 && turn.Root != n {
			fmt.Fprintf(&b, "   because of turn %d\n", turn.Root)
		}
	}
	if r.Over() && from <= r.Cursor {
		b.WriteString(r.EndWords() + "\n")
	}
	return b.String()
}

// set is a page as lines.
func set(p story.Page) string {
	var lines []string
	for _, par := range p {
		lines = append(lines, strings.TrimRight(par.Text, " "))
	}
	return strings.Join(lines, "\n") + "\n"
}

// twin says from which turn on the run differs from the one without its strikes.
func (s *scenario) twin() string {
	struck := s.d.Trace()
	clean := struck.Script
	clean.Strikes = nil
	t, err := world().Run(clean)
	if err != nil {
		s.T.Fatal(err)
	}
	n := 0
	for n < min(len(t.Turns), len(struck.Turns)) && t.Turns[n].Message == struck.Turns[n].Message && t.Turns[n].Observation == struck.Turns[n].Observation {
		n++
	}
	return fmt.Sprintf("The same up to turn %d. Struck: %v after %d turns; not struck: %v after %d.\n", n, struck.Outcome, len(struck.Turns), t.Outcome, len(t.Turns))
}
