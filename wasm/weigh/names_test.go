package main

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
)

// section writes a section of a wasm module.
func section(id byte, body string) string {
	return string(binary.AppendUvarint([]byte{id}, uint64(len(body)))) + body
}

func sized(body string) string { return string(binary.AppendUvarint(nil, uint64(len(body)))) + body }

// written is a module of one imported and two own functions.
var written = "\x00asm\x01\x00\x00\x00" +
	section(2, "\x01"+sized("env")+sized("f")+"\x00\x00") +
	section(10, "\x02"+sized("12345")+sized(strings.Repeat("x", 200))) +
	section(11, "123456789") +
	section(0, sized("name")+section(1, "\x03\x00"+sized("env.f")+"\x01"+sized("a_b.F")+"\x02"+sized("a_b_c.__T_.M")))

func TestFuncs(t *testing.T) {
	funcs, data, err := Funcs([]byte(written))
	if err != nil || data != 9 || !slices.Equal(funcs, []Func{{"a_b.F", 5}, {"a_b_c.__T_.M", 200}}) {
		t.Errorf("%v, %d, %v", funcs, data, err)
	}
	for i := range written {
		if funcs, _, err := Funcs([]byte(written[:i])); err == nil {
			t.Fatalf("cut short at %d there are functions: %v", i, funcs)
		}
	}
}

func TestByPackage(t *testing.T) {
	funcs := []Func{
		{"a_b.F", 1}, {"a_b.__T_.M.func1", 2}, {"a_b_c.G_go.shape.struct__a_b.X_int__", 4}, {"c_v1.2_d_2ev3.F", 8},
		{"type_.eq.a_b.T", 16}, {"memchr", 32}, {"a_bc.F", 64}, {"main.main", 128},
	}
	got := ByPackage(funcs, []string{"a/b", "a/b/c", "c-v1.2/d.v3", "unused", "main"})
	want := []Part{{"main", 128}, {Other, 112}, {"c-v1.2/d.v3", 8}, {"a/b/c", 4}, {"a/b", 3}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
