package soql

// name is a word or a dotted path of the query, as written, and where it stands.
type name struct {
	text string
	pos  int
}

// query is one SELECT, the whole or a part of it.
type query struct {
	items  []item
	from   []source
	scope  name // of USING SCOPE
	where  *condition
	with   []*with
	group  grouping
	having *condition
	order  []ordering
	limit  *count
	offset *count
	views  []name // FOR VIEW, FOR REFERENCE, FOR UPDATE
	update []name // UPDATE TRACKING, UPDATE VIEWSTAT
}

// item is one entry of the SELECT list: an expression, a child subquery or a TYPEOF.
type item struct {
	expr
	alias  name
	sub    *query
	typeOf *typeOf
}

// expr is a field, a function of something, or a constant among a function's arguments.
type expr struct {
	fn   string // in capitals; "" for a field or a constant
	name        // of the field; of the function as written
	args []expr
	lit  *literal
}

type typeOf struct {
	name
	when   []typeCase
	others []name // of ELSE
}

type typeCase struct {
	object name
	fields []name
}

// source is the object or the child relationship of FROM; further ones are alias notation ('Contact c, c.Account a').
type source struct {
	name
	alias name
}

type grouping struct {
	kind  string // "", "ROLLUP" or "CUBE"
	exprs []expr
	pos   int
}

type ordering struct {
	expr
	desc  bool
	nulls string // "", "FIRST" or "LAST"
}

type count struct {
	n   int64
	pos int
}

// with is a WITH clause: a bare word, a data category filter, a RecordVisibilityContext, or a condition.
type with struct {
	name
	categories []category
	settings   []setting
	filter     *condition
}

type setting struct {
	name
	value literal
}

type category struct {
	group name
	how   string // AT, ABOVE, BELOW, ABOVE_OR_BELOW
	names []name
}

type logic uint8

const (
	compare logic = iota
	and
	or
	not
)

type comparison uint8

const (
	eq comparison = iota
	ne
	lt
	le
	gt
	ge
	like
	in
	notIn
	includes
	excludes
)

var comparisonNames = [...]string{"=", "!=", "<", "<=", ">", ">=", "LIKE", "IN", "NOT IN", "INCLUDES", "EXCLUDES"}

// condition is a tree of AND, OR and NOT over comparisons of a field with constants or a subquery.
type condition struct {
	op   logic
	kids []*condition

	left expr
	cmp  comparison
	vals []literal
	sub  *query
	pos  int
}

type literalKind uint8

const (
	litNull literalKind = iota
	litBool
	litText
	litNumber
	litDate
	litTime
	litRange    // a date literal
	litCurrency // USD5000, USD-12.5
)

// literal is a constant. text is the decoded text (with LIKE the pattern still carries its escapes), the number as
// written, or the name of the date literal in capitals.
type literal struct {
	kind literalKind
	text string
	n    int64 // of LAST_N_DAYS:n; 0 or 1 for a boolean; the day or second of a date or time
	pos  int
}

// search is one FIND.
type search struct {
	text      string // between the braces
	pos       int
	term      *term
	loose     *term  // the same with OR for AND where no operator stands
	group     string // ALL, NAME, EMAIL, PHONE or SIDEBAR
	returning []returning
	with      []searchWith
	limit     *count
	update    []name
}

type returning struct {
	object   name
	fields   []item
	listView name
	query    // where, order, limit and offset alone
}

type searchWith struct {
	name
	list []literal // of SNIPPET(target_length=n), PricebookId = 'id', NETWORK IN ('id', 'id') and their like
	data *with
}
