package sim

import (
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/value"
)

// A renamed column is written anew where its object is meant, and nowhere else.
func TestRespelling(t *testing.T) {
	for _, c := range []struct {
		r        rename
		was, now string
	}{
		{rename{on: "Contact", from: "AccountId", to: "AccountId__c"}, "SELECT AccountId FROM Contact WHERE Id = '1'", "SELECT AccountId__c FROM Contact WHERE Id = '1'"},
		{rename{on: "Contact", from: "AccountId", to: "AccountId__c"}, "SELECT AccountId FROM Case", "SELECT AccountId FROM Case"},
		{rename{on: "Contact", from: "AccountId", to: "AccountId__c"}, "SELECT Contact.AccountId, AccountId FROM Case", "SELECT Contact.AccountId__c, AccountId FROM Case"},
		{rename{on: "Contact", from: "AccountId", to: "AccountId__c"}, "SELECT Name, (SELECT AccountId FROM Contacts) FROM Account WHERE AccountId = '1'",
			"SELECT Name, (SELECT AccountId__c FROM Contacts) FROM Account WHERE AccountId = '1'"},
		{rename{on: "Contact", from: "AccountId", to: "AccountId__c"}, "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Name = 'AccountId')",
			"SELECT Id FROM Account WHERE Id IN (SELECT AccountId__c FROM Contact WHERE Name = 'AccountId')"},
		{rename{on: "Order", from: "Status", to: "Status__c"}, "SELECT Id FROM OrderItem WHERE Order.Status = 'Status' AND OrderItem.Order.Status != NULL",
			"SELECT Id FROM OrderItem WHERE Order.Status__c = 'Status' AND OrderItem.Order.Status__c != NULL"},
		{rename{on: "User", from: "Email", to: "Email__c", via: []string{"Owner"}}, "SELECT Owner.Email, Contact.Email FROM Case", "SELECT Owner.Email__c, Contact.Email FROM Case"},
		{rename{on: "CaseHistory__c", from: "Field__c", to: "Field2__c", under: []string{"CaseHistories__r"}}, "SELECT Id, (SELECT Field__c FROM CaseHistories__r WHERE Field__c = 'x') FROM Case",
			"SELECT Id, (SELECT Field2__c FROM CaseHistories__r WHERE Field2__c = 'x') FROM Case"},
		{rename{on: "Case", from: "CreatedDate", to: "CreatedDate__c"}, "SELECT CALENDAR_MONTH(CreatedDate), COUNT(Id) FROM Case WHERE (CreatedDate > 2021-01-01T00:00:00Z) GROUP BY CALENDAR_MONTH(CreatedDate)",
			"SELECT CALENDAR_MONTH(CreatedDate__c), COUNT(Id) FROM Case WHERE (CreatedDate__c > 2021-01-01T00:00:00Z) GROUP BY CALENDAR_MONTH(CreatedDate__c)"},
		{rename{on: "Product2", from: "Description", to: "Description__c"}, "FIND {Description} RETURNING Product2(Id, Description), Case(Description)", "FIND {Description} RETURNING Product2(Id, Description__c), Case(Description)"},
		{rename{on: "Case", from: "Status", to: "Status__c"}, "SELECT StatusX, xStatus FROM Case", "SELECT StatusX, xStatus FROM Case"},
		{rename{on: "Case", from: "Status", to: "Status__c"}, "", ""},
		{rename{on: "Case", from: "Status", to: "Status__c"}, "SELECT Status", "SELECT Status"},
	} {
		if got := c.r.in(c.was); got != c.now {
			t.Errorf("%s\nbecomes %s\nwant    %s", c.was, got, c.now)
		}
	}
}

// What comes back under a new name is read under the old one, at any depth, and nothing else changes.
func TestReadingUnderTheOldName(t *testing.T) {
	s := &Agent{names: []rename{{on: "Contact", from: "AccountId", to: "AccountId__c"}}}
	row := func(key string) value.Value {
		in := value.OfRecord([]string{key, "Name"}, []value.Value{value.OfString("1"), value.OfString("AccountId__c")})
		return value.OfList([]value.Value{value.OfRecord([]string{"Id", "Contact", key}, []value.Value{value.OfInt(3), in, {}})})
	}
	if got := s.asKnown(agent.Observation{Value: row("AccountId__c")}).Value; !got.Equal(row("AccountId")) {
		t.Errorf("%s", got.AppendPython(nil))
	}
}

func TestErrorsOfTheService(t *testing.T) {
	for text, want := range map[string]fault{
		"QUERY_TIMEOUT: Your query request was running for too long.":                                                  tooSlow,
		"REQUEST_LIMIT_EXCEEDED: ConcurrentRequests (Concurrent API Requests) Limit exceeded.":                         tooMany,
		"UNKNOWN_EXCEPTION: An unexpected error occurred. Please include this ErrorId … 12-34 (-5)":                    outOfOrder,
		"INSUFFICIENT_ACCESS: insufficient access rights on entity: Case":                                              noAccess,
		"Error: Unterminated string starting at: line 1 column 28 (char 27)":                                           brokenOff,
		"INVALID_FIELD: \nSELECT x FROM Case\n       ^\nERROR at Row:1:Column:8\nNo such column 'x' on entity 'Case'.": noColumn,
		"Error: something else": otherFault,
	} {
		if got := readError(text); got.fault != want || got.fault.passing() != (want >= tooSlow && want <= brokenOff) {
			t.Errorf("%q is read as %d, want %d", text, got.fault, want)
		}
	}
}
