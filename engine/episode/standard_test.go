package episode

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"deskarena/engine/agent"
	"deskarena/engine/org"
	"deskarena/engine/task"
)

// standard are the names that Salesforce has for the objects of the org, whether this org has them or not, all in lower case.
type standard struct {
	objects map[string]bool
	fields  map[string]map[string]bool // by object
	parents map[string]map[string]bool // relationship names, by the object that a path starts at
	kids    map[string]bool            // child relationship names
}

func readStandard(t *testing.T) *standard {
	text, err := os.ReadFile("../org/standard.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := &standard{map[string]bool{}, map[string]map[string]bool{}, map[string]map[string]bool{}, map[string]bool{}}
	object := ""
	for _, line := range strings.Split(strings.ToLower(string(text)), "\n") {
		w := strings.Fields(line)
		switch {
		case line == "" || line[0] == '#':
		case w[0] == "listed:":
			for _, name := range w[1:] {
				s.objects[name] = true
			}
		case line[0] != ' ' && line[0] != '*':
			object = w[0]
			s.objects[object] = true
			s.fields[object], s.parents[object] = map[string]bool{}, map[string]bool{}
		default:
			name := strings.TrimPrefix(w[0], "*")
			s.fields[object][name] = true
			if !strings.HasPrefix(w[1], "reference") {
				continue
			}
			if base, ok := strings.CutSuffix(name, "id"); ok {
				s.parents[object][base] = true
			}
			_, path, _ := strings.Cut(w[1], ":")
			if parts := strings.Split(path+"//", "/"); parts[1] != "" {
				s.parents[object][parts[1]] = true
			}
			if parts := strings.Split(path+"//", "/"); parts[2] != "" {
				s.kids[parts[2]] = true
			}
		}
	}
	return s
}

// knows tells whether Salesforce has what an error says is not there.
func (s *standard) knows(observation string) (name string, known, found bool) {
	if m := noColumn.FindStringSubmatch(observation); m != nil {
		return m[2] + "." + m[1], s.fields[strings.ToLower(m[2])][strings.ToLower(m[1])], true
	}
	if m := noObject.FindStringSubmatch(observation); m != nil {
		return m[1], s.objects[strings.ToLower(m[1])], true
	}
	if m := noPath.FindStringSubmatch(observation); m != nil {
		name := strings.ToLower(m[1])
		known := s.kids[name]
		for _, of := range s.parents {
			known = known || of[name]
		}
		return m[1], known, true
	}
	return "", false, false
}

var (
	noColumn = regexp.MustCompile(`No such column '([^']+)' on entity '([^']+)'`)
	noObject = regexp.MustCompile(`sObject type '([^']+)' is not supported`)
	noPath   = regexp.MustCompile(`Didn't understand relationship '([^']+)'`)
)

// No simulated agent errs by a name that Salesforce has.
func TestWrongNamesAreWrong(t *testing.T) {
	s := readStandard(t)
	if name, known, found := s.knows("No such column 'CreatedById' on entity 'Case'."); name != "Case.CreatedById" || !known || !found {
		t.Fatal("the list is not understood")
	}
	met, runs := map[string]int{}, 0
	for _, k := range task.Kinds() {
		for _, m := range agent.Models() {
			for _, f := range []agent.Framework{agent.Act, agent.ReAct, agent.FC} {
				for _, tools := range []agent.Toolset{agent.Raw, agent.Raw, agent.Functions} {
					runs++
					tr := run(t, Script{Ruleset: Ruleset, OrgSeed: DefaultOrgSeed, Task: k, Instance: uint16(runs%task.PerTask + 1), Model: m, Framework: f, Toolset: tools, Seed: uint64(runs)})
					for _, turn := range tr.Turns {
						name, known, found := s.knows(turn.Observation)
						if !found {
							continue
						}
						if met[name]++; known && met[name] == 1 {
							t.Errorf("%s is said not to be there, and every org has it: %s", name, turn.Call)
						}
					}
				}
			}
		}
	}
	if runs < 700 || len(met) < 20 {
		t.Errorf("%d runs with %d wrong names", runs, len(met))
	}
	t.Logf("%d runs: %v", runs, met)
}

// The agents are told of the published schema alone.
func TestPromptListsThePublishedFields(t *testing.T) {
	text := describeOrg()
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if len(lines) != org.NumObjects {
		t.Errorf("%d objects", len(lines))
	}
	want := map[string]string{
		"Case":           "Case: Id, AccountId (Account), ClosedDate, ContactId (Contact), CreatedDate, Description, IssueId__c (Issue__c), OrderItemId__c (OrderItem), OwnerId (User), Priority, Status, Subject",
		"Order":          "Order: Id, AccountId (Account), EffectiveDate, Pricebook2Id (Pricebook2), Status",
		"Account":        "Account: Id, FirstName, LastName, PersonEmail, Phone, RecordTypeId, ShippingCity, ShippingState",
		"CaseHistory__c": "CaseHistory__c: Id, CaseId__c (Case), CreatedDate, Field__c, NewValue__c (User), OldValue__c (User)",
	}
	fields := 0
	for _, line := range lines {
		name, rest, _ := strings.Cut(line, ":")
		if w, ok := want[name]; ok && w != line {
			t.Errorf("got  %s\nwant %s", line, w)
		}
		fields += strings.Count(rest, ",") + 1
	}
	if fields != 100 {
		t.Errorf("%d fields", fields)
	}
}
