//go:build js

package main

import (
	"fmt"

	"deskarena/game"
	"deskarena/game/scene"
)

// State is what the page knows of the scene.
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

// Region is a scene.Region for the page.
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
	scene.RoleButton: "button",
	scene.RoleSlider: "slider",
	scene.RoleMenu:   "menu",
	scene.RoleOption: "option",
	scene.RoleImage:  "image",
	scene.RoleLog:    "log",
	scene.RoleStatus: "status",
}

func stateOf(g *game.Game) State {
	f, t := g.Frame(), g.Trace()
	s := State{
		Token:  g.Token(),
		Link:   g.Link(),
		Focus:  g.Focused(),
		Cursor: g.Cursor(),
		Turns:  len(t.Turns),
		Digest: fmt.Sprintf("%016x", t.Digest),
		Night:  g.View().Night,
		Width:  f.W,
		Height: f.H,
	}
	if s.Cursor == s.Turns {
		s.Outcome = t.Outcome.String()
	}
	s.X, s.Y, s.Scale = g.Placed()
	for _, r := range f.Regions {
		s.Regions = append(s.Regions, Region{
			Name: r.Name, Role: roles[r.Role], Label: r.Label, Value: r.Value, Disabled: r.Disabled, Takes: r.Takes(),
			X: r.X, Y: r.Y, W: r.W, H: r.H, Min: r.Min, Max: r.Max, Now: r.Now, Pressed: r.Pressed,
		})
	}
	return s
}
