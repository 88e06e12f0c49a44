package deskroom

import (
	"testing"

	"deskarena/game/frame"
	"deskarena/game/paint"
	"deskarena/game/paint/golden"
	"deskarena/game/scene"
)

func TestEmpty(t *testing.T) {
	for name, tall := range map[string]bool{"empty": false, "empty-portrait": true} {
		var f frame.Frame
		Empty(&scene.View{Portrait: tall, Night: tall}, &f)
		var p paint.Picture
		paint.Paint(&p, &f)
		golden.Check(t, name, &p)
	}
}
