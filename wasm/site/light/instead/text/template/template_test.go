package template

import (
	"strings"
	"testing"
	"text/template"

	"pgregory.net/rapid"
)

type data struct{ A, B, C int }

// text draws a template of conditions in conditions.
func text(t *rapid.T, depth int) string {
	var b strings.Builder
	field := rapid.SampledFrom([]string{".A", ".B", ".C"})
	for range rapid.IntRange(0, 3).Draw(t, "parts") {
		b.WriteString(rapid.SampledFrom([]string{"x", "\n", "}", "y z", ""}).Draw(t, "text"))
		if depth == 0 {
			continue
		}
		b.WriteString("{{if eq " + field.Draw(t, "a") + " " + field.Draw(t, "b") + "}}" + text(t, depth-1))
		for range rapid.IntRange(0, 2).Draw(t, "else ifs") {
			b.WriteString("{{ else if eq " + field.Draw(t, "a") + " " + field.Draw(t, "b") + " }}" + text(t, depth-1))
		}
		if rapid.Bool().Draw(t, "else") {
			b.WriteString("{{else}}" + text(t, depth-1))
		}
		b.WriteString("{{end}}")
	}
	return b.String()
}

func TestWritesAsTextTemplateDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text(t, 3)
		d := data{rapid.IntRange(0, 1).Draw(t, "A"), rapid.IntRange(0, 1).Draw(t, "B"), rapid.IntRange(0, 1).Draw(t, "C")}
		var want, got strings.Builder
		if err := template.Must(template.New("").Parse(s)).Execute(&want, d); err != nil {
			t.Fatal(err)
		}
		if err := Must(New("").Parse(s)).Execute(&got, d); err != nil || got.String() != want.String() {
			t.Fatalf("%q with %v gives %q, want %q (%v)", s, d, got.String(), want.String(), err)
		}
	})
}

func TestWhatIsUnknownIsRefused(t *testing.T) {
	for _, s := range []string{"{{.A}}", "{{if .A}}{{end}}", "{{if eq .A .B}}", "{{end}}", "{{else}}", "{{if eq .A 1}}{{end}}", "{{if ne .A .B}}{{end}}", "{{if eq .A .B", "{{- if eq .A .B}}{{end}}", "{{range .A}}{{end}}"} {
		if _, err := New("").Parse(s); err == nil {
			t.Errorf("%s was taken", s)
		}
	}
}
