package soql

import (
	"cmp"
	"encoding/binary"
	"slices"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// group is the rows that share their keys.
type group struct {
	set  uint8         // the keys that are kept; the others are rolled up
	row  int32         // the first
	vals []value.Value // by column, keys first
}

// sum is what a column counts of a group.
type sum struct {
	n    int64 // rows that are not null, or distinct values
	sum  int64
	best int32 // of MIN and MAX: a row of the table where the path ends
}

// run groups rows that come by Id and returns the records of the groups that fit HAVING: in the order of ORDER BY, then
// of their keys, nulls first and subtotals last.
func (g *groups) run(rows []int32, today cal.Day) []value.Value {
	c := &collector{groups: g}
	c.collect(rows)
	n := len(g.columns)
	vals := make([]value.Value, len(c.list)*n)
	kept := c.list[:0]
	for at, one := range c.list {
		one.vals = vals[at*n : (at+1)*n]
		for i := range g.columns {
			one.vals[i] = g.columns[i].value(&one, &c.sums[at*n+i])
		}
		if g.having == nil || g.having.match(one.vals, today) {
			kept = append(kept, one)
		}
	}
	slices.SortFunc(kept, g.compare)
	cells := make([]value.Value, 0, len(kept)*len(g.show))
	for _, one := range kept {
		for _, sh := range g.show {
			v := one.vals[sh.column]
			if sh.format {
				v = formatted(v, g.columns[sh.column].at.info)
			}
			cells = append(cells, v)
		}
	}
	return value.OfRecords(g.names, cells)
}

// collector puts rows into groups.
type collector struct {
	*groups
	list     []group
	sums     []sum               // by group and column
	byNumber map[int64]int32     // places in list by the only key, if that is one number
	byKey    map[string]int32    // places in list by all keys
	seen     map[string]struct{} // what COUNT_DISTINCT has counted
	key      []byte
}

// collect puts every row into its group of each grouping set.
func (c *collector) collect(rows []int32) {
	g := c.groups
	if g.whole {
		c.open(0, -1)
		for _, row := range rows {
			c.count(0, row)
		}
		return
	}
	if len(g.sets) == 1 && len(g.keys) == 1 && g.keys[0].number() {
		c.byNumber = map[int64]int32{}
		for _, row := range rows {
			n := g.keys[0].numberAt(row)
			at, known := c.byNumber[n]
			if !known {
				at = c.open(g.sets[0], row)
				c.byNumber[n] = at
			}
			c.count(at, row)
		}
		return
	}
	c.byKey = map[string]int32{}
	for _, row := range rows {
		for _, set := range g.sets {
			c.key = append(c.key[:0], set)
			for i := range g.keys {
				if set>>i&1 != 0 {
					c.key = g.keys[i].appendKey(c.key, row)
				}
			}
			at, known := c.byKey[string(c.key)]
			if !known {
				at = c.open(set, row)
				c.byKey[string(c.key)] = at
			}
			c.count(at, row)
		}
	}
}

func (c *collector) open(set uint8, row int32) int32 {
	c.list = append(c.list, group{set: set, row: row})
	c.sums = append(c.sums, make([]sum, len(c.columns))...)
	return int32(len(c.list) - 1)
}

// count adds a row to a group.
func (c *collector) count(at, row int32) {
	for i := range c.columns {
		col, s := &c.columns[i], &c.sums[int(at)*len(c.columns)+i]
		if col.fn == "" || col.fn == "GROUPING" {
			continue
		}
		if col.rows {
			s.n++
			continue
		}
		end := col.at.row(row)
		if end < 0 || nullAt(&col.at, end) {
			continue
		}
		switch col.fn {
		case "COUNT_DISTINCT":
			c.key = binary.BigEndian.AppendUint64(c.key[:0], uint64(at)<<16|uint64(i))
			c.key = col.appendKey(c.key, row)
			if _, old := c.seen[string(c.key)]; old {
				continue
			}
			if c.seen == nil {
				c.seen = map[string]struct{}{}
			}
			c.seen[string(c.key)] = struct{}{}
		case "SUM", "AVG":
			s.sum += col.at.col.Int[end]
		case "MIN":
			if s.n == 0 || compareCells(&col.at, end, s.best) < 0 {
				s.best = end
			}
		case "MAX":
			if s.n == 0 || compareCells(&col.at, end, s.best) > 0 {
				s.best = end
			}
		}
		s.n++
	}
}

// value is what a column shows of a group.
func (c *column) value(of *group, s *sum) value.Value {
	switch c.fn {
	case "":
		if of.set>>c.key&1 == 0 {
			return value.Value{}
		}
		return c.show(of.row)
	case "GROUPING":
		return value.OfInt(int64(^of.set >> c.key & 1))
	case "COUNT", "COUNT_DISTINCT":
		return value.OfInt(s.n)
	}
	switch {
	case s.n == 0:
		return value.Value{}
	case c.fn == "SUM":
		return value.OfRatio(s.sum, c.scale())
	case c.fn == "AVG":
		return value.OfRatio(s.sum, c.scale()*s.n)
	}
	return c.at.table.Value(int(s.best), c.at.field)
}

// scale is how many of the numbers in a column make one.
func (c *column) scale() int64 {
	if c.at.info.Type == org.Int {
		return 1
	}
	return 100
}

// show is the key of a row.
func (c *column) show(row int32) value.Value {
	if row = c.at.row(row); row < 0 {
		return value.Value{}
	}
	if c.part == nil {
		return c.at.table.Value(int(row), c.at.field)
	}
	n := c.at.col.Int[row]
	if n == org.Null {
		return value.Value{}
	}
	n = c.part(dayOf(c.at.info.Type, n))
	if c.unit == dateUnit {
		return value.OfDate(cal.Day(n))
	}
	return value.OfInt(n)
}

// number tells whether a key is one number.
func (c *column) number() bool {
	t := c.at.info.Type
	return t == org.Reference || t == org.ID || t.Numeric()
}

func (c *column) numberAt(row int32) int64 {
	if row = c.at.row(row); row < 0 {
		return org.Null
	}
	switch c.at.info.Type {
	case org.ID:
		return int64(row)
	case org.Reference:
		if row = c.at.col.Ref[row]; row < 0 {
			return org.Null
		}
		return int64(row)
	}
	n := c.at.col.Int[row]
	if n != org.Null && c.part != nil {
		n = c.part(dayOf(c.at.info.Type, n))
	}
	return n
}

// appendKey appends what tells a key from others: texts without case, ended by a byte that no text has.
func (c *column) appendKey(b []byte, row int32) []byte {
	if c.number() {
		return binary.BigEndian.AppendUint64(b, uint64(c.numberAt(row)))
	}
	if row = c.at.row(row); row < 0 {
		return append(b, 0xff)
	}
	text := c.at.table.Text(int(row), c.at.field)
	if c.at.info.Type == org.Opaque {
		b = append(b, text...)
	} else {
		b = appendFold(b, text)
	}
	return append(b, 0xff)
}

// compare orders groups.
func (g *groups) compare(a, b group) int {
	for _, o := range g.order {
		if c := g.columns[o.column].compare(a.vals[o.column], b.vals[o.column], o.desc, o.nullsLast); c != 0 {
			return c
		}
	}
	for i := range g.keys {
		if x, y := a.set>>i&1, b.set>>i&1; x != y {
			return cmp.Compare(y, x)
		}
		if c := g.keys[i].compare(a.vals[i], b.vals[i], false, false); c != 0 {
			return c
		}
	}
	return 0
}

func (c *column) compare(a, b value.Value, desc, nullsLast bool) int {
	if c, decided := compareNulls(a.IsNull(), b.IsNull(), nullsLast); decided {
		return c
	}
	order := compareValues(a, b, c.caseless())
	if desc {
		return -order
	}
	return order
}

func (c *column) caseless() bool { return c.at.info.Type == org.Text }
