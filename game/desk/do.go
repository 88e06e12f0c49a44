package desk

import (
	"fmt"
	"strconv"
	"strings"

	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/tools"
	"deskarena/game/scene"
)

// Do carries a command of the reader out. What cannot be done now is said on screen and returned, and nothing else changes.
func (d *Desk) Do(c Command) error {
	if d.view.Hide.Hides(c.Name) {
		err := refuse("The page around has left this out.")
		d.Say(err.Error())
		return err
	}
	return d.Order(c)
}

// Order carries a command out as Do does, also one of a part that is left out: for the page that has left it out.
func (d *Desk) Order(c Command) error {
	d.rest, d.view.Tip = 0, false
	if d.view.Hover != "" {
		d.rest = tipAfter // who presses a key knows what it is
	}
	if r := d.Frame().Find(c.Name); r != nil && r.Disabled != "" {
		d.Say(r.Disabled)
		return Refusal(r.Disabled)
	}
	if err := d.do(c); err != nil {
		d.Say(err.Error())
		return err
	}
	d.changed()
	return nil
}

func (d *Desk) do(c Command) error {
	v := &d.view
	switch c.Name {
	case "step":
		if v.Cursor == len(v.Trace.Turns) {
			return refuse("The run is over: step back, restart, or try a new seed.")
		}
		d.moveTo(v.Cursor + 1)
	case "back":
		if v.Cursor == 0 {
			return refuse("This is the start.")
		}
		d.moveTo(v.Cursor - 1)
	case "first":
		d.moveTo(0)
	case "last":
		d.moveTo(len(v.Trace.Turns))
	case "scrub":
		d.moveTo(c.N)
	case "play":
		if v.Playing = !v.Playing; v.Playing && v.Cursor == len(v.Trace.Turns) {
			d.moveTo(0)
			v.Playing = true
		}
	case "speed":
		v.Speed = (v.Speed + 1) % len(scene.Speeds)
	case "restart":
		if v.Preset >= 0 {
			return d.start(d.presets[v.Preset].Script, 0) // with the strikes that are its own
		}
		return d.fresh(func(*episode.Script) {})
	case "seed":
		return d.fresh(func(s *episode.Script) { s.Seed = nextSeed(s.Seed) })
	case "instance.prev":
		return d.fresh(func(s *episode.Script) { s.Instance = (s.Instance+task.PerTask-2)%task.PerTask + 1 })
	case "instance.next":
		return d.fresh(func(s *episode.Script) { s.Instance = s.Instance%task.PerTask + 1 })
	case "fork":
		return d.fork()
	case "strike.drop":
		if v.Drop.Why != "" {
			return Refusal(v.Drop.Why)
		}
		n := v.Drop.Turn
		if err := d.strike(episode.Strike{Turn: uint8(n), Kind: episode.Drop}); err != nil {
			return err
		}
		d.Say(fmt.Sprintf("Turn %d brought back nothing now. Step on and watch.", n))
	case "strike.pull":
		if v.Pull.Why != "" {
			return Refusal(v.Pull.Why)
		}
		if v.Pull.Function == "" {
			d.open(scene.PanelPull)
			return nil
		}
		return d.pull(v.Pull.Function)
	case "theme":
		v.Night = !v.Night
	case "link":
		return d.copyLink()
	case "question", "help", "odds":
		d.open(c.Name)
	case "close":
		d.close()
	case "entry.prev", "entry.next":
		n := v.Entry - 1
		if c.Name == "entry.next" {
			n = v.Entry + 1
		}
		if v.Open != scene.PanelEntry || n < 1 || n > v.Cursor {
			return refuse("There is no further turn.")
		}
		v.Entry, v.Top = n, 0
	case "page.up", "page.down":
		d.page(c.Name == "page.down")
	case "focus.next":
		d.focus(1)
	case "focus.prev":
		d.focus(-1)
	case "press":
		if v.Focus == "" {
			return d.Do(Command{Name: "step"})
		}
		return d.Do(Command{Name: v.Focus, N: v.Cursor})
	default:
		return d.named(c)
	}
	return nil
}

// named carries out the commands that name something: preset.2, option.model.o1, open.task, entry.3.
func (d *Desk) named(c Command) error {
	kind, rest, _ := strings.Cut(c.Name, ".")
	n, numErr := strconv.Atoi(rest)
	switch kind {
	case "preset":
		if numErr != nil || n < 1 || n > len(d.presets) {
			return refuse("There is no preset %s.", rest)
		}
		return d.start(d.presets[n-1].Script, 0)
	case "entry", "card":
		if numErr != nil || n < 1 || n > d.view.Cursor {
			return refuse("Turn %s is not shown yet.", rest)
		}
		d.open(scene.PanelEntry)
		d.view.Entry = n
		return nil
	case "open":
		if !lists[rest] {
			break
		}
		d.open(rest)
		return nil
	case "option":
		panel, value, _ := strings.Cut(rest, ".")
		return d.pick(panel, value)
	}
	return refuse("There is no command %q.", c.Name)
}

// fresh starts a new chain: the Script without strikes or fork, and with what edit changes.
func (d *Desk) fresh(edit func(*episode.Script)) error {
	s := d.script
	s.Strikes, s.Reseed = nil, episode.Reseed{}
	edit(&s)
	return d.start(s, 0)
}

func (d *Desk) pull(function string) error {
	n := max(d.view.Cursor, 1)
	if err := d.strike(episode.Strike{Turn: uint8(n), Kind: episode.Pull, Function: function}); err != nil {
		return err
	}
	is := function + " is"
	if all := tools.Named(function); len(all) > 1 {
		is = fmt.Sprintf("%d functions (%s) are", len(all), all[0].Category)
	}
	d.Say(fmt.Sprintf("%s gone from turn %d on. Step on and watch.", is, n))
	return nil
}

func (d *Desk) copyLink() error {
	if d.onCopy == nil {
		return refuse("Links cannot be copied from here.")
	}
	d.onCopy(d.Link())
	return nil
}

// nextSeed makes a new seed of an old one: short, so that one can say it and type it.
func nextSeed(seed uint64) uint64 {
	return 1 + uint64(dice.New(seed).For("next seed").Below(9999))
}
