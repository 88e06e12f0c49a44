package story

import (
	"testing"

	"deskarena/engine/episode"
)

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
		if got := results(trace)[0].words(c.n); got != c.want {
			t.Errorf("%s in %d: %q, want %q", c.obs, c.n, got, c.want)
		}
	}
}
