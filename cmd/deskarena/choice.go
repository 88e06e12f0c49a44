//go:build !js

package main

import (
	"fmt"
	"strings"
)

// choice is a flag whose value is one of a few, by name in any case.
type choice[T named] struct {
	value *T
	kind  string // what the flag picks, for messages
	all   []T
}

type named interface {
	comparable
	String() string
}

func choose[T named](value *T, kind string, all ...T) *choice[T] {
	return &choice[T]{value, kind, all}
}

func (c *choice[T]) Set(name string) error {
	var names []string
	for _, v := range c.all {
		if strings.EqualFold(v.String(), name) {
			*c.value = v
			return nil
		}
		names = append(names, v.String())
	}
	return fmt.Errorf("no %s is called %q; there are %s", c.kind, name, strings.Join(names, ", "))
}

func (c *choice[T]) String() string {
	if c.value == nil {
		return ""
	}
	return strings.ToLower((*c.value).String())
}

func (c *choice[T]) Type() string { return c.kind }
