package story

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestShortCall(t *testing.T) {
	for in, want := range map[string]string{
		"SELECT Id FROM Contact": "SELECT Id FROM Contact",
		"SELECT Id, Name, AccountId FROM Contact WHERE Id = '003Ws000001Q2fxIAC'":                                                                                                                                                                                                            "SELECT… FROM Contact WHERE Id=003..2fx",
		"SELECT Id FROM Order WHERE AccountId = '001Ws000002a7KdIAI' AND EffectiveDate = 2023-05-19 AND Status = 'Activated'":                                                                                                                                                                "Order: …EffectiveDate=2023-05-19",
		"SELECT Name FROM Product2 WHERE Id IN ('01tWs0000004RkaIAY', '01tWs0000009AacIAY', '01tWs0000009AadIAY')":                                                                                                                                                                           "SELECT Name FROM Product2 WHERE Id IN (3)",
		"SELECT Id, (SELECT Product2Id, Product2.Name, Product2.Description FROM OrderItems) FROM Order WHERE AccountId = '001Ws00000ZGv4gIAD' AND EffectiveDate = 2022-03-02 AND Status = 'Activated'":                                                                                      "Order: …EffectiveDate=2022-03-02",
		"SELECT Product2Id FROM OrderItem WHERE Order.AccountId = '003Ws000005K4VQIA0' AND Order.EffectiveDate = 2021-07-23 AND Order.Status = 'Activated' AND Product2Id IN ('01tWs00000C5mEoIAJ', '01tWs00000C6gL6IAJ', '01tWs00000C9MTjIAN', '01tWs00000C9TixIAF', '01tWs00000CAg9rIAD')": "OrderItem: …Order.EffectiveDate=2021-07-23",
		`get_purchase_history(account_id="001Ws000002a7KdIAI", purchase_date="2023-05-19T00:00:00Z", related_product_ids=["a", "b", "c"])`:                                                                                                                                                   "get_purchase_history(001..7Kd,2023-05-19,[3])",
		`get_shipping_state(cases=[{'OwnerId': '005Ws00000HUgJyIAL', 'CreatedDate': 'x, y', 'AccountId': '1'}, {'OwnerId': '005Ws00000HVqnKIAT', 'CreatedDate': 'z'}])`:                                                                                                                      "get_shipping_state(cases=[2])",
		`find_id_with_min_value(values_by_id={'CA': 128880.40909090909, 'PA': 223862.44444444444, 'GA': 161223.77777777778})`:                                                                                                                                                                "find_id_with_min_value(values_by_id={3})",
		`find_id_with_min_value(values_by_id={'CA': 128880.40909090909, 'PA': 223862.44444444444})`:                                                                                                                                                                                          "find_id_with_min_value(values_by_id={2})",
		`get_qualified_agent_ids_by_case_count(agent_handled_cases={'a': 4, 'b': 7, 'c': 5}, n_cases=2)`:                                                                                                                                                                                     "get_qualified_agent_ids_by_case_count({3}, 2)",
		`get_qualified_agent_ids_by_case_count(agent_handled_cases={'a': 4, 'b': 7, 'c': 5, 'd': 1, 'e': 1, 'f': 1, 'g': 1, 'h': 1, 'i': 1, 'j': 1}, n_cases=2)`:                                                                                                                             "get_qualified_agent_ids_by_case_count({10},2)",
		`get_cases(start_date='2021-08-09T00:00:00Z', end_date='2022-02-09T00:00:00Z', agent_ids=['a', 'b', 'c'], case_ids=['d', 'e', 'f'], statuses=['Closed'])`:                                                                                                                            "get_cases(2021-08-09, 2022-02-09, [3], …)",
		`get_agent_transferred_cases_by_period(start_date='2022-12-01T00:00:00Z', end_date='2023-03-01T00:00:00Z')`:                                                                                                                                                                          "get_agent_transferred_cases_by_period(…)",
		`search_knowledge_articles(search_term="what happens when a gift card is lost")`:                                                                                                                                                                                                     "search_knowledge_articles(what happens when a gift card is lost)",
		`search_products(search_term="running shoes")`: `search_products(search_term="running shoes")`,
	} {
		got := shortCall(in, 45)
		if got != want {
			t.Errorf("shortCall(%q) = %q, want %q", in, got, want)
		}
		if strings.HasPrefix(in, "get_") && !strings.HasPrefix(got, in[:strings.IndexByte(in, '(')+1]) {
			t.Errorf("%q has lost its name", got)
		}
		if utf8.RuneCountInString(got) > 45 && !strings.HasPrefix(in, "search_knowledge") { // its words are cut
			t.Errorf("%q is too long", got)
		}
	}
}

func TestFaultyCall(t *testing.T) {
	for _, c := range []struct{ call, complaint, want string }{
		{"SELECT * FROM OrderItem WHERE Order.AccountId = '001Ws000002a7KdIAI'", "MALFORMED_QUERY: unexpected token: '*'", "SELECT * FROM OrderItem WHERE Order.AccountI…"},
		{"SELECT Product2Id FROM OrderItem WHERE Order__r.AccountId = '001Ws000002a7KdIAI' AND Order__r.EffectiveDate = 2021-07-19",
			"INVALID_FIELD: Didn't understand relationship 'Order__r' in field path.", "…WHERE Order__r.AccountId = '001..7Kd' AND O…"},
		{"SELECT Product2Id FROM OrderItem WHERE Status = 'x' AND Order__r.EffectiveDate = 2021-07-19",
			"INVALID_FIELD: No relationship 'Order__r'.", "…AND Order__r.EffectiveDate = 2021-07-19"},
	} {
		if got := faultyCall(c.call, c.complaint, 45); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
