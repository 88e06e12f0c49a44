package value

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// byLibrary reads JSON with the library's tokens and exact fractions: the second opinion on ParseJSON.
func byLibrary(text string) (Value, error) {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	v, err := library(d, 0)
	if err != nil {
		return Value{}, err
	}
	if _, err := d.Token(); err != io.EOF {
		return Value{}, errors.New("text after the value")
	}
	return v, nil
}

func library(d *json.Decoder, depth int) (Value, error) {
	if depth > maxDepth {
		return Value{}, errors.New("too deep")
	}
	t, err := d.Token()
	if err != nil {
		return Value{}, err
	}
	switch t := t.(type) {
	case bool:
		return OfBool(t), nil
	case string:
		return OfString(t), nil
	case json.Number:
		r, ok := new(big.Rat).SetString(t.String())
		switch {
		case !ok || len(t) > 40 || !r.Num().IsInt64() || !r.Denom().IsInt64():
			return Value{}, errors.New("out of range")
		case r.IsInt() && !bytes.ContainsAny([]byte(t), ".eE"):
			return OfInt(r.Num().Int64()), nil
		}
		return OfRatio(r.Num().Int64(), r.Denom().Int64()), nil
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
			v, err := library(d, depth+1)
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
	return Value{}, nil
}

func agree(t interface{ Fatalf(string, ...any) }, text string) {
	got, err := ParseJSON(text)
	want, wantErr := byLibrary(text)
	if (err == nil) != (wantErr == nil) {
		t.Fatalf("%q: %v, the library says %v", text, err, wantErr)
	}
	if err == nil && (!got.Equal(want) || string(got.AppendJSON(nil)) != string(want.AppendJSON(nil))) {
		t.Fatalf("%q reads as %s, the library reads %s", text, got.AppendJSON(nil), want.AppendJSON(nil))
	}
}

func TestParseJSON(t *testing.T) {
	for _, text := range []string{
		"", " ", "null", " true\n", "false ", "nul", "trued", "[]", "{}", "[ ]", "{ }", "[,]", "[1,]", "[1 2]", "[1}", "{1:2}", `{"a"}`, `{"a":}`, `{"a":1,}`, `{"a":1 "b":2}`,
		`{"a":1,"a":2,"b":3,"a":4}`, "1 2", "[1][2]", "\ufeff1", "// 1",
		`"`, `"a`, `"\"`, `"\`, `"\u"`, `"\u12"`, `"\u00e9\u00E9"`, `"\x"`, `"\"\\\/\b\f\n\r\t"`, "\"a\tb\"", "\"\x7f\"", "\"\xff\xfe\"", "\"\xed\xa0\x80\"",
		`"\ud83d\ude00"`, `"\ud83d"`, `"\ude00"`, `"\ud83d\ud83d\ude00"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\u0041"`,
		"0", "-0", "-", "00", "01", "1.", ".1", "1.5", "-1.50", "1e", "1e+", "1e5", "1E-5", "0e999", "0.000e-999", "1e999", "1e-999", "1e99999999999999999999",
		"9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "1180591620717411303424e-20", "1e18", "1e19", "25e-2",
		"0.1000000000000000000000000000000000000", "0.10000000000000000000000000000000000000", "1000000000000000000000000e-20", "123456789.123456789e-3",
		"1e-18", "1e-19", "5e-20", "32e-20", strings.Repeat("[", maxDepth+1) + strings.Repeat("]", maxDepth+1), strings.Repeat("[", maxDepth) + "1" + strings.Repeat("]", maxDepth),
		strings.Repeat("[", maxDepth+1) + "1" + strings.Repeat("]", maxDepth+1),
	} {
		agree(t, text)
	}
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom([]string{"{", "}", "[", "]", ",", ":", " ", "\n", `"a"`, `"b"`, `"\u00`, `\ud83d`, `"`, "1", "-", "0", ".", "5", "e", "E", "+",
			"999", "null", "true", "false", "é", "\xff", "\x01", `\n`}), 0, 12).Draw(t, "parts")
		agree(t, strings.Join(parts, ""))
	})
	rapid.Check(t, func(t *rapid.T) {
		agree(t, rapid.StringMatching(`-?[0-9]{1,22}(\.[0-9]{1,22})?([eE][+-]?[0-9]{1,3})?`).Draw(t, "number"))
	})
}

// A ratio is printed as the double that is nearest to it.
func TestQuotient(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, num, den int64) {
		want, _ := big.NewRat(num, den).Float64()
		if got := quotient(num, uint64(den)); got != want {
			t.Fatalf("%d/%d is %v, want %v", num, den, got, want)
		}
	}
	for _, num := range []int64{0, 1, -1, 1 << 53, 1<<53 + 1, -1<<53 - 1, 1<<63 - 1, -1 << 63, -1<<63 + 1} {
		for _, den := range []int64{1, 2, 3, 10, 1<<53 + 1, 1<<62 + 1, 1<<63 - 1} {
			check(t, num, den)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, rapid.Int64().Draw(t, "num"), rapid.Int64Range(1, 1<<63-1).Draw(t, "den"))
	})
}
