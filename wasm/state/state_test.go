package state

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"deskarena/game/desk"

	"pgregory.net/rapid"
)

// What Append writes is what encoding/json reads back as the same State.
func TestAppend(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.Make[State]().Draw(t, "state")
		var back State
		text := s.Append([]byte("before"))[len("before"):]
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		want, _ := json.Marshal(s)
		var through State
		if err := json.Unmarshal(want, &through); err != nil {
			t.Fatal(err)
		}
		for _, s := range []*State{&back, &through} {
			if len(s.Regions) == 0 {
				s.Regions = nil
			}
			if len(s.Groups) == 0 {
				s.Groups = nil
			}
		}
		if !reflect.DeepEqual(back, through) {
			t.Fatalf("got %s\nwant %s", text, want)
		}
	})
}

// Every field is written, and what may be omitted is omitted as its tag says.
func TestAppendWritesEveryField(t *testing.T) {
	full := State{Groups: []Group{{}, {}}, Regions: []Region{{Text: []Passage{{}, {}}}, {}}}
	fill(reflect.ValueOf(&full).Elem(), 1)
	fill(reflect.ValueOf(&full.Groups[0]).Elem(), 2)
	fill(reflect.ValueOf(&full.Regions[0]).Elem(), 2)
	fill(reflect.ValueOf(&full.Regions[0].Text[0]).Elem(), 2)
	for _, s := range []State{full, {Groups: []Group{}, Regions: []Region{}}} {
		want, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Append(nil); string(got) != string(want) {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// fill gives every field of a struct that has none a value of its own.
func fill(v reflect.Value, n int) {
	for i := range v.NumField() {
		switch f := v.Field(i); f.Kind() {
		case reflect.String:
			f.SetString(fmt.Sprint("text ", n+i))
		case reflect.Int:
			f.SetInt(int64(n + i))
		case reflect.Float64:
			f.SetFloat(float64(n+i) + 0.5)
		case reflect.Bool:
			f.SetBool(true)
		}
	}
}

func TestOf(t *testing.T) {
	d := desk.New(desk.Options{Cursor: 1, Night: true})
	s := Of(d)
	if s.Token != d.Token() || s.Cursor != 1 || s.Turns < 2 || s.Outcome != "" || len(s.Digest) != 16 || !s.Night || s.Width != 640 || s.Height != 360 || s.Scale != 1 {
		t.Errorf("%+v", s)
	}
	if len(s.Regions) != len(d.Frame().Regions) || len(s.Regions) == 0 {
		t.Errorf("%d regions, of %d", len(s.Regions), len(d.Frame().Regions))
	}
	for _, r := range s.Regions {
		if r.Role == "" || r.Name == "" {
			t.Errorf("%+v", r)
		}
	}
	if err := d.Do(desk.Command{Name: "last"}); err != nil {
		t.Fatal(err)
	}
	if s := Of(d); s.Cursor != s.Turns || s.Outcome == "" {
		t.Errorf("at the end: %+v", s)
	}
}
