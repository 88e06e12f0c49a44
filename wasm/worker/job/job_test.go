package job

import (
	"testing"

	"deskarena/engine/episode"
	"deskarena/game/paint"
	"deskarena/game/reel"
	"deskarena/presets"
)

func TestPlay(t *testing.T) {
	var b Bench
	for _, p := range presets.All() {
		tr, err := b.Play(episode.Encode(p.Script))
		if err != nil || tr.Digest != p.Digest {
			t.Errorf("%s: %016x, want %016x (%v)", p.Name, tr.Digest, p.Digest, err)
		}
	}
	if _, err := b.Play("nonsense"); err == nil {
		t.Error("nonsense was played")
	}
}

// Slices of a count add up to the count.
func TestCountInSlices(t *testing.T) {
	var b Bench
	token := episode.Encode(presets.All()[0].Script)
	whole, err := b.Count(token, 1, 0, 60)
	if err != nil || whole == 0 || whole == 60 {
		t.Fatalf("%d of 60, %v", whole, err)
	}
	sum := 0
	for from := 0; from < 60; from += 20 {
		n, err := b.Count(token, 1, from, 20)
		if err != nil {
			t.Fatal(err)
		}
		sum += n
	}
	if sum != whole {
		t.Errorf("%d in slices, %d at once", sum, whole)
	}
	for _, bad := range [][3]int{{-1, 0, 1}, {255, 0, 1}, {0, -1, 1}, {0, 0, -1}, {0, 1 << 21, 1}, {0, 0, 1 << 21}} {
		if _, err := b.Count(token, bad[0], bad[1], bad[2]); err == nil {
			t.Errorf("%v was counted", bad)
		}
	}
	if _, err := b.Count("nonsense", 0, 0, 1); err == nil {
		t.Error("nonsense was counted")
	}
}

// A frame is the moment that a reel shows.
func TestFrame(t *testing.T) {
	var b Bench
	s := presets.All()[1].Script
	token := episode.Encode(s)
	tr, err := b.Play(token)
	if err != nil {
		t.Fatal(err)
	}
	for _, look := range []Look{{Odds: true}, {Odds: true, Night: true, Portrait: true}} {
		var p paint.Picture
		st, err := b.Frame(&p, token, 2, look)
		if err != nil || st.Cursor != 2 || st.Token != token || st.Width != p.W || st.Height != p.H || st.Night != look.Night || len(st.Regions) == 0 {
			t.Fatalf("%+v, %v", st, err)
		}
		want := reel.Moment(tr, 2, reel.Options{Portrait: look.Portrait, Night: look.Night})
		if string(pixels(&p)) != string(pixels(want)) {
			t.Errorf("%+v: another picture than the reel's", look)
		}
	}
	var p paint.Picture
	for _, cursor := range []int{-5, 1000} {
		if st, err := b.Frame(&p, token, cursor, Look{}); err != nil || st.Cursor < 0 || st.Cursor > len(tr.Turns) {
			t.Errorf("cursor %d: %d, %v", cursor, st.Cursor, err)
		}
	}
	if _, err := b.Frame(&p, "nonsense", 0, Look{}); err == nil {
		t.Error("nonsense was painted")
	}
}

func pixels(p *paint.Picture) []byte {
	b := make([]byte, 4*len(p.Pix))
	p.RGBA(b)
	return b
}
