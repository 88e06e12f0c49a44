package sim

import (
	"maps"
	"slices"

	"deskarena/engine/agent"
)

// Catalogue lists the kinds of slips that the models make in a book with a toolset, by code.
func Catalogue(book Book, t agent.Toolset) []SlipName {
	kinds := map[string]SlipKind{givesUp.Code: givesUp.Kind}
	for _, m := range agent.Models() {
		for _, f := range agent.Frameworks() {
			for style := range 4 {
				c := Config{Model: m, Framework: f, Toolset: t, Flawless: true, Style: style}
				s := New(c, agent.Brief{Params: agent.Params{Count: 3, Unit: "month"}}, book)
				for _, st := range s.book {
					families := st.Slips
					if st.Instead != nil {
						families = slices.Concat(families, st.Instead.Slips)
					}
					for _, sl := range slices.Concat(families...) {
						if sl.HappensIn(s.Format) {
							kinds[sl.Code] = sl.Kind
						}
					}
				}
			}
		}
	}
	var out []SlipName
	for _, code := range slices.Sorted(maps.Keys(kinds)) {
		out = append(out, SlipName{code, kinds[code]})
	}
	return out
}
