package lab

import (
	"runtime"
	"sync"
	"sync/atomic"

	"deskarena/engine/episode"
)

// KeptResults is how many query results are worth keeping: enough for the runs of one question by all models.
const KeptResults = 1024

// each works on items side by side, every worker in a world of its own; the results are in the order of the items. One
// worker works in the world given, without a goroutine.
func each[I, O any](w *episode.World, items []I, workers int, do func(*episode.World, I) O) []O {
	out := make([]O, len(items))
	if workers == 0 {
		workers = min(runtime.GOMAXPROCS(0), len(items))
	}
	if workers <= 1 {
		w.Keep(KeptResults)
		defer w.Keep(0)
		for i, item := range items {
			out[i] = do(w, item)
		}
		return out
	}
	var next atomic.Int64
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			mine := w.Fork()
			mine.Keep(KeptResults)
			for {
				i := int(next.Add(1)) - 1
				if i >= len(items) {
					return
				}
				out[i] = do(mine, items[i])
			}
		})
	}
	wait.Wait()
	return out
}
