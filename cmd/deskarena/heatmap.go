//go:build !js

package main

import (
	"fmt"
	"slices"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/assets/pix"
	"deskarena/engine/lab"
)

// heatmapScale is how many pixels of the file make one of the drawing.
const heatmapScale = 2

// A heat map in pixels: a cell is two halves, the paper's on the left and the simulation's on the right.
const (
	mapMargin = 12
	mapHalf   = 36 // five letters and a little air
	mapRow    = 15
	mapCell   = 2*mapHalf + 3
	mapGroup  = 8 // between frameworks, more than between rows
)

// heatmapOf draws a table's figures: a row for each framework and model, a column for each task.
func heatmapOf(table int, figures []lab.Figure, seed uint64) *pix.Picture {
	m := heatmap{table: table, scale: scaleOf(table), at: map[[3]string]lab.Figure{}}
	for _, f := range figures {
		row := [2]string{f.Framework, f.Model}
		if !slices.Contains(m.rows, row) {
			m.rows = append(m.rows, row)
		}
		if !slices.Contains(m.columns, f.Task) {
			m.columns = append(m.columns, f.Task)
		}
		m.at[[3]string{f.Framework, f.Model, f.Task}] = f
	}
	for _, f := range figures {
		if f.Note != "" {
			m.notes = append(m.notes, fmt.Sprintf("Not marked: %s %s %s: %s.", f.Framework, f.Model, f.Task, f.Note))
		}
	}
	for _, r := range m.rows {
		m.label = max(m.label, assets.Width(r[1])+8)
	}
	m.draw(figures[0].Trials, seed)
	return m.p
}

type heatmap struct {
	table   int
	scale   []shade
	rows    [][2]string
	columns []string
	at      map[[3]string]lab.Figure
	notes   []string
	label   int // width of the names of the models
	p       *pix.Picture
}

// shade is a colour for values from a lower bound on; text is what can be read on it.
type shade struct {
	from       float64
	fill, text assets.Color
}

// Success goes from paper to deep teal. A change is teal where functions helped, and wood where they hindered. Clay is
// for what is broken: a cell that misses its bound.
var (
	shares = []shade{{0, assets.Sheet, assets.Ink}, {20, assets.Teal4, assets.Ink}, {40, assets.Teal3, assets.Ink}, {60, assets.Teal, assets.Sheet}, {80, assets.Teal2, assets.Sheet}}
	turns  = []shade{{0, assets.Sheet, assets.Ink}, {5, assets.Teal4, assets.Ink}, {7, assets.Teal3, assets.Ink}, {9, assets.Teal, assets.Sheet}}
	deltas = []shade{{-100, assets.Teal2, assets.Sheet}, {-20, assets.Teal, assets.Sheet}, {-10, assets.Teal3, assets.Ink}, {-5, assets.Teal4, assets.Ink},
		{-1, assets.Sheet, assets.Ink}, {1, assets.Paper2, assets.Ink}, {4, assets.Tan, assets.Ink}, {10, assets.Wood, assets.Sheet}}
)

func scaleOf(table int) []shade {
	switch table {
	case 3:
		return turns
	case 4:
		return deltas
	}
	return shares
}

func (m *heatmap) shade(v float64) shade {
	at := m.scale[0]
	for _, s := range m.scale {
		if v >= s.from {
			at = s
		}
	}
	return at
}

var heatmapTitles = map[int]string{
	2: "Table 2: success, percent",
	3: "Table 3: mean turns of an instance",
	4: "Table 4: change when functions are taken away, points",
	5: "Table 5: success where the answer is None, percent",
}

func (m *heatmap) draw(trials int, seed uint64) {
	lines := []string{
		"Left half: published in the CRMArena paper. Right half: simulated by Desk Arena.",
		fmt.Sprintf("%s of each instance, seed %d. The dice were calibrated to the paper: a match is no evidence for it.", counted(trials, "run"), seed),
	}
	width := m.label + len(m.columns)*mapCell
	for _, l := range slices.Concat(lines, m.notes) {
		width = max(width, assets.Width(l))
	}
	groups := 1
	for i := range m.rows[1:] {
		if m.rows[i][0] != m.rows[i+1][0] {
			groups++
		}
	}
	head, foot := 62, 46+14*len(m.notes)
	height := head + len(m.rows)*mapRow + groups*(mapGroup+mapRow) + foot
	m.p = pix.New(width+2*mapMargin, height, assets.Paper)
	p := m.p
	p.Text(mapMargin, 12, heatmapTitles[m.table], assets.Bold, assets.Ink)
	for i, l := range lines {
		p.Text(mapMargin, 27+12*i, l, assets.Regular, assets.Ink2)
	}
	y := head - 4
	for i, r := range m.rows {
		if i == 0 || r[0] != m.rows[i-1][0] {
			y += mapGroup
			m.header(y, r[0])
			y += mapRow
		}
		p.Text(mapMargin, y+3, r[1], assets.Regular, assets.Ink)
		for c, task := range m.columns {
			if f, ok := m.at[[3]string{r[0], r[1], task}]; ok {
				m.cell(mapMargin+m.label+c*mapCell, y, f)
			}
		}
		y += mapRow
	}
	m.legend(y + 10)
}

// header names a framework and, over their columns, the tasks.
func (m *heatmap) header(y int, framework string) {
	m.p.Text(mapMargin, y+3, framework, assets.Bold, assets.Ink)
	for c, task := range m.columns {
		name := letters.Fit(short(task), assets.Chars(mapCell-3))
		m.p.Text(mapMargin+m.label+c*mapCell+(mapCell-3-assets.Width(name))/2, y+3, name, assets.Regular, assets.Ink2)
	}
}

// short is a category of functions in a column's width.
func short(task string) string {
	switch task {
	case "query, independent":
		return "query ind."
	case "query, dependent":
		return "query dep."
	case "calculation, independent":
		return "calc. ind."
	case "calculation, dependent":
		return "calc. dep."
	}
	return task
}

func (m *heatmap) cell(x, y int, f lab.Figure) {
	if f.Extrapolated {
		m.p.Fill(x, y, mapHalf, mapRow-1, assets.Paper2)
		m.p.Hatch(x, y, mapHalf, mapRow-1, 4, assets.Tan)
	} else {
		m.half(x, y, f.Published)
	}
	m.half(x+mapHalf, y, f.Simulated)
	m.p.Fill(x+mapHalf, y, 1, mapRow-1, assets.Tan)
	m.p.Box(x, y, 2*mapHalf, mapRow-1, assets.Tan)
	if off := f.Difference(); !f.Extrapolated && f.Note == "" && f.Task != lab.All && max(off, -off) > lab.Bound(m.table) {
		m.p.Box(x, y, 2*mapHalf, mapRow-1, assets.Clay)
		m.p.Box(x+1, y+1, 2*mapHalf-2, mapRow-3, assets.Clay)
	}
}

func (m *heatmap) half(x, y int, v float64) {
	s := m.shade(v)
	m.p.Fill(x, y, mapHalf, mapRow-1, s.fill)
	text := m.number(v)
	m.p.Text(x+mapHalf-3-assets.Width(text), y+3, text, assets.Regular, s.text)
}

func (m *heatmap) number(v float64) string {
	if m.table == 4 {
		return fmt.Sprintf("%+.1f", v)
	}
	return fmt.Sprintf("%.1f", v)
}

// legend says what the colours mean.
func (m *heatmap) legend(y int) {
	x := mapMargin
	for i, s := range m.scale {
		text := fmt.Sprintf("%g", s.from)
		if i == 0 && s.from < 0 {
			text = "less"
		}
		w := assets.Width(text) + 12
		m.p.Fill(x, y, w, mapRow-1, s.fill)
		m.p.Box(x, y, w, mapRow-1, assets.Tan)
		m.p.Text(x+6, y+3, text, assets.Regular, s.text)
		x += w
	}
	m.p.Text(x+6, y+3, "and up", assets.Regular, assets.Ink2)
	y += 19
	x = mapMargin
	m.p.Box(x, y, mapHalf, mapRow-1, assets.Clay)
	m.p.Box(x+1, y+1, mapHalf-2, mapRow-3, assets.Clay)
	x += mapHalf + 6
	unit := "points"
	if m.table == 3 {
		unit = "turns"
	}
	text := fmt.Sprintf("more than %g %s off", lab.Bound(m.table), unit)
	m.p.Text(x, y+3, text, assets.Regular, assets.Ink2)
	if m.table == 5 {
		x += assets.Width(text) + 16
		m.p.Fill(x, y, mapHalf, mapRow-1, assets.Paper2)
		m.p.Hatch(x, y, mapHalf, mapRow-1, 4, assets.Tan)
		m.p.Text(x+mapHalf+6, y+3, "not published: extrapolated", assets.Regular, assets.Ink2)
	}
	for i, note := range m.notes {
		m.p.Text(mapMargin, y+20+14*i, note, assets.Regular, assets.Ink2)
	}
}
