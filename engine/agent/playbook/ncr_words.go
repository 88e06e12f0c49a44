package playbook

import "strings"

// complaint is what a reader knows about one kind of trouble: the words by which an issue's name tells that it is this
// one, those that say it outright in a customer's text, and those that only point that way.
type complaint struct{ name, says, hints string }

// complaints are common troubles of a shop, in common words: phrases, by bars. A longer phrase says more.
var complaints = []complaint{
	{
		name:  "size|sizing|fit",
		says:  "size|my size|a size|sizes|sizing|fit|fits|fit complaint|does not fit|do not fit|size chart|usual size|too tight|too snug|far too snug|too narrow|too short|too loose|too wide|too long|too roomy|far too roomy|size is off|wrong size",
		hints: "chart|tight|narrow|loose|wide|tried on|measured|in other brands|length|width",
	},
	{
		name:  "defect|defective|fault|material|quality",
		says:  "defect|defective|broken|broke|faulty|fault|something is wrong with|known problem|rough use|out of nowhere|no warning|just like that|the minute i used it|barely begun to use",
		hints: "tore|torn|ripped|cracked|crack|split|peeled|peeling|came off|came apart|came loose|came unglued|came open|snapped|burst|seam|zipper|strap|sole|leaks|leaked|fell off|fell out|pulled out|hole|opened|unraveling|no longer|gave out",
	},
	{
		name:  "late|delay|delayed|delivery",
		says:  "late|overdue|not delivered|not been delivered|not here|where is my parcel|where the parcel|not arrived|has not arrived|have not arrived|no sign of it|no sign of them|nothing has come|should have been here|waiting for|in transit|tracking|delivery overdue|late parcel",
		hints: "where is my|promised|was due|was the promise|still missing|parcel|carrier|days|been lost|delivered|long ago",
	},
	{
		name:  "wrong item|item|mix|mixed",
		says:  "wrong item|wrong article|other item|something else|instead of|in place of|another article|a different article|different article|not the|this is not|never ordered|i never ordered|was never ordered|somebody else s order|somebody else has mine|another customer|another customer s|a stranger s order|mixed up|mix up|somebody else is waiting",
		hints: "somebody else|stranger|the slip says|on the slip|odds and ends|begs to differ|not mine|initials|turned into",
	},
	{
		name:  "transit|damage|damaged|shipping damage",
		says:  "damaged|damage|arrived damaged|damaged in the mail|damaged on the way|damage report|forklift|crushed|crushed on one side|soaked through|torn open at a corner|held together by tape|flat as a letter|dented|scratched|bent|chipped|scuffed|soaked|stained|wet and smelly|smeared",
		hints: "box|arrived|parcel|driver|came|suffered|the road|journey|carrier s seal|cracked at the edge|torn at a seam|photos",
	},
	{
		name:  "refund|money back",
		says:  "refund|refund still not here|refund not received|refund overdue|the refund of|not received|for a returned|waiting for my money|been with you|have not shown up|confirmed the return|refunds|refunded|money|my money|no refund|sent back|sent it back|sent the|returned|went back|the return|return accepted|still no money|owe me",
		hints: "return|back|weeks|receipt|bank|short",
	},
	{
		name:  "bill|billing|charge|invoice",
		says:  "bill|i was charged|a charge|charge i|that is not right|billing|my bill|the bill|invoice|charge|charged|overcharged|wrong amount|statement|my statement|dispute over the price|explain a number|question about a number|price on the bill|does not match what i saw in the cart",
		hints: "amount|cart|price|number|screenshot|expectation|household book|accountant",
	},
	{
		name:  "incomplete|missing|partial|missing part",
		says:  "incomplete|incomplete delivery|missing from parcel|missing from the parcel|part of my order|part of the order|half the order|half my order|not in the box|came without|missing all else there|misses|did not make it into the box|everything is here but|everything else is here|unpacked|forget the|not in the parcel|not in there|there is no|no second parcel|did not arrive",
		hints: "missing|second parcel|the slip lists|slip lists|on the slip|tape was intact|got lost|one item|looked through the paper|as well",
	},
	{
		name:  "color|colour|shade",
		says:  "color|colors|colour|colours|shade|wrong color|not as shown|different from the photo|different from the picture",
		hints: "that is not|photo|photos|picture|daylight|screen|screens|in any light|on the page|on the site|clashes|purple|teal|gray|brown|pink|neon|beige",
	},
	{
		name:  "wear|wear and tear|durability|worn",
		says:  "worn|worn out|wore out|worn out already|wore out fast|worn before its time|wears|wearing out|aging|ages|did not last|last longer|to last|durability|falling apart|disappointed with|expected more|more than this|used to be great|hoped for years|for years|the life of|how long should|seen its best days|ready for the bin|ordinary use|had become a favorite|loved the|twice a week|is that normal|that can t be normal|from overuse",
		hints: "lasted|longer|i washed|washed|rough|years|hardly used it|far too quickly|price i expected|months",
	},
}

// weigh says how strongly a text speaks of each of the issues named: for every phrase the number of its words, twice
// for one that says it outright. An issue whose name says nothing to the reader weighs nothing.
func weigh(names []string, text string) []int {
	text = spaced(text)
	weights := make([]int, len(names))
	for i, name := range names {
		name = spaced(name)
		best, at := 0, -1
		for j := range complaints {
			if n := score(name, complaints[j].name); n > best {
				best, at = n, j
			}
		}
		if at >= 0 {
			weights[i] = 2*score(text, complaints[at].says) + score(text, complaints[at].hints)
		}
	}
	return weights
}

// score adds up the words of the phrases that a spaced text has.
func score(text, phrases string) int {
	n := 0
	for p := range strings.SplitSeq(phrases, "|") {
		if holds(text, p) {
			n += 1 + strings.Count(p, " ")
		}
	}
	return n
}

// holds says whether a spaced text has a phrase as whole words.
func holds(text, phrase string) bool {
	for {
		i := strings.Index(text, phrase)
		if i < 0 {
			return false
		}
		if text[i-1] == ' ' && text[i+len(phrase)] == ' ' {
			return true
		}
		text = text[i+1:]
	}
}

// spaced is a text in lower case with one space round every word and nothing else.
func spaced(s string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), notWord), " ") + " "
}

// literal weighs the issues by the words of their names alone that a text has.
func literal(names []string, text string) []int {
	text = spaced(text)
	weights := make([]int, len(names))
	for i, name := range names {
		weights[i] = score(text, strings.Join(strings.Fields(spaced(name)), "|"))
	}
	return weights
}

// ranked is the order of the issues by weight, the heaviest first; equals keep their order.
func ranked(weights []int) []int {
	order := make([]int, len(weights))
	for i := range order {
		order[i] = i
		for j := i; j > 0 && weights[order[j]] > weights[order[j-1]]; j-- {
			order[j], order[j-1] = order[j-1], order[j]
		}
	}
	return order
}

// IssueOf is the issue, by its place among the names, that a text speaks of; false where a careful reader could take it
// for another.
func IssueOf(names []string, text string) (int, bool) {
	weights := weigh(names, text)
	order := ranked(weights)
	if len(order) == 0 || weights[order[0]] == 0 {
		return 0, false
	}
	return order[0], len(order) == 1 || weights[order[0]] > weights[order[1]]
}
