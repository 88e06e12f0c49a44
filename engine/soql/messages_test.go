package soql_test

import (
	"strings"
	"testing"

	"deskarena/engine/soql"
)

// What Salesforce says, word for word, of queries that make the same mistake here: as its reference, its release notes and
// public threads quote it. Where no source is named none was found: so it is known by hearsay.
var messages = []struct{ query, code, text, source string }{
	// The parser.
	{"SELECT Id FROM Case ORDER Id", "MALFORMED_QUERY", "unexpected token: 'Id'", "release notes: tokens in quotes"},
	{"SELECT * FROM Case", "MALFORMED_QUERY", "unexpected token: '*'", "many"},
	{"q=SELECT Id FROM Case", "MALFORMED_QUERY", "unexpected token: 'q'", "SublimeApex 23"},
	{"SELECT FROM Case", "MALFORMED_QUERY", "unexpected token: 'SELECT FROM'", "release notes"},
	{"SELECT Id FROM Case USING everything", "MALFORMED_QUERY", "unexpected token: 'everything'", "release notes"},
	{"SELECT Id, ParentId FROM EmailMessage WHERE ParentId IN ()", "MALFORMED_QUERY", "unexpected token: 'ParentId IN ()'", "release notes"},
	{"SELECT Id FROM Account WHERE Phone LIKE NULL AND LastName LIKE '%a%'", "MALFORMED_QUERY", "unexpected token: 'NULL'", "release notes"},
	{"SELECT convertCurrency(calendar_year(convertTimezone(CreatedDate))) FROM Case", "MALFORMED_QUERY", "unexpected token: '('", "release notes"},
	{"SELECT Id FROM Case WHERE Status = 'a' AND Status = 'b' OR Status = 'c'", "MALFORMED_QUERY", "unexpected token: 'OR'", "release notes"},
	{"SELECT Id FROM Case WHERE (Status = 'a') OR (Status = 'b') AND OwnerId = null", "MALFORMED_QUERY", "unexpected token: 'AND'", "release notes"},
	{"SELECT Id FROM Case WHERE Subject IS NULL", "MALFORMED_QUERY", "unexpected token: 'IS'", "restforce 559"},
	{"SELECT Id FROM Account WHERE LastName = 'Bob's Burgers'", "MALFORMED_QUERY", "unexpected token: 's'", "LinqToSalesforce 35"},
	{"SELECT COUNT(Id) FROM Case HAVING COUNT(Id) > 1", "MALFORMED_QUERY", "unexpected token: 'HAVING'", "the reference's grammar"},
	{"SELECT Id FROM Case WHERE CreatedDate > 2020-12-12t12:12:00-25:00", "MALFORMED_QUERY", "Invalid datetime: 2020-12-12t12:12:00-25:00", "release notes"},
	{"SELECT Id FROM Case WHERE CreatedDate > 2020-52-12t12:12:00-05:00", "MALFORMED_QUERY", "Invalid datetime: 2020-52-12t12:12:00-05:00", "release notes"},
	{"SELECT Id FROM Case WHERE Status = :status", "MALFORMED_QUERY", "Bind variables only allowed in Apex code", "public notes"},
	{"SELECT Id FROM Case ALL ROWS", "MALFORMED_QUERY", "ALL ROWS not allowed in this context", ""},
	{"SELECT Id FROM Case WHERE Status = \"New\"", "MALFORMED_QUERY", "line 1:35 no viable alternative at character '\"'", ""},
	{`SELECT Id FROM Contact WHERE FirstName = 'Anne\-Marie'`, "MALFORMED_QUERY", `Invalid string literal 'Anne\-Marie'. Illegal character sequence '\-' in string literal.`, "restforce 632"},
	{`SELECT Id FROM Issue__c WHERE Name = 'md\PBB'`, "MALFORMED_QUERY", `Invalid string literal 'md\PBB'. Illegal character sequence '\P' in string literal.`, "mautic 5249"},
	{`SELECT Id FROM Issue__c WHERE Name = 'C:\Users\me'`, "MALFORMED_QUERY", `Invalid string literal 'C:\Users\me'. Illegal unicode sequence. '\users' in string literal.`, "MavensMate 578"},
	// Names.
	{"SELECT Location FROM Case", "INVALID_FIELD", "No such column 'Location' on entity 'Case'" + noColumn, "many"},
	{"SELECT Product.Name FROM OrderItem", "INVALID_FIELD", "Didn't understand relationship 'Product' in field path" + noRelation, "aer 70"},
	{"SELECT (SELECT Id FROM Contact) FROM Account", "INVALID_TYPE", "Didn't understand relationship 'Contact' in FROM part of query call" + noRelation, "public notes"},
	{"SELECT Id FROM SourceMember", "INVALID_TYPE", "sObject type 'SourceMember' is not supported" + noObject, "many"},
	{"SELECT Id FROM Contact, User", "MALFORMED_QUERY", driving, "django-salesforce 43"},
	{"SELECT Id FROM Contact c, Owner o", "MALFORMED_QUERY", driving, "IlluminatedCloud 482"},
	{"SELECT Id, FIELDS(ALL) FROM User LIMIT 200", "INVALID_FIELD", "duplicate field selected: Id", "the reference"},
	{"SELECT FIELDS(CUSTOM) FROM User LIMIT 200", "MALFORMED_QUERY", "'FIELDS(...)' expansion function must result in at least one field being selected.", "the reference"},
	{"SELECT FIELDS(ALL) FROM Contact", "MALFORMED_QUERY", "The SOQL FIELDS function must have a LIMIT of at most 200", "many"},
	{"SELECT Id Name FROM Issue__c", "MALFORMED_QUERY", "only aggregate expressions use field aliasing", "many"},
	// Filters.
	{"SELECT Id FROM Product2 WHERE External_ID__c = 3999", "INVALID_FIELD", "value of filter criterion for field 'External_ID__c' must be of type string and should be enclosed in quotes", "EloquentSalesForce 68"},
	{"SELECT Id FROM Order WHERE EffectiveDate = '2023-01-01'", "INVALID_FIELD", "value of filter criterion for field 'EffectiveDate' must be of type date and should not be enclosed in quotes", "django-salesforce 10"},
	{"SELECT Id FROM Case WHERE CreatedDate > '2023-01-01'", "INVALID_FIELD", "value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes", "many"},
	{"SELECT Id FROM OrderItem WHERE Quantity >= '1'", "INVALID_FIELD", "value of filter criterion for field 'Quantity' must be of type double and should not be enclosed in quotes", "EloquentSalesForce 36"},
	{"SELECT Id FROM Product2 WHERE IsActive = 'true'", "INVALID_FIELD", "value of filter criterion for field 'IsActive' must be of type boolean and should not be enclosed in quotes", ""},
	{"SELECT Id FROM Case WHERE Description LIKE '%shoe%'", "INVALID_FIELD", "field 'Description' can not be filtered in a query call", "many"},
	{"SELECT Id FROM Case ORDER BY Description", "MALFORMED_QUERY", "field 'Description' can not be sorted in a query call", "public tests"},
	{"SELECT Id FROM EmailMessage ORDER BY ToIds", "MALFORMED_QUERY", "field 'ToIds' can not be sorted in a query call", "public tests"},
	{"SELECT Id FROM Case WHERE Id LIKE '500%'", "INVALID_QUERY_FILTER_OPERATOR", "invalid operator on id field", "LightningFlowComponents 255"},
	{"SELECT Id FROM Case WHERE OwnerId LIKE '%Polillo%'", "INVALID_QUERY_FILTER_OPERATOR", "invalid operator on id field", "public notes, of a lookup"},
	{"SELECT Id FROM EmailMessage WHERE ToIds LIKE '%a%'", "INVALID_QUERY_FILTER_OPERATOR", "invalid operator on multipicklist field", "public notes"},
	{"SELECT Id FROM EmailMessage WHERE ToIds IN ('a')", "INVALID_QUERY_FILTER_OPERATOR", "invalid operator on multipicklist field", "the reference's operators"},
	{"SELECT Id FROM Case WHERE OwnerId = 'Ann'", "INVALID_QUERY_FILTER_OPERATOR", "invalid ID field: Ann", "restforce 557"},
	// Semi-joins.
	{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) OR Phone = 'x'", "MALFORMED_QUERY", "Semi join sub-selects are not allowed with the 'OR' operator", "many"},
	{"SELECT Id FROM Account WHERE Phone = 'y' AND (Id IN (SELECT AccountId FROM Contact) OR Phone = 'x')", "MALFORMED_QUERY", nestedJoin, "apsona, skuid"},
	{"SELECT Id FROM Account WHERE LastName IN (SELECT LastName FROM Contact)", "MALFORMED_QUERY", "The left operand field in the where expression for outer query should be an id field, cannot use: 'LastName'", ""},
	{"SELECT Id FROM Account WHERE Id IN (SELECT Email FROM Contact)", "MALFORMED_QUERY", "semi join sub selects can only query id fields, cannot use: 'Email'", "many"},
	{"SELECT Id FROM Contact WHERE Account.Id IN (SELECT AccountId FROM Case)", "MALFORMED_QUERY", "The left operand 'Account.Id' cannot have more than one level of relationships", "public notes"},
	{"SELECT Id FROM Account WHERE Id IN (SELECT Contact.AccountId FROM Case)", "MALFORMED_QUERY", "The inner select field 'Contact.AccountId' cannot have more than one level of relationships", "public notes"},
	{"SELECT Id FROM Account WHERE Id IN (SELECT OwnerId FROM Contact)", "MALFORMED_QUERY", "The selected field 'OwnerId' in the subquery and the left operand field in the where expression in the outer query 'Id' should point to the same object type", "public tests"},
	{"SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Account)", "MALFORMED_QUERY", "The inner and outer selects should not be on the same object type", "public notes"},
	{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Id IN (SELECT ContactId FROM Case))", "MALFORMED_QUERY", "Nesting of semi join sub-selects is not supported", "public tests"},
	{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) AND Id IN (SELECT AccountId FROM Case) AND Id NOT IN (SELECT AccountId FROM Order)", "MALFORMED_QUERY", "Maximum 2 semi join sub-selects are allowed", "public notes"},
	{"SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact GROUP BY AccountId)", "MALFORMED_QUERY", "missing value at 'GROUP'", "public notes"},
	// Groups.
	{"SELECT Status, COUNT(Id) FROM Case", "MALFORMED_QUERY", "Field must be grouped or aggregated: Status", "many"},
	{"SELECT FIELDS(ALL), MIN(LastName) FROM Account GROUP BY Id LIMIT 200", "MALFORMED_QUERY", "Field must be grouped or aggregated: IsDeleted", "the reference, of whose org this was another field"},
	{"SELECT Status, COUNT(Id) FROM Case GROUP BY Status ORDER BY CreatedDate", "MALFORMED_QUERY", "Ordered field must be grouped or aggregated: CreatedDate", "public tests"},
	{"SELECT Id FROM Case ORDER BY COUNT(Id)", "MALFORMED_QUERY", "Ordered field must be grouped or aggregated: COUNT(Id)", ""},
	{"SELECT Status, COUNT(Status) FROM Case GROUP BY Status", "MALFORMED_QUERY", "Grouped field should not be aggregated: Status", "public notes"},
	{"SELECT CreatedDate FROM Case GROUP BY CreatedDate", "MALFORMED_QUERY", "field 'CreatedDate' can not be grouped in a query call", "stackexchange 235529"},
	{"SELECT SUM(Status) FROM Case", "MALFORMED_QUERY", "field Status does not support aggregate operator SUM", "many"},
	{"SELECT COUNT(IsActive) FROM Product2", "MALFORMED_QUERY", "field IsActive does not support aggregate operator COUNT", "public notes"},
	{"SELECT MAX(CreatedDate) FROM Case LIMIT 1", "MALFORMED_QUERY", "Non-grouped query that uses overall aggregate functions cannot also use LIMIT", "many"},
	{"SELECT MAX(CreatedDate) FROM Case OFFSET 1", "MALFORMED_QUERY", "Non-grouped query that uses overall aggregate functions cannot also use OFFSET", "public tests"},
	{"SELECT Status FROM Case GROUP BY Status, Status", "MALFORMED_QUERY", "duplicate grouping expression: Status", "public tests"},
	{"SELECT Owner.LastName, Account.LastName FROM Case GROUP BY Owner.LastName, Account.LastName", "MALFORMED_QUERY", "duplicate alias: LastName", "public notes"},
	{"SELECT (SELECT COUNT(Id) FROM Contacts) FROM Account", "MALFORMED_QUERY", "only root queries support aggregate expressions", "many"},
	{"SELECT Id FROM Case OFFSET 2001", "NUMBER_OUTSIDE_VALID_RANGE", "Maximum SOQL offset allowed is 2000", "many"},
	// Searches.
	{"FIND {name} IN ALL TYPE RETURNING Account(LastName)", "MALFORMED_SEARCH", "Malformed search token: TYPE", "force-rest-api 92"},
	{"FIND {John|jane_gray@uoa.edu} RETURNING Contact", "MALFORMED_SEARCH", "line 1:10 mismatched character '|' expecting '}'", "restforce 688"},
	{"FIND {email@domain-withdash.com} IN EMAIL FIELDS RETURNING Contact(Id)", "MALFORMED_SEARCH", "line 1:18 mismatched character '-' expecting '}'", "jsforce 427, restforce 688"},
	{"FIND {note: shoes} RETURNING Case", "MALFORMED_SEARCH", "line 1:10 mismatched character ':' expecting '}'", "developer forums: of ':' and '-'"},
	{"FIND {g} RETURNING User", "INVALID_SEARCH", "search term must be longer than one character: g", "public tests"},
	{"FIND {shoes} RETURNING Shoe(Id)", "INVALID_TYPE", "sObject type 'Shoe' is not supported" + noObject, "many"},
	{"FIND {shoes} RETURNING Product2(Id OFFSET 2001)", "NUMBER_OUTSIDE_VALID_RANGE", "SOSL offset should be between 0 to 2000", "the reference"},
	{"FIND {shoes} LIMIT 2001", "NUMBER_OUTSIDE_VALID_RANGE", "maximum limit of search results is 2000", "public tests"},
	{"FIND {shoes} RETURNING Product2(Id LIMIT 2001)", "NUMBER_OUTSIDE_VALID_RANGE", "Maximum entity limit is 2000", "public tests"},
}

const (
	driving    = "A driving SObject type has already been set, all other entity types in the FROM clause must be relationships to the initial object.  The driving object is Contact"
	nestedJoin = "Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions."
)

func TestMessagesAreSalesforces(t *testing.T) {
	e, _ := fixture(t)
	for _, m := range messages {
		ask := e.Query
		if strings.HasPrefix(m.query, "FIND") {
			ask = e.Search
		}
		_, err := ask(m.query, today)
		own, ok := err.(*soql.Error)
		if !ok || own.Code != m.code || own.Message != m.text && !strings.HasSuffix(own.Message, "\n"+m.text) {
			t.Errorf("%s\ngot  %v\nwant %s: %s (%s)", m.query, err, m.code, m.text, m.source)
		}
	}
	t.Logf("%d messages", len(messages))
}
