package episode

import (
	"errors"
	"fmt"
)

// MaxTrace bounds a trace file in bytes.
const MaxTrace = 64 << 20

// Bytes writes the trace as a file: its msgp.
func (t *Trace) Bytes() []byte {
	b, err := t.MarshalMsg(nil)
	if err != nil {
		panic("episode: " + err.Error()) // a Trace holds nothing that cannot be written
	}
	return b
}

// ReadTrace reads a trace file, in its canonical form only.
func ReadTrace(b []byte) (*Trace, error) {
	if len(b) > MaxTrace {
		return nil, fmt.Errorf("this file is too long for a trace: %d bytes", len(b))
	}
	t := &Trace{}
	rest, err := t.UnmarshalMsg(b)
	switch {
	case err != nil:
		return nil, errors.New("this is no trace, or one that was cut short")
	case len(rest) > 0:
		return nil, errors.New("something follows the trace")
	case string(t.Bytes()) != string(b):
		return nil, errors.New("this trace is not in canonical form")
	}
	return t, t.Script.Check()
}

// Verify reads a trace file, runs its Script again and compares every byte: the digest, and what the digest leaves out.
func (w *World) Verify(b []byte) (*Trace, error) {
	t, err := ReadTrace(b)
	if err != nil {
		return nil, err
	}
	again, err := w.Run(t.Script)
	if err != nil {
		return nil, err
	}
	if again.Digest != t.Digest && t.Script.Ruleset != Ruleset {
		return nil, fmt.Errorf("the file is of ruleset %d and goes differently under %d, which this program has", t.Script.Ruleset, Ruleset)
	}
	if again.Digest != t.Digest {
		return nil, fmt.Errorf("the file says digest %016x, its script gives %016x", t.Digest, again.Digest)
	}
	if string(again.Bytes()) != string(b) {
		return nil, errors.New("the digest is right, but the file says something else than its script gives")
	}
	return again, nil
}
