package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Limit is one line of the budget: what is measured, and what it may not exceed.
type Limit struct {
	Name string
	Max  float64
}

// ReadBudget reads a budget: lines of a name and a number, the last word of the line; # begins a comment.
func ReadBudget(text string) ([]Limit, error) {
	var limits []Limit
	for i, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		name := strings.Join(words[:len(words)-1], " ")
		limit, err := strconv.ParseFloat(words[len(words)-1], 64)
		if err != nil || name == "" || limit < 0 || math.IsNaN(limit) {
			return nil, fmt.Errorf("line %d of the budget is no name and number", i+1)
		}
		if slices.ContainsFunc(limits, func(l Limit) bool { return l.Name == name }) {
			return nil, fmt.Errorf("line %d of the budget: %s has a limit already", i+1, name)
		}
		limits = append(limits, Limit{name, limit})
	}
	return limits, nil
}

// Exceeded compares what was measured with the budget. What was not measured may be limited to nothing; any other limit of
// it is exceeded, for it holds nothing any more.
func Exceeded(budget []Limit, measured map[string]float64) (said []string) {
	for _, l := range budget {
		if got, ok := measured[l.Name]; !ok && l.Max > 0 {
			said = append(said, l.Name+" is not measured")
		} else if got > l.Max {
			said = append(said, fmt.Sprintf("%s is %s, more than %s", l.Name, number(got), number(l.Max)))
		}
	}
	return said
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
