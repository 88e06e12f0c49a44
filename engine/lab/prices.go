package lab

import (
	_ "embed"
	"encoding/json"
	"math"
	"sync"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
)

//go:embed prices.json
var pricesFile []byte

// Price is the list price of a model's tokens, in US dollars per million.
type Price struct {
	Model         string
	Input, Output float64
	Seller        string
	Date          string // YYYY-MM
}

var prices struct {
	once sync.Once
	of   map[agent.Model]Price
}

// PriceOf is the list price of a model. The list is read when it is first wanted: the scene never wants it, and so need not
// hold what reads it.
func PriceOf(m agent.Model) Price {
	prices.once.Do(func() { prices.of = readPrices() })
	return prices.of[m]
}

// readPrices reads prices.json.
func readPrices() map[agent.Model]Price {
	var file struct {
		Date   string
		Models []Price
	}
	if err := json.Unmarshal(pricesFile, &file); err != nil {
		panic("lab: prices.json: " + err.Error())
	}
	all := map[agent.Model]Price{}
	for _, p := range file.Models {
		m, err := agent.ParseModel(p.Model)
		if err != nil {
			panic("lab: prices.json: " + err.Error())
		}
		if p.Date == "" {
			p.Date = file.Date
		}
		all[m] = p
	}
	return all
}

// Dollars is what a cost would be on a model's bill, in US dollars. It is an estimate as the tokens are.
func (p Price) Dollars(c episode.Cost) float64 {
	// A dollar per million tokens is 1,000 nanodollars a token: whole sums, whatever their order.
	nano := func(dollars float64) int64 { return int64(math.Round(1000 * dollars)) }
	return float64(c.Read*nano(p.Input)+c.Written*nano(p.Output)) / 1e9
}
