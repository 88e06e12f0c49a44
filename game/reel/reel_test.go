package reel

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/game/paint/golden"
	"deskarena/presets"
)

// A reel begins with the question, ends with the run's last moment, moves in between, and is the same every time.
func TestFrames(t *testing.T) {
	w := episode.Open(episode.DefaultOrgSeed)
	trace, err := w.Run(presets.All()[0].Script)
	if err != nil {
		t.Fatal(err)
	}
	o := Options{World: w}
	shots := Frames(trace, o)
	if n := len(shots); n < 4*len(trace.Turns) || n > 60*len(trace.Turns) {
		t.Errorf("%d pictures of %d turns", n, len(trace.Turns))
	}
	if !same(shots[0].Picture, Moment(trace, 0, o)) {
		t.Error("it does not begin at the beginning")
	}
	if !same(shots[len(shots)-1].Picture, Moment(trace, len(trace.Turns), o)) {
		t.Error("it does not end at the end")
	}
	again := Frames(trace, o)
	if !slices.EqualFunc(shots, again, func(a, b Shot) bool { return a.DelayCs == b.DelayCs && same(a.Picture, b.Picture) }) {
		t.Error("another time it is another reel")
	}
	total := 0
	for _, s := range shots {
		if s.DelayCs < 2 {
			t.Errorf("a picture stands for %d hundredths: viewers do not show that", s.DelayCs)
		}
		total += s.DelayCs
	}
	if total > 60*100 {
		t.Errorf("it lasts %d s", total/100)
	}
	still := Frames(trace, Options{World: w, Still: true, Portrait: true, Night: true})
	if len(still) != len(trace.Turns)+1 || still[0].Picture.W != 360 {
		t.Errorf("%d still pictures, %d wide", len(still), still[0].Picture.W)
	}
}

// What a reader sees of the presets: at the start, on the way, at the end, and after a strike on turn 2.
func TestPresetPictures(t *testing.T) {
	w := episode.Open(episode.DefaultOrgSeed)
	for _, p := range presets.All()[:2] {
		name := strings.ToLower(strings.Fields(p.Name)[0])
		trace, err := w.Run(p.Script)
		if err != nil {
			t.Fatal(err)
		}
		n := len(trace.Turns)
		golden.Check(t, name+"-start", Moment(trace, 0, Options{World: w}))
		golden.Check(t, name+"-first", Moment(trace, 1, Options{World: w}))
		golden.Check(t, name+"-middle", Moment(trace, n/2, Options{World: w}))
		golden.Check(t, name+"-end", Moment(trace, n, Options{World: w}))
		golden.Check(t, name+"-portrait", Moment(trace, n, Options{World: w, Portrait: true}))
		golden.Check(t, name+"-night", Moment(trace, n, Options{World: w, Night: true}))
		struck, err := w.Run(p.Script.With(episode.Strike{Turn: 2, Kind: episode.Drop}))
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, name+"-dropped", Moment(struck, len(struck.Turns), Options{World: w}))
	}
}
