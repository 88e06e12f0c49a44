package lab

import (
	"errors"
	"math/big"
)

// Trials is an instance's record: how many runs, and how many of them solved.
type Trials struct{ Runs, Solved int64 }

// ErrTooFew is returned where k exceeds the number of runs.
var ErrTooFew = errors.New("pass^k and pass@k need at least k runs of every instance")

// PassHatK estimates the chance that k independent runs of an instance all succeed: C(c,k)/C(n,k), averaged over the
// instances. It is unbiased: it is the share of green k-subsets of the runs made (tau-bench, arXiv 2406.12045).
func PassHatK(instances []Trials, k int64) (*big.Rat, error) {
	return mean(instances, k, func(t Trials) *big.Rat { return choose(t.Solved, t.Runs, k) })
}

// PassAtK estimates the chance that at least one of k runs succeeds: 1 - C(n-c,k)/C(n,k) (Chen et al. 2021).
func PassAtK(instances []Trials, k int64) (*big.Rat, error) {
	return mean(instances, k, func(t Trials) *big.Rat {
		return new(big.Rat).Sub(big.NewRat(1, 1), choose(t.Runs-t.Solved, t.Runs, k))
	})
}

// PlugIn is the biased estimate that is often used by mistake: (c/n)^k. It is too high for k above 1.
func PlugIn(instances []Trials, k int64) (*big.Rat, error) {
	return mean(instances, k, func(t Trials) *big.Rat {
		e := big.NewInt(k)
		return new(big.Rat).SetFrac(new(big.Int).Exp(big.NewInt(t.Solved), e, nil), new(big.Int).Exp(big.NewInt(t.Runs), e, nil))
	})
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
