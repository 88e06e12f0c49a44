package site

import (
	"bytes"
	"io"
	"path/filepath"
	"testing"
)

// The light build is light, and what it was built in leaves no trace in it.
func TestLightBuildsAreTheSame(t *testing.T) {
	build := func(p Program) []byte {
		wasm, _, err := Compile(t.Context(), filepath.Join("..", ".."), p, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		return wasm
	}
	p := Program{Package: "./wasm/weigh/minimal", Stock: true}
	stock := build(p)
	p.Stock = false
	one, other := build(p), build(p)
	if !bytes.Equal(one, other) {
		t.Error("two builds differ")
	}
	if 3*len(one) > 2*len(stock) {
		t.Errorf("%d bytes, of %d", len(one), len(stock))
	}
}
