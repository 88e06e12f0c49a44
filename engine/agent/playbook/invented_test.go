package playbook

import (
	"strings"
	"testing"

	"deskarena/engine/org"
	"deskarena/engine/soql"
	"deskarena/engine/tools"
)

// Every name that is made up is refused, for the reason that it is made up, wherever the right one would do.
func TestInventedNamesAreRefused(t *testing.T) {
	env := &tools.Env{Engine: soql.New(org.Generate(1).Org)}
	refused := func(query, why string) {
		t.Helper()
		if _, err := env.SOQL(query); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v, not %s", query, err, why)
		}
	}
	objects, asked := 0, 0
	for o := range org.Object(org.NumObjects) {
		objects++
		for _, w := range wrongColumns {
			if _, ok := o.FindField(w.right); !ok || w.right == "Name" && o != org.Product2 && o != org.Issue {
				continue // the agents ask for the names of these alone
			}
			for _, name := range w.names {
				asked++
				refused("SELECT "+name+" FROM "+o.String(), "No such column '"+name+"'")
			}
		}
	}
	for _, w := range wishedColumns {
		for _, name := range w.names {
			for _, object := range []string{"Case", "CaseHistory__c", "Contact", "Order", "OrderItem", "Product2", "Knowledge__kav", "EmailMessage", "LiveChatTranscript", "Account", "Issue__c"} {
				refused("SELECT "+name+" FROM "+object, "No such column '"+name+"'")
			}
		}
	}
	for _, w := range wishedPaths {
		for _, name := range w.names {
			refused("SELECT "+name+" FROM "+w.right, "Didn't understand relationship")
		}
	}
	for _, w := range wrongPaths {
		for _, name := range w.names {
			object := map[string]string{"OrderItemId__r.": "Case", "IssueId__r.": "Case", "CaseId__r.": "CaseHistory__c", "Product2.": "OrderItem", "Account.": "Case", "Order.": "OrderItem"}[w.right]
			refused("SELECT "+name+"Id FROM "+object, "Didn't understand relationship")
		}
	}
	for _, w := range wrongObjects {
		for _, name := range w.names {
			refused("SELECT Id FROM "+name, "sObject type '"+name+"' is not supported")
		}
	}
	for _, w := range wrongFunctions {
		f := tools.Find(w.right)
		if f == nil {
			t.Errorf("there is no function %s", w.right)
		}
		for _, name := range w.names {
			if tools.Find(name) != nil {
				t.Errorf("there is a function %s", name)
			}
		}
	}
	if objects != 16 || asked < 100 {
		t.Errorf("only %d names of columns for %d objects were asked for", asked, objects)
	}
}
