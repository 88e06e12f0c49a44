package deskroom_test

import (
	"slices"
	"testing"

	"deskarena/game/desk"
	"deskarena/game/frame"
	"deskarena/game/frame/rules"
	"deskarena/game/paint"
	"deskarena/game/paint/golden"
	"deskarena/game/scene"
	"deskarena/game/scene/deskroom"
)

// The room alone is the upright scene without what lies downstairs: in a frame of 300 CSS pixels, 24 of them are a target.
func TestTheRoomAlone(t *testing.T) {
	for _, m := range moments() {
		t.Run(m.name, func(t *testing.T) {
			v := m.view
			v.Portrait, v.Room = true, true
			var f frame.Frame
			deskroom.Build(&v, &f)
			wayOn := "question"
			if v.Open != "" {
				wayOn = "close"
			}
			rules.Text(t, &f)
			rules.Regions(t, &f, wayOn)
			for _, r := range f.Regions {
				if least := min(r.W, r.H) * 300; r.Takes() && least < 24*360 {
					t.Errorf("%s is %dx%d", r.Name, r.W, r.H)
				}
			}
			if m.name == "failed" || m.name == "right" || m.name == "entry" {
				var p paint.Picture
				paint.Paint(&p, &f)
				golden.Check(t, m.name+"-room", &p)
			}
		})
	}
}

// What a page leaves out is not there, nor reached by a key; everything else stands where it was; and the page itself
// reaches it.
func TestHide(t *testing.T) {
	reach := map[string]string{"controls": "step", "strikes": "strike.drop", "pickers": "open.model", "presets": "open.preset", "log": "entry.1", "figures": "odds"}
	for _, portrait := range []bool{false, true} {
		whole := desk.New(desk.Options{World: world(), Portrait: portrait, Cursor: 2})
		gone := map[string]bool{}
		for _, part := range scene.Parts() {
			d := desk.New(desk.Options{World: world(), Portrait: portrait, Cursor: 2, Hide: scene.Without(part + " nonsense")})
			var mine []string
			for _, r := range whole.Frame().Regions {
				q := d.Frame().Find(r.Name)
				switch {
				case q == nil:
					mine = append(mine, r.Name)
					gone[r.Name] = true
				case q.X != r.X || q.Y != r.Y:
					t.Errorf("without %s, %s stands elsewhere", part, r.Name)
				}
			}
			name := reach[part]
			if !slices.Contains(mine, name) {
				t.Errorf("without %s these are gone: %v, and not %s", part, mine, name)
			}
			open, cursor := d.Open(), d.Cursor()
			if err := d.Do(desk.Command{Name: name}); err == nil || d.Open() != open || d.Cursor() != cursor {
				t.Errorf("without %s, the reader still reaches %s", part, name)
			}
			if err := d.Order(desk.Command{Name: name}); err != nil {
				t.Errorf("the page does not reach %s: %v", name, err)
			}
		}
		for _, r := range whole.Frame().Regions {
			if stays := map[string]bool{"theme": true, "link": true, "help": true, "question": true}; r.Takes() && !gone[r.Name] && !stays[r.Name] && r.Name[:5] != "card." {
				t.Errorf("%s belongs to no part", r.Name)
			}
		}
	}
}
