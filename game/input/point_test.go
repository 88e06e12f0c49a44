package input

import (
	"slices"
	"testing"

	"deskarena/game/desk"
)

// A screen that shows the picture alone, at scale 1.
func whole(x, y int) (int, int, bool) { return x, y, true }

// put gives the events of one tick to hands over a desk.
func put(h *Hands, d *desk.Desk, list ...event) {
	for _, e := range list {
		h.point(d, whole, e)
	}
	d.Tick()
}

// over is an event in the middle of a region.
func over(t *testing.T, d *desk.Desk, k kind, by device, name string) event {
	t.Helper()
	r := d.Frame().Find(name)
	if r == nil {
		t.Fatalf("no region %s", name)
	}
	return event{k, by, r.X + r.W/2, r.Y + r.H/2}
}

func TestClicks(t *testing.T) {
	d := desk.New(desk.Options{})
	press := over(t, d, down, mouse, "step")
	rest := over(t, d, moved, mouse, "step")
	release := over(t, d, up, mouse, "step")
	away := event{moved, mouse, 1, 1}
	tap, lift := press, release
	tap.by, lift.by = finger, finger
	second := over(t, d, down, mouse, "instance.next")
	secondUp := over(t, d, up, mouse, "instance.next")

	for _, c := range []struct {
		name  string
		ticks [][]event
		steps int
	}{
		{"held for many ticks", [][]event{{rest}, {press}, {rest}, {rest}, {rest}, {release}, {rest}, {rest}}, 1},
		{"down and up in one tick", [][]event{{press, release}, {rest}}, 1},
		{"and gone in that tick", [][]event{{press, release, away}, {away}}, 1},
		{"two in one tick", [][]event{{press, release, press, release}}, 2},
		{"up and down again between two ticks", [][]event{{press}, {release, press}, {release}}, 2},
		{"never came up, and down again", [][]event{{press}, {press}, {release}}, 1},
		{"up twice", [][]event{{press}, {release}, {release, release}}, 1},
		{"up elsewhere", [][]event{{press}, {away, {up, mouse, 1, 1}}}, 0},
		{"down elsewhere", [][]event{{{down, mouse, 1, 1}}, {rest, release}}, 0},
		{"lost", [][]event{{press}, {{lost, mouse, press.x, press.y}}, {rest}, {release}}, 0},
		{"a finger", [][]event{{tap}, {lift}}, 1},
		{"a finger, and a mouse that follows it", [][]event{{tap, press}, {release, lift}, {rest}}, 1},
		{"only passed", [][]event{{rest, away, rest}}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := desk.New(desk.Options{Token: d.Token()})
			var h Hands
			for _, list := range c.ticks {
				put(&h, d, list...)
			}
			if d.Cursor() != c.steps {
				t.Errorf("%d steps, want %d", d.Cursor(), c.steps)
			}
			if h.by != none || d.View().Pressed != "" {
				t.Errorf("%q is still held", d.View().Pressed)
			}
		})
	}

	t.Run("two places in one tick", func(t *testing.T) {
		other := desk.New(desk.Options{})
		if err := other.Do(desk.Command{Name: "instance.next"}); err != nil {
			t.Fatal(err)
		}
		d := desk.New(desk.Options{})
		put(new(Hands), d, second, secondUp, rest, press, release)
		if d.Token() != other.Token() || d.Cursor() != 1 {
			t.Errorf("run %s on turn %d, want %s on turn 1", d.Token(), d.Cursor(), other.Token())
		}
	})
}

func TestSlide(t *testing.T) {
	d := desk.New(desk.Options{})
	var h Hands
	r := *d.Frame().Find("scrub")
	y := r.Y + r.H/2
	put(&h, d, event{down, mouse, r.X + 1, y})
	if d.Cursor() != 0 {
		t.Fatalf("%d turns at the left end", d.Cursor())
	}
	put(&h, d, event{moved, mouse, r.X + r.W/2, y})
	if n := d.Cursor(); n == 0 || n == r.Max {
		t.Errorf("%d of %d turns in the middle", n, r.Max)
	}
	put(&h, d, event{moved, mouse, r.X + 2*r.W, y + 100}, event{up, mouse, r.X + 2*r.W, y + 100})
	if d.Cursor() != r.Max {
		t.Errorf("%d of %d turns beyond the right end", d.Cursor(), r.Max)
	}
	put(&h, d, event{moved, mouse, r.X + 1, y})
	if d.Cursor() != r.Max {
		t.Error("it still follows the mouse")
	}
}

func TestEdges(t *testing.T) {
	for _, c := range []struct {
		was, just, is bool
		want          []kind
	}{
		{false, false, false, nil},
		{false, true, true, []kind{down}},
		{true, false, true, nil},
		{true, false, false, []kind{up}},
		{true, true, true, []kind{up, down}},
		{false, false, true, nil}, // it went down before anybody looked
	} {
		if got := edges(c.was, c.just, c.is); !slices.Equal(got, c.want) {
			t.Errorf("was %t, just %t, is %t: %v, want %v", c.was, c.just, c.is, got, c.want)
		}
	}
}
