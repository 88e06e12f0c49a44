package input

import (
	"strings"
	"syscall/js"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"
)

// heard are the strokes that the page has told of. They come from its own events: those say what is printed on a key in
// every browser and frame, and come, too, while one of the page's elements has the focus.
type heard struct {
	listens bool
	queue   []stroke
	ticks   int
	last    int // tick with a held key's stroke
}

func (k *keyboard) since(list []stroke) []stroke {
	if !k.listens {
		k.listens = true
		k.listen()
	}
	k.ticks++
	for _, s := range k.queue {
		if s.again {
			if k.ticks-k.last < repeatEvery {
				continue
			}
			k.last = k.ticks
		}
		list = append(list, s)
	}
	k.queue = k.queue[:0]
	return list
}

// listen takes the keys that mean something, and leaves the others to the browser. Ebitengine hears of none: it would keep
// them all.
func (k *keyboard) listen() {
	hear := func(name string, then func(e js.Value)) {
		js.Global().Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			args[0].Call("stopImmediatePropagation")
			then(args[0])
			return nil
		}), true)
	}
	hear("keydown", func(e js.Value) {
		s := strokeOf(e)
		fresh := s
		fresh.again = false
		if k.command(fresh, false) != "" || k.command(fresh, true) != "" {
			e.Call("preventDefault")
			k.queue = append(k.queue, s)
		}
	})
	hear("keyup", func(js.Value) {})
}

func strokeOf(e js.Value) stroke {
	key := e.Get("key").String()
	s := stroke{place: placeOf(e.Get("code").String(), key), shift: e.Get("shiftKey").Bool(), again: e.Get("repeat").Bool()}
	if utf8.RuneCountInString(key) == 1 {
		s.printed, _ = utf8.DecodeRuneInString(key)
	}
	return s
}

// placeOf knows a key by its name, for an arrow may lie on the number pad, or else by its place. A keyboard on a screen
// has no places.
func placeOf(code, key string) (place ebiten.Key) {
	names := []string{strings.TrimPrefix(code, "Key"), key}
	if utf8.RuneCountInString(key) > 1 {
		names[0], names[1] = names[1], names[0]
	}
	for _, name := range names {
		if place.UnmarshalText([]byte(name)) == nil {
			return place
		}
	}
	return -1
}
