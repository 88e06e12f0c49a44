//go:build js

// Command worker is the engine, the scene and the painter without a window, for a Web Worker, for Node, and for a page
// without WebGL. Once the program runs, globalThis.deskArena has
//
//	play(token)                  {digest, outcome, turns}: how a share link's run ends, its digest in 16 hexadecimal digits
//	count(token, turn, from, n)  {solved}: how many of the odds' runs number from to from+n-1 after so many turns are solved
//	frame(token, cursor, look)   {width, height, pixels, state}: the moment after so many turns; pixels is a Uint8Array of
//	                             R, G, B, A by row, state a state.State as JSON; look, which may be missing, is
//	                             {portrait, night, odds}, odds to count them first
//
// What cannot be done comes back as {error}, a sentence. Each call is done when it returns; the first one of an org
// generates it, which takes a moment.
package main

import (
	"fmt"
	"math"
	"syscall/js"

	"deskarena/game/paint"
	"deskarena/wasm/worker/job"
)

func main() {
	w := &worker{}
	js.Global().Set("deskArena", map[string]any{
		"play":  offer(w.play),
		"count": offer(w.count),
		"frame": offer(w.frame),
	})
	select {}
}

// offer makes a call for JavaScript.
func offer(call func(*arguments) (map[string]any, error)) js.Func {
	return js.FuncOf(func(_ js.Value, list []js.Value) any {
		done, err := call(&arguments{list: list})
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		return done
	})
}

type worker struct {
	bench   job.Bench
	picture paint.Picture
	pixels  []byte
}

func (w *worker) play(a *arguments) (map[string]any, error) {
	token := a.text()
	if a.err != nil {
		return nil, a.err
	}
	t, err := w.bench.Play(token)
	if err != nil {
		return nil, err
	}
	return map[string]any{"digest": fmt.Sprintf("%016x", t.Digest), "outcome": t.Outcome.String(), "turns": len(t.Turns)}, nil
}

func (w *worker) count(a *arguments) (map[string]any, error) {
	token, turn, from, n := a.text(), a.number(), a.number(), a.number()
	if a.err != nil {
		return nil, a.err
	}
	solved, err := w.bench.Count(token, turn, from, n)
	return map[string]any{"solved": solved}, err
}

func (w *worker) frame(a *arguments) (map[string]any, error) {
	token, cursor, look := a.text(), a.number(), a.look()
	if a.err != nil {
		return nil, a.err
	}
	s, err := w.bench.Frame(&w.picture, token, cursor, look)
	if err != nil {
		return nil, err
	}
	if n := 4 * len(w.picture.Pix); len(w.pixels) != n {
		w.pixels = make([]byte, n)
	}
	w.picture.RGBA(w.pixels)
	out := js.Global().Get("Uint8Array").New(len(w.pixels))
	js.CopyBytesToJS(out, w.pixels)
	return map[string]any{"width": w.picture.W, "height": w.picture.H, "pixels": out, "state": string(s.Append(nil))}, nil
}

// arguments are taken one after the other; err is what was wrong with the first that is wrong.
type arguments struct {
	list []js.Value
	n    int
	err  error
}

func (a *arguments) next() js.Value {
	a.n++
	if a.n > len(a.list) {
		return js.Undefined()
	}
	return a.list[a.n-1]
}

func (a *arguments) wrong(what string) {
	if a.err == nil {
		a.err = fmt.Errorf("argument %d is no %s", a.n, what)
	}
}

func (a *arguments) text() string {
	v := a.next()
	if v.Type() != js.TypeString {
		a.wrong("string")
		return ""
	}
	return v.String()
}

func (a *arguments) number() int {
	v := a.next()
	if v.Type() != js.TypeNumber || v.Float() != math.Trunc(v.Float()) || math.Abs(v.Float()) > 1<<53 {
		a.wrong("whole number")
		return 0
	}
	return v.Int()
}

func (a *arguments) look() job.Look {
	v := a.next()
	if v.IsUndefined() {
		return job.Look{}
	}
	if v.Type() != js.TypeObject {
		a.wrong("object")
		return job.Look{}
	}
	on := func(name string) bool { return v.Get(name).Truthy() }
	return job.Look{Portrait: on("portrait"), Night: on("night"), Odds: on("odds")}
}
