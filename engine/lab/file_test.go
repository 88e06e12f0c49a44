package lab

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// small is a plan of a few cells that shows every kind of count.
func small(strikes ...episode.Strike) *Plan {
	return &Plan{Trials: 1, Seed: testSeed, Strikes: strikes, Cells: []Cell{
		{agent.GPT4o, agent.FC, agent.Functions, task.HTU}, {agent.Llama8B, agent.Act, agent.Functions, task.NED}, {agent.O1, agent.ReAct, agent.Functions, task.KQA},
	}}
}

func played(p *Plan, shard, shards, workers int) *File {
	return p.File(episode.DefaultOrgSeed, shard, shards, p.Play(world(), shard, shards, workers, nil))
}

// However a sweep is divided, and however many work on it, the same bytes come out.
func TestShardsAddUpToTheSameBytes(t *testing.T) {
	p := small(episode.Strike{Turn: 2, Kind: episode.Drop}, episode.Strike{Turn: 3, Kind: episode.Pull, Function: "get_cases"})
	want := played(p, 0, 1, 1).Bytes()
	for _, workers := range []int{2, 5} {
		if !bytes.Equal(played(p, 0, 1, workers).Bytes(), want) {
			t.Errorf("%d workers write other bytes than one", workers)
		}
	}
	for shards := 2; shards <= 4; shards++ {
		var files []*File
		for i := range shards {
			f, err := ReadFile(played(p, i, shards, 2).Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if left := len(f.Cells)*task.PerTask - len(f.Rows); f.Missing() != left || left == 0 {
				t.Errorf("shard %d of %d: %d rows missing, said %d", i, shards, left, f.Missing())
			}
			files = append(files, f)
		}
		dice.Shuffle(dice.New(uint64(shards)), files)
		whole, err := Merge(files)
		if err != nil || whole.Missing() != 0 || !bytes.Equal(whole.Bytes(), want) {
			t.Errorf("%d shards: %v, other bytes", shards, err)
		}
		if _, err := Merge(append(files, files[0])); err == nil || !strings.Contains(err.Error(), "twice") {
			t.Errorf("a shard twice: %v", err)
		}
	}
	other := *p
	other.Seed++
	if _, err := Merge([]*File{played(p, 0, 3, 1), played(&other, 1, 3, 1)}); err == nil || !strings.Contains(err.Error(), "another sweep") {
		t.Errorf("shards of two sweeps: %v", err)
	}
	if _, err := Merge(nil); err == nil {
		t.Error("nothing is merged")
	}
}

// A file comes back as the rows that went in.
func TestFileKeepsEveryCount(t *testing.T) {
	p := small()
	rows := p.Play(world(), 1, 2, 1, nil)
	back := p.File(episode.DefaultOrgSeed, 1, 2, rows).Table()
	if !slices.EqualFunc(rows, back, func(a, b Row) bool {
		same := slices.Equal(a.Slips, b.Slips) && a.Cell == b.Cell && a.Instance == b.Instance
		x, y := a.Count, b.Count
		x.Slips, y.Slips = nil, nil
		return same && fmtCount(x) == fmtCount(y)
	}) {
		t.Error("rows differ")
	}
}

// What no sweep can hold is refused, and does not reach the tables of names.
func TestReadFileValidates(t *testing.T) {
	p := small(episode.Strike{Turn: 2, Kind: episode.Drop})
	good := played(p, 0, 10, 1).Bytes()
	for name, spoil := range map[string]func(*File){
		"format":      func(f *File) { f.Format = "desk arena sweep 9" },
		"ruleset":     func(f *File) { f.Ruleset = 9999 },
		"no trials":   func(f *File) { f.Trials = 0 },
		"many trials": func(f *File) { f.Trials = 1 << 31 },
		"strike":      func(f *File) { f.Strikes[0].Turn = 99 },
		"strike kind": func(f *File) { f.Strikes[0].Kind = 7 },
		"model":       func(f *File) { f.Cells[0].Model = 99 },
		"framework":   func(f *File) { f.Cells[0].Framework = 99 },
		"toolset":     func(f *File) { f.Cells[0].Toolset = 99 },
		"task":        func(f *File) { f.Cells[0].Task = 99 },
		"cell twice":  func(f *File) { f.Cells[0] = f.Cells[1] },
		"job":         func(f *File) { f.Rows[len(f.Rows)-1].Job = 1 << 20 },
		"order":       func(f *File) { f.Rows[0], f.Rows[1] = f.Rows[1], f.Rows[0] },
		"runs":        func(f *File) { f.Rows[0].Runs++ },
		"solved":      func(f *File) { f.Rows[0].Solved += 2 },
		"negative":    func(f *File) { f.Rows[0].Turns = -1 },
		"huge":        func(f *File) { f.Rows[0].Spent.Read = 1 << 62 },
		"reward":      func(f *File) { f.Rows[0].Reward = 2_000_000 },
		"breaks":      func(f *File) { f.Rows[0].BreakAt[3]++ },
		"slip order":  func(f *File) { f.Rows[0].Slips = []FileSlip{{"b", 1}, {"a", 1}} },
		"slip count":  func(f *File) { f.Rows[0].Slips = []FileSlip{{"a", 0}} },
	} {
		f, err := ReadFile(good)
		if err != nil {
			t.Fatal(err)
		}
		spoil(f)
		if _, err := ReadFile(f.Bytes()); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for n := range len(good) {
		if n%97 == 0 {
			if _, err := ReadFile(good[:n]); err == nil {
				t.Errorf("the first %d of %d bytes pass", n, len(good))
			}
		}
	}
	if _, err := ReadFile(append(bytes.Clone(good), 0)); err == nil {
		t.Error("a byte too many passes")
	}
}

// What is read can be summed up, and is written as it was read.
func FuzzReadFile(f *testing.F) {
	for _, p := range []*Plan{small(), small(episode.Strike{Turn: 1, Kind: episode.Pull, Function: "get_cases"})} {
		b := played(p, 3, 200, 1).Bytes()
		f.Add(b)
		f.Add(b[:len(b)/2])
	}
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := ReadFile(b)
		if err != nil {
			return
		}
		if !bytes.Equal(file.Bytes(), b) {
			t.Error("it is written otherwise than it was read")
		}
		for _, r := range file.Reports() {
			if r.Runs < 1 || r.Score < 0 || r.Score > 100 {
				t.Errorf("%+v", r)
			}
		}
	})
}
