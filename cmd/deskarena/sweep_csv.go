//go:build !js

package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/lab"
)

// writeReports writes cells as CSV, a line each.
func writeReports(w io.Writer, cells []lab.Report) error {
	out := csv.NewWriter(w)
	header := []string{"model", "framework", "tools", "task", "extrapolated", "runs", "score", "solved", "out_of_turns", "lucky",
		"none_runs", "none_solved", "said_none", "none_share"}
	for _, work := range []string{"", "wasted_"} {
		header = append(header, work+"turns", work+"calls", work+"tokens_read", work+"tokens_written", work+"dollars")
	}
	for link := range lab.MaxLinks {
		header = append(header, fmt.Sprintf("break_%d", link+1))
	}
	header = append(append(header, lab.Kinds...), "slips")
	if err := out.Write(header); err != nil {
		return err
	}
	for i := range cells {
		if err := out.Write(reportLine(&cells[i])); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func reportLine(r *lab.Report) []string {
	whole := func(n int64) string { return strconv.FormatInt(n, 10) }
	share := func(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }
	line := []string{r.Model, r.Framework, r.Tools, r.Task, strconv.FormatBool(r.Extrapolated), whole(r.Runs), share(r.Score), whole(r.Solved),
		whole(r.OutOfTurns), whole(r.Lucky), whole(r.NoneRuns), whole(r.NoneSolved), whole(r.SaidNone), share(r.NoneShare)}
	for _, w := range []lab.Work{r.Spent, r.Wasted} {
		line = append(line, whole(w.Turns), whole(w.Calls), whole(w.TokensRead), whole(w.TokensWritten), strconv.FormatFloat(w.Dollars, 'f', 4, 64))
	}
	for _, n := range r.Breaks {
		line = append(line, whole(n))
	}
	for _, k := range lab.Kinds {
		line = append(line, whole(r.Kinds[k]))
	}
	var slips []string
	for _, code := range slices.Sorted(maps.Keys(r.Slips)) {
		slips = append(slips, code+":"+whole(r.Slips[code]))
	}
	return append(line, strings.Join(slips, ";"))
}
