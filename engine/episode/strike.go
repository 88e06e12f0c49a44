package episode

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/tools"
)

// pull takes away what is to be gone from turn n on, and hands out the two general query tools for it.
func (e *episode) pull(n int) {
	for _, k := range e.script.Strikes {
		if k.Kind == Pull && int(k.Turn) == n {
			for _, f := range tools.Named(k.Function) {
				e.gone = append(e.gone, f.Name)
			}
			e.given = true
		}
	}
}

func (e *episode) struckAt(n int, kind StrikeKind) bool {
	for _, k := range e.script.Strikes {
		if k.Kind == kind && int(k.Turn) == n {
			return true
		}
	}
	return false
}

// landed says whether every strike of the script found its turn.
func (e *episode) landed() error {
	for _, k := range e.script.Strikes {
		if err := canLand(e.trace, k); err != nil {
			return err
		}
	}
	return nil
}

// CanStrike says why a strike cannot land on a trace, or nil.
func CanStrike(t *Trace, k Strike) error {
	if err := k.check(t.Script.Toolset); err != nil {
		return err
	}
	for _, other := range t.Script.Strikes {
		switch {
		case other.Kind != k.Kind:
		case k.Kind == Pull && covers(other, k):
			return fmt.Errorf("%s is already gone from turn %d on", k.Function, other.Turn)
		case k.Kind == Drop && other.Turn == k.Turn:
			return fmt.Errorf("the result of turn %d is already dropped", k.Turn)
		}
	}
	if len(t.Script.Strikes) >= maxStrikes {
		return fmt.Errorf("a run takes at most %d strikes", maxStrikes)
	}
	return canLand(t, k)
}

// covers says whether everything that one strike pulls is gone by another.
func covers(by, k Strike) bool {
	gone := tools.Named(by.Function)
	return !slices.ContainsFunc(tools.Named(k.Function), func(f *tools.Func) bool { return !slices.Contains(gone, f) })
}

// canLand looks at the turn that a strike is for.
func canLand(t *Trace, k Strike) error {
	n := len(t.Turns)
	switch {
	case int(k.Turn) > n:
		return fmt.Errorf("the run is over after turn %d, so nothing can be struck at turn %d", n, k.Turn)
	case k.Kind == Drop && t.Turns[k.Turn-1].Kind == Submit:
		return fmt.Errorf("turn %d hands in the answer: there is no result to drop", k.Turn)
	}
	return nil
}

// check looks at a strike by itself.
func (k Strike) check(toolset agent.Toolset) error {
	switch {
	case k.Turn < 1 || k.Turn > MaxTurns:
		return fmt.Errorf("a strike lands on turn 1 to %d, not %d", MaxTurns, k.Turn)
	case k.Kind == Drop && k.Function != "":
		return fmt.Errorf("dropping a result takes no function")
	case k.Kind == Drop:
		return nil
	case k.Kind != Pull:
		return fmt.Errorf("there is no strike of number %d", k.Kind)
	case !toolset.Calls():
		return fmt.Errorf("a raw run has no function to pull")
	}
	if f := tools.Named(k.Function); len(f) == 0 || f[0].Category == tools.Neither {
		return fmt.Errorf("there is no function %q to pull", k.Function)
	}
	return nil
}

const (
	maxStrikes = 8
	maxActions = MaxTurns
)

// MaxMessage bounds a recorded message in bytes.
const MaxMessage = 1 << 16

// Check looks at a Script by itself: every number in its range, strikes in order and none twice.
func (s *Script) Check() error {
	switch {
	case s.Ruleset > Ruleset:
		return fmt.Errorf("this script is from a later version (ruleset %d; this is %d)", s.Ruleset, Ruleset)
	case s.Ruleset == 0:
		return fmt.Errorf("a script has a ruleset")
	case s.Model != agent.Recorded && !slices.Contains(agent.Models(), s.Model):
		return fmt.Errorf("there is no profile for model number %d", s.Model)
	case s.Framework > agent.FC:
		return fmt.Errorf("there is no framework of number %d", s.Framework)
	case s.Toolset > agent.Flex:
		return fmt.Errorf("there is no toolset of number %d", s.Toolset)
	case s.Reseed.Turn > MaxTurns || s.Reseed.Turn == 0 && s.Reseed.Seed != 0:
		return fmt.Errorf("a fork begins on turn 1 to %d", MaxTurns)
	case len(s.Strikes) > maxStrikes:
		return fmt.Errorf("a run takes at most %d strikes", maxStrikes)
	case len(s.Actions) > maxActions:
		return fmt.Errorf("a run has at most %d actions", maxActions)
	}
	for i, k := range s.Strikes {
		if err := k.check(s.Toolset); err != nil {
			return err
		}
		if i > 0 && compareStrikes(s.Strikes[i-1], k) >= 0 {
			return fmt.Errorf("strikes come by turn, and none twice")
		}
	}
	for _, m := range s.Actions {
		if len(m) > MaxMessage {
			return fmt.Errorf("a recorded action is longer than %d bytes", MaxMessage)
		}
	}
	return nil
}

func compareStrikes(a, b Strike) int {
	if a.Turn != b.Turn {
		return int(a.Turn) - int(b.Turn)
	}
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	if a.Function < b.Function {
		return -1
	} else if a.Function > b.Function {
		return 1
	}
	return 0
}

// With returns the script with one more strike, in its place.
func (s Script) With(k Strike) Script {
	s.Strikes = append(slices.Clone(s.Strikes), k)
	slices.SortFunc(s.Strikes, compareStrikes)
	return s
}

// Without returns the script without one of its strikes.
func (s Script) Without(k Strike) Script {
	s.Strikes = slices.DeleteFunc(slices.Clone(s.Strikes), func(o Strike) bool { return o == k })
	if len(s.Strikes) == 0 {
		s.Strikes = nil
	}
	return s
}

// Pullable lists what can be pulled from a run: its functions, and then their categories.
func Pullable(s Script) []string {
	var out []string
	if s.Toolset != agent.Functions {
		return nil
	}
	for _, f := range tools.All() {
		if f.Category != tools.Neither {
			out = append(out, f.Name)
		}
	}
	for _, c := range tools.Categories() {
		out = append(out, c.Key())
	}
	return out
}

// ParseStrike reads drop@2, pull:get_purchase_history@1 or pull:calculation-dependent@1.
func ParseStrike(text string) (Strike, error) {
	wrong := fmt.Errorf("strike %q is not of the form drop@TURN, pull:FUNCTION@TURN or pull:CATEGORY@TURN", text)
	what, at, found := strings.Cut(text, "@")
	turn, err := strconv.Atoi(at)
	if !found || err != nil {
		return Strike{}, wrong
	}
	if turn < 1 || turn > math.MaxUint8 {
		return Strike{}, fmt.Errorf("strike %q: turns count from 1 to %d", text, MaxTurns)
	}
	kind, function, _ := strings.Cut(what, ":")
	switch {
	case strings.EqualFold(kind, "drop") && function == "":
		return Strike{Turn: uint8(turn), Kind: Drop}, nil
	case strings.EqualFold(kind, "pull") && function != "":
		if function = strings.ToLower(function); len(tools.Named(function)) == 0 {
			return Strike{}, fmt.Errorf("strike %q: there is no function %q, and no category of them", text, function)
		}
		return Strike{Turn: uint8(turn), Kind: Pull, Function: function}, nil
	}
	return Strike{}, wrong
}
