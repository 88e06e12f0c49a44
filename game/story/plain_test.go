package story

import "testing"

func TestPlainName(t *testing.T) {
	for in, want := range map[string]string{"CaseId__c": "case", "OwnerId": "owner", "Product2Id": "product", "Id": "id", "UnitPrice": "price", "CreatedDate": "created",
		"ShippingCity": "shipping city", "end_date": "to", "IsActive": "is active"} {
		if got := plainName(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
