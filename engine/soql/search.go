package soql

import (
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// maxFound is how many records a search returns at most, by default and by LIMIT (API 28 and later).
const maxFound = 2000

// searchPlan is a search ready to run: one part for each object, in the order of RETURNING.
type searchPlan struct {
	term  *term
	late  []*filter
	parts []searchPart
	limit int
}

type searchPart struct {
	plan
	fields    []int // that are searched
	priced    bool  // WITH PricebookId: products that have an entry in the price book
	pricebook int   // its row; -1 for a book that is not there
	marks     marks
}

// Search executes SOSL. A word matches whole words without regard to case, and what its wildcards allow; there is no
// stemming. Records come by object in the order of RETURNING, or of all objects, and then by Id. Date literals are
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
	var list []value.Value
	var objects []org.Object
	for i := range p.parts {
		part := &p.parts[i]
		f := finder{e, part.table, part.fields}
		rows := keep(f.find(p.term), part.where)
		if part.priced {
			rows = slices.DeleteFunc(rows, func(row int32) bool { return !e.priced(row, part.pricebook) })
		}
		cut := part.cut(rows)
		cut = cut[:min(len(cut), p.limit-len(list))]
		if len(cut) > 0 {
			records := e.records(part.shape, cut)
			part.marks.add(records, part, cut, p.term)
			list = append(list, records...)
			if !slices.Contains(objects, part.table.Object) {
				objects = append(objects, part.table.Object)
			}
		}
		e.give(rows)
	}
	return Result{Rows: value.OfList(list), Total: len(list), Objects: objects}
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
	p = &searchPlan{term: f.term, limit: maxFound}
	if f.limit != nil {
		if f.limit.n > maxFound {
			pl.fail(outOfRange, f.limit.pos, "Maximum SOSL limit allowed is %d", maxFound)
		}
		p.limit = int(f.limit.n)
	}
	if f.returning == nil {
		for o := range org.Object(org.NumObjects) {
			f.returning = append(f.returning, returning{object: name{o.String(), f.pos}})
		}
	}
	for i := range f.returning {
		p.parts = append(p.parts, pl.part(f, &f.returning[i]))
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
	part := searchPart{fields: searched(t.Object, f.group)}
	part.table = t
	part.where = s.filter(r.where)
	part.order = s.ordering(r.order)
	part.limit, part.offset = s.bounds(&r.query)
	fields := r.fields
	if fields == nil {
		fields = []item{{expr: expr{name: name{"Id", r.object.pos}}}}
	}
	for i := range fields {
		if it := &fields[i]; it.sub != nil || it.isKind(aggregate) || it.isKind(dateFunction) {
			pl.fail(malformedSearch, max(it.pos, r.object.pos), "RETURNING takes fields alone")
		}
	}
	part.shape = s.shape(&query{items: fields, limit: r.limit}, 1)
	return part
}

func (pl *planner) searchWith(p *searchPlan, w searchWith) {
	switch strings.ToUpper(w.text) {
	case "SNIPPET":
		length := 300 // characters, by default
		if w.value != "" {
			if length, _ = strconv.Atoi(w.value); length < 50 || length > 1000 {
				pl.fail(malformedSearch, w.at, "target_length must be from 50 to 1000")
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
		book, ok := pl.engine.org.Table(org.Pricebook2).Row(w.value)
		if !ok {
			book = -1
		}
		for i := range p.parts {
			p.parts[i].priced, p.parts[i].pricebook = p.parts[i].table.Object == org.Product2, book
		}
	case "SPELL_CORRECTION":
		if !equalFold(w.value, "false") {
			pl.fail(malformedSearch, w.at, "this org corrects no spelling: only WITH SPELL_CORRECTION = false is supported")
		}
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
	"NAME":  {"Name", "FirstName", "LastName", "Alias", "Username", "Subject", "Title"},
	"EMAIL": {"Email", "PersonEmail", "FromAddress", "ToAddress"},
	"PHONE": {"Phone"},
}

// searched lists the fields of an object that a group of fields stands for. Texts are searched, and of products and
// articles all of them whatever the group (documented).
func searched(o org.Object, group string) []int {
	var list []int
	for i, f := range o.Fields() {
		if f.Type != org.Text && f.Type != org.LongText {
			continue
		}
		sidebar := slices.Contains(groupFields["NAME"], f.Name) || slices.Contains(groupFields["EMAIL"], f.Name) || slices.Contains(groupFields["PHONE"], f.Name)
		if group == "ALL" || o == org.Product2 || o == org.Knowledge || group == "SIDEBAR" && sidebar || slices.Contains(groupFields[group], f.Name) {
			list = append(list, i)
		}
	}
	return list
}
