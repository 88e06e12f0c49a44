package scene

import (
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/game/props"
	"deskarena/game/story"
)

const (
	idA, idB, idC = "005Ws00000HUY78IAH", "005Ws00000HVyj4IAD", "005Ws00000HVqnKIAT"
)

// card is what the card of a turn with an observation shows when a later turn, or the answer, has taken some values.
func card(obs string, took ...string) string {
	one, two := episode.Turn{N: 1, Object: episode.NoDrawer, Observation: obs}, episode.Turn{N: 2, Kind: episode.Submit}
	for _, v := range took {
		two.Needs = append(two.Needs, episode.Need{Turn: 1, Value: v})
	}
	return cardOf(one, two)
}

// cardOf is what the card of a turn shows after the next one.
func cardOf(one, two episode.Turn) string {
	r := story.Of(&episode.Trace{Turns: []episode.Turn{one, two}}, 2)
	out := rowWords(CardRows(&r, 1))
	if w := r.CountWords(1); w != "" && w != out {
		out += "/(" + w + ")"
	}
	return out
}

// A card shows what tells the most: the row that the run goes on with, the top of a map, the subject of a mail.
func TestCards(t *testing.T) {
	for _, c := range []struct {
		what, obs string
		took      []string
		want      string
	}{
		{"nothing", "", nil, "nothing came/back/(nothing came back)"},
		{"no rows", "[]", nil, "no rows"},
		{"an empty map", "{}", nil, "no rows"},
		{"a number", "4.25", nil, "4.25"},
		{"a date", "2021-03-07T00:00:00Z", []string{"2021-03-07T00:00:00Z"}, "*2021-03-07"},
		{"an Id", idA, []string{idA}, "*005..Y78"},
		{"the largest", "{'" + idA + "': 2, '" + idB + "': 9, '" + idC + "': 5}", []string{idB}, "*005..yj4 = 9/005..qnK = 5/005..Y78 = 2/(3 rows)"},
		{"the smallest", "{'" + idA + "': 2, '" + idB + "': 9, '" + idC + "': 5}", []string{idA}, "*005..Y78 = 2/005..qnK = 5/005..yj4 = 9/(3 rows)"},
		{"means", "{'CO': 118230.0, 'PA': 3.14159}", nil, "CO = 118230/PA = 3.14/(2 rows)"},
		{"groups", "[{'OwnerId': '" + idA + "', 'cases': 3}, {'OwnerId': None, 'cases': 7}]", nil, "none = 7/005..Y78 = 3/(2 rows)"},
		{"the row that was taken", "[{'Id': '" + idA + "', 'Name': 'Late'}, {'Id': '" + idB + "', 'Name': 'Wrong'}]", []string{idB}, "*005..yj4/Wrong/(2 rows)"},
		{"many taken are all", "['" + idA + "', '" + idB + "', '" + idC + "', '1']", []string{idA, idB, idC, "1"}, "005..Y78/005..yj4/005..qnK/1/(4 rows)"},
		{"from day to day", "[{'OwnerId': '" + idA + "', 'CreatedDate': '2021-02-04T15:02:47.000+0000', 'ClosedDate': '2021-02-06T15:29:47.000+0000'}]", nil,
			"owner/005..Y78/2021-02-04→/2021-02-06/(1 row)"},
		{"the same Id again", "[{'NewValue__c': '" + idA + "', 'OwnerId': '" + idA + "', 'Status': 'Closed'}]", nil, "new owner/005..Y78/Closed/(1 row)"},
		{"a mail", `[{'FromAddress': 'a@b', 'Subject': 'Split seam', 'TextBody': 'Hello,\n\nthe seam has split.'}]`, nil, "Split seam/the seam has/split./(1 row)"},
		{"of two mails the weightier", "[{'Subject': 'Split', 'TextBody': 'Hello!'}, {'Subject': 'Re: Split', 'TextBody': 'We refund $12.'}]", nil,
			"Split/We refund/$12./(2 rows)"},
		{"a passage", `[{'Id': 'ka0Ws00000dyiJUIAY', 'Title': 'Warranty', 'Content': 'It lasts for 180 days from delivery.'}]`, []string{"180 days from delivery"},
			"Warranty/*180 days/*from/*delivery/(1 row)"},
		{"what no tool writes", "[{'Id': …}]", nil, "nothing came/back/(nothing came back)"},
	} {
		if got := card(c.obs, c.took...); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

// A broken card shows what came back, whole, in its first row, and then in up to three what went wrong.
func TestBrokenCard(t *testing.T) {
	for _, c := range []struct{ obs, say, answer, want string }{
		{"['January']", "goes back to the first entry of the list", "November", "January/!goes back to/!the first/!entry of th…"},
		{"2022-07-12T00:00:00Z", "copies the start a day off", "", "2022-07-12/!copies the/!start a day/!off"},
		{"[]", "looks at urgent cases only", "", "no rows/!looks at/!urgent cases/!only"},
		{"[{'Id': 'ka0Ws00000dyiJUIAY', 'Title': 'Warranty', 'Content': 'It lasts for 180 days from delivery.'}]", "takes the neighbouring sentence", "180 days",
			"180 days/!takes the/!neighbouring/!sentence"},
		{"[{'Id': '500Ws00000cbK4JIAU', 'OwnerId': '" + idA + "'}]", "looks at urgent cases only", idA, "005..Y78/!looks at/!urgent cases/!only"},
		{"[{'Subject': 'A seam has split', 'TextBody': 'It is.'}]", "takes the customer for the agent", "", "A seam has…/!takes the/!customer for/!the agent"},
		{"[{'CreatedDate': '2021-02-04T15:02:47.000+0000', 'ClosedDate': '2021-02-06T15:29:47.000+0000'}]", "reads the first half of the rows only", "",
			"2021-02-04/!reads the/!first half/!of the rows…"},
		{"{'" + idA + "': 12}", "off by one", "", "005..Y78 = 12/!off by one"},
	} {
		trace := &episode.Trace{Turns: []episode.Turn{
			{N: 1, Object: episode.NoDrawer, Observation: c.obs, Verdict: episode.Misread, Say: c.say}, {N: 2, Kind: episode.Submit, Call: c.answer}}}
		r := story.Of(trace, 1)
		if got := rowWords(CardRows(&r, 1)); got != c.want {
			t.Errorf("%s: %s, want %s", c.obs, got, c.want)
		}
	}
}

// rowWords are a card's rows, each with its number and a mark: * of what feeds a later turn, ! of what is wrong.
func rowWords(rows []props.CardRow) string {
	var out []string
	for _, r := range rows {
		s := r.Text
		if r.Right != "" {
			s += " = " + r.Right
		}
		switch {
		case r.Key || r.Lit:
			s = "*" + s
		case r.Bad:
			s = "!" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "/")
}

// A card says in plain words what a number is of: what was counted, over which time; a time has its units, and what
// comes many times is told once. What is missing is called by its name.
func TestPlainWords(t *testing.T) {
	const count = "SELECT COUNT(Id) FROM Case WHERE Status = 'Closed' AND "
	cases, history := episode.DrawerOf(org.Case), episode.DrawerOf(org.CaseHistory)
	for _, c := range []struct {
		what string
		turn episode.Turn
		want string
	}{
		{"a month", episode.Turn{Object: cases, Call: count + "CreatedDate >= 2022-01-01T00:00:00Z AND CreatedDate < 2022-02-01T00:00:00Z", Observation: "[{'expr0': 8}]"},
			"8 cases/in Jan 2022/(1 row)"},
		{"a part of one", episode.Turn{Object: cases, Call: count + "ClosedDate >= 2021-10-29T00:00:00Z AND ClosedDate <= 2021-10-31T00:00:00Z", Observation: "[{'expr0': 1}]"},
			"1 case/in Oct 2021/(1 row)"},
		{"months", episode.Turn{Object: cases, Call: count + "CreatedDate >= 2021-10-29T00:00:00Z AND CreatedDate < 2022-06-29T00:00:00Z", Observation: "[{'expr0': 0}]"},
			"0 cases/2021-10-29→/2022-06-28/(1 row)"},
		{"no time", episode.Turn{Object: cases, Call: count + "Priority = 'High'", Observation: "[{'expr0': 3}]"}, "3 cases/(1 row)"},
		{"an issue's", episode.Turn{Object: cases, Call: "SELECT IssueId__c, IssueId__r.Name, COUNT(Id) FROM Case", Observation: "[{'IssueId__c': 'a1MWs0000004RkaIAY', 'Name': 'Torn', 'expr0': 2}]"},
			"issue/a1M..Rka/Torn/cases = 2/(1 row)"},
		{"months by number", episode.Turn{Object: cases, Call: "SELECT CALENDAR_MONTH(CreatedDate), COUNT(Id) FROM Case", Observation: "[{'expr0': 1, 'expr1': 8}, {'expr0': 12, 'expr1': 3}]"},
			"January = 8/December = 3/(2 rows)"},
		{"seconds", episode.Turn{Kind: episode.Call, Function: "calculate_region_average_closure_times", Observation: "{'PA': 293512.5, 'WI': 3600.0, 'OH': 59.0}"},
			"PA = 3d 9h/WI = 1h 0m/OH = 0m/(3 rows)"},
		{"minutes, by a long name", episode.Turn{Kind: episode.Call, Function: "calculate_average_handle_time", Observation: "{'" + idA + "': 5584.4, '" + idB + "': 59.0}"},
			"..Y78 = 3d 21h/005..yj4 = 59m/(2 rows)"},
		{"the same again", episode.Turn{Object: history, Observation: "[{'NewValue__c': '" + idA + "'}, {'NewValue__c': '" + idB + "'}, {'NewValue__c': '" + idA + "'}]"},
			"005..Y78 = ×2/005..yj4 = ×1/(3 rows)"},
		{"a picklist's values", episode.Turn{Object: history, Observation: "[{'Field__c': 'Owner Assignment', 'Total': 1416}, {'Field__c': 'Case Closed', 'Total': 941}]"},
			"owner = 1416/closed = 941/(2 rows)"},
		{"a window", episode.Turn{Object: episode.NoDrawer, Observation: "{'start_date': '2021-01-01T00:00:00Z', 'end_date': '2021-04-01T00:00:00Z'}"}, "2021-01-01→/2021-04-01"},
		{"nothing", episode.Turn{Object: cases, Observation: "[]"}, "no cases"},
	} {
		c.turn.N = 1
		if got := cardOf(c.turn, episode.Turn{N: 2, Kind: episode.Submit, Call: "None"}); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

// The tag of a wasted card takes the place of the line that tells the least, not of the last.
func TestWastedCard(t *testing.T) {
	obs := "[{'OwnerId': '" + idA + "', 'CreatedDate': '2021-02-04T15:02:47.000+0000', 'ClosedDate': '2021-02-06T15:29:47.000+0000', 'ShippingState': 'NY'}]"
	trace := &episode.Trace{Turns: []episode.Turn{{N: 1, Observation: obs, Verdict: episode.Wasted}, {N: 2, Kind: episode.Submit, Call: "NY"}}}
	r := story.Of(trace, 2)
	if got, want := rowWords(CardRows(&r, 1)), "2021-02-04→/2021-02-06/NY"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
