package input

import (
	"syscall/js"
)

// pointer hears the page's own events, each with the place where it happened, in their order. At a tick Ebitengine only
// knows where the mouse has gone since: on a busy machine a frame may be longer than a click, and the click would land
// on what the mouse passes next.
type pointer struct {
	listens bool
	queue   []event
	last    event // of the mouse; the scene moves under a mouse that rests
	touch   int   // the finger that is down
	touched bool
}

// since appends what has happened since the last tick.
func (p *pointer) since(list []event) []event {
	if !p.listens {
		p.listens = true
		p.listen()
	}
	list = append(list, p.queue...)
	p.queue = p.queue[:0]
	if p.last.by == mouse {
		list = append(list, p.last)
	}
	return list
}

// listen hears the canvas, and of a drag that leaves it what the window hears. What the page keeps from Ebitengine it
// keeps from here as well. A press is kept from Ebitengine: it would prevent what a browser does then, which is to give the
// canvas and its frame the focus without scrolling anything.
func (p *pointer) listen() {
	window := js.Global()
	canvas := window.Get("document").Call("querySelector", "canvas")
	hear := func(where js.Value, name string, then func(e js.Value)) {
		where.Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			then(args[0])
			return nil
		}), name == "mousedown") // a capturing listener comes before Ebitengine's
	}
	button := func(k kind) func(js.Value) {
		return func(e js.Value) {
			if e.Get("button").Int() == 0 {
				p.add(k, mouse, e)
			}
		}
	}
	hear(canvas, "mousedown", func(e js.Value) {
		e.Call("stopImmediatePropagation")
		button(down)(e)
	})
	hear(window, "mouseup", button(up))
	hear(window, "mousemove", func(e js.Value) {
		p.add(moved, mouse, e)
		p.last = p.queue[len(p.queue)-1]
	})
	hear(canvas, "touchstart", func(e js.Value) {
		if t := e.Get("changedTouches").Index(0); !p.touched {
			p.touch, p.touched = t.Get("identifier").Int(), true
			p.add(down, finger, t)
		}
	})
	held := func(k kind) func(js.Value) {
		return func(e js.Value) {
			touches := e.Get("changedTouches")
			for i := range touches.Length() {
				if t := touches.Index(i); p.touched && t.Get("identifier").Int() == p.touch {
					p.touched = k == moved
					p.last = event{}
					p.add(k, finger, t)
				}
			}
		}
	}
	hear(canvas, "touchmove", held(moved))
	hear(canvas, "touchend", held(up))
	hear(canvas, "touchcancel", held(lost))
	hear(window, "pointercancel", func(js.Value) { // of a pen that scrolls the page no release is told
		p.queue = append(p.queue, event{kind: lost, by: mouse})
	})
	hear(window, "blur", func(js.Value) {
		p.touched = false
		p.queue = append(p.queue, event{kind: lost, by: mouse}, event{kind: lost, by: finger})
	})
}

// add takes down what e, an event of the mouse or a touch, says. Of moves in a row the last one counts.
func (p *pointer) add(k kind, by device, e js.Value) {
	ratio := js.Global().Get("devicePixelRatio").Float()
	now := event{k, by, int(e.Get("clientX").Float() * ratio), int(e.Get("clientY").Float() * ratio)}
	if n := len(p.queue); n > 0 && k == moved && p.queue[n-1].kind == moved && p.queue[n-1].by == by {
		p.queue[n-1] = now
		return
	}
	p.queue = append(p.queue, now)
}
