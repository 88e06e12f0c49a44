package deskroom

const (
	dropWords = "The agent reads an empty result in place of what this turn's call returned."
	pullWords = "From this turn on the function is gone; the two query tools stand in for it."
)

var speedLabels = [...]string{"½x", "1x", "2x", "4x"}
