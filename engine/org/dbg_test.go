package org

import (
	"fmt"
	"testing"
)

func TestDbg(t *testing.T) {
	for _, seed := range seeds() {
		g := newGenerator(seed)
		g.run()
		var br, kp [numTopics]int
		none := 0
		for _, s := range g.stories {
			if s.topic == noTopic {
				none++
				continue
			}
			if s.outcome == breaches {
				br[s.topic]++
			} else {
				kp[s.topic]++
			}
		}
		n := [numIssues]int{}
		for _, c := range g.cases {
			n[c.issue]++
		}
		fmt.Println(seed, br, kp, none, n)
	}
}
