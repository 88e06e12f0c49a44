package org

import (
	_ "embed"
	"slices"
	"strings"
)

// Object is an object type. The 16 of the published schema, which hold the records, come first and have names here; their
// numbers are append-only. Behind them come those that any org has besides.
type Object uint8

const (
	User Object = iota
	Account
	Contact
	Case
	Knowledge
	ProductCategory
	Product2
	ProductCategoryProduct
	Pricebook2
	PricebookEntry
	Order
	OrderItem
	EmailMessage
	LiveChatTranscript
	Issue
	CaseHistory

	NumObjects = iota
)

// productCatalog is the catalog that all categories are in.
const productCatalog Object = NumObjects

// FieldType says how a field is stored and compared.
type FieldType uint8

const (
	ID        FieldType = iota // the record's own Id
	Reference                  // the Id of a record of Field.To
	Opaque                     // an Id that refers to nothing in this org: case-sensitive text
	Text                       // case-insensitive text
	LongText                   // text that can be searched and read, but not filtered
	Bool
	Double   // a number, stored in hundredths
	Date     // cal.Day
	DateTime // cal.Instant
	Multi    // several texts, stored joined by ';'
	Int      // a whole number
	Address  // a record of the eight fields before it, which can only be read
)

// Numeric tells whether cells are numbers, true and false, dates or times.
func (t FieldType) Numeric() bool { return t >= Bool && t <= DateTime || t == Int }

// Origin says where the values of a field come from.
type Origin uint8

const (
	Stored   Origin = iota // generated, and kept
	Computed               // from other values, whenever it is asked for
	Constant               // Field.Constant in every record, "" being null
)

// Field describes one field of an object.
type Field struct {
	Name         string
	Type         FieldType
	From         Origin
	Constant     string
	To           Object   // of a Reference
	Also         []Object // other objects that a Reference might lead to, and none does
	Relationship string   // the name for paths from child to parent; "" if there is none
	Children     string   // the name of the child relationship that the target has by it; "" if there is none
	Currency     bool     // a Double that is an amount of money
	Ungrouped    bool     // a text that GROUP BY does not take
	Searched     bool     // a text that a search looks at
	Listed       bool     // a field of the published schema, or one that its wrappers name
	Implied      bool     // a lookup that the published schema implies but does not state
}

// LeadsTo tells whether a Reference may hold the Id of an object.
func (f *Field) LeadsTo(o Object) bool {
	if f.Type != Reference {
		return false
	}
	for _, also := range f.Also {
		if also == o {
			return true
		}
	}
	return f.To == o
}

// ObjectInfo describes an object.
type ObjectInfo struct {
	Name   string // API name
	Plural string
	Prefix string // first three characters of its Ids
	Fields []Field

	rows              int // of an object that is not generated
	created, modified int // the numbers of CreatedDate and LastModifiedDate; 0 if it lacks them
	names, paths      lookup
}

func (o *ObjectInfo) fieldName(i int) string    { return o.Fields[i].Name }
func (o *ObjectInfo) relationship(i int) string { return o.Fields[i].Relationship }

func (o Object) String() string    { return schema[o].Name }
func (o Object) Info() *ObjectInfo { return &schema[o] }
func (o Object) Fields() []Field   { return schema[o].Fields }

// Listed are the fields of the published schema, in its order, by name; Id is not among them.
func (o Object) Listed() []*Field {
	var list []*Field
	for i := range schema[o].Fields {
		if f := &schema[o].Fields[i]; f.Listed {
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(a, b *Field) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// Published tells whether an object is one of the 16.
func (o Object) Published() bool { return o < NumObjects }

// Objects lists all objects, those of the published schema first.
func Objects() []Object {
	list := make([]Object, len(schema))
	for i := range list {
		list[i] = Object(i)
	}
	return list
}

// FindObject looks an object up by its API name, in any case.
func FindObject(name string) (Object, bool) {
	o, ok := objectNames.find(name, objectName)
	return Object(o), ok
}

func objectName(o int) string { return schema[o].Name }

// FindPrefix looks an object of the published schema up by the prefix of one of its Ids.
func FindPrefix(id string) (Object, bool) {
	if len(id) >= 3 {
		for o := range Object(NumObjects) {
			if schema[o].Prefix == id[:3] {
				return o, true
			}
		}
	}
	return 0, false
}

// FindField looks a field up by its API name, in any case, and returns its number.
func (o Object) FindField(name string) (int, bool) {
	info := &schema[o]
	return info.names.find(name, info.fieldName)
}

// FindRelationship looks up the reference field behind a child-to-parent relationship name, in any case.
func (o Object) FindRelationship(name string) (int, bool) {
	info := &schema[o]
	return info.paths.find(name, info.relationship)
}

// FindChildren looks up a parent-to-child relationship name, in any case: the child object and its reference field.
func (o Object) FindChildren(name string) (Object, int, bool) {
	for c := range schema {
		for i := range schema[c].Fields {
			if f := &schema[c].Fields[i]; f.Children != "" && strings.EqualFold(f.Children, name) && f.LeadsTo(o) {
				return Object(c), i, true
			}
		}
	}
	return 0, 0, false
}

// standard is the schema as one reads it; its head explains it.
//
//go:embed standard.txt
var standard string

// Standard is that text, for those who ask what other orgs have.
func Standard() string { return standard }

var (
	schema      = readSchema(standard)
	objectNames = newLookup(len(schema), objectName)
)

// readSchema reads the list of objects and their fields, without what this org does not have.
func readSchema(text string) []ObjectInfo {
	objects := map[string]Object{}
	lines := strings.Split(text, "\n")
	for _, line := range lines {
		if isObject(line) {
			name, _, _ := strings.Cut(line, " ")
			objects[name] = Object(len(objects))
		}
	}
	list := make([]ObjectInfo, 0, len(objects))
	for _, line := range lines {
		switch {
		case isObject(line):
			w := strings.SplitN(line, " ", 4)
			o := ObjectInfo{Name: w[0], Prefix: w[1], Plural: w[3]}
			if w[2] == "1" {
				o.rows = 1
			}
			list = append(list, o)
		case line != "" && (line[0] == ' ' || line[0] == '*'):
			w := strings.SplitN(line[1:], " ", 3)
			if w[2] != "absent" {
				o := &list[len(list)-1]
				switch w[0] {
				case "CreatedDate":
					o.created = len(o.Fields)
				case "LastModifiedDate":
					o.modified = len(o.Fields)
				}
				o.Fields = append(o.Fields, readField(w[0], w[1], w[2], line[0] == '*', objects))
			}
		}
	}
	for i := range list {
		o := &list[i]
		o.names, o.paths = newLookup(len(o.Fields), o.fieldName), newLookup(len(o.Fields), o.relationship)
	}
	return list
}

func isObject(line string) bool {
	return line != "" && line[0] >= 'A' && line[0] <= 'Z'
}

func readField(name, kind, how string, listed bool, objects map[string]Object) Field {
	f := Field{Name: name, Listed: listed}
	if constant, ok := strings.CutPrefix(how, "="); ok {
		f.From, f.Constant = Constant, constant
	} else {
		switch words := strings.Split(how, " "); words[0] {
		case "computed":
			f.From = Computed
		case "null":
			f.From = Constant
		}
		f.Implied = strings.HasSuffix(how, " implied")
		f.Searched = strings.HasSuffix(how, " searched")
	}
	kind, f.Ungrouped = strings.CutSuffix(kind, "-")
	kind, path, _ := strings.Cut(kind, ":")
	switch kind {
	case "id":
		f.Type = ID
	case "reference":
		f.Type = Opaque
		if path != "" {
			parts := strings.Split(path+"//", "/")
			f.Type, f.Relationship, f.Children = Reference, parts[1], parts[2]
			for i, target := range strings.Split(parts[0], "|") {
				if o := objects[target]; i == 0 {
					f.To = o
				} else {
					f.Also = append(f.Also, o)
				}
			}
		}
	case "textarea":
		f.Type = LongText
	case "boolean":
		f.Type = Bool
	case "double", "percent":
		f.Type = Double
	case "currency":
		f.Type, f.Currency = Double, true
	case "date":
		f.Type = Date
	case "datetime":
		f.Type = DateTime
	case "list":
		f.Type = Multi
	case "int":
		f.Type = Int
	case "address":
		f.Type = Address
	default:
		f.Type = Text
	}
	f.Searched = f.Searched || f.From == Stored && (f.Type == Text || f.Type == LongText)
	return f
}

// Dependencies counts distinct pairs of an object and one that it refers to: those that the published schema states
// (21 over 16 objects, the paper's 1.31 per object) and those it only implies (2: Case to Issue__c and to OrderItem).
func Dependencies() (stated, impliedOnly int) {
	type pair struct{ from, to Object }
	seen := map[pair]bool{}
	for pass := range 2 {
		for o := range Object(NumObjects) {
			for _, f := range o.Fields() {
				p := pair{o, f.To}
				if f.Type != Reference || !f.Listed || !f.To.Published() || f.Implied != (pass == 1) || seen[p] {
					continue
				}
				seen[p] = true
				if pass == 0 {
					stated++
				} else {
					impliedOnly++
				}
			}
		}
	}
	return stated, impliedOnly
}
