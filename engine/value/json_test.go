package value

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// reference reads JSON by encoding/json and numbers by math/big.
func reference(text string) (Value, error) {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.UseNumber()
	v, err := referenceValue(d, 0)
	if err != nil {
		return Value{}, err
	}
	if _, err := d.Token(); err != io.EOF {
		return Value{}, fmt.Errorf("text after the JSON value")
	}
	return v, nil
}

func referenceValue(d *json.Decoder, depth int) (Value, error) {
	if depth > maxDepth {
		return Value{}, fmt.Errorf("JSON nested more than %d deep", maxDepth)
	}
	t, err := d.Token()
	if err != nil {
		return Value{}, err
	}
	switch t := t.(type) {
	case nil:
		return Value{}, nil
	case bool:
		return OfBool(t), nil
	case string:
		return OfString(t), nil
	case json.Number:
		return referenceNumber(t.String())
	case json.Delim:
		var keys []string
		kids := []Value{}
		for d.More() {
			if t == '{' {
				k, err := d.Token()
				if err != nil {
					return Value{}, err
				}
				keys = append(keys, k.(string))
			}
			v, err := referenceValue(d, depth+1)
			if err != nil {
				return Value{}, err
			}
			kids = append(kids, v)
		}
		if _, err := d.Token(); err != nil {
			return Value{}, err
		}
		if t == '[' {
			return OfList(kids), nil
		}
		return OfRecord(lastOfEach(keys, kids)), nil
	}
	return Value{}, fmt.Errorf("unexpected JSON token %v", t)
}

func referenceNumber(s string) (Value, error) {
	r, ok := new(big.Rat).SetString(s)
	if !ok || len(s) > 40 || !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return Value{}, fmt.Errorf("number %.40s is out of range", s)
	}
	if r.IsInt() && !bytes.ContainsAny([]byte(s), ".eE") {
		return OfInt(r.Num().Int64()), nil
	}
	return OfRatio(r.Num().Int64(), r.Denom().Int64()), nil
}

// texts are JSON and what is nearly JSON.
var texts = []string{
	`null`, ` true `, "\tfalse\r\n", `nul`, `nulll`, `True`, `tru e`, `"a"`, `"a`, `a"`, `'a'`, `""`, `"\\"`, `"\"`, `"\x"`, `"\u12"`, `"\u12G4"`,
	`"\u0041\n\t\/\b\f\r\"\\"`, `"\uD83D\uDE00"`, `"\ud83d"`, `"\ude00\ud83d"`, `"\ud83d\u0041"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\ud83d\ude00"`, "\"\xff\"", "\"a\xff\xfe\"", "\"\\n\xff\xfeb\"",
	"\"\n\"", "\"\\n\x01\"", "\"\x7f\"", "\"\u2028é\"", "\ufeff1", "1\x00", "\x00", `"a" "b"`, `"a",`,
	`[]`, `[ ]`, `[1]`, `[1,2]`, `[1,]`, `[,1]`, `[1 2]`, `[1,,2]`, `[`, `]`, `[1}`, `[1`, `[1,`, `[[],[[]]]`,
	`{}`, `{ }`, `{"a":1}`, `{"a":1,}`, `{"a"}`, `{"a":}`, `{"a" 1}`, `{a:1}`, `{1:1}`, `{"a":1 "b":2}`, `{"a":1,"a":2,"b":3,"a":null}`, `{,}`, `{"a":1]`, `{"a":{"b":[{}]}}`, `{"a":1`, `{"a`,
	`0`, `-0`, `00`, `01`, `-01`, `-`, `+1`, `.5`, `1.`, `1.e3`, `1e`, `1e+`, `1E5`, `1e-5`, `1e+5`, `1.50`, `0.0`, `-0.0`, `0e9`, `0e999999999999`, `1e1000000000`, `1e-1000000000`, `1.0e2`, `0x10`, `1_000`, `NaN`, `Infinity`,
	`9223372036854775807`, `9223372036854775808`, `-9223372036854775808`, `-9223372036854775809`, `18446744073709551616`, `184467440737095516160e-1`,
	`0.1`, `0.125`, `123456789.987654321`, `0.000000000000000001`, `0.0000000000000000001`, `9.2233720368547758075`, `92233720368547758.07`,
	`1000000000000000000000e-3`, `0.50000000000000000000000`, `0.500000000000000000000000000000000000000000000000`, `1e18`, `1e19`, `92233720368547758070e-1`, `7450580596923828125e-27`, `4611686018427387904e-18`,
	strings.Repeat("[", 33) + strings.Repeat("]", 33), strings.Repeat("[", 32) + "1" + strings.Repeat("]", 32), strings.Repeat("[", 33) + "1" + strings.Repeat("]", 33),
	strings.Repeat(`{"a":`, 32) + "1" + strings.Repeat("}", 32), strings.Repeat(`{"a":`, 33) + "1" + strings.Repeat("}", 33),
}

// agrees compares with the reference. Only numbers of more digits than 64 bits have may differ, by being refused.
func agrees(t interface{ Fatalf(string, ...any) }, s string) {
	want, wantErr := reference(s)
	got, err := ParseJSON(s)
	if (err == nil) != (wantErr == nil) {
		t.Fatalf("%q: %v, want %v", s, err, wantErr)
	}
	if a, b := describe(want), describe(got); err == nil && a != b {
		t.Fatalf("%q reads as %s, want %s", s, b, a)
	}
}

// describe writes all that there is to a value.
func describe(v Value) string {
	s := fmt.Sprintf("%d %d %d %q (", v.kind, v.num, v.den, v.str)
	for i, k := range v.Items() {
		if v.kind == Record {
			s += fmt.Sprintf("%q: ", v.node.keys[i])
		}
		s += describe(k)
	}
	return s + ")"
}

func TestReadsAsEncodingJSONDoes(t *testing.T) {
	for _, s := range texts {
		agrees(t, s)
	}
	piece := rapid.OneOf(rapid.SampledFrom(texts), rapid.StringOfN(rapid.RuneFrom([]rune(`[]{},:"\\u0dDe8E19.-+ntrf `+"\n\x00é😀")), 0, 8, -1))
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom([]string{"", "[", `{"a":`, `"`}).Draw(t, "before") + strings.Join(rapid.SliceOfN(piece, 0, 4).Draw(t, "pieces"), rapid.SampledFrom([]string{"", ",", " "}).Draw(t, "between")) +
			rapid.SampledFrom([]string{"", "]", "}", `"`}).Draw(t, "after")
		agrees(t, s)
	})
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,6})?([eE][+-]?[0-9]{1,2})?`).Draw(t, "number")
		agrees(t, s)
	})
}

func TestRatiosAreRoundedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		large := rapid.OneOf(rapid.Int64Min(1), rapid.Map(rapid.Int64Range(0, 5000), func(d int64) int64 { return 1<<63 - 1 - d }), rapid.Int64Range(1, 1000))
		num, den := large.Draw(t, "num"), large.Draw(t, "den")
		if rapid.Bool().Draw(t, "negative") {
			num = -num
		}
		want, _ := big.NewRat(num, den).Float64()
		if got := quotient(num, den); got != want {
			t.Fatalf("%d/%d is %v, want %v", num, den, got, want)
		}
	})
}
