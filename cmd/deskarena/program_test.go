//go:build linux

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/sys/unix"
)

// program builds the program, once, for what it says to a system and not to a test.
func program(t *testing.T) string {
	t.Helper()
	build.Do(func() {
		if said, err := exec.Command("go", "build", "-o", buildDir, ".").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
	})
	return filepath.Join(buildDir, "deskarena")
}

var (
	build    sync.Once
	buildDir string
)

func TestMain(m *testing.M) {
	var err error
	if buildDir, err = os.MkdirTemp("", "deskarena-test-"); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(buildDir)
	os.Exit(code)
}

// carryOut runs the program and returns its exit code and what it said on standard error.
func carryOut(t *testing.T, stdout io.Writer, args ...string) (int, string) {
	t.Helper()
	var errs bytes.Buffer
	c := exec.Command(program(t), args...)
	c.Env = append(os.Environ(), "DISPLAY=", "WAYLAND_DISPLAY=") // no window opens
	c.Dir = t.TempDir()
	c.Stdout, c.Stderr = stdout, &errs
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode(), errs.String()
}

// words are the arguments of a command, without the program's name.
func words(c *cobra.Command) []string { return strings.Fields(c.CommandPath())[1:] }

// A wrong command line exits with 2, prints nothing and says in one line what is wrong and where help is.
func TestWrongCommandLines(t *testing.T) {
	lines := [][]string{
		{"run", "--task", "ned", "--instance", "131"}, {"run", "--preset", "Nobody's"}, {"run", "--link", "%%%"},
		{"query"}, {"query", "SELECT Id FROM Case", "surplus"}, {"query", "--today", "yesterday", "SELECT Id FROM Case LIMIT 1"}, {"query", "--today", "", "SELECT Id FROM Case"},
		{"query", "--check", "--today", "2023-02-30", "SELECT Id FROM Case"},
		{"--link", "%%%"}, {"--preset", ""}, {"--link", ""}, {"run", "--preset", ""}, {"run", "--link", ""}, {"--preset", "The loud strike", "--link", "%%%"},
		{"run", "--out", ""}, {"reproduce", "--png", ""}, {"sweep", "--out", ""}, {"merge", "--out", "", "x"}, {"calibrate", "--out", ""}, {"org", "export", "--out", ""},
		{"serve", "--addr", ""}, {"serve", "--addr", "a b"}, {"serve", "--site", ""},
		{"export"}, {"export", "--site", ""}, {"export", "--zip", "x", "--base-url", "example.org"}, {"export", "--zip", "x", "--base-url", "https://example.org/?a"},
	}
	for _, line := range []string{
		"frobnicate", "frobnicate --help", "frobnicate --version", "--help=perhaps", "--version=perhaps", "run --version",
		"help frobnicate", "help run frobnicate", "help org frobnicate", "help --frobnicate", "org frobnicate --help", "run surplus --help", "verify a b --help",
		"completion", "completion frobnicate", "completion frobnicate --help", "completion bash surplus",
		"run --strike drop", "run --strike drop@0", "run --strike drop@99", "run --tools functions --strike pull:get_lost@1", "run --tools raw --strike pull:get_purchase_history@1",
		"run --format png --scale 0", "run --format png --scale 9", "run --format png --turn -1",
		"org", "verify", "verify a b",
		"blame --turn 0", "blame --turn -1", "blame --turn 21", "blame --runs 0", "blame --runs 10001", "blame --strike drop@99", "blame a",
		"diff", "diff a", "diff a b c", "diff the-loud-strike nobodys", "diff #s=abc the-loud-strike",
		"serve --port 99999", "serve --port -1", "serve --addr 127.0.0.1:99999", "serve --addr 127.0.0.1:", "serve --addr :", "serve --addr :http", "serve --addr [::1", "serve --addr ::1]:80",
		"serve --addr http://127.0.0.1:80", "serve --addr 127.0.0.1:80 --port 81", "serve --addr []", "serve --addr [127.0.0.1]", "serve --addr a:b:80", "serve --addr 127.0.0.1/8",
		"tasks --tasks xyz", "tasks --tasks ned,ned", "tasks --tasks ned,", "tasks --with-latent", "tasks --format huggingface --with-latent", "tasks --format huggingface --json", "tasks --format text --json",
		"org export", "org export --out x --format xml",
		"reproduce --table 1", "reproduce --trials 0", "reproduce --trials 99999999", "reproduce --csv --json",
		"sweep --tasks ned,xyz", "sweep --trials 0", "sweep --trials -1", "sweep --shard 1", "sweep --shard 2/2", "sweep --shard -1/2", "sweep --shard 0/0", "sweep --shard a/b", "sweep --workers -1",
		"sweep --strike drop", "sweep --strike pull:get_lost@1", "sweep --tools raw --strike pull:get_cases@1", "sweep --strike drop@21", "sweep --strike drop@1,drop@1",
		"sweep --csv --json", "sweep --out x --csv", "sweep --out x --json",
		"passk --k 0", "passk --k 11", "passk --trials 3 --k 4", "passk --models", "passk --csv --json",
		"merge", "merge --json --csv x", "merge --out y --json x",
		"audit --runs 0", "calibrate --trials 0", "calibrate --ablation --afresh", "calibrate --ablation --tasks ned", "calibrate --models gpt-4o,gpt-17", "digests --random -1",
	} {
		lines = append(lines, strings.Fields(line))
	}
	// Every command refuses an unknown flag and, flag by flag, what is no value of it.
	for _, c := range commandsBelow(rootCommand()) {
		lines = append(lines, append(words(c), "--frobnicate"))
		if c.Args != nil && c.ValidateArgs([]string{"a", "b", "c"}) != nil {
			lines = append(lines, append(words(c), "a", "b", "c"))
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			switch f.Value.Type() {
			case "string", "stringSlice", "stringArray", "name": // their values are in the list above
			default:
				lines = append(lines, append(words(c), "--"+f.Name+"=frobnicate"))
			}
		})
	}
	for _, line := range lines {
		var out bytes.Buffer
		code, errs := carryOut(t, &out, line...)
		if code != 2 || out.Len() > 0 {
			t.Errorf("%q: exit %d, printed %.80q", line, code, out.String())
		}
		if strings.Count(errs, "\n") != 1 || !strings.HasPrefix(errs, "deskarena: ") || !strings.Contains(errs, "; see deskarena") || !strings.HasSuffix(errs, "--help\n") {
			t.Errorf("%q: said %q", line, errs)
		}
	}
}

// printing are command lines that print, one at least for each command that can be carried out. serve and release are asked by .ci/run;
// env, which prints when it is asked, below.
var printing = []string{
	"--version", "completion bash", "completion zsh", "completion fish", "completion powershell", "__complete run --f",
	"run", "run --format json", "run --format msgp", "run --format png", "run --format gif --still --scale 1", "run --out /dev/stdout",
	"query SELECT+COUNT(Id)+FROM+Case", "org --stats", "org export --out new", "verify RUN", "blame --runs 5", "blame --runs 5 --strike drop@1 --json", "diff RUN the-loud-strike", "diff RUN RUN --json", "tasks --tasks ned", "tasks --tasks ned --json", "tasks --tasks ned --format huggingface", "digests --random 0",
	"reproduce --table 3 --trials 1 --csv", "reproduce --table 3 --trials 1 --json --png /dev/stdout",
	"sweep --models gpt-4o --frameworks fc --tools paper --tasks ned", "sweep --models gpt-4o --frameworks fc --tools paper --tasks ned --json",
	"sweep --models gpt-4o --frameworks fc --tools paper --tasks ned --out /dev/stdout", "merge SWEEP", "merge --json SWEEP", "merge --out /dev/stdout SWEEP",
	"passk --frameworks fc --tasks ned --trials 1 --k 1", "passk --frameworks fc --tasks ned --trials 1 --k 1 --csv", "passk --frameworks fc --tasks ned --trials 1 --k 1 --json",
	"calibrate --models gpt-4o --frameworks fc --tasks ned --trials 1 --out /dev/stdout", "audit",
}

// What cannot be printed is said in one line, and exits with 1.
func TestNothingCanBePrinted(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	dir := t.TempDir()
	for name, line := range map[string]string{"RUN": "run --format msgp", "SWEEP": "sweep --models gpt-4o --frameworks fc --tools paper --tasks ned"} {
		ok(t, append(strings.Fields(line), "--out", filepath.Join(dir, name))...)
	}
	lines, asked := printing, map[string]bool{"serve": true, "release": true, "env": true, "": true, "org": true, "completion": true, "export": true}
	for _, c := range commandsBelow(rootCommand()) {
		path := strings.Join(words(c), " ")
		lines = append(lines, path+" --help", "help "+path)
		for _, line := range printing {
			asked[path] = asked[path] || strings.HasPrefix(line+" ", path+" ")
		}
		if !asked[path] {
			t.Errorf("%s is not asked", c.CommandPath())
		}
	}
	for _, line := range lines {
		var args []string
		for _, word := range strings.Fields(line) {
			if word == "RUN" || word == "SWEEP" {
				word = filepath.Join(dir, word)
			}
			args = append(args, strings.ReplaceAll(word, "+", " "))
		}
		code, errs := carryOut(t, full, args...)
		said := 0
		for l := range strings.Lines(errs) {
			if strings.HasPrefix(l, "deskarena: ") && strings.HasSuffix(l, "no space left on device\n") {
				said++
			}
		}
		if code != 1 || said != 1 {
			t.Errorf("%q: exit %d, said %q", line, code, errs)
		}
	}
}

// A reader who leaves ends the program as it ends any other, whichever way the pipe came to it.
func TestTheReaderLeaves(t *testing.T) {
	for _, name := range []string{"", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/fd/3", "LINK", "FIFO"} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		c := exec.Command(program(t), "run", "--format", "gif", "--still") // no pipe has room for it
		switch name {
		case "":
		case "LINK":
			name = filepath.Join(dir, "link")
			if err := os.Symlink("/dev/stdout", name); err != nil {
				t.Fatal(err)
			}
		case "FIFO":
			r.Close()
			name = filepath.Join(dir, "fifo")
			if err := unix.Mkfifo(name, 0o600); err != nil {
				t.Fatal(err)
			}
			// Opened for writing too, so that opening it does not wait for the program.
			if r, err = os.OpenFile(name, os.O_RDWR, 0); err != nil {
				t.Fatal(err)
			}
		}
		if name != "" {
			c.Args = append(c.Args, "--out", name)
		}
		var errs bytes.Buffer
		c.Stdout, c.Stderr = w, &errs
		if name == "/dev/fd/3" {
			c.Stdout, c.ExtraFiles = nil, []*os.File{w}
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		w.Close()
		if _, err := r.Read(make([]byte, 1)); err != nil {
			t.Error(err)
		}
		r.Close()
		stuck := time.AfterFunc(time.Minute, func() { c.Process.Kill() })
		c.Wait()
		stuck.Stop()
		if ws := c.ProcessState.Sys().(syscall.WaitStatus); !ws.Signaled() || ws.Signal() != syscall.SIGPIPE || errs.Len() > 0 {
			t.Errorf("--out %q: %s, said %q", name, c.ProcessState, errs.String())
		}
		if strings.HasPrefix(name, dir) {
			if _, err := os.Lstat(name); err != nil {
				t.Error(err)
			}
		}
	}
}

// Ctrl-C leaves what was there, or all of what is new, and nothing beside.
func TestCtrlCLeavesNothingBeside(t *testing.T) {
	for _, line := range [][]string{{"run", "--format", "gif", "--scale", "1", "--out", "f"}, {"org", "export", "--out", "d"}} {
		for after := 40 * time.Millisecond; after < 2*time.Second; after *= 2 {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "f"), []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
			c := exec.Command(program(t), line...)
			c.Dir = dir
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(after)
			c.Process.Signal(os.Interrupt)
			c.Wait()
			entries, err := os.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range entries {
				files, _ := os.ReadDir(filepath.Join(dir, e.Name()))
				b, _ := os.ReadFile(filepath.Join(dir, e.Name()))
				switch {
				case e.Name() == "d" && len(files) == 16:
				case e.Name() == "f" && (string(b) == "old" || bytes.HasPrefix(b, []byte("GIF")) && bytes.HasSuffix(b, []byte(";"))):
				default:
					t.Errorf("%q, interrupted after %s, leaves %s with %d files or %d bytes", line, after, e.Name(), len(files), len(b))
				}
			}
		}
	}
}

// A picture is for no terminal, and /dev/null is none.
func TestTerminals(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	null, err := os.OpenFile("/dev/null", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for _, c := range []struct {
		stdout *os.File
		format string
		code   int
	}{{terminal, "png", 2}, {terminal, "gif", 2}, {terminal, "msgp", 2}, {null, "png", 0}, {null, "msgp", 0}, {null, "text", 0}} {
		code, errs := carryOut(t, c.stdout, "run", "--format", c.format)
		if code != c.code || (code != 0) != strings.Contains(errs, "not for a terminal") {
			t.Errorf("%s to %s: exit %d, said %q", c.format, c.stdout.Name(), code, errs)
		}
	}
}

// Standard output by another name is standard output: what it holds stays, and what follows comes after.
func TestOutToStandardOutput(t *testing.T) {
	name := filepath.Join(t.TempDir(), "f")
	want, _ := ok(t, "run")
	for _, out := range []string{"/dev/stdout", "/dev/fd/1", name} {
		if err := os.WriteFile(name, []byte("before\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
		if err != nil {
			t.Fatal(err)
		}
		code, errs := carryOut(t, f, "run", "--out", out)
		f.Close()
		if b, err := os.ReadFile(name); code != 0 || err != nil || string(b) != "before\n"+want {
			t.Errorf("--out %s: exit %d, %q, %v, %.80q", out, code, errs, err, b)
		}
	}
}
