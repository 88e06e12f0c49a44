//go:build js

// Command digests prints the digests that engine/episode/determinism makes of the presets, under js/wasm:
//
//	GOOS=js GOARCH=wasm go run -exec "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./wasm/digests 1000
package main

import (
	"fmt"
	"os"
	"strconv"

	"deskarena/engine/episode/determinism"
	"deskarena/presets"
)

func main() {
	n := 0
	if len(os.Args) == 2 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	if n <= 0 {
		fmt.Fprintln(os.Stderr, "usage: digests COUNT")
		os.Exit(2)
	}
	if err := determinism.Write(os.Stdout, presets.Scripts(), n); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
