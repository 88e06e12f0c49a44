package deskroom

import (
	"deskarena/assets"
	"deskarena/engine/episode"
	"deskarena/game/frame"
	"deskarena/game/props"
	"deskarena/game/scene/beat"
)

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
