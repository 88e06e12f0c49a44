//go:build unix

package save

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/google/renameio/v2"
	"golang.org/x/sys/unix"
)

// replace puts a file into its place, with the permissions of the one that is there, or what the umask leaves.
func replace(path string, data []byte) error {
	return renameio.WriteFile(path, data, 0o666, renameio.WithTempDir(filepath.Dir(path)))
}

// endOfPipe ends the program by SIGPIPE, without a word, if a write failed because nobody reads any more. Go does so for
// standard output and standard error alone; so the pipe becomes standard output, and is written to.
func endOfPipe(f *os.File, err error) {
	if errors.Is(err, unix.EPIPE) && unix.Dup2(int(f.Fd()), 1) == nil {
		os.Stdout.Write([]byte{0})
	}
}

// dieOf ends the program by a signal that was held back, so that whoever waits for it sees which.
func dieOf(s os.Signal) {
	unix.Kill(unix.Getpid(), s.(syscall.Signal))
	time.Sleep(10 * time.Second) // it takes effect long before
	os.Exit(1)
}
