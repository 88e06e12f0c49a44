package soql_test

import (
	"errors"
	"strings"
	"testing"

	"deskarena/engine/soql"
)

const (
	noColumn   = ". If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."
	noRelation = ". If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names."
	noObject   = ". If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names."
)

// Whole messages. The two searches, the position of OR and the shape of the first are those of Salesforce, as public
// issues quote them.
func TestErrorMessages(t *testing.T) {
	e, _ := fixture(t)
	for _, c := range []struct{ query, want string }{
		{"Select Id, Status, Location, Body from Case",
			"INVALID_FIELD: \nSelect Id, Status, Location, Body from Case\n                   ^\nERROR at Row:1:Column:20\nNo such column 'Location' on entity 'Case'" + noColumn},
		{"SELECT Id, Email, Name\nFROM Contact\nWHERE AccountId = '0014000000p6XlS' AND LastName LIKE 'test' OR email LIKE 'test'",
			"MALFORMED_QUERY: \n'0014000000p6XlS' AND LastName LIKE 'test' OR email LIKE 'test'\n                                          ^\nERROR at Row:3:Column:61\nunexpected token: 'OR'"},
		{"SELECT COUNT(Id) FROM SourceMember",
			"INVALID_TYPE: \nSELECT COUNT(Id) FROM SourceMember\n                      ^\nERROR at Row:1:Column:23\nsObject type 'SourceMember' is not supported" + noObject},
		{"SELECT Product.Name FROM OrderItem",
			"INVALID_FIELD: \nSELECT Product.Name FROM OrderItem\n       ^\nERROR at Row:1:Column:8\nDidn't understand relationship 'Product' in field path" + noRelation},
		{"SELECT Id, (SELECT Id FROM Contact) FROM Account",
			"INVALID_TYPE: \nSELECT Id, (SELECT Id FROM Contact) FROM Account\n                           ^\nERROR at Row:1:Column:28\nDidn't understand relationship 'Contact' in FROM part of query call" + noRelation},
		{"SELECT Id FROM Case WHERE CreatedDate > '2023-01-01'",
			"INVALID_FIELD: \nSELECT Id FROM Case WHERE CreatedDate > '2023-01-01'\n                          ^\nERROR at Row:1:Column:27\nvalue of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes"},
		{"SELECT Id FROM Case WHERE Description LIKE '%shoe%'",
			"INVALID_FIELD: \nSELECT Id FROM Case WHERE Description LIKE '%shoe%'\n                          ^\nERROR at Row:1:Column:27\nfield 'Description' can not be filtered in a query call"},
		{"SELECT Id FROM Case WHERE OwnerId = 'Ann'",
			"INVALID_QUERY_FILTER_OPERATOR: \nSELECT Id FROM Case WHERE OwnerId = 'Ann'\n                                    ^\nERROR at Row:1:Column:37\ninvalid ID field: Ann"},
		{"SELECT Status, COUNT(Id) FROM Case",
			"MALFORMED_QUERY: \nSELECT Status, COUNT(Id) FROM Case\n       ^\nERROR at Row:1:Column:8\nField must be grouped or aggregated: Status"},
		{"SELECT Id FROM Case WHERE Status = \"New\"",
			"MALFORMED_QUERY: \nSELECT Id FROM Case WHERE Status = \"New\"\n                                  ^\nERROR at Row:1:Column:35\nline 1:35 no viable alternative at character '\"'"},
		{`SELECT Id, Data_Quality_Score__c from Contact where FirstName = 'Anne\-Marie'`,
			"MALFORMED_QUERY: \nfrom Contact where FirstName = 'Anne\\-Marie'\n                              ^\nERROR at Row:1:Column:64\n" +
				`Invalid string literal 'Anne\-Marie'. Illegal character sequence '\-' in string literal.`},
		{"FIND {John|jane_gray@uoa.edu} RETURNING Contact",
			"MALFORMED_SEARCH: \nFIND {John|jane_gray@uoa.edu} RETURNING Contact\n         ^\nERROR at Row:1:Column:10\nline 1:10 mismatched character '|' expecting '}'"},
		{"FIND {name} IN ALL TYPE RETURNING Account(name)",
			"MALFORMED_SEARCH: \nFIND {name} IN ALL TYPE RETURNING Account(name)\n                  ^\nERROR at Row:1:Column:19\nMalformed search token: TYPE"},
	} {
		ask := e.Query
		if strings.HasPrefix(c.query, "FIND") {
			ask = e.Search
		}
		_, err := ask(c.query, today)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s\ngot  %v\nwant %s", c.query, err, c.want)
		}
		var own *soql.Error
		if !errors.As(err, &own) || own.Row < 1 || own.Column < 1 {
			t.Errorf("%s: %#v is no *Error with a position", c.query, err)
		}
	}
}

// What is refused, by code and a part of the message.
func TestRefusals(t *testing.T) {
	e, _ := fixture(t)
	for _, c := range []struct{ query, code, part string }{
		{"", "MALFORMED_QUERY", "unexpected token: '<EOF>'"},
		{"Show me the cases", "MALFORMED_QUERY", "unexpected token: 'Show'"},
		{"SELECT * FROM Case", "MALFORMED_QUERY", "unexpected token: '*'"},
		{"SELECT Id FROM Case;", "MALFORMED_QUERY", "unexpected token: ';'"},
		{"SELECT Id FROM Case LIMIT 5 WHERE Status = 'New'", "MALFORMED_QUERY", "unexpected token: 'WHERE'"},
		{"SELECT Id FROM Case LIMIT 5 ORDER BY Id", "MALFORMED_QUERY", "unexpected token: 'ORDER'"},
		{"SELECT Id FROM Case LIMIT -1", "MALFORMED_QUERY", "unexpected token: '-1'"},
		{"SELECT Id FROM Case OFFSET 2001", "NUMBER_OUTSIDE_VALID_RANGE", "Maximum SOQL offset allowed is 2000"},
		{"SELECT Id FROM Case WHERE NOT Status = 'New' AND Status = 'a'", "MALFORMED_QUERY", "unexpected token: 'AND'"},
		{"SELECT Id FROM Case WHERE Status = New", "MALFORMED_QUERY", "Bind variables only allowed in Apex code"},
		{"SELECT Id FROM Case WHERE Status = :status", "MALFORMED_QUERY", "Bind variables only allowed in Apex code"},
		{"SELECT Id FROM Case WHERE CreatedDate > ClosedDate", "MALFORMED_QUERY", "Bind variables only allowed in Apex code"},
		{"SELECT Id FROM Case WHERE Status = 'O'Brien'", "MALFORMED_QUERY", "unexpected token: 'Brien'"},
		{`SELECT Id FROM Case WHERE Status = 'a\d'`, "MALFORMED_QUERY", `Illegal character sequence '\d' in string literal.`},
		{`SELECT Id FROM Case WHERE Status = 'a\_'`, "MALFORMED_QUERY", `Illegal character sequence '\_' in string literal.`},
		{"SELECT Id FROM Case WHERE Status = 'open", "MALFORMED_QUERY", "mismatched character '<EOF>'"},
		{"SELECT Id FROM Case ALL ROWS", "MALFORMED_QUERY", "ALL ROWS"},
		{"SELECT COUNT(Id) AS n FROM Case", "MALFORMED_QUERY", "unexpected token: 'AS'"},
		{"SELECT Id, Id FROM Case", "INVALID_FIELD", "duplicate field selected: Id"},
		{"SELECT Id, FIELDS(ALL) FROM Case LIMIT 1", "INVALID_FIELD", "duplicate field selected: Id"},
		{"SELECT FIELDS(ALL) FROM Case", "MALFORMED_QUERY", "LIMIT of at most 200"},
		{"SELECT FIELDS(CUSTOM) FROM Case LIMIT 201", "MALFORMED_QUERY", "LIMIT of at most 200"},
		{"SELECT Status s FROM Case", "MALFORMED_QUERY", "only aggregate expressions use field aliasing"},
		{"SELECT COUNT(), Id FROM Case", "MALFORMED_QUERY", "COUNT() must be the only element"},
		{"SELECT Status, COUNT() FROM Case GROUP BY Status", "MALFORMED_QUERY", "COUNT() must be the only element"},
		{"SELECT COUNT() FROM Case ORDER BY Id", "MALFORMED_QUERY", "ORDER BY cannot be used with COUNT()"},
		{"SELECT MAX(CreatedDate) FROM Case LIMIT 1", "MALFORMED_QUERY", "Non-grouped query that uses overall aggregate functions cannot also use LIMIT"},
		{"SELECT COUNT(Id) n FROM Case GROUP BY Status ORDER BY n", "INVALID_FIELD", "No such column 'n' on entity 'Case'"},
		{"SELECT COUNT(Id) n, MAX(Status) n FROM Case GROUP BY Status", "MALFORMED_QUERY", "duplicate alias: n"},
		{"SELECT Status FROM Case GROUP BY Status HAVING OwnerId != null", "MALFORMED_QUERY", "Field must be grouped or aggregated: OwnerId"},
		{"SELECT CALENDAR_YEAR(CreatedDate), COUNT(Id) FROM Case GROUP BY CALENDAR_MONTH(CreatedDate)", "MALFORMED_QUERY", "Field must be grouped or aggregated: CALENDAR_YEAR(CreatedDate)"},
		{"SELECT FISCAL_YEAR(CreatedDate), FISCAL_YEAR(ClosedDate) FROM Case GROUP BY FISCAL_YEAR(CreatedDate)", "MALFORMED_QUERY", "Field must be grouped or aggregated: FISCAL_YEAR(ClosedDate)"},
		{"SELECT CreatedDate FROM Case GROUP BY CreatedDate", "MALFORMED_QUERY", "field 'CreatedDate' can not be grouped in a query call"},
		{"SELECT SUM(Status) FROM Case", "MALFORMED_QUERY", "field Status does not support aggregate operator SUM"},
		{"SELECT GROUPING(Status) FROM Case GROUP BY Status", "MALFORMED_QUERY", "GROUPING is only allowed with"},
		{"SELECT Status FROM Case GROUP BY ROLLUP(Status, OwnerId, Priority, IssueId__c)", "MALFORMED_QUERY", "at most 3 fields"},
		{"SELECT Id FROM Case WHERE COUNT(Id) > 1", "MALFORMED_QUERY", "Aggregate functions are not allowed in WHERE"},
		{"SELECT Id FROM Case ORDER BY Description", "MALFORMED_QUERY", "field 'Description' can not be sorted in a query call"},
		{"SELECT Id FROM Case WHERE CreatedDate = 2023-01-01", "INVALID_FIELD", "must be of type dateTime and should not be enclosed in quotes"},
		{"SELECT Id FROM Order WHERE EffectiveDate = 2023-01-01T00:00:00Z", "INVALID_FIELD", "must be of type date and should not be enclosed in quotes"},
		{"SELECT Id FROM Order WHERE EffectiveDate = 2023-02-30", "MALFORMED_QUERY", "unexpected token: '2023-02-30'"},
		{"SELECT Id FROM OrderItem WHERE Quantity = '3'", "INVALID_FIELD", "must be of type double and should not be enclosed in quotes"},
		{"SELECT Id FROM Product2 WHERE IsActive = 'true'", "INVALID_FIELD", "must be of type boolean and should not be enclosed in quotes"},
		{"SELECT Id FROM Product2 WHERE Name = 5", "INVALID_FIELD", "must be of type string and should be enclosed in quotes"},
		{"SELECT Id FROM Product2 WHERE IsActive > true", "INVALID_QUERY_FILTER_OPERATOR", "invalid operator"},
		{"SELECT Id FROM Case WHERE OwnerId LIKE '005%'", "INVALID_QUERY_FILTER_OPERATOR", "invalid operator"},
		{"SELECT Id FROM Case WHERE Status INCLUDES ('New')", "INVALID_QUERY_FILTER_OPERATOR", "invalid operator"},
		{"SELECT Id FROM Case WHERE HOUR_IN_DAY(Subject) = 1", "MALFORMED_QUERY", "does not support the function HOUR_IN_DAY"},
		{"SELECT HOUR(CreatedDate) FROM Case", "MALFORMED_QUERY", "unexpected token: '('"},
		{"SELECT CALENDAR_YEAR(CreatedDate, Id) FROM Case", "MALFORMED_QUERY", "CALENDAR_YEAR takes one field"},
		{"SELECT (SELECT Id FROM Contacts OFFSET 1) FROM Account", "MALFORMED_QUERY", "OFFSET in a subquery"},
		{"SELECT TYPEOF Owner WHEN User THEN Id ELSE Alias END FROM Case", "MALFORMED_QUERY", "polymorphic"},
		{"SELECT convertCurrency(UnitPrice) FROM OrderItem", "MALFORMED_QUERY", "multiple currencies"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice > USD5000", "MALFORMED_QUERY", "multiple currencies"},
		{"SELECT Id FROM Account ORDER BY toLabel(ShippingState)", "MALFORMED_QUERY", "unexpected token: 'toLabel'"},
		{"SELECT ShippingState FROM Account GROUP BY ShippingState ORDER BY toLabel(ShippingState)", "MALFORMED_QUERY", "unexpected token: 'toLabel'"},
		{"SELECT FORMAT(Name) FROM Issue__c", "INVALID_FIELD", "FORMAT is not supported on field 'Name'"},
		{"SELECT FORMAT(MIN(Name)) FROM Issue__c", "INVALID_FIELD", "FORMAT is not supported on field 'Name'"},
		{"SELECT FORMAT(CALENDAR_YEAR(EffectiveDate)) FROM Order GROUP BY EffectiveDate", "MALFORMED_QUERY", "unexpected token: 'CALENDAR_YEAR'"},
		{"SELECT COUNT(Id) FROM Order GROUP BY EffectiveDate ORDER BY FORMAT(EffectiveDate)", "MALFORMED_QUERY", "unexpected token: 'FORMAT'"},
		{"SELECT Id FROM Order WHERE FORMAT(EffectiveDate) = 'x'", "MALFORMED_QUERY", "unexpected token: 'FORMAT'"},
		{"SELECT FORMAT(convertCurrency(UnitPrice)) FROM OrderItem", "MALFORMED_QUERY", "multiple currencies"},
		{"SELECT Id, (SELECT Id FROM Contacts USING SCOPE everything) FROM Account", "MALFORMED_QUERY", "main query"},
		{"SELECT Id FROM Case WHERE CreatedDate > 1699-12-31T23:59:59Z", "MALFORMED_QUERY", "Invalid datetime: 1699-12-31T23:59:59Z"},
		{"SELECT Id FROM Case WHERE CreatedDate < 4000-12-31T00:00:01Z", "MALFORMED_QUERY", "Invalid datetime: 4000-12-31T00:00:01Z"},
		{"SELECT Id FROM Order WHERE EffectiveDate > 1699-12-31", "MALFORMED_QUERY", "unexpected token: '1699-12-31'"},
		{"SELECT Id FROM Order WHERE EffectiveDate < 4001-01-01", "MALFORMED_QUERY", "unexpected token: '4001-01-01'"},
		{"SELECT Id FROM Issue__c WHERE Name = '" + strings.Repeat("é", 4001) + "'", "MALFORMED_QUERY", "4,000 characters"},
		{"SELECT Id FROM Account WHERE CALENDAR_YEAR(Label) = THIS_YEAR", "INVALID_FIELD", "No such column 'Label'"},
		{"SELECT Id FROM Account WHERE CALENDAR_YEAR(Name) = THIS_YEAR", "MALFORMED_QUERY", "field Name does not support the function CALENDAR_YEAR"},
		{"SELECT Id FROM Case WHERE CALENDAR_YEAR(CreatedDate) = THIS_YEAR", "INVALID_FIELD", "must be of type integer"},
		{"SELECT Id FROM Case WITH RecordVisibilityContext", "MALFORMED_QUERY", "unexpected token: '<EOF>'"},
		{"SELECT Id FROM Case WITH RecordVisibilityContext (maxDescriptorPerRecord=100, supportsDomains=true)", "MALFORMED_QUERY", "RecordVisibility"},
		{"SELECT Title FROM Knowledge__kav WITH DATA CATEGORY a__c AT b__c AND A__c BELOW c__c", "MALFORMED_QUERY", "only once: A__c"},
		{"SELECT Title FROM Knowledge__kav WITH DATA CATEGORY a__c AT b__c AND c__c AT d__c AND e__c AT f__c AND g__c AT h__c", "MALFORMED_QUERY", "at most 3"},
		{"SELECT Id FROM Case WITH DATA CATEGORY a__c AT b__c", "MALFORMED_QUERY", "only allowed on articles"},
		{"SELECT Title FROM Knowledge__kav WITH SECURITY_ENFORCED WITH DATA CATEGORY a__c AT b__c", "MALFORMED_QUERY", "only allowed in Apex"},
		{"SELECT Title FROM Knowledge__kav WITH DATA CATEGORY a__c AT b__c WITH SECURITY_ENFORCED", "MALFORMED_QUERY", "data categories"},
		// Comments, which only Apex has.
		{"SELECT Id /* all */ FROM Case", "MALFORMED_QUERY", "unexpected token: '/'"},
		{"SELECT Id FROM Case // all", "MALFORMED_QUERY", "unexpected token: '/'"},
		{"-- all\nSELECT Id FROM Case", "MALFORMED_QUERY", "unexpected token: '-'"},
		{"FIND {shoes} /* all */ RETURNING Case", "MALFORMED_SEARCH", "Malformed search token: /"},
		// Places.
		{"SELECT Id FROM Account WHERE DISTANCE(ShippingAddress, GEOLOCATION(37.7, -122.4), 'mi') < 20", "MALFORMED_QUERY", "geolocation field, which this org does not have"},
		{"SELECT DISTANCE(a__c, b__c, 'km') FROM Account", "MALFORMED_QUERY", "geolocation field, which this org does not have"},
		{"SELECT Id FROM Account ORDER BY DISTANCE(a__c, GEOLOCATION(1, 2), 'mi')", "MALFORMED_QUERY", "geolocation field, which this org does not have"},
		{"SELECT Id FROM Account WHERE DISTANCE(a__c, GEOLOCATION(1, 2), 'mi') = 20", "INVALID_QUERY_FILTER_OPERATOR", "only < and >"},
		{"SELECT Id FROM Account WHERE DISTANCE(a__c, GEOLOCATION(1, 2), 'yd') < 20", "MALFORMED_QUERY", "the unit 'mi' or 'km'"},
		{"SELECT Id FROM Account WHERE DISTANCE(a__c, GEOLOCATION(1, 2), mi) < 20", "MALFORMED_QUERY", "the unit 'mi' or 'km'"},
		{"SELECT Id FROM Account WHERE DISTANCE(GEOLOCATION(1, 2), a__c, 'mi') < 20", "MALFORMED_QUERY", "a geolocation field first"},
		{"SELECT Id FROM Account WHERE DISTANCE(a__c, 5, 'mi') < 20", "MALFORMED_QUERY", "second"},
		{"SELECT Id FROM Account WHERE DISTANCE(a__c, GEOLOCATION(b__c, 2), 'mi') < 20", "MALFORMED_QUERY", "in numbers"},
		{"SELECT Id FROM Account WHERE DISTANCE(a__c, GEOLOCATION(1, 2)) < 20", "MALFORMED_QUERY", "DISTANCE takes two places and a unit"},
		{"SELECT GEOLOCATION(1, 2) FROM Account", "MALFORMED_QUERY", "unexpected token: '('"},
		{"SELECT Id FROM Account WHERE GEOLOCATION(1, 2) < 20", "MALFORMED_QUERY", "unexpected token: '('"},
		{"SELECT Id FROM Account ORDER BY GEOLOCATION(1, 2)", "MALFORMED_QUERY", "unexpected token: '('"},
		// Currencies.
		{"SELECT Id FROM OrderItem WHERE UnitPrice > USD5000.01", "MALFORMED_QUERY", "currency literals need multiple currencies"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice < usd-500", "MALFORMED_QUERY", "currency literals need multiple currencies"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice = EUR-0.5", "MALFORMED_QUERY", "currency literals need multiple currencies"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice IN (USD5000, USD-1.25)", "MALFORMED_QUERY", "currency literals need multiple currencies"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice NOT IN (5, USD7)", "MALFORMED_QUERY", "currency literals need multiple currencies"},
		{"SELECT Product2Id FROM OrderItem GROUP BY Product2Id HAVING MAX(UnitPrice) > USD10000", "MALFORMED_QUERY", "currency literals need multiple currencies"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice > USD5.", "MALFORMED_QUERY", "unexpected token"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice > USD1.2.3", "MALFORMED_QUERY", "unexpected token: 'USD1.2.3'"},
		{"SELECT Id FROM OrderItem WHERE UnitPrice > US5.1", "MALFORMED_QUERY", "Bind variables"},
		{"FIND {shoes} RETURNING OrderItem(Id WHERE UnitPrice > USD-5000.01)", "MALFORMED_QUERY", "currency literals need multiple currencies"},
		{"SELECT Title FROM Knowledge__kav WITH DATA CATEGORY Geography__c ABOVE (usa__c, uk__c) AND Product__c AT all__c", "MALFORMED_QUERY", "data categories"},
		{"SELECT Id FROM Account WITH SECURITY_ENFORCED", "MALFORMED_QUERY", "only allowed in Apex"},
		{"SELECT Id FROM Account USING SCOPE mine", "MALFORMED_QUERY", "scope 'mine'"},
		{"SELECT Id FROM Account USING SCOPE everywhere", "MALFORMED_QUERY", "unexpected token: 'everywhere'"},
		{"SELECT Id FROM Account UPDATE VIEWSTAT", "MALFORMED_QUERY", "only allowed on articles"},
		{"SELECT Id FROM Account ORDER BY Id FOR UPDATE", "MALFORMED_QUERY", "FOR UPDATE"},
		{"SELECT Case.OrderItemId__r.Order.Account.Contacts.Id FROM EmailMessage", "INVALID_FIELD", "Didn't understand relationship 'Case'"},
		{"FIND shoes", "MALFORMED_SEARCH", "unexpected token: 'shoes'"},
		{"FIND 'shoes'", "MALFORMED_SEARCH", "Apex"},
		{"FIND {shoes", "MALFORMED_SEARCH", "expecting '}'"},
		{"FIND {}", "MALFORMED_SEARCH", "unexpected token"},
		{"FIND {a}", "INVALID_SEARCH", "longer than one character"},
		{"FIND {*oes}", "MALFORMED_SEARCH", "wildcards"},
		{"FIND {men's}", "MALFORMED_SEARCH", "mismatched character '''"},
		{"FIND {(shoes}", "MALFORMED_SEARCH", "unexpected token"},
		{"FIND {or}", "MALFORMED_SEARCH", "unexpected token: 'or'"},
		{"FIND {AND shoes}", "MALFORMED_SEARCH", "unexpected token: 'AND'"},
		{"FIND {shoes OR AND hats}", "MALFORMED_SEARCH", "unexpected token: 'AND'"},
		{"FIND {shoes AND}", "MALFORMED_SEARCH", "unexpected token: '<EOF>'"},
		{"FIND {\"shoes}", "MALFORMED_SEARCH", "unexpected token: '\"'"},
		{"FIND {?shoes}", "MALFORMED_SEARCH", "wildcards"},
		{"FIND {shoes} RETURNING Shoe(Id)", "INVALID_TYPE", "sObject type 'Shoe' is not supported"},
		{"FIND {shoes} RETURNING Product2(Title)", "INVALID_FIELD", "No such column 'Title' on entity 'Product2'"},
		{"FIND {shoes} RETURNING Product2()", "MALFORMED_SEARCH", "unexpected token: ')'"},
		{"FIND {shoes} RETURNING Product2(WHERE Name = 'x')", "MALFORMED_SEARCH", "unexpected token: 'WHERE'"},
		{"FIND {shoes} RETURNING Product2(COUNT(Id))", "MALFORMED_SEARCH", "fields alone"},
		{"FIND {shoes} RETURNING Product2(Id OFFSET 1), Case(Id)", "MALFORMED_SEARCH", "single object"},
		{"FIND {shoes} RETURNING Case, Product2(Id), case(Subject)", "MALFORMED_SEARCH", "duplicate object selected: Case"},
		{"FIND {shoes} RETURNING Product2(Id USING LISTVIEW = Recent)", "MALFORMED_SEARCH", "list views"},
		{"FIND {shoes} RETURNING Product2(Id WHERE IsActive = true USING ListView=Recent ORDER BY Name LIMIT 5)", "MALFORMED_SEARCH", "list views"},
		{"FIND {shoes} RETURNING Product2(Id USING LISTVIEW = Recent WHERE IsActive = true)", "MALFORMED_SEARCH", "unexpected token: 'WHERE'"},
		{"FIND {shoes} RETURNING Product2(Id ORDER BY Name USING LISTVIEW = Recent)", "MALFORMED_SEARCH", "unexpected token: 'USING'"},
		{"FIND {shoes} RETURNING Product2(Id OFFSET 5 LIMIT 5)", "MALFORMED_SEARCH", "unexpected token: 'LIMIT'"},
		{"FIND {shoes} RETURNING Product2(FORMAT(MIN(Id)))", "MALFORMED_SEARCH", "fields alone"},
		// WITH: what takes a value, which, and behind what.
		{"FIND {shoes} WITH NETWORK = 'x'", "MALFORMED_SEARCH", "networks"},
		{"FIND {shoes} WITH NETWORK IN ('x', 'y')", "MALFORMED_SEARCH", "networks"},
		{"FIND {shoes} WITH NETWORK = ('x')", "MALFORMED_SEARCH", "unexpected token: '('"},
		{"FIND {shoes} WITH NETWORK 'x'", "MALFORMED_SEARCH", "unexpected token: 'x'"},
		{"FIND {shoes} WITH NETWORK = 5", "MALFORMED_SEARCH", "unexpected token: '5'"},
		{"FIND {shoes} WITH DIVISION = 'x'", "MALFORMED_SEARCH", "divisions"},
		{"FIND {shoes} WITH DIVISION IN ('x')", "MALFORMED_SEARCH", "unexpected token: 'IN'"},
		{"FIND {shoes} WITH METADATA = 'LABELS'", "MALFORMED_SEARCH", "field labels"},
		{"FIND {shoes} WITH METADATA IN ('LABELS')", "MALFORMED_SEARCH", "unexpected token: 'IN'"},
		{"FIND {shoes} RETURNING Product2 WITH PricebookId IN ('01s000000000000')", "MALFORMED_SEARCH", "unexpected token: 'IN'"},
		{"FIND {shoes} RETURNING Product2 WITH PricebookId = ('01s000000000000')", "MALFORMED_SEARCH", "unexpected token: '('"},
		{"FIND {shoes} WITH SPELL_CORRECTION IN (true)", "MALFORMED_SEARCH", "unexpected token: 'IN'"},
		{"FIND {shoes} WITH SPELL_CORRECTION = 'true'", "MALFORMED_SEARCH", "unexpected token: 'true'"},
		{"FIND {shoes} WITH SNIPPET = 120", "MALFORMED_SEARCH", "Malformed search token: ="},
		{"FIND {shoes} WITH SNIPPET (120)", "MALFORMED_SEARCH", "unexpected token: '120'"},
		{"FIND {shoes} WITH HIGHLIGHT = true", "MALFORMED_SEARCH", "Malformed search token: ="},
		{"FIND {shoes} WITH SNIPPET AND HIGHLIGHT", "MALFORMED_SEARCH", "Malformed search token: AND"},
		{"FIND {shoes} WITH SECURITY_ENFORCED", "MALFORMED_SEARCH", "Malformed search token: SECURITY_ENFORCED"},
		{"FIND {shoes} WITH DATA CATEGORY a__c AT b__c", "MALFORMED_SEARCH", "data categories"},
		{"FIND {shoes} RETURNING Knowledge__kav(Id WHERE PublishStatus = 'Online') WITH DATA CATEGORY a__c AT b__c AND c__c BELOW (d__c, e__c) WITH SNIPPET WITH HIGHLIGHT LIMIT 5", "MALFORMED_SEARCH", "data categories"},
		{"FIND {shoes} RETURNING Knowledge__kav(Id) WITH HIGHLIGHT WITH DATA CATEGORY a__c ABOVE_OR_BELOW b__c", "MALFORMED_SEARCH", "data categories"},
		{"FIND {shoes} RETURNING Knowledge__kav(Id) WITH DATA CATEGORY a__c AT b__c OR c__c AT d__c", "MALFORMED_SEARCH", "Malformed search token: OR"},
	} {
		ask := e.Query
		if strings.HasPrefix(c.query, "FIND") {
			ask = e.Search
		}
		_, err := ask(c.query, today)
		own, ok := err.(*soql.Error)
		if !ok || own.Code != c.code || !strings.Contains(own.Message, c.part) {
			t.Errorf("%s\ngot  %v\nwant %s: ... %s", c.query, err, c.code, c.part)
		}
	}
}

// Check knows the grammar, not the org.
func TestCheck(t *testing.T) {
	for query, ok := range map[string]bool{
		"SELECT Anything FROM Nowhere__c":                          true,
		" find {shoes} RETURNING Nothing(Name)":                    true,
		"SELECT Id FROM Account WITH DATA CATEGORY a__c AT b__c":   true,
		"SELECT TYPEOF What WHEN Case THEN Id END FROM Event":      true,
		"SELECT DISTANCE(a__c, GEOLOCATION(1, 2), 'km') FROM B__c": true,
		"SELECT FROM Case": false,
		"FIND {shoes":      false,
		"SELECT Id FROM Case GROUP BY Status HAVING COUNT(Id) > ''": true,
	} {
		if err := soql.Check(query); (err == nil) != ok {
			t.Errorf("%s: %v", query, err)
		}
	}
}
