package value

// Tally adds up amounts by name; names keep the order in which they were first seen. The zero Tally is empty.
type Tally struct {
	names  []string
	sums   []int64
	counts []int64
}

// Add adds an amount to a name.
func (t *Tally) Add(name string, amount int64) {
	for i, n := range t.names {
		if n == name {
			t.sums[i] += amount
			t.counts[i]++
			return
		}
	}
	t.names, t.sums, t.counts = append(t.names, name), append(t.sums, amount), append(t.counts, 1)
}

// Counts is how often each name was added to.
func (t *Tally) Counts() Value { return t.record(func(i int) Value { return OfInt(t.counts[i]) }) }

// Sums is the sum of each name.
func (t *Tally) Sums() Value { return t.record(func(i int) Value { return OfInt(t.sums[i]) }) }

// Means is the mean of each name, in units of so many.
func (t *Tally) Means(unit int64) Value {
	return t.record(func(i int) Value { return OfRatio(t.sums[i], t.counts[i]*unit) })
}

func (t *Tally) record(of func(i int) Value) Value {
	vals := make([]Value, len(t.names))
	for i := range vals {
		vals[i] = of(i)
	}
	return OfRecord(t.names, vals)
}
