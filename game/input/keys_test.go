package input

import (
	"slices"
	"strings"
	"testing"

	"deskarena/game/desk"
	"deskarena/game/frame"

	"github.com/hajimehoshi/ebiten/v2"
)

// Every key and every button of a gamepad gives a command that the desk knows, and none has two.
func TestBindings(t *testing.T) {
	d := desk.New(desk.Options{})
	check := func(kind string, commands []string) {
		for _, c := range commands {
			if err := d.Do(desk.Command{Name: c}); err != nil && strings.Contains(err.Error(), "There is no command") {
				t.Errorf("%s: %v", kind, err)
			}
		}
	}
	check("keys", commands(t, "keys", slices.Concat(everywhere, keys)))
	check("keys of a panel", commands(t, "keys of a panel", slices.Concat(everywhere, panelKeys)))
	check("letters", commands(t, "letters", letters))
	check("pad", commands(t, "pad", pad))
	check("pad of a panel", commands(t, "pad of a panel", padPanel))
}

func commands[K comparable](t *testing.T, kind string, bindings []binding[K]) (list []string) {
	seen := map[K]bool{}
	for _, b := range bindings {
		if seen[b.key] {
			t.Errorf("%s: %v is bound twice", kind, b.key)
		}
		seen[b.key] = true
		list = append(list, b.command)
	}
	return list
}

// Letters and digits are what is printed on a key; where that is no Latin letter, what a US board has at the place. The
// other keys are places.
func TestLayouts(t *testing.T) {
	const nobody = ebiten.Key(-1)
	var board keyboard
	for _, c := range []struct {
		board   string
		place   ebiten.Key
		printed rune
		want    string
	}{
		{"US", ebiten.KeyM, 'm', "open.model"},
		{"US, shifted", ebiten.KeyM, 'M', "open.model"},
		{"US", ebiten.KeyDigit1, '1', "preset.1"},
		{"US, shifted", ebiten.KeyDigit1, '!', "preset.1"},
		{"US", ebiten.KeyDigit0, '0', ""},
		{"US", ebiten.KeySlash, '/', ""},
		{"US", ebiten.KeyZ, 'z', ""},
		{"US, number pad", ebiten.KeyNumpad3, '3', "preset.3"},

		{"AZERTY", ebiten.KeySemicolon, 'm', "open.model"},
		{"AZERTY", ebiten.KeyM, ',', ""},
		{"AZERTY", ebiten.KeyQ, 'a', "open.task"},
		{"AZERTY", ebiten.KeyA, 'q', "open.instance"},
		{"AZERTY", ebiten.KeyDigit1, '&', "preset.1"},
		{"AZERTY", ebiten.KeyDigit2, 'é', "preset.2"},
		{"AZERTY, shifted", ebiten.KeyDigit2, '2', "preset.2"},
		{"AZERTY", ebiten.KeyDigit9, 'ç', "preset.9"},
		{"AZERTY", ebiten.KeyDigit0, 'à', ""},

		{"QWERTZ", ebiten.KeyY, 'z', ""},
		{"QWERTZ", ebiten.KeySemicolon, 'ö', ""},
		{"QWERTZ, Czech", ebiten.KeyDigit2, 'ě', "preset.2"},

		{"Dvorak", ebiten.KeyD, 'e', ""},
		{"Dvorak", ebiten.KeyH, 'd', "strike.drop"},
		{"Dvorak", ebiten.KeyJ, 'h', "help"},
		{"Dvorak", ebiten.KeyM, 'm', "open.model"},
		{"Dvorak", ebiten.KeyR, 'p', "strike.pull"},
		{"Dvorak", ebiten.KeyQ, '\'', ""},
		{"Dvorak", ebiten.KeySlash, 'z', ""},
		{"Dvorak of programmers", ebiten.KeyDigit1, '&', "preset.1"},
		{"Dvorak of programmers, shifted", ebiten.KeyDigit7, '9', "preset.9"},

		{"Russian", ebiten.KeyM, 'ь', "open.model"},
		{"Russian", ebiten.KeyC, 'с', "link"}, // Cyrillic
		{"Russian", ebiten.KeySemicolon, 'ж', ""},
		{"Russian", ebiten.KeyDigit2, '2', "preset.2"},
		{"Greek", ebiten.KeyM, 'μ', "open.model"},
		{"Greek", ebiten.KeyQ, ';', "open.instance"}, // as the letter before was Greek
		{"Hebrew", ebiten.KeyC, 'ב', "link"},
		{"Hebrew", ebiten.KeyQ, '/', "open.instance"},
		{"Arabic", ebiten.KeyB, 'ل', "fork"},
		{"Arabic", ebiten.KeyDigit4, '٤', "preset.4"},
		{"US again", ebiten.KeyS, 's', "speed"},
		{"US again", ebiten.KeyQ, ';', ""},

		{"nobody knows", ebiten.KeyM, 0, "open.model"},
		{"nobody knows", ebiten.KeyDigit5, 0, "preset.5"},
		{"a screen's", nobody, 'm', "open.model"},
		{"a screen's", nobody, '7', "preset.7"},
		{"a screen's", nobody, '?', "help"},
		{"German", ebiten.KeyMinus, '?', "help"},
		{"German", ebiten.KeyDigit7, '/', "preset.7"},

		{"AZERTY", ebiten.KeyArrowRight, 0, "step"},
		{"any", ebiten.KeySpace, ' ', "play"},
		{"any", ebiten.KeyEnter, 0, "press"},
		{"any", ebiten.KeyF5, 0, ""},
		{"any", ebiten.KeyArrowDown, 0, ""},
	} {
		if got := board.command(stroke{place: c.place, printed: c.printed}, false); got != c.want {
			t.Errorf("%s: %v, printed %q, gives %q, want %q", c.board, c.place, c.printed, got, c.want)
		}
	}
}

func TestStrokes(t *testing.T) {
	var k keyboard
	for _, c := range []struct {
		stroke stroke
		open   bool
		want   string
	}{
		{stroke{place: ebiten.KeyTab}, false, "focus.next"},
		{stroke{place: ebiten.KeyTab, shift: true}, true, "focus.prev"},
		{stroke{place: ebiten.KeyEscape}, true, "close"},
		{stroke{place: ebiten.KeyArrowRight}, true, "entry.next"},
		{stroke{place: ebiten.KeySpace, printed: ' '}, true, "press"},
		{stroke{place: ebiten.KeyM, printed: 'm'}, true, ""},
		{stroke{place: ebiten.KeyDigit1, printed: '1'}, true, ""},
		{stroke{place: ebiten.KeySlash, printed: '/', shift: true}, false, "help"},
		{stroke{place: ebiten.KeySlash, printed: '/'}, false, ""},

		// Of the keys that are held, those go on that move something.
		{stroke{place: ebiten.KeyArrowRight, again: true}, false, "step"},
		{stroke{place: ebiten.KeyArrowDown, again: true}, true, "focus.next"},
		{stroke{place: ebiten.KeyTab, again: true}, true, "focus.next"},
		{stroke{place: ebiten.KeySpace, printed: ' ', again: true}, false, ""},
		{stroke{place: ebiten.KeyEnter, again: true}, true, ""},
		{stroke{place: ebiten.KeyN, printed: 'n', again: true}, false, ""},
		{stroke{place: ebiten.KeyDigit1, printed: '1', again: true}, false, ""},
	} {
		if got := k.command(c.stroke, c.open); got != c.want {
			t.Errorf("%+v, panel open %v: %q, want %q", c.stroke, c.open, got, c.want)
		}
	}
}

// The help names every key that does something.
func TestHelpListsEveryKey(t *testing.T) {
	d := desk.New(desk.Options{})
	if err := d.Do(desk.Command{Name: "help"}); err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, p := range d.Frame().Find("text").Text {
		if key, _, ok := strings.Cut(p.Text, "\t"); ok && p.Set == frame.Key {
			for _, k := range strings.Split(key, ", ") {
				named[k] = true
			}
		}
	}
	want := []string{"Right", "Left", "Space", "Home", "End", "PgUp", "PgDn", "Tab", "Enter", "Esc", "1 to 9", "?"}
	if len(keys)+len(everywhere)-1 != len(want)-2 { // there are two keys for Enter
		t.Errorf("%d and %d keys have a meaning: %v are looked for", len(keys), len(everywhere), want)
	}
	for _, b := range letters {
		want = append(want, strings.ToUpper(string(b.key)))
	}
	for _, k := range want {
		if !named[k] {
			t.Errorf("the help does not name %s", k)
		}
	}
}
