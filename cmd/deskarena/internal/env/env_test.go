package env

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// answers plays lines and returns what came back, a line for each.
func answers(t testing.TB, s *Server, lines ...string) []map[string]any {
	t.Helper()
	var out bytes.Buffer
	if err := s.Serve(strings.NewReader(strings.Join(lines, "\n")), &out); err != nil {
		t.Fatal(err)
	}
	var all []map[string]any
	for d := json.NewDecoder(&out); ; {
		var a map[string]any
		if err := d.Decode(&a); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

var shared = episode.Open(episode.DefaultOrgSeed)

func server() *Server {
	return &Server{TraceJSON: func(t *episode.Trace) any { return t }, worlds: []*episode.World{shared}}
}

const ned = `{"op":"reset","episode":"a","task":"NED","instance":1}`

func reset(fields string) string {
	return `{"op":"reset","episode":"b","task":"NED","instance":1,` + fields + `}`
}

// Every way of asking wrongly is answered by one error object with its code, and changes nothing.
func TestErrors(t *testing.T) {
	long := strings.Repeat("x", MaxLine)
	var deep strings.Builder
	deep.WriteString(strings.Repeat("[", 100))
	for _, c := range []struct {
		line string
		code Code
		says string
	}{
		{`{"op":"tools","toolset":"` + long + `"}`, TooLong, "1048576 bytes"},
		{long + "x", TooLong, "longer"},
		{``, BadJSON, "too early"},
		{`{`, BadJSON, "too early"},
		{`{"op":"tools"} {}`, BadJSON, "after the JSON value"},
		{`{"op":"tools"}x`, BadJSON, "after the JSON value"},
		{`{'op':'tools'}`, BadJSON, "unexpected"},
		{deep.String(), BadJSON, "deep"},
		{`{"op":"step","message":1e999}`, BadJSON, "out of range"},
		{`[]`, BadJSON, "object"},
		{`null`, BadJSON, "object"},
		{`"tools"`, BadJSON, "object"},
		{`{}`, BadField, `"op" is missing`},
		{`{"op":null}`, BadField, `"op" is missing`},
		{`{"op":5}`, BadField, `"op" is a string`},
		{`{"OP":"tools"}`, BadField, `"op" is missing`},
		{`{"op":"fly"}`, UnknownOp, "tools, reset, step, trace, close, call, grade"},
		{`{"op":"tools","toolset":"hammers"}`, BadField, "raw, functions"},
		{`{"op":"tools","toolset":3}`, BadField, `"toolset" is a string`},
		{`{"op":"tools","task":"NED"}`, BadField, `no field "task"; it has toolset`},
		{`{"op":"reset","instance":1}`, BadField, `"task" is missing`},
		{`{"op":"reset","task":"NED"}`, BadField, `"instance" is missing`},
		{`{"op":"reset","task":"XYZ","instance":1}`, BadField, "NCR, HTU"},
		{`{"op":"reset","task":"NED","instance":0}`, BadField, "1 to 130"},
		{`{"op":"reset","task":"NED","instance":131}`, BadField, "1 to 130"},
		{`{"op":"reset","task":"NED","instance":1.5}`, BadField, "whole number"},
		{`{"op":"reset","task":"NED","instance":"1"}`, BadField, "whole number"},
		{reset(`"framework":"cot"`), BadField, "Act, ReAct, FC"},
		{reset(`"toolset":"all of them"`), BadField, "raw, functions"},
		{reset(`"aided":"no"`), BadField, "true or false"},
		{reset(`"org_seed":-1`), BadField, "whole number"},
		{reset(`"strikes":"drop@1"`), BadField, "list of strings"},
		{reset(`"strikes":[1]`), BadField, "list of strings"},
		{reset(`"strikes":["drop"]`), BadField, "drop@TURN"},
		{reset(`"strikes":["drop@99"]`), Refused, "turn 1 to 20"},
		{reset(`"strikes":["pull:get_cases@1"]`), Refused, "no function to pull"},
		{reset(`"strikes":["drop@1","drop@1"]`), Refused, "none twice"},
		{reset(`"model":"o1"`), BadField, `no field "model"`},
		{`{"op":"reset","task":"NED","instance":1,"episode":"` + strings.Repeat("e", MaxName+1) + `"}`, BadField, "at most 64 bytes"},
		{`{"op":"step","episode":"z","message":"x"}`, UnknownEpisode, `"z"`},
		{`{"op":"trace","episode":"z"}`, UnknownEpisode, `"z"`},
		{`{"op":"close"}`, UnknownEpisode, `""`},
		{`{"op":"step","episode":7,"message":"x"}`, BadField, `"episode" is a string`},
		{`{"op":"step","episode":"a"}`, BadField, "either"},
		{`{"op":"step","episode":"a","message":null}`, BadField, "either"},
		{`{"op":"step","episode":"a","message":"x","call":{"name":"submit"}}`, BadField, "either"},
		{`{"op":"step","episode":"a","message":["x"]}`, BadField, `"message" is a string`},
		{`{"op":"step","episode":"a","call":"submit"}`, BadField, `"call" is an object`},
		{`{"op":"step","episode":"a","call":{}}`, BadField, `"name" is missing`},
		{`{"op":"step","episode":"a","call":{"name":"submit","arguments":[]}}`, BadField, `"arguments" is an object`},
		{`{"op":"step","episode":"a","call":{"name":"submit","arguments":"{"}}`, BadField, `"arguments" is an object`},
		{`{"op":"step","episode":"a","call":{"name":"submit","args":{}}}`, BadField, `no field "args"`},
		{`{"op":"step","episode":"a","call":{"name":"get_cases","arguments":{}}}`, BadField, "raw queries"},
		{`{"op":"step","episode":"a","message":"x","turn":1}`, BadField, `no field "turn"`},
		{`{"op":"step","episode":"a","message":"` + strings.Repeat("x", episode.MaxMessage+1) + `"}`, Limit, "65536 bytes"},
		{`{"op":"trace","episode":"a"}`, NotOver, "turn 1 of 20"},
		{`{"op":"trace","episode":"a","format":"xml"}`, BadField, "json or msgp"},
		{`{"op":"step","episode":"done","message":"x"}`, Over, "after turn 1"},
		{`{"op":"call"}`, BadField, "either"},
		{`{"op":"call","query":"SELECT Id FROM User","name":"get_cases"}`, BadField, "either"},
		{`{"op":"call","query":"SELECT Id FROM User","arguments":{}}`, BadField, "either"},
		{`{"op":"call","name":"get_cases","arguments":[]}`, BadField, `"arguments" is an object`},
		{`{"op":"call","name":"submit","arguments":{"content":"None"}}`, BadField, "grade"},
		{`{"op":"call","query":7}`, BadField, `"query" is a string`},
		{`{"op":"call","query":"SELECT Id FROM User","today":"tomorrow"}`, BadField, `"today"`},
		{`{"op":"call","query":"SELECT Id FROM User","today":""}`, BadField, `"today"`},
		{`{"op":"grade","task":"NED","instance":1}`, BadField, `"answer" is missing`},
		{`{"op":"grade","task":"NED","instance":1,"answer":null}`, BadField, `"answer" is missing`},
		{`{"op":"grade","task":"NED","instance":1,"answer":5}`, BadField, `"answer" is a string`},
	} {
		s := server()
		got := answers(t, s, ned, `{"op":"reset","episode":"done","task":"NED","instance":1}`, `{"op":"step","episode":"done","message":"<submit>None</submit>"}`,
			c.line, `{"op":"step","episode":"a","message":"<execute>SELECT Id FROM User LIMIT 1</execute>"}`)
		if len(got) != 5 {
			t.Fatalf("%.80q: %d answers to 5 lines", c.line, len(got))
		}
		e, _ := got[3]["error"].(map[string]any)
		said, _ := e["message"].(string)
		if e["code"] != string(c.code) || !strings.Contains(said, c.says) || len(said) > 300 {
			t.Errorf("%.80q: %v, want %s with something of %q", c.line, got[3], c.code, c.says)
		}
		for k := range got[3] {
			if k != "error" && k != "op" && k != "episode" {
				t.Errorf("%.80q: an error beside %q", c.line, k)
			}
		}
		if got[4]["turn"] != 1.0 || got[4]["failed"] != false {
			t.Errorf("%.80q: afterwards %v", c.line, got[4])
		}
	}
}

// An un-aided prompt is the aided one without the domain details, and the trace says which it was.
func TestUnaided(t *testing.T) {
	prompt := func(aided bool) string {
		s := server()
		a := answers(t, s, fmt.Sprintf(`{"op":"reset","task":"BRI","instance":1,"framework":"act","aided":%t}`, aided),
			`{"op":"step","message":"<submit> TX </submit>"}`, `{"op":"trace","format":"msgp"}`)
		if a[0]["aided"] != aided {
			t.Fatalf("%v", a[0])
		}
		b, err := base64.StdEncoding.DecodeString(fmt.Sprint(a[2]["msgp"]))
		if err != nil {
			t.Fatal(err)
		}
		var trace episode.Trace
		if _, err := trace.UnmarshalMsg(b); err != nil || trace.Script.Unaided == aided {
			t.Errorf("aided %t: the trace has Unaided %t, %v", aided, trace.Script.Unaided, err)
		}
		return fmt.Sprint(a[0]["messages"].([]any)[0].(map[string]any)["content"])
	}
	w := episode.Open(episode.DefaultOrgSeed)
	in, err := w.Tasks.Instance(task.BRI, 1)
	if err != nil {
		t.Fatal(err)
	}
	required, optional := in.Contexts()
	aided, unaided := prompt(true), prompt(false)
	if !strings.Contains(aided, optional) || strings.Contains(unaided, optional) || !strings.Contains(unaided, required) {
		t.Errorf("aided: %s\nun-aided: %s", aided, unaided)
	}
}

// The prompt and the question are what a simulated agent gets.
func TestResetGivesThePrompt(t *testing.T) {
	for _, c := range []struct {
		framework, toolset, format string
		script                     episode.Script
	}{
		{"act", "raw", "tags", episode.Script{Framework: 0, Toolset: 0, Model: 1}},
		{"ReAct", "raw", "tags", episode.Script{Framework: 1, Toolset: 0, Model: 1}},
		{"react", "functions", "prompt", episode.Script{Framework: 1, Toolset: 1, Model: 1}},
		{"fc", "raw", "native", episode.Script{Framework: 2, Toolset: 0, Model: 1}},
		{"FC", "functions", "native", episode.Script{Framework: 2, Toolset: 1, Model: 1}},
	} {
		for _, k := range task.Kinds() {
			c.script.Task, c.script.Instance = k, 5
			system, question, beside, err := shared.Prompt(c.script)
			if err != nil {
				t.Fatal(err)
			}
			a := answers(t, server(), fmt.Sprintf(`{"op":"reset","task":%q,"instance":5,"framework":%q,"toolset":%q}`, strings.ToLower(k.String()), c.framework, c.toolset))[0]
			m, _ := a["messages"].([]any)
			if len(m) != 2 || m[0].(map[string]any)["content"] != system || m[1].(map[string]any)["content"] != question || a["format"] != c.format {
				t.Fatalf("%s, %s: %v", c.framework, c.toolset, a)
			}
			if tools, _ := a["tools"].([]any); len(tools) != len(beside) {
				t.Errorf("%s, %s: %d tools beside the prompt, want %d", c.framework, c.toolset, len(tools), len(beside))
			}
		}
	}
}

// A call is put into each framework's words, and reads back as what was called.
func TestCallsInEveryFormat(t *testing.T) {
	for _, c := range []struct{ framework, toolset, call, sent, action string }{
		{"react", "raw", `{"name":"issue_soql_query","arguments":{"query":"SELECT Id FROM User"}}`, "<execute> SELECT Id FROM User </execute>", "soql"},
		{"act", "raw", `{"name":"issue_sosl_query","arguments":"{\"query\":\"FIND {shoes} RETURNING Product2(Id)\"}"}`, "<execute> FIND {shoes} RETURNING Product2(Id) </execute>", "sosl"},
		{"act", "raw", `{"name":"submit","arguments":{"content":"None"}}`, "<submit> None </submit>", "submit"},
		{"fc", "functions", `{"name":"search_products","arguments":{"search_term":"shoes"}}`, `{"name":"search_products","arguments":"{\"search_term\":\"shoes\"}"}`, "call"},
		{"fc", "functions", `{"name":"search_products","arguments":"{search"}`, `{"name":"search_products","arguments":"{search"}`, "invalid"},
		{"fc", "functions", `{"name":"submit","arguments":{"answer":"None"}}`, `{"name":"submit","arguments":"{\"answer\":\"None\"}"}`, "call"},
		{"react", "functions", `{"name":"search_products","arguments":{"search_term":"shoes"}}`, "Action: search_products\nAction Input: {\"search_term\":\"shoes\"}", "call"},
		{"react", "functions", `{"name":"search_products","arguments":"{search"}`, "Action: search_products\nAction Input: {search", "invalid"},
	} {
		a := answers(t, server(), fmt.Sprintf(`{"op":"reset","task":"NED","instance":1,"framework":%q,"toolset":%q}`, c.framework, c.toolset), `{"op":"step","call":`+c.call+`}`)[1]
		if a["sent"] != c.sent || a["action"] != c.action {
			t.Errorf("%s, %s, %s: %v", c.framework, c.toolset, c.call, a)
		}
	}
}

// Episodes go by turns, each on a day and in an org of its own; their traces verify.
func TestManyEpisodes(t *testing.T) {
	s := server()
	query := "<execute>SELECT COUNT(Id) n FROM Case WHERE CreatedDate < TODAY</execute>"
	var lines []string
	names := []string{"a", "b", "c", "d"}
	for i, name := range names {
		lines = append(lines, fmt.Sprintf(`{"op":"reset","episode":%q,"task":%q,"instance":%d,"org_seed":%d}`, name, []string{"NED", "BRI"}[i%2], i+1, 1+i/2))
	}
	for range 2 {
		for _, name := range names {
			lines = append(lines, fmt.Sprintf(`{"op":"step","episode":%q,"message":%q}`, name, query))
		}
	}
	for _, name := range names {
		lines = append(lines, fmt.Sprintf(`{"op":"step","episode":%q,"message":"<submit>None</submit>"}`, name), fmt.Sprintf(`{"op":"trace","episode":%q,"format":"msgp"}`, name))
	}
	got := answers(t, s, lines...)
	seen := map[any]bool{}
	for i := range names {
		first, second := got[4+i], got[8+i]
		if first["observation"] != second["observation"] || seen[first["observation"]] {
			t.Errorf("%s: %v, then %v", names[i], first["observation"], second["observation"])
		}
		seen[first["observation"]] = true
		if end := got[12+2*i]; end["done"] != true || end["reward"] == nil || end["message"] != nil {
			t.Errorf("%v", end)
		}
		b, err := base64.StdEncoding.DecodeString(fmt.Sprint(got[13+2*i]["msgp"]))
		if err != nil {
			t.Fatal(err)
		}
		w := shared
		if i/2 == 1 {
			w = s.worlds[slices.IndexFunc(s.worlds, func(w *episode.World) bool { return w.Company.Seed == 2 })]
		}
		if _, err := w.Verify(b); err != nil {
			t.Errorf("%s: %v", names[i], err)
		}
	}
}

// With the truths blanked, every answer before the end is the same to the byte.
func TestNoTruthCrossesBeforeTheEnd(t *testing.T) {
	blind := shared.Fork()
	blind.Tasks = shared.Tasks.WithoutTruths()
	for _, k := range task.Kinds() {
		for n := 1; n <= task.PerTask; n += 13 {
			lines := []string{
				fmt.Sprintf(`{"op":"reset","task":%q,"instance":%d,"framework":"fc","toolset":"functions"}`, k, n),
				`{"op":"step","call":{"name":"search_products","arguments":{"search_term":"shoes"}}}`, `{"op":"step","message":"hm"}`,
				`{"op":"trace"}`, `{"op":"trace","format":"msgp"}`, `{"op":"tools"}`,
			}
			var a, b bytes.Buffer
			in := strings.Join(lines, "\n")
			if server().Serve(strings.NewReader(in), &a) != nil || (&Server{worlds: []*episode.World{blind}}).Serve(strings.NewReader(in), &b) != nil {
				t.Fatal("cannot serve")
			}
			if a.String() != b.String() {
				t.Fatalf("%s %d: what is said depends on the truth", k, n)
			}
			truth := shared.Tasks.Truth(k, n)
			over := answers(t, server(), lines[0], fmt.Sprintf(`{"op":"step","call":{"name":"submit","arguments":{"content":%q}}}`, truth), `{"op":"trace"}`)
			if over[1]["reward"] != 1.0 || over[1]["outcome"] != "solved" || !strings.Contains(fmt.Sprint(over[2]), truth) {
				t.Fatalf("%s %d: the end is %v", k, n, over[1])
			}
		}
	}
}

// Scores are the paper's, and beside them those of the answer without its quotation marks.
func TestScores(t *testing.T) {
	truth := shared.Tasks.Truth(task.BRI, 1)
	for _, c := range []struct {
		answer          string
		exact, stripped float64
	}{{truth, 1, 1}, {`"` + truth + `"`, 0, 1}, {" '" + truth + "'\n", 0, 1}, {truth + ".", 0, 0}, {"", 0, 0}} {
		q, _ := json.Marshal(c.answer)
		for _, lines := range [][]string{
			{`{"op":"grade","task":"BRI","instance":1,"answer":` + string(q) + `}`},
			{`{"op":"reset","task":"BRI","instance":1,"framework":"fc","toolset":"functions"}`, `{"op":"step","call":{"name":"submit","arguments":{"content":` + string(q) + `}}}`},
		} {
			got := answers(t, server(), lines...)
			a := got[len(got)-1]
			s, _ := a["scores"].(map[string]any)
			if a["reward"] != c.exact || s["exact_match"] != c.exact || s["exact_match_quotes_stripped"] != c.stripped {
				t.Errorf("%q: %v", c.answer, a)
			}
		}
	}
	a := answers(t, server(), `{"op":"grade","task":"KQA","instance":1,"answer":"the"}`)[0]
	if s, _ := a["scores"].(map[string]any); s["f1"] != 0.0 || s["exact_match"] != nil {
		t.Errorf("%v", a)
	}
}

// Twenty turns without an answer end the episode, with no reward.
func TestTheTurnsRunOut(t *testing.T) {
	lines := []string{ned}
	for range episode.MaxTurns + 1 {
		lines = append(lines, `{"op":"step","episode":"a","message":"hm"}`)
	}
	got := answers(t, server(), lines...)
	end, after := got[episode.MaxTurns], got[episode.MaxTurns+1]
	if end["done"] != true || end["reward"] != 0.0 || end["outcome"] != "max turns reached" || after["error"] == nil {
		t.Errorf("%v, %v", end, after)
	}
}

func TestLimits(t *testing.T) {
	s := server()
	var lines []string
	for n := range MaxEpisodes + 1 {
		lines = append(lines, fmt.Sprintf(`{"op":"reset","episode":"%d","task":"NED","instance":1}`, n))
	}
	code := func(a map[string]any) any {
		e, _ := a["error"].(map[string]any)
		return e["code"]
	}
	got := answers(t, s, append(lines, `{"op":"reset","episode":"0","task":"NED","instance":2}`, `{"op":"close","episode":"1"}`, lines[MaxEpisodes])...)
	for i, a := range got {
		if want := map[bool]any{true: "limit"}[i == MaxEpisodes]; code(a) != want {
			t.Errorf("%d: %v", i, a)
		}
	}
	s.episodes["0"].held = MaxHeld + 1
	if a := answers(t, s, `{"op":"step","episode":"2","message":"hm"}`, `{"op":"close","episode":"0"}`, `{"op":"step","episode":"2","message":"hm"}`); code(a[0]) != "limit" || code(a[2]) != nil {
		t.Errorf("%v", a)
	}
	// Orgs that episodes are in stay; another makes room.
	s = server()
	lines = nil
	for seed := range MaxOrgs + 1 {
		lines = append(lines, fmt.Sprintf(`{"op":"reset","episode":"%d","task":"NED","instance":1,"org_seed":%d}`, seed, seed+1))
	}
	got = answers(t, s, append(lines, `{"op":"close","episode":"1"}`, lines[MaxOrgs])...)
	if code(got[MaxOrgs]) != "limit" || code(got[MaxOrgs+2]) != nil || len(s.worlds) != MaxOrgs {
		t.Errorf("%v, %d orgs", got[MaxOrgs:], len(s.worlds))
	}
}

// A strike lands on another's agent too, and says what tools are left.
func TestStrikes(t *testing.T) {
	got := answers(t, server(), `{"op":"reset","task":"NED","instance":1,"framework":"fc","toolset":"functions","strikes":["drop@1","pull:search_products@2","drop@20"]}`,
		`{"op":"step","call":{"name":"search_products","arguments":{"search_term":"shoes"}}}`,
		`{"op":"step","call":{"name":"search_products","arguments":{"search_term":"shoes"}}}`,
		`{"op":"step","call":{"name":"submit","arguments":{"content":"None"}}}`, `{"op":"trace","format":"msgp"}`)
	if got[1]["observation"] != "" || fmt.Sprint(got[1]["gone"]) != "[search_products]" || got[1]["tools"] == nil {
		t.Errorf("%v", got[1])
	}
	if got[2]["observation"] != "Unknown action search_products" || got[2]["gone"] != nil {
		t.Errorf("%v", got[2])
	}
	b, _ := base64.StdEncoding.DecodeString(fmt.Sprint(got[4]["msgp"]))
	if tr, err := shared.Verify(b); err != nil || len(tr.Script.Strikes) != 2 {
		t.Errorf("%v", err)
	}
}

// The help has every op, with its fields, and every code.
func TestHelp(t *testing.T) {
	var words []string
	for _, o := range ops {
		r := &request{}
		_, _ = o.answer(server(), r)
		words = append(append(words, o.name), r.known...)
	}
	for _, c := range []Code{TooLong, BadJSON, UnknownOp, BadField, UnknownEpisode, NotOver, Over, Refused, Limit} {
		words = append(words, string(c))
	}
	if len(words) < 30 {
		t.Fatalf("only %d words to look for: %q", len(words), words)
	}
	for _, w := range words {
		if !strings.Contains(Help(), w) {
			t.Errorf("it says nothing of %s", w)
		}
	}
}

// The lines may end as they end elsewhere, and the last need not end.
func TestLines(t *testing.T) {
	line := `{"op":"tools"}`
	for _, in := range []string{line, line + "\n", line + "\r\n"} {
		var out bytes.Buffer
		if err := server().Serve(strings.NewReader(in), &out); err != nil || strings.Count(out.String(), "\n") != 1 || strings.Contains(out.String(), `"error"`) {
			t.Errorf("%q: %v, %.80s", in, err, out.String())
		}
	}
	exact := `{"op":"tools"` + strings.Repeat(" ", MaxLine-len(line)) + "}"
	if a := answers(t, server(), exact, " "+exact, line); a[0]["error"] != nil || a[1]["error"] == nil || a[2]["error"] != nil {
		t.Errorf("a line of %d bytes: %.80v; one more: %.80v", len(exact), a[0], a[1])
	}
}

// Whatever comes in, each line has one answer, and the process lives.
func FuzzServe(f *testing.F) {
	f.Add(ned + "\n" + `{"op":"step","episode":"a","message":"<execute>SELECT Id FROM User LIMIT 1</execute>"}` + "\n" + `{"op":"trace","episode":"a"}`)
	f.Add(`{"op":"reset","task":"NED","instance":1,"framework":"fc","toolset":"functions","strikes":["drop@1"]}` + "\n" + `{"op":"step","call":{"name":"submit","arguments":"{}"}}`)
	f.Add(`{"op":"call","name":"get_cases","arguments":{"start_date":null}}` + "\n" + `{"op":"grade","task":"KQA","instance":1,"answer":"\ud800"}`)
	f.Add("{\"op\":\"tools\",\"toolset\":\"\xff\"}\r\n\n{}")
	f.Fuzz(func(t *testing.T, in string) {
		if strings.Contains(in, "org_seed") {
			t.Skip("another company takes too long to make")
		}
		var out bytes.Buffer
		if err := server().Serve(strings.NewReader(in), &out); err != nil {
			t.Fatal(err)
		}
		want := strings.Count(in, "\n")
		if in != "" && !strings.HasSuffix(in, "\n") {
			want++
		}
		got := 0
		for line := range strings.Lines(out.String()) {
			var a map[string]any
			if err := json.Unmarshal([]byte(line), &a); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			got++
		}
		if got != want {
			t.Fatalf("%d answers to %d lines", got, want)
		}
	})
}
