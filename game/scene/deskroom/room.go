package deskroom

import (
	"strconv"
	"strings"

	"deskarena/assets"
	"deskarena/assets/letters"
	"deskarena/engine/cal"
	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/engine/task"
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
)

// drawers are the labels of the cabinet, by org.Object: 7 letters at most.
var drawers = [16]string{
	"User", "Account", "Contact", "Case", "Knowldg", "Categry", "Product", "CatProd",
	"PriceBk", "PbEntry", "Order", "OrdItem", "Email", "Chat", "Issue", "CaseHis",
}

// ended says that the run is over and the last turn's animation has come to the end.
func (b *builder) ended() bool { return b.View.Over() && b.View.Cursor > 0 && b.Clock.Begun(beat.End) }

// room paints what is upstairs but for the cord.
func (b *builder) room() {
	l, v := b.l, b.View
	b.Room(0, l.roomY, b.F.W, l.floor)
	b.Cone(l.lampX, l.lampY+9, l.floor)
	month, day := calendar(v.Trace.Today)
	b.Calendar(l.calendarX, l.calendarY, month, day)
	b.Region(frame.Region{Name: "today", Role: frame.RoleImage, Label: "Calendar: today is " + v.Trace.Today,
		X: l.calendarX, Y: l.calendarY, W: props.CalendarW, H: props.CalendarH})
	open, step := b.drawer()
	b.Cabinet(l.cabinetX, l.cabinetY, &drawers, open, step)
	b.Cat(l.cabinetX+12, l.cabinetY-11, v.Broken() != nil && b.Clock.Begun(beat.Snap), b.View.Bob())
	name := "Filing cabinet with 16 drawers"
	if open >= 0 {
		name += "; open: " + org.Object(open).String()
	}
	b.Region(frame.Region{Name: "cabinet", Role: frame.RoleImage, Label: name, X: l.cabinetX, Y: l.cabinetY, W: props.CabinetW, H: props.CabinetH})
	b.WallLamp(l.cabinetX+props.CabinetW, l.lampX, l.lampY)
	if v.Portrait {
		b.sparkSheet()
	} else {
		b.board()
	}
	if l.deskX >= 0 {
		b.Desk(l.deskX, l.floor, min(3, v.Cursor), b.View.Bob())
	}
	if l.plantX >= 0 {
		b.Plant(l.plantX, l.floor)
	}
	b.agent()
	b.customer()
}

// drawer is which drawer stands open, and how far.
func (b *builder) drawer() (object, step int) {
	t := b.View.Last()
	if t == nil || t.Object == episode.NoDrawer || t.Kind == episode.Submit {
		return -1, 0
	}
	switch {
	case b.Clock.Over(beat.Open):
		return int(t.Object), 2
	case b.Clock.Now == beat.Open && b.Clock.At >= 4:
		return int(t.Object), min(2, b.Clock.At/4)
	}
	return -1, 0
}

// agent paints the agent where the animation has brought him.
func (b *builder) agent() {
	l, c, t := b.l, b.Clock, b.View.Last()
	x, left, pose := l.homeX, false, assets.AgentIdle
	words := "The agent waits"
	switch {
	case b.View.Blink():
		pose = assets.AgentBlink
	case b.View.Breath():
		pose = assets.AgentBreathe
	}
	away := l.homeX - l.reachX
	switch c.Now {
	case beat.Think:
		pose, words = pick(c.At/20%2 == 0, assets.AgentThink, assets.AgentThinkOn), "The agent thinks"
		b.Dots(x, l.floor, 1+c.At/12)
	case beat.Walk:
		x, left, pose, words = l.homeX-c.Grown(beat.Walk, away), true, walking(c.At), "The agent walks to the cabinet"
	case beat.Open:
		x, left, words = l.reachX, true, "The agent opens a drawer"
	case beat.Pull:
		x, left, pose, words = l.reachX, true, pick(c.At < 18, assets.AgentPull, assets.AgentPullCard), "The agent pulls a card"
	case beat.Hang:
		words = "The agent hangs up the card"
		switch {
		case t.Object == episode.NoDrawer:
			pose = pick(c.At/8%2 == 0, assets.AgentType, assets.AgentTypeOn)
		case c.At < beat.WalkTicks:
			x, pose = l.reachX+away*c.At/beat.WalkTicks, walking(c.At)
		}
	case beat.Arrow, beat.Snap, beat.Read:
		pose, words = pick(c.At/30%2 == 0, assets.AgentRead, assets.AgentReadOn), "The agent reads"
	case beat.Stamp:
		pose, words = pick(c.At < 14, assets.AgentStampUp, assets.AgentStampDown), "The agent stamps the answer"
	}
	if t != nil && !b.ended() && (c.Now == beat.Read || c.Now == beat.Rest) && (t.Error || t.Verdict == episode.Struck) {
		pose, words = pick(b.View.Breath(), assets.AgentConfusedOn, assets.AgentConfused), "The agent is puzzled"
		rise := 2
		if c.Now == beat.Read {
			rise = min(2, c.At/6)
		}
		b.Query(x, l.floor, rise)
	}
	if b.ended() {
		at := 0
		if c.Now == beat.End {
			at = c.At
		}
		if b.View.Trace.Outcome == episode.Solved {
			pose, words = pick(at/10%2 == 0, assets.AgentHappy, assets.AgentCheer), "The agent is happy"
		} else {
			pose, words = pick(b.View.Breath(), assets.AgentSigh, assets.AgentGiveUp), "The agent gives up"
			fall := 6
			if c.Now == beat.End {
				fall = min(6, at/4)
			}
			b.Sweat(x, l.floor, fall)
		}
	}
	b.Person(x, l.floor, pose, left)
	b.Region(frame.Region{Name: "agent", Role: frame.RoleImage, Label: words, X: x - props.PersonMid, Y: l.floor - props.PersonH, W: props.PersonW, H: props.PersonH})
}

func pick(first bool, a, b assets.Sprite) assets.Sprite {
	if first {
		return a
	}
	return b
}

// walking is a step of the walk: a, idle, b, idle, 7 ticks each.
func walking(at int) assets.Sprite {
	return [...]assets.Sprite{assets.AgentWalkA, assets.AgentIdle, assets.AgentWalkB, assets.AgentIdle}[at/7%4]
}

// customer paints who asks, the counter with its plate, and the question in a bubble.
func (b *builder) customer() {
	l, v := b.l, b.View
	pose, says := assets.CustomerWait, ""
	switch {
	case b.View.Blink():
		pose = assets.CustomerBlink
	case b.View.Breath() && v.Bob()%8 == 7:
		pose = assets.CustomerTap
	case b.View.Breath():
		pose = assets.CustomerBreathe
	}
	good := b.ended() && v.Trace.Outcome == episode.Solved
	switch {
	case good:
		pose, says = pick(b.View.Breath(), assets.CustomerWave, assets.CustomerServed), "The customer is served"
	case b.ended():
		pose, says = assets.CustomerLetDown, "The customer is let down"
	}
	b.Counter(l.counterX, l.floor, b.plate(), b.served(good), good)
	b.Person(l.customerX, l.floor, pose, true)
	b.question(says)
}

// question paints what is asked. Where it is cut, the bubble says that there is more to open.
func (b *builder) question(value string) {
	l, t := b.l, b.View.Trace
	lines, whole := b.asked()
	w, h := props.BubbleSize(lines)
	b.bubble = box{l.bubbleR - w, l.bubbleB - h, w, h}
	x, y := b.bubble.x, b.bubble.y
	b.Bubble(x, y, lines, l.bubbleR-18, false)
	if !whole {
		n := len(lines) - 1
		b.Fill(x+6+assets.Width(lines[n])-assets.Width(more), y+14+props.BubbleStep*n, assets.Width(more), 1, assets.Teal)
	}
	b.Region(frame.Region{Name: "question", Role: frame.RoleButton, Label: b.View.Asks() + ": " + t.Question, Value: value,
		X: x, Y: y, W: w, H: max(24, h)})
}

// upperCards is how many cards hang on the cord before one hangs above the bubble.
const upperCards = 3

// more stands, underlined, at the end of a question that is cut.
const more = "more"

// asked are the lines of the question: below the cord if it fits there, else as high as there is room.
func (b *builder) asked() (lines []string, whole bool) {
	l, q := b.l, b.View.Trace.Question
	lines, whole = l.bubbleLow.wrap(q)
	if !whole && len(b.onCord()) <= upperCards {
		lines, whole = l.bubbleTall.wrap(q)
	}
	return lines, whole
}

// wrap breaks a text into lines as narrow as the room for them allows; of one that is cut, the last leaves room for more.
func (s speech) wrap(text string) (lines []string, whole bool) {
	for chars := s.narrow; chars <= s.wide; chars++ {
		if lines = letters.Wrap(text, chars); len(lines) <= s.lines {
			return lines, true
		}
	}
	last := letters.Fit(strings.Join(lines[s.lines-1:], " "), s.wide-len(more)-1)
	return append(lines[:s.lines-1:s.lines-1], last+" "+more), false
}

// plate is what the counter says: who asks, then the answer, and of a run that failed what was wanted.
func (b *builder) plate() string {
	t := b.View.Trace
	k := b.View.Last()
	switch {
	case b.ended() && t.Outcome != episode.Solved:
		return "wanted: " + b.View.Wanted()
	case b.ended() && t.Lucky:
		return "by luck: " + story.Brief(t.Answer)
	case k != nil && k.Kind == episode.Submit && b.Clock.Over(beat.Stamp):
		return "answer: " + story.Brief(k.Call)
	}
	return "asks: " + story.Asker(t.Persona)
}

// served is what lies on the counter: the product that was asked for, or a note with the answer.
func (b *builder) served(good bool) assets.Sprite {
	t := b.View.Trace
	switch {
	case !good || t.Answer == task.None:
		return assets.NoSprite
	case t.Script.Task == task.NED:
		return assets.Shoe
	}
	return assets.Note
}

var outcomes = [...]props.Outcome{
	episode.Solved:   {Words: []string{"SOLVED"}, Good: true},
	episode.Failed:   {Words: []string{"FAILED"}},
	episode.OutTurns: {Words: []string{"OUT OF", "TURNS"}},
}

var luckyOutcome = props.Outcome{Words: []string{"LUCKY"}, Good: true}

// outcome is how the run ended: an answer that is right although the chain had snapped is no solution.
func (b *builder) outcome() props.Outcome {
	if b.View.Trace.Lucky {
		return luckyOutcome
	}
	return outcomes[b.View.Trace.Outcome]
}

var months = [...]string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}

func calendar(today string) (month, day string) {
	d, err := cal.ParseDay(today)
	if err != nil {
		return "", ""
	}
	_, m, n := d.Civil()
	return months[m-1], strconv.Itoa(n)
}
