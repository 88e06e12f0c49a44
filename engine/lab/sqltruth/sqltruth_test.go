//go:build !js

package sqltruth

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
)

// span is the common table expression of a window, "since" and "until", as times of the API. :named, :year or :today,
// :count, :period are its parameters. floor keeps the last day of a shorter month.
const span = `WITH span(since, until) AS (
  SELECT strftime('%Y-%m-%dT00:00:00.000+0000', a), strftime('%Y-%m-%dT00:00:00.000+0000', b) FROM (
    SELECT date(first) a, date(first, '+' || months || ' months') b FROM (
      SELECT printf('%04d-%02d-01', :year, CASE substr(:named, 1, 2)
          WHEN 'Q1' THEN 1 WHEN 'Q2' THEN 4 WHEN 'Q3' THEN 7 WHEN 'Q4' THEN 10
          WHEN 'Sp' THEN 3 WHEN 'Su' THEN 6 WHEN 'Fa' THEN 9 WHEN 'Wi' THEN 12
          ELSE (instr('JanFebMarAprMayJunJulAugSepOctNovDec', substr(:named, 1, 3)) + 2) / 3 END) first,
        CASE WHEN substr(:named, 1, 2) IN ('Q1', 'Q2', 'Q3', 'Q4', 'Sp', 'Su', 'Fa', 'Wi') THEN 3 ELSE 1 END months)
    WHERE :named <> ''
    UNION ALL
    SELECT CASE :period
        WHEN 'day' THEN date(:today, '-' || :count || ' days')
        WHEN 'week' THEN date(:today, '-' || (7 * :count) || ' days')
        WHEN 'month' THEN date(:today, '-' || :count || ' months', 'floor')
        WHEN 'quarter' THEN date(:today, '-' || (3 * :count) || ' months', 'floor') END, :today
    WHERE :named = '')),
`

// agents are those with strictly more than :n assignments in the window, both ends included.
const agents = `assigned AS (
  SELECT * FROM CaseHistory__c, span WHERE Field__c = 'Owner Assignment' AND CreatedDate BETWEEN since AND until),
agents AS (SELECT NewValue__c id FROM assigned GROUP BY 1 HAVING COUNT(*) > :n)
`

// handled is the time from creation to closing of a case c, in days.
const handled = `(julianday(substr(c.ClosedDate, 1, 19)) - julianday(substr(c.CreatedDate, 1, 19)))`

// onProduct are the cases c on a product, whoever bought it.
const onProduct = `"Case" c JOIN OrderItem i ON c.OrderItemId__c = i.Id AND i.Product2Id = :product`

// Each query gives candidates with a number, in the order of merit; the first is the truth, and no row is None.
var truths = map[string]string{
	"HTU": span + agents + `SELECT c.OwnerId, AVG(` + handled + `) * :sign merit FROM "Case" c, span
  WHERE c.Status = 'Closed' AND c.CreatedDate >= since AND c.CreatedDate < until AND c.OwnerId IN (SELECT id FROM agents)
    AND c.Id IN (SELECT CaseId__c FROM assigned GROUP BY 1 HAVING COUNT(*) = 1)
  GROUP BY 1 ORDER BY 2 LIMIT 2`,

	"TCU": span + agents + `SELECT OldValue__c, COUNT(*) * :sign merit FROM assigned WHERE OldValue__c IN (SELECT id FROM agents)
  GROUP BY 1 ORDER BY 2 LIMIT 2`,

	"NED": span + `never AS (SELECT 1) SELECT DISTINCT i.Product2Id, 0 merit
  FROM Contact p JOIN "Order" o ON o.AccountId = p.AccountId JOIN OrderItem i ON i.OrderId = o.Id, span
  WHERE p.Id = :contact AND o.Status = 'Activated' AND o.EffectiveDate = substr(since, 1, 10)
    AND i.Product2Id IN (SELECT Id FROM words WHERE words MATCH :words) LIMIT 2`,

	"TII": span + `never AS (SELECT 1) SELECT c.IssueId__c, -COUNT(*) merit FROM ` + onProduct + `, span
  WHERE c.CreatedDate BETWEEN since AND until GROUP BY 1 ORDER BY 2 LIMIT 2`,

	"MTA": span + `never AS (SELECT 1) SELECT CASE strftime('%m', substr(c.CreatedDate, 1, 19))
    WHEN '01' THEN 'January' WHEN '02' THEN 'February' WHEN '03' THEN 'March' WHEN '04' THEN 'April' WHEN '05' THEN 'May'
    WHEN '06' THEN 'June' WHEN '07' THEN 'July' WHEN '08' THEN 'August' WHEN '09' THEN 'September' WHEN '10' THEN 'October'
    WHEN '11' THEN 'November' ELSE 'December' END, -COUNT(*) merit FROM ` + onProduct + `, span
  WHERE c.CreatedDate >= since AND c.CreatedDate < until GROUP BY 1 ORDER BY 2 LIMIT 2`,

	"BRI": span + `never AS (SELECT 1) SELECT a.ShippingState, AVG(` + handled + `) merit FROM "Case" c JOIN Account a ON c.AccountId = a.Id, span
  WHERE c.Status = 'Closed' AND a.ShippingState IS NOT NULL AND c.CreatedDate >= since AND c.CreatedDate < until
  GROUP BY 1 ORDER BY 2 LIMIT 2`,

	// The three rungs of the policy are one order of three columns.
	"NCR": `SELECT o.Id, printf('%04d %04d %04d',
    9999 - (SELECT COUNT(*) FROM "Case" c WHERE c.OwnerId = o.Id AND c.Status = 'Closed' AND c.IssueId__c = :issue),
    9999 - (SELECT COUNT(*) FROM ` + onProduct + ` WHERE c.OwnerId = o.Id AND c.Status = 'Closed'),
    (SELECT COUNT(*) FROM "Case" c WHERE c.OwnerId = o.Id AND c.Status <> 'Closed')) merit
  FROM User o ORDER BY 2 LIMIT 2`,
}

// The truth of every instance comes out in SQL, and is not tied.
func TestTruthsInSQL(t *testing.T) {
	for _, seed := range []uint64{1, 7} {
		db, instances := outside(t, seed)
		checked, none := map[string]int{}, map[string]int{}
		for _, in := range instances {
			query, ok := truths[in.Task]
			if !ok {
				continue
			}
			got, tied := ask(t, db, query, in)
			if got != in.Truth || tied {
				t.Errorf("org %d, %s %d: %s in SQL (tied: %v), the truth is %s; %v", seed, in.Task, in.Instance, got, tied, in.Truth, in.Parameters)
			}
			checked[in.Task]++
			if got == "None" {
				none[in.Task]++
			}
		}
		for name := range truths {
			if checked[name] != 130 {
				t.Errorf("org %d, %s: %d instances", seed, name, checked[name])
			}
		}
		if none["HTU"]+none["TCU"]+none["NED"]+none["TII"] != 4*39 || len(none) != 4 {
			t.Errorf("org %d: without an answer are %v", seed, none)
		}
	}
}

// ask gives the first candidate by the parameters of an instance, and says whether the second is as good.
func ask(t *testing.T, db *sql.DB, query string, in instance) (first string, tied bool) {
	t.Helper()
	p := func(name string) any {
		switch v := in.Parameters[name].(type) {
		case nil:
			return ""
		case float64: // a number of JSON
			return int64(v)
		default:
			return v
		}
	}
	sign := 1
	if p("extreme") == "max" {
		sign = -1
	}
	args := []any{sql.Named("today", in.Today), sql.Named("named", p("period_name")), sql.Named("year", p("year")), sql.Named("count", p("interval_count")),
		sql.Named("period", p("period")), sql.Named("n", p("n_cases")), sql.Named("sign", sign), sql.Named("contact", p("contact_id")),
		sql.Named("product", p("product_id")), sql.Named("words", quoted(fmt.Sprint(p("search_term"))))}
	if in.Task == "NCR" {
		args = []any{sql.Named("issue", in.Latent["issue_id"]), sql.Named("product", in.Latent["product_id"])}
	}
	return best(t, db, query, args)
}

// best gives the first candidate of a query, and says whether the second is as good.
func best(t *testing.T, db *sql.DB, query string, args []any) (first string, tied bool) {
	t.Helper()
	rows, err := db.Query(query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	first = "None"
	var top any
	for n := 0; rows.Next(); n++ {
		var id string
		var merit any
		if err := rows.Scan(&id, &merit); err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			first, top = id, merit
		} else {
			tied = merit == top
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return first, tied
}

// quoted is the words of a name for a full-text search that wants all of them.
func quoted(name string) string {
	var out []string
	for _, w := range strings.Fields(name) {
		out = append(out, `"`+strings.ReplaceAll(w, `"`, `""`)+`"`)
	}
	return strings.Join(out, " ")
}
