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
		{"<submit>None</submit><execute> SELECT Id FROM User </execute>", Execute, "SELECT Id FROM User"},        // execute wins
		{"<execute>\n```sql\nSELECT Id FROM User\n```\n</execute>", Execute, "```sql\nSELECT Id FROM User\n```"}, // the connector's to strip
		{"<execute> SELECT Id FROM User </execute> <execute> SELECT Id FROM Case </execute>", Execute, "SELECT Id FROM User"},
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

// What is read of a call in words. Sources: the benchmark's reader, of which facts are noted in Format.
func TestParsePrompt(t *testing.T) {
	const bad = "invalid"
	for message, want := range map[string]string{
		"The answer is 01t.":             "submit: The answer is 01t.",
		"  None\n":                       "submit: None",
		"ACTION: submit":                 "submit: ACTION: submit",
		"Action Input: {}":               "submit: Action Input: {}",
		"Action: submit":                 bad,
		"Action:":                        bad,
		"Action: ???":                    bad,
		"Action: x\nAction Input: [1]":   bad,
		"Action: x\nAction Input: 'a'":   bad,
		"Action: x\nAction Input: {} {}": bad,
		"Action: x\nAction Input:":       bad,
		// the name
		"Action: get_issues\nAction Input: {}":                        "get_issues {}",
		"Thought: so.\nAction: get_issues\nAction Input: {}":          "get_issues {}",
		"Action:get_issues Action Input:{}":                           "get_issues {}",
		"Action: get_issues()\nAction Input: {}":                      "get_issues {}",
		"Action: get_issues(a=1)\nAction Input: {}":                   "get_issues {}",
		"Action: `get_issues`\nAction Input: {}":                      "get_issues {}",
		"Action: `get_issues()`\nAction Input: {}":                    "get_issues {}",
		"Action:\n\nget_issues\nAction Input: {}":                     "get_issues {}",
		"Action: the function get_issues\nAction Input: {}":           "the {}",
		"Action: **get_issues**\nAction: get_cases\nAction Input: {}": "get_cases {}",
		// JSON
		`Action: f` + "\nAction Input: " + `{"a": "it's", "n": [1, 2.5, true, null]}`: `f {"a":"it's","n":[1,2.5,true,null]}`,
		"Action: f\nAction Input: {\n  \"a\": 1\n}\n":                                 `f {"a":1}`,
		// Python
		`Action: f` + "\nAction Input: " + `{'a': 'b', "c": "it's"}`:                             `f {"a":"b","c":"it's"}`,
		`Action: f` + "\nAction Input: " + `{'a': True, 'b': False, 'c': None}`:                  `f {"a":true,"b":false,"c":null}`,
		`Action: f` + "\nAction Input: " + `{'ids': ['005', '006',], 'n': 3,}`:                   `f {"ids":["005","006"],"n":3}`,
		`Action: f` + "\nAction Input: " + `{'a': ('x', 'y'), 'b': ('z')}`:                       `f {"a":["x","y"],"b":"z"}`,
		`Action: f` + "\nAction Input: " + `{'q': 'SELECT Id FROM Case WHERE Status = \'New\''}`: `f {"q":"SELECT Id FROM Case WHERE Status = 'New'"}`,
		`Action: f` + "\nAction Input: " + `{'q': "SELECT Id " 'FROM Case'}`:                     `f {"q":"SELECT Id FROM Case"}`,
		`Action: f` + "\nAction Input: " + `{'a': true}`:                                         bad,
		`Action: f` + "\nAction Input: " + `{'a': null}`:                                         bad,
		`Action: f` + "\nAction Input: " + `{"a": None, "b": true}`:                              bad,
		`Action: f` + "\nAction Input: " + `{'a': 'it's'}`:                                       bad,
		`Action: f` + "\nAction Input: " + `{a: 1}`:                                              bad,
		`Action: f` + "\nAction Input: " + `{"a": 1`:                                             bad,
		`Action: f` + "\nAction Input: " + `{"a": "one` + "\n" + `two"}`:                         bad,
		`Action: f` + "\nAction Input: " + `a=1`:                                                 bad,
		// fences
		"Action: f\nAction Input: ```json\n{\"a\": 1}\n```":                      `f {"a":1}`,
		"Action: f\nAction Input: ```{\"a\": 1}```":                              `f {"a":1}`,
		"Action: f\nAction Input:\n```\n{'a': {'b': 1}}\n```\nI wait.":           `f {"a":{"b":1}}`,
		"Action: f\nAction Input: Here it is: ```json {\"a\": 1}```":             `f {"a":1}`,
		"Action: f\nAction Input: ```python\n{'a': 1}\n```":                      bad,
		"```\nAction: f\nAction Input: {\"a\": 1}\n```":                          bad, // what follows the object is no fence of its own
		"Action: f\nAction Input: {\"a\": 1}\nObservation: []":                   bad,
		"Action: f\nAction Input: {\"a\": 1}\nAction: g\nAction Input: {}":       bad,
		"Action: f\nAction Input: ```{\"a\": 1}```\nAction: g\nAction Input: {}": `f {"a":1}`,
		// answers
		"Action: submit\nAction Input: {\"content\": \"005\"}":            "submit: 005",
		"Action: submit()\nAction Input: {'content': 'None'}":             "submit: None",
		"Action: submit\nAction Input: {'content': '005', 'why': 'most'}": "submit: 005",
		"Action: submit\nAction Input: {'content': ['005']}":              "submit: ['005']",
		"Action: submit\nAction Input: {'content': None}":                 "submit: null",
		"Action: submit\nAction Input: {\"content\": 5}":                  "submit: 5",
		"Action: submit\nAction Input: {\"answer\": \"005\"}":             `submit {"answer":"005"}`,
	} {
		a := ByPrompt.Parse(message)
		got := bad
		switch a.Kind {
		case Submit:
			got = "submit: " + a.Content
		case Call:
			got = a.Name + " " + string(a.Args.AppendJSON(nil))
		}
		if got != want {
			t.Errorf("%q\nreads as %s\nwant     %s", message, got, want)
		}
		if (a.Kind == Malformed) != (a.Reminder != "") {
			t.Errorf("%q: reminder %q", message, a.Reminder)
		}
	}
}

func TestParseNative(t *testing.T) {
	for _, content := range []string{"", `"content":"Let me look.",`, `"content":null,`} { // a word beside the call is no part of it
		if a := Native.Parse("{" + content + `"name":"get_issues","arguments":"{}"}`); a.Kind != Call || a.Name != "get_issues" {
			t.Errorf("with %q it reads as %+v", content, a)
		}
	}
	for _, m := range []string{"I would call submit.", `{"arguments":"{}"}`, `{"name":"submit","arguments":"not json"}`, `{"name":5,"arguments":"{}"}`,
		`{"name":"submit","arguments":"{'content':'None'}"}`, `{"name":"submit","arguments":"[]"}`} {
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
			written := format.Write(a, "")
			if again := format.Parse(written); again.Kind != a.Kind || again.Name != a.Name {
				// A query or answer that itself holds tags, or the words that stand before arguments, is cut differently;
				// everything else comes back.
				marked := format == Tags && strings.ContainsAny(a.Query+a.Content, "<>`") || format == ByPrompt && strings.Count(written, "Action Input:") > 1
				if !marked {
					t.Fatalf("%q: %+v, then %+v", m, a, again)
				}
			}
		}
	})
}
