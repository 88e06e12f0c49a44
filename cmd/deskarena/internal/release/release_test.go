//go:build !js

package release

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"debug/pe"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jackmordaunt/icns/v3"
	"github.com/tc-hib/winres"
)

// program is a small one for Windows, which stands for ours: what is packed has to be a real one there.
func program(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte("package main\n\nfunc main() {}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-o", "out.exe", "main.go")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=windows", "GOARCH=amd64", "GOFLAGS=", "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	body, err := os.ReadFile(filepath.Join(dir, "out.exe"))
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// unpacked is what an archive holds, by name, and the names of its programs.
func unpacked(t *testing.T, name string, body []byte) (files map[string][]byte, programs []string) {
	t.Helper()
	files = map[string][]byte{}
	if strings.HasSuffix(name, ".zip") {
		z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			if files[f.Name], err = io.ReadAll(r); err != nil {
				t.Fatal(err)
			}
		}
		return files, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if err == io.EOF {
			return files, programs
		}
		if err != nil {
			t.Fatal(err)
		}
		if files[h.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		if h.Mode&0o111 != 0 {
			programs = append(programs, h.Name)
		}
	}
}

func TestWrite(t *testing.T) {
	exe := program(t)
	r := Release{Commit: "0123456789ab", Ruleset: 7, License: []byte("as you like"), Build: func(context.Context, Target) ([]byte, error) { return exe, nil }}
	var dirs [2]string
	for i := range dirs {
		dirs[i] = t.TempDir()
		if err := r.Write(t.Context(), dirs[i], Targets(), io.Discard); err != nil {
			t.Fatal(err)
		}
	}
	sums, err := os.ReadFile(filepath.Join(dirs[0], Sums))
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(sums, []byte("\n")); n != 6 {
		t.Errorf("%d sums, want 6:\n%s", n, sums)
	}
	for line := range strings.Lines(string(sums)) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		body, err := os.ReadFile(filepath.Join(dirs[0], name))
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(body)); got != sum {
			t.Errorf("%s: the sum is %s, the list says %s", name, got, sum)
		}
		if again, _ := os.ReadFile(filepath.Join(dirs[1], name)); !bytes.Equal(again, body) {
			t.Errorf("%s: made twice, it differs", name)
		}
		files, programs := unpacked(t, name, body)
		dir := strings.TrimSuffix(strings.TrimSuffix(name, ".zip"), ".tar.gz")
		if string(files[dir+"/LICENSE"]) != "as you like" {
			t.Errorf("%s: no license in %d files", name, len(files))
		}
		switch {
		case strings.Contains(name, "windows"):
			checkWindows(t, exe, files[dir+"/deskarena.exe"])
		case strings.Contains(name, "macos"):
			app := dir + "/Desk Arena.app/Contents/"
			if !slices.Equal(programs, []string{app + "MacOS/deskarena"}) {
				t.Errorf("%s: programs %q", name, programs)
			}
			if !strings.Contains(string(files[app+"Info.plist"]), "<key>CFBundleVersion</key><string>7.0.0</string>") {
				t.Errorf("%s: Info.plist %s", name, files[app+"Info.plist"])
			}
			if m, err := icns.Decode(bytes.NewReader(files[app+"Resources/icon.icns"])); err != nil || m.Bounds().Dx() != 1024 {
				t.Errorf("%s: icon %v", name, err)
			}
		default:
			if !slices.Equal(programs, []string{dir + "/deskarena"}) {
				t.Errorf("%s: programs %q", name, programs)
			}
			if m, _, err := image.Decode(bytes.NewReader(files[dir+"/deskarena.png"])); err != nil || m.Bounds().Dx() != 256 {
				t.Errorf("%s: icon %v", name, err)
			}
		}
	}
}

// checkWindows says whether a program still is one, has the icon, and is otherwise the one that it was.
func checkWindows(t *testing.T, before, after []byte) {
	t.Helper()
	was, err := pe.NewFile(bytes.NewReader(before))
	if err != nil {
		t.Fatal(err)
	}
	is, err := pe.NewFile(bytes.NewReader(after))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := was.Section(".text").Data()
	if got, _ := is.Section(".text").Data(); !bytes.Equal(got, want) {
		t.Error("the code is another one")
	}
	rs, err := winres.LoadFromEXE(bytes.NewReader(after))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := rs.GetIcon(winres.Name("APPICON")); err != nil {
		t.Error(err)
	}
}

func TestWhatCannotBeBuiltIsAnError(t *testing.T) {
	r := Release{Build: func(_ context.Context, target Target) ([]byte, error) { return nil, fmt.Errorf("%s: no room", target) }}
	if err := r.Write(t.Context(), t.TempDir(), Targets(), io.Discard); err == nil || err.Error() != "linux/amd64: no room" {
		t.Errorf("error %v", err)
	}
}
