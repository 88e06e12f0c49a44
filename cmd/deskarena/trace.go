//go:build !js

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"deskarena/engine/episode"
	"deskarena/game/story"
)

type traceJSON struct {
	Script   scriptJSON `json:"script"`
	Persona  string     `json:"persona"`
	Question string     `json:"question"`
	Today    string     `json:"today"`
	Turns    []turnJSON `json:"turns"`
	Outcome  string     `json:"outcome"`
	Answer   string     `json:"answer"`
	Truth    string     `json:"truth"`
	Reward   float64    `json:"reward"`
	Digest   string     `json:"digest"` // 16 hexadecimal digits
	Link     string     `json:"link"`   // what follows the address of the page; "" where recorded messages are too long for one
}

type scriptJSON struct {
	Ruleset   uint16      `json:"ruleset"`
	OrgSeed   uint64      `json:"org_seed"`
	Task      string      `json:"task"`
	Instance  uint16      `json:"instance"`
	Model     string      `json:"model"`
	Framework string      `json:"framework"`
	Tools     string      `json:"tools"`
	Unaided   bool        `json:"unaided,omitempty"` // the prompt had no domain details
	Seed      uint64      `json:"seed"`
	Strikes   []string    `json:"strikes"` // as --strike takes them
	Reseed    *reseedJSON `json:"reseed,omitempty"`
	Actions   []string    `json:"actions,omitempty"`
}

type reseedJSON struct {
	Turn uint8  `json:"turn"`
	Seed uint64 `json:"seed"`
}

type turnJSON struct {
	Turn        int    `json:"turn"`
	Thought     string `json:"thought"`
	Kind        string `json:"kind"`
	Action      string `json:"action"`  // the query, the call or the answer
	Message     string `json:"message"` // as the agent sent it
	Observation string `json:"observation"`
	Verdict     string `json:"verdict"`
	Slip        string `json:"slip,omitempty"`
	Why         string `json:"why,omitempty"`
	DependsOn   []int  `json:"depends_on"` // turns that first showed a value of the action
	Root        *int   `json:"root"`       // the turn that this one is wrong because of
}

func writeJSON(w io.Writer, t *episode.Trace) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(jsonOf(t))
}

func jsonOf(t *episode.Trace) traceJSON {
	j := traceJSON{
		Script:  jsonOfScript(&t.Script),
		Persona: t.Persona, Question: t.Question, Today: t.Today, Turns: []turnJSON{},
		Outcome: t.Outcome.String(), Answer: t.Answer, Truth: t.Truth, Reward: reward(t),
		Digest: digestText(t.Digest), Link: shareLink(t.Script),
	}
	for i := range t.Turns {
		j.Turns = append(j.Turns, jsonOfTurn(&t.Turns[i]))
	}
	return j
}

func jsonOfScript(s *episode.Script) scriptJSON {
	j := scriptJSON{
		Ruleset: s.Ruleset, OrgSeed: s.OrgSeed, Task: s.Task.String(), Instance: s.Instance, Model: s.Model.String(),
		Framework: s.Framework.String(), Tools: s.Toolset.String(), Unaided: s.Unaided, Seed: s.Seed, Strikes: strikeTexts(s.Strikes), Actions: s.Actions,
	}
	if s.Reseed.Turn > 0 {
		j.Reseed = &reseedJSON{s.Reseed.Turn, s.Reseed.Seed}
	}
	return j
}

func jsonOfTurn(t *episode.Turn) turnJSON {
	j := turnJSON{
		Turn: t.N, Thought: t.Thought, Kind: t.Kind.String(), Action: t.Call, Message: t.Message, Observation: t.Observation,
		Verdict: t.Verdict.String(), Slip: t.Slip, Why: t.Say, DependsOn: dependsOn(t),
	}
	if t.Root > 0 {
		j.Root = &t.Root
	}
	return j
}

func dependsOn(t *episode.Turn) []int {
	on := []int{}
	for _, n := range t.Needs {
		on = append(on, n.Turn)
	}
	slices.Sort(on)
	return slices.Compact(on)
}

func strikeText(k episode.Strike) string {
	if k.Kind == episode.Pull {
		return fmt.Sprintf("pull:%s@%d", k.Function, k.Turn)
	}
	return fmt.Sprintf("drop@%d", k.Turn)
}

func strikeTexts(strikes []episode.Strike) []string {
	out := []string{}
	for _, k := range strikes {
		out = append(out, strikeText(k))
	}
	return out
}

// shareLink is a script's link, or nothing where its messages are too long for one.
func shareLink(s episode.Script) string {
	if _, err := episode.Decode(episode.Encode(s)); err != nil {
		return ""
	}
	return episode.ShareLink(s, 0)
}

func digestText(d uint64) string { return fmt.Sprintf("%016x", d) }

func reward(t *episode.Trace) float64 {
	if t.Reward.Den == 0 {
		return 0
	}
	return float64(t.Reward.Num) / float64(t.Reward.Den)
}

// writeText writes a run for reading: what the flags said in their words, all else in the story's.
func writeText(w io.Writer, t *episode.Trace) error {
	var b bytes.Buffer
	s, r := &t.Script, story.Of(t, len(t.Turns))
	fmt.Fprintln(&b, scriptText(s))
	for _, k := range s.Strikes {
		fmt.Fprintf(&b, "strike: %s\n", strikeText(k))
	}
	fmt.Fprintf(&b, "Today is %s. %s: %s\n", t.Today, r.Asks(), t.Question)
	for i := range t.Turns {
		turn := &t.Turns[i]
		fmt.Fprintf(&b, "\n%d. %s\n", turn.N, strings.TrimSpace(r.StandWords(turn.N)+" "+story.UseLine(turn)))
		paragraph(&b, "thought", turn.Thought)
		paragraph(&b, turn.Kind.String(), cutText(turn.Call))
		if turn.Kind == episode.Submit {
			paragraph(&b, "grade", r.GradeLine())
		} else {
			paragraph(&b, "reads", cutText(cmp.Or(turn.Observation, story.Nothing)))
		}
	}
	fmt.Fprintf(&b, "\n%s\ndigest %s\nlink %s\n", r.EndWords(), digestText(t.Digest), cmp.Or(shareLink(*s), "none: the recorded messages are too long for one"))
	_, err := w.Write(b.Bytes())
	return err
}

// scriptText says whose run it is, of which question, on which dice; without its strikes.
func scriptText(s *episode.Script) string {
	return fmt.Sprintf("%s no. %d, %s under %s with %s, seed %d", s.Task, s.Instance, s.Model, s.Framework, s.Toolset, s.Seed)
}

// mostText is how many bytes of a call or a result are printed; JSON and msgp have all of it.
const mostText = 600

func cutText(s string) string {
	if len(s) > mostText {
		return strings.ToValidUTF8(s[:mostText], "") + fmt.Sprintf("… (%d bytes)", len(s))
	}
	return s
}

func paragraph(b *bytes.Buffer, name, text string) {
	if text != "" {
		fmt.Fprintf(b, "   %-8s %s\n", name, strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n            "))
	}
}
