package desk

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/paint"
	"deskarena/game/scene"
	"deskarena/game/story"
	"deskarena/presets"
)

var world = sync.OnceValue(func() *episode.World { return episode.Open(episode.DefaultOrgSeed) })

func script(m agent.Model, t agent.Toolset, seed uint64) episode.Script {
	return episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: task.NED, Instance: 1, Model: m, Framework: agent.ReAct, Toolset: t, Seed: seed}
}

// shelf is what the desks of these tests have for presets.
var shelf = []presets.Preset{
	{Name: "One", Caption: "A raw run.", Script: script(agent.O1, agent.Raw, 1)},
	{Name: "Two", Caption: "A run with functions.", Script: script(agent.O1, agent.Functions, 1)},
	{Name: "Three", Caption: "A small model.", Script: script(agent.Llama8B, agent.Raw, 3)},
}

func newDesk(t *testing.T, edit ...func(*Options)) *Desk {
	t.Helper()
	o := Options{}
	for _, e := range edit {
		e(&o)
	}
	return open(o, shelf, engineOf(world()))
}

func do(t *testing.T, d *Desk, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := d.Do(Command{Name: name}); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

func refused(t *testing.T, d *Desk, name, because string) {
	t.Helper()
	token, cursor := d.Token(), d.Cursor()
	err := d.Do(Command{Name: name})
	if err == nil || !strings.Contains(err.Error(), because) {
		t.Errorf("%s: %v, want a refusal because of %q", name, err, because)
	}
	if d.Token() != token || d.Cursor() != cursor {
		t.Errorf("%s was refused and changed something", name)
	}
	if d.Message() != err.Error() {
		t.Errorf("%s: the screen says %q, not why", name, d.Message())
	}
}

// Clicking a preset and Step, and nothing else, comes to the very run of the preset's Script.
func TestClickThrough(t *testing.T) {
	d := newDesk(t)
	for i, p := range shelf {
		do(t, d, "preset."+strconv.Itoa(i+1))
		for n := range len(d.Trace().Turns) {
			if d.Cursor() != n {
				t.Fatalf("%s: %d turns shown after %d steps", p.Name, d.Cursor(), n)
			}
			do(t, d, "step")
		}
		want, err := world().Run(p.Script)
		if err != nil {
			t.Fatal(err)
		}
		if d.Trace().Digest != want.Digest {
			t.Errorf("%s: digest %x, want %x", p.Name, d.Trace().Digest, want.Digest)
		}
		refused(t, d, "step", "over")
	}
}

func TestPublishedPresets(t *testing.T) {
	d := New(Options{World: world()})
	for i, p := range presets.All() {
		do(t, d, "preset."+strconv.Itoa(i+1))
		for range d.Trace().Turns {
			do(t, d, "step")
		}
		if d.Trace().Digest != p.Digest {
			t.Errorf("%s: digest %x, want %x", p.Name, d.Trace().Digest, p.Digest)
		}
	}
}

// A preset that is struck from the start keeps its own strike through a restart, and its name beside its twin.
func TestRestartOfAStruckPreset(t *testing.T) {
	drop, none := shelf[0].Script.With(episode.Strike{Turn: 2}), shelf[0].Script.With(episode.Strike{Turn: 1})
	d := open(Options{}, []presets.Preset{{Name: "Drop", Script: drop}, {Name: "Another", Script: none}}, engineOf(world()))
	do(t, d, "preset.2", "step", "step", "strike.drop")
	if len(d.script.Strikes) != 2 || d.view.Preset != 1 {
		t.Errorf("struck again: %v of preset %d", d.script.Strikes, d.view.Preset)
	}
	do(t, d, "restart")
	if d.Token() != episode.Encode(none) || d.view.Preset != 1 {
		t.Errorf("restart made %v of preset %d", d.script.Strikes, d.view.Preset)
	}
	do(t, d, "seed")
	if len(d.script.Strikes) != 0 || d.view.Preset != -1 {
		t.Errorf("a new seed made %v of preset %d", d.script.Strikes, d.view.Preset)
	}
}

// Other dice from here change what comes after the cursor and nothing before it; strikes before it stay.
func TestFork(t *testing.T) {
	d := newDesk(t)
	do(t, d, "preset.3")
	refused(t, d, "fork", "Step first")
	do(t, d, "step", "strike.drop", "step")
	before, seen := d.Trace(), map[uint64]bool{}
	for range 12 {
		do(t, d, "fork")
		now := d.Trace()
		seen[now.Digest] = true
		if d.Cursor() != 2 || len(d.script.Strikes) != 1 || d.script.Reseed.Turn != 3 {
			t.Fatalf("cursor %d, strikes %v, %+v", d.Cursor(), d.script.Strikes, d.script.Reseed)
		}
		for i := range 2 {
			if now.Turns[i].Message != before.Turns[i].Message || now.Turns[i].Observation != before.Turns[i].Observation {
				t.Errorf("turn %d is another", i+1)
			}
		}
	}
	if len(seen) < 3 {
		t.Errorf("twelve casts of the dice came to %d runs", len(seen))
	}
	if again := newDesk(t, func(o *Options) { o.Token = d.Token() }); again.Trace().Digest != d.Trace().Digest {
		t.Error("the link opens another run")
	}
	do(t, d, "last")
	refused(t, d, "fork", "The run is over")
	do(t, d, "restart")
	if d.script.Reseed.Turn != 0 {
		t.Error("restart keeps the fork")
	}
}

// All nine tasks can be chosen, each keeps the number of the question, and the list says who asks.
func TestTasks(t *testing.T) {
	d := newDesk(t)
	do(t, d, "option.instance.5", "open.task")
	if n := len(d.view.Options); n != 9 {
		t.Fatalf("%d tasks to choose from", n)
	}
	for i, k := range task.Kinds() {
		do(t, d, "open.task")
		words := d.view.Options[i].Words
		do(t, d, "option.task."+k.String())
		if d.script.Task != k || d.script.Instance != 5 || d.Cursor() != 0 {
			t.Errorf("%v: %v no. %d, turn %d", k, d.script.Task, d.script.Instance, d.Cursor())
		}
		if !strings.Contains(words, d.Trace().Persona) {
			t.Errorf("%v: %q does not name the %s", k, words, d.Trace().Persona)
		}
	}
}

// Whatever starts another run starts it afresh: no turn shown, no strikes of the reader's, the same seed unless that was
// asked for.
func TestChangesStartAFreshChain(t *testing.T) {
	for _, name := range []string{"option.model.llama3.1-8b", "option.framework.FC", "option.toolset.functions", "option.instance.130", "option.task.KQA", "instance.next", "instance.prev", "seed", "restart", "preset.2"} {
		d := newDesk(t)
		do(t, d, "step", "step", "strike.drop", name)
		if d.Cursor() != 0 || len(d.script.Strikes) != 0 || d.view.Playing {
			t.Errorf("%s: cursor %d, strikes %v", name, d.Cursor(), d.script.Strikes)
		}
		if (d.script.Seed != shelf[0].Script.Seed) != (name == "seed") {
			t.Errorf("%s: seed %d", name, d.script.Seed)
		}
	}
	d := newDesk(t)
	do(t, d, "instance.prev")
	if d.script.Instance != task.PerTask {
		t.Errorf("before the first question comes %d", d.script.Instance)
	}
	do(t, d, "instance.next")
	if d.script.Instance != 1 {
		t.Errorf("after the last question comes %d", d.script.Instance)
	}
}

// The keyboard goes round everything that can be pressed, and nothing else, in every state.
func TestKeyboardReachesEverything(t *testing.T) {
	for _, way := range [][]string{{}, {"step"}, {"last"}, {"open.model"}, {"open.task"}, {"open.instance"}, {"open.instance", "page.down"}, {"step", "entry.1"}, {"help"}, {"question"}, {"odds"}, {"preset.2", "step", "strike.pull"}} {
		d := newDesk(t)
		do(t, d, way...)
		want := map[string]bool{}
		for _, r := range d.Frame().Regions {
			if r.Takes() {
				want[r.Name] = true
			}
		}
		d.Focus("")
		for range len(want) {
			do(t, d, "focus.next")
			delete(want, d.Focused())
		}
		if len(want) > 0 {
			t.Errorf("%v: not reached: %v", way, want)
		}
	}
}

func TestPressGivesTheFocusedCommand(t *testing.T) {
	d := newDesk(t)
	d.Focus("open.model")
	do(t, d, "press")
	if d.Open() != scene.PanelModel || d.Focused() != "option.model.o1" {
		t.Fatalf("open %q, focus %q", d.Open(), d.Focused())
	}
	do(t, d, "focus.next", "press")
	if d.script.Model != agent.Models()[1] || d.Open() != "" {
		t.Errorf("model %v, open %q", d.script.Model, d.Open())
	}
	if d.Focused() != "open.model" {
		t.Errorf("the keyboard is at %q after the list closed", d.Focused())
	}
}

func TestListOfQuestions(t *testing.T) {
	d := newDesk(t)
	do(t, d, "option.instance.61", "open.instance")
	seen := func() (names []string) {
		for _, r := range d.Frame().Regions {
			if r.Role == frame.RoleOption {
				names = append(names, r.Name)
				if r.Value == "" {
					t.Errorf("%s says nothing", r.Name)
				}
			}
		}
		return names
	}
	if !slices.Contains(seen(), "option.instance.61") {
		t.Errorf("the list opens at %v", seen())
	}
	last := seen()
	for range 130 {
		if d.Do(Command{Name: "page.down"}) != nil {
			break
		}
		last = seen()
	}
	if !slices.Contains(last, "option.instance.130") {
		t.Errorf("the list ends at %v", last)
	}
	refused(t, d, "page.down", "last page")
}

func TestLinks(t *testing.T) {
	d := newDesk(t)
	do(t, d, "preset.2", "step", "step", "strike.drop")
	again := newDesk(t, func(o *Options) { o.Token, o.Cursor = d.Token(), d.Cursor() })
	if again.Trace().Digest != d.Trace().Digest || again.Cursor() != 2 || again.Message() != "" {
		t.Errorf("the link opens another run, or says %q", again.Message())
	}
	bad := newDesk(t, func(o *Options) { o.Token, o.Cursor = "not-a-link", 3 })
	if !strings.Contains(bad.Message(), "does not open") || bad.view.Preset != 0 {
		t.Errorf("a broken link: %q, preset %d", bad.Message(), bad.view.Preset)
	}
	refused(t, d, "link", "cannot be copied")
	copied := ""
	d = newDesk(t, func(o *Options) { o.OnCopy = func(link string) { copied = link } })
	do(t, d, "link")
	if copied != "#s="+d.Token() {
		t.Errorf("before the first turn: copied %q", copied)
	}
	do(t, d, "step", "step", "link")
	if copied != "#s="+d.Token()+"&t=2" {
		t.Errorf("on turn 2: copied %q", copied)
	}
	if d.Message() != "" {
		t.Errorf("it says %q before it knows", d.Message())
	}
}

func TestPlayGoesToTheEnd(t *testing.T) {
	d := newDesk(t)
	do(t, d, "speed", "speed", "play")
	for range 60 * 60 {
		d.Tick()
		if !d.Playing() {
			break
		}
	}
	if d.Cursor() != len(d.Trace().Turns) || d.Playing() {
		t.Fatalf("it stopped at turn %d, playing %v", d.Cursor(), d.Playing())
	}
	do(t, d, "play")
	if d.Cursor() != 0 || !d.Playing() {
		t.Error("playing at the end does not begin again")
	}
}

func TestOddsAreCounted(t *testing.T) {
	d := newDesk(t)
	do(t, d, "last")
	for d.Count() {
	}
	n := len(d.Trace().Turns)
	for i, c := range d.view.Odds {
		if c.Runs != story.Enough {
			t.Errorf("odds from turn %d: %d runs", i, c.Runs)
		}
	}
	want := 0
	if d.Trace().Outcome == episode.Solved {
		want = story.Enough
	}
	if got := d.view.Odds[n].Solved; got != want {
		t.Errorf("when all is over, %d of %d runs end solved", got, story.Enough)
	}
	do(t, d, "first", "step", "strike.drop")
	if d.view.Odds[0].Runs != story.Enough || d.view.Odds[1].Runs != 0 {
		t.Error("a strike at turn 1 has to count again from turn 1 on, and only from there")
	}
}

// A level tells the same run in other words; told simply, there is no model to choose, and what the page has left out stays out.
func TestLevelsTellTheSameRun(t *testing.T) {
	d := newDesk(t, func(o *Options) { o.Hide.Strikes = true })
	do(t, d, "step", "step")
	token, odds := d.Token(), d.Frame().Find("open.model") != nil
	card := func() string { return d.Frame().Find("card.1").Label }
	usual := card()
	for _, level := range []story.Level{story.Simple, story.Learned, story.Simple, story.Usual} {
		d.Tell(level)
		if d.Token() != token || d.Cursor() != 2 {
			t.Errorf("level %d: another run, or turn", level)
		}
		simple := level == story.Simple
		if got := d.Frame().Find("open.model") != nil; got == simple || !odds {
			t.Errorf("level %d: a model can be chosen: %v", level, got)
		}
		if simple == (card() == usual) {
			t.Errorf("level %d: the card says %q", level, card())
		}
		if d.Frame().Find("strike.drop") != nil {
			t.Errorf("level %d: what was left out is back", level)
		}
	}
	d.Tell(story.Simple)
	refused(t, d, "open.model", "left this out")
	do(t, d, "seed")
	if d.View().Level != story.Simple {
		t.Error("another run is told at another level")
	}
}

func TestUnknownCommandsAreRefused(t *testing.T) {
	d := newDesk(t)
	for name, why := range map[string]string{"": "no command", "fly": "no command", "preset.0": "no preset", "preset.99": "no preset", "preset.x": "no preset", "entry.1": "not shown", "open.": "no command", "open.entry": "no command", "option.model.gpt-9": "to choose", "option.instance.131": "to choose", "option.task.XYZ": "to choose", "option.": "to choose", "card.-1": "not shown"} {
		refused(t, d, name, why)
	}
}

// Any commands in any order leave a desk in order, and the same commands and ticks make the same picture.
func TestAnyCommands(t *testing.T) {
	play := func(key int) *paint.Picture {
		d := newDesk(t)
		r := dice.New(uint64(key))
		for i := range 120 {
			regions := d.Frame().Regions
			c := Command{Name: regions[r.With(i, 1).Below(len(regions))].Name, N: r.With(i, 2).Between(-2, 22)}
			if r.With(i, 3).Percent(40) {
				c.Name = dice.Pick(r.With(i, 4), []string{"step", "back", "last", "strike.drop", "strike.pull", "fork", "press", "focus.next", "focus.prev", "close", "instance.next", "seed", "page.down", "entry.next"})
			}
			_ = d.Do(c)
			for range r.With(i, 5).Below(90) {
				d.Tick()
			}
			if n := len(d.Trace().Turns); d.Cursor() < 0 || d.Cursor() > n || len(d.view.Odds) != n+1 {
				t.Fatalf("after %v: cursor %d of %d, %d odds", c, d.Cursor(), n, len(d.view.Odds))
			}
		}
		var p paint.Picture
		paint.Paint(&p, d.Frame())
		return &p
	}
	for key := range 12 {
		if !slices.Equal(play(key).Pix, play(key).Pix) {
			t.Fatalf("commands %d make two pictures", key)
		}
	}
}
