package episode

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/task"
	"deskarena/engine/value"

	"pgregory.net/rapid"
)

// several are so many scripts of each task, by different models under different frameworks.
func several(tools agent.Toolset, each int, use func(s Script)) {
	for _, k := range task.Kinds() {
		for n := range each {
			use(Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: k, Instance: uint16(1 + 3*n%task.PerTask), Model: agent.Models()[n%9],
				Framework: agent.Framework(n % 3), Toolset: tools, Seed: uint64(n)})
		}
	}
}

// An agent with all 27 tools goes about its task as one with the functions does, and is handed the two general tools besides.
func TestFlexPrefersTheFunctions(t *testing.T) {
	w := world()
	several(agent.Functions, 18, func(s Script) {
		with := run(t, s)
		s.Toolset = agent.Flex
		flex := run(t, s)
		if len(with.Turns) != len(flex.Turns) || with.Answer != flex.Answer {
			t.Fatalf("%+v: %d turns and %q, with the functions alone %d and %q", s, len(flex.Turns), flex.Answer, len(with.Turns), with.Answer)
		}
	})
	s := Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: task.NED, Instance: 1, Model: agent.GPT4o, Framework: agent.FC, Toolset: agent.Flex}
	if n := len(Handed(agent.Flex)); n != 27 {
		t.Errorf("%d tools are handed out", n)
	}
	for _, call := range []agent.Action{
		agent.Function("issue_soql_query", "query", value.OfString("SELECT Id FROM Issue__c LIMIT 1")),
		agent.Function("issue_sosl_query", "query", value.OfString("FIND {shoes} RETURNING Product2(Id LIMIT 1)")),
		agent.Function("get_issues"),
	} {
		s.Model, s.Actions = agent.Recorded, []string{agent.Native.Write(call, "")}
		if tr, err := w.Run(s); err != nil || tr.Turns[0].Error || tr.Turns[0].Rows == 0 {
			t.Errorf("%s: %v, %+v", call.Name, err, tr.Turns[0])
		}
	}
}

// Without the domain details an agent takes readings that they rule out, and does so more often than with them; where a task has
// no details nothing changes.
func TestUnaidedAgentsReadOtherwise(t *testing.T) {
	ruledOut := []string{"window.whole-units", "window.winter-before", "window.solstice", "window.literal", "window.quarter-for-season"}
	count := func(s Script) (y Tally, ruled int) {
		y, err := world().Count(s, Variant{})
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range y.Slips {
			if slices.Contains(ruledOut, code) {
				ruled++
			}
		}
		return y, ruled
	}
	for _, tools := range []agent.Toolset{agent.Raw, agent.Functions} {
		aided, unaided := 0, 0
		several(tools, 100, func(s Script) {
			with, n := count(s)
			s.Unaided = true
			without, m := count(s)
			in, _ := world().Tasks.Instance(s.Task, int(s.Instance))
			if _, details := in.Contexts(); details == "" && (with.Turns != without.Turns || with.Outcome != without.Outcome) {
				t.Errorf("%+v: %s after %d turns, aided %s after %d", s, without.Outcome, without.Turns, with.Outcome, with.Turns)
			}
			aided, unaided = aided+n, unaided+m
		})
		t.Logf("%s: %d aided, %d un-aided", tools, aided, unaided)
		if unaided <= aided || tools == agent.Raw && unaided <= 2*aided { // who has functions asks them for the dates
			t.Errorf("%s: ruled-out readings %d times un-aided, %d aided", tools, unaided, aided)
		}
	}
}

// Whatever words become a search term, the search takes it.
func TestTermsAreTaken(t *testing.T) {
	if got := agent.Term(`men's t-shirt (red)`); got != `men\'s t\-shirt \(red\)` {
		t.Error(got)
	}
	rapid.Check(t, func(t *rapid.T) {
		words := "shoes " + rapid.StringMatching(`[ -~é]{0,20}`).Draw(t, "words")
		for _, operator := range []string{"and", "or"} { // these are words of their own in quotes alone
			if slices.Contains(strings.Fields(strings.ToLower(words)), operator) {
				return
			}
		}
		if _, err := world().env.SOSL("FIND {" + agent.Term(words) + "} RETURNING Product2(Id)"); err != nil {
			t.Fatalf("%q: %v", words, err)
		}
	})
}
