package task

import (
	"strings"
	"testing"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// Customers are vague as people are: by another name, by a color, by a part of a name. Nobody says just the words that
// stand in the description, what is searched for are plain words, and only one thing of that day could be meant.
func TestVagueNames(t *testing.T) {
	for _, seed := range []uint64{1, 7, 42} {
		c := org.Generate(seed)
		instances, truths := drawNED(c, soql.New(c.Org))
		other, color, worn, names := 0, 0, 0, map[string]bool{}
		products, items := c.Table(org.Product2), c.Table(org.OrderItem)
		for i := range instances {
			p := instances[i].Brief.Params
			names[p.Phrase] = true
			kind := ""
			for row, k := range c.Latent.ProductKind {
				if k == p.Phrase {
					t.Errorf("org %d, %d: %q stands in the description of %s", seed, i+1, p.Phrase, products.Text(row, org.ProductName))
				}
				if k == p.Means {
					kind = k
				}
			}
			said := " " + strings.ToLower(p.Phrase) + " "
			switch {
			case kind == "":
				worn++
			case strings.Contains(said, " "+kind+" "):
				color++
			default:
				other++
			}
			if !strings.Contains(instances[i].Brief.Question, p.Phrase) || strings.Trim(p.Means, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ") != "" {
				t.Errorf("org %d, %d: %q means %q in %q", seed, i+1, p.Phrase, p.Means, instances[i].Brief.Question)
			}

			contact, _ := c.Table(org.Contact).Row(p.Contact)
			account := c.Table(org.Contact).Col(org.ContactAccount).Ref[contact]
			day, _ := cal.Back(instances[i].Brief.Today.Start(), p.Unit, p.Count)
			could := map[string]bool{}
			for _, o := range c.Table(org.Order).Referrers(org.OrderAccount, int(account)) {
				if c.Table(org.Order).Col(org.OrderDate).Int[o] != int64(day.Day()) || c.Table(org.Order).Text(int(o), org.OrderStatus) != "Activated" {
					continue
				}
				for _, item := range items.Referrers(org.ItemOrder, int(o)) {
					row := items.Col(org.ItemProduct).Ref[item]
					if kind == "" && strings.Contains(products.Text(int(row), org.ProductName), p.Means) || kind != "" && c.Latent.Group[row] == groupOf(c, kind) {
						could[products.ID(int(row))] = true
					}
				}
			}
			if truths[i] == None && len(could) > 0 || truths[i] != None && (len(could) != 1 || !could[truths[i]]) {
				t.Errorf("org %d, %d: %q, bought that day, could be %v; the truth is %s", seed, i+1, p.Phrase, could, truths[i])
			}
		}
		t.Logf("org %d: %d by another name, %d with a color, %d by a part of a name; %d names", seed, other, color, worn, len(names))
		if other < 40 || color < 8 || worn < 25 || len(names) < 100 {
			t.Errorf("org %d: %d by another name, %d with a color, %d by a part of a name; %d names", seed, other, color, worn, len(names))
		}
	}
}

func groupOf(c *org.Company, kind string) string {
	for row, k := range c.Latent.ProductKind {
		if k == kind {
			return c.Latent.Group[row]
		}
	}
	return ""
}
