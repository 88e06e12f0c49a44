package article

import (
	"fmt"
	"html"
	"strings"
)

// source is where a figure comes from. Its mark stands behind the sentence, and the list at the end says what it is.
type source struct {
	id, mark, what string // what may hold HTML
	later          bool   // than the paper
}

var sources = []source{
	{"S2", "§2", "The org and the nine tasks", false},
	{"S23", "§2.3", "The questions", false},
	{"T1", "T1", "CRMArena beside its peers", false},
	{"T2", "T2", "Success by model, framework and task", false},
	{"T3", "T3", "Tokens, turns and dollars", false},
	{"T4", "T4", "Functions taken away", false},
	{"T5", "T5", "Questions without an answer", false},
	{"T6", "T6", "The fourteen kinds of question", false},
	{"T7", "T7", "The functions", false},
	{"T8", "T8", "How many records", false},
	{"T15", "T15", "Which functions were taken away", false},
	{"F5", "F5", "All <i>k</i> tries right", false},
	{"AppG", "App. G", "Models and limits", false},
	{"Exp", "Exp.", "The study with experts", false},
	{"Pro", "Pro", `<a href="https://arxiv.org/abs/2505.18878">CRMArena-Pro</a>, 2025`, true},
	{"K", "K", `<a href="https://kevins981.github.io">kevins981</a>, a third party, December 2025`, true},
	{"Scuba", "SCUBA", `<a href="https://arxiv.org/abs/2509.26506">SCUBA</a>, ICLR 2026`, true},
	{"Tau2", "τ²", `<a href="https://arxiv.org/abs/2506.07982">τ²-bench</a>, official submissions to May 2026`, true},
	{"Tau3", "τ³", `τ³-bench, Sierra, March 2026; the later figure is a third party's`, true},
	{"Replay", "CAR", `<a href="https://arxiv.org/abs/2606.08275">Causal Agent Replay</a>, 2026`, true},
	{"Repo", "Repo", `<a href="https://github.com/SalesforceAIResearch/CRMArena">CRMArena's repository</a> and its issues`, true},
}

// mark is what {T2: the words} comes to.
func mark(id, words string) (string, error) {
	for _, s := range sources {
		if s.id == id {
			title := s.what
			if i := strings.Index(title, "<a "); i >= 0 || strings.Contains(title, "<") {
				title = plain(title)
			}
			switch {
			case !s.later:
				title = "CRMArena, " + strings.NewReplacer("T", "Table ", "F", "Figure ", "§", "section ", "App.", "appendix", "Exp.", "expert study").Replace(s.mark) + ": " + strings.ToLower(title[:1]) + title[1:]
			}
			if words != "" {
				title, _, _ = strings.Cut(title, ": ")
				title += ": " + words
			}
			return fmt.Sprintf(`<a class="src" href="#%s" title="%s">%s</a>`, id, html.EscapeString(title), s.mark), nil
		}
	}
	return "", fmt.Errorf("there is no source %q", id)
}

// plain is HTML without its tags.
func plain(s string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(s, "<") {
		tag, text, ok := strings.Cut(part, ">")
		if !ok {
			text = tag
		}
		b.WriteString(text)
	}
	return b.String()
}

func sourcesHTML() string {
	var b strings.Builder
	list := func(title, id, before string, later bool) {
		fmt.Fprintf(&b, "<section aria-labelledby=%q>\n<h2 id=%q>%s</h2>\n%s<dl class=\"refs\">\n", id, id, title, before)
		for _, s := range sources {
			if s.later == later {
				fmt.Fprintf(&b, "<div id=%q><dt>%s</dt><dd>%s</dd></div>\n", s.id, s.mark, s.what)
			}
		}
		b.WriteString("</dl>\n</section>\n")
	}
	list("Sources", "sources-h", "<p>Huang and others, <cite>CRMArena</cite>, Salesforce AI Research, NAACL 2025. <a href=\"https://arxiv.org/abs/2411.02305\">arXiv 2411.02305</a>, second version.</p>\n", false)
	list("Later work", "later-h", "", true)
	return b.String()
}
