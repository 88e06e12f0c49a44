//go:build !js

package main

import (
	"deskarena/cmd/deskarena/internal/env"
	"deskarena/engine/episode"

	"github.com/spf13/cobra"
)

func envCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "env",
		Short: "Put an agent of your own at the desk: requests and answers as JSON lines",
		Long:  env.Help(),
		Example: `  deskarena env <requests.jsonl >answers.jsonl
  echo '{"op":"call","query":"SELECT Name FROM ProductCategory"}' | deskarena env
  echo '{"op":"reset","task":"NED","instance":7,"framework":"fc","toolset":"functions"}' | deskarena env`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s := env.Server{TraceJSON: func(t *episode.Trace) any { return jsonOf(t) }}
			return fail(s.Serve(cmd.InOrStdin(), cmd.OutOrStdout()))
		},
	}
}
