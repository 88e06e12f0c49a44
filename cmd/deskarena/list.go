//go:build !js

package main

import (
	"fmt"
	"slices"
	"strings"
)

// list is a flag whose value is some of a few, comma-separated, by name in any case. It begins with all of them.
type list[T named] struct {
	kind   string // what the flag picks, for messages
	all    []T
	values []T
}

func listOf[T named](kind string, all ...T) *list[T] { return &list[T]{kind, all, all} }

func (l *list[T]) Set(text string) error {
	var values []T
	for name := range strings.SplitSeq(text, ",") {
		var v T
		if err := choose(&v, l.kind, l.all...).Set(strings.TrimSpace(name)); err != nil {
			return err
		}
		if slices.Contains(values, v) {
			return fmt.Errorf("%s is named twice", v)
		}
		values = append(values, v)
	}
	l.values = values
	return nil
}

func (l *list[T]) has(v T) bool { return slices.Contains(l.values, v) }

func (l *list[T]) String() string {
	if l == nil || slices.Equal(l.values, l.all) {
		return "all"
	}
	var names []string
	for _, v := range l.values {
		names = append(names, strings.ToLower(v.String()))
	}
	return strings.Join(names, ",")
}

func (l *list[T]) Type() string { return l.kind + "s" }
