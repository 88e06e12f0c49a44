// Package determinism prints what has to be the same on every machine: the digests of given Scripts, and of Scripts drawn
// at random from everything that a Script can say.
package determinism

import (
	"bufio"
	"fmt"
	"io"

	"deskarena/engine/agent"
	"deskarena/engine/dice"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// Write runs the given Scripts of the default org and n random ones, and writes one line for each: its token, and the
// digest of its Trace or why it cannot run. The random Scripts are the same every time.
func Write(out io.Writer, scripts []episode.Script, n int) error {
	w := bufio.NewWriter(out)
	world := episode.Open(episode.DefaultOrgSeed)
	for _, s := range scripts {
		line(w, world, s)
	}
	for i := range n {
		line(w, world, random(dice.New(1).For("determinism").With(i)))
	}
	return w.Flush()
}

func line(w io.Writer, world *episode.World, s episode.Script) {
	token := episode.Encode(s)
	t, err := world.Run(s)
	if err != nil {
		fmt.Fprintf(w, "%s %v\n", token, err)
		return
	}
	fmt.Fprintf(w, "%s %016x\n", token, t.Digest)
}

// random draws a Script of the default org. Some have strikes that cannot land: the refusal has to be the same, too.
func random(d dice.Dice) episode.Script {
	s := episode.Script{
		Ruleset:   episode.Ruleset,
		OrgSeed:   episode.DefaultOrgSeed,
		Task:      dice.Pick(d.For("task"), task.Kinds()),
		Instance:  uint16(d.For("instance").Between(1, 130)),
		Model:     dice.Pick(d.For("model"), agent.Models()),
		Framework: agent.Framework(d.For("framework").Below(3)),
		Toolset:   agent.Toolset(d.For("toolset").Below(3)),
		Unaided:   d.For("unaided").Percent(20),
		Seed:      d.For("seed").Bits(),
	}
	for i := range d.For("strikes").Below(3) {
		k := d.For("strike").With(i)
		strike := episode.Strike{Turn: uint8(k.For("turn").Between(1, 5))}
		if can := episode.Pullable(s); len(can) > 0 && k.For("kind").Percent(50) {
			strike.Kind, strike.Function = episode.Pull, dice.Pick(k.For("function"), can)
		}
		s = s.With(strike)
	}
	if d.For("reseed").Percent(20) {
		s.Reseed = episode.Reseed{Turn: uint8(d.For("reseed turn").Between(1, 6)), Seed: d.For("reseed seed").Bits()}
	}
	return s
}
