package sim

import (
	"slices"

	"deskarena/engine/agent"
)

// Where the dice come in: whether a slip happens, and which.

func (s *Agent) roll(skill Skill, purpose string, up, down uint64) bool {
	if s.faultless() {
		return false
	}
	return s.dice.With(s.At, s.Try, int(skill)).For(purpose).Chance(threshold(s.skills[skill], up, down))
}

// slipsAt rolls for a slip at the step at hand; can rolls for a strength.
func (s *Agent) slipsAt(skill Skill, purpose string) bool {
	return s.roll(skill, purpose, s.slipUp*s.swap(), 1<<24)
}

// swap is the factor of what is gone: doing without functions that the playbook counts on changes how a model goes
// about the whole of the task, for better or for worse.
func (s *Agent) swap() uint64 {
	factor := uint64(256)
	for _, w := range s.Swaps {
		missed := func(f string) bool {
			return slices.Contains(s.gone, f) && slices.ContainsFunc(s.book, func(st *Step) bool { return st.Fn == f })
		}
		if slices.ContainsFunc(w.Functions, missed) {
			factor = max(1, min(factor*uint64(w.Factor)/256, maxSwap))
		}
	}
	return factor
}

// maxSwap bounds the product of several.
const maxSwap = 1 << 20

func (s *Agent) can(skill Skill, purpose string) bool {
	return s.faultless() || s.roll(skill, purpose, 1, 1)
}

// abstains says whether the agent says None where it has found nothing.
func (s *Agent) abstains() bool { return s.faultless() || s.roll(Abstaining, "none", s.noneUp, 256) }

// overcautious says whether it does so where it has found something: the odds are far smaller, but a model that can
// hardly be brought to name anything says None to everything.
func (s *Agent) overcautious() bool { return s.roll(Abstaining, "caution", s.noneUp, 256<<16) }

// misjudges says whether it answers where it has found nothing, or says None where it has found something. To abstain is a
// strength, unlike the other skills.
func (s *Agent) misjudges() bool {
	if s.Mem.First(Pick) == "" {
		return !s.abstains()
	}
	return s.overcautious()
}

// unaidedUp multiplies the odds that an agent without the domain details takes a reading that they rule out. The paper publishes
// runs with them alone, so this number is ours.
const unaidedUp = 8

// drawUnaided draws one of those readings: none for an agent that was given the details, or at a step that does not depend on
// them.
func (s *Agent) drawUnaided(st *Step, where func(*Slip) bool) *Slip {
	if !s.Unaided {
		return nil
	}
	for _, skill := range []Skill{Aiming, Reading} {
		sl := s.draw(st, skill, func(sl *Slip) bool { return sl.Detail && where(sl) })
		if sl != nil && s.roll(skill, "unaided", s.slipUp*unaidedUp, 1<<24) {
			return sl
		}
	}
	return nil
}

// drawCall draws a slip for the call at hand, skill by skill.
func (s *Agent) drawCall(st *Step) *Slip {
	if sl := s.drawUnaided(st, sends); sl != nil {
		return sl
	}
	writing := Composing
	if s.Clean.Kind == agent.Call && !agent.General(s.Clean.Name) {
		writing = Calling
	}
	for _, skill := range []Skill{Formatting, writing, Carrying, Aiming, Reading, Abstaining} {
		slips := false
		if skill == Abstaining {
			slips = s.misjudges()
		} else {
			slips = s.slipsAt(skill, "call")
		}
		if slips {
			if sl := s.draw(st, skill, sends); sl != nil {
				return sl
			}
		}
	}
	return nil
}

// draw picks among the slips of a step that fit, by weight. Whether one fits is asked of the one that was drawn, for it may take
// writing it out: the others are drawn from when it does not.
func (s *Agent) draw(st *Step, skill Skill, where func(*Slip) bool) *Slip {
	list, weights := make([]*Slip, 0, 64), make([]int, 0, 64)
	for _, family := range st.Slips {
		for _, sl := range family {
			if sl.Skill == skill && where(sl) && !s.isCured(sl) {
				list, weights = append(list, sl), append(weights, sl.Weight)
			}
		}
	}
	for d := s.dice.With(s.At, s.Try, int(skill)); len(list) > 0; {
		i := d.With(len(list)).For("which").Weighted(weights)
		if list[i].fits(s) {
			return list[i]
		}
		list, weights = slices.Delete(list, i, i+1), slices.Delete(weights, i, i+1)
	}
	return nil
}

func (s *Agent) drawReading(st *Step, obs agent.Observation, empty bool) *Slip {
	if empty || !s.slipsAt(Reading, "reading") {
		return nil
	}
	return s.draw(st, Reading, reads)
}

// Way draws which of several correct ways this run goes, by their weights.
func (s *Agent) Way(weights ...int) int {
	if s.Flawless {
		return s.Style % len(weights)
	}
	return s.dice.For("style").Weighted(weights)
}

// Choose draws a variant from 0 to n-1 for the attempt at hand.
func (s *Agent) Choose(purpose string, n int) int {
	return s.dice.With(s.At, s.Try).For(purpose).Below(n)
}
