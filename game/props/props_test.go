package props

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"deskarena/assets"
	"deskarena/game/frame"
	"deskarena/game/mark"
)

// draw returns what a prop appends.
func draw(th *Theme, prop func(p Pen)) []frame.Item {
	f := &frame.Frame{W: 640, H: 360}
	prop(Pen{f, th})
	return f.Items
}

// bounded are the props that hold text, each given far too long a text, and the rectangle that it is to stay in.
var bounded = []struct {
	name       string
	x, y, w, h int
	prop       func(p Pen, s string)
}{
	{"card", 100, 50, CardW, CardH, func(p Pen, s string) { p.Card(100, 50, wordy(s, CardRight)) }},
	{"current card", 100, 50, CardW, CardH, func(p Pen, s string) {
		c := wordy(s, CardRight)
		c.Current = true
		p.Card(100, 50, c)
	}},
	{"broken card", 100, 50, CardW, CardH, func(p Pen, s string) { p.Card(100, 50, wordy(s, CardBroken)) }},
	{"wasted card", 100, 50, CardW, CardH, func(p Pen, s string) { p.Card(100, 50, wordy(s, CardWasted)) }},
	{"caught card", 100, 50, CardW, CardH, func(p Pen, s string) { p.Card(100, 50, wordy(s, CardCaught)) }},
	{"blank card", 100, 50, CardW, CardH, func(p Pen, s string) { p.Card(100, 50, wordy(s, CardBlank)) }},
	{"pending card", 100, 50, CardW, CardH, func(p Pen, s string) { p.Card(100, 50, wordy(s, CardPending)) }},
	{"error", 100, 50, CardW, CardH, func(p Pen, s string) { p.Card(100, 50, wordy(s, CardError)) }},
	{"card of many rows", 100, 50, CardW, CardH + CardStackH, func(p Pen, s string) {
		c := wordy(s, CardRight)
		c.Count = 12345
		p.Card(100, 50, c)
	}},
	{"plate", 100, 100, CounterW, 26, func(p Pen, s string) { p.Counter(100, 126, s, assets.Shoe, true) }},
	{"tab", 100, 50, 90, TabH, func(p Pen, s string) { p.Tab(100, 50, 90, s, mark.Right, false) }},
	{"entry", 6, 40, 316, 46, func(p Pen, s string) {
		p.TapeEntry(6, 51, 316, 35, 11, Entry{Turn: 20, Thought: []string{s}, Call: []string{s}, Result: []string{s}, Mark: mark.Loud}, true)
	}},
	{"text key", 50, 50, 70, KeyH, func(p Pen, s string) { p.TextKey(50, 50, 70, assets.IconSeed, s, true, KeyUp) }},
	{"pressed text key", 50, 50, 70, KeyH, func(p Pen, s string) { p.TextKey(50, 50, 70, assets.NoSprite, s, false, KeyDown) }},
	{"strike", 50, 50, 149, StrikeH, func(p Pen, s string) { p.StrikeKey(50, 50, 149, assets.IconDrop, s, s, KeyDown) }},
	{"cassette", 50, 50, 150, CassetteH, func(p Pen, s string) { p.Cassette(50, 50, 150, s, true, KeyHover) }},
	{"picker", 50, 50, 149, PickerH, func(p Pen, s string) { p.Picker(50, 50, 149, assets.IconTask, s, s, KeyUp) }},
	{"option", 50, 50, 200, 37, func(p Pen, s string) {
		p.Option(50, 50, 200, &MenuItem{Name: s, Right: "34.6 %", Says: []string{s, s}, Current: true})
	}},
	{"panel", 50, 50, 200, MenuHead, func(p Pen, s string) { p.Panel(50, 50, 200, 100, assets.IconHelp, s, KeyUp) }},
	{"toast", 50, 50, 140, 33, func(p Pen, s string) { p.Toast(50, 50, 140, assets.IconLink, []string{s, s}) }},
}

func wordy(s string, st CardState) Card {
	return Card{N: 20, Title: s, State: st, Rows: []CardRow{{Text: s, Key: true}, {Text: s, Soft: true}, {Text: s}, {Text: s, Bad: true}, {Text: s}}}
}

// However long a text is, it stays three pixels inside of its prop; a short one is not shortened.
func TestTextStaysInside(t *testing.T) {
	for _, b := range bounded {
		for _, s := range []string{"", "Ag", strings.Repeat("Wj", 60)} {
			whole := false
			for _, it := range draw(&Day, func(p Pen) { b.prop(p, s) }) {
				font := assets.Regular
				switch it.Op {
				case frame.OpBold:
					font = assets.Bold
				case frame.OpStamp:
					font = assets.Stamp
				case frame.OpText:
				default:
					continue
				}
				whole = whole || it.Text == s
				if it.Text == "" {
					continue
				}
				if it.X < b.x+3 || it.X+font.Width(it.Text) > b.x+b.w-2 || it.Y < b.y+2 || it.Y+7 > b.y+b.h-1 {
					t.Errorf("%s: %q at %d, %d, %d wide, is not inside of %d, %d, %d, %d",
						b.name, it.Text, it.X, it.Y, font.Width(it.Text), b.x, b.y, b.w, b.h)
				}
			}
			if s == "Ag" && !whole && b.name != "text key" {
				t.Errorf("%s: a short text was shortened", b.name)
			}
		}
	}
}

// The same arguments give the same items, and the theme changes nothing but colours and rims.
func TestPropsArePure(t *testing.T) {
	for _, b := range bounded {
		once := draw(&Night, func(p Pen) { b.prop(p, "Order") })
		if !reflect.DeepEqual(once, draw(&Night, func(p Pen) { b.prop(p, "Order") })) {
			t.Errorf("%s is not the same twice", b.name)
		}
		texts := func(items []frame.Item) (out []frame.Item) {
			for _, it := range items {
				if it.Text != "" {
					it.Ink, it.Fill = 0, 0
					out = append(out, it)
				}
			}
			return out
		}
		if !reflect.DeepEqual(texts(once), texts(draw(&Day, func(p Pen) { b.prop(p, "Order") }))) {
			t.Errorf("%s: its texts are elsewhere at night", b.name)
		}
	}
}

// clay says whether a prop uses the colours of broken things.
func clay(items []frame.Item) bool {
	for _, it := range items {
		for _, c := range [2]assets.Color{it.Ink, it.Fill} {
			if c == assets.Clay || c == assets.Clay2 || c == assets.Clay3 {
				return true
			}
		}
	}
	return false
}

func TestClayIsForBrokenThings(t *testing.T) {
	for st := CardPending; st <= CardError; st++ {
		broken := st == CardBroken || st == CardBlank || st == CardError
		for _, th := range []*Theme{&Day, &Night} {
			if got := clay(draw(th, func(p Pen) { p.Card(0, 0, wordy("Order", st)) })); got != broken {
				t.Errorf("card state %d, night %v: clay is %v", st, th.Night, got)
			}
		}
	}
	for m := mark.None; m <= mark.Loud; m++ {
		if got := clay(draw(&Day, func(p Pen) { p.Tab(0, 0, 90, "Order", m, true) })); got != (m == mark.Broken) {
			t.Errorf("tab with mark %d: clay is %v", m, got)
		}
	}
}

// Without its colours, no mark and no card looks like another.
func TestStatesDifferWithoutColour(t *testing.T) {
	shape := func(prop func(p Pen)) string {
		var b strings.Builder
		for _, it := range draw(&Day, prop) {
			it.Ink, it.Fill = 0, 0
			fmt.Fprintln(&b, it)
		}
		return b.String()
	}
	seen := map[string]CardState{}
	for st := CardPending; st <= CardError; st++ {
		s := shape(func(p Pen) { p.Card(0, 0, wordy("Order", st)) })
		if other, ok := seen[s]; ok {
			t.Errorf("card states %d and %d have one shape", st, other)
		}
		seen[s] = st
	}
	marks := map[string]mark.Mark{}
	for m := mark.Todo; m <= mark.Loud; m++ {
		s := shape(func(p Pen) { p.Tab(0, 0, 90, "Order", m, false) })
		if other, ok := marks[s]; ok {
			t.Errorf("marks %d and %d have one shape", m, other)
		}
		marks[s] = m
	}
}

// An arrow grows without jumps, and its head comes last.
func TestArrowGrows(t *testing.T) {
	for kind := ArrowAcross; kind <= ArrowAround; kind++ {
		a := Arrow{X0: 100, Y0: 80, X1: 117, Y1: 50, Turn: 108, Lane: 90, Kind: kind}
		count := func(n int) int {
			a.Grown = n
			seen := map[[2]int]bool{}
			for _, it := range draw(&Day, func(p Pen) { p.Arrow(a) }) {
				for y := range it.H {
					for x := range it.W {
						seen[[2]int{it.X + x, it.Y + y}] = true
					}
				}
			}
			return len(seen)
		}
		if n := count(0); n != 0 {
			t.Errorf("kind %d: an arrow that has not grown has %d pixels", kind, n)
		}
		last := 0
		for n := 1; n < a.Len(); n++ {
			c := count(n)
			if c < last || c > last+6 {
				t.Errorf("kind %d: from %d to %d pixels at %d of %d", kind, last, c, n, a.Len())
			}
			last = c
		}
		if whole := count(a.Len()); whole <= last {
			t.Errorf("kind %d: no head", kind)
		}
	}
}
