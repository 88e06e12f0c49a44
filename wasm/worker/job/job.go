// Package job is what a worker does without a window: it runs share links, counts odds and paints moments. It knows
// neither Ebitengine nor a browser.
package job

import (
	"fmt"

	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/game/desk"
	"deskarena/game/paint"
	"deskarena/wasm/state"
)

// Bench does one job after the other, in the org of the last one as long as the next is in the same. The zero Bench is
// ready; it is not safe for concurrent use.
type Bench struct{ world *episode.World }

// open reads a share link and opens its org.
func (b *Bench) open(token string) (episode.Script, error) {
	s, err := episode.Decode(token)
	if err != nil {
		return s, err
	}
	if b.world == nil || b.world.Company.Seed != s.OrgSeed {
		b.world = episode.Open(s.OrgSeed)
	}
	return s, nil
}

// Play runs a share link to its end.
func (b *Bench) Play(token string) (*episode.Trace, error) {
	s, err := b.open(token)
	if err != nil {
		return nil, err
	}
	return b.world.Run(s)
}

const (
	maxTurn = 254     // the last one that a Script can name is the next
	maxRuns = 1 << 20 // of one call, and the last one's number: a slice of a count is meant to be short
)

// Count plays n of the runs that the odds after so many turns are made of, from number from on, and says how many of
// them end solved. Slices of a count add up to the whole count, wherever each is played.
func (b *Bench) Count(token string, turn, from, n int) (solved int, err error) {
	if from < 0 || n < 0 || n > maxRuns || from > maxRuns {
		return 0, fmt.Errorf("runs %d and %d on cannot be counted: neither is below 0 or above %d", from, n, maxRuns)
	}
	if turn < 0 || turn > maxTurn {
		return 0, fmt.Errorf("there are no odds after %d turns: a run has up to %d", turn, maxTurn)
	}
	s, err := b.open(token)
	if err != nil {
		return 0, err
	}
	odds, err := lab.From(b.world, s, turn)
	if err != nil {
		return 0, err
	}
	odds.Runs = from
	for range n {
		odds.Step()
	}
	return odds.Solved, nil
}

// Look is how a moment is painted.
type Look struct {
	Portrait bool // 360x640 rather than 640x360
	Night    bool
	Odds     bool // count the odds on screen first: some hundred runs a turn
}

// Frame paints a share link's run at rest after so many turns, into dst, and says what is on the picture.
func (b *Bench) Frame(dst *paint.Picture, token string, cursor int, o Look) (state.State, error) {
	if _, err := b.Play(token); err != nil { // the desk would show its first preset instead
		return state.State{}, err
	}
	d := desk.New(desk.Options{World: b.world, Token: token, Cursor: cursor, Portrait: o.Portrait, Night: o.Night, Reduced: true})
	for o.Odds && d.Count() {
	}
	paint.Paint(dst, d.Frame())
	return state.Of(d), nil
}
