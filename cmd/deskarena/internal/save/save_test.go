//go:build unix

package save

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// text writes a text.
func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func put(t *testing.T, name, body string, mode os.FileMode) {
	t.Helper()
	if err := errors.Join(os.WriteFile(name, []byte(body), 0o600), os.Chmod(name, mode)); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Fatal(err)
	}
}

func mkdir(t *testing.T, name string) {
	t.Helper()
	if err := os.MkdirAll(name, 0o755); err != nil {
		t.Fatal(err)
	}
}

// tree is what lies below a folder: for each name the permissions and what a file holds, where a link leads or that it is
// something else.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		switch mode := info.Mode(); {
		case mode.IsRegular():
			b, _ := os.ReadFile(path)
			out = append(out, name+" "+mode.String()+" "+string(b))
		case mode.Type() == os.ModeSymlink:
			to, _ := os.Readlink(path)
			out = append(out, name+" -> "+to)
		default:
			out = append(out, name+" "+mode.String())
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// plainUser gives what is here to somebody whom permissions bind, and makes a test of root's one of theirs.
func plainUser(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	const nobody = 65534
	here, err := os.Getwd()
	if err == nil {
		err = os.Chmod(filepath.Dir(here), 0o755) // only its owner may enter what TempDir made
	}
	if err == nil {
		err = filepath.WalkDir(here, func(path string, _ os.DirEntry, err error) error {
			return errors.Join(err, os.Lchown(path, nobody, nobody))
		})
	}
	if err == nil {
		err = syscall.Seteuid(nobody) // in all threads
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { syscall.Seteuid(0) })
}

// check holds what came of writing against what should: the tree that is wanted, or an error and the tree of before.
func check(t *testing.T, err error, name, want, fails, before string) {
	t.Helper()
	if fails == "" {
		if err != nil {
			t.Error(err)
		}
	} else {
		want = before
		if err == nil || !strings.HasPrefix(err.Error(), "cannot write "+name+": ") || !strings.Contains(err.Error(), fails) || strings.Contains(err.Error(), "\n") {
			t.Errorf("it says %v, not %s", err, fails)
		}
	}
	if now := tree(t, "."); now != want {
		t.Errorf("there is\n%s\nand not\n%s", now, want)
	}
}

func TestFile(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	for _, c := range []struct {
		name   string
		before func(t *testing.T)
		out    string
		want   string // the tree afterwards
		fails  string // what the error says, after which the tree is as before
	}{
		{name: "new", out: "f", want: "f -rw-r----- new"},
		{name: "there, with its permissions", before: func(t *testing.T) { put(t, "f", "old", 0o604) }, out: "f", want: "f -rw----r-- new"},
		{name: "wider than the umask", before: func(t *testing.T) { put(t, "f", "old", 0o666) }, out: "./f", want: "f -rw-rw-rw- new"},
		{name: "in a folder", before: func(t *testing.T) { mkdir(t, "d") }, out: "d/f", want: "d drwxr-x---\nd/f -rw-r----- new"},
		{name: "a link to a file", before: func(t *testing.T) { put(t, "f", "old", 0o640); link(t, "f", "l") }, out: "l", want: "f -rw-r----- new\nl -> f"},
		{name: "a link to a link", before: func(t *testing.T) { put(t, "f", "old", 0o640); link(t, "f", "l"); link(t, "l", "m") }, out: "m", want: "f -rw-r----- new\nl -> f\nm -> l"},
		{name: "a link to nothing yet", before: func(t *testing.T) { link(t, "f", "l") }, out: "l", want: "f -rw-r----- new\nl -> f"},
		{name: "a link in another folder", before: func(t *testing.T) { mkdir(t, "d"); put(t, "f", "old", 0o640); link(t, "../f", "d/l") }, out: "d/l", want: "d drwxr-x---\nd/l -> ../f\nf -rw-r----- new"},
		{name: "up from a link", before: func(t *testing.T) { mkdir(t, "d/e"); link(t, "d/e", "l") }, out: "l/../f", want: "d drwxr-x---\nd/e drwxr-x---\nd/f -rw-r----- new\nl -> d/e"},
		{name: "a link up from a link", before: func(t *testing.T) { mkdir(t, "d/e"); link(t, "d/e", "k"); link(t, "k/../f", "l") }, out: "l", want: "d drwxr-x---\nd/e drwxr-x---\nd/f -rw-r----- new\nk -> d/e\nl -> k/../f"},
		{name: "a loop of links", before: func(t *testing.T) { link(t, "k", "l"); link(t, "l", "k") }, out: "l", fails: "too many levels of symbolic links"},
		{name: "a link to a full device", before: func(t *testing.T) { link(t, "/dev/full", "l") }, out: "l", fails: "no space left on device"},
		{name: "a link to a device", before: func(t *testing.T) { link(t, "/dev/null", "l") }, out: "l", want: "l -> /dev/null"},
		{name: "a folder", before: func(t *testing.T) { mkdir(t, "d") }, out: "d", fails: "it is a folder"},
		{name: "a link to a folder", before: func(t *testing.T) { mkdir(t, "d"); link(t, "d", "l") }, out: "l", fails: "it is a folder"},
		{name: "this folder", out: ".", fails: "it is a folder"},
		{name: "the one above", out: "..", fails: "it is a folder"},
		{name: "the name of a folder", out: "d/", fails: "it is the name of a folder"},
		{name: "no folder to be in", out: "d/f", fails: "no such file or directory"},
		{name: "a file to be in", before: func(t *testing.T) { put(t, "f", "old", 0o640) }, out: "f/g", fails: "not a directory"},
		{name: "read-only", before: func(t *testing.T) { put(t, "f", "old", 0o440); plainUser(t) }, out: "f", fails: "permission denied"},
		{name: "in a read-only folder", before: func(t *testing.T) {
			mkdir(t, "d")
			put(t, "d/f", "old", 0o640)
			plainUser(t)
			os.Chmod("d", 0o555)
			t.Cleanup(func() { os.Chmod("d", 0o755) })
		}, out: "d/f", fails: "permission denied"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if c.before != nil {
				c.before(t)
			}
			before := tree(t, ".")
			if c.fails == "" || !strings.Contains(c.fails, "space") {
				if err := CanWrite(c.out); (err == nil) != (c.fails == "") || err != nil && !strings.Contains(err.Error(), c.fails) {
					t.Errorf("beforehand: %v", err)
				}
			}
			if now := tree(t, "."); now != before {
				t.Errorf("asking beforehand made\n%s", now)
			}
			check(t, File(c.out, text("new")), c.out, c.want, c.fails, before)
		})
	}
}

// What cannot be made leaves what there was.
func TestFileThatFails(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "f", "old", 0o644)
	before := tree(t, ".")
	for _, name := range []string{"f", "g"} {
		err := File(name, func(w io.Writer) error { return errors.Join(text("half")(w), errors.New("no more")) })
		if now := tree(t, "."); err == nil || now != before {
			t.Errorf("%s: %v, and there is\n%s", name, err, now)
		}
	}
}

// A pipe is written to, once, and is still there.
func TestPipe(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := unix.Mkfifo("p", 0o644); err != nil {
		t.Fatal(err)
	}
	link(t, "p", "l")
	read := make(chan string)
	go func() {
		b, _ := os.ReadFile("p")
		read <- string(b)
	}()
	if err := errors.Join(CanWrite("l"), File("l", text("all of it"))); err != nil {
		t.Error(err)
	}
	if got := <-read; got != "all of it" {
		t.Errorf("read %q", got)
	}
	if now := tree(t, "."); now != "l -> p\np prw-r--r--" {
		t.Error(now)
	}
}

// A descriptor is not a name: what is written to it comes after what is in it.
func TestDescriptor(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "f", "old, ", 0o644)
	f, err := os.OpenFile("f", os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := File(fmt.Sprint("/dev/fd/", f.Fd()), text("new")); err != nil {
		t.Error(err)
	}
	if now := tree(t, "."); now != "f -rw-r--r-- old, new" {
		t.Error(now)
	}
}

// fillWith makes a folder of files that all hold the same.
func fillWith(body string, names ...string) func(string) error {
	return func(dir string) error {
		for _, n := range names {
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, n)), 0o777); err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(dir, n), []byte(body), 0o666); err != nil {
				return err
			}
		}
		return nil
	}
}

// halfFilled fails after the first file.
func halfFilled(dir string) error {
	return errors.Join(fillWith("new", "a")(dir), errors.New("no more"))
}

func TestFolder(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o022))
	const made = "d drwxr-xr-x\nd/a -rw-r--r-- new\nd/b -rw-r--r-- new"
	old := func(t *testing.T) {
		if err := fillWith("old", "a", "b")("d"); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name   string
		before func(t *testing.T)
		out    string
		fill   func(string) error
		may    string // the name of a file that may go
		want   string
		fails  string
	}{
		{name: "new", out: "d", want: made},
		{name: "new, with a separator at its end", out: "d/", want: made},
		{name: "with its parents", out: "c/d/", want: "c drwxr-xr-x\nc/d drwxr-xr-x\nc/d/a -rw-r--r-- new\nc/d/b -rw-r--r-- new"},
		{name: "empty", before: func(t *testing.T) { mkdir(t, "d"); os.Chmod("d", 0o750) }, out: "d", want: "d drwxr-x---\nd/a -rw-r--r-- new\nd/b -rw-r--r-- new"},
		{name: "of the same files", before: func(t *testing.T) { old(t); os.Chmod("d/a", 0o600) }, out: "d", want: "d drwxr-xr-x\nd/a -rw------- new\nd/b -rw-r--r-- new"},
		{name: "of fewer files", before: func(t *testing.T) { old(t); os.Remove("d/b") }, out: "d", want: made},
		{name: "with folders", before: func(t *testing.T) { mkdir(t, "d/e") }, out: "d", fill: fillWith("new", "e/a"), want: "d drwxr-xr-x\nd/e drwxr-xr-x\nd/e/a -rw-r--r-- new"},
		{name: "a link to one", before: func(t *testing.T) { old(t); link(t, "d", "l") }, out: "l", want: made + "\nl -> d"},
		{name: "a link to none yet", before: func(t *testing.T) { link(t, "d", "l") }, out: "l", want: made + "\nl -> d"},
		{name: "with another file", before: func(t *testing.T) { old(t); put(t, "d/letter", "dear", 0o644) }, out: "d", fails: "holds letter, which would be lost"},
		{name: "with another file that may go", before: func(t *testing.T) { old(t); put(t, "d/letter", "dear", 0o644) }, out: "d", may: "letter", want: made},
		{name: "with a link that has the name of one that may go", before: func(t *testing.T) { old(t); link(t, "a", "d/letter") }, out: "d", may: "letter", fails: "holds letter, which would be lost"},
		{name: "with another folder", before: func(t *testing.T) { old(t); mkdir(t, "d/e") }, out: "d", fails: "holds e, which would be lost"},
		{name: "with a link in place of a file", before: func(t *testing.T) { old(t); put(t, "f", "", 0o644); os.Remove("d/a"); link(t, "../f", "d/a") }, out: "d", fails: "holds a, which would be lost"},
		{name: "with a read-only file", before: func(t *testing.T) { old(t); os.Chmod("d/b", 0o444); plainUser(t) }, out: "d", fails: "permission denied"},
		{name: "a file", before: func(t *testing.T) { put(t, "d", "", 0o644) }, out: "d", fails: "it is no folder"},
		{name: "in a file", before: func(t *testing.T) { put(t, "f", "", 0o644) }, out: "f/d", fails: "not a directory"},
		{name: "a device", out: "/dev/null", fails: "it is no folder"},
		{name: "this one", out: ".", fails: "where you stand"},
		{name: "in a read-only one", before: func(t *testing.T) {
			mkdir(t, "c")
			plainUser(t)
			os.Chmod("c", 0o555)
			t.Cleanup(func() { os.Chmod("c", 0o755) })
		}, out: "c/d", fails: "permission denied"},
		{name: "half made", before: old, out: "d", fill: halfFilled, fails: "no more"},
		{name: "half made, with its parents", out: "c/d", fill: halfFilled, fails: "no more"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if c.before != nil {
				c.before(t)
			}
			if c.fill == nil {
				c.fill = fillWith("new", "a", "b")
			}
			before := tree(t, ".")
			check(t, FolderOver(c.out, func(name string) bool { return name == c.may && name != "" }, c.fill), c.out, c.want, c.fails, before)
		})
	}
}

// A full disk is a small file system, where one may be mounted.
func TestFullDisk(t *testing.T) {
	t.Chdir(t.TempDir())
	mkdir(t, "disk")
	unmount, err := mountSmall("disk")
	if err != nil {
		t.Logf("not tried: a small file system cannot be mounted here: %v", err)
		return
	}
	defer unmount()
	put(t, "disk/f", "old", 0o644)
	if err := fillWith("old", "a")("disk/d"); err != nil {
		t.Fatal(err)
	}
	before, large := tree(t, "."), strings.Repeat("x", 1<<20)
	for what, err := range map[string]error{"a file": File("disk/f", text(large)), "a folder": Folder("disk/d", fillWith(large, "a"))} {
		if err == nil || !strings.Contains(err.Error(), "no space left on device") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if now := tree(t, "."); now != before {
		t.Errorf("%.300s", now)
	}
	if err := errors.Join(os.Remove("disk/f"), os.RemoveAll("disk/d")); err != nil {
		t.Fatal(err)
	}
	if err := Folder("disk", fillWith("new", "a")); err == nil || !strings.Contains(err.Error(), "name a folder inside of it") {
		t.Errorf("a mount point: %v", err)
	}
}

// An interrupt while something is made or put into place ends the program by that signal, and leaves what was there, or
// what was to be there, and nothing beside.
func TestInterrupt(t *testing.T) {
	interrupt := func() { unix.Kill(unix.Getpid(), unix.SIGINT); time.Sleep(50 * time.Millisecond) }
	cases := map[string]func(){
		"file":   func() { File("f", func(io.Writer) error { interrupt(); return nil }) },
		"folder": func() { Folder("d", func(dir string) error { interrupt(); return fillWith("new", "a")(dir) }) },
		"new":    func() { Folder("c/d", func(dir string) error { interrupt(); return fillWith("new", "a")(dir) }) },
	}
	if name := os.Getenv("SAVE_INTERRUPTED"); name != "" {
		cases[name]()
		os.Exit(0)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name := range cases {
		t.Chdir(t.TempDir())
		put(t, "f", "old", 0o644)
		if err := fillWith("old", "a")("d"); err != nil {
			t.Fatal(err)
		}
		before := tree(t, ".")
		c := exec.Command(self, "-test.run=^TestInterrupt$")
		c.Env = append(os.Environ(), "SAVE_INTERRUPTED="+name)
		out, _ := c.CombinedOutput()
		if ws := c.ProcessState.Sys().(syscall.WaitStatus); !ws.Signaled() || ws.Signal() != syscall.SIGINT {
			t.Errorf("%s: it ended with %s, %s", name, c.ProcessState, out)
		}
		if now := tree(t, "."); now != before {
			t.Errorf("%s: there is\n%s", name, now)
		}
	}
}
