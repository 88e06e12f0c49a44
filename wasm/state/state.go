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
	Regions []Region `json:"regions"`
}

// Region is a frame.Region for the page.
type Region struct {
	Name     string `json:"name"`
	Role     string `json:"role"`
	Label    string `json:"label"`
	Value    string `json:"value,omitempty"`
	Disabled string `json:"disabled,omitempty"`
	Takes    bool   `json:"takes,omitempty"` // the keyboard
	X        int    `json:"x"`
	Y        int    `json:"y"`
	W        int    `json:"w"`
	H        int    `json:"h"`
	Min      int    `json:"min,omitempty"`
	Max      int    `json:"max,omitempty"`
	Now      int    `json:"now,omitempty"`
	Pressed  bool   `json:"pressed,omitempty"`
}

var roles = [...]string{
	frame.RoleButton: "button",
	frame.RoleSlider: "slider",
	frame.RoleMenu:   "menu",
	frame.RoleOption: "option",
	frame.RoleImage:  "image",
	frame.RoleLog:    "log",
	frame.RoleStatus: "status",
}

// Of is the state of a desk whose picture lies at the origin, unscaled.
func Of(d *desk.Desk) State {
	f, t := d.Frame(), d.Trace()
	s := State{
		Token:  d.Token(),
		Link:   d.Link(),
		Focus:  d.Focused(),
		Cursor: d.Cursor(),
		Turns:  len(t.Turns),
		Digest: fmt.Sprintf("%016x", t.Digest),
		Night:  d.View().Night,
		Width:  f.W,
		Height: f.H,
		Scale:  1,
	}
	if s.Cursor == s.Turns {
		s.Outcome = t.Outcome.String()
	}
	for _, r := range f.Regions {
		s.Regions = append(s.Regions, Region{
			Name: r.Name, Role: roles[r.Role], Label: r.Label, Value: r.Value, Disabled: r.Disabled, Takes: r.Takes(),
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
	o.key("regions")
	o.b = append(o.b, '[')
	for i, r := range s.Regions {
		if i > 0 {
			o.b = append(o.b, ',')
		}
		o.b = r.append(o.b)
	}
	return append(o.b, "]}"...)
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
