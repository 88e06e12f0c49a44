package task

import "testing"

func TestF1(t *testing.T) {
	for _, c := range []struct {
		answer, truth string
		num, den      int64
	}{
		{"within 40 days", "within 40 days", 1, 1},
		{"Within 40 DAYS.", "within 40 days", 1, 1},
		{"40 days within", "within 40 days", 1, 1},           // a bag of words
		{"the  box, and a label", "box and an label!", 1, 1}, // articles go, spaces collapse
		{"six_letter word", "six-letter word", 1, 1},         // underscores and punctuation are spaces
		{"$6.95", "6 95", 1, 1},                              //
		{"“once”", "once", 1, 1},                             // typographic quotation marks too
		{"once", "once, even if the price goes on", 2, 7},    // 2·1 of 1+6
		{"the price is once", "once", 1, 2},                  // 2·1 of 3+1
		{"days days days", "days to go", 1, 3},               // shared once, as the truth has it once
		{"to be or not to be", "to be to be to be", 2, 3},    // to and be twice each: 2·4 of 6+6
		{"None", "for 30 days", 0, 1},                        //
		{"", "for 30 days", 0, 1},                            //
		{"the", "a", 0, 1},                                   // nothing is left of either
		{"another theme", "an other the me", 0, 1},           // whole words only
	} {
		if num, den := F1(c.answer, c.truth); num != c.num || den != c.den {
			t.Errorf("F1(%q, %q) = %d/%d, want %d/%d", c.answer, c.truth, num, den, c.num, c.den)
		}
		if num, den := F1(c.truth, c.answer); num != c.num || den != c.den {
			t.Errorf("F1(%q, %q) = %d/%d, want %d/%d: it is symmetric", c.truth, c.answer, num, den, c.num, c.den)
		}
	}
}

// KQA is graded by F1; everything else exactly, without trimming; nothing where the truth has been blanked.
func TestGrade(t *testing.T) {
	s := textTasks(1)
	quote, id := s.Truth(KQA, 1), s.Truth(PVI, 1)
	for _, c := range []struct {
		kind   Kind
		answer string
		full   bool
		some   bool
	}{
		{KQA, quote, true, true}, {KQA, " The " + quote + ".", true, true}, {KQA, "According to the article: " + quote, false, true}, {KQA, "None", false, false},
		{PVI, id, true, true}, {PVI, id + " ", false, false}, {PVI, "The article is " + id + ".", false, false}, {PVI, "", false, false},
	} {
		num, den := s.Grade(c.kind, 1, c.answer)
		if den < 1 || (num == den) != c.full || (num > 0) != c.some {
			t.Errorf("%s: %q scores %d/%d", c.kind, c.answer, num, den)
		}
		if num, _ := s.WithoutTruths().Grade(c.kind, 1, c.answer); num != 0 {
			t.Errorf("%s: %q scores without a truth", c.kind, c.answer)
		}
	}
}
