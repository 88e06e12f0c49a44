//go:build !js

package main

import (
	"errors"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/engine/soql"

	"github.com/spf13/cobra"
)

func queryCommand() *cobra.Command {
	var check bool
	var seed uint64
	var today string
	c := &cobra.Command{
		Use:   "query QUERY",
		Short: "Ask the company a SOQL or SOSL query and print the rows as JSON",
		Long: `Ask the company a SOQL or SOSL query and print the rows as a JSON array. SELECT COUNT() has no rows but a size: it
prints the result as Salesforce's REST API sends it.

A query that the org refuses is printed on standard error as CODE: message, and the exit code is 1.`,
		Example: "  deskarena query 'SELECT Name FROM ProductCategory ORDER BY Name'\n" +
			"  deskarena query 'FIND {running} IN NAME FIELDS RETURNING Product2(Id, Name LIMIT 3)'\n" +
			"  deskarena query --today 2023-06-01 'SELECT COUNT() FROM Case WHERE CreatedDate = LAST_N_DAYS:30'\n" +
			"  # {\"totalSize\":17,\"done\":true,\"records\":[]}",
		Args: exactly(1, "a query, in quotes"),
		RunE: func(cmd *cobra.Command, args []string) error {
			text := args[0]
			var day cal.Day
			if cmd.Flags().Changed("today") {
				var err error
				if day, err = cal.ParseDay(today); err != nil {
					return errors.New("--today: " + err.Error())
				}
			}
			if check {
				return refused(soql.Check(text))
			}
			company := org.Generate(seed)
			if today == "" {
				day = company.LastDay() + 1
			}
			engine := soql.New(company.Org)
			ask := engine.Query
			if isSearch(text) {
				ask = engine.Search
			}
			result, err := ask(text, day)
			if err != nil {
				return refused(err)
			}
			answer := result.Rows
			if result.Counted {
				answer = result.QueryResult()
			}
			_, err = cmd.OutOrStdout().Write(append(answer.AppendJSON(nil), '\n'))
			return fail(err)
		},
	}
	c.Flags().BoolVar(&check, "check", false, "only parse the query")
	c.Flags().Uint64Var(&seed, "org-seed", episode.DefaultOrgSeed, "seed of the company")
	c.Flags().StringVar(&today, "today", "", "the day that date literals are relative to, YYYY-MM-DD (default: the day after the last record)")
	return c
}

// refused passes an error on as Salesforce words it, without the program's name before it.
func refused(err error) error {
	if err == nil {
		return nil
	}
	return failure{err}
}

func isSearch(query string) bool {
	first := strings.TrimLeft(query, " \t\r\n")
	return len(first) >= 4 && strings.EqualFold(first[:4], "FIND")
}

// exactly is cobra.ExactArgs with an error that says what is missing.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) < n:
			return errors.New("missing " + what)
		case len(args) > n:
			return errors.New("too many arguments: " + strings.Join(args[n:], " "))
		}
		return nil
	}
}
