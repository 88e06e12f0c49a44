package value

import (
	"encoding/json"
	"testing"

	"deskarena/engine/cal"

	"pgregory.net/rapid"
)

func TestPython(t *testing.T) {
	for _, c := range []struct {
		v    Value
		want string
	}{
		{Value{}, "None"},
		{OfBool(true), "True"},
		{OfInt(-3), "-3"},
		{OfRatio(12999, 100), "129.99"},
		{OfRatio(12900, 100), "129.0"},
		{OfRatio(1, 3), "0.3333333333333333"},
		{OfString("Mia's"), `"Mia's"`},
		{OfString(`say "hi", Mia's`), `'say "hi", Mia\'s'`},
		{OfString("a\nb\\"), `'a\nb\\'`},
		{OfDate(cal.Date(2021, 5, 19)), "'2021-05-19'"},
		{OfInstant(cal.Date(2021, 5, 19).Start()), "'2021-05-19T00:00:00.000+0000'"},
		{OfList(nil), "[]"},
		{OfList([]Value{OfRecord([]string{"Id", "Order"}, []Value{OfString("802x"), OfRecord([]string{"Status"}, []Value{{}})})}),
			"[{'Id': '802x', 'Order': {'Status': None}}]"},
	} {
		if got := string(c.v.AppendPython(nil)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// Whatever JSON we write, encoding/json reads, and ParseJSON brings back the same; so does ParsePython of Python.
func TestJSONComesBack(t *testing.T) {
	var any func(depth int) *rapid.Generator[Value]
	any = func(depth int) *rapid.Generator[Value] {
		leaf := rapid.OneOf(
			rapid.Just(Value{}),
			rapid.Map(rapid.Bool(), OfBool),
			rapid.Map(rapid.Int64(), OfInt),
			rapid.Map(rapid.String(), OfString),
		)
		if depth == 0 {
			return leaf
		}
		return rapid.OneOf(leaf,
			rapid.Map(rapid.SliceOfN(any(depth-1), 0, 4), OfList),
			rapid.Custom(func(t *rapid.T) Value {
				keys := rapid.SliceOfNDistinct(rapid.String(), 0, 4, rapid.ID).Draw(t, "keys")
				vals := make([]Value, len(keys))
				for i := range vals {
					vals[i] = any(depth-1).Draw(t, "value")
				}
				return OfRecord(keys, vals)
			}))
	}
	rapid.Check(t, func(t *rapid.T) {
		v := any(3).Draw(t, "value")
		text := string(v.AppendJSON(nil))
		if !json.Valid([]byte(text)) {
			t.Fatalf("not JSON: %s", text)
		}
		back, err := ParseJSON(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if again := string(back.AppendJSON(nil)); again != text {
			t.Fatalf("%s came back as %s", text, again)
		}
		printed := string(v.AppendPython(nil))
		if back, err = ParsePython(printed); err != nil || string(back.AppendJSON(nil)) != text {
			t.Fatalf("%s came back from Python as %s, %v", printed, back.AppendJSON(nil), err)
		}
	})
}

func TestParsePythonRefuses(t *testing.T) {
	for _, s := range []string{"", "{", "{'a'}", "{'a': b}", "true", "null", "'a", "'a\nb'", "'\\x0'", "'\\u00zz'", "{1: 2}", "[,]", "['a' 1]", "{} {}", "None()"} {
		if v, err := ParsePython(s); err == nil {
			t.Errorf("%q reads as %s", s, v.AppendJSON(nil))
		}
	}
}

func TestParseJSONRefuses(t *testing.T) {
	for _, s := range []string{"", "{", "[1,]", `{"a":1} x`, `{'a': 1}`, "[1] [2]", "1e999", "99999999999999999999"} {
		if v, err := ParseJSON(s); err == nil {
			t.Errorf("%q reads as %s", s, v.AppendJSON(nil))
		}
	}
	deep := ""
	for range 100 {
		deep += "["
	}
	if _, err := ParseJSON(deep); err == nil {
		t.Error("bottomless nesting is read")
	}
	v, err := ParseJSON(`{"b": 1, "a": 2, "b": 3}`)
	if err != nil || string(v.AppendJSON(nil)) != `{"b":3,"a":2}` {
		t.Errorf("repeated key: %s, %v", v.AppendJSON(nil), err)
	}
}

func FuzzParseJSON(f *testing.F) {
	f.Add(`{"contact_id":"003","n":[1,2.5,null,true]}`)
	f.Add(`"\ud800"`)
	f.Add(`true }`)
	f.Fuzz(func(t *testing.T, s string) {
		agree(t, s)
		v, err := ParseJSON(s)
		if err != nil {
			return
		}
		if !json.Valid(v.AppendJSON(nil)) {
			t.Fatalf("%q is written as %s", s, v.AppendJSON(nil))
		}
	})
}

// A long decimal that was printed and read again prints the same.
func TestLongDecimalSurvivesJSON(t *testing.T) {
	for _, v := range []Value{OfRatio(2835369, 22), OfRatio(7_000_000, 3), OfRatio(1, 7), OfRatio(-99_999_999, 77)} {
		text := string(v.AppendJSON(nil))
		again, err := ParseJSON(text)
		if got := string(again.AppendJSON(nil)); err != nil || got != text {
			t.Errorf("%s became %s (%v)", text, got, err)
		}
	}
}
