package soql

import (
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// Limits of what a search returns, as documented: records in all, and of one object unless it is the only one and has a
// WHERE or an ORDER BY. Of several objects each has at most its share of all. No LIMIT raises these.
const (
	maxFound  = 2000
	maxOfEach = 250
)

// unasked are the objects that only a RETURNING brings, and of which all fields are searched whatever the group
// (documented).
var unasked = []org.Object{org.Product2, org.Knowledge}

// searchPlan is a search ready to run: one part for each object, in the order of RETURNING.
type searchPlan struct {
	late  []*filter
	parts []searchPart
	limit int
}

type searchPart struct {
	plan
	term      *term // articles have the loose one
	fields    []int // that are searched
	names     []int // those of them that are a name
	most      int   // records
	priced    bool  // WITH PricebookId: products that have an entry in the price book
	pricebook int   // its row; -1 for a book that is not there
	marks     marks
}

// Search executes SOSL. A word matches its forms without regard to case, in quotes itself alone, and with wildcards what those
// allow. Records come by object in the order of RETURNING, or of all objects, and then by relevance. Date literals are
// relative to today. Every error is an *Error.
func (e *Engine) Search(text string, today cal.Day) (Result, error) {
	p, ok := e.searches[text]
	if !ok {
		f, err := parseSearch(text)
		if err != nil {
			return Result{}, err
		}
		if p, err = e.planSearch(text, f); err != nil {
			return Result{}, err
		}
		if len(e.searches) >= maxPlans {
			clear(e.searches)
		}
		e.searches[text] = p
	}
	e.today = today
	return e.runSearch(p), nil
}

func (e *Engine) runSearch(p *searchPlan) Result {
	e.prepare(p.late)
	found, counts := make([][]int32, len(p.parts)), make([]int, len(p.parts))
	for i := range p.parts {
		found[i] = e.findPart(&p.parts[i])
		counts[i] = len(found[i])
	}
	total := allot(counts, p.limit)
	list := make([]value.Value, 0, total)
	var objects []org.Object
	for i := range p.parts {
		part := &p.parts[i]
		if rows := found[i][:counts[i]]; len(rows) > 0 {
			records := e.records(part.shape, rows)
			part.marks.add(records, part, rows, total)
			list = append(list, records...)
			if part.table.Object.Published() {
				objects = append(objects, part.table.Object)
			}
		}
		e.give(found[i])
	}
	return Result{Rows: value.OfList(list), Total: total, Objects: objects}
}

// findPart returns the rows of one object, in order and cut by its own limits, in a buffer to be given back.
func (e *Engine) findPart(part *searchPart) []int32 {
	f := finder{e, part.table, part.fields}
	rows := keep(f.find(part.term), part.where)
	if part.priced {
		rows = slices.DeleteFunc(rows, func(row int32) bool { return !e.priced(row, part.pricebook) })
	}
	if len(part.order) > 0 {
		rows = first(rows, part.order, part.most)
	} else {
		f.rank(rows, part.term, part.names)
	}
	return append(rows[:0], window(&part.plan, rows[:min(len(rows), part.most)])...)
}

// allot cuts the counts of several objects to a limit in all, evenly: one to each in turn. It returns the sum.
func allot(counts []int, limit int) int {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	if sum <= limit {
		return sum
	}
	got := make([]int, len(counts))
	for left := limit; left > 0; {
		for i := range got {
			if left > 0 && got[i] < counts[i] {
				got[i]++
				left--
			}
		}
	}
	copy(counts, got)
	return limit
}

// priced tells whether a product has an entry in a price book.
func (e *Engine) priced(product int32, book int) bool {
	entries := e.org.Table(org.PricebookEntry)
	books := entries.Col(fieldOf(org.PricebookEntry, "Pricebook2Id")).Ref
	return book >= 0 && slices.ContainsFunc(entries.Referrers(fieldOf(org.PricebookEntry, "Product2Id"), int(product)), func(row int32) bool {
		return int(books[row]) == book
	})
}

func fieldOf(o org.Object, name string) int {
	return slices.IndexFunc(o.Fields(), func(f org.Field) bool { return f.Name == name })
}

// planSearch resolves a search against the schema. Every error is an *Error.
func (e *Engine) planSearch(src string, f *search) (p *searchPlan, err error) {
	defer catch(&err)
	pl := &planner{engine: e, src: src}
	p = &searchPlan{limit: maxFound}
	if f.limit != nil {
		if f.limit.n > maxFound {
			pl.fail(outOfRange, f.limit.pos, "maximum limit of search results is %d", maxFound)
		}
		p.limit = int(f.limit.n)
	}
	if f.returning == nil {
		for o := range org.Object(org.NumObjects) {
			if !slices.Contains(unasked, o) {
				f.returning = append(f.returning, returning{object: name{o.String(), f.pos}})
			}
		}
	}
	for i := range f.returning {
		part := pl.part(f, &f.returning[i])
		if slices.ContainsFunc(p.parts, func(o searchPart) bool { return o.table == part.table }) {
			pl.fail(malformedSearch, f.returning[i].object.pos, "duplicate object selected: %s", part.table.Object)
		}
		p.parts = append(p.parts, part)
	}
	for _, w := range f.with {
		pl.searchWith(p, w)
	}
	if len(f.update) > 0 && !slices.ContainsFunc(p.parts, func(part searchPart) bool { return part.table.Object == org.Knowledge }) {
		pl.fail(malformedSearch, f.update[0].pos, "UPDATE %s is only allowed on articles", f.update[0].text)
	}
	p.late = pl.late
	return p, nil
}

// part plans what a search returns of one object.
func (pl *planner) part(f *search, r *returning) searchPart {
	t := pl.object(r.object)
	s := pl.open(t, nil)
	if r.listView.text != "" {
		pl.fail(malformedSearch, r.listView.pos, "USING LISTVIEW needs list views, which this org does not have")
	}
	if r.offset != nil && len(f.returning) > 1 {
		pl.fail(malformedSearch, r.offset.pos, "OFFSET is only allowed when a single object is returned")
	}
	if r.offset != nil && r.offset.n > maxOffset {
		pl.fail(outOfRange, r.offset.pos, "SOSL offset should be between 0 to %d", maxOffset)
	}
	if r.limit != nil && r.limit.n > maxFound {
		pl.fail(outOfRange, r.limit.pos, "Maximum entity limit is %d", maxFound)
	}
	part := searchPart{fields: searched(t.Object, f.group), most: min(maxOfEach, maxFound/len(f.returning))}
	if len(f.returning) == 1 && (r.where != nil || r.order != nil) {
		part.most = maxFound
	}
	part.table = t
	if part.term = f.term; t.Object == org.Knowledge {
		part.term = f.loose
	}
	for _, at := range part.fields {
		if slices.Contains(groupFields["NAME"], t.Object.Fields()[at].Name) {
			part.names = append(part.names, at)
		}
	}
	part.where = s.filter(r.where, whole)
	part.order = s.ordering(r.order)
	part.limit, part.offset = s.bounds(&r.query)
	fields := r.fields
	if fields == nil {
		fields = []item{{expr: expr{name: name{"Id", r.object.pos}}}}
	}
	for i := range fields {
		if it := &fields[i]; it.sub != nil || it.groups() {
			pl.fail(malformedSearch, max(it.pos, r.object.pos), "RETURNING takes fields alone")
		}
	}
	part.shape = s.shape(&query{items: fields, limit: r.limit}, 1)
	return part
}

func (pl *planner) searchWith(p *searchPlan, w searchWith) {
	switch strings.ToUpper(w.text) {
	case "SNIPPET":
		length := 300 // characters, by default and for a length that is none
		if w.list != nil {
			if n, err := strconv.Atoi(w.list[0].text); err == nil && n >= 50 && n <= 1000 {
				length = n
			}
		}
		for i := range p.parts {
			p.parts[i].marks.snippet = length
		}
	case "HIGHLIGHT":
		for i := range p.parts {
			p.parts[i].marks.highlight = true
		}
	case "PRICEBOOKID":
		book, ok := pl.engine.org.Table(org.Pricebook2).Row(w.list[0].text)
		if !ok {
			book = -1
		}
		for i := range p.parts {
			p.parts[i].priced, p.parts[i].pricebook = p.parts[i].table.Object == org.Product2, book
		}
	case "SPELL_CORRECTION": // by default true; either way this org finds nothing to correct
	case "DATA":
		pl.fail(malformedSearch, w.pos, "WITH DATA CATEGORY needs data categories, which this org does not have")
	case "METADATA":
		pl.fail(malformedSearch, w.pos, "WITH METADATA needs field labels, which this org does not have")
	default:
		pl.fail(malformedSearch, w.pos, "WITH %s is not supported: this org has no divisions and no networks", w.text)
	}
}

// Which fields IN NAME, EMAIL and PHONE FIELDS search; SIDEBAR FIELDS searches all of these. Salesforce's lists name
// many fields that this org lacks.
var groupFields = map[string][]string{
	"NAME":  {"Name", "FirstName", "LastName", "Alias", "Username", "Subject", "Title", "CaseNumber", "OrderNumber", "ArticleNumber"},
	"EMAIL": {"Email", "PersonEmail", "FromAddress", "ToAddress"},
	"PHONE": {"Phone"},
}

// searched lists the fields of an object that a group of fields stands for. Texts are searched.
func searched(o org.Object, group string) []int {
	var list []int
	for i, f := range o.Fields() {
		if !f.Searched {
			continue
		}
		sidebar := slices.Contains(groupFields["NAME"], f.Name) || slices.Contains(groupFields["EMAIL"], f.Name) || slices.Contains(groupFields["PHONE"], f.Name)
		if group == "ALL" || slices.Contains(unasked, o) || group == "SIDEBAR" && sidebar || slices.Contains(groupFields[group], f.Name) {
			list = append(list, i)
		}
	}
	return list
}
