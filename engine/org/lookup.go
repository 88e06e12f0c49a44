package org

import "strings"

// lookup finds the number of a name in any case. A name's slot comes of its length and its ends; names that share one are
// chained.
type lookup struct {
	head [64]int16 // numbers from 1; 0 for none
	next []int16   // by number, from 0
}

func slot(name string) int {
	if name == "" {
		return 0
	}
	return (len(name)*7 + int(name[0]|' ')*3 + int(name[len(name)-1]|' ')) & 63
}

// newLookup reads n names; "" is none. Of equal names the first is found.
func newLookup(n int, name func(int) string) lookup {
	l := lookup{next: make([]int16, n)}
	for i := n - 1; i >= 0; i-- {
		if s := name(i); s != "" {
			at := &l.head[slot(s)]
			l.next[i], *at = *at, int16(i+1)
		}
	}
	return l
}

func (l *lookup) find(want string, name func(int) string) (int, bool) {
	for at := l.head[slot(want)]; at != 0; at = l.next[at-1] {
		if s := name(int(at - 1)); len(s) == len(want) && strings.EqualFold(s, want) {
			return int(at - 1), true
		}
	}
	return 0, false
}
