//go:build !js

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"deskarena/engine/episode"
	"deskarena/engine/episode/twin"
	"deskarena/game/story"

	"github.com/spf13/cobra"
)

func diffCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "Lay two runs beside each other, turn by turn",
		Long: `Lay two runs beside each other, turn by turn.

Each is a preset, by name or as addresses have it, a share link, its token, or a file that run --format msgp wrote. Turns that
make the same call and get the same back stand beside each other, as many as can be. Where one run has dice that the other
never cast, what the agent does there is not held against what it did here: such turns are marked 'fresh dice'.`,
		Example: "  deskarena diff reasoner-clears-it weak-model-stalls\n" +
			"  deskarena run --strike drop@2 --format msgp --out struck.msgp && deskarena run --format msgp --out clean.msgp && deskarena diff clean.msgp struck.msgp",
		Args: exactly(2, "two runs: presets, links, tokens or files"),
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.RunE = func(cmd *cobra.Command, args []string) error {
		var worlds []*episode.World
		var runs [2]*episode.Trace
		for i, name := range args {
			s, file, err := findRun(name, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			w := worldOf(&worlds, s.OrgSeed)
			if file != nil {
				if runs[i], err = w.Verify(file); err != nil { // what a file says of its luck is in no file
					return fail(fmt.Errorf("%s: %w", name, err))
				}
			} else if runs[i], err = w.Run(s); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		p := twin.Lay(runs[0], runs[1])
		write := writeDiff
		if asJSON {
			write = writeDiffJSON
		}
		return fail(write(cmd.OutOrStdout(), &p))
	}
	return c
}

// worldOf opens the world of an org once.
func worldOf(known *[]*episode.World, seed uint64) *episode.World {
	for _, w := range *known {
		if w.Company.Seed == seed {
			return w
		}
	}
	w := episode.Open(seed)
	*known = append(*known, w)
	return w
}

// findRun finds the run that an argument names: a preset, a link, a file, or a token. Of a file it returns the bytes, too.
func findRun(name string, notes io.Writer) (s episode.Script, file []byte, err error) {
	if p, ok := presetNamed(name); ok {
		return p.Script, nil, nil
	}
	if !strings.Contains(name, "#") {
		switch file, err = readRun(name); {
		case err == nil:
			t, err := episode.ReadTrace(file)
			if err != nil {
				return s, nil, fail(fmt.Errorf("%s: %w", name, err))
			}
			return t.Script, file, nil
		case !errors.Is(err, os.ErrNotExist):
			return s, nil, fail(err)
		}
	}
	token, _ := parts(name)
	if s, err = episode.Decode(token); err != nil {
		return s, nil, fmt.Errorf("%q is no preset and no file, and as a link: %w", name, err)
	}
	s, note := s.Today()
	if note != "" {
		fmt.Fprintln(notes, note)
	}
	return s, nil, nil
}

// alone stands over turns that the other run has none beside.
var alone = [...]string{twin.OnlyA: "A alone:\n", twin.OnlyB: "B alone:\n"}

// freshDice marks a turn whose dice the other run never cast.
const freshDice = "  (fresh dice)"

// writeDiff writes two runs for reading: what the difference did, then the rows, those that are the same in one line.
func writeDiff(w io.Writer, p *twin.Pair) error {
	var b bytes.Buffer
	ra, rb := story.Of(p.A, len(p.A.Turns)), story.Of(p.B, len(p.B.Turns))
	for i, t := range []*episode.Trace{p.A, p.B} {
		fmt.Fprintf(&b, "%c  %s", 'A'+i, scriptText(&t.Script))
		for _, k := range t.Script.Strikes {
			b.WriteString(", strike " + strikeText(k))
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "\n%s\n", story.Parting(p, "A", "B"))
	switch s, o := &p.A.Script, &p.B.Script; {
	case s.OrgSeed != o.OrgSeed || s.Task != o.Task || s.Instance != o.Instance:
		b.WriteString("They are of two questions.\n")
	case p.Strange && !p.Alike():
		b.WriteString("They share no dice, so this compares two runs, and not one run with itself.\n")
	}
	for _, st := range p.Stretches() {
		if st.Same {
			first, last := p.Rows[st.From], p.Rows[st.To-1]
			fmt.Fprintf(&b, "\n%s %s the same as %s\n", span("A", first.A, last.A), isOrAre(first.A, last.A), span("B", first.B, last.B))
			continue
		}
		for i := st.From; i < st.To; i++ {
			r := p.Rows[i]
			if i == p.Parts {
				b.WriteString("\nfirst difference:\n")
			} else if i == st.From || r.Kind == twin.Changed || r.Kind != p.Rows[i-1].Kind {
				b.WriteByte('\n')
			}
			if i == st.From || r.Kind != p.Rows[i-1].Kind {
				b.WriteString(alone[r.Kind])
			}
			side(&b, "A", &ra, r.A, r.FreshA && !p.Strange)
			side(&b, "B", &rb, r.B, r.FreshB && !p.Strange)
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

// span names the turns of a run from one to another: "A1 to A3".
func span(run string, from, to int) string {
	if from == to {
		return fmt.Sprint(run, from)
	}
	return fmt.Sprint(run, from, " to ", run, to)
}

func isOrAre(from, to int) string {
	if from == to {
		return "is"
	}
	return "are"
}

// side writes one turn of a row: what was called, and what came back.
func side(b *bytes.Buffer, run string, r *story.Run, n int, fresh bool) {
	if n == 0 {
		return
	}
	mark := ""
	if fresh {
		mark = freshDice
	}
	fmt.Fprintf(b, "%-4s%s%s\n    %s\n", fmt.Sprint(run, n), story.CallLine(r.Turn(n), sideChars), mark, r.ResultLine(n, sideChars))
}

// sideChars is how many letters of a call or a result are printed; JSON has all of it.
const sideChars = 110

type diffJSON struct {
	A      traceHeadJSON `json:"a"`
	B      traceHeadJSON `json:"b"`
	Alike  bool          `json:"alike"`
	Shared bool          `json:"shared_dice"`      // the two share dice: where they differ it is by what was changed
	First  int           `json:"first_difference"` // the row, from 0; the number of rows if there is none
	Rows   []rowJSON     `json:"rows"`
	Says   string        `json:"says"`
}

type traceHeadJSON struct {
	Script  scriptJSON `json:"script"`
	Outcome string     `json:"outcome"`
	Answer  string     `json:"answer"`
	Truth   string     `json:"truth"`
	Turns   int        `json:"turns"`
	Digest  string     `json:"digest"`
	Link    string     `json:"link"`
}

type rowJSON struct {
	Kind   string    `json:"kind"` // same, changed, only a, only b
	A      *turnJSON `json:"a"`    // null where there is no such turn
	B      *turnJSON `json:"b"`
	FreshA bool      `json:"fresh_a"` // its dice exist in this run only
	FreshB bool      `json:"fresh_b"`
}

func writeDiffJSON(w io.Writer, p *twin.Pair) error {
	j := diffJSON{A: jsonOfHead(p.A), B: jsonOfHead(p.B), Alike: p.Alike(), Shared: !p.Strange, First: p.Parts, Rows: []rowJSON{}, Says: story.Parting(p, "A", "B")}
	of := func(t *episode.Trace, n int) *turnJSON {
		if n == 0 {
			return nil
		}
		turn := jsonOfTurn(&t.Turns[n-1])
		return &turn
	}
	for _, r := range p.Rows {
		j.Rows = append(j.Rows, rowJSON{r.Kind.String(), of(p.A, r.A), of(p.B, r.B), r.FreshA, r.FreshB})
	}
	return writeJSONValue(w, j)
}

func jsonOfHead(t *episode.Trace) traceHeadJSON {
	return traceHeadJSON{jsonOfScript(&t.Script), t.Outcome.String(), t.Answer, t.Truth, len(t.Turns), digestText(t.Digest), shareLink(t.Script)}
}
