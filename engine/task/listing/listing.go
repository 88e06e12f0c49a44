// Package listing writes the instances of the tasks down, for programs of others: what is asked, by which parameters,
// and what is right.
package listing

import (
	"deskarena/engine/agent"
	"deskarena/engine/agent/playbook"
	"deskarena/engine/org"
	"deskarena/engine/task"
)

// Instance is one question. What a task's questions do not have is left out.
type Instance struct {
	Task            string     `json:"task"`
	Instance        int        `json:"instance"` // from 1
	Persona         string     `json:"persona"`
	Question        string     `json:"question"`
	ReturnFormat    string     `json:"return_format"`
	Today           string     `json:"today"` // YYYY-MM-DD
	RequiredContext string     `json:"required_context"`
	Parameters      Parameters `json:"parameters"`
	Metric          string     `json:"metric"` // exact_match, or f1 over the words
	Truth           string     `json:"truth"`  // None where there is no answer
	Latent          *Latent    `json:"latent,omitempty"`
}

// Parameters are the particulars of a question by name. A window or day lies interval_count periods before today, or has
// a name and a year.
type Parameters struct {
	ContactID     string `json:"contact_id,omitempty"`   // NED
	ProductName   string `json:"product_name,omitempty"` // NED: vague; NCR, TII, MTA: its own
	SearchTerm    string `json:"search_term,omitempty"`  // NED: what the vague name means, in plain words
	ProductID     string `json:"product_id,omitempty"`   // TII, MTA
	CaseID        string `json:"case_id,omitempty"`      // PVI
	IntervalCount int    `json:"interval_count,omitempty"`
	Period        string `json:"period,omitempty"`      // day, week, month or quarter
	PeriodName    string `json:"period_name,omitempty"` // a month, Q1 to Q4, Spring, Summer, Fall or Winter
	Year          int    `json:"year,omitempty"`
	NCases        *int   `json:"n_cases,omitempty"` // HTU, TCU: agents with strictly more
	Extreme       string `json:"extreme,omitempty"` // HTU, TCU: min or max
	Subject       string `json:"subject,omitempty"` // NCR
	Description   string `json:"description,omitempty"`
	Topic         string `json:"topic,omitempty"` // KQA
}

// Latent is what only a reader of the text would know of a new case (NCR).
type Latent struct {
	IssueID   string `json:"issue_id"`
	ProductID string `json:"product_id"`
}

// Of lists the instances of a task. Latents are written where they are asked for and the task has any.
func Of(c *org.Company, set *task.Set, k task.Kind, latent bool) []Instance {
	out := make([]Instance, task.PerTask)
	for i := range out {
		in, err := set.Instance(k, i+1)
		if err != nil {
			panic("listing: " + err.Error())
		}
		out[i] = Instance{
			Task: k.String(), Instance: in.Number, Persona: in.Persona, Question: in.Brief.Question, ReturnFormat: in.Returns,
			Today: in.Brief.Today.String(), RequiredContext: in.Context, Parameters: parameters(k, &in.Brief.Params),
			Metric: Metric(k), Truth: set.Truth(k, i+1),
		}
		if latent && k == task.NCR {
			out[i].Latent = latentOf(c.Org, &in.Brief.Params)
		}
	}
	return out
}

// Metric is how a task's answers are scored.
func Metric(k task.Kind) string {
	if k == task.KQA {
		return "f1"
	}
	return "exact_match"
}

func parameters(k task.Kind, p *agent.Params) Parameters {
	out := Parameters{ContactID: p.Contact, ProductName: p.Phrase, SearchTerm: p.Means, ProductID: p.Product, CaseID: p.Case, IntervalCount: p.Count, Period: p.Unit,
		PeriodName: p.Named, Year: p.Year, Subject: p.Subject, Description: p.Description, Topic: p.Topic}
	if k == task.HTU || k == task.TCU {
		n := p.N
		out.NCases, out.Extreme = &n, "min"
		if p.Most {
			out.Extreme = "max"
		}
	}
	return out
}

// latentOf is the issue and the product that a new case was made of. An instance is only kept if a reader of its text
// finds just these, so they are read.
func latentOf(o *org.Org, p *agent.Params) *Latent {
	var names []string
	for row := range o.Table(org.Issue).Len() {
		names = append(names, o.Table(org.Issue).Text(row, org.IssueName))
	}
	issue, _ := playbook.IssueOf(names, p.Subject+"\n"+p.Description)
	l := &Latent{IssueID: o.Table(org.Issue).ID(issue)}
	for row := range o.Table(org.Product2).Len() {
		if o.Table(org.Product2).Text(row, org.ProductName) == p.Phrase {
			l.ProductID = o.Table(org.Product2).ID(row)
		}
	}
	return l
}
