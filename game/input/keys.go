// Package input turns what hands do (mouse, touch, keys, gamepad) into named Commands.
package input

import (
	"unicode"

	"deskarena/game/desk"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// Binding is a key, or a button of a standard gamepad, and the command that it gives.
type binding[K any] struct {
	key     K
	command string
}

// keys work when nothing is open. They are where they are, whatever is printed on them.
var keys = []binding[ebiten.Key]{
	{ebiten.KeyArrowRight, "step"},
	{ebiten.KeyArrowLeft, "back"},
	{ebiten.KeySpace, "play"},
	{ebiten.KeyHome, "first"},
	{ebiten.KeyEnd, "last"},
	{ebiten.KeyPageUp, "instance.prev"},
	{ebiten.KeyPageDown, "instance.next"},
}

// letters work when nothing is open, too. They are what is printed on the keys: M is not at the same place everywhere.
var letters = []binding[rune]{
	{'s', "speed"},
	{'r', "restart"},
	{'n', "seed"},
	{'b', "fork"},
	{'d', "strike.drop"},
	{'p', "strike.pull"},
	{'m', "open.model"},
	{'f', "open.framework"},
	{'t', "open.toolset"},
	{'a', "open.task"},
	{'q', "open.instance"},
	{'o', "odds"},
	{'l', "theme"},
	{'c', "link"},
	{'h', "help"},
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

// everywhere are the keys that work whether a panel is open or not.
var everywhere = []binding[ebiten.Key]{
	{ebiten.KeyTab, "focus.next"},
	{ebiten.KeyEnter, "press"},
	{ebiten.KeyNumpadEnter, "press"},
	{ebiten.KeyEscape, "close"}, // or leave, where nothing is open
}

// stroke is a key that went down.
type stroke struct {
	place   ebiten.Key // where it is: the name that it has on a US board
	printed rune       // what is printed on it; 0 where that is not known
	shift   bool
	again   bool // it is only held
}

// keyboard makes commands of strokes.
type keyboard struct {
	heard
	list    []stroke
	foreign bool // the last letter was of another writing than the Latin
}

// repeatEvery is how many ticks lie between the strokes of a key that is held.
const repeatEvery = 6

// repeats says whether a key goes on while it is held.
func repeats(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyArrowRight, ebiten.KeyArrowLeft, ebiten.KeyArrowDown, ebiten.KeyArrowUp, ebiten.KeyPageUp, ebiten.KeyPageDown, ebiten.KeyTab:
		return true
	}
	return false
}

// update gives the commands of the keys that went down since the last tick; asleep, it only forgets them.
func (k *keyboard) update(d *desk.Desk) {
	k.list = k.since(k.list[:0])
	for _, s := range k.list {
		switch command := k.command(s, d.Open() != ""); {
		case command == "" || d.Asleep():
		case command == "close" && d.Open() == "":
			d.Leave()
		default:
			do(d, command)
		}
	}
}

// command is what a stroke means, with a panel open or not; "" for nothing.
func (k *keyboard) command(s stroke, open bool) string {
	switch {
	case s.again && !repeats(s.place):
		return ""
	case s.place == ebiten.KeyTab && s.shift:
		return "focus.prev"
	}
	if c := bound(everywhere, s.place); c != "" {
		return c
	}
	if open {
		return bound(panelKeys, s.place)
	}
	if c := bound(keys, s.place); c != "" {
		return c
	}
	r := k.letter(s)
	if '1' <= r && r <= '9' {
		return "preset." + string(r)
	}
	return bound(letters, r)
}

// letter is the letter or the digit that a stroke stands for. Where the digits lie under other signs, as on a French
// board, their places count; where the letters are not Latin, or nobody knows, those of a US board do.
func (k *keyboard) letter(s stroke) rune {
	r := unicode.ToLower(s.printed)
	if unicode.IsLetter(r) {
		k.foreign = !unicode.Is(unicode.Latin, r)
	}
	switch digit := '0' + rune(s.place-ebiten.KeyDigit0); {
	case r == '?', r == '/' && s.shift && s.place == ebiten.KeySlash: // where only the key's own sign is known
		return 'h'
	case '0' <= r && r <= '9' || bound(letters, r) != "":
		return r
	case ebiten.KeyDigit0 <= s.place && s.place <= ebiten.KeyDigit9:
		return digit
	case (r == 0 || k.foreign) && ebiten.KeyA <= s.place && s.place <= ebiten.KeyZ:
		return 'a' + rune(s.place-ebiten.KeyA)
	}
	return 0
}

// bound is the command that a key is bound to; "" for none.
func bound[K comparable](list []binding[K], key K) string {
	for _, b := range list {
		if b.key == key {
			return b.command
		}
	}
	return ""
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
