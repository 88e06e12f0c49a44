// Package tools holds the functions that an agent may be handed: the benchmark's wrappers round SOQL and SOSL, and the
// two general query tools. Each is written anew from its documented arguments, return shape and errors; names,
// categories and quirks are the benchmark's (paper, tables 7 and 15).
package tools

import (
	"errors"
	"fmt"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// Env is what a function works on.
type Env struct {
	Engine *soql.Engine
	Today  cal.Day
	From   []org.Object // the objects that the last call read, in order

	Asked, Known int // queries that were executed, and that were known from before
	keep         int
	kept         map[string]result
}

// Arg is a documented argument.
type Arg struct {
	Name     string
	Type     string // of JSON schema: string, integer, array, object
	Objects  bool   // an array of objects, not of strings
	Optional bool
	Doc      string
}

// Func is one function.
type Func struct {
	Name     string
	Does     string
	Category Category
	Inferred bool // the category follows from the paper's definitions; Table 15 does not list it
	Args     []Arg
	run      func(env *Env, args []value.Value) (value.Value, error)
}

// Category is a function's class in the ablation: by what it does, and by whether it needs another function's output.
type Category uint8

const (
	Neither Category = iota // submit, and the two general query tools
	QueryIndependent
	QueryDependent
	CalculationIndependent
	CalculationDependent
)

var categories = [...]string{"", "query, independent", "query, dependent", "calculation, independent", "calculation, dependent"}

func (c Category) String() string { return categories[c] }

// Key is a category in one word: query-independent.
func (c Category) Key() string { return strings.Replace(c.String(), ", ", "-", 1) }

// Categories lists the four.
func Categories() []Category {
	return []Category{QueryIndependent, QueryDependent, CalculationIndependent, CalculationDependent}
}

// Named lists the function of a name, or all of the category of a key; none if there is neither.
func Named(name string) []*Func {
	if f := Find(name); f != nil {
		return []*Func{f}
	}
	var out []*Func
	for _, f := range all {
		if f.Category != Neither && f.Category.Key() == name {
			out = append(out, f)
		}
	}
	return out
}

// Names of the functions that others refer to.
const (
	SubmitName = "submit"
	SOQLName   = "issue_soql_query"
	SOSLName   = "issue_sosl_query"
)

// All lists the functions in the order in which an agent is told of them.
func All() []*Func { return all }

// Find returns the function of a name, or nil. Names are case-sensitive, as in Python.
func Find(name string) *Func {
	for _, f := range all {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// General says whether the function is one of the two general query tools.
func (f *Func) General() bool { return f.Name == SOQLName || f.Name == SOSLName }

// Call runs the function on its arguments by name; a null for an optional one is as good as none. Failure says how an error
// reads to the agent.
func (f *Func) Call(env *Env, args value.Value) (value.Value, error) {
	env.From = nil
	in := make([]value.Value, len(f.Args))
	given := make([]bool, len(f.Args))
	for i, k := range args.Keys() {
		at := f.arg(k)
		if at < 0 {
			return value.Value{}, fmt.Errorf("%s() got an unexpected keyword argument '%s'", f.Name, k)
		}
		v := args.At(i)
		in[at], given[at] = v, !v.IsNull() || !f.Args[at].Optional
	}
	for i, a := range f.Args {
		if !given[i] && !a.Optional {
			return value.Value{}, fmt.Errorf("%s() missing a required argument: '%s'", f.Name, a.Name)
		}
		if given[i] && !a.admits(in[i]) {
			return value.Value{}, fmt.Errorf("'%s' must be %s", a.Name, a.kind())
		}
	}
	return f.run(env, in)
}

// Failure is an error as the agent reads it: a refused query in the API's own words, "CODE: message"; every other
// failure behind "Error:".
func Failure(err error) string {
	if query := (*soql.Error)(nil); errors.As(err, &query) {
		return query.Error()
	}
	return "Error: " + err.Error()
}

func (f *Func) arg(name string) int {
	for i, a := range f.Args {
		if a.Name == name {
			return i
		}
	}
	return -1
}

func (a Arg) admits(v value.Value) bool {
	switch a.Type {
	case "string":
		return v.Kind() == value.String
	case "integer":
		return v.Kind() == value.Int
	case "array":
		for _, item := range v.Items() {
			if !a.Objects && item.Kind() != value.String {
				return false
			}
		}
		return v.Kind() == value.List
	case "object":
		return v.Kind() == value.Record
	}
	return true
}

// kind is what an argument must be, in words.
func (a Arg) kind() string {
	if a.Type == "array" && !a.Objects {
		return "array of strings"
	}
	return a.Type
}

// Text is a result as the agent reads it: a text bare, everything else as Python prints it.
func Text(v value.Value) string {
	if v.Kind() == value.String {
		return v.Str()
	}
	return string(AppendText(nil, v))
}

// AppendText appends a result as the agent reads it.
func AppendText(b []byte, v value.Value) []byte {
	if v.Kind() == value.String {
		return append(b, v.Str()...)
	}
	return v.AppendPython(b)
}

// Schema is the function as JSON schema: what a function-calling model is handed.
func (f *Func) Schema() []byte {
	b := append([]byte(`{"type":"function","function":{"name":`), value.AppendJSONString(nil, f.Name)...)
	b = value.AppendJSONString(append(b, `,"description":`...), f.Does)
	b = append(b, `,"parameters":{"type":"object","properties":{`...)
	required := []byte{}
	for i, a := range f.Args {
		if i > 0 {
			b = append(b, ',')
		}
		b = value.AppendJSONString(b, a.Name)
		b = value.AppendJSONString(append(b, `:{"type":`...), a.Type)
		if a.Type == "array" {
			items := "string"
			if a.Objects {
				items = "object"
			}
			b = append(append(append(b, `,"items":{"type":"`...), items...), `"}`...)
		}
		b = value.AppendJSONString(append(b, `,"description":`...), a.Doc)
		b = append(b, '}')
		if !a.Optional {
			if len(required) > 0 {
				required = append(required, ',')
			}
			required = value.AppendJSONString(required, a.Name)
		}
	}
	b = append(append(append(b, `},"required":[`...), required...), `]}}}`...)
	return b
}
