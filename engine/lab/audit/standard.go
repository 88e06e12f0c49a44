package audit

import (
	"strings"
	"sync"

	"deskarena/engine/episode"
	"deskarena/engine/org"
)

// Errors that a real org would not give: an agent is told that there is no such name, and every Salesforce org has it, or some.

var standardRows = []Row{
	{"errors that name something as unknown that Salesforce has", alone(turns(func(t *episode.Trace, i int) (bool, bool) {
		return isError(t, i) && salesforce().has(t.Turns[i].Observation), true
	})), Bound{}},
}

// standard are the names that Salesforce has for the objects of the org, whether this org has them or not, all in lower case.
type standard struct {
	objects map[string]bool
	columns map[string]bool // object.column
	paths   map[string]bool // relationships, of parents and of children
}

// salesforce is the list of the org's package, read.
var salesforce = sync.OnceValue(func() *standard {
	s := &standard{map[string]bool{}, map[string]bool{}, map[string]bool{}}
	object := ""
	for _, line := range strings.Split(strings.ToLower(org.Standard()), "\n") {
		w := strings.Fields(line)
		switch {
		case line == "" || line[0] == '#':
		case w[0] == "listed:":
			for _, name := range w[1:] {
				s.objects[name] = true
			}
		case line[0] != ' ' && line[0] != '*':
			object = w[0]
			s.objects[object] = true
		default:
			name := strings.TrimPrefix(w[0], "*")
			s.columns[object+"."+name] = true
			if !strings.HasPrefix(w[1], "reference") {
				continue
			}
			if base, ok := strings.CutSuffix(name, "id"); ok {
				s.paths[base] = true
			}
			_, path, _ := strings.Cut(w[1], ":")
			parts := strings.Split(path+"//", "/")
			s.paths[parts[1]], s.paths[parts[2]] = true, true
		}
	}
	delete(s.paths, "")
	return s
})

// has says whether Salesforce has what an error says is not there.
func (s *standard) has(observation string) bool {
	c := strings.ToLower(cause(observation))
	return s.columns[quoted(c, "on entity '")+"."+quoted(c, "no such column '")] || s.objects[quoted(c, "sobject type '")] ||
		s.paths[quoted(c, "didn't understand relationship '")]
}
