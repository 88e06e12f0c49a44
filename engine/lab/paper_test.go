package lab

import "testing"

func TestReadPaperRefuses(t *testing.T) {
	for _, text := range []string{
		"FC o1 1", "Table 1\n", "Table 2\nFramework Model NCR\nFC o1", "Table 2\nFramework Model NCR\nFC o1 much", "Table 2\nFramework Model NCR\nFC o1 1 2",
	} {
		if p, err := readPaper(text); err == nil {
			t.Errorf("%q reads as %v", text, p)
		}
	}
	p, err := readPaper("# a\n\nTable 2\nFramework Model NCR All\nFC o1 7 8\nTable 3\nModel Turns\no1 1.5\n")
	if err != nil || len(p.Table2) != 1 || p.Table2[0].Scores["NCR"] != 7 || p.Table2[0].All != 8 || p.Table3[0].Turns != 1.5 {
		t.Errorf("%v, %v", p, err)
	}
}
