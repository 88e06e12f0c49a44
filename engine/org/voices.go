package org

import (
	"slices"
	"strings"

	"deskarena/engine/dice"
)

// The ways in which customers write.
const (
	voicePolite = iota
	voiceChatty
	voiceTerse
	voiceAnnoyed
	voiceCasual // no capitals, some typos
	voiceExact

	numVoices = iota
)

// numAgentVoices is how many ways agents write in.
const numAgentVoices = 5

// neverMistyped are the words that a reader needs to judge a case.
var neverMistyped = words(`final clearance refund return delivery delivered arrived promised order ordered address credit price unworn photo photos
	fault label inside warranty closed tried sealed`)

// voiced makes a text look as the customer types: the casual one without capitals and with a slip here and there.
func (s *scene) voiced(d dice.Dice, text string) string {
	if s.voice != voiceCasual {
		return text
	}
	parts := strings.Split(strings.ToLower(text), " ")
	name := strings.ToLower(s.product.name)
	for i, w := range parts {
		if len(w) > 4 && plain(w) && d.For("typo").With(i).Percent(6) && !slices.Contains(neverMistyped, w) && !strings.Contains(name, w) && !strings.Contains(s.kind.phrase, w) {
			at := d.For("slip").With(i).Between(1, len(w)-3)
			if d.For("how").With(i).Percent(50) {
				parts[i] = w[:at] + w[at+1:at+2] + w[at:at+1] + w[at+2:] // two letters swapped
			} else {
				parts[i] = w[:at] + w[at+1:] // one left out
			}
		}
	}
	text = strings.ReplaceAll(strings.Join(parts, " "), "'", "")
	// Names and codes stay as they are: people paste those.
	text = strings.ReplaceAll(text, name, s.product.name)
	return strings.TrimSuffix(text, ".")
}

func plain(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}
