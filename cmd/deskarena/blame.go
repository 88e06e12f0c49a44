//go:build !js

package main

import (
	"bytes"
	"fmt"
	"io"

	"deskarena/engine/episode"
	"deskarena/engine/lab"
	"deskarena/engine/lab/blame"
	"deskarena/game/story"

	"github.com/spf13/cobra"
)

// maxRuns bounds how many other dice are tried.
const maxRuns = 10_000

func blameCommand() *cobra.Command {
	var turn, runs int
	var asJSON bool
	c := &cobra.Command{
		Use:   "blame",
		Short: "Say why a run went wrong: what hangs on what, but for which turn, and how often",
		Long: `Say why a run went wrong, from the turn that is asked about back to where it began, and weigh that in three tiers.

hangs on   which turns it took something from, and which took something from the turn where it went wrong
but for    the same dice with that turn clean, or without that strike: solved, or not
how often  so many other dice from there on, with it and without it, and the difference between the two; where a run has several
           breaks or strikes, the share of each (Shapley): all subsets of up to ` + fmt.Sprint(blame.MaxCauses) + ` of them are played

Nothing is estimated by a model: everything is played. Recorded messages have no dice, so of them it says the first tier alone.`,
		Example: "  deskarena blame --preset 'Weak model stalls'\n" +
			"  deskarena blame --task ned --instance 7 --seed 42 --strike drop@2 --turn 3 --json",
		Args: cobra.NoArgs,
	}
	script := addScriptFlags(c.Flags())
	c.Flags().IntVar(&turn, "turn", 0, "the turn to ask about (default: the end of a run that failed, which leads to its decisive turn)")
	c.Flags().IntVar(&runs, "runs", blame.Runs, "how many other dice to try")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		s, err := script.make(cmd.ErrOrStderr())
		if err != nil {
			return err
		}
		if runs < 1 || runs > maxRuns {
			return fmt.Errorf("--runs is 1 to %d, not %d", maxRuns, runs)
		}
		if turn < 0 || turn == 0 && c.Flags().Changed("turn") {
			return fmt.Errorf("turns count from 1, so there is no turn %d", turn)
		}
		w := episode.Open(s.OrgSeed)
		q, err := inquire(w, s, turn, runs, cmd.ErrOrStderr())
		if err != nil {
			return err // a Script that cannot be, or a turn that it does not have
		}
		write := writeBlame
		if asJSON {
			write = writeBlameJSON
		}
		return fail(write(cmd.OutOrStdout(), q))
	}
	return c
}

// inquire plays all that there is to play. Of recorded messages there is nothing.
func inquire(w *episode.World, s episode.Script, turn, runs int, progressTo io.Writer) (*blame.Inquiry, error) {
	if len(s.Actions) > 0 {
		t, err := w.Run(s)
		if err != nil {
			return nil, err
		}
		trail, err := blame.Follow(t, turn)
		return &blame.Inquiry{Trail: trail, Trace: t}, err
	}
	w.Keep(lab.KeptResults)
	defer w.Keep(0)
	q, err := blame.Ask(w, s, turn, runs)
	if err != nil {
		return nil, err
	}
	step, done := progress(progressTo, "blame", q.Plan())
	defer done()
	for !q.Done() {
		q.Step()
		step(1)
	}
	return q, nil
}

// writeBlame writes an inquiry for reading.
func writeBlame(w io.Writer, q *blame.Inquiry) error {
	var b bytes.Buffer
	t := q.Trace
	s, r := &t.Script, story.Of(t, len(t.Turns))
	fmt.Fprintln(&b, scriptText(s))
	for _, k := range s.Strikes {
		fmt.Fprintf(&b, "strike: %s\n", strikeText(k))
	}
	fmt.Fprintf(&b, "%s\n\n%s\n", r.EndWords(), r.BlameTitle(q.Trail))
	for i, h := range q.Hops {
		fmt.Fprintf(&b, "%2d. %s\n", i+1, r.HopWords(h))
	}
	b.WriteByte('\n')
	tier(&b, "hangs on", r.HangsWords(q.Trail))
	if q.Origin > 0 {
		if len(s.Actions) > 0 {
			fmt.Fprintln(&b, "           Recorded messages have no dice: nobody would play on.")
		}
		tier(&b, "but for", line(story.ButForWords(q)))
		tier(&b, "how often", append(line(story.OftenWords(q.Often)), story.ShareWords(q)...))
	}
	if t.Decisive() > 0 {
		waste := t.Wasted(len(t.Turns))
		fmt.Fprintf(&b, "\nDecisive was turn %d. %s\n", t.Decisive(), story.WasteWords(waste, lab.PriceOf(s.Model).Dollars(waste.Cost)))
	}
	_, err := w.Write(b.Bytes())
	return err
}

func line(text string) story.Page {
	if text == "" {
		return nil
	}
	return story.Page{{Text: text}}
}

// tier writes one tier, its name beside its first line.
func tier(b *bytes.Buffer, name string, p story.Page) {
	for _, l := range p {
		fmt.Fprintf(b, "%-9s  %s\n", name, l.Text)
		name = ""
	}
}

type blameJSON struct {
	Script   scriptJSON    `json:"script"`
	Outcome  string        `json:"outcome"`
	Answer   string        `json:"answer"`
	Truth    string        `json:"truth"`
	Link     string        `json:"link"`
	Turn     int           `json:"turn"`     // that was asked about
	Origin   int           `json:"origin"`   // where it went wrong; 0 if nothing is wrong with it
	Decisive int           `json:"decisive"` // the turn that the run failed by; 0 if it did not fail
	Hops     []hopJSON     `json:"hops"`     // from turn back to where it began
	HangsOn  hangsJSON     `json:"hangs_on"`
	ButFor   *butForJSON   `json:"but_for"`   // null where nothing is wrong, or there are no dice
	HowOften *oftenJSON    `json:"how_often"` // likewise
	Together *togetherJSON `json:"together"`  // null where there is no more than one cause
	Wasted   []wasteJSON   `json:"wasted"`    // after the decisive turn, by the end of each turn from there on
}

type hopJSON struct {
	Turn   int          `json:"turn"`
	Own    bool         `json:"own"` // it went wrong by itself
	From   []sourceJSON `json:"from"`
	Errors int          `json:"errors"` // how many rejected turns in a row end with it
	Says   string       `json:"says"`
}

type sourceJSON struct {
	Turn   int      `json:"turn"`
	Values []string `json:"values"` // none where the texts show nothing
}

type hangsJSON struct {
	Takes []sourceJSON `json:"takes"` // what the turn took itself
	On    []int        `json:"on"`    // all turns that it hangs on
	By    []int        `json:"by"`    // all turns that hang on origin
}

type causeJSON struct {
	Turn    int      `json:"turn"`
	Strikes []string `json:"strikes"` // without which it is played; none of a slip
}

type butForJSON struct {
	causeJSON
	Outcome string `json:"outcome"`
	Answer  string `json:"answer"`
	Turns   int    `json:"turns"`
	Says    string `json:"says"`
}

type oftenJSON struct {
	Runs    int     `json:"runs"`
	With    int     `json:"with"`
	Without int     `json:"without"`
	Both    int     `json:"both"`
	Points  float64 `json:"points"` // the difference, in percentage points, and its 95 percent interval
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Says    string  `json:"says"`
}

type togetherJSON struct {
	Runs    int         `json:"runs"`
	With    int         `json:"with"`
	Without int         `json:"without"`
	Shares  []shareJSON `json:"shares"` // they add up to the difference
	LeftOut int         `json:"left_out"`
}

type shareJSON struct {
	causeJSON
	Points float64 `json:"points"`
}

type wasteJSON struct {
	Turn          int     `json:"turn"` // by the end of which
	Turns         int     `json:"turns"`
	Calls         int64   `json:"calls"`
	TokensRead    int64   `json:"tokens_read"`
	TokensWritten int64   `json:"tokens_written"`
	Dollars       float64 `json:"dollars"`
}

func writeBlameJSON(w io.Writer, q *blame.Inquiry) error {
	t := q.Trace
	r := story.Of(t, len(t.Turns))
	j := blameJSON{
		Script: jsonOfScript(&t.Script), Outcome: t.Outcome.String(), Answer: t.Answer, Truth: t.Truth, Link: shareLink(t.Script),
		Turn: q.Turn, Origin: q.Origin, Decisive: t.Decisive(), Hops: []hopJSON{},
		HangsOn: hangsJSON{sourcesJSON(q.Takes), orNone(q.On), orNone(q.By)}, Wasted: []wasteJSON{},
	}
	for _, h := range q.Hops {
		j.Hops = append(j.Hops, hopJSON{h.Turn, h.Own, sourcesJSON(h.From), h.Errors, r.HopWords(h)})
	}
	if b := q.ButFor; b != nil {
		j.ButFor = &butForJSON{jsonOfCause(q.Cause), b.Outcome.String(), b.Answer, len(b.Turns), story.ButForWords(q)}
	}
	if o := q.Often; o.Runs > 0 {
		points, low, high := o.Difference()
		j.HowOften = &oftenJSON{o.Runs, o.With, o.Without, o.Both, points, low, high, story.OftenWords(o)}
	}
	if shares := q.Shares(); len(shares) > 0 {
		runs, with, without := q.Together()
		j.Together = &togetherJSON{Runs: runs, With: with, Without: without, LeftOut: q.LeftOut}
		for i, s := range shares {
			points := 100 * float64(s.Num) / float64(s.Den*int64(runs))
			j.Together.Shares = append(j.Together.Shares, shareJSON{jsonOfCause(q.Causes[i]), points})
		}
	}
	if from := t.Decisive(); from > 0 {
		for n := from; n <= len(t.Turns); n++ {
			waste := t.Wasted(n)
			j.Wasted = append(j.Wasted, wasteJSON{n, waste.Turns, waste.Calls, waste.Read, waste.Written, lab.PriceOf(t.Script.Model).Dollars(waste.Cost)})
		}
	}
	return writeJSONValue(w, j)
}

func sourcesJSON(all []blame.Source) []sourceJSON {
	out := []sourceJSON{}
	for _, s := range all {
		out = append(out, sourceJSON{s.Turn, orNone(s.Values)})
	}
	return out
}

func jsonOfCause(c blame.Cause) causeJSON { return causeJSON{c.Turn, strikeTexts(c.Strikes)} }

// orNone is a list that is written as one, though it be empty.
func orNone[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}
