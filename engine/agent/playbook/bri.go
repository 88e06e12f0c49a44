package playbook

import "deskarena/engine/value"

// Best Region Identification: in which state are cases closed fastest? The links: the window, the closed cases created in
// it, the states that their accounts ship to, the mean time from creation to closing of each state, and the shortest.
// The end of the window does not count. SOQL cannot subtract times, so an agent with queries reckons in the head.

var (
	linkClosed   = LinkWords{"find the closed cases of the window", "Closed cases", "Cases"}
	linkStates   = LinkWords{"find each case's state", "Find states", "States"}
	linkMeans    = LinkWords{"average the closure times by state", "Average times", "Averages"}
	linkOverview = LinkWords{"see which states have cases", "List states", "States"}
)

func briBook(s *sim) []*step {
	if s.Toolset == Functions {
		return []*step{getWindow(s), &briGetCases, &briGetStates, &briGetMeans, compareBy(false, compare(false)), &briAnswer}
	}
	switch s.way(5, 4, 2, 2) {
	case 0: // by path
		return []*step{&thinkWindow, &briCases, &meanTimes, compare(false), &briAnswer}
	case 1: // account by account
		return []*step{&thinkWindow, &briPlainCases, &briStates, &meanTimes, compare(false), &briAnswer}
	case 2: // inside their accounts
		return []*step{&thinkWindow, &briNested, &meanTimes, compare(false), &briAnswer}
	}
	return []*step{&thinkWindow, &briOverview, &briSortedCases, &meanTimes, compare(false), &briAnswer}
}

// briOverview looks at the states first.
var briOverview = step{
	name: "states", link: linkOverview, need: []slot{start, end}, sure: true,
	call: func(s *sim) Action {
		return query("SELECT Account.ShippingState, COUNT(Id) FROM Case WHERE Status = 'Closed' AND %s GROUP BY Account.ShippingState ORDER BY COUNT(Id) DESC", within(s, "CreatedDate", "<"))
	},
	read: func(s *sim, obs Observation, root int) {
		s.mem[counts] = fact{val: pairs(obs, stateOf, "expr0"), root: root}
	},
	thought: oneOf{text("First: which states had cases closed, and how many?"), tell(windowThought)},
	slips:   []family{windowSlips, closedSlips, queryLoud, windowLoud, briLoud, stateLoud, formatSlips},
}

func stateOf(row value.Value) string {
	v, _ := row.Get("ShippingState")
	return v.Str()
}

// briCases reads the cases with their states by one query, briSortedCases state by state.
var briCases = step{
	name: "cases", link: linkClosed, need: []slot{start, end}, sure: true,
	call: func(s *sim) Action { return casesWithStates(s, "") },
	read: readWithStates, thought: thinkWithStates, slips: withStatesSlips,
}

var briSortedCases = step{
	name: "cases", link: linkClosed, need: []slot{start, end}, sure: true,
	call: func(s *sim) Action { return casesWithStates(s, " ORDER BY Account.ShippingState") },
	read: readWithStates, thought: thinkWithStates, slips: withStatesSlips,
}

func casesWithStates(s *sim, order string) Action {
	return query("SELECT Account.ShippingState, CreatedDate, ClosedDate FROM Case WHERE Status = 'Closed' AND %s%s", within(s, "CreatedDate", "<"), order)
}

func readWithStates(s *sim, obs Observation, root int) {
	s.mem[cases] = fact{val: flat(obs, "CreatedDate", "ClosedDate", "Account.ShippingState"), root: root}
}

var thinkWithStates = oneOf{tell(windowThought), text("SOQL cannot subtract dates, so I read the cases and average them myself."),
	text("I need each closed case with its state and both of its dates.")}

var withStatesSlips = []family{windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, stateLoud, formatSlips}

// briPlainCases reads the cases; their states are looked up account by account.
var briPlainCases = step{
	name: "cases", link: linkClosed, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("SELECT OwnerId, CreatedDate, ClosedDate, AccountId FROM Case WHERE Status = 'Closed' AND %s", within(s, "CreatedDate", "<"))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: oneOf{tell(windowThought), text("First the closed cases that were created in the window.")},
	slips:   []family{windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, formatSlips},
	sure:    true,
}

// briStates asks for the accounts of the cases.
var briStates = step{
	name: "states", link: linkStates, need: []slot{cases}, idle: noCases,
	call: func(s *sim) Action {
		return query("SELECT Id, ShippingState FROM Account WHERE %s", in("Id", accountsOf(s.mem[cases].val)))
	},
	read: func(s *sim, obs Observation, root int) {
		s.mem[cases] = fact{val: withStates(s.mem[cases].val, obs), root: root}
	},
	thought: oneOf{text("Now the state of each account."), text("The states are on the accounts of these cases."), text("Which states are these accounts in?")},
	slips:   []family{stateSlips, stateReading, queryLoud, formatSlips},
	sure:    true,
}

// accountsOf lists the accounts of cases, each once.
func accountsOf(list value.Value) []string { return countBy("AccountId")(list.Items()).Keys() }

// withStates puts to every case the state of its account.
func withStates(list value.Value, obs Observation) value.Value {
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
var briNested = step{
	name: "accounts", link: linkClosed, need: []slot{start, end}, sure: true,
	call: func(s *sim) Action {
		w := within(s, "CreatedDate", "<")
		return query("SELECT ShippingState, (SELECT CreatedDate, ClosedDate FROM Cases WHERE Status = 'Closed' AND %s) FROM Account WHERE Id IN (SELECT AccountId FROM Case WHERE Status = 'Closed' AND %s)", w, w)
	},
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: nestedCases(obs), root: root} },
	thought: oneOf{tell(windowThought), text("I read the accounts with their closed cases inside, for the state is the account's.")},
	slips:   []family{windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, formatSlips},
}

// nestedCases are the cases inside accounts, each with its account's state.
func nestedCases(obs Observation) value.Value {
	var out []value.Value
	for _, account := range obs.Value.Items() {
		state, _ := account.Get("ShippingState")
		for _, c := range inner(Observation{Value: value.OfList([]value.Value{account})}, "Cases").Value.Items() {
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
var meanTimes = step{
	name: "reckon", need: []slot{cases}, idle: noCases,
	read:  func(s *sim, _ Observation, root int) { reckonUp(s, root, meansBy(seconds)) },
	slips: []family{misreckoned, briReckoning},
}

var briGetCases = step{
	name: "cases", link: linkClosed, fn: "get_cases", need: []slot{start, end},
	call: func(s *sim) Action {
		return inWindow(s, "get_cases", "statuses", value.OfStrings([]string{"Closed"}))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: oneOf{text("Now the closed cases that were created in the window."), tell(windowThought), text("I fetch the closed cases of that time.")},
	instead: &briPlainCases,
	without: oneOf{text("No function fetches the cases, so I query them."), text("I query the closed cases myself.")},
	slips:   []family{inWindowSlips, briGetCasesSlips, callSlips, formatSlips},
	sure:    true,
}

var briGetStates = step{
	name: "states", link: linkStates, fn: "get_shipping_state", need: []slot{cases}, idle: noCases,
	call:    func(s *sim) Action { return function("get_shipping_state", "cases", s.mem[cases].val) },
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: oneOf{text("Each case needs the state of its account."), text("Next, where these customers are."), text("Now the states of these cases.")},
	instead: &briStates,
	without: oneOf{text("The states are on the accounts; I query those."), text("No function for the states, so I look the accounts up.")},
	slips:   []family{casesSlips, callSlips, formatSlips},
	sure:    true,
}

// briGetMeans leaves open cases out once it was told that they have no closing date.
var briGetMeans = step{
	name: "reckon", link: linkMeans, fn: "calculate_region_average_closure_times", need: []slot{cases}, idle: noCases, sure: true,
	call: func(s *sim) Action {
		return function("calculate_region_average_closure_times", "cases", closedOnly(s, s.try > 0))
	},
	read:    readNumbers,
	thought: thinkReckoned,
	instead: &meanTimes,
	slips:   []family{casesSlips, callSlips, formatSlips},
}

var briAnswer = step{
	name: "answer", link: linkAnswer, need: []slot{pick, start, end, cases, numbers}, call: handIn,
	thought: orNone("No case of that window was closed."),
	slips:   []family{{answerSentence, inventsState, overcautious, overcautiously}},
}

var inventsState = &slip{code: "answer.invented", kind: AnswerSlip, skill: Abstaining, weight: 4, say: invented, thought: itHasToBe, when: foundNothing,
	call: func(_ *sim, a Action) Action { a.Content = "CA"; return a }} // where most people live
