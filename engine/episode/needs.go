package episode

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/engine/value"
)

// needs finds, for every value of an action, the earlier observation in which it was first seen. What the prompt
// already says needs no observation. The environment works this out from the texts alone.
func needs(turns []Turn, in *task.Instance, a *agent.Action) []Need {
	var out []Need
	seen := map[string]bool{}
	for _, v := range valuesOf(a) {
		given := strings.Contains(in.Context, v) || strings.Contains(in.Brief.Question, v) || strings.Contains(in.Returns, v)
		if a.Kind == agent.Submit {
			given = v == task.None
		}
		if given || seen[v] {
			continue
		}
		seen[v] = true
		for i := range turns {
			if t := &turns[i]; !t.Error && Shows(t.Observation, v) {
				out = append(out, Need{t.N, v})
				break
			}
		}
	}
	return out
}

// Shows says whether a text holds a value as a whole word; nothing is no value.
func Shows(text, v string) bool {
	for from := 0; v != ""; {
		i := strings.Index(text[from:], v)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(v)
		if (i == 0 || !wordly(text[i-1])) && (end == len(text) || !wordly(text[end])) {
			return true
		}
		from = i + 1
	}
	return false
}

func wordly(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_'
}

// valuesOf lists the literals of an action: quoted texts and bare dates of a query, the texts among a call's arguments
// and the names that they give numbers for, the answer. Of texts, very short ones tell nothing.
func valuesOf(a *agent.Action) []string {
	switch a.Kind {
	case agent.Submit:
		return []string{a.Content}
	case agent.Execute:
		return literals(a.Query)
	case agent.Call:
		var names []string // of a map from names to numbers
		for _, arg := range a.Args.Items() {
			if arg.Kind() == value.Record {
				names = append(names, arg.Keys()...)
			}
		}
		return leaves(a.Args, names)
	}
	return nil
}

const minText = 4

func leaves(v value.Value, out []string) []string {
	switch v.Kind() {
	case value.String:
		q := v.Str()
		if strings.HasPrefix(q, "SELECT ") || strings.HasPrefix(q, "FIND ") {
			return append(out, literals(q)...)
		}
		if len(q) >= minText {
			out = append(out, q)
		}
		return out
	case value.List, value.Record:
		for _, k := range v.Items() {
			out = leaves(k, out)
		}
	}
	return out
}

func literals(query string) []string {
	var out []string
	for i := 0; i < len(query); i++ {
		switch c := query[i]; {
		case c == '\'':
			end := i + 1
			for end < len(query) && query[end] != '\'' {
				if query[end] == '\\' {
					end++
				}
				end++
			}
			if v := query[i+1 : min(end, len(query))]; len(v) >= minText {
				out = append(out, v)
			}
			i = end
		case c >= '0' && c <= '9' && (i == 0 || !wordly(query[i-1])):
			end := i
			for end < len(query) && (wordly(query[end]) || strings.IndexByte("-:+.", query[end]) >= 0) {
				end++
			}
			if end-i >= len("2021-01-01") {
				out = append(out, query[i:end])
			}
			i = end
		}
	}
	return out
}

// cardOf is the first record of a result.
func cardOf(v value.Value) Card {
	for v.Kind() == value.List {
		if v.Len() == 0 {
			return Card{}
		}
		v = v.At(0)
	}
	if v.Kind() != value.Record {
		if v.IsNull() {
			return Card{}
		}
		c := Card{Fields: []CardField{{"", v.Plain()}}}
		if isID(v.Plain()) {
			c = Card{ID: v.Plain()}
		}
		return c
	}
	var c Card
	c.add("", v)
	return c
}

// add flattens a record into the lines of a card.
func (c *Card) add(prefix string, r value.Value) {
	for i, k := range r.Keys() {
		v := r.At(i)
		switch {
		case k == "attributes":
		case v.Kind() == value.Record && v.Len() > 0 && v.Keys()[0] == "totalSize":
			rows, _ := v.Get("records")
			c.Fields = append(c.Fields, CardField{prefix + k, plural(rows.Len())})
			for _, row := range rows.Items() {
				c.add(k+".", row)
			}
		case v.Kind() == value.Record:
			c.add(prefix+k+".", v)
		case k == "Id" && prefix == "":
			c.ID = v.Str()
		case !v.IsNull():
			c.Fields = append(c.Fields, CardField{prefix + k, v.Plain()})
		}
	}
}

func plural(n int) string {
	if n == 1 {
		return "1 row"
	}
	return string(value.OfInt(int64(n)).AppendPython(nil)) + " rows"
}

func isID(s string) bool {
	if len(s) != 18 {
		return false
	}
	for i := range len(s) {
		if !wordly(s[i]) || s[i] == '_' {
			return false
		}
	}
	return true
}
