package org

import (
	"fmt"
	"strconv"
	"strings"

	"deskarena/engine/dice"
)

// article is a knowledge article.
type article struct {
	title, slug, summary, body string
	facts                      []QA
}

// policies are the limits that a company draws for the ten articles an agent can break. Rows are Knowledge rows.
type policies struct {
	row      [numTopics]int32
	Return   int // days from delivery to the first message
	Price    int // days from the order
	Warranty int // days from delivery
	Late     int // days past the promised date
	Goodwill int // dollars
}

func (g *generator) knowledge() {
	d := g.dice.For("policies")
	g.policies = policies{
		Return:   dice.Pick(d.For("return"), []int{30, 40, 45}),
		Price:    dice.Pick(d.For("price"), []int{7, 10, 14}),
		Warranty: dice.Pick(d.For("warranty"), []int{150, 180, 200}),
		Late:     dice.Pick(d.For("late"), []int{7, 8, 10}),
		Goodwill: dice.Pick(d.For("goodwill"), []int{20, 25, 30}),
	}
	texts := strings.Split(strings.TrimSpace(articleTexts), "\n# ")
	texts[0] = strings.TrimPrefix(texts[0], "# ")
	order := make([]int, len(texts))
	for i := range order {
		order[i] = i
	}
	dice.Shuffle(d.For("order"), order)
	g.articles = makeAll(g, recipe[article]{
		object: Knowledge, count: numArticles,
		make: func(d dice.Dice, row int, _ []article, _ taken) article {
			return g.writeArticle(d, texts[order[row]])
		},
		keys: func(a *article, to []key) []key {
			return append(to, key{field: 0, text: a.title}, key{field: 1, text: a.slug})
		},
		format: func(a *article) error {
			if len(a.facts) < 4 {
				return fmt.Errorf("article %s: %d facts are too few", a.title, len(a.facts))
			}
			return filled("article", a.title, a.slug, a.summary, a.body)
		},
		content: func(made []article, first int) error {
			for _, a := range made[first:] {
				for _, f := range a.facts {
					if n := len(words(f.Answer)); n < 1 || n > 23 || !strings.Contains(a.body, f.Answer) {
						return fmt.Errorf("article %s: %q is no span of it", a.title, f.Answer)
					}
				}
			}
			return nil
		},
	})
	p := &g.policies
	rules := [numTopics]Policy{
		topicReturn:   {Rule: Most, Limit: p.Return},
		topicPrice:    {Rule: Most, Limit: p.Price},
		topicWarranty: {Rule: Most, Limit: p.Warranty},
		topicGoodwill: {Rule: Most, Limit: p.Goodwill},
		topicLate:     {Rule: Least, Limit: p.Late},
	}
	for row := range g.articles {
		for _, f := range g.articles[row].facts {
			f.Article = int32(row)
			g.latent.QA = append(g.latent.QA, f)
		}
		for t := range topicWords {
			if topicWords[t].article == g.articles[row].title {
				p.row[t] = int32(row)
				rules[t].Article = int32(row)
			}
		}
	}
	g.latent.Policies = rules[:]
}

// writeArticle draws the alternatives of an article and takes the questions and the brackets out.
func (g *generator) writeArticle(d dice.Dice, template string) article {
	p := &g.policies
	look := func(name string) string {
		switch name {
		case "return":
			return strconv.Itoa(p.Return)
		case "price":
			return strconv.Itoa(p.Price)
		case "warranty":
			return strconv.Itoa(p.Warranty)
		case "late":
			return strconv.Itoa(p.Late)
		case "goodwill":
			return strconv.Itoa(p.Goodwill)
		}
		panic("org: an article asks for " + name)
	}
	title, rest, _ := strings.Cut(template, "\n")
	a := article{title: title, slug: slug(title)}
	var body strings.Builder
	question, sep := "", ""
	for i, line := range strings.Split(strings.TrimSpace(rest), "\n") {
		switch {
		case line == "":
			sep = "\n\n"
		case line[0] == '>':
			a.summary = line[2:]
		case line[0] == '?':
			question = line[2:]
		default:
			line = expand(d.With(i), line, look)
			if question != "" {
				open, end := strings.IndexByte(line, '['), strings.IndexByte(line, ']')
				a.facts = append(a.facts, QA{Question: question, Answer: line[open+1 : end]})
				line = line[:open] + line[open+1:end] + line[end+1:]
				question = ""
			}
			body.WriteString(sep)
			body.WriteString(line)
			sep = " "
		}
	}
	a.body = body.String()
	return a
}

// slug writes a title as the last part of a URL.
func slug(title string) string {
	b := make([]byte, 0, len(title))
	for _, c := range []byte(strings.ToLower(title)) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b = append(b, c)
		case len(b) > 0 && b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	return strings.TrimSuffix(string(b), "-")
}

func (g *generator) articleTable() *Table {
	a := g.articles
	return g.table(Knowledge, len(a), func(c []Column) {
		c[KnowledgeAnswer] = Column{Gen: func(row int) string { return a[row].body }}
		c[KnowledgeSummary] = strs(a, func(r *article) string { return r.summary })
		c[Knowledge.must("PublishStatus")] = same(a, "Online")
		c[Knowledge.must("Language")] = same(a, "en_US")
		c[KnowledgeTitle] = strs(a, func(r *article) string { return r.title })
		c[KnowledgeURLName] = strs(a, func(r *article) string { return r.slug })
	})
}

func (g *generator) issueTable() *Table {
	return g.table(Issue, numIssues, func(c []Column) {
		c[IssueName] = strs(issues[:], func(i *issue) string { return i.name })
	})
}
