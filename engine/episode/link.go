package episode

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
)

//go:generate go tool msgp -file script.go -o script_gen.go -tests=false -io=false -unexported
//go:generate go tool msgp -file trace.go -o trace_gen.go -tests=false -io=false

// Ruleset names the org generator, the odds and the playbooks together. A script of an earlier one still runs, but may
// run differently.
//
// 1: the first. 2: every standard field, searches as documented, questions with one reading each, letters that cohere, and
// agents that read their errors.
const Ruleset = 2

// Today is a script under the rules of this program, and what to tell its reader if it was made under others; "" if not.
func (s Script) Today() (now Script, note string) {
	if s.Ruleset != Ruleset {
		note = "This link is from an earlier version of Desk Arena, so the run may go differently."
	}
	s.Ruleset = Ruleset
	return s, note
}

// maxToken bounds a share link in characters.
const maxToken = 8192

// Encode writes a Script as the token of a share link: base64url of its msgp.
func Encode(s Script) string {
	b, err := s.MarshalMsg(nil)
	if err != nil {
		panic("episode: " + err.Error()) // a Script holds nothing that cannot be written
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// ShareLink is the end of every address that leads to a run: the token of its Script and, after the start, how many turns are
// shown.
func ShareLink(s Script, turn int) string {
	link := "#s=" + Encode(s)
	if turn > 0 {
		link += "&t=" + strconv.Itoa(turn)
	}
	return link
}

// Decode reads a token. Its errors are for the reader of the link.
func Decode(token string) (Script, error) {
	if len(token) > maxToken {
		return Script{}, fmt.Errorf("this link is too long: %d characters, at most %d", len(token), maxToken)
	}
	b, err := base64.RawURLEncoding.Strict().DecodeString(token)
	if err != nil {
		return Script{}, errors.New("this link is damaged: it is not base64url")
	}
	return Unmarshal(b)
}

// Unmarshal reads the msgp of a Script, in its canonical form only, and checks its ranges.
func Unmarshal(b []byte) (Script, error) {
	if len(b) < 2 || b[0]&0xf0 != 0x90 && b[0] != 0xdc {
		return Script{}, errors.New("this link is damaged: it holds no script")
	}
	var s Script
	rest, err := s.UnmarshalMsg(b)
	if err != nil {
		if later(b) {
			return Script{}, errLater
		}
		return Script{}, errors.New("this link is damaged or cut short")
	}
	if s.Ruleset > Ruleset {
		return Script{}, errLater
	}
	if len(rest) > 0 {
		return Script{}, errors.New("this link is damaged: something follows the script")
	}
	if err := s.Check(); err != nil {
		return Script{}, fmt.Errorf("this link cannot be played: %w", err)
	}
	if again, err := s.MarshalMsg(nil); err != nil || string(again) != string(b) {
		return Script{}, errors.New("this link is damaged: it is not in canonical form")
	}
	return s, nil
}

var errLater = errors.New("this link was made by a later version of Desk Arena")

// later says whether bytes that cannot be read begin like a script of a later ruleset.
func later(b []byte) bool {
	return b[0]&0xf0 == 0x90 && b[1] > Ruleset && b[1] < 0x80 || b[1] == 0xcc || b[1] == 0xcd
}

// digest hashes what decides and what happened: the Script, the actions, the observations and the verdict codes, not
// the words about them.
func digest(t *Trace) uint64 {
	h := sha256.New()
	b, _ := t.Script.MarshalMsg(nil)
	put := func(s string) {
		var n [8]byte
		binary.BigEndian.PutUint64(n[:], uint64(len(s)))
		h.Write(n[:])
		h.Write([]byte(s))
	}
	put(string(b))
	for i := range t.Turns {
		turn := &t.Turns[i]
		put(turn.Message)
		put(turn.Observation)
		put(turn.Slip)
		put(string([]byte{byte(turn.Kind), byte(turn.Verdict), byte(turn.Root)}))
	}
	put(string([]byte{byte(t.Outcome)}))
	put(t.Answer)
	return binary.BigEndian.Uint64(h.Sum(nil))
}
