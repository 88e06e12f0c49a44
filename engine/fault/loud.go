package fault

import (
	"fmt"
	"strings"

	"deskarena/engine/soql"
	"deskarena/engine/value"
)

// The loud ways. Codes are those of 'Status Codes and Error Responses' of the REST API Developer Guide
// (developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm) and of the API's ExceptionCode; each text
// is as a public source quotes it.

// Timeout: the query ran for too long (restforce/restforce issue 790; 120 seconds, by the Bulk API's guide).
var Timeout = loud(func(*Answer) error {
	return &soql.Error{Code: "QUERY_TIMEOUT", Message: "Your query request was running for too long."}
})

// RateLimit: too many requests at once, which passes; the limit of a day has TotalRequests in its place and does not
// (SalesforceLabs/OrgCheck issues 432 and 181; HTTP 403 by the guide).
var RateLimit = loud(func(*Answer) error {
	return &soql.Error{Code: "REQUEST_LIMIT_EXCEEDED", Message: "ConcurrentRequests (Concurrent API Requests) Limit exceeded."}
})

// ServerError: an error within Lightning Platform, HTTP 500 by the guide, with a number for the support (restforce/restforce
// issue 821, theswamis/dataloadercliq issue 86).
var ServerError = loud(func(a *Answer) error {
	d := a.Dice.For("error id")
	return &soql.Error{Code: "UNKNOWN_EXCEPTION", Message: fmt.Sprintf("An unexpected error occurred. Please include this ErrorId if you contact support: %d-%d (%d)",
		d.With(1).Between(100_000_000, 1_999_999_999), d.With(2).Between(10_000, 399_999), int32(d.With(3).Bits()>>32))}
})

// Denied: the one who asks may not read the object (salto-io/salto pull request 7305; HTTP 403 by the guide).
var Denied = loud(func(a *Answer) error {
	message := "insufficient access rights on entity"
	if a.Known {
		message += ": " + a.Object.String()
	}
	return &soql.Error{Code: "INSUFFICIENT_ACCESS", Message: message}
})

// Malformed: the body of the response breaks off within a text, so that the connector cannot read it. The error is that of
// Python's json module, as mitre/cti issue 16 and others quote it.
func Malformed(a *Answer) (value.Value, error) {
	if a.Err != nil {
		return value.Value{}, cannot("was rejected: an error is too short to break off")
	}
	body := string(soql.Result{Rows: a.Rows, Total: a.Rows.Len()}.QueryResult().AppendJSON(nil))
	start := breaksOff(body, len(body)/2+a.Dice.For("break").Below(len(body)/2))
	if start < 0 {
		return value.Value{}, cannot("brings back no text that could break off")
	}
	return value.Value{}, unterminated(start)
}

// unterminated is Python's JSONDecodeError for a text that begins at a character of a line and does not end.
type unterminated int

func (at unterminated) Error() string {
	return fmt.Sprintf("Unterminated string starting at: line 1 column %d (char %d)", int(at)+1, int(at))
}

// breaksOff is where the last text begins that begins before a byte of a JSON text, in characters; -1 if there is none.
func breaksOff(body string, at int) int {
	start, inside := -1, false
	for i := 0; i < len(body) && (i < at || start < 0); i++ {
		switch c := body[i]; {
		case inside && c == '\\':
			i++
		case c == '"':
			if inside = !inside; inside {
				start = len([]rune(body[:i]))
			}
		}
	}
	return start
}

// Drifted is what a column is called after somebody replaced it: a standard one comes back as a custom one, as the API's error
// for the old name suggests, and a custom one has a successor.
func Drifted(name string) string {
	if stem, custom := strings.CutSuffix(name, "__c"); custom {
		return stem + "2__c"
	}
	return name + "__c"
}
