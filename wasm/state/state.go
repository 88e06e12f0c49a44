// Package state is what a page is told of a desk.
package state

import (
	"fmt"
	"strconv"

	"deskarena/engine/value"
	"deskarena/game/desk"
	"deskarena/game/frame"
)

// State is what the page knows of the scene. Its tags are the names that Append writes.
type State struct {
	Token   string   `json:"token"`
	Link    string   `json:"link"`   // the end of the address of this run and turn
	Cursor  int      `json:"cursor"` // turns shown
	Turns   int      `json:"turns"`  // turns there are
	Outcome string   `json:"outcome"`
	Digest  string   `json:"digest"` // of the whole run, 16 hexadecimal digits
	Night   bool     `json:"night"`
	Width   int      `json:"width"` // of the picture, at scale 1
	Height  int      `json:"height"`
	X       float64  `json:"x"` // where the picture lies on the canvas, in physical pixels
	Y       float64  `json:"y"`
	Scale   float64  `json:"scale"` // a whole number, unless targets would be too small then
	Focus   string   `json:"focus"` // the region that has the keyboard; "" for none
	Playing bool     `json:"playing"`
	Name    string   `json:"name"` // what the whole is
	Says    string   `json:"says"` // what is on the screen
	Groups  []Group  `json:"groups"`
	Regions []Region `json:"regions"`
}

// Group is a frame.Group for the page.
type Group struct {
	Kind  string `json:"kind"`
	Label string `json:"label"`
}

// Passage is a frame.Passage for the page.
type Passage struct {
	Set  string `json:"set"`
	Text string `json:"text"`
}

// Region is a frame.Region for the page.
type Region struct {
	Name     string    `json:"name"`
	Role     string    `json:"role"`
	Label    string    `json:"label"`
	Value    string    `json:"value,omitempty"`
	Disabled string    `json:"disabled,omitempty"`
	Takes    bool      `json:"takes,omitempty"` // the keyboard
	Text     []Passage `json:"text,omitempty"`
	Group    int       `json:"group"` // its index
	X        int       `json:"x"`
	Y        int       `json:"y"`
	W        int       `json:"w"`
	H        int       `json:"h"`
	Min      int       `json:"min,omitempty"`
	Max      int       `json:"max,omitempty"`
	Now      int       `json:"now,omitempty"`
	Pressed  bool      `json:"pressed,omitempty"`
}

var roles = [...]string{
	frame.RoleButton: "button",
	frame.RoleSlider: "slider",
	frame.RoleMenu:   "menu",
	frame.RoleOption: "option",
	frame.RoleImage:  "image",
	frame.RoleLog:    "log",
	frame.RoleStatus: "status",
	frame.RoleText:   "text",
}

var kinds = [...]string{frame.Controls: "controls", frame.List: "list", frame.Steps: "steps", frame.Log: "log", frame.Dialog: "dialog"}

var sets = [...]string{frame.Plain: "plain", frame.Head: "head", frame.Code: "code", frame.Bad: "bad", frame.Key: "key"}

// Of is the state of a desk whose picture lies at the origin, unscaled.
func Of(d *desk.Desk) State {
	f, t := d.Frame(), d.Trace()
	s := State{
		Token:   d.Token(),
		Link:    d.Link(),
		Focus:   d.Focused(),
		Cursor:  d.Cursor(),
		Turns:   len(t.Turns),
		Digest:  fmt.Sprintf("%016x", t.Digest),
		Night:   d.View().Night,
		Width:   f.W,
		Height:  f.H,
		Scale:   1,
		Playing: d.Playing(),
		Name:    f.Name,
		Says:    f.Says,
	}
	if s.Cursor == s.Turns {
		s.Outcome = t.Outcome.String()
	}
	for _, g := range f.Groups {
		s.Groups = append(s.Groups, Group{kinds[g.Kind], g.Label})
	}
	for _, r := range f.Regions {
		var text []Passage
		for _, p := range r.Text {
			text = append(text, Passage{sets[p.Set], p.Text})
		}
		s.Regions = append(s.Regions, Region{
			Name: r.Name, Role: roles[r.Role], Label: r.Label, Value: r.Value, Disabled: r.Disabled, Takes: r.Takes(), Text: text, Group: r.Group,
			X: r.X, Y: r.Y, W: r.W, H: r.H, Min: r.Min, Max: r.Max, Now: r.Now, Pressed: r.Pressed,
		})
	}
	return s
}

// Append appends the state as JSON. encoding/json would do it in one line, and in 56 KB of what a page downloads.
func (s State) Append(b []byte) []byte {
	o := object{append(b, '{')}
	o.text("token", s.Token)
	o.text("link", s.Link)
	o.int("cursor", s.Cursor)
	o.int("turns", s.Turns)
	o.text("outcome", s.Outcome)
	o.text("digest", s.Digest)
	o.bool("night", s.Night)
	o.int("width", s.Width)
	o.int("height", s.Height)
	o.float("x", s.X)
	o.float("y", s.Y)
	o.float("scale", s.Scale)
	o.text("focus", s.Focus)
	o.bool("playing", s.Playing)
	o.text("name", s.Name)
	o.text("says", s.Says)
	list(&o, "groups", s.Groups, Group.append)
	list(&o, "regions", s.Regions, Region.append)
	return append(o.b, '}')
}

func (g Group) append(b []byte) []byte {
	o := object{append(b, '{')}
	o.text("kind", g.Kind)
	o.text("label", g.Label)
	return append(o.b, '}')
}

func (p Passage) append(b []byte) []byte {
	o := object{append(b, '{')}
	o.text("set", p.Set)
	o.text("text", p.Text)
	return append(o.b, '}')
}

func (r Region) append(b []byte) []byte {
	o := object{append(b, '{')}
	o.text("name", r.Name)
	o.text("role", r.Role)
	o.text("label", r.Label)
	if r.Value != "" {
		o.text("value", r.Value)
	}
	if r.Disabled != "" {
		o.text("disabled", r.Disabled)
	}
	if r.Takes {
		o.bool("takes", true)
	}
	if len(r.Text) > 0 {
		list(&o, "text", r.Text, Passage.append)
	}
	o.int("group", r.Group)
	o.int("x", r.X)
	o.int("y", r.Y)
	o.int("w", r.W)
	o.int("h", r.H)
	if r.Min != 0 {
		o.int("min", r.Min)
	}
	if r.Max != 0 {
		o.int("max", r.Max)
	}
	if r.Now != 0 {
		o.int("now", r.Now)
	}
	if r.Pressed {
		o.bool("pressed", true)
	}
	return append(o.b, '}')
}

// object is a JSON object that is being written.
type object struct{ b []byte }

func (o *object) key(name string) {
	if o.b[len(o.b)-1] != '{' {
		o.b = append(o.b, ',')
	}
	o.b = append(append(append(o.b, '"'), name...), `":`...)
}

func (o *object) text(name, v string) {
	o.key(name)
	o.b = value.AppendJSONString(o.b, v)
}

func (o *object) int(name string, v int) {
	o.key(name)
	o.b = strconv.AppendInt(o.b, int64(v), 10)
}

func (o *object) float(name string, v float64) {
	o.key(name)
	o.b = strconv.AppendFloat(o.b, v, 'f', -1, 64)
}

func (o *object) bool(name string, v bool) {
	o.key(name)
	o.b = strconv.AppendBool(o.b, v)
}

// list writes a list of objects.
func list[T any](o *object, name string, of []T, write func(T, []byte) []byte) {
	o.key(name)
	o.b = append(o.b, '[')
	for i, v := range of {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = write(v, o.b)
	}
	o.b = append(o.b, ']')
}
