// Package reel turns a run into pictures: for a GIF, a poster or a test, without a display. What it shows is what a
// reader sees who presses Step.
package reel

import (
	"slices"

	"deskarena/engine/episode"
	"deskarena/game/desk"
	"deskarena/game/paint"
)

// Options say what a reel looks like.
type Options struct {
	World    *episode.World // of the run's org; opened when nil
	Portrait bool           // 360x640 rather than 640x360
	Room     bool           // the room alone, 360x324
	Night    bool
	Still    bool // one picture a turn, without the motion between
}

// Shot is a picture and how long it stands, in hundredths of a second.
type Shot struct {
	Picture *paint.Picture
	DelayCs int
}

// How long things stand, in hundredths of a second, and how many ticks (sixtieths) lie between two pictures of a motion.
const (
	openingCs = 200
	turnCs    = 120
	endingCs  = 400
	stride    = 6
	strideCs  = stride * 100 / 60
	longRun   = 8 // turns; a longer run goes twice as fast
)

// Frames is a whole run, from the question to the stamp.
func Frames(t *episode.Trace, o Options) []Shot {
	d := open(t, 0, o)
	stand, step := turnCs, stride
	if len(t.Turns) > longRun {
		stand, step = turnCs/2, 2*stride
	}
	var shots []Shot
	shoot(&shots, d, openingCs)
	for range t.Turns {
		d.Press("step")
		_ = d.Do(desk.Command{Name: "step"})
		for range step {
			d.Tick()
		}
		d.Press("")
		count(d)
		for !o.Still && !d.View().Still() {
			shoot(&shots, d, strideCs)
			for range step {
				d.Tick()
			}
		}
		shoot(&shots, d, stand)
	}
	shots[len(shots)-1].DelayCs = endingCs
	return shots
}

// Moment is the scene after so many turns, at rest.
func Moment(t *episode.Trace, cursor int, o Options) *paint.Picture {
	o.Still = true
	var shots []Shot
	shoot(&shots, open(t, cursor, o), 0)
	return shots[0].Picture
}

func open(t *episode.Trace, cursor int, o Options) *desk.Desk {
	d := desk.New(desk.Options{World: o.World, Token: episode.Encode(t.Script), Cursor: cursor, Portrait: o.Portrait, Room: o.Room, Night: o.Night, Reduced: o.Still})
	count(d)
	return d
}

// count works out the odds from where the desk stands.
func count(d *desk.Desk) {
	for d.Count() {
	}
}

// shoot adds a picture, or lets the last one stand longer if it is the same.
func shoot(shots *[]Shot, d *desk.Desk, cs int) {
	p := &paint.Picture{}
	paint.Paint(p, d.Frame())
	if n := len(*shots); n > 0 && same((*shots)[n-1].Picture, p) {
		(*shots)[n-1].DelayCs += cs
		return
	}
	*shots = append(*shots, Shot{p, cs})
}

func same(a, b *paint.Picture) bool {
	return a.W == b.W && a.H == b.H && slices.Equal(a.Pix, b.Pix)
}
