//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"deskarena/engine/task/listing"
	"deskarena/engine/tools"
	"deskarena/presets"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// holds checks that the README says something, wherever its lines break.
func holds(t *testing.T, readme, phrase string) {
	t.Helper()
	if !strings.Contains(strings.Join(strings.Fields(readme), " "), phrase) {
		t.Errorf("the README does not say %q", phrase)
	}
}

// Every figure of the README that the program can say is the one that it says.
func TestReadmeFigures(t *testing.T) {
	text := readme(t)

	out, _ := ok(t, "org", "--stats")
	var s orgStats
	if err := json.Unmarshal([]byte(out), &s); err != nil {
		t.Fatal(err)
	}
	sum := 0
	for _, o := range s.Objects {
		sum += o.Count
	}
	if sum != s.Records {
		t.Errorf("org --stats says %d records, and %d object by object", s.Records, sum)
	}
	records := thousands(s.Records)
	holds(t, text, fmt.Sprintf("%d objects, %s records and their indexes", len(s.Objects), records))

	out, _ = ok(t, "tasks", "--json")
	var all []listing.Instance
	if err := json.Unmarshal([]byte(out), &all); err != nil {
		t.Fatal(err)
	}
	perTask := map[string]int{}
	for _, in := range all {
		perTask[in.Task]++
	}
	questions := thousands(len(all))
	holds(t, text, fmt.Sprintf("lists all %s questions", questions))
	for k, n := range perTask {
		if n != perTask["NED"] {
			t.Errorf("%d questions of %s, %d of NED", n, k, perTask["NED"])
		}
	}
	holds(t, text, fmt.Sprintf("%s tasks of %d questions", inWords(t, len(perTask)), perTask["NED"]))
	holds(t, text, fmt.Sprintf("the %d functions that an agent may be handed", len(tools.All())))

	// The fits are measured with more runs of each question; what they are measured on is said after one as well.
	within, signs := regexp.MustCompile(`of (\d+) published cells within (\S+) `), regexp.MustCompile(`Signs: \d+ of (\d+)`)
	said := func(table string, what *regexp.Regexp) []string {
		t.Helper()
		out, _ := ok(t, "reproduce", "--table", table, "--trials", "1")
		found := what.FindStringSubmatch(out)
		if found == nil {
			t.Fatalf("table %s: %q", table, out)
		}
		return found
	}
	two, four, five := said("2", within), said("4", signs), said("5", within)
	holds(t, text, fmt.Sprintf("of the %s cells of Table 2 are within %s points", two[1], two[2]))
	holds(t, text, fmt.Sprintf("of the %s cells of Table 5 that Table 2 does not contradict are within %s points", five[1], five[2]))
	entries, _ := strconv.Atoi(four[1])
	holds(t, text, fmt.Sprintf("the %s entries of Table 4 have their signs", inWords(t, entries)))

	// No other figure of such a size, but for what was measured by hand.
	known := []string{records, questions, "1,500", "1,000"}
	for _, n := range regexp.MustCompile(`\d{1,3}(,\d{3})+`).FindAllString(text, -1) {
		if !slices.Contains(known, n) {
			t.Errorf("no command says the README's %s", n)
		}
	}
}

func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func inWords(t *testing.T, n int) string {
	t.Helper()
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n >= len(words) {
		return strconv.Itoa(n)
	}
	return words[n]
}

// The commands, flags, presets and addresses that the README names are there, and no command is left out.
func TestReadmeNames(t *testing.T) {
	text := readme(t)
	_, section, _ := strings.Cut(text, "\n## Two commands\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var commands []string
	for line := range strings.Lines(section) {
		if strings.HasPrefix(line, "    ") {
			command, _, _ := strings.Cut(line, "#")
			commands = append(commands, strings.TrimSpace(command))
		}
	}
	if want := []string{"go run ./cmd/deskarena serve", "go test ./..."}; !slices.Equal(commands, want) {
		t.Errorf("the two commands are %q", commands)
	}
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	holds(t, text, "You need Go "+regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(string(mod))[1]+" and")
	serve := serveCommand().Flags()
	holds(t, text, fmt.Sprintf("http://%s:%s", serve.Lookup("addr").DefValue, serve.Lookup("port").DefValue))

	flags := map[string]bool{"help": true}
	for _, c := range commandsBelow(rootCommand()) {
		c.Flags().VisitAll(func(f *pflag.Flag) { flags[f.Name] = true })
		if !c.Hidden && c.HasParent() && !regexp.MustCompile("(?m)^\\|.*`(org )?"+c.Name()+"[ `]").MatchString(text) {
			t.Errorf("the table has no %s", c.CommandPath())
		}
	}
	for _, f := range regexp.MustCompile(`--([a-z][a-z-]*)`).FindAllStringSubmatch(text, -1) {
		if !flags[f[1]] {
			t.Errorf("no command has a flag --%s", f[1])
		}
	}
	named := regexp.MustCompile(`(?:Load \*\*([^*]+)\*\*|--preset "([^"]+)")`).FindAllStringSubmatch(text, -1)
	for _, m := range named {
		if !slices.ContainsFunc(presets.All(), func(p presets.Preset) bool { return p.Name == m[1]+m[2] }) {
			t.Errorf("no preset is called %q", m[1]+m[2])
		}
	}
	if len(named) < 3 {
		t.Errorf("the README names %d presets", len(named))
	}
}

// commandsBelow is a command and all below it.
func commandsBelow(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		all = append(all, commandsBelow(sub)...)
	}
	return all
}
