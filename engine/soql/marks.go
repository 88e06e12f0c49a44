package soql

import (
	"slices"
	"strings"

	"deskarena/engine/org"
	"deskarena/engine/value"
)

// marks is WITH SNIPPET and WITH HIGHLIGHT: copies of texts in which the words that were found are marked.
type marks struct {
	snippet   int // characters; 0 for none
	highlight bool
}

// Limits of marks, as documented.
const (
	maxHighlights = 25   // records of an object
	maxSnippets   = 20   // results of a search that shows snippets
	maxDeep       = 6000 // characters of a text that are looked at for a snippet
)

// Which objects have highlights and snippets, as documented; of the others none are shown. Accounts have highlights if
// they are businesses, and those of this org are persons.
var (
	highlighted = []org.Object{org.Contact, org.User, org.Issue, org.CaseHistory}
	snippets    = []org.Object{org.Knowledge, org.Case}
)

// unmarked are the fields that are no texts but phones and picklists, which have no highlights.
var unmarked = strings.Fields("Phone EmailEncodingKey LanguageLocaleKey LocaleSidKey TimeZoneSidKey Priority Status PublishStatus Language")

// add appends the keys 'highlight.FIELD' and 'snippet.text' to records, which are some of total.
func (m marks) add(records []value.Value, part *searchPart, rows []int32, total int) {
	words := part.term
	wild := slices.ContainsFunc(words.leaves(nil), func(w string) bool { return strings.ContainsAny(w, "%_") })
	withHighlight := m.highlight && slices.Contains(highlighted, part.table.Object)
	withSnippet := m.snippet > 0 && slices.Contains(snippets, part.table.Object) && !wild && total <= maxSnippets
	if !withHighlight && !withSnippet {
		return
	}
	for i := range records[:min(len(records), maxHighlights)] {
		keys, vals := slices.Clone(records[i].Keys()), slices.Clone(records[i].Items())
		if withSnippet {
			if text := m.excerpt(part, rows[i], words); text != "" {
				keys, vals = append(keys, "snippet.text"), append(vals, value.OfString(text))
			}
		}
		for at, c := range part.shape.cells {
			f := part.table.Object.Fields()[c.field]
			if c.parent != nil || c.child != nil || f.Type != org.Text && (f.Type != org.LongText || withSnippet) || slices.Contains(unmarked, f.Name) {
				continue
			}
			if text, found := marked(records[i].At(at).Str(), words, false); found {
				keys, vals = append(keys, "highlight."+f.Name), append(vals, value.OfString(text))
			}
		}
		records[i] = value.OfRecord(keys, vals)
	}
}

// excerpt is the part of a record's first matching long text around its first match.
func (m marks) excerpt(part *searchPart, row int32, words *term) string {
	for i, f := range part.table.Object.Fields() {
		if f.Type != org.LongText {
			continue
		}
		runes := []rune(part.table.Text(int(row), i))
		full, found := marked(string(runes[:min(len(runes), maxDeep)]), words, false)
		if !found {
			continue
		}
		from := 0
		if len(runes) > m.snippet {
			first := len([]rune(full[:strings.Index(full, "<mark>")]))
			from = min(max(0, first-m.snippet/4), len(runes)-m.snippet)
		}
		cut, _ := marked(string(runes[from:min(len(runes), from+m.snippet)]), words, true)
		return cut
	}
	return ""
}

var entities = strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;")

// marked puts <mark> around the words of a text that are among those searched for; words with wildcards mark nothing. The
// text itself is escaped where it may hold tags of its own.
func marked(text string, words *term, escape bool) (string, bool) {
	var b strings.Builder
	found := false
	for at := 0; at < len(text); {
		start := at
		for at < len(text) && inWord(text[at]) {
			at++
		}
		if word := text[start:at]; at > start && words.names(fold(word)) {
			b.WriteString("<mark>" + word + "</mark>")
			found = true
		} else {
			b.WriteString(word)
		}
		if at < len(text) {
			between := text[at : at+1]
			if escape {
				between = entities.Replace(between)
			}
			b.WriteString(between)
			at++
		}
	}
	return b.String(), found
}

// names says whether a word in lower case is one that a term has, or a form of it; wildcards are none.
func (t *term) names(word string) bool {
	for i := range t.words {
		if t.words[i] == word || i < len(t.stems) && t.stems[i] == stem(word) {
			return true
		}
	}
	return slices.ContainsFunc(t.kids, func(k *term) bool { return k.names(word) })
}
