package deskroom

// fitting are the things that fit on the cord, and those that do not: it holds the last, and what the run's end follows
// from, wherever that was: the card that broke the chain, the first that was struck, the one that the answer was read off.
func (b *builder) fitting(on []strung, places int) (fit, gone []strung) {
	keep := make([]bool, len(on))
	for i, s := range on {
		if keep[i] = places > 2 && b.telling(s); keep[i] { // two are for the last
			places--
		}
	}
	for i := len(on) - 1; i >= 0 && places > 0; i-- {
		if !keep[i] {
			keep[i] = true
			places--
		}
	}
	for i, s := range on {
		if keep[i] {
			fit = append(fit, s)
		} else {
			gone = append(gone, s)
			b.pinned = b.pinned || len(fit) > 0
		}
	}
	return fit, gone
}

// telling says that a thing stays on a full cord.
func (b *builder) telling(s strung) bool {
	return s.note() || s.has(b.Known.Broken()) || s.has(b.Known.Struck()) || b.View.Over() && s.has(b.View.Source())
}
