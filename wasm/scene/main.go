//go:build js

// Command scene is the scene in a browser: Ebitengine on a canvas, and a few calls between it and the page.
//
// The page sets globalThis.shell before it starts the program; see shell.go for what each side offers.
package main

import (
	"time"

	"deskarena/game"

	"github.com/hajimehoshi/ebiten/v2"
)

func main() {
	s := newShell()
	a := &app{Game: game.New(s.options()), shell: s}
	s.serve()
	if !s.text() {
		ebiten.SetScreenClearedEveryFrame(false) // the game draws only what has changed
		// The page decides what has the focus; a canvas that took it would scroll a blog to itself.
		err := ebiten.RunGameWithOptions(a, &ebiten.RunGameOptions{InitUnfocused: true})
		s.ended(err)
	}
	a.read()
}

// read goes on without a picture: the page's parallel DOM is all there is, and the run is where it was.
func (a *app) read() {
	a.shell.report(a.Game)
	a.shell.reading()
	for range time.Tick(time.Second / ebiten.DefaultTPS) {
		a.shell.deliver(a.Game)
		if !a.shell.resting() {
			a.Advance()
		}
		a.shell.report(a.Game)
	}
}

// app is the game with the page's commands let in before each update and the page told after it.
type app struct {
	*game.Game
	shell *shell
}

func (a *app) Update() error {
	a.shell.deliver(a.Game)
	if err := a.Game.Update(); err != nil {
		return err
	}
	a.shell.report(a.Game)
	return nil
}

func (a *app) Draw(screen *ebiten.Image) {
	a.Game.Draw(screen)
	a.shell.drawn(a.Draws())
	a.shell.rest(a.Game)
}
