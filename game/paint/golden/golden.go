// Package golden compares pictures with those kept in a test's testdata folder. It compares pixels, never the bytes of
// a PNG.
package golden

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"deskarena/assets"
	"deskarena/assets/pix"
	pixpng "deskarena/assets/pix/png"
)

var update = flag.Bool("update", false, "renew the golden pictures in testdata")

// Check compares a picture with testdata/NAME.png. Where they differ it fails, keeps what it got and where it differs
// in one folder outside the tree, and says how the picture is renewed.
func Check(t testing.TB, name string, got *pix.Picture) {
	t.Helper()
	file := filepath.Join("testdata", name+".png")
	if *update {
		write(t, file, got)
		return
	}
	want, err := read(file)
	if err != nil {
		t.Fatalf("%v; to make it: go test -run '^%s$' -update", err, t.Name())
	}
	diff, n, box := Diff(got, want)
	if n == 0 {
		return
	}
	dir := filepath.Join(os.TempDir(), "deskarena-golden")
	write(t, filepath.Join(dir, name+".got.png"), got)
	write(t, filepath.Join(dir, name+".diff.png"), diff)
	t.Errorf("%s: %d pixels differ, in %v; got and diff are in %s; if the change is meant, look at it and renew: go test -run '^%s$' -update",
		file, n, box, dir, t.Name())
}

// Diff returns a picture of where two pictures differ (clay; the rest pale), how many pixels do, and where they lie.
func Diff(a, b *pix.Picture) (diff *pix.Picture, n int, box image.Rectangle) {
	w, h := max(a.W, b.W), max(a.H, b.H)
	diff = pix.New(w, h, assets.Sheet)
	for y := range h {
		for x := range w {
			c := a.At(x, y)
			if c == b.At(x, y) {
				if c != assets.Sheet && c != assets.Paper {
					diff.Set(x, y, assets.Paper2)
				}
				continue
			}
			diff.Set(x, y, assets.Clay)
			box = box.Union(image.Rect(x, y, x+1, y+1))
			n++
		}
	}
	return diff, n, box
}

func write(t testing.TB, file string, p *pix.Picture) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := pixpng.Encode(f, p, 1); err != nil {
		t.Fatal(err)
	}
}

func read(file string) (*pix.Picture, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		return nil, err
	}
	return pix.FromImage(m)
}
