package playbook

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/cal"
)

// Vars of books are data that the linker lays out: a call in their initialisers would be made at every start of the program,
// whoever plays, and brings code for it. What needs a parameter is a function, called when a run asks for its book.
func TestBooksAreData(t *testing.T) {
	conversions := map[string]bool{"sim.Saying": true}
	vars := 0
	for _, dir := range []string{".", "../sim", "../voice", ".."} {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
					t.Errorf("%s has a func init", name)
				}
				g, ok := d.(*ast.GenDecl)
				if !ok || g.Tok != token.VAR {
					continue
				}
				vars++
				ast.Inspect(g, func(n ast.Node) bool {
					if c, ok := n.(*ast.CallExpr); ok && !conversions[called(c)] {
						t.Errorf("%s: %s is called at the start of the program", name, called(c))
					}
					_, later := n.(*ast.FuncLit)
					return !later
				})
			}
		}
	}
	if vars < 300 {
		t.Errorf("only %d vars seen", vars)
	}
}

func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			return x.Name + "." + f.Sel.Name
		}
	}
	return "something"
}

// stepsOf are the steps of a book, in every way that there is and for every kind of question.
func stepsOf(t *testing.T, book sim.Book, tools agent.Toolset) (ways [][]*sim.Step) {
	for _, params := range []agent.Params{{Count: 3, Unit: "month"}, {Count: 2, Unit: "quarter", Most: true}, {Named: "Winter", Year: 2021, N: 2}, {Count: 12, Unit: "month"}} {
		for style := range 12 {
			c := sim.Config{Toolset: tools, Framework: agent.FC, Flawless: true, Style: style}
			sim.New(c, agent.Brief{Today: cal.Date(2022, 5, 1), Params: params}, func(s *sim.Agent) []*sim.Step {
				ways = append(ways, book(s))
				return ways[len(ways)-1]
			})
		}
	}
	return ways
}

// Every step and every slip says all that the machine and the reader of a run need of it, and nothing twice.
func TestStepsAreWhole(t *testing.T) {
	for _, b := range books {
		for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
			for _, way := range stepsOf(t, b.book, tools) {
				for i, st := range way {
					last := i == len(way)-1
					complete(t, b.task, st, last)
					if st.Call != nil && (st.Link.Words == "" || len(st.Link.Short) > 14 || len(st.Link.Tiny) > 8 || st.Link.Short == "" || st.Link.Tiny == "") {
						t.Errorf("%s: %s forges %+v", b.task, st.Name, st.Link)
					}
					if (tools == agent.Functions && st.Call != nil && !last) != (st.Fn != "") || (st.Fn != "") != (st.Instead != nil) {
						t.Errorf("%s with %s: %s calls %q, and without that does %v", b.task, tools, st.Name, st.Fn, st.Instead)
					}
					if in := st.Instead; in != nil {
						complete(t, b.task, in, false)
						if in.Fn != "" || in.Instead != nil {
							t.Errorf("%s: %s without %s needs %s", b.task, st.Name, st.Fn, in.Fn)
						}
					}
				}
			}
		}
	}
}

func complete(t *testing.T, task string, st *sim.Step, last bool) {
	t.Helper()
	if st.Name == "" || last && st.Call == nil || !last && st.Read == nil || st.Call != nil && st.Thought == nil {
		t.Errorf("%s: step %q lacks something", task, st.Name)
	}
	for _, k := range st.Need {
		if int(k) >= sim.NumSlots {
			t.Errorf("%s: %s needs slot %d", task, st.Name, k)
		}
	}
	for _, family := range st.Slips {
		for _, sl := range family {
			does := 0
			for _, ok := range []bool{sl.Call != nil, sl.Rewrite != nil, sl.Bend != nil, sl.Read != nil} {
				if ok {
					does++
				}
			}
			switch {
			case sl.Code == "" || sl.Weight < 1 || sl.Kind == sim.NoSlip || does != 1 || (sl.Say == "") == (sl.Tell == nil):
				t.Errorf("%s, %s: slip %q is not whole", task, st.Name, sl.Code)
			case st.Call == nil && sl.Read == nil:
				t.Errorf("%s, %s: slip %s is in a call, and the step is done in the head", task, st.Name, sl.Code)
			case sl.Read != nil && sl.Skill != sim.Reading, sl.Skill == sim.Repairing, sl.Skill == sim.Persisting, sl.Skill == sim.Doubting:
				t.Errorf("%s, %s: slip %s is never drawn for skill %d", task, st.Name, sl.Code, sl.Skill)
			}
		}
	}
}
