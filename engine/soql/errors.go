package soql

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Error is a refused query, as Salesforce's REST API reports it.
type Error struct {
	Code        string // MALFORMED_QUERY, INVALID_FIELD, ...
	Message     string // with the snippet, the caret line and the position where Salesforce gives them
	Row, Column int    // from 1; 0 if the error has no position
}

func (e *Error) Error() string { return e.Code + ": " + e.Message }

// The codes that this package uses.
const (
	malformedQuery  = "MALFORMED_QUERY"
	malformedSearch = "MALFORMED_SEARCH"
	invalidSearch   = "INVALID_SEARCH"
	invalidField    = "INVALID_FIELD"
	invalidType     = "INVALID_TYPE"
	invalidOperator = "INVALID_QUERY_FILTER_OPERATOR"
	outOfRange      = "NUMBER_OUTSIDE_VALID_RANGE"
)

// Around the error a message shows this many characters before its position and from it on, widened to whole words.
// The numbers fit every such message that was found in public issues.
const snippetBefore, snippetAfter = 30, 31

// errorAt is an error that the planner found at a byte of the query.
func errorAt(code, src string, pos int, format string, args ...any) *Error {
	return positioned(code, src, pos, 0, fmt.Sprintf(format, args...))
}

// syntaxError is an error of the parser. Salesforce's parser counts columns from 0 where its planner counts from 1:
// the message follows it, Error.Column does not.
func syntaxError(code, src string, pos int, format string, args ...any) *Error {
	return positioned(code, src, pos, 1, fmt.Sprintf(format, args...))
}

// refusal is an error without a position.
func refusal(code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

func positioned(code, src string, pos, base int, cause string) *Error {
	row, col := position(src, pos)
	line := src[lineStart(src, pos):]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	snippet, caret := around([]rune(line), col-1)
	message := fmt.Sprintf("\n%s\n%s^\nERROR at Row:%d:Column:%d\n%s",
		snippet, strings.Repeat(" ", max(0, caret-base)), row, col-base, cause)
	return &Error{Code: code, Message: message, Row: row, Column: col}
}

// position turns a byte offset into row and column, both from 1; columns count characters.
func position(src string, pos int) (row, col int) {
	start := lineStart(src, pos)
	return 1 + strings.Count(src[:pos], "\n"), 1 + utf8.RuneCountInString(src[start:pos])
}

func lineStart(src string, pos int) int { return strings.LastIndexByte(src[:pos], '\n') + 1 }

// around cuts the words around character at out of a line and says where in the snippet it stands.
func around(line []rune, at int) (snippet string, caret int) {
	gap := func(r rune) bool { return r == ' ' || r == '\t' || r == ',' || r == '\r' }
	from := max(0, at-snippetBefore)
	for from > 0 && !gap(line[from-1]) {
		from--
	}
	to := min(len(line), at+snippetAfter)
	for to < len(line) && !gap(line[to]) {
		to++
	}
	return string(line[from:to]), at - from
}

// catch turns the panic of a fail into the error it carries.
func catch(err *error) {
	switch r := recover().(type) {
	case nil:
	case *Error:
		*err = r
	default:
		panic(r)
	}
}
