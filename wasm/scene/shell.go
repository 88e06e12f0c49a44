//go:build js

package main

import (
	"syscall/js"

	"deskarena/game"
	"deskarena/game/desk"
	"deskarena/wasm/state"
)

// shell is the page's side of the scene. The page gives, as globalThis.shell:
//
//	token, cursor, night, reduced, asleep   how to begin
//	resting                                 whether nobody can see the scene now
//	changed(state)                          called with a state.State as JSON whenever something changed
//	first()                                 called once the first picture is on the canvas
//	copy(link)                              copies a link; link is its end, from # on
//	ended(message)                          called if the scene cannot go on
//
// and gets from the scene, in the same object:
//
//	do(name, n)                             gives a Command
//	load(token, cursor)                     shows the run of a share link
//	wake(on)                                lets the scene take keys and focus, or not
//	focus(name)                             says which region has the keyboard; "" for none
//	say(words)                              shows a sentence for a while
//	shade(night), calm(reduced)             follow the reader's preferences
//	draws()                                 how often the canvas was drawn
type shell struct {
	js     js.Value
	queue  []func(*game.Game)
	dirty  bool
	draws  int
	placed [4]float64 // and the ratio
}

func newShell() *shell {
	return &shell{js: js.Global().Get("shell"), dirty: true}
}

func (s *shell) options() game.Options {
	return game.Options{Resting: func() bool { return s.js.Get("resting").Bool() }, Ratio: ratio, Options: desk.Options{
		Token:    s.js.Get("token").String(),
		Cursor:   s.js.Get("cursor").Int(),
		Night:    s.js.Get("night").Bool(),
		Reduced:  s.js.Get("reduced").Bool(),
		Asleep:   s.js.Get("asleep").Bool(),
		OnChange: func() { s.dirty = true },
		OnCopy:   func(link string) { s.js.Call("copy", link) },
	}}
}

// ratio is how many physical pixels a CSS pixel is long now.
func ratio() float64 { return js.Global().Get("devicePixelRatio").Float() }

// serve lets the page call. What cannot be done is said on screen, and so in the next State.
func (s *shell) serve() {
	s.offer("do", func(g *game.Game, a []js.Value) { g.Do(game.Command{Name: a[0].String(), N: a[1].Int()}) })
	s.offer("load", func(g *game.Game, a []js.Value) { g.Load(a[0].String(), a[1].Int()) })
	s.offer("wake", func(g *game.Game, a []js.Value) {
		if a[0].Bool() {
			g.Wake()
		} else {
			g.Sleep()
		}
	})
	s.offer("focus", func(g *game.Game, a []js.Value) { g.Focus(a[0].String()) })
	s.offer("say", func(g *game.Game, a []js.Value) { g.Say(a[0].String()) })
	s.offer("shade", func(g *game.Game, a []js.Value) { g.Shade(a[0].Bool()) })
	s.offer("calm", func(g *game.Game, a []js.Value) { g.Calm(a[0].Bool()) })
	s.js.Set("draws", js.FuncOf(func(js.Value, []js.Value) any { return s.draws }))
}

// offer puts a call into the page's hands. A callback of JavaScript must not block, so that it only leaves word for
// the next update.
func (s *shell) offer(name string, call func(*game.Game, []js.Value)) {
	s.js.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		s.queue = append(s.queue, func(g *game.Game) { call(g, args) })
		return nil
	}))
}

func (s *shell) deliver(g *game.Game) {
	for len(s.queue) > 0 {
		call := s.queue[0]
		s.queue = s.queue[1:]
		call(g)
	}
}

func (s *shell) report(g *game.Game) {
	x, y, scale := g.Placed()
	if placed := [4]float64{x, y, scale, ratio()}; placed != s.placed {
		s.placed, s.dirty = placed, true
	}
	if !s.dirty {
		return
	}
	s.dirty = false
	told := state.Of(g.Desk)
	told.X, told.Y, told.Scale = x, y, scale
	s.js.Call("changed", string(told.Append(nil)))
}

func (s *shell) drawn(draws int) {
	if s.draws == 0 && draws > 0 {
		s.js.Call("first")
	}
	s.draws = draws
}

func (s *shell) ended(err error) {
	message := "the scene has ended"
	if err != nil {
		message = err.Error()
	}
	s.js.Call("ended", message)
}
