package lab

import (
	"errors"
	"math"
	"math/big"
)

// Trials is an instance's record: how many runs, and how many of them solved.
type Trials struct{ Runs, Solved int64 }

// ErrTooFew is returned where k exceeds the number of runs.
var ErrTooFew = errors.New("pass^k and pass@k need at least k runs of every instance")

// PassHatK estimates the chance that k independent runs of an instance all succeed: C(c,k)/C(n,k), averaged over the
// instances. It is unbiased: it is the share of green k-subsets of the runs made (tau-bench, arXiv 2406.12045).
func PassHatK(instances []Trials, k int64) (*big.Rat, error) {
	return mean(instances, k, allOf(k))
}

// PassAtK estimates the chance that at least one of k runs succeeds: 1 - C(n-c,k)/C(n,k) (Chen et al. 2021).
func PassAtK(instances []Trials, k int64) (*big.Rat, error) {
	return mean(instances, k, oneOf(k))
}

// PlugIn is the biased estimate that is often used by mistake: (c/n)^k. It is too high for k above 1.
func PlugIn(instances []Trials, k int64) (*big.Rat, error) {
	return mean(instances, k, func(t Trials) *big.Rat {
		e := big.NewInt(k)
		return new(big.Rat).SetFrac(new(big.Int).Exp(big.NewInt(t.Solved), e, nil), new(big.Int).Exp(big.NewInt(t.Runs), e, nil))
	})
}

func allOf(k int64) func(Trials) *big.Rat {
	return func(t Trials) *big.Rat { return choose(t.Solved, t.Runs, k) }
}

func oneOf(k int64) func(Trials) *big.Rat {
	return func(t Trials) *big.Rat { return new(big.Rat).Sub(big.NewRat(1, 1), choose(t.Runs-t.Solved, t.Runs, k)) }
}

// Pass is pass^k and its relatives at one k: averaged over the instances of each task, and then over the tasks.
type Pass struct {
	K                 int64
	HatK, AtK, PlugIn *big.Rat
	HalfHatK, HalfAtK float64 // of the 95 percent intervals, over other questions and other dice: their unit is the question
}

// Curve is the passes at k from 1 to max, of the instances of each task.
func Curve(tasks [][]Trials, max int64) ([]Pass, error) {
	var out []Pass
	for k := int64(1); k <= max; k++ {
		p := Pass{K: k, HatK: new(big.Rat), AtK: new(big.Rat), PlugIn: new(big.Rat)}
		for _, instances := range tasks {
			for _, e := range []struct {
				sum *big.Rat
				of  func([]Trials, int64) (*big.Rat, error)
			}{{p.HatK, PassHatK}, {p.AtK, PassAtK}, {p.PlugIn, PlugIn}} {
				m, err := e.of(instances, k)
				if err != nil {
					return nil, err
				}
				e.sum.Add(e.sum, m.Mul(m, big.NewRat(1, int64(len(tasks)))))
			}
		}
		p.HalfHatK, p.HalfAtK = half(tasks, allOf(k)), half(tasks, oneOf(k))
		out = append(out, p)
	}
	if len(out) == 0 || len(tasks) == 0 {
		return nil, ErrTooFew
	}
	return out, nil
}

// half is half the interval of a mean over tasks of means over instances, by how the instances of each task differ.
func half(tasks [][]Trials, of func(Trials) *big.Rat) float64 {
	sum := 0.0
	for _, instances := range tasks {
		shares := make([]float64, len(instances))
		for i, t := range instances {
			shares[i], _ = of(t).Float64()
		}
		_, half := overQuestions(shares)
		sum = math.Hypot(sum, half)
	}
	return sum / float64(len(tasks))
}

// choose is C(c,k)/C(n,k).
func choose(c, n, k int64) *big.Rat {
	if c < k {
		return new(big.Rat)
	}
	return new(big.Rat).SetFrac(new(big.Int).Binomial(c, k), new(big.Int).Binomial(n, k))
}

func mean(instances []Trials, k int64, of func(Trials) *big.Rat) (*big.Rat, error) {
	sum := new(big.Rat)
	for _, t := range instances {
		if k < 1 || t.Runs < k {
			return nil, ErrTooFew
		}
		sum.Add(sum, of(t))
	}
	if len(instances) == 0 {
		return nil, ErrTooFew
	}
	return sum.Mul(sum, big.NewRat(1, int64(len(instances)))), nil
}
