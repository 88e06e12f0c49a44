// Package input turns what hands do (mouse, touch, keys, gamepad) into named Commands.
package input

import (
	"strconv"

	"deskarena/game/desk"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// Binding is a key, or a button of a standard gamepad, and the command that it gives.
type binding[K any] struct {
	key     K
	command string
}

// keys work when nothing is open. A held arrow repeats.
var keys = []binding[ebiten.Key]{
	{ebiten.KeyArrowRight, "step"},
	{ebiten.KeyArrowLeft, "back"},
	{ebiten.KeySpace, "play"},
	{ebiten.KeyHome, "first"},
	{ebiten.KeyEnd, "last"},
	{ebiten.KeyS, "speed"},
	{ebiten.KeyR, "restart"},
	{ebiten.KeyN, "seed"},
	{ebiten.KeyB, "fork"},
	{ebiten.KeyD, "strike.drop"},
	{ebiten.KeyP, "strike.pull"},
	{ebiten.KeyM, "open.model"},
	{ebiten.KeyF, "open.framework"},
	{ebiten.KeyT, "open.toolset"},
	{ebiten.KeyA, "open.task"},
	{ebiten.KeyQ, "open.instance"},
	{ebiten.KeyPageUp, "instance.prev"},
	{ebiten.KeyPageDown, "instance.next"},
	{ebiten.KeyO, "odds"},
	{ebiten.KeyL, "theme"},
	{ebiten.KeyC, "link"},
	{ebiten.KeyH, "help"},
}

// panelKeys work when a panel is open.
var panelKeys = []binding[ebiten.Key]{
	{ebiten.KeyArrowDown, "focus.next"},
	{ebiten.KeyArrowUp, "focus.prev"},
	{ebiten.KeyPageDown, "page.down"},
	{ebiten.KeyPageUp, "page.up"},
	{ebiten.KeyArrowRight, "entry.next"},
	{ebiten.KeyArrowLeft, "entry.prev"},
	{ebiten.KeySpace, "press"},
	{ebiten.KeyBackspace, "close"},
}

// pad is a gamepad of the standard layout; padPanel the same with a panel open.
var (
	pad = []binding[ebiten.StandardGamepadButton]{
		{ebiten.StandardGamepadButtonRightBottom, "press"},
		{ebiten.StandardGamepadButtonRightRight, "back"},
		{ebiten.StandardGamepadButtonRightLeft, "play"},
		{ebiten.StandardGamepadButtonRightTop, "strike.drop"},
		{ebiten.StandardGamepadButtonLeftRight, "step"},
		{ebiten.StandardGamepadButtonLeftLeft, "back"},
		{ebiten.StandardGamepadButtonLeftBottom, "focus.next"},
		{ebiten.StandardGamepadButtonLeftTop, "focus.prev"},
		{ebiten.StandardGamepadButtonFrontTopLeft, "instance.prev"},
		{ebiten.StandardGamepadButtonFrontTopRight, "instance.next"},
		{ebiten.StandardGamepadButtonCenterRight, "restart"},
		{ebiten.StandardGamepadButtonCenterLeft, "help"},
	}
	padPanel = []binding[ebiten.StandardGamepadButton]{
		{ebiten.StandardGamepadButtonRightBottom, "press"},
		{ebiten.StandardGamepadButtonRightRight, "close"},
		{ebiten.StandardGamepadButtonLeftBottom, "focus.next"},
		{ebiten.StandardGamepadButtonLeftTop, "focus.prev"},
		{ebiten.StandardGamepadButtonLeftRight, "page.down"},
		{ebiten.StandardGamepadButtonLeftLeft, "page.up"},
		{ebiten.StandardGamepadButtonCenterLeft, "close"},
	}
)

// Repeating keys: the first again after 24 ticks, then every 6.
const (
	repeatAfter = 24
	repeatEvery = 6
)

// struck holds, too, for a key that went down and up between two ticks; its press has no duration.
func struck(k ebiten.Key) bool {
	n := inpututil.KeyPressDuration(k)
	return inpututil.IsKeyJustPressed(k) || n > repeatAfter && (n-repeatAfter)%repeatEvery == 0
}

// keyboard gives the commands of the keys that went down since the last tick.
func keyboard(d *desk.Desk) {
	open := d.Open() != ""
	switch {
	case ebiten.IsKeyPressed(ebiten.KeyControl), ebiten.IsKeyPressed(ebiten.KeyMeta), ebiten.IsKeyPressed(ebiten.KeyAlt):
		return // the browser's and the system's own
	case struck(ebiten.KeyTab) && ebiten.IsKeyPressed(ebiten.KeyShift):
		do(d, "focus.prev")
	case struck(ebiten.KeyTab):
		do(d, "focus.next")
	case inpututil.IsKeyJustPressed(ebiten.KeyEnter), inpututil.IsKeyJustPressed(ebiten.KeyNumpadEnter):
		do(d, "press")
	case inpututil.IsKeyJustPressed(ebiten.KeyEscape) && open:
		do(d, "close")
	case inpututil.IsKeyJustPressed(ebiten.KeyEscape):
		d.Leave()
	case open:
		for _, b := range panelKeys {
			if struck(b.key) {
				do(d, b.command)
			}
		}
	default:
		for _, b := range keys {
			if struck(b.key) {
				do(d, b.command)
			}
		}
		for n := range 9 {
			if inpututil.IsKeyJustPressed(ebiten.KeyDigit1 + ebiten.Key(n)) {
				do(d, "preset."+strconv.Itoa(n+1))
			}
		}
	}
}

func gamepads(d *desk.Desk, ids []ebiten.GamepadID) {
	bindings := pad
	if d.Open() != "" {
		bindings = padPanel
	}
	for _, id := range ids {
		for _, b := range bindings {
			if inpututil.IsStandardGamepadButtonJustPressed(id, b.key) {
				do(d, b.command)
				return
			}
		}
	}
}

// do gives a command. What the desk refuses it also says on screen.
func do(d *desk.Desk, name string) { _ = d.Do(desk.Command{Name: name, N: d.Cursor()}) }
