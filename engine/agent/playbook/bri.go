package playbook

import (
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/agent/sim"
	"deskarena/engine/value"
)

// Best Region Identification: in which state are cases closed fastest? The links: the window, the closed cases created in
// it, the states that their accounts ship to, the mean time from creation to closing of each state, and the shortest.
// The end of the window does not count. SOQL cannot subtract times, so an agent with queries reckons in the head.

var (
	linkClosed   = sim.Link{Words: "find the closed cases of the window", Short: "Closed cases", Tiny: "Cases"}
	linkStates   = sim.Link{Words: "find each case's state", Short: "Find states", Tiny: "States"}
	linkMeans    = sim.Link{Words: "average the closure times by state", Short: "Average times", Tiny: "Averages"}
	linkOverview = sim.Link{Words: "see which states have cases", Short: "List states", Tiny: "States"}
)

// What is found by several steps.
const (
	sawClosed     = "{cases:case} were closed|I have {cases:case} with both dates|there are {cases:case} to average|{!cases}no closed case falls into the window"
	sawStateMeans = "the averages of {numbers:state} are there|I have an average for {numbers:state}|the mean closure times of {numbers:state} are known|{!numbers}there is nothing to average"
	sawStates     = "the states of {cases:case} are known|every case has its state now|I know where all {cases:case} belong"
)

func briBook(s *sim.Agent) []*sim.Step {
	if s.Toolset.Calls() {
		return []*sim.Step{getWindow(s), &briGetCases, &briGetStates, &briGetMeans, compareBy(false, compare(false)), &briAnswer}
	}
	switch s.Way(5, 4, 2, 2) {
	case 0: // by path
		return []*sim.Step{&thinkWindow, &briCases, &meanTimes, compare(false), &briAnswer}
	case 1: // account by account
		return []*sim.Step{&thinkWindow, &briPlainCases, &briStates, &meanTimes, compare(false), &briAnswer}
	case 2: // inside their accounts
		return []*sim.Step{&thinkWindow, &briNested, &meanTimes, compare(false), &briAnswer}
	}
	return []*sim.Step{&thinkWindow, &briOverview, &briSortedCases, &meanTimes, compare(false), &briAnswer}
}

// briOverview looks at the states first.
var briOverview = sim.Step{
	Name: "states", Link: linkOverview, Need: []sim.Slot{start, end}, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Account.ShippingState, COUNT(Id) FROM Case WHERE Status = 'Closed' AND %s GROUP BY Account.ShippingState ORDER BY COUNT(Id) DESC", within(s, "CreatedDate", "<"))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[counts] = sim.Belief{Val: pairs(obs, stateOf, "expr0"), Root: root}
	},
	Thought: plan{
		do:    "see which states had closed cases from {from} to {to}|count the closed cases of {window} by state|get an overview of the states",
		why:   "it shows how many cases stand behind each state|the state is the shipping state of the account",
		risk:  "the count alone says nothing about how fast",
		found: "{counts:state} had closed cases|there are cases in {counts:state}|{!counts}no state had a closed case",
	},
	Slips: []sim.Family{windowSlips, closedSlips, queryLoud, windowLoud, briLoud, stateLoud, formatSlips},
}

func stateOf(row value.Value) string {
	v, _ := row.Get("ShippingState")
	return v.Str()
}

// briCases reads the cases with their states by one query, briSortedCases state by state.
var briCases = sim.Step{
	Name: "cases", Link: linkClosed, Need: []sim.Slot{start, end}, Sure: true,
	Call: func(s *sim.Agent) agent.Action { return casesWithStates(s, "") },
	Read: readWithStates, Thought: thinkWithStates, Slips: withStatesSlips,
}

var briSortedCases = sim.Step{
	Name: "cases", Link: linkClosed, Need: []sim.Slot{start, end}, Sure: true,
	Call: func(s *sim.Agent) agent.Action { return casesWithStates(s, " ORDER BY Account.ShippingState") },
	Read: readWithStates, Thought: thinkWithStates, Slips: withStatesSlips,
}

func casesWithStates(s *sim.Agent, order string) agent.Action {
	return agent.Query("SELECT Account.ShippingState, CreatedDate, ClosedDate FROM Case WHERE Status = 'Closed' AND %s%s", within(s, "CreatedDate", "<"), order)
}

func readWithStates(s *sim.Agent, obs agent.Observation, root int) {
	s.Mem[cases] = sim.Belief{Val: flat(obs, "CreatedDate", "ClosedDate", "Account.ShippingState"), Root: root}
}

var thinkWithStates = plan{
	do:    "read the closed cases of {window} with their states|get both dates of each closed case from {from} to {to}, with the state|fetch the closed cases and where their accounts are",
	why:   "SOQL cannot subtract dates, so I have to average by myself|closure time is the time from creation to closing",
	risk:  "cases still open have no closing date",
	found: sawClosed,
}

var withStatesSlips = []sim.Family{windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, stateLoud, formatSlips}

// briPlainCases reads the cases; their states are looked up account by account.
var briPlainCases = sim.Step{
	Name: "cases", Link: linkClosed, Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT OwnerId, CreatedDate, ClosedDate, AccountId FROM Case WHERE Status = 'Closed' AND %s", within(s, "CreatedDate", "<"))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[cases] = sim.Belief{Val: listOf(obs), Root: root}
	},
	Thought: plan{
		do:    "read the closed cases created from {from} to {to}|get the dates and accounts of the closed cases of {window}|fetch the closed cases of the window",
		why:   "the state is on the account, so I need the account of each case|closure time is the time from creation to closing",
		risk:  "cases still open have no closing date",
		found: sawClosed,
	},
	Slips: []sim.Family{windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, formatSlips},
	Sure:  true,
}

// briStates asks for the accounts of the cases.
var briStates = sim.Step{
	Name: "states", Link: linkStates, Need: []sim.Slot{cases}, Idle: noCases,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Query("SELECT Id, ShippingState FROM Account WHERE %s", in("Id", accountsOf(s.Mem[cases].Val)))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[cases] = sim.Belief{Val: withStates(s.Mem[cases].Val, obs), Root: root}
	},
	Thought: plan{
		do:    "look up the states of the accounts behind {cases:case}|get ShippingState of these accounts|find out which states the accounts are in",
		why:   "the state is on the account, not on the case|a case only carries its account's Id",
		risk:  "several cases may share an account",
		found: sawStates,
	},
	Slips: []sim.Family{stateSlips, stateReading, queryLoud, formatSlips},
	Sure:  true,
}

// accountsOf lists the accounts of cases, each once.
func accountsOf(list value.Value) []string { return countBy("AccountId")(list.Items()).Keys() }

// withStates puts to every case the state of its account.
func withStates(list value.Value, obs agent.Observation) value.Value {
	states := map[string]value.Value{}
	for _, r := range obs.Value.Items() {
		id, _ := r.Get("Id")
		states[id.Str()], _ = r.Get("ShippingState")
	}
	return value.OfList(each(list.Items(), func(c value.Value) value.Value {
		id, _ := c.Get("AccountId")
		return value.OfRecord(append(append([]string(nil), c.Keys()...), "ShippingState"),
			append(append([]value.Value(nil), c.Items()...), states[id.Str()]))
	}))
}

// briNested reads the cases inside their accounts.
var briNested = sim.Step{
	Name: "accounts", Link: linkClosed, Need: []sim.Slot{start, end}, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		w := within(s, "CreatedDate", "<")
		return agent.Query("SELECT ShippingState, (SELECT CreatedDate, ClosedDate FROM Cases WHERE Status = 'Closed' AND %s) FROM Account WHERE Id IN (SELECT AccountId FROM Case WHERE Status = 'Closed' AND %s)", w, w)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[cases] = sim.Belief{Val: nestedCases(obs), Root: root}
	},
	Thought: plan{
		do:    "read the accounts with their closed cases inside|get the closed cases of {window} account by account|fetch the states together with the cases from {from} to {to}",
		why:   "the state is on the account, not on the case|with a subquery both come at once",
		risk:  "accounts without a case in the window are of no use",
		found: sawClosed,
	},
	Slips: []sim.Family{windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, formatSlips},
}

// nestedCases are the cases inside accounts, each with its account's state.
func nestedCases(obs agent.Observation) value.Value {
	var out []value.Value
	for _, account := range obs.Value.Items() {
		state, _ := account.Get("ShippingState")
		for _, c := range inner(agent.Observation{Value: value.OfList([]value.Value{account})}, "Cases").Value.Items() {
			created, _ := c.Get("CreatedDate")
			closed, _ := c.Get("ClosedDate")
			out = append(out, value.OfRecord(timedKeys, []value.Value{created, closed, state}))
		}
	}
	return value.OfList(out)
}

var timedKeys = []string{"CreatedDate", "ClosedDate", "ShippingState"}

// meansBy averages a measure of the closure times by state, in its own unit.
func meansBy(measure func(seconds int64) int64) func(rows []value.Value) value.Value {
	return func(rows []value.Value) value.Value { return timesBy(stateOf, rows, measure).Means(1) }
}

// meanTimes averages in the head.
var meanTimes = sim.Step{
	Name: "reckon", Need: []sim.Slot{cases}, Idle: noCases,
	Read:    func(s *sim.Agent, _ agent.Observation, root int) { reckonUp(s, root, meansBy(seconds)) },
	Thought: plan{do: "average the closure times by state", found: sawStateMeans},
	Slips:   []sim.Family{misreckoned, briReckoning},
}

var briGetCases = sim.Step{
	Name: "cases", Link: linkClosed, Fn: "get_cases", Need: []sim.Slot{start, end},
	Call: func(s *sim.Agent) agent.Action {
		return inWindow(s, "get_cases", "statuses", value.OfStrings([]string{"Closed"}))
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[cases] = sim.Belief{Val: listOf(obs), Root: root}
	},
	Thought: plan{
		do:    "get the closed cases created from {from} to {to}|fetch the closed cases of {window}|get all cases of the window that are closed",
		why:   "closure time is the time from creation to closing|only closed cases have a closure time",
		risk:  "the end of the window does not count",
		found: sawClosed,
	},
	Instead: &briPlainCases,
	Slips:   []sim.Family{inWindowSlips, briGetCasesSlips, callSlips, formatSlips},
	Sure:    true,
}

var briGetStates = sim.Step{
	Name: "states", Link: linkStates, Fn: "get_shipping_state", Need: []sim.Slot{cases}, Idle: noCases,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("get_shipping_state", "cases", s.Mem[cases].Val)
	},
	Read: func(s *sim.Agent, obs agent.Observation, root int) {
		s.Mem[cases] = sim.Belief{Val: listOf(obs), Root: root}
	},
	Thought: plan{
		do:    "get the shipping state of every case|add the states to the cases|find out which states these cases are from",
		why:   "the state is on the account, not on the case|the averages are wanted by state",
		risk:  "every case has to be handed on",
		found: sawStates,
	},
	Instead: &briStates,
	Slips:   []sim.Family{casesSlips, callSlips, formatSlips},
	Sure:    true,
}

// briGetMeans leaves open cases out once it was told that they have no closing date.
var briGetMeans = sim.Step{
	Name: "reckon", Link: linkMeans, Fn: "calculate_region_average_closure_times", Need: []sim.Slot{cases}, Idle: noCases, Sure: true,
	Call: func(s *sim.Agent) agent.Action {
		return agent.Function("calculate_region_average_closure_times", "cases", closedOnly(s, s.Try > 0))
	},
	Read: readNumbers,
	Thought: plan{
		do:    "average the closure times by state|have {cases:case} averaged by state|work out the average closure time of each state",
		why:   "the function does the arithmetic|the averages decide, not the single cases",
		risk:  "a case without a closing date would spoil it",
		found: sawStateMeans,
	},
	Instead: &meanTimes,
	Slips:   []sim.Family{casesSlips, callSlips, formatSlips},
}

var briAnswer = sim.Step{
	Name: "answer", Link: linkAnswer, Need: []sim.Slot{sim.Pick, start, end, cases, numbers}, Call: handIn,
	Thought: plan{
		goal: "the state where cases of {window} were closed fastest|the state with the shortest average closure time in {window}",
		do:   handsIn,
		why:  "{?pick}{score} on average is the shortest of {numbers:state}|" + noneWhy,
	},
	Slips: []sim.Family{{answerSentence, answerList, answerStop, answerUnsent, stateInFull, inventsState, overcautious, overcautiously}},
}

// stateInFull writes the state out, as a model says it.
var stateInFull = &sim.Slip{Code: "answer.state-in-full", Kind: sim.AnswerSlip, Skill: sim.Formatting, Weight: 4, Say: "the state's name where its two letters were wanted",
	When: func(s *sim.Agent) bool { return nameOfState(s.Mem.First(sim.Pick)) != "" },
	Call: func(s *sim.Agent, a agent.Action) agent.Action { a.Content = nameOfState(a.Content); return a }}

// nameOfState is "Illinois" of IL.
func nameOfState(code string) string {
	if len(code) != 2 {
		return ""
	}
	_, rest, _ := strings.Cut(states, ","+code+" ")
	name, _, _ := strings.Cut(rest, ",")
	return name
}

const states = ",AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia," +
	"FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland," +
	"MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey," +
	"NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island," +
	"SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,"

var inventsState = &sim.Slip{Code: "answer.invented", Kind: sim.AnswerSlip, Skill: sim.Abstaining, Weight: 4, Say: invented, Thought: itHasToBe, When: foundNothing,
	Call: func(_ *sim.Agent, a agent.Action) agent.Action { a.Content = "CA"; return a }} // where most people live

func closedOnly(s *sim.Agent, really bool) value.Value {
	if !really {
		return s.Mem[cases].Val
	}
	var out []value.Value
	for _, c := range s.Mem[cases].Val.Items() {
		if _, ok := timeOf(c, "ClosedDate"); ok {
			out = append(out, c)
		}
	}
	return value.OfList(out)
}
