package lab

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"deskarena/engine/agent"
)

func readJSON(t *testing.T, name string, into any) {
	b, err := os.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(b, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// What the program is built with is what the files of the paper's figures and of the prices say.
func TestTablesAreThoseOfTheFiles(t *testing.T) {
	type row struct {
		Framework, Model string
		Scores           map[string]int
		All              int
		Deltas           []float64
		Turns            float64
	}
	var file struct{ Table2, Table3, Table4, Table5 []row }
	readJSON(t, "paper.json", &file)
	scores := func(name string, rows []row, table []PaperRow) {
		if len(rows) != len(table) || len(rows) == 0 {
			t.Fatalf("%s has %d rows, the file %d", name, len(table), len(rows))
		}
		for i, r := range rows {
			p := table[i]
			if p.Framework != r.Framework || p.Model != r.Model || p.All != r.All || len(p.Scores) != len(r.Scores) {
				t.Errorf("%s: %+v, the file says %+v", name, p, r)
			}
			for _, s := range p.Scores {
				if n, ok := r.Scores[s.Task]; !ok || n != s.PerMille {
					t.Errorf("%s: %s %s %s is %d, the file says %d, %v", name, p.Framework, p.Model, s.Task, s.PerMille, n, ok)
				}
			}
		}
	}
	scores("Table 2", file.Table2, paper.Table2)
	scores("Table 5", file.Table5, paper.Table5)
	if !slices.EqualFunc(file.Table4, paper.Table4, func(r row, a AblationRow) bool { return r.Model == a.Model && slices.Equal(r.Deltas, a.Deltas) }) {
		t.Errorf("Table 4: %v, the file says %v", paper.Table4, file.Table4)
	}
	if !slices.EqualFunc(file.Table3, paper.Table3, func(r row, n TurnsRow) bool { return TurnsRow{r.Framework, r.Model, r.Turns} == n }) {
		t.Errorf("Table 3: %v, the file says %v", paper.Table3, file.Table3)
	}

	var list struct {
		Date   string
		Models []Price
	}
	readJSON(t, "prices.json", &list)
	if len(list.Models) != len(agent.Models()) || len(prices) != len(list.Models) {
		t.Fatalf("%d prices, the file has %d, and there are %d models", len(prices), len(list.Models), len(agent.Models()))
	}
	for i, p := range list.Models {
		if p.Date == "" {
			p.Date = list.Date
		}
		m, err := agent.ParseModel(p.Model)
		if err != nil || prices[i] != p || PriceOf(m) != p {
			t.Errorf("%+v, the file says %+v (%v)", prices[i], p, err)
		}
	}
}
