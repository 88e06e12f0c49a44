package playbook

import (
	"maps"
	"slices"
)

// Catalogue lists the kinds of slips that the models make at a task with a toolset, by code.
func Catalogue(task string, t Toolset) []Slip {
	kinds := map[string]SlipKind{"answer.gives-up": AnswerSlip}
	for _, m := range Models() {
		for f := range frameworks {
			for style := range 4 {
				s := New(Config{Model: m, Framework: Framework(f), Toolset: t, Flawless: true, Style: style}, Brief{Task: task, Params: Params{Count: 3, Unit: "month"}}).(*sim)
				for _, st := range s.book {
					families := st.slips
					if st.instead != nil {
						families = slices.Concat(families, st.instead.slips)
					}
					for _, sl := range slices.Concat(families...) {
						if sl.of(s.format) {
							kinds[sl.code] = sl.kind
						}
					}
				}
			}
		}
	}
	var out []Slip
	for _, code := range slices.Sorted(maps.Keys(kinds)) {
		out = append(out, Slip{code, kinds[code]})
	}
	return out
}
