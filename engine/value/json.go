package value

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
)

// maxDepth bounds the nesting of arguments that come from outside.
const maxDepth = 32

// ParseJSON reads one JSON value and nothing after it. Objects keep their order; of a repeated key the last counts.
func ParseJSON(text string) (Value, error) {
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.UseNumber()
	v, err := parse(d, 0)
	if err != nil {
		return Value{}, err
	}
	if _, err := d.Token(); err != io.EOF {
		return Value{}, fmt.Errorf("text after the JSON value")
	}
	return v, nil
}

func parse(d *json.Decoder, depth int) (Value, error) {
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
		return number(t.String())
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
			v, err := parse(d, depth+1)
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

func lastOfEach(keys []string, kids []Value) ([]string, []Value) {
	n := 0
next:
	for i, k := range keys {
		for j := range n {
			if keys[j] == k {
				kids[j] = kids[i]
				continue next
			}
		}
		keys[n], kids[n] = k, kids[i]
		n++
	}
	return keys[:n], kids[:n]
}

// number keeps integers and decimals exact; what 64 bits cannot hold is refused.
func number(s string) (Value, error) {
	r, ok := new(big.Rat).SetString(s)
	if !ok || len(s) > 40 || !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return Value{}, fmt.Errorf("number %.40s is out of range", s)
	}
	if r.IsInt() && !bytes.ContainsAny([]byte(s), ".eE") {
		return OfInt(r.Num().Int64()), nil
	}
	return OfRatio(r.Num().Int64(), r.Denom().Int64()), nil
}
