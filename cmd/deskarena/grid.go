//go:build !js

package main

import (
	"fmt"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/task"

	"github.com/spf13/cobra"
)

// grid is the flags that say which cells are played, and how.
type grid struct {
	models     *list[agent.Model]
	frameworks *list[agent.Framework]
	tools      *list[toolChoice]
	tasks      *list[task.Kind]
	strikes    []string
	trials     int
	workers    int
	seed       uint64
	orgSeed    uint64
}

// toolChoice is a toolset, or the one that the paper gives to a framework.
type toolChoice uint8

const ofPaper toolChoice = 255

func (t toolChoice) String() string {
	if t == ofPaper {
		return "paper"
	}
	return agent.Toolset(t).String()
}

func (t toolChoice) of(f agent.Framework) agent.Toolset {
	if t == ofPaper {
		return lab.PaperToolset(f)
	}
	return agent.Toolset(t)
}

func addGrid(c *cobra.Command, trials int) *grid {
	g := &grid{
		models:     listOf("model", agent.Models()...),
		frameworks: listOf("framework", agent.Act, agent.ReAct, agent.FC),
		tools:      listOf("toolset", toolChoice(agent.Raw), toolChoice(agent.Functions), toolChoice(agent.Flex), ofPaper),
		tasks:      listOf("task", task.Kinds()...),
	}
	g.tools.values = g.tools.all[:2]
	set := c.Flags()
	set.Var(g.models, "models", "which models, comma-separated")
	set.Var(g.frameworks, "frameworks", "which of act, react, fc, comma-separated")
	set.Var(g.tools, "tools", "which of raw, functions, flex, comma-separated; or paper: raw for act and react, functions for fc")
	set.Var(g.tasks, "tasks", "which tasks, comma-separated")
	set.StringSliceVar(&g.strikes, "strike", nil, "what every run suffers, comma-separated: drop@TURN, pull:FUNCTION@TURN, pull:CATEGORY@TURN")
	set.IntVar(&g.trials, "trials", trials, "runs of each instance")
	set.IntVar(&g.workers, "workers", 0, "runs side by side; 0 for one on each processor. The result is the same")
	set.Uint64Var(&g.seed, "seed", 1, "seed of the dice")
	set.Uint64Var(&g.orgSeed, "org-seed", episode.DefaultOrgSeed, "seed of the company")
	return g
}

// plan is the runs that the flags describe, and the world that they are made in.
func (g *grid) plan() (*lab.Plan, *episode.World, error) {
	if err := checkTrials(g.trials); err != nil {
		return nil, nil, err
	}
	if g.workers < 0 {
		return nil, nil, fmt.Errorf("--workers is 0 or more, not %d", g.workers)
	}
	var struck episode.Script
	for _, text := range g.strikes {
		k, err := episode.ParseStrike(text)
		if err != nil {
			return nil, nil, err
		}
		struck = struck.With(k)
	}
	p := &lab.Plan{Trials: g.trials, Seed: g.seed, Strikes: struck.Strikes}
	seen := map[lab.Cell]bool{}
	for _, m := range g.models.values {
		for _, f := range g.frameworks.values {
			for _, t := range g.tools.values {
				for _, k := range g.tasks.values {
					c := lab.Cell{Model: m, Framework: f, Toolset: t.of(f), Task: k}
					if !seen[c] { // a toolset by its name and as the paper's
						seen[c] = true
						p.Cells = append(p.Cells, c)
					}
				}
			}
		}
	}
	w := episode.Open(g.orgSeed)
	return p, w, p.Check(w)
}

func checkTrials(n int) error {
	if n < 1 || n > lab.MaxTrials {
		return fmt.Errorf("--trials is 1 to %d, not %d", lab.MaxTrials, n)
	}
	return nil
}
