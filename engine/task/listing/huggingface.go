package listing

import "deskarena/engine/task"

// Item is a question in the shape of the benchmark's own data set (Salesforce/CRMArena on Hugging Face, configuration
// CRMArena): its names of fields, tasks and metrics.
type Item struct {
	Index    int      `json:"idx"` // from 0, over all tasks
	Answer   *string  `json:"answer"`
	Task     string   `json:"task"`
	Metric   string   `json:"reward_metric"` // exact_match or fuzzy_match
	Metadata Metadata `json:"metadata"`
	Query    string   `json:"query"` // with the return format
}

// Metadata is the context of a question: what always goes into the prompt, and what goes there in the aided mode alone.
type Metadata struct {
	Required string `json:"required"`
	Optional string `json:"optional"`
}

var taskNames = [...]string{
	task.NCR: "case_routing", task.HTU: "handle_time", task.TCU: "transfer_count", task.NED: "named_entity_disambiguation",
	task.PVI: "policy_violation_identification", task.KQA: "knowledge_qa", task.TII: "top_issue_identification",
	task.MTA: "monthly_trend_analysis", task.BRI: "best_region_identification",
}

// Items lists a task's questions as the data set has them.
func Items(set *task.Set, k task.Kind) []Item {
	out := make([]Item, task.PerTask)
	for i := range out {
		in, err := set.Instance(k, i+1)
		if err != nil {
			panic("listing: " + err.Error())
		}
		out[i] = Item{Index: int(k)*task.PerTask + i, Task: taskNames[k], Metric: "exact_match", Query: in.Brief.Question}
		if in.Returns != "" {
			out[i].Query += " " + in.Returns
		}
		if k == task.KQA {
			out[i].Metric = "fuzzy_match"
		}
		out[i].Metadata.Required, out[i].Metadata.Optional = in.Contexts()
		if truth := set.Truth(k, i+1); truth != task.None {
			out[i].Answer = &truth
		}
	}
	return out
}
