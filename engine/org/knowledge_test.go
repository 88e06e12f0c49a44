package org

import (
	"math"
	"strings"
	"testing"
)

func TestAnswersAreSpansOfTheirArticles(t *testing.T) {
	for _, seed := range seeds() {
		c := of(seed)
		k := c.Table(Knowledge)
		perArticle := make([]int, k.Len())
		sum, questions := 0, map[string]bool{}
		for _, qa := range c.Latent.QA {
			n := len(strings.Fields(qa.Answer))
			if n < 1 || n > 23 || !strings.Contains(k.Text(int(qa.Article), KnowledgeAnswer), qa.Answer) {
				t.Errorf("seed %d: %q of %d words is no span of article %d", seed, qa.Answer, n, qa.Article)
			}
			if questions[qa.Question] {
				t.Errorf("seed %d: %q is asked twice", seed, qa.Question)
			}
			questions[qa.Question] = true
			sum += n
			perArticle[qa.Article]++
		}
		for row, n := range perArticle {
			if n < 4 {
				t.Errorf("seed %d: article %d has %d facts", seed, row, n)
			}
			if body := k.Text(row, KnowledgeAnswer); strings.ContainsAny(body, "[]{}|") {
				t.Errorf("seed %d: article %d shows its markup:\n%s", seed, row, body)
			}
		}
		if n := len(c.Latent.QA); n < 180 || sum < 6*n || sum > 10*n {
			t.Errorf("seed %d: %d questions with answers of %d words in all", seed, n, sum)
		}
	}
}

// A question must be about its own article: by the weight of the words that they share, no other comes as near.
func TestOnlyTheRightArticleAnswers(t *testing.T) {
	for _, seed := range seeds() {
		nearest(t, of(seed))
	}
}

func nearest(t *testing.T, c *Company) {
	t.Helper()
	k := c.Table(Knowledge)
	docs := make([]map[string]bool, k.Len())
	in := map[string]int{}
	for row := range docs {
		docs[row] = map[string]bool{}
		for _, w := range tokens(k.Text(row, KnowledgeTitle) + " " + k.Text(row, KnowledgeSummary) + " " + k.Text(row, KnowledgeAnswer)) {
			if w = stem(w); !docs[row][w] {
				docs[row][w] = true
				in[w]++
			}
		}
	}
	score := func(row int, q string) float64 {
		s := 0.0
		for _, w := range tokens(q) {
			if strings.Contains(emptyWords, " "+w+" ") {
				continue
			}
			if w = stem(w); docs[row][w] {
				s += math.Log(float64(k.Len()+1) / float64(in[w]))
			}
		}
		return s
	}
	for _, qa := range c.Latent.QA {
		own := score(int(qa.Article), qa.Question)
		for row := range docs {
			if other := score(row, qa.Question); row != int(qa.Article) && other >= own {
				t.Errorf("%q is nearer to %q (%.2f) than to its own article %q (%.2f)", qa.Question, k.Text(row, KnowledgeTitle), other,
					k.Text(int(qa.Article), KnowledgeTitle), own)
			}
		}
	}
}

const emptyWords = ` a after an and are as at be by can cannot do does for from has have how i if in is it long many may me much must not of off often
	on one or our out show shown should take than that the there to up was way we what when where which who why will with you your `

// stem cuts the commonest endings off.
func stem(w string) string {
	for _, end := range []string{"ing", "ed", "es", "s", "e"} {
		if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

// No question can be answered by yes or no: whoever says a right "No" would share no word with the span that answers.
func TestNoQuestionIsAnsweredByYesOrNo(t *testing.T) {
	const verbs = ` am are can could did do does had has have is may might must shall should was were will would `
	for _, qa := range of(seeds()[0]).Latent.QA {
		first, _, _ := strings.Cut(strings.ToLower(qa.Question), " ")
		_, clause, _ := strings.Cut(strings.ToLower(qa.Question), ", ")
		second, _, _ := strings.Cut(clause, " ")
		if strings.Contains(verbs, " "+first+" ") || strings.Contains(verbs, " "+second+" ") || !strings.HasSuffix(qa.Question, "?") {
			t.Errorf("%q is answered by yes or no, and its answer is %q", qa.Question, qa.Answer)
		}
	}
}
