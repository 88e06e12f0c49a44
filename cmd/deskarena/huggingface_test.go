//go:build !js

package main

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// The fields of the benchmark's data set, and no others; its names of tasks and metrics; its counts of questions without
// an answer.
func TestHuggingFaceFormat(t *testing.T) {
	out, _ := ok(t, "tasks", "--format", "huggingface")
	w := episode.Open(episode.DefaultOrgSeed)
	none, count, index := map[string]int{}, map[string]int{}, 0
	for line := range strings.Lines(out) {
		var fields map[string]json.RawMessage
		var item struct {
			Idx      int
			Answer   *string
			Task     string
			Query    string
			Metric   string `json:"reward_metric"`
			Metadata map[string]string
		}
		if err := json.Unmarshal([]byte(line), &fields); err != nil || json.Unmarshal([]byte(line), &item) != nil {
			t.Fatalf("%v: %s", err, line)
		}
		var names, parts []string
		for k := range fields {
			names = append(names, k)
		}
		for k := range item.Metadata {
			parts = append(parts, k)
		}
		slices.Sort(names)
		slices.Sort(parts)
		if !slices.Equal(names, []string{"answer", "idx", "metadata", "query", "reward_metric", "task"}) || !slices.Equal(parts, []string{"optional", "required"}) {
			t.Fatalf("fields %q, %q", names, parts)
		}
		if item.Idx != index || (item.Metric == "fuzzy_match") != (item.Task == "knowledge_qa") || item.Metric != "fuzzy_match" && item.Metric != "exact_match" {
			t.Fatalf("no. %d: %s", index, line)
		}
		count[item.Task]++
		// What the data set says, and what an agent here is told and graded by, are the same.
		k, n := task.Kind(index/task.PerTask), index%task.PerTask+1
		s := episode.Script{Task: k, Instance: uint16(n), Model: 1}
		system, question, _, err := w.Prompt(s)
		if err != nil || item.Query != strings.TrimSpace(question) || !strings.Contains(system, item.Metadata["optional"]) {
			t.Fatalf("%s %d: asks %q, the prompt %q, %v", k, n, item.Query, question, err)
		}
		truth := task.None
		if item.Answer == nil {
			none[item.Task]++
		} else if truth = *item.Answer; truth == task.None {
			t.Fatalf("%s %d: None in words", k, n)
		}
		if truth != w.Tasks.Truth(k, n) {
			t.Fatalf("%s %d: %q", k, n, truth)
		}
		index++
	}
	each := map[string]int{}
	for _, name := range []string{"case_routing", "handle_time", "transfer_count", "named_entity_disambiguation", "policy_violation_identification",
		"knowledge_qa", "top_issue_identification", "monthly_trend_analysis", "best_region_identification"} {
		each[name] = task.PerTask
	}
	if !reflect.DeepEqual(count, each) {
		t.Errorf("%v", count)
	}
	if want := map[string]int{"handle_time": 39, "transfer_count": 39, "named_entity_disambiguation": 39, "policy_violation_identification": 39, "top_issue_identification": 39}; !reflect.DeepEqual(none, want) {
		t.Errorf("without an answer: %v", none)
	}
}
