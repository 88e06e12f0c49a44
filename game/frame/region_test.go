package frame

import "testing"

// A pointer finds the nearest of a slider's stops, wherever it is.
func TestSlide(t *testing.T) {
	r := Region{X: 330, W: 218, Min: 3, Max: 23}
	for x := r.X - 20; x < r.X+r.W+20; x++ {
		got := r.Slide(x)
		for n := r.Min; n <= r.Max; n++ {
			far := func(n int) int { return max(r.Stop(n)-x, x-r.Stop(n)) }
			if far(n) < far(got) {
				t.Errorf("at %d it stops at %d, and %d is nearer", x, got, n)
			}
		}
	}
	if still := (Region{X: 330, W: 218}); still.Slide(500) != 0 {
		t.Error("a slider of one stop has another")
	}
}
