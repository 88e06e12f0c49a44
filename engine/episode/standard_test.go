package episode

import (
	"strings"
	"testing"

	"deskarena/engine/org"
)

// The agents are told of the published schema alone.
func TestPromptListsThePublishedFields(t *testing.T) {
	text := describeOrg()
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if len(lines) != org.NumObjects {
		t.Errorf("%d objects", len(lines))
	}
	want := map[string]string{
		"Case":           "Case: Id, AccountId (Account), ClosedDate, ContactId (Contact), CreatedDate, Description, IssueId__c (Issue__c), OrderItemId__c (OrderItem), OwnerId (User), Priority, Status, Subject",
		"Order":          "Order: Id, AccountId (Account), EffectiveDate, Pricebook2Id (Pricebook2), Status",
		"Account":        "Account: Id, FirstName, LastName, PersonEmail, Phone, RecordTypeId, ShippingCity, ShippingState",
		"CaseHistory__c": "CaseHistory__c: Id, CaseId__c (Case), CreatedDate, Field__c, NewValue__c (User), OldValue__c (User)",
	}
	fields := 0
	for _, line := range lines {
		name, rest, _ := strings.Cut(line, ":")
		if w, ok := want[name]; ok && w != line {
			t.Errorf("got  %s\nwant %s", line, w)
		}
		fields += strings.Count(rest, ",") + 1
	}
	if fields != 100 {
		t.Errorf("%d fields", fields)
	}
}
