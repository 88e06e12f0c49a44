//go:build !js

package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress draws a bar of so many steps, where somebody is looking. step is safe to call from several goroutines; done
// wipes the bar away.
func progress(w io.Writer, what string, steps int) (step func(int), done func()) {
	if !isTerminal(w) {
		return func(int) {}, func() {}
	}
	bar := progressbar.NewOptions(steps,
		progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what), progressbar.OptionSetWidth(30), progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true))
	return func(n int) { _ = bar.Add(n) }, func() { _ = bar.Finish() } // what a bar cannot draw is no error of the work
}
