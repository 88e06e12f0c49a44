// Package desk is the state of the help desk: which Script runs, where the cursor stands and what is open, and what
// each Command does to that. It knows nothing of windows, and what it does follows from its commands and ticks alone.
package desk

import (
	"math"
	"slices"
	"strings"

	"deskarena/engine/agent/sim"
	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/scene"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
	"deskarena/presets"
)

// Options say how a desk starts.
type Options struct {
	World    *episode.World    // opened when nil
	Token    string            // a share link's token; when empty, the preset
	Preset   string            // a preset's slug; the first one when empty
	Cursor   int               // how many turns are shown at first
	Portrait bool              // 360x640 rather than 640x360
	Room     bool              // nothing but the room, for narrow frames
	Hide     scene.Hide        // what the page around leaves out
	Level    story.Level       // in whose words the run is told
	Night    bool              // the dark theme
	Reduced  bool              // reduced motion
	Asleep   bool              // takes no key and no focus before it is clicked
	OnChange func()            // called after something that a reader would notice has changed
	OnCopy   func(link string) // copies a link, and says what came of it; where it is nil, the command link says that it cannot
}

// Desk is a help desk. It is not safe for concurrent use.
type Desk struct {
	engine   engine
	presets  []presets.Preset
	onChange func()
	onCopy   func(string)
	embedded bool       // it began asleep
	portrait bool       // it has room for the upright picture
	hide     scene.Hide // what the page around leaves out, at whatever level

	script episode.Script
	view   scene.View
	half   int // what is left of a tick at half speed
	rest   int // ticks since the pointer or the keyboard went to where it is
	news   int // ticks that the message still stands

	odds   *lab.Odds
	oddsAt int

	frame frame.Frame
	stale bool // the frame is older than the view
	built int  // how many frames there were
	drawn int  // ticks until the view may change by itself
}

// engine is what runs Scripts: a World, or a stand-in in a test.
type engine struct {
	run  func(episode.Script) (*episode.Trace, error)
	can  func(*episode.Trace, episode.Strike) error
	odds func(episode.Script, int) (*lab.Odds, error)
	task func(task.Kind, int) (*task.Instance, error)
}

// New opens a desk. A token that cannot be read is said on screen, and the first preset stands in.
func New(o Options) *Desk {
	world := o.World
	if world == nil {
		world = episode.Open(episode.DefaultOrgSeed)
	}
	return open(o, presets.All(), engineOf(world))
}

func engineOf(w *episode.World) engine {
	seed := w.Company.Seed
	of := func(s episode.Script) *episode.World {
		if s.OrgSeed != seed {
			w, seed = episode.Open(s.OrgSeed), s.OrgSeed
		}
		return w
	}
	return engine{
		run:  func(s episode.Script) (*episode.Trace, error) { return of(s).Run(s) },
		can:  episode.CanStrike,
		odds: func(s episode.Script, turn int) (*lab.Odds, error) { return lab.From(of(s), s, turn) },
		task: func(k task.Kind, n int) (*task.Instance, error) { return w.Tasks.Instance(k, n) },
	}
}

func open(o Options, all []presets.Preset, e engine) *Desk {
	d := &Desk{engine: e, presets: all, onChange: o.OnChange, onCopy: o.OnCopy, embedded: o.Asleep, portrait: o.Portrait, hide: o.Hide, stale: true}
	d.view = scene.View{Preset: -1, Portrait: o.Portrait || o.Room, Room: o.Room, Night: o.Night, Reduced: o.Reduced, Asleep: o.Asleep, Speed: 1}
	d.Tell(o.Level)
	for _, p := range all {
		d.view.Presets = append(d.view.Presets, scene.PresetLabel{Name: p.Name, Caption: p.Caption})
	}
	if o.Token == "" || d.Load(o.Token, o.Cursor) != nil {
		failed := d.view.Message
		first := max(0, d.slugged(o.Preset))
		if err := d.start(all[first].Script, o.Cursor); err != nil {
			panic("desk: the first preset does not run: " + err.Error())
		}
		if failed != "" {
			d.Say(failed)
		}
	}
	return d
}

// Load shows the run of a share link. What is wrong with it is said on screen and returned, and nothing else changes.
func (d *Desk) Load(token string, cursor int) error {
	s, err := episode.Decode(token)
	var note string
	if err == nil {
		s, note = s.Today()
		err = d.start(s, cursor)
	}
	if err == nil && note != "" {
		d.Say(note)
	}
	if err != nil {
		d.Say("This link does not open: " + sentence(err))
	}
	return err
}

// Show shows the run of a preset, by its slug. One that there is not is said on screen and returned, and nothing else changes.
func (d *Desk) Show(slug string, cursor int) error {
	i := d.slugged(slug)
	if i < 0 {
		err := refuse("There is no preset %q.", slug)
		d.Say(err.Error())
		return err
	}
	return d.start(d.presets[i].Script, cursor)
}

// slugged is the preset of a slug, or -1.
func (d *Desk) slugged(slug string) int {
	return slices.IndexFunc(d.presets, func(p presets.Preset) bool { return p.Slug() == slug })
}

// start runs a Script and shows its first cursor turns.
func (d *Desk) start(s episode.Script, cursor int) error {
	t, err := d.engine.run(s)
	if err != nil {
		return err
	}
	level := d.view.Level
	d.script, d.view.Run = s, story.Of(t, 0)
	d.view.Level = level
	d.view.Preset = d.presetOf(s)
	d.view.Published = -1
	if p, ok := lab.Published(s.Model, s.Framework, s.Toolset, s.Task); ok && !s.Unaided {
		d.view.Published = p
	}
	cell, _ := sim.CellOf(s.Model, s.Framework, s.Toolset, s.Task.String())
	d.view.Simulated, d.view.Measured, d.view.Told = cell.Simulated, lab.MeasuredRuns, ""
	if s.Unaided {
		d.view.Simulated = -1
	}
	if in, err := d.engine.task(s.Task, int(s.Instance)); err == nil {
		d.view.Told = strings.TrimSpace(in.Told(d.script.Unaided) + " " + in.Returns)
	}
	d.view.Odds = make([]story.Count, len(t.Turns)+1)
	d.odds = nil
	d.close()
	d.moveTo(cursor)
	d.view.Before, d.view.Playing = d.view.Cursor, false
	return nil
}

// presetOf is the preset that a script is, or else the one that it was before it was struck; -1 for none. Of several that
// differ by strikes alone it is the one at hand.
func (d *Desk) presetOf(s episode.Script) int {
	token := episode.Encode(s)
	if i := slices.IndexFunc(d.presets, func(p presets.Preset) bool { return episode.Encode(p.Script) == token }); i >= 0 {
		return i
	}
	if i := d.view.Preset; i >= 0 && same(d.presets[i].Script, s) {
		return i
	}
	return slices.IndexFunc(d.presets, func(p presets.Preset) bool { return same(p.Script, s) })
}

// same says that two Scripts differ at most by what the reader did on the way: strikes and a fork.
func same(a, b episode.Script) bool {
	a.Strikes, b.Strikes = nil, nil
	a.Reseed, b.Reseed = episode.Reseed{}, episode.Reseed{}
	return episode.Encode(a) == episode.Encode(b)
}

// moveTo shows so many turns.
func (d *Desk) moveTo(cursor int) {
	v := &d.view
	v.Before, v.Cursor = v.Cursor, max(0, min(cursor, len(v.Trace.Turns)))
	v.Tick, d.half = 0, 0
	v.Message, d.news = "", 0
	if v.Cursor == v.Before {
		v.Before = -1
	}
	if v.Cursor == len(v.Trace.Turns) {
		v.Playing = false
	}
	d.odds = nil
	d.aim()
	d.changed()
}

func (d *Desk) changed() {
	d.stale = true
	if d.onChange != nil {
		d.onChange()
	}
}

// Say shows a sentence for a while: longer ones for longer.
func (d *Desk) Say(words string) {
	d.view.Message = words
	d.news = 150 + 4*len(words)
	d.changed()
}

// tipAfter is how many ticks the pointer rests on a control before it says what it is.
const tipAfter = 40

// dozeAfter is how many ticks without the reader's hand make the room hold its breath: half a minute.
const dozeAfter = 30 * 60

// Tick lets a sixtieth of a second pass.
func (d *Desk) Tick() {
	v := &d.view
	stirs := d.rest < dozeAfter || v.Playing || !v.Still() || v.Idle%scene.Breathing != 0
	if stirs {
		v.Idle++
	}
	if d.rest++; d.rest == tipAfter && (v.Hover != "" || v.Focus != "") {
		v.Tip, d.stale = true, true
	}
	if d.news > 0 {
		if d.news--; d.news == 0 {
			v.Message = ""
			d.changed()
		}
	}
	moving := !v.Still()
	d.half += scene.Speeds[v.Speed]
	v.Tick += d.half / 2
	d.half %= 2
	if moving && v.Still() {
		d.changed() // what was on its way can be pressed now
	}
	if d.drawn > 0 && stirs {
		if d.drawn--; d.drawn == 0 {
			d.stale = true
		}
	}
	if v.Playing && v.Tick >= beat.PlayLength(v.Trace, v.Cursor) {
		d.moveTo(v.Cursor + 1)
	}
}

// Forever is more ticks than anybody waits.
const Forever = math.MaxInt32

// Quiet is how many ticks will pass without a change on screen, unless somebody does something; Forever if there will be none.
func (d *Desk) Quiet() int {
	v := &d.view
	if d.stale || v.Playing || !v.Still() {
		return 0
	}
	n := Forever
	if d.news > 0 {
		n = min(n, d.news-1)
	}
	if d.rest < tipAfter && (v.Hover != "" || v.Focus != "") {
		n = min(n, tipAfter-d.rest-1)
	}
	if d.drawn > 0 && (d.rest < dozeAfter || v.Idle%scene.Breathing != 0) {
		n = min(n, d.drawn-1)
	}
	return n
}

// Doze lets so many ticks pass for which nobody has asked, as far as they are quiet.
func (d *Desk) Doze(ticks int) {
	for range min(ticks, d.Quiet(), dozeAfter) {
		d.Tick()
	}
}

// Count plays one more run for the odds, well under a millisecond of work; false when all are counted. The odds from
// the cursor come first, then those of the turns before it.
func (d *Desk) Count() bool {
	v := &d.view
	for d.odds == nil {
		at := v.Cursor
		for at >= 0 && v.Odds[at].Runs >= story.Enough {
			at--
		}
		if at < 0 {
			return false
		}
		odds, err := d.engine.odds(d.script, at)
		if err != nil {
			return false
		}
		d.odds, d.oddsAt = odds, at
	}
	d.odds.Step()
	if d.odds.Runs >= story.Enough {
		v.Odds[d.oddsAt] = story.Count{Solved: d.odds.Solved, Runs: d.odds.Runs, Reward: d.odds.Reward}
		d.odds = nil
		d.changed()
	}
	return true
}

// Frame is what is on screen now. It is valid until the next call of any method.
func (d *Desk) Frame() *frame.Frame {
	if d.stale {
		places[d.view.Place](&d.view, &d.frame)
		d.built++
		d.stale, d.drawn = false, d.view.Next()
	}
	return &d.frame
}

// Stale says that the frame differs from the one that Frame returned last.
func (d *Desk) Stale() bool { return d.stale }

// Built is the number of the frame that Frame returns: it says whether a picture of it is still the latest, whoever else
// has asked for it meanwhile.
func (d *Desk) Built() int {
	d.Frame()
	return d.built
}

// View is what the frame depends on; not to be changed.
func (d *Desk) View() *scene.View { return &d.view }

// Token is the Script as the token of a share link.
func (d *Desk) Token() string { return episode.Encode(d.script) }

// Link is the end of an address that leads to this run and turn; see episode.ShareLink.
func (d *Desk) Link() string { return episode.ShareLink(d.script, d.view.Cursor) }

// Cursor is how many turns are shown.
func (d *Desk) Cursor() int { return d.view.Cursor }

// Trace is the run on the desk.
func (d *Desk) Trace() *episode.Trace { return d.view.Trace }

// Playing says whether it steps on by itself.
func (d *Desk) Playing() bool { return d.view.Playing }

// Asleep says whether it waits for its first click.
func (d *Desk) Asleep() bool { return d.view.Asleep }

// Open is the panel that is open, one of the scene.Panel constants; "" for none.
func (d *Desk) Open() string { return d.view.Open }

// Message is the sentence on screen, if there is one.
func (d *Desk) Message() string { return d.view.Message }

// Wake lets it take keys and focus; Sleep lets go of them. Leave is the reader's wish to go: a desk that began asleep
// falls asleep again.
func (d *Desk) Wake()  { d.set(&d.view.Asleep, false) }
func (d *Desk) Sleep() { d.set(&d.view.Asleep, true); d.Focus("") }
func (d *Desk) Leave() {
	d.Focus("")
	if d.embedded {
		d.Sleep()
	}
}

// Turn chooses the orientation, Shade the theme, Calm reduced motion.
func (d *Desk) Turn(portrait bool) {
	d.portrait = portrait
	d.set(&d.view.Portrait, portrait || d.view.Room)
}
func (d *Desk) Shade(night bool)  { d.set(&d.view.Night, night) }
func (d *Desk) Calm(reduced bool) { d.set(&d.view.Reduced, reduced) }

// Tell tells the run in the words of a level; who has never seen a database need not choose a model either.
func (d *Desk) Tell(level story.Level) {
	d.view.Hide = d.hide
	if level == story.Simple {
		d.view.Hide.Pickers = true
	}
	if d.view.Level != level {
		d.view.Level = level
		d.changed()
	}
}

// Alone shows nothing but the room, upright, or the whole scene again.
func (d *Desk) Alone(room bool) {
	d.set(&d.view.Room, room)
	d.Turn(d.portrait)
}

// Hover, Press and Focus say which region the pointer is over, which it holds down, and which has the keyboard.
func (d *Desk) Hover(name string) { d.setName(&d.view.Hover, name) }
func (d *Desk) Press(name string) { d.setName(&d.view.Pressed, name) }
func (d *Desk) Focus(name string) { d.setName(&d.view.Focus, name) }

// Focused is the name of the region that has the keyboard.
func (d *Desk) Focused() string { return d.view.Focus }

func (d *Desk) set(p *bool, to bool) {
	if *p != to {
		*p = to
		d.changed()
	}
}

func (d *Desk) setName(p *string, to string) {
	if *p != to {
		*p, d.stale = to, true
		d.rest, d.view.Tip = 0, false
	}
}
