package lab

import (
	"math"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
)

// Price is the list price of a model's tokens, in US dollars per million.
type Price struct {
	Model         string
	Input, Output float64
	Seller        string
	Date          string // YYYY-MM
}

// PriceOf is the list price of a model, as prices.json has it.
func PriceOf(m agent.Model) Price {
	for _, p := range prices {
		if p.Model == m.String() {
			return p
		}
	}
	return Price{}
}

// Dollars is what a cost would be on a model's bill, in US dollars. It is an estimate as the tokens are.
func (p Price) Dollars(c episode.Cost) float64 {
	// A dollar per million tokens is 1,000 nanodollars a token: whole sums, whatever their order.
	nano := func(dollars float64) int64 { return int64(math.Round(1000 * dollars)) }
	return float64(c.Read*nano(p.Input)+c.Written*nano(p.Output)) / 1e9
}
