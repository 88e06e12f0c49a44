package lab

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

//go:generate go tool msgp -file file.go -o file_gen.go -tests=false -io=false

//msgp:replace task.Kind with:uint8
//msgp:replace agent.Model with:uint8
//msgp:replace agent.Framework with:uint8
//msgp:replace agent.Toolset with:uint8
//msgp:replace episode.StrikeKind with:uint8
//msgp:tuple File FileStrike FileCell FileRow FileCost FileSlip
//msgp:limit arrays:1048576 maps:16

// File is a sweep as bytes: the plan, and the rows made so far in the order of the plan. It does not say how the work
// was divided, so shards add up to the very bytes that one machine would have written.
type File struct {
	Format  string // fileFormat
	Ruleset uint16
	OrgSeed uint64
	Seed    uint64
	Trials  uint32
	Strikes []FileStrike `msg:",limit=8"`
	Cells   []FileCell   `msg:",limit=4096"`
	Rows    []FileRow
}

// FileStrike is a strike that every run of the sweep suffers.
type FileStrike struct {
	Turn     uint8
	Kind     episode.StrikeKind
	Function string
}

// FileCell is a Cell.
type FileCell struct {
	Model     agent.Model
	Framework agent.Framework
	Toolset   agent.Toolset
	Task      task.Kind
}

// FileRow is a Row; Job is its number in the plan.
type FileRow struct {
	Job                                uint32
	Runs, Solved, NoneRuns, NoneSolved int64
	Reward, Turns, TurnsSquared        int64
	OutOfTurns, None, Lucky            int64
	Spent, Wasted                      FileCost
	WastedTurns                        int64
	BreakAt                            [MaxLinks]int64
	Slips                              []FileSlip `msg:",limit=4096"`
}

// FileCost is an episode.Cost.
type FileCost struct{ Read, Written, Calls int64 }

// FileSlip is a SlipCount.
type FileSlip struct {
	Code string
	N    int64
}

const fileFormat = "desk arena sweep 1"

// MaxTrials bounds the runs of an instance, so that no sum overflows.
const MaxTrials = 1 << 20

// maxFile bounds a sweep file in bytes.
const maxFile = 1 << 30

// File puts rows of the plan, with their job numbers, into a file.
func (p *Plan) File(orgSeed uint64, shard, shards int, rows []Row) *File {
	f := &File{Format: fileFormat, Ruleset: episode.Ruleset, OrgSeed: orgSeed, Seed: p.Seed, Trials: uint32(p.Trials)}
	for _, k := range p.Strikes {
		f.Strikes = append(f.Strikes, FileStrike(k))
	}
	for _, c := range p.Cells {
		f.Cells = append(f.Cells, FileCell(c))
	}
	for i, r := range rows {
		row := FileRow{Job: uint32(shard + i*shards), Runs: r.Runs, Solved: r.Solved, NoneRuns: r.NoneRuns, NoneSolved: r.NoneSolved,
			Reward: r.Reward, Turns: r.Turns, TurnsSquared: r.TurnsSquared, OutOfTurns: r.OutOfTurns, None: r.SaidNone, Lucky: r.Lucky,
			Spent: FileCost(r.Spent), Wasted: FileCost(r.Wasted), WastedTurns: r.WastedTurns, BreakAt: r.BreakAt}
		for _, s := range r.Slips {
			row.Slips = append(row.Slips, FileSlip(s))
		}
		f.Rows = append(f.Rows, row)
	}
	return f
}

// Table returns the rows of a file.
func (f *File) Table() []Row {
	rows := make([]Row, len(f.Rows))
	for i, r := range f.Rows {
		rows[i] = Row{Cell: Cell(f.Cells[r.Job/task.PerTask]), Instance: int(r.Job)%task.PerTask + 1, Count: Count{
			Runs: r.Runs, Solved: r.Solved, NoneRuns: r.NoneRuns, NoneSolved: r.NoneSolved, Reward: r.Reward,
			Turns: r.Turns, TurnsSquared: r.TurnsSquared, OutOfTurns: r.OutOfTurns, SaidNone: r.None, Lucky: r.Lucky, Spent: episode.Cost(r.Spent), Wasted: episode.Cost(r.Wasted),
			WastedTurns: r.WastedTurns, BreakAt: r.BreakAt}}
		for _, s := range r.Slips {
			rows[i].Slips = append(rows[i].Slips, SlipCount(s))
		}
	}
	return rows
}

// Missing is the number of rows of the plan that the file does not have.
func (f *File) Missing() int { return len(f.Cells)*task.PerTask - len(f.Rows) }

// Bytes writes the file.
func (f *File) Bytes() []byte {
	b, err := f.MarshalMsg(nil)
	if err != nil {
		panic("lab: " + err.Error()) // a File holds nothing that cannot be written
	}
	return b
}

// ReadFile reads a sweep file, in its canonical form only.
func ReadFile(b []byte) (*File, error) {
	if len(b) > maxFile {
		return nil, fmt.Errorf("this file is too long for a sweep: %d bytes", len(b))
	}
	var f File
	rest, err := f.UnmarshalMsg(b)
	switch {
	case err != nil || f.Format != fileFormat:
		return nil, errors.New("this is no sweep, or one that was cut short")
	case len(rest) > 0:
		return nil, errors.New("something follows the sweep")
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	if string(f.Bytes()) != string(b) {
		return nil, errors.New("this sweep is not in canonical form")
	}
	return &f, nil
}

// check looks for numbers that no sweep has.
func (f *File) check() error {
	if f.Trials < 1 || f.Trials > MaxTrials {
		return fmt.Errorf("a sweep makes 1 to %d runs of an instance, not %d", MaxTrials, f.Trials)
	}
	s := episode.Script{Ruleset: f.Ruleset, OrgSeed: f.OrgSeed, Instance: 1}
	for _, k := range f.Strikes {
		s.Strikes = append(s.Strikes, episode.Strike(k))
	}
	for i, c := range f.Cells {
		s.Task, s.Model, s.Framework, s.Toolset = c.Task, c.Model, c.Framework, c.Toolset
		switch err := s.Check(); {
		case err != nil:
			return fmt.Errorf("this sweep cannot be: %w", err)
		case !slices.Contains(task.Kinds(), c.Task) || slices.Contains(f.Cells[:i], c):
			return errors.New("this sweep has a cell that cannot be, or one twice")
		}
	}
	for i, r := range f.Rows {
		if int(r.Job) >= len(f.Cells)*task.PerTask || i > 0 && r.Job <= f.Rows[i-1].Job {
			return errors.New("the rows of this sweep are out of order")
		}
		if !r.adds(int64(f.Trials)) {
			return fmt.Errorf("row %d of this sweep does not add up", r.Job)
		}
	}
	return nil
}

// adds says whether the numbers of a row can be those of so many runs.
func (r *FileRow) adds(trials int64) bool {
	const perRun = 1 << 32 // more than a run can use of anything
	failed := int64(0)
	for _, n := range r.BreakAt {
		if n < 0 || n > trials {
			return false
		}
		failed += n
	}
	for i, s := range r.Slips {
		if s.N < 1 || s.N > trials*episode.MaxTurns*2 || s.Code == "" || i > 0 && s.Code <= r.Slips[i-1].Code {
			return false
		}
	}
	for _, n := range []int64{r.Turns, r.TurnsSquared, r.WastedTurns, r.Spent.Read, r.Spent.Written, r.Spent.Calls, r.Wasted.Read, r.Wasted.Written, r.Wasted.Calls} {
		if n < 0 || n > trials*perRun {
			return false
		}
	}
	for _, n := range []int64{r.Solved, r.NoneRuns, r.NoneSolved, r.OutOfTurns, r.None, r.Lucky} {
		if n < 0 || n > trials {
			return false
		}
	}
	return r.Runs == trials && failed == r.Runs-r.Solved && r.Reward >= 0 && r.Reward <= trials*1_000_000
}

// Merge adds shards of one sweep up.
func Merge(shards []*File) (*File, error) {
	if len(shards) == 0 {
		return nil, errors.New("nothing to merge")
	}
	out := *shards[0]
	plan := func(f *File) string { g := *f; g.Rows = nil; return string(g.Bytes()) }
	want := plan(&out)
	out.Rows = nil
	for i, s := range shards {
		if plan(s) != want {
			return nil, fmt.Errorf("shard %d is of another sweep than the first", i)
		}
		out.Rows = append(out.Rows, s.Rows...)
	}
	slices.SortFunc(out.Rows, func(a, b FileRow) int { return cmp.Compare(a.Job, b.Job) })
	for i := range out.Rows[:max(0, len(out.Rows)-1)] {
		if out.Rows[i].Job == out.Rows[i+1].Job {
			return nil, fmt.Errorf("two shards both hold row %d: the same shard twice?", out.Rows[i].Job)
		}
	}
	return &out, nil
}
