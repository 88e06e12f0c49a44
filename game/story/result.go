package story

import "deskarena/engine/episode"

// result is what an observation comes to on a card and in the log: its telling lines, of all its rows those of the one
// that the run goes on with, and how much there was.
type result struct {
	lines  []telling
	count  int      // rows, or entries of a map
	things string   // what the rows are
	rows   data     // all of it, for the open log entry; a text where it is no list or record
	ids    []string // of the row that is told, where the run used it
	doc    bool     // a mail, a chat or an article: something to read

	takes []episode.Need // where the turn found its values last, who may have found them before
}

// telling is a line that a card may show.
type telling struct {
	name   string // of the field
	text   string // in full
	right  string // a number beside it: of an entry of a map
	number string // the same as it stands in the observation, to compare
	value  string // what a later turn may take from it, as it stands in the observation; "" for nothing
	key    bool   // it was picked out: a later turn takes it and few others
	rank   int    // of two lines the one of the higher rank goes first when there is no room
	lines  int    // how many lines it may wrap into; 0 for one
	soft   bool
	bold   bool
}
