package scene

import (
	"testing"
	"unicode/utf8"
)

func TestShortID(t *testing.T) {
	for in, want := range map[string]string{
		"001Ws000002a7KdIAI": "001..7Kd",
		"001Ws000002a7Kd":    "001..7Kd",
		"Aero Runner 2":      "Aero Runner 2",
		"abcdefghijklmnopqr": "abcdefghijklmnopqr",
		"":                   "",
	} {
		if got := ShortID(in); got != want {
			t.Errorf("ShortID(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestShortCall(t *testing.T) {
	for in, want := range map[string]string{
		"SELECT Id FROM Contact": "SELECT Id FROM Contact",
		"SELECT Id, Name, AccountId FROM Contact WHERE Id = '003Ws000001Q2fxIAC'":                                                          "SELECT… FROM Contact WHERE Id=003..2fx",
		"SELECT Id FROM Order WHERE AccountId = '001Ws000002a7KdIAI' AND EffectiveDate = 2023-05-19 AND Status = 'Activated'":              "Order: …EffectiveDate=2023-05-19",
		"SELECT Name FROM Product2 WHERE Id IN ('01tWs0000004RkaIAY', '01tWs0000009AacIAY', '01tWs0000009AadIAY')":                         "SELECT Name FROM Product2 WHERE Id IN (3)",
		`get_purchase_history(account_id="001Ws000002a7KdIAI", purchase_date="2023-05-19T00:00:00Z", related_product_ids=["a", "b", "c"])`: "purchase_history(001..7Kd, 2023-05-19, [3])",
		`search_products(search_term="running shoes")`:                                                                                     `search_products(search_term="running shoes")`,
	} {
		got := shortCall(in, 45)
		if got != want {
			t.Errorf("shortCall(%q) = %q, want %q", in, got, want)
		}
		if utf8.RuneCountInString(got) > 45 {
			t.Errorf("%q is too long", got)
		}
	}
}

func TestErrorLine(t *testing.T) {
	for in, want := range map[string]string{
		"INVALID_FIELD: \nSELECT x\n ^\nERROR at Row:1:Column:2\nNo such column 'x' on entity 'Contact'.": "INVALID_FIELD: No such column 'x' on entity 'Contact'.",
		"MALFORMED_QUERY: unexpected token: FORM":                                                         "MALFORMED_QUERY: unexpected token: FORM",
		"Unknown action get_foo": "Unknown action get_foo",
	} {
		if got := errorLine(in); got != want {
			t.Errorf("errorLine(%q) = %q, want %q", in, got, want)
		}
	}
}
