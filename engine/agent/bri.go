package agent

import (
	"deskarena/engine/value"
)

// Best Region Identification: in which state are cases closed fastest? The links: the window, the closed cases created in
// it, the states that their accounts ship to, the mean time from creation to closing of each state, and the shortest.
// The end of the window does not count. SOQL cannot subtract times, so an agent with queries reckons in the head.

var (
	linkClosed   = LinkWords{"find the closed cases of the window", "Closed cases", "Cases"}
	linkStates   = LinkWords{"find each case's state", "Find states", "States"}
	linkMeans    = LinkWords{"average the closure times by state", "Average times", "Averages"}
	linkOverview = LinkWords{"see which states have cases", "List states", "States"}

	briRawStyles = []func() []step{briPath, briAccounts, briNested, briOverview}
)

func briBook(s *sim) []step {
	if s.Toolset == Functions {
		return briFunctions(s)
	}
	return append([]step{thinkWindow}, briRawStyles[s.style(len(briRawStyles), 5, 4, 2, 2)]()...)
}

// briPath reads the cases with their states by one query.
func briPath() []step { return []step{briCases(""), meanTimes, compare(false), briAnswer} }

// briOverview looks at the states first.
func briOverview() []step {
	return []step{
		{
			name: "states", link: linkOverview, need: []slot{start, end},
			call: func(s *sim) Action {
				return query("SELECT Account.ShippingState, COUNT(Id) FROM Case WHERE Status = 'Closed' AND %s GROUP BY Account.ShippingState ORDER BY COUNT(Id) DESC", s.within("CreatedDate", "<"))
			},
			read: func(s *sim, obs Observation, root int) {
				s.mem[counts] = fact{val: pairs(obs, stateOf, "expr0"), root: root}
			},
			thought: thoughts(say("First: which states had cases closed, and how many?"), windowThought),
			slips:   join(windowSlips, closedSlips, queryLoud, windowLoud, briLoud, stateLoud, formatSlips),
			sure:    true,
		},
		briCases(" ORDER BY Account.ShippingState"), meanTimes, compare(false), briAnswer,
	}
}

func stateOf(row value.Value) string {
	v, _ := row.Get("ShippingState")
	return v.Str()
}

func briCases(order string) step {
	return step{
		name: "cases", link: linkClosed, need: []slot{start, end},
		call: func(s *sim) Action {
			return query("SELECT Account.ShippingState, CreatedDate, ClosedDate FROM Case WHERE Status = 'Closed' AND %s%s", s.within("CreatedDate", "<"), order)
		},
		read: func(s *sim, obs Observation, root int) {
			s.mem[cases] = fact{val: flat(obs, "CreatedDate", "ClosedDate", "Account.ShippingState"), root: root}
		},
		thought: thoughts(windowThought, say("SOQL cannot subtract dates, so I read the cases and average them myself."), say("I need each closed case with its state and both of its dates.")),
		slips:   join(windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, stateLoud, formatSlips),
		sure:    true,
	}
}

// briAccounts looks the states up account by account.
func briAccounts() []step {
	return []step{briPlainCases, briStates, meanTimes, compare(false), briAnswer}
}

var briPlainCases = step{
	name: "cases", link: linkClosed, need: []slot{start, end},
	call: func(s *sim) Action {
		return query("SELECT OwnerId, CreatedDate, ClosedDate, AccountId FROM Case WHERE Status = 'Closed' AND %s", s.within("CreatedDate", "<"))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: thoughts(windowThought, say("First the closed cases that were created in the window.")),
	slips:   join(windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, formatSlips),
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
	thought: thoughts(say("Now the state of each account."), say("The states are on the accounts of these cases."), say("Which states are these accounts in?")),
	slips:   join(stateSlips, stateReading, queryLoud, formatSlips),
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
func briNested() []step {
	return []step{
		{
			name: "accounts", link: linkClosed, need: []slot{start, end},
			call: func(s *sim) Action {
				w := s.within("CreatedDate", "<")
				return query("SELECT ShippingState, (SELECT CreatedDate, ClosedDate FROM Cases WHERE Status = 'Closed' AND %s) FROM Account WHERE Id IN (SELECT AccountId FROM Case WHERE Status = 'Closed' AND %s)", w, w)
			},
			read: func(s *sim, obs Observation, root int) {
				s.mem[cases] = fact{val: nestedCases(obs), root: root}
			},
			thought: thoughts(windowThought, say("I read the accounts with their closed cases inside, for the state is the account's.")),
			slips:   join(windowSlips, closedSlips, casesReading, queryLoud, windowLoud, briLoud, formatSlips),
			sure:    true,
		},
		meanTimes, compare(false), briAnswer,
	}
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

func seconds(n int64) int64 { return n }

// meanTimes averages in the head.
var meanTimes = reckon(meansBy(seconds), briReckoning)

// briFunctions uses the wrappers.
func briFunctions(s *sim) []step {
	return []step{getWindow(s), briGetCases, briGetStates, briGetMeans, compareBy(false), briAnswer}
}

var briGetCases = step{
	name: "cases", link: linkClosed, fn: "get_cases", need: []slot{start, end},
	call: func(s *sim) Action {
		return s.inWindow("get_cases", "statuses", value.OfStrings([]string{"Closed"}))
	},
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: thoughts(say("Now the closed cases that were created in the window."), windowThought, say("I fetch the closed cases of that time.")),
	instead: tooled(briPlainCases).thinking(thoughts(say("No function fetches the cases, so I query them."), say("I query the closed cases myself."))),
	slips:   join(inWindowSlips, briGetCasesSlips, callSlips, formatSlips),
	sure:    true,
}

var briGetStates = step{
	name: "states", link: linkStates, fn: "get_shipping_state", need: []slot{cases}, idle: noCases,
	call:    func(s *sim) Action { return function("get_shipping_state", "cases", s.mem[cases].val) },
	read:    func(s *sim, obs Observation, root int) { s.mem[cases] = fact{val: listOf(obs), root: root} },
	thought: thoughts(say("Each case needs the state of its account."), say("Next, where these customers are."), say("Now the states of these cases.")),
	instead: tooled(briStates).thinking(thoughts(say("The states are on the accounts; I query those."), say("No function for the states, so I look the accounts up."))),
	slips:   join(casesSlips("cases"), callSlips, formatSlips),
	sure:    true,
}

// briGetMeans leaves open cases out once it was told that they have no closing date.
var briGetMeans = func() step {
	st := reckonBy("calculate_region_average_closure_times", linkMeans, meanTimes)
	st.call = func(s *sim) Action {
		return function("calculate_region_average_closure_times", "cases", s.closedOnly(s.try > 0))
	}
	return st
}()

func (s *sim) closedOnly(really bool) value.Value {
	if !really {
		return s.mem[cases].val
	}
	var out []value.Value
	for _, c := range s.mem[cases].val.Items() {
		if _, ok := timeOf(c, "ClosedDate"); ok {
			out = append(out, c)
		}
	}
	return value.OfList(out)
}

var briAnswer = answer("No case of that window was closed.", start, end, cases, numbers)
