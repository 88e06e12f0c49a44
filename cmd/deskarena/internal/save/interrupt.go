//go:build !js

package save

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
)

var errInterrupted = errors.New("interrupted")

// interrupts are the signals that end a program, held back while something lies beside its place.
type interrupts struct {
	c   chan os.Signal
	got os.Signal
}

func hold() *interrupts {
	i := &interrupts{c: make(chan os.Signal, 1)}
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // as nohup has it
			signal.Notify(i.c, s)
		}
	}
	return i
}

// came says whether there was one.
func (i *interrupts) came() bool {
	if i.got == nil {
		select {
		case i.got = <-i.c:
		default:
		}
	}
	return i.got != nil
}

// release gives the signals their way again. One that came ends the program now.
func (i *interrupts) release() {
	signal.Stop(i.c)
	if i.came() {
		dieOf(i.got)
	}
}
