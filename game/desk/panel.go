package desk

import (
	"fmt"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/task"
	"deskarena/engine/tools"
	"deskarena/game/scene"
	"deskarena/game/story"
)

// What can be picked, in the order of the lists.
var (
	models     = agent.Models()
	frameworks = []agent.Framework{agent.Act, agent.ReAct, agent.FC}
	toolsets   = agent.Toolsets()
	tasks      = task.Kinds()
)

var lists = map[string]bool{
	scene.PanelModel: true, scene.PanelFramework: true, scene.PanelToolset: true,
	scene.PanelTask: true, scene.PanelInstance: true, scene.PanelPreset: true, scene.PanelPull: true,
}

// open opens a panel, a list at its current option.
func (d *Desk) open(panel string) {
	v := &d.view
	v.Open, v.Top, v.Entry, v.Focus = panel, 0, 0, ""
	v.Playing = false
	v.Options = d.options(panel)
	for i, o := range v.Options {
		if o.Current {
			v.Focus = o.Name
			size := v.PageSize()
			v.Top = i / size * size
		}
	}
}

// close closes the panel and gives the keyboard back to what had opened it.
func (d *Desk) close() {
	v := &d.view
	if v.Open == "" {
		return
	}
	switch {
	case v.Open == scene.PanelPull:
		v.Focus = "strike.pull"
	case v.Open == scene.PanelEntry:
		v.Focus = "entry." + strconv.Itoa(v.Entry)
	case lists[v.Open]:
		v.Focus = "open." + v.Open
	default:
		v.Focus = v.Open
	}
	v.Open, v.Options, v.Top, v.Entry = "", nil, 0, 0
}

func (d *Desk) options(panel string) []scene.Option {
	s := &d.script
	var list []scene.Option
	add := func(value, label, words string, current bool) *scene.Option {
		list = append(list, scene.Option{Name: "option." + panel + "." + value, Label: label, Words: words, Current: current})
		return &list[len(list)-1]
	}
	switch panel {
	case scene.PanelModel:
		for _, m := range models {
			add(m.String(), m.String(), m.Describe(), m == s.Model).Right = scores(m, s.Framework, s.Toolset, s.Task)
		}
	case scene.PanelFramework:
		for _, f := range frameworks {
			add(f.String(), f.String(), f.Describe(), f == s.Framework).Right = scores(s.Model, f, s.Toolset, s.Task)
		}
	case scene.PanelToolset:
		for _, t := range toolsets {
			add(t.String(), story.ToolsetLabel(t), t.Describe(), t == s.Toolset).Right = scores(s.Model, s.Framework, t, s.Task)
		}
	case scene.PanelPreset:
		for i, p := range d.presets {
			add(strconv.Itoa(i+1), p.Name, p.Caption, i == d.view.Preset)
		}
	case scene.PanelPull:
		for _, name := range d.pullable() {
			functions := tools.Named(name)
			if len(functions) == 1 {
				add(name, name, functions[0].Does, name == d.called())
				continue
			}
			var all []string
			for _, f := range functions {
				all = append(all, f.Name)
			}
			add(name, "all of: "+functions[0].Category.String(), strings.Join(all, ", ")+".", false)
		}
	case scene.PanelTask:
		for _, k := range tasks {
			add(k.String(), k.String()+"  "+k.Title(), story.TaskWords(k), k == s.Task).Right = scores(s.Model, s.Framework, s.Toolset, k)
		}
	case scene.PanelInstance:
		for n := 1; n <= task.PerTask; n++ {
			if in, err := d.engine.task(s.Task, n); err == nil {
				add(strconv.Itoa(n), fmt.Sprintf("%s %d", s.Task, n), in.Brief.Question, n == int(s.Instance))
			}
		}
	}
	return list
}

// scores are a cell's as a list shows them: the paper's, and what the simulation came to when it was fitted.
func scores(m agent.Model, f agent.Framework, t agent.Toolset, k task.Kind) string {
	percent := func(n int) string { return fmt.Sprintf("%d.%d%%", n/10, n%10) }
	cell, known := sim.CellOf(m, f, t, k.String())
	if !known {
		return ""
	}
	if p, ok := lab.Published(m, f, t, k); ok {
		return percent(p) + " / " + percent(cell.Simulated)
	}
	return "extrapolated " + percent(cell.Simulated)
}

// page turns the page of the open panel.
func (d *Desk) page(down bool) {
	v := &d.view
	step := v.PageSize()
	if !down {
		step = -step
	}
	if top := v.Top + step; top >= 0 && top < v.Lines() {
		v.Top = top
	}
}

// pick takes an option of a list, whether the list is open or not. A change starts a fresh chain.
func (d *Desk) pick(panel, value string) error {
	for i, o := range d.options(panel) {
		if o.Name != "option."+panel+"."+value {
			continue
		}
		switch panel {
		case scene.PanelPull:
			return d.pull(value)
		case scene.PanelPreset:
			return d.start(d.presets[i].Script, 0)
		}
		if o.Current {
			d.close()
			return nil
		}
		return d.fresh(func(s *episode.Script) {
			switch panel {
			case scene.PanelModel:
				s.Model = models[i]
			case scene.PanelFramework:
				s.Framework = frameworks[i]
			case scene.PanelToolset:
				s.Toolset = toolsets[i]
			case scene.PanelTask:
				s.Task = tasks[i]
			case scene.PanelInstance:
				s.Instance = uint16(i + 1)
			}
		})
	}
	return refuse("There is no %s %q to choose.", panel, value)
}

// focus moves the keyboard to the next region that takes it, round and round; an open list turns its page.
func (d *Desk) focus(step int) {
	var names []string
	at := -1
	for _, r := range d.Frame().Regions {
		if !r.Takes() {
			continue
		}
		if r.Name == d.view.Focus {
			at = len(names)
		}
		names = append(names, r.Name)
	}
	if len(names) == 0 {
		return
	}
	if at < 0 && step < 0 {
		at = 0
	}
	d.view.Focus = names[(at+step+len(names))%len(names)]
}
