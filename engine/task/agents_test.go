package task

import (
	"slices"
	"sync"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/tools"
	"deskarena/engine/value"
)

var agentsCompany = sync.OnceValue(func() *org.Company { return org.Generate(1) })

// desk answers questions about agents as an agent with functions would: it sees nothing but what they return.
type desk struct {
	t   *testing.T
	env *tools.Env
}

func newDesk(t *testing.T, o *org.Org) desk { return desk{t, &tools.Env{Engine: soql.New(o)}} }

func (d desk) call(name string, args ...value.Value) value.Value {
	f := tools.Find(name)
	var keys []string
	for _, a := range f.Args[:len(args)] {
		keys = append(keys, a.Name)
	}
	// What goes from one function to the next goes through a message.
	in, err := value.ParseJSON(string(value.OfRecord(keys, args).AppendJSON(nil)))
	if err != nil {
		d.t.Fatal(err)
	}
	v, err := f.Call(d.env, in)
	if err != nil {
		d.t.Fatalf("%s: %v", name, err)
	}
	return v
}

func (d desk) window(in *Instance) (from, to value.Value) {
	p := in.Brief.Params
	if p.Named != "" {
		w := d.call("get_period", value.OfString(p.Named), value.OfInt(int64(p.Year)))
		from, _ = w.Get("start_date")
		to, _ = w.Get("end_date")
		return from, to
	}
	to = value.OfString(in.Brief.Today.Start().String())
	return d.call("get_start_date", to, value.OfString(p.Unit), value.OfInt(int64(p.Count))), to
}

func (d desk) qualified(in *Instance, from, to value.Value) value.Value {
	return d.call("get_qualified_agent_ids_by_case_count", d.call("get_agent_handled_cases_by_period", from, to), value.OfInt(int64(in.Brief.Params.N)))
}

// extreme is the answer; more than one is a tie.
func (d desk) extreme(in *Instance, numbers value.Value) string {
	name := "find_id_with_min_value"
	if in.Brief.Params.Most {
		name = "find_id_with_max_value"
	}
	switch best := d.call(name, numbers); best.Len() {
	case 0:
		return None
	case 1:
		return best.At(0).Str()
	}
	d.t.Errorf("%s %d: a tie", in.Kind, in.Number)
	return ""
}

func (d desk) handleTime(in *Instance) string {
	from, to := d.window(in)
	agents := d.qualified(in, from, to)
	if agents.Len() == 0 {
		return None
	}
	stayed := d.call("get_non_transferred_case_ids", from, to)
	none := value.OfList(nil)
	cases := d.call("get_cases", from, to, agents, stayed, none, none, value.OfStrings([]string{"Closed"}))
	return d.extreme(in, d.call("calculate_average_handle_time", cases))
}

func (d desk) transferCount(in *Instance) string {
	from, to := d.window(in)
	agents := d.qualified(in, from, to)
	if agents.Len() == 0 {
		return None // an empty list would mean everybody
	}
	return d.extreme(in, d.call("get_agent_transferred_cases_by_period", from, to, agents))
}

func TestQuestionsAboutAgents(t *testing.T) {
	for _, c := range []struct {
		kind  Kind
		draw  func(*org.Company, *soql.Engine) ([]Instance, []string)
		solve func(desk, *Instance) string
	}{{HTU, drawHTU, desk.handleTime}, {TCU, drawTCU, desk.transferCount}} {
		t.Run(c.kind.String(), func(t *testing.T) {
			for _, seed := range []uint64{1, 2} {
				company := agentsCompany()
				if seed != 1 {
					company = org.Generate(seed)
				}
				instances, truths := c.draw(company, nil)
				again, same := c.draw(&org.Company{Org: company.Org}, nil)
				if !slices.Equal(truths, same) || !slices.EqualFunc(instances, again, func(a, b Instance) bool { return a == b }) {
					t.Error("a second draw, without the latents, differs")
				}
				d := newDesk(t, company.Org)
				none, most, answers, asked, named := 0, 0, map[string]bool{}, map[string]bool{}, 0
				for i := range instances {
					in := &instances[i]
					if got := c.solve(d, in); got != truths[i] {
						t.Errorf("%d: %s %s: %q by the functions, %q drawn", in.Number, in.Brief.Question, in.Context, got, truths[i])
					}
					if in.Number != i+1 || in.Brief.Today >= org.LastDay-20 || in.Brief.Today <= org.FirstDay {
						t.Errorf("%d: number %d, today %s", i+1, in.Number, in.Brief.Today)
					}
					asked[in.Brief.Question+in.Context] = true
					answers[truths[i]] = true
					if truths[i] == None {
						none++
					}
					if in.Brief.Params.Most {
						most++
					}
					if in.Brief.Params.Named != "" {
						named++
					}
				}
				t.Logf("seed %d: %d None, %d ask for the most, %d answers, %d named windows", seed, none, most, len(answers), named)
				if none != Unanswerable || len(asked) != PerTask || most < 40 || most > 90 || len(answers) < 20 || named < 35 {
					t.Errorf("seed %d: %d None, %d different, %d ask for the most, %d answers, %d named", seed, none, len(asked), most, len(answers), named)
				}
			}
		})
	}
}

// march is a window with many assignments and transfers.
var march = asked{window: window{from: cal.Date(2022, 3, 1), to: cal.Date(2022, 7, 1)}}

// moved is a copy of the records in which one was created at another time.
func moved(o *org.Org, object org.Object, field int, row int32, at cal.Instant) *org.Org {
	return o.Edit(object, field, func(c *org.Column) { c.Int[row] = int64(at) })
}

// Strictly more than n: an agent with n cases is out, and first assignments and transfers both count.
func TestMoreThanIsStrict(t *testing.T) {
	o := agentsCompany().Org
	rows := assignments(o, march.window)
	new, old := o.Table(org.CaseHistory).Col(org.HistoryNewValue).Ref, o.Table(org.CaseHistory).Col(org.HistoryOldValue).Ref
	for _, row := range rows {
		if old[row] < 0 {
			continue
		}
		user, count := new[row], 0 // somebody to whom a case was transferred
		for _, r := range rows {
			if new[r] == user {
				count++
			}
		}
		below, _ := qualified(o, rows, count-1)
		at, _ := qualified(o, rows, count)
		if !below[user] || at[user] {
			t.Errorf("user %d of %d cases: %v among those with more than %d, %v with more than %d", user, count, below[user], count-1, at[user], count)
		}
	}
}

// Assignments count at both ends of a window; cases count at its start alone.
func TestEndsOfTheWindow(t *testing.T) {
	o := agentsCompany().Org
	rows := assignments(o, march.window)
	end := march.to.Start()
	for _, c := range []struct {
		at cal.Instant
		in bool
	}{{march.from.Start() - 1, false}, {march.from.Start(), true}, {end, true}, {end + 1, false}} {
		edited := moved(o, org.CaseHistory, org.HistoryCreated, rows[3], c.at)
		if got := slices.Contains(assignments(edited, march.window), rows[3]); got != c.in {
			t.Errorf("an assignment at %s is in: %v", c.at, got)
		}
		if endCounts(edited, march.window) != (c.at == end) {
			t.Errorf("an assignment at %s: it is told wrongly that it lies on the end", c.at)
		}
	}
	times, fair := handleTimes(o, march)
	if !fair {
		t.Fatal("the window is not fair")
	}
	for _, row := range o.Table(org.Case).Range(org.CaseCreated, int64(march.from.Start()), int64(end)-1) {
		owner := o.Table(org.Case).Col(org.CaseOwner).Ref[row]
		before := *times.of(owner)
		for _, c := range []struct {
			at cal.Instant
			in bool
		}{{march.from.Start(), true}, {end, false}} {
			after, _ := handleTimes(moved(o, org.Case, org.CaseCreated, row, c.at), march)
			if counted(o, row) && (after.of(owner).den == before.den) != c.in {
				t.Errorf("case %d at %s: %d cases count, %d before", row, c.at, after.of(owner).den, before.den)
			}
		}
	}
}

// counted says whether a case counts in march: closed, and assigned once.
func counted(o *org.Org, row int32) bool {
	n := 0
	for _, r := range assignments(o, march.window) {
		if o.Table(org.CaseHistory).Col(org.HistoryCase).Ref[r] == row {
			n++
		}
	}
	return n == 1 && o.Table(org.Case).Text(int(row), org.CaseStatus) == "Closed"
}

// A case that was transferred in the window counts for nobody; one that is transferred later counts for its last owner.
func TestTransferredCasesDoNotCount(t *testing.T) {
	o := agentsCompany().Org
	history := o.Table(org.CaseHistory)
	checked := 0
	for _, row := range o.Table(org.Case).Range(org.CaseCreated, int64(march.from.Start()), int64(march.to.Start())-1) {
		var moves []int32
		for _, r := range history.Referrers(org.HistoryCase, int(row)) {
			if history.Text(int(r), org.HistoryField) == "Owner Assignment" {
				moves = append(moves, r)
			}
		}
		if len(moves) != 2 || history.Col(org.HistoryCreated).Int[moves[1]] >= int64(march.to.Start()) || o.Table(org.Case).Text(int(row), org.CaseStatus) != "Closed" {
			continue
		}
		later := moved(o, org.CaseHistory, org.HistoryCreated, moves[1], march.to.Start()+60)
		owner := o.Table(org.Case).Col(org.CaseOwner).Ref[row]
		if is, _ := qualified(later, assignments(later, march.window), 0); !is[owner] {
			continue
		}
		before, _ := handleTimes(o, march)
		after, _ := handleTimes(later, march)
		if n := after.of(owner).den - before.of(owner).den; n != 1 {
			t.Errorf("case %d: with its transfer after the window, %d more cases count", row, n)
		}
		checked++
	}
	if checked < 3 {
		t.Fatalf("%d cases were transferred", checked)
	}
}

// A transfer counts for the agent whom the case was taken from; an agent without one is not there to be the lowest.
func TestTransfersCountForTheOldOwner(t *testing.T) {
	o := agentsCompany().Org
	old := o.Table(org.CaseHistory).Col(org.HistoryOldValue).Ref
	sum := 0
	for _, s := range transferCounts(o, march) {
		var n int64
		for _, row := range assignments(o, march.window) {
			if old[row] == s.user {
				n++
			}
		}
		if n == 0 || n != s.num || s.den != 1 {
			t.Errorf("user %d: %d/%d transfers, %d rows", s.user, s.num, s.den, n)
		}
		sum += int(n)
	}
	if sum < 10 {
		t.Fatalf("%d transfers", sum)
	}
}

// The extreme stands alone: two equal scores have none, and a margin widens what is equal.
func TestExtremeStandsAlone(t *testing.T) {
	s := scores{{1, 10, 1}, {2, 30, 2}, {3, 16, 1}}
	for _, c := range []struct {
		most     bool
		perMille int64
		user     int32
		clear    bool
	}{{true, 10, 3, true}, {false, 10, 1, true}, {true, 100, 3, false}, {false, 600, 1, false}} {
		if best, clear := s.extreme(c.most, c.perMille); best.user != c.user || clear != c.clear {
			t.Errorf("%+v: %d, %v", c, best.user, clear)
		}
	}
	if _, clear := append(s, score{4, 20, 2}).extreme(false, 0); clear {
		t.Error("10/1 and 20/2 are level, and one of them stands alone")
	}
	if _, clear := scores(nil).extreme(true, 0); clear {
		t.Error("nobody is the extreme of none")
	}
}
