// Package odds reads and writes the file of odds, odds.json of package sim, and writes the table that the program is built
// with from it. The program itself needs none of this.
package odds

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/format"
	"io"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
)

// file is sim.Odds with names for numbers.
type file struct {
	Made     []string
	Profiles []profile
	Ablation []ablated
}

type profile struct {
	Model     string
	Framework string
	Skills    map[string]int
	Cells     []cell
}

type cell struct {
	Task      string
	Toolset   string
	Slip      int
	None      int
	Estimated bool
	Simulated int
}

type ablated struct {
	Model    string
	Category string
	Factor   int
}

var skills = [sim.NumSkills]string{
	sim.Formatting: "formatting", sim.Composing: "composing", sim.Calling: "calling", sim.Aiming: "aiming", sim.Carrying: "carrying",
	sim.Reading: "reading", sim.Repairing: "repairing", sim.Persisting: "persisting", sim.Doubting: "doubting", sim.Abstaining: "abstaining",
}

// Write returns the odds as a file.
func Write(o *sim.Odds) ([]byte, error) {
	f := file{Made: o.Made}
	for _, p := range o.Profiles {
		out := profile{Model: p.Model.String(), Framework: p.Framework.String(), Skills: map[string]int{}}
		for i, name := range skills {
			out.Skills[name] = p.Skills[i]
		}
		for _, c := range p.Cells {
			out.Cells = append(out.Cells, cell{c.Task, c.Toolset.String(), c.Slip, c.None, c.Estimated, c.Simulated})
		}
		f.Profiles = append(f.Profiles, out)
	}
	for _, a := range o.Ablation {
		f.Ablation = append(f.Ablation, ablated{a.Model.String(), a.Category, a.Factor})
	}
	b, err := json.MarshalIndent(f, "", " ")
	return append(b, '\n'), err
}

// Read reads a file of odds. An error says what in it cannot be.
func Read(b []byte) (*sim.Odds, error) {
	var f file
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("something follows the odds")
	}
	o := &sim.Odds{Made: f.Made}
	for _, p := range f.Profiles {
		m, err := agent.ParseModel(p.Model)
		if err != nil {
			return nil, err
		}
		out := sim.Profile{Model: m}
		if out.Framework, err = agent.ParseFramework(p.Framework); err != nil {
			return nil, err
		}
		for i, name := range skills {
			n, ok := p.Skills[name]
			if !ok || n < 0 || n > 1000 {
				return nil, fmt.Errorf("%s under %s has no %s from 0 to 1000", p.Model, p.Framework, name)
			}
			out.Skills[i] = n
		}
		if len(p.Skills) != len(skills) {
			return nil, fmt.Errorf("%s under %s has %d skills, not %d", p.Model, p.Framework, len(p.Skills), len(skills))
		}
		for _, c := range p.Cells {
			t, err := agent.ParseToolset(c.Toolset)
			if err != nil {
				return nil, err
			}
			out.Cells = append(out.Cells, sim.Cell{Task: c.Task, Toolset: t, Slip: c.Slip, None: c.None, Estimated: c.Estimated, Simulated: c.Simulated})
		}
		o.Profiles = append(o.Profiles, out)
	}
	for _, a := range f.Ablation {
		m, err := agent.ParseModel(a.Model)
		if err != nil {
			return nil, err
		}
		o.Ablation = append(o.Ablation, sim.Ablated{Model: m, Category: a.Category, Factor: a.Factor})
	}
	return o, nil
}

// Table returns the odds as a file of Go: data that the linker lays out.
func Table(o *sim.Odds) ([]byte, error) {
	var b strings.Builder
	b.WriteString("// Code generated from odds.json by odds/gen. DO NOT EDIT.\n\npackage sim\n\nvar odds = Odds{\n")
	fmt.Fprintf(&b, "Made: %#v,\nProfiles: []Profile{\n", o.Made)
	for _, p := range o.Profiles {
		fmt.Fprintf(&b, "{Model: %d, Framework: %d, Skills: %#v, Cells: []Cell{\n", p.Model, p.Framework, p.Skills)
		for _, c := range p.Cells {
			fmt.Fprintf(&b, "{%q, %d, %d, %d, %t, %d},\n", c.Task, c.Toolset, c.Slip, c.None, c.Estimated, c.Simulated)
		}
		b.WriteString("}},\n")
	}
	b.WriteString("},\nAblation: []Ablated{\n")
	for _, a := range o.Ablation {
		fmt.Fprintf(&b, "{%d, %q, %d},\n", a.Model, a.Category, a.Factor)
	}
	b.WriteString("},\n}\n")
	return format.Source([]byte(b.String()))
}
