package desk

// Command is a thing that the reader wants. Its name is the name of the region that gives it, so that a mouse, a
// finger, a key, a button of the page and a script all say the same.
//
// Running: step, back, play, first, last, scrub (N = turns shown), speed, restart, seed, fork.
// Striking: strike.drop, strike.pull, option.pull.FUNCTION.
// Choosing: preset.N (from 1), instance.prev, instance.next, open.PANEL, option.PANEL.VALUE.
// Reading: entry.N, card.N, entry.prev, entry.next, question, odds, help, page.up, page.down, close.
// The rest: theme, link, focus.next, focus.prev, press (gives the focused region's command).
type Command struct {
	Name string
	N    int // of a slider: its new value
}
