//go:build !js

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"deskarena/assets/letters"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/task/listing"

	"github.com/spf13/cobra"
)

// taskFormat is a way of writing the questions.
type taskFormat uint8

const (
	tasksText taskFormat = iota
	tasksJSON
	tasksHuggingFace
)

func (f taskFormat) String() string { return [...]string{"text", "json", "huggingface"}[f] }

func tasksCommand() *cobra.Command {
	var asJSON, latent bool
	var as taskFormat
	var seed uint64
	kinds := listOf("task", task.Kinds()...)
	c := &cobra.Command{
		Use:   "tasks",
		Short: "List the questions of the nine tasks, with what is asked by name and what is right",
		Long: `List the questions of the nine tasks, with what is asked by name and what is right.

--format huggingface writes them as JSON lines in the shape of the data set Salesforce/CRMArena on Hugging Face: idx,
answer (null for None), task, reward_metric (exact_match, or fuzzy_match for knowledge_qa), metadata with the required
and the optional context apart, and query with the return format. The questions are this company's own.`,
		Example: "  deskarena tasks\n" +
			"  deskarena tasks --tasks htu,tcu --json\n" +
			"  deskarena tasks --json --with-latent --org-seed 7\n" +
			"  deskarena tasks --format huggingface > crmarena.jsonl",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if asJSON && as != tasksJSON && cmd.Flags().Changed("format") {
				return fmt.Errorf("choose either --json or --format %s", as)
			}
			if asJSON = asJSON || as == tasksJSON; latent && !asJSON {
				return errors.New("--with-latent needs --json")
			}
			noteOrg(cmd.ErrOrStderr(), seed)
			w := episode.Open(seed)
			if as == tasksHuggingFace {
				return fail(writeItems(cmd.OutOrStdout(), w, kinds.values))
			}
			all := []listing.Instance{}
			for _, k := range kinds.values {
				of := listing.Of(w.Company, w.Tasks, k, latent)
				if !asJSON {
					if err := writeTask(cmd.OutOrStdout(), k, of); err != nil {
						return fail(err)
					}
				}
				all = append(all, of...)
			}
			if !asJSON {
				return nil
			}
			return fail(writeJSONValue(cmd.OutOrStdout(), all))
		},
	}
	c.Flags().Var(kinds, "tasks", "which tasks, comma-separated")
	c.Flags().Var(choose(&as, "format", tasksText, tasksJSON, tasksHuggingFace), "format", "text, json or huggingface")
	c.Flags().BoolVar(&asJSON, "json", false, "print an array of instances with all their parameters")
	c.Flags().BoolVar(&latent, "with-latent", false, "with the issue and the product behind each new case of NCR")
	c.Flags().Uint64Var(&seed, "org-seed", episode.DefaultOrgSeed, "seed of the company")
	return c
}

// writeItems writes the questions of some tasks in the shape of the benchmark's data set, a line each.
func writeItems(out io.Writer, w *episode.World, kinds []task.Kind) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for _, k := range kinds {
		for _, item := range listing.Items(w.Tasks, k) {
			if err := e.Encode(item); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeTask writes a task's instances as a table.
func writeTask(out io.Writer, k task.Kind, of []listing.Instance) error {
	none := 0
	for _, in := range of {
		if in.Truth == task.None {
			none++
		}
	}
	if _, err := fmt.Fprintf(out, "%s: %s. Asked by a %s; %d instances, %d without an answer; scored by %s.\n",
		k, k.Title(), of[0].Persona, len(of), none, of[0].Metric); err != nil {
		return err
	}
	lines := make([][]string, len(of))
	for i, in := range of {
		lines[i] = []string{fmt.Sprintf("%3d", in.Instance), in.Today, letters.Fit(in.Truth, 24), letters.Fit(in.Question, 110)}
	}
	if err := writeColumns(out, len(lines[0]), lines); err != nil {
		return err
	}
	_, err := fmt.Fprintln(out)
	return err
}

// writeJSONValue writes a value as indented JSON.
func writeJSONValue(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// noteOrg says that an org is not the one that the odds are made for.
func noteOrg(w io.Writer, seed uint64) {
	if seed != episode.DefaultOrgSeed {
		fmt.Fprintf(w, "deskarena: note: the odds are calibrated for org %d alone; org %d is extrapolated\n", uint64(episode.DefaultOrgSeed), seed)
	}
}
