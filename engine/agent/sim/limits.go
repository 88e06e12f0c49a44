package sim

import (
	"deskarena/engine/agent"
	"deskarena/engine/value"
)

// What a model can send in one message. The paper's runs stop it after 3,500 tokens under FC and 2,000 under Act and ReAct; a
// call that hands a long list on is cut off there. Reasoning models have far more room. A token is reckoned at four bytes.

const (
	roomFC  = 4 * 3500
	roomAct = 4 * 2000
)

// room is how many bytes a message of the agent can have; 0 for any number.
func (s *Agent) room() int {
	switch {
	case s.faultless(), s.Model == agent.O1, s.Model == agent.DeepSeekR1:
		return 0
	case s.Framework == agent.FC:
		return roomFC
	}
	return roomAct
}

// Slips of the machine's own: what becomes of a call that is too long.
var (
	cutOff   = &Slip{Code: "format.cut", Kind: LoudSlip, Skill: Formatting, Say: "the limit of its output cuts the call off"}
	cutToFit = &Slip{Code: "list.cut-to-fit", Kind: QuietSlip, Skill: Carrying, Say: "hands on only as much of the list as fits its output"}
)

// Own lists the slips that stand in no book.
func Own() []SlipName { return []SlipName{sentAgain, cutOff.name(), cutToFit.name()} }

// fit cuts a call off where the room ends. Whoever was cut off before hands on less.
func (s *Agent) fit() {
	room := s.room()
	if room == 0 || s.last.Kind != agent.Call || most(s.last.Args) <= room {
		return
	}
	message := s.Format.Append(make([]byte, 0, 2*room), s.last, "")
	if len(message) <= room {
		return
	}
	if s.trouble.slip == cutOff {
		s.Saved = s.Mem
		if s.slip == nil {
			s.note.Meant = s.last
		}
		s.slip = cutToFit
		s.last = shortened(s.last, len(message), room*3/4)
	} else {
		s.slip = cutOff
		s.last = s.Format.Cut(s.last, room)
	}
	s.note.Slip, s.note.Say = s.slip.name(), s.slip.Say
}

// most is no less than how many bytes a call with these arguments may have in any format, which is quicker to say than to
// write it: for every value its punctuation, and for every byte of a text that has to be escaped what that may take, twice.
func most(args value.Value) int {
	n, keys := 100, args.Keys()
	for i, v := range args.Items() {
		n += 24 + len(v.Str())
		for _, c := range []byte(v.Str()) {
			if c < ' ' || c == '"' || c == '\\' || c >= 0x7f {
				n += 12
			}
		}
		if i < len(keys) {
			n += 8 + len(keys[i])
		}
		if v.Len() > 0 {
			n += most(v)
		}
	}
	return n
}

// shortened is a call whose longest list has only as many entries as fit.
func shortened(a agent.Action, is, room int) agent.Action {
	at := 0
	for i, v := range a.Args.Items() {
		if v.Len() > a.Args.At(at).Len() {
			at = i
		}
	}
	v := a.Args.At(at)
	n := max(1, v.Len()*room/is)
	if v.Kind() == value.Record {
		return a.With(a.Args.Keys()[at], value.OfRecord(v.Keys()[:n], v.Items()[:n]))
	}
	return a.With(a.Args.Keys()[at], value.OfList(v.Items()[:n]))
}

// rambles says whether a model goes on after its action, with a second one or with a result of its own making. Where tags
// mark an action the first counts, so it is no slip: only how some write.
func (s *Agent) rambles() bool {
	odds := 0
	switch s.Model {
	case agent.Llama8B:
		odds = 14
	case agent.Llama70B, agent.Claude3Sonnet, agent.GPT4oMini:
		odds = 2
	}
	return odds > 0 && !s.Flawless && s.Format == agent.Tags && s.last.Kind == agent.Execute && s.dice.With(s.turn).For("rambles").Percent(odds)
}

// rambling is what follows then. The Ids are those of Salesforce's own documentation, which models know by heart.
func (s *Agent) rambling() string {
	ways := [...]string{
		"\nSalesforce instance output: [{'Id': '001xx000003DGb2AAG'}]\n<submit> 001xx000003DGb2AAG </submit>",
		"\n\nThis query will return the records that we need.\n<submit> [result of the query] </submit>",
		"\nSalesforce instance output: []\n<submit> None </submit>",
		"\n\nOnce I have the result, I will submit the answer.",
		"\n<execute> SELECT Id FROM Account LIMIT 1 </execute>",
	}
	return ways[s.dice.With(s.turn).For("rambling").Below(len(ways))]
}
