package episode

import (
	"github.com/tinylib/msgp/msgp"
)

// A Script is an array of its fields. Those that came later stand at its end and are left out where they say nothing, so that
// links from before they came stay what they are: valid, and the only way to write that Script.
const (
	firstFields = 11              // of ruleset 1
	allFields   = firstFields + 1 // and Unaided
	array       = 0x90            // the head of an array of so many, as msgp has it
	no          = 0xc2            // false
)

// MarshalMsg appends a Script in its shortest form.
func (s *Script) MarshalMsg(b []byte) ([]byte, error) {
	start := len(b)
	b, err := (*script)(s).MarshalMsg(b)
	if err == nil && !s.Unaided {
		b[start] = array | firstFields
		b = b[:len(b)-1]
	}
	return b, err
}

// UnmarshalMsg reads a Script of any length that there was.
func (s *Script) UnmarshalMsg(b []byte) ([]byte, error) {
	rest, err := msgp.Skip(b)
	if err != nil {
		return b, err
	}
	own := b[:len(b)-len(rest)]
	if own[0] == array|firstFields {
		own = append(append([]byte{array | allFields}, own[1:]...), no)
	}
	if own, err = (*script)(s).UnmarshalMsg(own); err == nil && len(own) > 0 {
		err = msgp.ErrShortBytes // it cannot be: the array was read to its end
	}
	return rest, err
}

// Msgsize bounds the bytes of a Script.
func (s *Script) Msgsize() int { return (*script)(s).Msgsize() }
