//go:build !js

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"deskarena/assets/pix"
	"deskarena/engine/lab"
	"deskarena/engine/org"
	"deskarena/engine/task/listing"
)

// ok carries out a command line that is to succeed.
func ok(t *testing.T, args ...string) (stdout, stderr string) {
	t.Helper()
	code, out, errs := run(args...)
	if code != 0 {
		t.Fatalf("%q: exit %d, %s", args, code, errs)
	}
	return out, errs
}

func table(t *testing.T, text string) [][]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll() // also checks that all lines are as long
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestTasks(t *testing.T) {
	out, _ := ok(t, "tasks", "--json")
	var all []listing.Instance
	if err := json.Unmarshal([]byte(out), &all); err != nil || len(all) != 1170 {
		t.Fatalf("%d instances, %v", len(all), err)
	}
	none := 0
	for i, in := range all {
		if in.Instance != i%130+1 || in.Question == "" || in.ReturnFormat == "" || in.RequiredContext == "" || len(in.Today) != 10 || in.Truth == "" || in.Latent != nil {
			t.Errorf("%+v", in)
		}
		if in.Truth == "None" {
			none++
		}
		if (in.Metric == "f1") != (in.Task == "KQA") || (in.Parameters.NCases != nil) != (in.Task == "HTU" || in.Task == "TCU") {
			t.Errorf("%s: %+v", in.Task, in)
		}
	}
	if none != 195 {
		t.Errorf("%d instances have no answer", none)
	}

	out, _ = ok(t, "tasks", "--json", "--tasks", "ncr,ned", "--with-latent")
	if err := json.Unmarshal([]byte(out), &all); err != nil || len(all) != 260 {
		t.Fatalf("%d instances, %v", len(all), err)
	}
	for _, in := range all {
		issue := in.Latent != nil && strings.HasPrefix(in.Latent.IssueID, org.Issue.Info().Prefix) && strings.HasPrefix(in.Latent.ProductID, org.Product2.Info().Prefix)
		if issue != (in.Task == "NCR") {
			t.Errorf("%s %d: %+v", in.Task, in.Instance, in.Latent)
		}
	}

	out, errs := ok(t, "tasks", "--tasks", "TII", "--org-seed", "7")
	if strings.Count(out, "\n") != 1+130+1 || !strings.Contains(out, "Top Issue Identification") || !strings.Contains(out, "39 without an answer") {
		t.Errorf("%q", out)
	}
	if !strings.Contains(errs, "org 7 is extrapolated") {
		t.Errorf("of another org it says %q", errs)
	}
}

func TestOrgExport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	out, _ := ok(t, "org", "export", "--out", dir, "--with-latent")
	files, _ := filepath.Glob(filepath.Join(dir, "*.csv"))
	hidden, _ := filepath.Glob(filepath.Join(dir, "Latent_*.csv"))
	if len(files)-len(hidden) != 16 || len(hidden) < 8 || !strings.Contains(out, fmt.Sprint(len(files), " files")) {
		t.Errorf("%d files, %d of them hidden; said %q", len(files), len(hidden), out)
	}
	b, err := os.ReadFile(filepath.Join(dir, "Case.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if cases := table(t, string(b)); len(cases) != 978 || cases[0][0] != "Id" || !slices.Contains(cases[0], "IssueId__c") {
		t.Errorf("%d lines, %q", len(cases), cases[0])
	}
	ok(t, "org", "export", "--out", dir, "--with-latent", "--org-seed", "7")
	if again, err := os.ReadFile(filepath.Join(dir, "Case.csv")); err != nil || bytes.Equal(again, b) {
		t.Errorf("another company is not in the place of the first: %v", err)
	}
	lines := filepath.Join(filepath.Dir(dir), "lines")
	ok(t, "org", "export", "--out", lines, "--format", "JSONL")
	if files, _ = filepath.Glob(filepath.Join(lines, "*.jsonl")); len(files) != 16 {
		t.Errorf("without --with-latent: %q", files)
	}
	file := filepath.Join(dir, "Case.csv")
	for what, line := range map[string][]string{"into a file": {"--out", file}, "fewer files": {"--out", dir}, "other files": {"--out", dir, "--format", "jsonl"}} {
		if code, out, errs := run(append([]string{"org", "export"}, line...)...); code != 1 || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: exit %d, %q", what, code, errs)
		}
	}
	if hidden, _ = filepath.Glob(filepath.Join(dir, "Latent_*.csv")); len(hidden) < 8 {
		t.Errorf("the hidden variables are gone: %q", hidden)
	}
}

// A quick reproduction in every form: they say the same.
func TestReproduce(t *testing.T) {
	args := []string{"reproduce", "--table", "3", "--trials", "1", "--seed", "5"}
	picture := filepath.Join(t.TempDir(), "table.png")
	data, said := ok(t, append(args, "--json", "--png", picture)...)
	var figures []lab.Figure
	if err := json.Unmarshal([]byte(data), &figures); err != nil || len(figures) != 5 {
		t.Fatal(err, len(figures))
	}
	text, _ := ok(t, args...)
	if !strings.Contains(text, "published  simulated  difference") || !strings.Contains(said, "of 5 published cells within 0.5 turns; mean absolute difference") || !strings.HasSuffix(text, said) {
		t.Errorf("%s, and with JSON on standard error %s", text, said)
	}
	var b bytes.Buffer
	if err := writeFigures(&b, figures); err != nil {
		t.Fatal(err)
	}
	for i, l := range table(t, b.String())[1:] {
		f := figures[i]
		if l[0] != f.Framework || l[1] != f.Model || l[4] != strconv.FormatFloat(f.Simulated, 'f', 2, 64) || f.Low >= f.Simulated || f.High <= f.Simulated || f.Trials != 1 {
			t.Errorf("%q and %+v", l, f)
		}
	}
	// What cannot be written is known before so much is played that it would never end.
	for _, line := range [][]string{
		{"reproduce", "--trials", "100000", "--png", filepath.Join(picture, "no")}, {"sweep", "--trials", "100000", "--out", t.TempDir()}, {"calibrate", "--trials", "100000", "--out", t.TempDir()},
	} {
		if code, out, errs := run(line...); code != 1 || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%q cannot be written: exit %d, %q", line, code, errs)
		}
	}
	f, err := os.Open(picture)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if _, indexed := m.(*image.Paletted); !indexed {
		t.Errorf("the picture is a %T", m)
	}
}

// A cell of the heat map shows both values: change one, and its half changes.
func TestHeatmapShowsBothHalves(t *testing.T) {
	draw := func(published, simulated float64, extrapolated bool) *pix.Picture {
		return heatmapOf(2, []lab.Figure{{Framework: "FC", Model: "o1", Task: "NED", Published: published, Simulated: simulated, Extrapolated: extrapolated, Trials: 1}}, 1)
	}
	changed := func(a, b *pix.Picture) (left, right bool) {
		middle := mapMargin + len("o1")*6 - 1 + 8 + mapHalf
		for i := range a.Pix {
			if a.Pix[i] != b.Pix[i] {
				if i%a.W < middle {
					left = true
				} else {
					right = true
				}
			}
		}
		return left, right
	}
	base := draw(50, 51, false)
	if l, r := changed(base, draw(52, 51, false)); !l || r {
		t.Errorf("another published value: left changes %v, right %v", l, r)
	}
	if l, r := changed(base, draw(50, 52, false)); l || !r {
		t.Errorf("another simulated value: left changes %v, right %v", l, r)
	}
	if l, r := changed(base, draw(0, 51, true)); !l || r {
		t.Errorf("nothing published: left changes %v, right %v", l, r)
	}
	if l, r := changed(draw(50, 52, false), draw(50, 52.04, false)); !l || !r {
		t.Errorf("beyond the bound: the frame changes left %v, right %v", l, r)
	}
}

func TestSweepAndMerge(t *testing.T) {
	dir := t.TempDir()
	name := func(s string) string { return filepath.Join(dir, s) }
	args := []string{"sweep", "--models", "gpt-4o,O1", "--tools", "paper", "--frameworks", "react,fc", "--tasks", "ned", "--trials", "2", "--strike", "drop@2"}
	printed, _ := ok(t, args...)
	lines := table(t, printed)
	if len(lines) != 5 || lines[1][0] != "gpt-4o" || lines[1][2] != "raw" || lines[2][2] != "functions" || lines[4][0] != "o1" || lines[1][5] != "260" {
		t.Fatalf("%q", lines)
	}
	for _, column := range []string{"score", "none_share", "lucky", "wasted_turns", "wasted_calls", "wasted_tokens_read", "wasted_dollars", "break_1", "break_12", "loud", "quiet", "reading", "answer", "slips"} {
		if !slices.Contains(lines[0], column) {
			t.Errorf("no column %s", column)
		}
	}
	ok(t, append(args, "--out", name("whole"), "--workers", "1")...)
	for i := range 3 {
		ok(t, append(args, "--shard", fmt.Sprintf("%d/3", i), "--out", name(fmt.Sprint("part", i)))...)
	}
	ok(t, "merge", "--out", name("sum"), name("part2"), name("part0"), name("part1"))
	whole, _ := os.ReadFile(name("whole"))
	if sum, err := os.ReadFile(name("sum")); err != nil || !bytes.Equal(sum, whole) {
		t.Errorf("three shards add up to other bytes than one run: %v", err)
	}
	if again, _ := ok(t, "merge", name("sum")); again != printed {
		t.Errorf("the file prints as %q, the sweep as %q", again, printed)
	}
	out, _ := ok(t, "merge", "--json", name("sum"))
	var reports []lab.Report
	if err := json.Unmarshal([]byte(out), &reports); err != nil || len(reports) != 4 || reports[0].Runs != 260 {
		t.Errorf("%v, %d cells", err, len(reports))
	}
	ok(t, "merge", "--partial", name("part0"))
	ok(t, "merge", "--out", name("part0"), name("part0"), name("part1"), name("part2"))
	if sum, err := os.ReadFile(name("part0")); err != nil || !bytes.Equal(sum, whole) {
		t.Errorf("in the place of a shard there is something else: %v", err)
	}
	ok(t, append(args, "--shard", "0/3", "--out", name("part0"))...)

	os.WriteFile(name("cut"), whole[:len(whole)/2], 0o644)
	for _, bad := range [][]string{
		{name("part0"), name("part1")}, {name("part0"), name("part0")}, {name("part0"), name("gone")}, {name("cut")}, {dir},
	} {
		code, out, errs := run(append([]string{"merge", "--out", name("bad")}, bad...)...)
		if _, err := os.Stat(name("bad")); code != 1 || out != "" || strings.Count(errs, "\n") != 1 || err == nil {
			t.Errorf("%q: exit %d, printed %q, said %q, wrote: %v", bad, code, out, errs, err == nil)
		}
	}
}

func TestPassk(t *testing.T) {
	args := []string{"passk", "--models", "gpt-4o", "--frameworks", "act,fc", "--tasks", "ned,tii", "--trials", "3", "--k", "3"}
	out, _ := ok(t, append(args, "--json")...)
	var lines []passLine
	if err := json.Unmarshal([]byte(out), &lines); err != nil || len(lines) != 6 {
		t.Fatal(err, len(lines))
	}
	for i, l := range lines {
		if l.K != int64(i%3+1) || l.Low > l.HatK || l.High < l.HatK || l.PlugIn < l.HatK || l.AtK < l.HatK || l.AtLow > l.AtK || l.AtHigh < l.AtK || l.HatK == 0 || l.Trials != 3 {
			t.Errorf("%+v", l)
		}
	}
	if lines[0].Tools != "raw" || lines[3].Tools != "functions" {
		t.Errorf("tools %s and %s", lines[0].Tools, lines[3].Tools)
	}
	data, _ := ok(t, append(args, "--csv")...)
	text, _ := ok(t, args...)
	for i, cells := range table(t, data)[1:] {
		if cells[4] != strconv.FormatFloat(lines[i].HatK, 'f', 2, 64) {
			t.Errorf("%q and %+v", cells, lines[i])
		}
	}
	if strings.Count(text, "\n") != 9 || !strings.Contains(text, "unit is the question") || !strings.Contains(text, "biased") {
		t.Errorf("%s", text)
	}
}
