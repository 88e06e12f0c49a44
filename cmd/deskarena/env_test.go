//go:build linux

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
)

// client drives deskarena env as another program does.
type client struct {
	t   *testing.T
	in  io.WriteCloser
	out *bufio.Reader

	from io.Closer
}

func startEnv(t *testing.T) (*client, *exec.Cmd, *bytes.Buffer) {
	t.Helper()
	c := exec.Command(program(t), "env")
	in, err1 := c.StdinPipe()
	out, err2 := c.StdoutPipe()
	errs := &bytes.Buffer{}
	c.Stderr = errs
	if err := c.Start(); err != nil || err1 != nil || err2 != nil {
		t.Fatal(err, err1, err2)
	}
	stuck := time.AfterFunc(5*time.Minute, func() { c.Process.Kill() })
	t.Cleanup(func() { stuck.Stop(); c.Process.Kill() })
	return &client{t, in, bufio.NewReader(out), out}, c, errs
}

// answer is what the client looks at.
type answer struct {
	Observation string
	Done        bool
	Turn        int
	Reward      float64
	Outcome     string
	Msgp        []byte
	Trace       traceJSON
	Error       *struct{ Code, Message string }
}

func (c *client) ask(request map[string]any) (a answer) {
	c.t.Helper()
	b, err := json.Marshal(request)
	if err == nil {
		_, err = c.in.Write(append(b, '\n'))
	}
	var line []byte
	if err == nil {
		line, err = c.out.ReadBytes('\n')
	}
	if err == nil {
		err = json.Unmarshal(line, &a)
	}
	if err != nil {
		c.t.Fatalf("%v: %v, %.200q", request, err, line)
	}
	return a
}

// A process plays what simulated agents sent, several episodes by turns: what they read is what they read there, and the
// traces verify. It ends when the input ends.
func TestEnvPlaysWhatWasPlayed(t *testing.T) {
	c, process, errs := startEnv(t)
	w := episode.Open(episode.DefaultOrgSeed)
	var runs []*episode.Trace
	for i, k := range task.Kinds() {
		s := episode.Script{Ruleset: episode.Ruleset, OrgSeed: episode.DefaultOrgSeed, Task: k, Instance: uint16(i + 1), Model: agent.GPT4o,
			Framework: agent.Frameworks()[i%3], Toolset: agent.Toolset(i % 2), Seed: uint64(i)}
		tr, err := w.Run(s)
		if err != nil {
			t.Fatal(err)
		}
		runs = append(runs, tr)
		if a := c.ask(map[string]any{"op": "reset", "episode": k.String(), "task": k.String(), "instance": s.Instance, "framework": s.Framework.String(), "toolset": s.Toolset.String()}); a.Error != nil {
			t.Fatal(a.Error)
		}
	}
	for n := range episode.MaxTurns {
		for _, tr := range runs {
			if n >= len(tr.Turns) {
				continue
			}
			turn := tr.Turns[n]
			a := c.ask(map[string]any{"op": "step", "episode": tr.Script.Task.String(), "message": turn.Message})
			last := n == len(tr.Turns)-1
			if a.Error != nil || a.Observation != turn.Observation || a.Turn != n+1 || a.Done != last {
				t.Fatalf("%s, turn %d: %+v, want %.200q", tr.Script.Task, n+1, a, turn.Observation)
			}
			if last && (a.Outcome != tr.Outcome.String() || a.Reward != reward(tr)) {
				t.Errorf("%s ends %s with %v, not %s with %v", tr.Script.Task, a.Outcome, a.Reward, tr.Outcome, reward(tr))
			}
		}
	}
	for _, tr := range runs {
		name := tr.Script.Task.String()
		packed := c.ask(map[string]any{"op": "trace", "episode": name, "format": "msgp"})
		plain := c.ask(map[string]any{"op": "trace", "episode": name})
		file := filepath.Join(t.TempDir(), "run.msgp")
		if err := os.WriteFile(file, packed.Msgp, 0o600); err != nil {
			t.Fatal(err)
		}
		said, _ := ok(t, "verify", file)
		if !strings.Contains(said, plain.Trace.Digest) || plain.Trace.Digest == "" || plain.Trace.Script.Model != "recorded" {
			t.Errorf("%s: %s; the trace says %s of %s", name, said, plain.Trace.Digest, plain.Trace.Script.Model)
		}
		if link := strings.TrimPrefix(plain.Trace.Link, "#s="); link != "" {
			s, err := episode.Decode(link)
			if err != nil || len(s.Actions) != len(tr.Turns) {
				t.Errorf("%s: the link: %v", name, err)
			}
			if code, said, errs := run("run", "--link", link); code != 0 || !strings.Contains(said, plain.Trace.Digest) {
				t.Errorf("%s: the link plays as %s%s", name, said, errs)
			}
		}
		tampered := bytes.Clone(packed.Msgp)
		tampered[len(tampered)-1] ^= 1
		os.WriteFile(file, tampered, 0o600)
		if code, _, _ := run("verify", file); code != 1 {
			t.Errorf("%s: a tampered trace passes", name)
		}
	}
	c.in.Close()
	if err := process.Wait(); err != nil || errs.Len() > 0 {
		t.Errorf("it ends with %v, %s", err, errs)
	}
}

// A reader who leaves ends it quietly; one who cannot be written to is told.
func TestEnvWhenNobodyReads(t *testing.T) {
	c, process, errs := startEnv(t)
	c.ask(map[string]any{"op": "tools"})
	c.from.Close()
	for range 100 {
		if _, err := io.WriteString(c.in, "{\"op\":\"tools\"}\n"); err != nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	process.Wait()
	if ws := process.ProcessState.Sys().(syscall.WaitStatus); !ws.Signaled() || ws.Signal() != syscall.SIGPIPE || errs.Len() > 0 {
		t.Errorf("%s, said %q", process.ProcessState, errs)
	}

	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	p := exec.Command(program(t), "env")
	var said bytes.Buffer
	p.Stdin, p.Stdout, p.Stderr = strings.NewReader(`{"op":"tools"}`), full, &said
	p.Run()
	if p.ProcessState.ExitCode() != 1 || strings.Count(said.String(), "\n") != 1 || !strings.Contains(said.String(), "no space left") {
		t.Errorf("exit %d, said %q", p.ProcessState.ExitCode(), &said)
	}
}
