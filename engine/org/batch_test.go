package org

import (
	"errors"
	"slices"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

func TestABadBatchIsDiscardedWholeAndMadeAgain(t *testing.T) {
	type attempt struct{ row, attempt int }
	var asked []attempt
	n := 0
	r := recipe[int]{
		object: Issue, count: 25,
		make:   func(_ dice.Dice, row int, _ []int, _ taken) int { n++; return row },
		format: func(*int) error { return nil },
		content: func(made []int, first int) error {
			if first == 10 && n < 30 { // the second batch fails once
				asked = append(asked, attempt{first, len(made)})
				return errors.New("bad")
			}
			return nil
		},
	}
	g := newGenerator(1)
	got := makeAll(g, r)
	if n != 35 || len(asked) != 1 || asked[0] != (attempt{10, 20}) || g.latent.Discarded[Issue] != 1 {
		t.Errorf("%d records made, checks failed at %v, %d batches discarded", n, asked, g.latent.Discarded[Issue])
	}
	for i, v := range got {
		if i != v {
			t.Errorf("record %d is %d", i, v)
		}
	}
	if len(got) != 25 {
		t.Errorf("%d records, want 25", len(got))
	}
}

func TestTheMakerIsGivenWhatIsTakenAndTheNextAttemptHasOtherDice(t *testing.T) {
	var draws []int
	got := makeAll(newGenerator(1), recipe[int]{
		object: Issue, count: 30,
		make: func(d dice.Dice, row int, made []int, taken taken) int {
			if len(made) != row {
				t.Fatalf("record %d is made on %d earlier ones", row, len(made))
			}
			v := d.Below(30)
			for try := 0; taken.pair(0, int64(v), 0); try++ {
				v = d.With(try).Below(30)
			}
			if row == 0 {
				draws = append(draws, v)
			}
			return v
		},
		keys:   func(v *int, to []key) []key { return append(to, key{a: int64(*v)}) },
		format: func(*int) error { return nil },
	})
	slices.Sort(got)
	for i, v := range got {
		if v != i {
			t.Fatalf("30 distinct numbers below 30 expected, got %v", got)
		}
	}
	if len(draws) < 2 || draws[0] == draws[1] {
		t.Errorf("ten of thirty numbers are rarely distinct at once, and the next attempt must draw others: %v", draws)
	}
}

// Each of these spoils the first attempt at one batch, and that batch alone must be discarded for it: what comes out is
// as sound as ever.
func TestVerifiersCatchABadBatch(t *testing.T) {
	for name, c := range map[string]struct {
		object Object
		spoil  func(g *generator, batch any)
	}{
		"format: no name":               {User, func(_ *generator, b any) { b.([]user)[3].first = "" }},
		"format: no mail address":       {Account, func(_ *generator, b any) { b.([]account)[0].mail = "nobody" }},
		"format: no state":              {Account, func(_ *generator, b any) { b.([]account)[9].state = "California" }},
		"format: a reference to naught": {Contact, func(_ *generator, b any) { b.([]contact)[5].owner = numUsers }},
		"format: too few facts":         {Knowledge, func(_ *generator, b any) { b.([]article)[1].facts = nil }},
		"format: no price":              {PricebookEntry, func(_ *generator, b any) { b.([]entry)[2].cents = 0 }},
		"format: closed and open":       {Case, func(_ *generator, b any) { c := &b.([]ticket)[4]; c.status, c.closed = "Closed", Null }},
		"format: a move to nobody":      {CaseHistory, func(_ *generator, b any) { b.([]change)[0] = change{0, 0, "Owner Assignment", -1, -1} }},
		"twice: mail of a user":         {User, func(_ *generator, b any) { u := b.([]user); u[7].mail = u[2].mail }},
		"twice: username":               {User, func(_ *generator, b any) { u := b.([]user); u[7].username = u[2].username }},
		"twice: alias":                  {User, func(_ *generator, b any) { u := b.([]user); u[7].alias = u[2].alias }},
		"twice: mail of a customer":     {Account, func(_ *generator, b any) { a := b.([]account); a[1].mail = a[0].mail }},
		"twice: product":                {Product2, func(_ *generator, b any) { p := b.([]product); p[8].name = p[6].name }},
		"twice: product code":           {Product2, func(_ *generator, b any) { p := b.([]product); p[8].code = p[6].code }},
		"twice: article":                {Knowledge, func(_ *generator, b any) { a := b.([]article); a[2].title = a[1].title }},
		"twice: article URL":            {Knowledge, func(_ *generator, b any) { a := b.([]article); a[2].slug = a[1].slug }},
		"twice: price":                  {PricebookEntry, func(_ *generator, b any) { e := b.([]entry); e[1].product = e[0].product }},
		"twice: mail of a case":         {EmailMessage, func(_ *generator, b any) { m := b.([]mail); m[3] = m[4] }},
		"content: an agent's name":      {Account, func(g *generator, b any) { a := &b.([]account)[0]; a.first, a.last = g.users[0].first, g.users[0].last }},
		"content: a telling name":       {Product2, func(_ *generator, b any) { p := &b.([]product)[0]; p.name = "Aero " + capital(kinds[p.kind].phrase) }},
		"content: no span":              {Knowledge, func(_ *generator, b any) { b.([]article)[0].facts[0].Answer = "not in there" }},
		"content: out of its time":      {Order, func(_ *generator, b any) { b.([]order)[0].day = FirstDay - 1 }},
		"content: two of a kind": {OrderItem, func(g *generator, b any) {
			items := b.([]item)
			for i := range items[1:] {
				if items[i].order == items[i+1].order {
					items[i+1].product, items[i+1].entry = g.twin(items[i])
					return
				}
			}
			panic("no order of two in this batch")
		}},
		"content: not bought": {Case, func(_ *generator, b any) { c := b.([]ticket); c[0].account = (c[0].account + 1) % numAccounts }},
		"content: too early":  {Case, func(_ *generator, b any) { b.([]ticket)[0].created = FirstDay.Start() }},
		"content: late mail":  {EmailMessage, func(_ *generator, b any) { b.([]mail)[0].at = endOfTime + cal.PerDay }},
		"content: too late":   {LiveChatTranscript, func(_ *generator, b any) { b.([]chat)[0].end = endOfTime + cal.PerDay }},
		"content: much too alike": {Case, func(_ *generator, b any) {
			c := b.([]ticket)
			again := c[0]
			again.issue = (again.issue + 1) % numIssues
			again.created += 60
			c[1] = again
		}},
	} {
		t.Run(name, func(t *testing.T) {
			g := newGenerator(1)
			spoiled, next := -1, -1
			g.tamper = func(obj Object, batch any, attempt int) {
				switch {
				case obj != c.object || next >= 0:
				case spoiled < 0:
					spoiled = attempt
					c.spoil(g, batch)
				default:
					next = attempt
				}
			}
			made := g.run()
			if next != spoiled+1 {
				t.Errorf("attempt %d was spoiled and attempt %d followed: the batch was kept", spoiled, next)
			}
			if made.Table(c.object).Len() != of(1).Table(c.object).Len() || made.Latent.Discarded[c.object] == 0 {
				t.Errorf("%v: %d records, %d batches discarded", c.object, made.Table(c.object).Len(), made.Latent.Discarded[c.object])
			}
		})
	}
}

// twin is another product of the same kind, with its price in the same book.
func (g *generator) twin(it item) (product, entry int32) {
	for p := range g.products {
		if int32(p) != it.product && g.products[p].kind == g.products[it.product].kind {
			return int32(p), g.orders[it.order].book*numProducts + int32(p)
		}
	}
	panic("a kind of one product")
}
