package env

import (
	"math"
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/value"
)

// request is a line understood as a JSON object. Its fields are read one by one; the first fault is kept, and what follows
// it reads as nothing.
type request struct {
	fields  value.Value
	known   []string // fields that the op has
	episode string   // its name, once read
	fail    *Failure
}

func parse(line string) (*request, *Failure) {
	v, err := value.ParseJSON(line)
	switch {
	case err != nil:
		return nil, failed(BadJSON, "this line is not one JSON value: %s", err)
	case v.Kind() != value.Record:
		return nil, failed(BadJSON, "a request is a JSON object")
	}
	return &request{fields: v}, nil
}

func (r *request) wrong(format string, args ...any) {
	if r.fail == nil {
		r.fail = failed(BadField, format, args...)
	}
}

// given says whether a field is there: null is as good as none.
func (r *request) given(name string) bool {
	v, ok := r.fields.Get(name)
	return ok && !v.IsNull()
}

// field is a field's value, and whether it is given and worth reading.
func (r *request) field(name string) (value.Value, bool) {
	r.known = append(r.known, name)
	v, _ := r.fields.Get(name)
	return v, r.given(name) && r.fail == nil
}

// done is the first fault, once all fields that the op has were read; a field that it does not have is one.
func (r *request) done() error {
	for _, k := range r.fields.Keys() {
		if !slices.Contains(r.known, k) {
			r.wrong("this op has no field %.40q; it has %s", k, strings.Join(r.known[1:], ", "))
		}
	}
	if r.fail != nil {
		return r.fail
	}
	return nil
}

func (r *request) text(name, otherwise string) string {
	v, given := r.field(name)
	if given && v.Kind() != value.String {
		r.wrong("%q is a string", name)
		return ""
	}
	if !given {
		return otherwise
	}
	return v.Str()
}

// need is a text that has to be given.
func (r *request) need(name string) string {
	s := r.text(name, "")
	if !r.given(name) {
		r.wrong("%q is missing", name)
	}
	return s
}

func (r *request) whole(name string, otherwise, lo, hi int64) int64 {
	v, given := r.field(name)
	if given && (v.Kind() != value.Int || v.Int() < lo || v.Int() > hi) {
		r.wrong("%q is a whole number from %d to %d", name, lo, hi)
	}
	if !given {
		return otherwise
	}
	return v.Int()
}

func (r *request) yes(name string, otherwise bool) bool {
	v, given := r.field(name)
	if given && v.Kind() != value.Bool {
		r.wrong("%q is true or false", name)
	}
	if !given {
		return otherwise
	}
	return v.Bool()
}

// name reads the name of an episode.
func (r *request) name() string {
	s := r.text("episode", "")
	if len(s) > MaxName {
		r.wrong("an episode's name has at most %d bytes", MaxName)
		return ""
	}
	r.episode = s
	return s
}

func (r *request) orgSeed() uint64 {
	return uint64(r.whole("org_seed", episode.DefaultOrgSeed, 0, math.MaxInt64))
}

// question reads which question is meant.
func (r *request) question() (task.Kind, int) {
	name, kind := r.need("task"), task.Kind(0)
	i := slices.IndexFunc(task.Kinds(), func(k task.Kind) bool { return strings.EqualFold(k.String(), name) })
	if i < 0 {
		r.wrong("there is no task %.40q; there are %s", name, kindNames())
	} else {
		kind = task.Kinds()[i]
	}
	n := r.whole("instance", 0, 1, task.PerTask)
	if n == 0 {
		r.wrong("\"instance\" is missing")
	}
	return kind, int(n)
}

func kindNames() string {
	var names []string
	for _, k := range task.Kinds() {
		names = append(names, k.String())
	}
	return strings.Join(names, ", ")
}

// named reads one of a few by its name.
func named[T any](r *request, field, otherwise string, parse func(string) (T, error)) T {
	v, err := parse(r.text(field, otherwise))
	if err != nil {
		r.wrong("%.200s", err)
	}
	return v
}

// strikes reads a list of strikes, each as --strike takes it.
func (r *request) strikes(s episode.Script) episode.Script {
	v, given := r.field("strikes")
	if given && v.Kind() != value.List {
		r.wrong("\"strikes\" is a list of strings")
	}
	if !given || r.fail != nil {
		return s
	}
	for _, item := range v.Items() {
		if item.Kind() != value.String {
			r.wrong("\"strikes\" is a list of strings")
			return s
		}
		k, err := episode.ParseStrike(item.Str())
		if err != nil {
			r.wrong("%.200s", err)
			return s
		}
		s = s.With(k)
	}
	return s
}

// message reads what a step sends: a message as it is, or a call to be put into words.
func (r *request) message(write func(agent.Action) (string, error), format agent.Format) string {
	raw := r.text("message", "")
	c, _ := r.field("call")
	isRaw := r.given("message")
	if isRaw == r.given("call") {
		r.wrong("a step has either a \"message\" or a \"call\"")
	}
	if r.fail != nil || isRaw {
		return raw
	}
	in := &request{fields: c}
	if c.Kind() != value.Record {
		r.wrong("\"call\" is an object with a name and arguments")
		return ""
	}
	name := in.need("name")
	args, given := in.field("arguments")
	for _, k := range c.Keys() {
		if k != "name" && k != "arguments" {
			in.wrong("a call has no field %.40q; it has name, arguments", k)
		}
	}
	if !given {
		args = value.OfRecord(nil, nil)
	}
	// An API hands arguments over as a text of JSON; one that is none goes out as it came, for the environment to refuse.
	if args.Kind() == value.String {
		v, err := value.ParseJSON(args.Str())
		switch {
		case err == nil && v.Kind() == value.Record:
			args = v
		case in.fail == nil && format == agent.Native:
			return string(value.OfRecord([]string{"name", "arguments"}, []value.Value{value.OfString(name), args}).AppendJSON(nil))
		case in.fail == nil && format == agent.ByPrompt:
			return "Action: " + name + "\nAction Input: " + args.Str()
		}
	}
	if args.Kind() != value.Record {
		in.wrong("\"arguments\" is an object, or one as a string")
	}
	if in.fail != nil {
		r.fail = in.fail
		return ""
	}
	a := agent.Action{Kind: agent.Call, Name: name, Args: args}
	if content, ok := args.Get("content"); name == "submit" && ok && args.Len() == 1 && content.Kind() == value.String {
		a = agent.Action{Kind: agent.Submit, Content: content.Str()}
	}
	text, err := write(a)
	if err != nil {
		r.wrong("%s", err)
	}
	return text
}

// day reads a day, and says whether there is one.
func (r *request) day(name string) (cal.Day, bool) {
	s := r.text(name, "")
	if !r.given(name) || r.fail != nil {
		return 0, false
	}
	d, err := cal.ParseDay(s)
	if err != nil {
		r.wrong("%q: %.200s", name, err)
	}
	return d, true
}
