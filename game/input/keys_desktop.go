//go:build !js

package input

import (
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// repeatAfter is how many ticks a key is held before its strokes come again.
const repeatAfter = 24

// heard are the keys that are asked for once a tick.
type heard struct{ down []ebiten.Key }

func (k *keyboard) since(list []stroke) []stroke {
	if ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyMeta) || ebiten.IsKeyPressed(ebiten.KeyAlt) {
		return list // the system's own
	}
	shift := ebiten.IsKeyPressed(ebiten.KeyShift)
	add := func(key ebiten.Key, again bool) {
		s := stroke{place: key, shift: shift, again: again}
		if name := ebiten.KeyName(key); utf8.RuneCountInString(name) == 1 {
			s.printed, _ = utf8.DecodeRuneInString(name)
		}
		list = append(list, s)
	}
	k.down = inpututil.AppendJustPressedKeys(k.down[:0])
	for _, key := range k.down { // a key that went down and up between two ticks, too
		add(key, false)
	}
	k.down = inpututil.AppendPressedKeys(k.down[:0])
	for _, key := range k.down {
		if n := inpututil.KeyPressDuration(key); n > repeatAfter && (n-repeatAfter)%repeatEvery == 0 {
			add(key, true)
		}
	}
	return list
}
