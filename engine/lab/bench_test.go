package lab

import (
	"testing"
	"time"

	"deskarena/engine/task"
)

// BenchmarkTable2 plays every tenth instance of the cells of Table 2, 8 runs each, and says how long the whole sweep would
// take: on all processors, on one, and on one with every query run anew.
func BenchmarkTable2(b *testing.B) {
	const part, trials = 10, 8
	w := world()
	for _, k := range task.Kinds() {
		w.Tasks.Truth(k, 1) // instances are drawn once
	}
	for _, how := range []struct {
		name    string
		workers int
		keep    bool
	}{{"all", 0, true}, {"one", 1, true}, {"one-keeping-no-results", 1, false}} {
		b.Run(how.name, func(b *testing.B) {
			var episodes, steps int64
			run, known := w.Asked()
			began := time.Now()
			for i := range b.N {
				p := Plan{Cells: tableCells(), Trials: trials, Seed: testSeed}
				var rows []Row
				if how.keep {
					rows = p.Play(w, i%part, part, how.workers, nil)
				} else {
					for j := i % part; j < p.Jobs(); j += part {
						rows = append(rows, p.row(w, j))
					}
				}
				for _, r := range rows {
					episodes += r.Runs
					steps += r.Turns
				}
			}
			seconds := time.Since(began).Seconds()
			b.ReportMetric(float64(episodes)/seconds, "episodes/s")
			b.ReportMetric(float64(steps)/seconds, "steps/s")
			b.ReportMetric(part*seconds/float64(b.N), "s/sweep")
			if how.workers == 1 { // the others have worlds of their own
				r, k := w.Asked()
				r, k = r-run, k-known
				b.ReportMetric(float64(r+k)/seconds, "queries/s")
				b.ReportMetric(100*float64(k)/float64(r+k), "%kept")
			}
		})
	}
}
