package lab

import (
	"fmt"
	"math"
)

// Residuals say how near a simulated table comes to the published one. Cells that the paper lacks, or contradicts
// itself about, do not count, and neither does the ALL column but for its order.
type Residuals struct {
	Cells   int     // that count
	Bound   float64 // points (turns in Table 3) that a cell is to be within
	Within  int
	MeanAbs float64  // mean absolute difference
	Outside []Figure // the cells beyond the bound
	Signs   int      // of Table 4: cells of the right sign
	Pairs   int      // pairs of the ALL column, within a framework, that are published a point or more apart
	Swapped []string // those that come out the other way round
	Said    []string // notes of cells that do not count
}

// Bound is what a cell of a table is to be within: points, and turns in Table 3.
func Bound(table int) float64 {
	return map[int]float64{2: 2, 3: 0.5, 4: 3, 5: 4}[table]
}

// ResidualsOf compares a table's figures.
func ResidualsOf(table int, figures []Figure) Residuals {
	r := Residuals{Bound: Bound(table)}
	sum := 0.0
	for _, f := range figures {
		if f.Note != "" {
			r.Said = append(r.Said, fmt.Sprintf("%s %s %s: %s", f.Framework, f.Model, f.Task, f.Note))
		}
		if f.Extrapolated || f.Note != "" || f.Task == All {
			continue
		}
		off := math.Abs(f.Difference())
		sum += off
		r.Cells++
		if off <= r.Bound {
			r.Within++
		} else {
			r.Outside = append(r.Outside, f)
		}
		if f.Published*f.Simulated > 0 {
			r.Signs++
		}
	}
	if r.Cells > 0 {
		r.MeanAbs = sum / float64(r.Cells)
	}
	for i, a := range figures {
		for _, b := range figures[i+1:] {
			// The published averages have one decimal.
			gap := math.Round(10 * (a.Published - b.Published))
			if a.Task != All || b.Task != All || a.Framework != b.Framework || math.Abs(gap) < 10 {
				continue
			}
			r.Pairs++
			if gap*(a.Simulated-b.Simulated) <= 0 {
				if gap < 0 {
					a, b = b, a
				}
				r.Swapped = append(r.Swapped, fmt.Sprintf("%s: %s before %s", a.Framework, a.Model, b.Model))
			}
		}
	}
	return r
}
