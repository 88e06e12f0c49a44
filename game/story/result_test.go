package story

import (
	"testing"

	"deskarena/engine/episode"
)

const (
	idA, idB, idC = "005Ws00000HUY78IAH", "005Ws00000HVyj4IAD", "005Ws00000HVqnKIAT"
)

const productA, productB = "01tWs00000C2LSTIA3", "01tWs00000C699LIAR"

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
		r := results(trace)
		if got := [2]string{r[0].lines[0].text, r[1].lines[0].text}; got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}
