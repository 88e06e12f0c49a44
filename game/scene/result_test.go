package scene

import (
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/game/props"
)

func TestReadData(t *testing.T) {
	for in, want := range map[string]string{
		`[]`:                                   "",
		`{'a': 1, "b": [True, None, 'it\'s']}`: "a: 1, b: true, None, it's",
		`["x, y", '{z}']`:                      "x, y, {z}",
		`{'n': -3.5}`:                          "n: -3.5",
		`'one\ntwo'`:                           "one\ntwo",
	} {
		d, ok := readData(in)
		if got := d.whole(); !ok || got != want {
			t.Errorf("%s: %q, %v; want %q", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "[", "[1", "[1 2]", "{'a'}", "{'a': }", "[…]", "'open", "[] []", "Error: no", strings.Repeat("[", 100)} {
		if d, ok := readData(in); ok {
			t.Errorf("%q is read as %+v", in, d)
		}
	}
}

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
	trace := &episode.Trace{Turns: []episode.Turn{one, two}}
	v := &View{Trace: trace, Cursor: 2, Results: Results(trace)}
	out := rowWords(v.cardRows(&trace.Turns[0]))
	if w := v.Results[0].countWords(); w != "" && w != out {
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
		{"a passage", `[{'Id': 'ka0Ws00000dyiJUIAY', 'Title': 'Warranty', 'Content': 'It lasts for 180 days from delivery.'}]`, []string{"180 days from delivery"},
			"Warranty/*180 days/*from/*delivery/(1 row)"},
		{"what no tool writes", "[{'Id': …}]", nil, "nothing came/back/(nothing came back)"},
	} {
		if got := card(c.obs, c.took...); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

// Of many rows a card shows the one that the run went on with, though it be found out turns later, or by the row of
// another card; without one, the first.
func TestTheRowThatIsUsed(t *testing.T) {
	const itemA, itemB, owner = "802Ws00000G1SjrIAF", "802Ws00000G3bbkIAB", idA
	items := "[{'Id': '" + itemA + "', 'OwnerId': '" + owner + "', 'Product2Id': '" + productA + "'}, {'Id': '" + itemB + "', 'OwnerId': '" + owner + "', 'Product2Id': '" + productB + "'}]"
	names := "[{'Id': '" + productA + "', 'Name': 'Teal Relay'}, {'Id': '" + productB + "', 'Name': 'Osprey Tempo'}]"
	for _, c := range []struct {
		what, answer string
		needs        []episode.Need
		want         [2]string // the first line of each card
	}{
		{"the answer's", productB, nil, [2]string{itemB, productB}},
		{"by its words", "Osprey Tempo", nil, [2]string{itemB, productB}},
		{"not by a part of a word", "Teal Rel", nil, [2]string{itemA, productA}},
		{"what every row holds tells none", owner, nil, [2]string{itemA, productA}},
		{"None is no value", "None", nil, [2]string{itemA, productA}},
		{"a later call's", "None", []episode.Need{{Turn: 1, Value: itemB}}, [2]string{itemB, productA}},
		{"the answer's before a call's", productB, []episode.Need{{Turn: 1, Value: itemA}}, [2]string{itemB, productB}},
	} {
		trace := &episode.Trace{Answer: c.answer, Turns: []episode.Turn{
			{N: 1, Observation: items}, {N: 2, Observation: names, Needs: c.needs}, {N: 3, Kind: episode.Submit, Call: c.answer}}}
		r := Results(trace)
		if got := [2]string{r[0].lines[0].text, r[1].lines[0].text}; got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

const productA, productB = "01tWs00000C2LSTIA3", "01tWs00000C699LIAR"

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
		v := &View{Trace: trace, Cursor: 1, Results: Results(trace)}
		if got := rowWords(v.cardRows(&trace.Turns[0])); got != c.want {
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

func TestPlainName(t *testing.T) {
	for in, want := range map[string]string{"CaseId__c": "case", "OwnerId": "owner", "Product2Id": "product", "Id": "id", "UnitPrice": "price", "CreatedDate": "created",
		"ShippingCity": "shipping city", "end_date": "to", "IsActive": "is active"} {
		if got := plainName(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// On the tape a result gives up what there is no room for, value by value.
func TestWords(t *testing.T) {
	const states = "{'WI': 3, 'OH': 20, 'PA': 100}"
	rows := "[{'Id': '" + productA + "', 'Name': 'Teal Relay', 'OwnerId': '" + idA + "'}, {'Id': '" + productB + "', 'Name': 'Osprey', 'OwnerId': '" + idB + "'}]"
	for _, c := range []struct {
		obs, answer string
		n           int
		want        string
	}{
		{states, "WI", 40, "3 rows: WI 3, OH 20, PA 100"},
		{states, "WI", 26, "3 rows: WI 3, OH 20…"},
		{states, "OH", 16, "3 rows: OH 20…"},
		{rows, "None", 40, "2 rows: 01t..LST Teal Relay"},
		{rows, "None", 20, "2 rows: 01t..LST"},
		{rows, idB, 40, "2 rows: 005..yj4 01t..99L"},
		{"['January']", "None", 20, "1 row: January"},
		{"['January']", "None", 10, "January"},
		{"[{'Id': '" + productA + "', 'Name': 'Teal Relay'}]", "None", 24, "01t..LST Teal Relay"},
		{"[{'Id': '" + productA + "', 'Name': 'Teal Relay'}]", "None", 18, "01t..LST Teal Rel…"},
		{"[]", "None", 10, "no rows"},
	} {
		trace := &episode.Trace{Turns: []episode.Turn{{N: 1, Object: episode.NoDrawer, Observation: c.obs}, {N: 2, Kind: episode.Submit, Call: c.answer}}}
		if got := Results(trace)[0].words(c.n); got != c.want {
			t.Errorf("%s in %d: %q, want %q", c.obs, c.n, got, c.want)
		}
	}
}

// Of a text to be read a card shows what weighs most: the sentence with an amount or a time, then that with words of
// policy; of a chat with who said it. Greetings are passed over.
func TestEvidence(t *testing.T) {
	const chat = "(19:18:23) Camila (Moorlark): Hey Boris! What's going on?\n(19:20:57) Boris: Please replace them. The parcel came 303 days ago.\n" +
		"(19:21:36) Camila (Moorlark): I see the delivery was 303 days ago. I have ordered you one anyway."
	for _, c := range []struct{ body, want string }{
		{chat, "Camila: I see the delivery was 303 days ago."},
		{"We stand behind what we make. The warranty lasts 180 days from delivery. Under the warranty a replacement is free.", "The warranty lasts 180 days from delivery."},
		{"Hi there!\n\nThe coating is gone. At $26.49 I expected more.\n\nBye, Boris", "At $26.49 I expected more."},
		{"Members get 15% off. Ask us how.", "Members get 15% off."},
		{"Hello Boris!\n\nA refund is on its way.", "A refund is on its way."},
		{"Send it within two weeks. That is all there is to say about it.", "Send it within two weeks."},
		{"Room 12 days open.", "Room 12 days open."},
		{"Hi!\n\nThey fog up.", "They fog up."},
		{"", ""},
	} {
		if got, _ := evidence(c.body); got != c.want {
			t.Errorf("%q: %q, want %q", c.body, got, c.want)
		}
	}
	got := card("[{'Subject': 'Split', 'TextBody': 'Hello!'}, {'Subject': 'Re: Split', 'TextBody': 'We refund $12.'}]")
	if want := "Split/We refund/$12./(2 rows)"; got != want {
		t.Errorf("of two mails %s, want %s", got, want)
	}
}

// The tag of a wasted card takes the place of the line that tells the least, not of the last.
func TestWastedCard(t *testing.T) {
	obs := "[{'OwnerId': '" + idA + "', 'CreatedDate': '2021-02-04T15:02:47.000+0000', 'ClosedDate': '2021-02-06T15:29:47.000+0000', 'ShippingState': 'NY'}]"
	trace := &episode.Trace{Turns: []episode.Turn{{N: 1, Observation: obs, Verdict: episode.Wasted}, {N: 2, Kind: episode.Submit, Call: "NY"}}}
	v := &View{Trace: trace, Cursor: 2, Results: Results(trace)}
	if got, want := rowWords(v.cardRows(&trace.Turns[0])), "2021-02-04→/2021-02-06/NY"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
