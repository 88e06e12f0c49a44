//go:build js

package main

import (
	"math"
	"syscall/js"

	"deskarena/game"
	"deskarena/game/desk"
	"deskarena/game/scene"
	"deskarena/game/story"
	"deskarena/presets"
	"deskarena/wasm/state"

	"github.com/hajimehoshi/ebiten/v2"
)

// shell is the page's side of the scene. The page gives, as globalThis.shell:
//
//	token, preset, cursor                   which run, and how many turns of it; a token goes before a preset's slug
//	night, reduced, asleep, room            how to begin
//	hide                                    what is left out, by the names of scene.Parts
//	level                                   how the reader reads, by the page's names of the levels
//	resting                                 whether nobody can see the scene now
//	text                                    whether to begin without a picture
//	slept                                   for how many milliseconds frames were kept back; the scene takes note and sets it to 0
//	rest(ms)                                called after a frame: nothing changes by itself for so long
//	stir()                                  called when something was asked for: a frame is wanted
//	changed(state)                          called with a state.State as JSON whenever something changed
//	first()                                 called once the first picture is on the canvas
//	ignored(words)                          called with what the page was asked for and there is not
//	copy(link)                              copies a link; link is its end, from # on
//	ended(message)                          called if the picture cannot go on
//	reading()                               called once the scene goes on as text
//
// and gets from the scene, in the same object:
//
//	do(name, n)                             gives a Command of the reader
//	order(name, n)                          gives one of the page around, which reaches what it has left out, too
//	playing(on)                             lets it play, or not
//	load(token, cursor)                     shows the run of a share link
//	show(preset, cursor)                    shows the run of a preset
//	alone(on)                               shows nothing but the room, or all
//	wake(on)                                lets the scene take keys and focus, or not
//	focus(name)                             says which region has the keyboard; "" for none
//	say(words)                              shows a sentence for a while
//	shade(night), calm(reduced)             follow the reader's preferences
//	tell(level)                             tells the run in the words of another level
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
	if slug := s.js.Get("preset").String(); slug != "" {
		if _, ok := presets.Find(slug); !ok {
			s.js.Call("ignored", "preset="+slug)
		}
	}
	return game.Options{Resting: s.resting, Ratio: ratio, Options: desk.Options{
		Token:    s.js.Get("token").String(),
		Preset:   s.js.Get("preset").String(),
		Cursor:   s.js.Get("cursor").Int(),
		Night:    s.js.Get("night").Bool(),
		Reduced:  s.js.Get("reduced").Bool(),
		Asleep:   s.js.Get("asleep").Bool(),
		Room:     s.js.Get("room").Bool(),
		Hide:     scene.Without(s.js.Get("hide").String()),
		Level:    story.LevelOf(s.js.Get("level").String()),
		OnChange: func() { s.dirty = true },
		OnCopy:   func(link string) { s.js.Call("copy", link) },
	}}
}

// ratio is how many physical pixels a CSS pixel is long now.
func ratio() float64 { return js.Global().Get("devicePixelRatio").Float() }

// serve lets the page call. What cannot be done is said on screen, and so in the next State.
func (s *shell) serve() {
	s.offer("do", func(g *game.Game, a []js.Value) { g.Do(game.Command{Name: a[0].String(), N: a[1].Int()}) })
	s.offer("order", func(g *game.Game, a []js.Value) { g.Order(game.Command{Name: a[0].String(), N: a[1].Int()}) })
	s.offer("playing", func(g *game.Game, a []js.Value) {
		if g.Playing() != a[0].Bool() {
			g.Order(game.Command{Name: "play"})
		}
	})
	s.offer("alone", func(g *game.Game, a []js.Value) { g.Alone(a[0].Bool()) })
	asked := 0 // of many links that come at once only the last is played: each may ask for a company of its own
	run := func(name string, show func(g *game.Game, which string, cursor int) error) {
		s.js.Set(name, js.FuncOf(func(_ js.Value, a []js.Value) any {
			asked++
			n := asked
			s.queue = append(s.queue, func(g *game.Game) {
				if n == asked {
					show(g, a[0].String(), a[1].Int()) // what is wrong with it is said on screen
				}
			})
			s.js.Call("stir")
			return nil
		}))
	}
	run("load", (*game.Game).Load)
	run("show", (*game.Game).Show)
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
	s.offer("tell", func(g *game.Game, a []js.Value) { g.Tell(story.LevelOf(a[0].String())) })
	s.offer("calm", func(g *game.Game, a []js.Value) { g.Calm(a[0].Bool()) })
	s.js.Set("draws", js.FuncOf(func(js.Value, []js.Value) any { return s.draws }))
}

// offer puts a call into the page's hands. A callback of JavaScript must not block, so that it only leaves word for
// the next update.
func (s *shell) offer(name string, call func(*game.Game, []js.Value)) {
	s.js.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		s.queue = append(s.queue, func(g *game.Game) { call(g, args) })
		s.js.Call("stir")
		return nil
	}))
}

func (s *shell) deliver(g *game.Game) {
	if ms := s.js.Get("slept").Float(); ms > 0 {
		s.js.Set("slept", 0)
		g.Doze(int(ms*ebiten.DefaultTPS/1000) - caughtUp)
	}
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

// caughtUp is how many ticks Ebitengine makes up for by itself after a frame that was late.
const caughtUp = 5

// nap is how many ticks of quiet are worth keeping a frame back.
const nap = 6

// rest tells the page for how long it need not ask for a frame.
func (s *shell) rest(g *game.Game) {
	if len(s.queue) > 0 || s.dirty {
		return
	}
	switch n := g.Quiet(); {
	case n == desk.Forever:
		s.js.Call("rest", math.Inf(1))
	case n >= nap:
		s.js.Call("rest", n*1000/ebiten.DefaultTPS)
	}
}

func (s *shell) resting() bool { return s.js.Get("resting").Bool() }

func (s *shell) text() bool { return s.js.Get("text").Bool() }

func (s *shell) ended(err error) {
	message := "it ended by itself"
	if err != nil {
		message = err.Error()
	}
	s.js.Call("ended", message)
}

func (s *shell) reading() { s.js.Call("reading") }
