package article

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/task"
	"deskarena/game/desk"
	"deskarena/game/story"
	"deskarena/presets"
)

// opening is the preset that the page begins with; shelf are those that have a cassette of their own.
const opening = "reasoner-clears-it"

var shelf = []string{opening, "weak-model-stalls", "tools-backfire-weak", "false-presupposition"}

// runs plays what a sentence speaks of, each run once, and keeps the moments that were asked for.
type runs struct {
	world   *episode.World
	traces  map[string]*episode.Trace
	moments map[string]*moment // by ID
}

func newRuns() *runs {
	return &runs{episode.Open(episode.DefaultOrgSeed), map[string]*episode.Trace{}, map[string]*moment{}}
}

// moment is a run after so many turns.
type moment struct {
	ID    string // of its picture
	Name  string // of the run, as the page says it
	Trace *episode.Trace
	Turn  int
	Cell  bool     // it stands for a cell of Table 2, not for how this run goes
	Chain []string // how its links stand: ok, no, gone, yet
}

// find returns a run by the slug of its preset, or by the cell of Table 2 that it is played for: cell/gpt-4o/ReAct/BRI.
func (r *runs) find(name string) (title string, t *episode.Trace, err error) {
	var s episode.Script
	if cell, ok := strings.CutPrefix(name, "cell/"); ok {
		m, f, k, err := setting(strings.Split(cell, "/"))
		if err != nil {
			return "", nil, fmt.Errorf("%s: %w", name, err)
		}
		title = fmt.Sprintf("%s, %s, %s", m, f, k)
		s = episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: k, Instance: 1, Model: m, Framework: f, Toolset: lab.PaperToolset(f), Seed: 1}
	}
	if p, ok := presets.Find(name); ok {
		title, s = p.Name, p.Script
	}
	if title == "" {
		return "", nil, fmt.Errorf("there is no preset %q", name)
	}
	if t = r.traces[name]; t == nil {
		if t, err = r.world.Run(s); err != nil {
			return "", nil, fmt.Errorf("%s: %w", name, err)
		}
		r.traces[name] = t
	}
	return title, t, nil
}

// setting reads a model, a framework and a task.
func setting(names []string) (m agent.Model, f agent.Framework, k task.Kind, err error) {
	if len(names) != 3 {
		return m, f, k, fmt.Errorf("%q is no model, framework and task", strings.Join(names, " "))
	}
	if m, err = agent.ParseModel(names[0]); err != nil {
		return m, f, k, err
	}
	if f, err = agent.ParseFramework(names[1]); err != nil {
		return m, f, k, err
	}
	for _, k := range task.Kinds() {
		if k.String() == names[2] {
			return m, f, k, nil
		}
	}
	return m, f, k, fmt.Errorf("there is no task %q", names[2])
}

// turn is a number of turns: given, or that of the first break, or all.
func turn(t *episode.Trace, spec string) (int, error) {
	switch spec {
	case "end":
		return len(t.Turns), nil
	case "break":
		i := slices.IndexFunc(t.Turns, func(u episode.Turn) bool { return breaks(&u) })
		if i < 0 {
			return 0, fmt.Errorf("no turn of it breaks")
		}
		return i + 1, nil
	}
	n, err := strconv.Atoi(spec)
	if err != nil || n < 0 || n > len(t.Turns) {
		return 0, fmt.Errorf("%q is no turn of %d, nor end, nor break", spec, len(t.Turns))
	}
	return n, nil
}

// breaks says whether a turn goes wrong of itself, unnoticed.
func breaks(u *episode.Turn) bool {
	return !u.Caught && story.Breaks(u.Verdict)
}

func (r *runs) moment(name, spec string) (*moment, error) {
	title, t, err := r.find(name)
	if err != nil {
		return nil, err
	}
	n, err := turn(t, spec)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	id := presets.Slug(name) + "-" + strconv.Itoa(n)
	if m := r.moments[id]; m != nil {
		return m, nil
	}
	m := &moment{ID: id, Name: title, Trace: t, Turn: n, Cell: strings.HasPrefix(name, "cell/")}
	for _, region := range r.desk(m, desk.Options{}).Frame().Regions {
		if strings.HasPrefix(region.Name, "link.") && stands[region.Value] != "" {
			m.Chain = append(m.Chain, stands[region.Value])
		}
	}
	r.moments[id] = m
	return m, nil
}

// first is what the scene shows when no run is named.
func (r *runs) first() (*moment, error) { return r.moment(presets.All()[0].Slug(), "0") }

// stands are the marks of links, short; see game/mark. Links that were passed over are no part of the chain that a reader sees.
var stands = map[string]string{
	"done": "ok", "broken": "no", "wasted": "gone", "not yet": "yet",
	"wrong at first, then caught": "ok", "rejected": "no",
}

// desk is the scene at a moment, as a page first shows it: nothing is counted yet.
func (r *runs) desk(m *moment, look desk.Options) *desk.Desk {
	look.World, look.Token, look.Cursor, look.Reduced, look.Asleep = r.world, m.token(), m.Turn, true, true
	return desk.New(look)
}

func (m *moment) token() string { return episode.Encode(m.Trace.Script) }

func (m *moment) link() string { return html.EscapeString(episode.ShareLink(m.Trace.Script, m.Turn)) }

// broken says whether a reader sees a run that breaks.
func (m *moment) broken() bool {
	t := m.Trace
	if m.Turn == len(t.Turns) {
		return t.Outcome != episode.Solved
	}
	return slices.ContainsFunc(t.Turns[:m.Turn], func(u episode.Turn) bool {
		return breaks(&u) || u.Verdict == episode.Wasted || u.Verdict == episode.Loud
	})
}

// words is what a page says below the picture when no sentence was pressed.
func (m *moment) words() string {
	s := m.Trace.Script
	with := "with its own queries"
	if s.Toolset == agent.Functions {
		with = "with ready-made functions"
	}
	return fmt.Sprintf("%s under %s %s", s.Model, s.Framework, with)
}

// end is how a run ended, in a few words, for a cassette.
func end(t *episode.Trace) string {
	last := t.Turns[len(t.Turns)-1]
	switch {
	case t.Outcome == episode.OutTurns:
		return "no answer"
	case t.Outcome == episode.Solved && t.Truth == task.None:
		return "None is right"
	case t.Outcome == episode.Solved:
		return "solved"
	case last.Slip == "answer.gives-up":
		return "gives up"
	case t.Answer == task.None:
		return "says None"
	}
	return "wrong answer"
}

// data are the attributes by which the script knows a moment.
func (m *moment) data() string {
	return fmt.Sprintf(`href="%s" data-moment="%s" data-name="%s" data-turn="%d" data-words="%s" data-chain="%s"`,
		m.link(), m.ID, html.EscapeString(m.Name), m.Turn, m.words(), strings.Join(m.Chain, " "))
}

func (p *press) tapes() (string, error) { return p.cassettes(shelf) }

func (p *press) allTapes() (string, error) {
	var others []string
	for _, x := range presets.All() {
		if s := presets.Slug(x.Name); !slices.Contains(shelf, s) {
			others = append(others, s)
		}
	}
	return p.cassettes(others)
}

func (p *press) cassettes(names []string) (string, error) {
	var b strings.Builder
	for _, name := range names {
		m, err := p.runs.moment(name, "end")
		if err != nil {
			return "", err
		}
		current := ""
		if name == opening {
			current = ` aria-current="true"`
		}
		fmt.Fprintf(&b, "<a class=\"tape\" %s%s><b>%s</b><span>%s, %s</span></a>\n", m.data(), current, html.EscapeString(m.Name), m.Trace.Script.Model, end(m.Trace))
	}
	return b.String(), nil
}

// spoken are the marks of links as a screen reader says them.
var spoken = map[string]string{"ok": "right", "no": "broken", "gone": "wasted", "yet": "not yet"}

func chainHTML(m *moment) string {
	var b strings.Builder
	for _, c := range m.Chain {
		fmt.Fprintf(&b, `<li class="%s"><svg class="px" aria-hidden="true"><use href="#%s"/></svg><span class="quiet">%s</span></li>`, c, c, spoken[c])
	}
	return b.String()
}

// transcripts are the runs that were asked for, turn by turn, for paper and for readers without script.
func (r *runs) transcripts() string {
	var b strings.Builder
	for _, p := range presets.All() {
		t := r.traces[p.Slug()]
		if t == nil {
			continue
		}
		hidden := " hidden"
		if p.Slug() == opening {
			hidden = ""
		}
		s := t.Script
		fmt.Fprintf(&b, "<section class=\"transcript\" data-token=%q%s>\n<h2>The run in the picture</h2>\n<p>%s: question %d of %s, %s under %s, seed %d. Today is %s. Asked is: %s</p>\n<ol>\n",
			episode.Encode(s), hidden, html.EscapeString(p.Name), s.Instance, s.Task, s.Model, s.Framework, s.Seed, t.Today, html.EscapeString(t.Question))
		for _, u := range t.Turns {
			back := fmt.Sprintf("%d rows", u.Rows)
			switch {
			case u.Kind == episode.Submit:
				back = t.Outcome.String()
			case u.Error:
				back = cut(u.Observation, 60)
			case u.Rows == 1:
				back = "1 row"
			}
			call := cut(u.Call, 200)
			if u.Kind == episode.Submit {
				call = "submit " + call
			}
			fmt.Fprintf(&b, "<li><b>%s</b> <code>%s</code> %s</li>\n", u.Verdict, html.EscapeString(call), html.EscapeString(back))
		}
		b.WriteString("</ol>\n</section>\n")
	}
	return b.String()
}

// cut is the first line of a text, or its beginning.
func cut(s string, n int) string {
	s, _, _ = strings.Cut(s, "\n")
	s = strings.TrimSuffix(s, ": ")
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
