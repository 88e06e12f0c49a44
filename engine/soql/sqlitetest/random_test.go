//go:build !js

package sqlitetest

import (
	"cmp"
	"database/sql"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/value"
)

func TestMain(m *testing.M) {
	flag.Parse()
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue {
		f.Value.Set("1000")
	}
	os.Exit(m.Run())
}

// TestRandomQueries asks both engines random queries of what they share, and compares row by row.
func TestRandomQueries(t *testing.T) {
	db, e := database(t, holed), soql.New(holed())
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		g := generate(t)
		r, err := e.Query(g.soql, g.today)
		if err != nil {
			t.Fatalf("%s\n%v", g.soql, err)
		}
		got := ours(r)
		want, err := theirs(db, g)
		if err != nil {
			t.Fatalf("%s\n%s\n%v", g.soql, g.sql, err)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%s\n%s\n%d rows, want %d\n%s", g.soql, g.sql, len(got), len(want), difference(got, want))
		}
		if len(got) > 0 {
			found++
		}
	})
	t.Logf("%d queries found something", found)
}

func difference(got, want []string) string {
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			return fmt.Sprintf("row %d\ngot  %s\nwant %s", i, at(got, i), at(want, i))
		}
	}
	return ""
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "nothing"
}

// ours is a result with one line a row: texts in lower case, since a group may show any of its spellings, and numbers
// as reduced fractions.
func ours(r soql.Result) []string {
	var rows []string
	for _, rec := range r.Rows.Items() {
		var cells []string
		for i, v := range rec.Items() {
			if rec.Keys()[i] == "attributes" {
				continue
			}
			for v.Kind() == value.Record { // a path: its attributes and one field
				v = v.At(v.Len() - 1)
			}
			cells = append(cells, show(v))
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	return rows
}

func show(v value.Value) string {
	switch v.Kind() {
	case value.Null:
		return "null"
	case value.String:
		return strings.ToLower(v.Str())
	case value.List:
		var items []string
		for _, s := range v.Items() {
			items = append(items, s.Str())
		}
		return strings.ToLower(strings.Join(items, ";"))
	}
	n, d := v.Ratio()
	return ratio(n, d)
}

func ratio(n, d int64) string {
	a, b := n, d
	for b != 0 {
		a, b = b, a%b
	}
	a = max(a, -a)
	return fmt.Sprintf("%d/%d", n/a, d/a)
}

// theirs is what SQLite answers, in the same form.
func theirs(db *sql.DB, g *query) ([]string, error) {
	rows, err := db.Query(g.sql)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []string
	names, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	vals, ptrs := make([]any, len(names)), make([]any, len(names))
	for i := range vals {
		ptrs[i] = &vals[i]
	}
	for rows.Next() {
		if err := rows.Scan(ptrs...); err != nil {
			return nil, err
		}
		var cells []string
		at := 0
		for _, how := range g.columns {
			switch v := vals[at].(type) {
			case nil:
				cells = append(cells, "null")
			case string:
				cells = append(cells, strings.ToLower(v))
			case int64:
				den := int64(1)
				if how == hundredths {
					den = 100
				} else if how == mean {
					den = 100 * vals[at+1].(int64)
				}
				cells = append(cells, ratio(v, max(den, 1)))
			}
			if at++; how == mean {
				at++
			}
		}
		list = append(list, strings.Join(cells, "|"))
	}
	return list, rows.Err()
}

type columnKind int

const (
	plain columnKind = iota
	hundredths
	mean // a sum in hundredths and a count
)

// query is one question in both languages.
type query struct {
	soql, sql string
	columns   []columnKind
	today     cal.Day
}

// generator draws a query of one object.
type generator struct {
	*rapid.T
	object org.Object
	table  *org.Table
	joins  []string // of the SQL, a LEFT JOIN for each path in use
	paths  []string // to which they lead
	today  cal.Day
	subs   int
}

func generate(t *rapid.T) *query {
	g := newGenerator(t)
	g.today = cal.Day(rapid.IntRange(int(cal.Date(2020, 6, 1)), int(cal.Date(2025, 1, 1))).Draw(t, "today"))
	if rapid.IntRange(0, 2).Draw(t, "grouped") == 0 {
		return g.grouped()
	}
	return g.plain()
}

// Big tables come less often: reading all of one takes SQLite long.
var objects = []org.Object{org.User, org.Account, org.Contact, org.Case, org.Case, org.Case, org.Knowledge, org.ProductCategory, org.Product2, org.ProductCategoryProduct,
	org.Pricebook2, org.Order, org.Order, org.LiveChatTranscript, org.Issue, org.CaseHistory, org.CaseHistory, org.EmailMessage, org.OrderItem}

func newGenerator(t *rapid.T) *generator {
	o := rapid.SampledFrom(objects).Draw(t, "object")
	return &generator{T: t, object: o, table: holed().Table(o)}
}

// operand is a field in both languages: the object's own, or one of a parent.
type operand struct {
	soql, sql string
	field     org.Field
	table     *org.Table
	at        int
}

// operand draws a field that a condition accepts.
func (g *generator) operand(accept func(org.Field) bool) operand {
	t, soqlPath, alias := g.table, "", "t"
	if rapid.IntRange(0, 6).Draw(g.T, "qualified") == 0 {
		soqlPath = g.object.String() + "."
	}
	for depth := 0; depth < 3 && rapid.IntRange(0, 3).Draw(g.T, "up") == 0; depth++ {
		i := g.pick(t, func(f org.Field) bool { return f.Relationship != "" })
		if i < 0 {
			break
		}
		f := t.Object.Fields()[i]
		alias = g.join(alias, f)
		soqlPath += f.Relationship + "."
		t = holed().Table(f.To)
	}
	i := g.pick(t, accept)
	f := t.Object.Fields()[i]
	return operand{soqlPath + g.anyCase(f.Name), alias + "." + f.Name, f, t, i}
}

// pick draws a field that a condition accepts, -1 where there is none: a stored one or one that is worked out about as often,
// seldom one of the many constants.
func (g *generator) pick(t *org.Table, accept func(org.Field) bool) int {
	from := rapid.SampledFrom([]org.Origin{org.Stored, org.Stored, org.Stored, org.Stored, org.Computed, org.Computed, org.Computed, org.Constant}).Draw(g.T, "from")
	var fields, others []int
	for i, f := range t.Object.Fields() {
		switch {
		case accept(f) && f.From == from:
			fields = append(fields, i)
		case accept(f):
			others = append(others, i)
		}
	}
	if fields == nil {
		fields = others
	}
	if fields == nil {
		return -1
	}
	return rapid.SampledFrom(fields).Draw(g.T, "field")
}

func (g *generator) anyCase(s string) string {
	if rapid.IntRange(0, 9).Draw(g.T, "case") == 0 {
		return strings.ToUpper(s)
	}
	return s
}

// join adds a LEFT JOIN to a parent, once for each path, and returns its alias.
func (g *generator) join(from string, f org.Field) string {
	path := from + "_" + f.Relationship
	if !slices.Contains(g.paths, path) {
		g.paths = append(g.paths, path)
		g.joins = append(g.joins, fmt.Sprintf("LEFT JOIN %s %s ON %[2]s.Id = %s.%s", table(f.To), path, from, f.Name))
	}
	return path
}

func (g *generator) from() string {
	return " FROM " + table(g.object) + " t " + strings.Join(g.joins, " ")
}

func selectable(f org.Field) bool {
	return f.Type != org.LongText && f.Type != org.Multi && f.Type != org.Address
}
func filterable(f org.Field) bool { return selectable(f) }
func orderable(f org.Field) bool  { return selectable(f) }
func groupable(f org.Field) bool {
	return selectable(f) && f.Type != org.Double && f.Type != org.DateTime && !f.Ungrouped
}
func dated(f org.Field) bool { return f.Type == org.Date || f.Type == org.DateTime }
func kind(f org.Field) columnKind {
	if f.Type == org.Double {
		return hundredths
	}
	return plain
}

// plain draws SELECT fields WHERE ... ORDER BY ... LIMIT ... OFFSET.
func (g *generator) plain() *query {
	q := &query{today: g.today, columns: []columnKind{plain}}
	soqlFields, sqlFields := []string{"Id"}, []string{"t.Id"}
	for range rapid.IntRange(0, 3).Draw(g.T, "fields") {
		f := g.operand(selectable)
		// A second field of a parent would land in the same record: the comparison reads one a record.
		if first, _, dotted := strings.Cut(f.soql, "."); slices.ContainsFunc(soqlFields, func(s string) bool {
			return strings.EqualFold(s, f.soql) || strings.EqualFold(strings.TrimPrefix(s, g.object.String()+"."), strings.TrimPrefix(f.soql, g.object.String()+".")) || dotted && strings.Contains(s, ".") && first != ""
		}) || strings.EqualFold(strings.TrimPrefix(f.soql, g.object.String()+"."), "Id") {
			continue
		}
		soqlFields, sqlFields = append(soqlFields, f.soql), append(sqlFields, f.sql)
		q.columns = append(q.columns, kind(f.field))
	}
	soqlWhere, sqlWhere := g.where()
	soqlOrder, sqlOrder := "", " ORDER BY "
	for i := range rapid.IntRange(0, 2).Draw(g.T, "orders") {
		f := g.operand(orderable)
		how := rapid.SampledFrom([]string{"", " ASC", " DESC", " ASC NULLS LAST", " DESC NULLS LAST", " DESC NULLS FIRST"}).Draw(g.T, "how")
		soqlOrder += [...]string{" ORDER BY ", ", "}[min(i, 1)] + f.soql + how
		if !strings.Contains(how, "NULLS") {
			how += " NULLS FIRST"
		}
		if f.field.Type == org.Reference { // whatever is asked for
			how = strings.Replace(how, "LAST", "FIRST", 1)
		}
		sqlOrder += f.sql + how + ", "
	}
	limit := ""
	if rapid.Bool().Draw(g.T, "limited") {
		limit = fmt.Sprintf(" LIMIT %d OFFSET %d", rapid.IntRange(0, 50).Draw(g.T, "limit"), rapid.IntRange(0, 20).Draw(g.T, "offset"))
	}
	q.soql = "SELECT " + strings.Join(soqlFields, ", ") + " FROM " + g.object.String() + soqlWhere + soqlOrder + limit
	q.sql = "SELECT " + strings.Join(sqlFields, ", ") + g.from() + sqlWhere + sqlOrder + "t.Id" + limit
	return q
}

// grouped draws SELECT keys, aggregates GROUP BY keys HAVING ... ORDER BY.
func (g *generator) grouped() *query {
	q := &query{today: g.today}
	var soqlKeys, sqlKeys, soqlList, sqlList []string
	var dates []operand // that are keys
	for range rapid.IntRange(0, 2).Draw(g.T, "keys") {
		var soqlKey, sqlKey string
		if rapid.IntRange(0, 2).Draw(g.T, "part") == 0 && slices.ContainsFunc(g.object.Fields(), dated) {
			soqlKey, sqlKey = g.part(g.ownDate())
		} else {
			f := g.operand(groupable)
			if soqlKey, sqlKey = f.soql, f.sql; f.field.Type == org.Date {
				dates = append(dates, f)
			}
		}
		if slices.Contains(sqlKeys, sqlKey) {
			continue
		}
		soqlKeys, sqlKeys = append(soqlKeys, soqlKey), append(sqlKeys, sqlKey)
		soqlList, sqlList = append(soqlList, soqlKey+fmt.Sprintf(" k%d", len(soqlKeys))), append(sqlList, sqlKey)
		q.columns = append(q.columns, plain)
	}
	for i, f := range dates { // what a date function of a key says
		soqlOne, sqlOne := g.part(f)
		soqlList, sqlList = append(soqlList, fmt.Sprintf("%s d%d", soqlOne, i)), append(sqlList, sqlOne)
		q.columns = append(q.columns, plain)
	}
	for range rapid.IntRange(1, 3).Draw(g.T, "aggregates") {
		soqlOne, sqlOne, how := g.aggregate()
		if _, of, _ := strings.Cut(strings.ReplaceAll(sqlOne, "DISTINCT ", ""), "("); len(sqlKeys) > 0 && slices.Contains(sqlKeys, of[:strings.IndexByte(of, ')')]) {
			continue // a key cannot be aggregated
		}
		soqlList, sqlList = append(soqlList, soqlOne), append(sqlList, sqlOne)
		q.columns = append(q.columns, how)
	}
	soqlWhere, sqlWhere := g.where()
	q.soql = "SELECT " + strings.Join(soqlList, ", ") + " FROM " + g.object.String() + soqlWhere
	tail, sqlTail := "", ""
	if len(soqlKeys) > 0 {
		tail, sqlTail = " GROUP BY "+strings.Join(soqlKeys, ", "), " GROUP BY "+strings.Join(sqlKeys, ", ")
		if rapid.Bool().Draw(g.T, "having") {
			having := fmt.Sprintf(" HAVING COUNT(%%s) %s %d", rapid.SampledFrom([]string{"=", ">", "<=", "!="}).Draw(g.T, "op"), rapid.IntRange(0, 12).Draw(g.T, "n"))
			tail += fmt.Sprintf(having, "Id")
			sqlTail += fmt.Sprintf(having, "t.Id")
			if len(dates) > 0 {
				soqlOne, sqlOne := g.part(dates[0])
				n := rapid.SampledFrom([]int{1, 6, 15, 2022}).Draw(g.T, "of the date")
				tail += fmt.Sprintf(" AND %s <= %d", soqlOne, n)
				sqlTail += fmt.Sprintf(" AND coalesce(%s <= %d, 0)", sqlOne, n)
			}
		}
		order := " ORDER BY "
		if rapid.Bool().Draw(g.T, "by count") {
			how := rapid.SampledFrom([]string{"", " DESC"}).Draw(g.T, "how")
			tail += " ORDER BY COUNT(Id)" + how
			order += "COUNT(t.Id)" + how + ", "
		}
		sqlTail += order + strings.Join(sqlKeys, " NULLS FIRST, ") + " NULLS FIRST"
		if rapid.Bool().Draw(g.T, "limited") {
			limit := fmt.Sprintf(" LIMIT %d", rapid.IntRange(0, 9).Draw(g.T, "limit"))
			tail, sqlTail = tail+limit, sqlTail+limit
		}
	}
	q.soql += tail
	q.sql = "SELECT " + strings.Join(sqlList, ", ") + g.from() + sqlWhere + sqlTail
	return q
}

func (g *generator) aggregate() (soql, sql string, how columnKind) {
	switch rapid.IntRange(0, 3).Draw(g.T, "aggregate") {
	case 0:
		return "COUNT(Id)", "COUNT(t.Id)", plain
	case 1:
		f := g.operand(func(f org.Field) bool { return selectable(f) && f.Type != org.Bool })
		if rapid.Bool().Draw(g.T, "distinct") {
			return "COUNT_DISTINCT(" + f.soql + ")", "COUNT(DISTINCT " + f.sql + ")", plain
		}
		return "COUNT(" + f.soql + ")", "COUNT(" + f.sql + ")", plain
	case 2:
		f := g.operand(func(f org.Field) bool { return selectable(f) && f.Type != org.Bool })
		fn := rapid.SampledFrom([]string{"MIN", "MAX"}).Draw(g.T, "fn")
		return fn + "(" + f.soql + ")", fn + "(" + f.sql + ")", kind(f.field)
	}
	if !slices.ContainsFunc(g.object.Fields(), func(f org.Field) bool { return f.Type == org.Double }) {
		return "COUNT(Id)", "COUNT(t.Id)", plain
	}
	f := g.own(func(f org.Field) bool { return f.Type == org.Double })
	if rapid.Bool().Draw(g.T, "mean") {
		return "AVG(" + f.soql + ")", "SUM(" + f.sql + "), COUNT(" + f.sql + ")", mean
	}
	return "SUM(" + f.soql + ")", "SUM(" + f.sql + ")", hundredths
}

func (g *generator) own(accept func(org.Field) bool) operand {
	i := g.pick(g.table, accept)
	f := g.object.Fields()[i]
	return operand{f.Name, "t." + f.Name, f, g.table, i}
}

func (g *generator) ownDate() operand { return g.own(dated) }

// part draws a date function of a field.
func (g *generator) part(f operand) (soql, sql string) {
	seconds := f.sql
	if f.field.Type == org.Date {
		seconds = "(" + f.sql + " * 86400)"
	}
	p := rapid.SampledFrom([][2]string{{"CALENDAR_YEAR", "%Y"}, {"CALENDAR_MONTH", "%m"}, {"DAY_IN_MONTH", "%d"}, {"DAY_IN_YEAR", "%j"}}).Draw(g.T, "date function")
	return p[0] + "(" + f.soql + ")", "CAST(strftime('" + p[1] + "', " + seconds + ", 'unixepoch') AS INTEGER)"
}

func (g *generator) where() (soql, sql string) {
	if rapid.IntRange(0, 9).Draw(g.T, "everything") == 0 {
		return "", ""
	}
	a, b := g.condition(2, whole)
	return " WHERE " + a, " WHERE " + b
}

// place is where a condition stands; semi-joins may be all of a WHERE or one of the parts of its topmost AND.
type place int

const (
	whole place = iota
	part
	nested
)

// condition draws a comparison, or several under AND, OR or NOT.
func (g *generator) condition(depth int, at place) (soql, sql string) {
	op := rapid.IntRange(0, 5).Draw(g.T, "logic")
	switch {
	case depth == 0 || op < 3:
		if at != nested && g.subs < 2 && rapid.IntRange(0, 9).Draw(g.T, "join") == 0 {
			if a, b, ok := g.semiJoin(); ok {
				return a, b
			}
		}
		return g.comparison()
	case op == 3 && at == nested:
		a, b := g.condition(depth-1, nested)
		return "(NOT (" + a + "))", "(NOT (" + b + "))"
	}
	word := [...]string{" OR ", " AND ", " AND "}[op-3]
	var left, right []string
	for range rapid.IntRange(2, 3).Draw(g.T, "terms") {
		inner := nested
		if at == whole && word == " AND " {
			inner = part
		}
		a, b := g.condition(depth-1, inner)
		left, right = append(left, a), append(right, b)
	}
	return "(" + strings.Join(left, word) + ")", "(" + strings.Join(right, word) + ")"
}

// semiJoin draws Id IN (SELECT lookup FROM child WHERE ...).
func (g *generator) semiJoin() (soql, sql string, ok bool) {
	var lookups []org.Field
	var from []org.Object
	for _, o := range objects {
		for _, f := range o.Fields() {
			if f.Type == org.Reference && f.To == g.object && o != g.object {
				lookups, from = append(lookups, f), append(from, o)
			}
		}
	}
	if len(lookups) == 0 {
		return "", "", false
	}
	g.subs++
	i := rapid.IntRange(0, len(lookups)-1).Draw(g.T, "lookup")
	inner := &generator{T: g.T, object: from[i], table: holed().Table(from[i]), today: g.today, subs: 2}
	a, b := inner.condition(1, nested)
	in := rapid.SampledFrom([]string{" IN ", " NOT IN "}).Draw(g.T, "in")
	return "Id" + in + "(SELECT " + lookups[i].Name + " FROM " + from[i].String() + " WHERE " + a + ")",
		"t.Id" + in + "(SELECT t." + lookups[i].Name + inner.from() + " WHERE t." + lookups[i].Name + " IS NOT NULL AND " + b + ")", true
}

// comparison draws a comparison; its SQL is never null.
func (g *generator) comparison() (soql, sql string) {
	f := g.operand(filterable)
	if dated(f.field) && rapid.IntRange(0, 2).Draw(g.T, "window") == 0 {
		from, to := rapid.SampledFrom([]string{">", ">="}).Draw(g.T, "from"), rapid.SampledFrom([]string{"<", "<="}).Draw(g.T, "to")
		a, b := g.constant(f)
		c, d := g.constant(f)
		return fmt.Sprintf("(%s %s %s AND %[1]s %[4]s %[5]s)", f.soql, from, a, to, c), fmt.Sprintf("coalesce(%s %s %s AND %[1]s %[4]s %[5]s, 0)", f.sql, from, b, to, d)
	}
	if dated(f.field) && rapid.IntRange(0, 4).Draw(g.T, "part") == 0 {
		a, b := g.part(f)
		op := rapid.SampledFrom([]string{"=", "<", ">="}).Draw(g.T, "op")
		n := rapid.SampledFrom([]int{1, 3, 12, 30, 200, 2021, 2023}).Draw(g.T, "n")
		return fmt.Sprintf("%s %s %d", a, op, n), fmt.Sprintf("coalesce(%s %s %d, 0)", b, op, n)
	}
	if rapid.IntRange(0, 9).Draw(g.T, "null") == 0 {
		if f.field.Type == org.Bool { // null is false
			op := rapid.SampledFrom([]string{"=", "!="}).Draw(g.T, "null op")
			return f.soql + " " + op + " null", "coalesce(" + f.sql + ", 0) " + op + " 0"
		}
		if rapid.Bool().Draw(g.T, "not") {
			return f.soql + " != null", f.sql + " IS NOT NULL"
		}
		return f.soql + " = null", f.sql + " IS NULL"
	}
	ops := []string{"=", "!=", "IN", "NOT IN", "<", ">=", "<=", ">"}
	if f.field.Type == org.Bool {
		ops = ops[:2]
	} else if f.field.Type == org.Text {
		ops = append(ops, "LIKE", "LIKE")
	}
	op := rapid.SampledFrom(ops).Draw(g.T, "op")
	if f.field.Type == org.Bool { // of a parent that is not there it is false, too
		a, b := g.constant(f)
		return f.soql + " " + op + " " + a, "coalesce(" + f.sql + ", 0) " + op + " " + b
	}
	if dated(f.field) && op != "IN" && op != "NOT IN" && rapid.Bool().Draw(g.T, "date literal") {
		return g.dateLiteral(f, op)
	}
	switch op {
	case "IN", "NOT IN":
		var left, right []string
		for range rapid.IntRange(1, 4).Draw(g.T, "list") {
			a, b := g.constant(f)
			left, right = append(left, a), append(right, b)
		}
		empty := "0"
		if op == "NOT IN" {
			empty = "1"
		}
		return f.soql + " " + op + " (" + strings.Join(left, ", ") + ")",
			fmt.Sprintf("coalesce(%s %s (%s), %s)", f.sql, op, strings.Join(right, ", "), empty)
	case "LIKE":
		pattern := g.pattern(f)
		return f.soql + " LIKE " + pattern, "coalesce(" + f.sql + " LIKE " + strings.ReplaceAll(pattern, `\'`, "''") + `, 0)`
	case "!=":
		a, b := g.constant(f)
		return f.soql + " != " + a, f.sql + " IS NOT " + b
	}
	a, b := g.constant(f)
	return f.soql + " " + op + " " + a, "coalesce(" + f.sql + " " + op + " " + b + ", 0)"
}

// constant draws a constant for a field, mostly one that a record has.
func (g *generator) constant(f operand) (soql, sql string) {
	row := rapid.IntRange(0, max(1, f.table.Len())-1).Draw(g.T, "row")
	text, n := "", int64(org.Null)
	switch {
	case f.table.Len() == 0:
	case f.field.Type.Numeric():
		n = f.table.Col(f.at).Number(int32(row))
	case f.field.Type == org.Text, f.field.Type == org.Opaque:
		text = f.table.Text(row, f.at)
	}
	switch f.field.Type {
	case org.ID, org.Reference:
		t := f.table
		if f.field.Type == org.Reference {
			t = holed().Table(f.field.To)
		}
		if t.Len() == 0 {
			t = holed().Table(org.User)
		}
		id := "'" + t.ID(row%t.Len()) + "'"
		return id, id
	case org.Text, org.Opaque:
		s := cmp.Or(text, "x")
		if f.field.Type == org.Text && rapid.Bool().Draw(g.T, "capitals") {
			s = capitals(s)
		}
		return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`, "\n", `\n`).Replace(s) + "'", "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	if n == org.Null {
		n = 1
	}
	switch f.field.Type {
	case org.Bool:
		return fmt.Sprint(n != 0), fmt.Sprint(n)
	case org.Int:
		return fmt.Sprint(n), fmt.Sprint(n)
	case org.Double:
		return fmt.Sprintf("%d.%02d", n/100, n%100), fmt.Sprint(n)
	case org.Date:
		return cal.Day(n).String(), fmt.Sprint(n)
	}
	return cal.Instant(n).String(), fmt.Sprint(n)
}

func capitals(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'a' && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// pattern draws a LIKE pattern out of a text that a record has.
func (g *generator) pattern(f operand) string {
	s := []rune{'x'}
	if n := f.table.Len(); n > 0 {
		s = []rune(f.table.Text(rapid.IntRange(0, n-1).Draw(g.T, "row"), f.at))
	}
	s = slices.DeleteFunc(s, func(r rune) bool { return r == '\\' || r == '\n' })
	if len(s) > 0 {
		from := rapid.IntRange(0, len(s)-1).Draw(g.T, "from")
		s = s[from : from+rapid.IntRange(0, min(6, len(s)-from)).Draw(g.T, "length")]
	}
	for i := range s {
		if rapid.IntRange(0, 4).Draw(g.T, "wild") == 0 {
			s[i] = rapid.SampledFrom([]rune("%_")).Draw(g.T, "wildcard")
		}
	}
	ends := rapid.SampledFrom([][2]string{{"%", "%"}, {"", "%"}, {"%", ""}, {"", ""}}).Draw(g.T, "ends")
	return "'" + ends[0] + strings.ReplaceAll(string(s), "'", `\'`) + ends[1] + "'"
}

// dateLiteral draws a comparison with a date literal, whose days are worked out anew here.
func (g *generator) dateLiteral(f operand, op string) (soql, sql string) {
	n := rapid.IntRange(1, 40).Draw(g.T, "n")
	y, m, _ := g.today.Civil()
	week := g.today - cal.Day(g.today.Weekday())
	first := cal.Date(y, m, 1)
	l := rapid.SampledFrom([]struct {
		name string
		a, b cal.Day
	}{
		{"TODAY", g.today, g.today},
		{"LAST_WEEK", week - 7, week - 1},
		{"THIS_MONTH", first, first.AddMonths(1) - 1},
		{"LAST_YEAR", cal.Date(y-1, 1, 1), cal.Date(y-1, 12, 31)},
		{fmt.Sprintf("LAST_N_DAYS:%d", n), g.today - cal.Day(n), g.today},
		{fmt.Sprintf("N_WEEKS_AGO:%d", n), week - cal.Day(7*n), week - cal.Day(7*n) + 6},
		{fmt.Sprintf("LAST_N_MONTHS:%d", n), first.AddMonths(-n), first - 1},
		{"LAST_QUARTER", cal.Date(y, m-(m-1)%3, 1).AddMonths(-3), cal.Date(y, m-(m-1)%3, 1) - 1},
	}).Draw(g.T, "date literal")
	a, b := int64(l.a), int64(l.b)
	if f.field.Type == org.DateTime {
		a, b = int64(l.a.Start()), int64((l.b+1).Start())-1
	}
	cond := map[string]string{
		"=":  fmt.Sprintf("coalesce(%s BETWEEN %d AND %d, 0)", f.sql, a, b),
		"!=": fmt.Sprintf("coalesce(%s NOT BETWEEN %d AND %d, 1)", f.sql, a, b),
		"<":  fmt.Sprintf("coalesce(%s < %d, 0)", f.sql, a),
		"<=": fmt.Sprintf("coalesce(%s <= %d, 0)", f.sql, b),
		">":  fmt.Sprintf("coalesce(%s > %d, 0)", f.sql, b),
		">=": fmt.Sprintf("coalesce(%s >= %d, 0)", f.sql, a),
	}[op]
	return f.soql + " " + op + " " + l.name, cond
}
