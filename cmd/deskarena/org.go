//go:build !js

package main

import (
	"encoding/json"
	"errors"
	"slices"

	"deskarena/engine/episode"
	"deskarena/engine/org"

	"github.com/spf13/cobra"
)

func orgCommand() *cobra.Command {
	var stats bool
	var seed uint64
	c := &cobra.Command{
		Use:     "org",
		Short:   "Say what the company in the cabinet consists of",
		Example: "  deskarena org --stats\n  deskarena org --stats --org-seed 7\n  deskarena org export --out company",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !stats {
				return errors.New("say what to print: --stats, or write all of it to files: org export")
			}
			e := json.NewEncoder(cmd.OutOrStdout())
			e.SetIndent("", "  ")
			return fail(e.Encode(statsOf(org.Generate(seed).Org)))
		},
	}
	c.AddCommand(exportCommand())
	c.Flags().BoolVar(&stats, "stats", false, "print objects, record counts and dependencies as JSON")
	c.Flags().Uint64Var(&seed, "org-seed", episode.DefaultOrgSeed, "seed of the company")
	return c
}

type orgStats struct {
	Records      int           `json:"records"` // of all objects together
	Objects      []objectStats `json:"objects"`
	Dependencies dependencies  `json:"dependencies"`
}

type objectStats struct {
	Name       string   `json:"name"`
	Count      int      `json:"count"`
	References []string `json:"references"` // the objects that the published schema says it refers to
}

type dependencies struct {
	Pairs     int     `json:"pairs"`      // of an object and one that it refers to, as the published schema states them
	PerObject float64 `json:"per_object"` // the paper's figure
	Implied   int     `json:"implied"`    // pairs that the published schema only implies
}

func statsOf(o *org.Org) orgStats {
	var s orgStats
	s.Dependencies.Pairs, s.Dependencies.Implied = org.Dependencies()
	s.Dependencies.PerObject = float64(s.Dependencies.Pairs) / float64(org.NumObjects)
	for obj := range org.Object(org.NumObjects) {
		refs := []string{}
		for _, f := range obj.Fields() {
			if f.Type == org.Reference && f.Listed && !f.Implied && f.To.Published() && !slices.Contains(refs, f.To.String()) {
				refs = append(refs, f.To.String())
			}
		}
		n := o.Table(obj).Len()
		s.Objects = append(s.Objects, objectStats{obj.String(), n, refs})
		s.Records += n
	}
	return s
}
