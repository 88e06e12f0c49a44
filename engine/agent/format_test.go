package agent

import (
	"strings"
	"testing"

	"deskarena/engine/value"
)

func TestEveryFormatReadsWhatItWrites(t *testing.T) {
	actions := []Action{
		{Kind: Execute, Query: "SELECT Id FROM Contact WHERE LastName = 'O\\'Hara'"},
		{Kind: Execute, Query: "FIND {running shoes} IN ALL FIELDS RETURNING Product2(Id)"},
		Function("get_purchase_history", "account_id", value.OfString("001"), "related_product_ids", value.OfStrings([]string{"01t", "x\"y"})),
		{Kind: Submit, Content: "None"},
	}
	for _, f := range []Format{Tags, ByPrompt, Native} {
		for _, a := range actions {
			if f == Tags && a.Kind == Call {
				continue // tags hold queries only
			}
			for _, thought := range []string{"", "First the account."} {
				m := f.Write(a, thought)
				if !strings.Contains(m, thought) {
					t.Errorf("format %d: %q lacks the thought", f, m)
				}
				got, want := f.Parse(m), a.Sent(f)
				if got.Kind != want.Kind || got.Query != want.Query || got.Name != want.Name || got.Content != want.Content ||
					string(got.Args.AppendJSON(nil)) != string(want.Args.AppendJSON(nil)) {
					t.Errorf("format %d: %q reads as %+v", f, m, got)
				}
			}
		}
	}
}

func TestParseTags(t *testing.T) {
	for _, c := range []struct {
		message string
		kind    ActionKind
		body    string
	}{
		{"<submit>None</submit><execute> SELECT Id FROM User </execute>", Execute, "SELECT Id FROM User"}, // execute wins
		{"<execute>\n```sql\nSELECT Id FROM User\n```\n</execute>", Execute, "SELECT Id FROM User"},
		{"<execute></execute><submit> 005 </submit>", Submit, "005"},
		{"<execute>  </execute>", Malformed, ""},
		{"SELECT Id FROM User", Malformed, ""},
		{"<execute> SELECT Id FROM User", Malformed, ""},
		{"", Malformed, ""},
	} {
		a := Tags.Parse(c.message)
		if a.Kind != c.kind || a.Kind != Malformed && a.Query+a.Content != c.body {
			t.Errorf("%q reads as %+v", c.message, a)
		}
		if (a.Kind == Malformed) != (a.Reminder != "") {
			t.Errorf("%q: reminder %q", c.message, a.Reminder)
		}
	}
}

func TestParsePrompt(t *testing.T) {
	if a := ByPrompt.Parse("The answer is 01t."); a.Kind != Submit || a.Content != "The answer is 01t." {
		t.Errorf("a text without an action is the final answer: %+v", a)
	}
	for _, m := range []string{"Action: submit", "Action: x\nAction Input: {'a': 1}", "Action: x\nAction Input: [1]", "Action: x\nAction Input: {} {}"} {
		if a := ByPrompt.Parse(m); a.Kind != Malformed {
			t.Errorf("%q reads as %+v", m, a)
		}
	}
}

func TestParseNative(t *testing.T) {
	for _, m := range []string{"I would call submit.", `{"arguments":"{}"}`, `{"name":"submit","arguments":"not json"}`, `{"name":5,"arguments":"{}"}`} {
		if a := Native.Parse(m); a.Kind != Malformed {
			t.Errorf("%q reads as %+v", m, a)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("<thought> a </thought><execute> SELECT Id FROM User </execute>")
	f.Add("Thought: a\nAction: submit\nAction Input: {\"content\":\"None\"}")
	f.Add(`{"name":"submit","arguments":"{\"content\":\"None\"}"}`)
	f.Fuzz(func(t *testing.T, m string) {
		for _, format := range []Format{Tags, ByPrompt, Native} {
			a := format.Parse(m)
			if a.Kind == Malformed {
				continue
			}
			if again := format.Parse(format.Write(a, "")); again.Kind != a.Kind || again.Name != a.Name {
				// A query or answer that itself holds tags is cut differently; everything else comes back.
				if format != Tags || !strings.ContainsAny(m, "<>`") {
					t.Fatalf("%q: %+v, then %+v", m, a, again)
				}
			}
		}
	})
}
