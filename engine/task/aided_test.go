package task

import (
	"strings"
	"testing"

	"deskarena/engine/org"
)

// Both parts together say what the whole does, and only tasks with windows have details.
func TestContexts(t *testing.T) {
	set := NewSet(org.Generate(1))
	for _, k := range Kinds() {
		windowed := k == HTU || k == TCU || k == TII || k == MTA || k == BRI
		for n := 1; n <= PerTask; n++ {
			in, err := set.Instance(k, n)
			if err != nil {
				t.Fatal(err)
			}
			required, optional := in.Contexts()
			words := len(strings.Fields(required)) + len(strings.Fields(optional))
			if required == "" || (optional != "") != windowed || words != len(strings.Fields(in.Context)) || strings.Contains(required, "Spring") && k != NCR && k != PVI {
				t.Fatalf("%s %d: %q and %q of %q", k, n, required, optional, in.Context)
			}
			if windowed && !strings.Contains(required, "Today is "+in.Brief.Today.String()) {
				t.Fatalf("%s %d: today is not required: %q", k, n, required)
			}
		}
	}
}
