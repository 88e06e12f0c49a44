package org

import (
	"reflect"
	"strings"
	"testing"

	"deskarena/engine/dice"
)

// templates collects all texts of a value's string slices.
func templates(v reflect.Value) []string {
	var all []string
	switch v.Kind() {
	case reflect.Slice, reflect.Array:
		if s, ok := v.Interface().([]string); ok {
			return s
		}
		for i := range v.Len() {
			all = append(all, templates(v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			if f.Kind() == reflect.Slice {
				for j := range f.Len() {
					all = append(all, f.Index(j).String())
				}
			}
		}
	}
	return all
}

// Every template of a letter must come out whole, whatever alternatives the dice choose and for one thing as for a pair.
func TestEveryTemplateExpands(t *testing.T) {
	var all []string
	for _, words := range []any{issueWords, topicWords, customerVoices, agentVoices} {
		all = append(all, templates(reflect.ValueOf(words))...)
	}
	for _, words := range append(stock[:], descriptionFrames, deskRemarks) {
		all = append(all, words...)
	}
	if len(all) < 500 {
		t.Fatalf("%d templates found", len(all))
	}
	g := newGenerator(3)
	g.run()
	w := g.writer()
	for i, text := range all {
		for n := range 40 {
			s := w.scene((i*40 + n) % numCases)
			text := unmarked(text)
			got := expand(dice.New(uint64(n)), text, s.look)
			if got == "" || strings.ContainsAny(got, "{}|") || strings.Contains(got, "  ") || strings.TrimSpace(got) != got ||
				strings.Contains(got, " .") || strings.Contains(got, " ,") || strings.Contains(got, "..") {
				t.Fatalf("%q\nbecomes %q", text, got)
			}
		}
	}
}

// Letters must vary: among the mails of a company hardly two are alike, and no sentence is everywhere.
func TestMailsVary(t *testing.T) {
	c := of(1)
	mails := c.Table(EmailMessage)
	seen, sentences := map[string]int{}, map[string]int{}
	for row := range mails.Len() {
		body := mails.Text(row, MailBody)
		seen[body]++
		parts := strings.Split(body, "\n\n")
		for _, p := range parts[1 : len(parts)-1] { // without greeting and name
			sentences[p]++
		}
	}
	if len(seen) < mails.Len()*95/100 {
		t.Errorf("%d different mails among %d", len(seen), mails.Len())
	}
	for p, n := range sentences {
		if n > mails.Len()/40 {
			t.Errorf("%d times: %q", n, p)
		}
	}
}

func TestExpand(t *testing.T) {
	look := func(name string) string { return "<" + name + ">" }
	got := map[string]bool{}
	for i := range 60 {
		got[expand(dice.New(uint64(i)), "a {b|c {d}|{e|f}}{|!} {g}", look)] = true
	}
	for _, want := range []string{"a b <g>", "a b! <g>", "a c <d> <g>", "a c <d>! <g>", "a e <g>", "a f! <g>"} {
		if !got[want] {
			t.Errorf("%q never came up in %v", want, got)
		}
	}
	if len(got) != 8 {
		t.Errorf("%d different texts, want 8: %v", len(got), got)
	}
}

func TestCapital(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		"the sole split. it came off":   "The sole split. It came off",
		"really? yes! good":             "Really? Yes! Good",
		"open from 8 a.m. to 9 p.m. on": "Open from 8 a.m. to 9 p.m. on",
		"9/3, $4.50 each":               "9/3, $4.50 each",
	} {
		if got := capital(in); got != want {
			t.Errorf("capital(%q) = %q, want %q", in, got, want)
		}
	}
}
