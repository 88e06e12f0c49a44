package lab

import (
	"errors"
	"math/big"
	"math/bits"
	"testing"

	"pgregory.net/rapid"
)

// The estimators are what they say: shares of the subsets of k runs of those made.
func TestPassAgainstAllSubsets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runs := rapid.IntRange(1, 9).Draw(t, "runs")
		k := rapid.IntRange(1, runs).Draw(t, "k")
		outcomes := rapid.SliceOfN(rapid.Uint32Range(0, 1<<runs-1), 1, 5).Draw(t, "outcomes") // a bit for each run
		var instances []Trials
		all, some, subsets := int64(0), int64(0), int64(0)
		for _, won := range outcomes {
			instances = append(instances, Trials{Runs: int64(runs), Solved: int64(bits.OnesCount32(won))})
			for subset := uint32(0); subset < 1<<runs; subset++ {
				if bits.OnesCount32(subset) != k {
					continue
				}
				subsets++
				all += one(subset&won == subset)
				some += one(subset&won != 0)
			}
		}
		hat, err1 := PassHatK(instances, int64(k))
		at, err2 := PassAtK(instances, int64(k))
		plug, err3 := PlugIn(instances, int64(k))
		if err := errors.Join(err1, err2, err3); err != nil {
			t.Fatal(err)
		}
		if hat.Cmp(big.NewRat(all, subsets)) != 0 || at.Cmp(big.NewRat(some, subsets)) != 0 {
			t.Errorf("pass^%d %s, pass@%d %s; %d and %d of %d subsets", k, hat, k, at, all, some, subsets)
		}
		if plug.Cmp(hat) < 0 || k == 1 && plug.Cmp(hat) != 0 || at.Cmp(hat) < 0 {
			t.Errorf("plug-in %s, pass^%d %s, pass@%d %s", plug, k, hat, k, at)
		}
	})
}

// Tasks count the same, however many instances they have, and the curves go their ways as k grows.
func TestCurve(t *testing.T) {
	tasks := [][]Trials{{{4, 4}, {4, 4}, {4, 4}}, {{4, 2}}}
	curve, err := Curve(tasks, 4)
	if err != nil || len(curve) != 4 {
		t.Fatal(curve, err)
	}
	// Of two wins in four runs, one of the six pairs is both, and five have one.
	two := curve[1]
	if two.K != 2 || two.HatK.Cmp(big.NewRat(7, 12)) != 0 || two.AtK.Cmp(big.NewRat(11, 12)) != 0 || two.PlugIn.Cmp(big.NewRat(5, 8)) != 0 {
		t.Errorf("%+v", two)
	}
	for i := range curve[1:] {
		if curve[i+1].HatK.Cmp(curve[i].HatK) > 0 || curve[i+1].AtK.Cmp(curve[i].AtK) < 0 {
			t.Errorf("k %d to %d: %v", i+1, i+2, curve)
		}
	}
	if curve[0].HalfHatK != 0 {
		t.Errorf("instances that are alike have an interval: %v", curve[0])
	}
	if apart, _ := Curve([][]Trials{{{2, 0}, {2, 2}, {2, 0}, {2, 2}}}, 1); apart[0].HalfHatK < 0.5 || apart[0].HalfHatK > 0.6 {
		t.Errorf("two instances won and two lost: half the interval is %v, want 1.96 times the root of 1/12", apart[0].HalfHatK)
	}
	for _, bad := range []struct {
		tasks [][]Trials
		k     int64
	}{{tasks, 5}, {tasks, 0}, {nil, 1}, {[][]Trials{{}}, 1}} {
		if _, err := Curve(bad.tasks, bad.k); !errors.Is(err, ErrTooFew) {
			t.Errorf("k %d of %v: %v", bad.k, bad.tasks, err)
		}
	}
}
