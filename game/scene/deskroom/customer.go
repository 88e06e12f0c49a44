package deskroom

import (
	"deskarena/assets"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/game/scene/beat"
	"deskarena/game/story"
)

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
