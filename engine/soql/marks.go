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

// maxHighlights is how many records of an object are marked (documented).
const maxHighlights = 25

// Which objects have highlights and snippets, as documented; of the others none are shown.
var (
	highlighted = []org.Object{org.Account, org.Contact, org.User, org.Issue, org.CaseHistory}
	snippets    = []org.Object{org.Knowledge, org.Case}
)

// add appends the keys 'highlight.FIELD' and 'snippet.text' to records.
func (m marks) add(records []value.Value, part *searchPart, rows []int32, t *term) {
	withHighlight := m.highlight && slices.Contains(highlighted, part.table.Object)
	withSnippet := m.snippet > 0 && slices.Contains(snippets, part.table.Object)
	if !withHighlight && !withSnippet {
		return
	}
	words := t.leaves(nil)
	for i := range records[:min(len(records), maxHighlights)] {
		keys, vals := slices.Clone(records[i].Keys()), slices.Clone(records[i].Items())
		if withSnippet {
			if text := m.excerpt(part, rows[i], words); text != "" {
				keys, vals = append(keys, "snippet.text"), append(vals, value.OfString(text))
			}
		}
		for at, c := range part.shape.cells {
			f := part.table.Object.Fields()[c.field]
			if c.parent != nil || c.child != nil || f.Type != org.Text && (f.Type != org.LongText || withSnippet) {
				continue
			}
			if text, found := marked(records[i].At(at).Str(), words); found {
				keys, vals = append(keys, "highlight."+f.Name), append(vals, value.OfString(text))
			}
		}
		records[i] = value.OfRecord(keys, vals)
	}
}

// excerpt is the part of a record's first matching long text around its first match.
func (m marks) excerpt(part *searchPart, row int32, words []string) string {
	for i, f := range part.table.Object.Fields() {
		if f.Type != org.LongText {
			continue
		}
		text := part.table.Text(int(row), i)
		full, found := marked(text, words)
		if !found {
			continue
		}
		runes := []rune(text)
		from := 0
		if len(runes) > m.snippet {
			first := len([]rune(full[:strings.Index(full, "<mark>")]))
			from = min(max(0, first-m.snippet/4), len(runes)-m.snippet)
		}
		cut, _ := marked(string(runes[from:min(len(runes), from+m.snippet)]), words)
		return cut
	}
	return ""
}

// marked puts <mark> around the words of a text that are among those searched for; words with wildcards mark nothing.
func marked(text string, words []string) (string, bool) {
	var b strings.Builder
	found := false
	for at := 0; at < len(text); {
		start := at
		for at < len(text) && inWord(text[at]) {
			at++
		}
		if word := text[start:at]; at > start && slices.Contains(words, fold(word)) {
			b.WriteString("<mark>" + word + "</mark>")
			found = true
		} else {
			b.WriteString(word)
		}
		if at < len(text) {
			b.WriteByte(text[at])
			at++
		}
	}
	return b.String(), found
}
