// Package template stands in for text/template where a template holds nothing but conditions on its data's fields. It
// calls no method by name, and so leaves the linker free to drop the methods that nobody calls.
package template

import (
	"errors"
	"io"
	"reflect"
	"strings"
)

// Template is a text with conditions: {{if eq .A .B}}, {{else if eq .A .B}}, {{else}} and {{end}}.
type Template struct{ parts []part }

// part is a text, or the action that stands between two texts.
type part struct {
	text   string
	action action
	a, b   string // the fields that if and elseIf compare
}

type action int

const (
	none action = iota
	begin
	elseIf
	otherwise
	end
)

var errTemplate = errors.New("template: only conditions on fields are known here")

// New returns an empty template; nothing asks for its name.
func New(string) *Template { return &Template{} }

// Must returns the template, and panics if there was an error.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Parse reads the text of a template.
func (t *Template) Parse(text string) (*Template, error) {
	t.parts = nil
	open := 0
	for {
		before, rest, found := strings.Cut(text, "{{")
		t.parts = append(t.parts, part{text: before})
		if !found {
			break
		}
		inside, after, closed := strings.Cut(rest, "}}")
		p, ok := read(strings.Fields(inside))
		switch p.action {
		case begin:
			open++
		case end:
			open--
		}
		if !closed || !ok || open < 0 || open == 0 && p.action != end {
			return nil, errTemplate
		}
		t.parts = append(t.parts, p)
		text = after
	}
	if open != 0 {
		return nil, errTemplate
	}
	return t, nil
}

func read(words []string) (part, bool) {
	kind := none
	switch n := len(words); {
	case n == 1 && words[0] == "else":
		return part{action: otherwise}, true
	case n == 1 && words[0] == "end":
		return part{action: end}, true
	case n == 4 && words[0] == "if":
		kind = begin
	case n == 5 && words[0] == "else" && words[1] == "if":
		kind, words = elseIf, words[1:]
	default:
		return part{}, false
	}
	a, aok := strings.CutPrefix(words[2], ".")
	b, bok := strings.CutPrefix(words[3], ".")
	return part{action: kind, a: a, b: b}, aok && bok && words[1] == "eq"
}

// branch is where one is in a condition: whether this branch is written, and whether any branch was or may not be.
type branch struct{ on, done bool }

// Execute writes the template for a struct. The fields that it compares are integers.
func (t *Template) Execute(w io.Writer, data any) error {
	fields := reflect.ValueOf(data)
	equal := func(p part) bool { return fields.FieldByName(p.a).Int() == fields.FieldByName(p.b).Int() }
	at := []branch{{on: true}}
	for _, p := range t.parts {
		top := &at[len(at)-1]
		switch p.action {
		case begin:
			on := top.on && equal(p)
			at = append(at, branch{on: on, done: on || !top.on})
		case elseIf, otherwise:
			top.on = !top.done && (p.action == otherwise || equal(p))
			top.done = top.done || top.on
		case end:
			at = at[:len(at)-1]
		default:
			if top.on {
				if _, err := io.WriteString(w, p.text); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
