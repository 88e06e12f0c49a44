// Package env is the environment as a program: a request a line comes in as JSON, and an answer a line goes out. Any
// language that can start a process and read a line can put an agent of its own at the desk.
//
// Help says what can be asked. An answer repeats the request's op and episode; one to a request that cannot be met holds
// an error in place of all else, and everything stays as it was. No truth is in an answer before its episode is over.
package env

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"deskarena/engine/episode"
)

// The limits. A line longer than MaxLine is passed over whole; a message is no longer than episode.MaxMessage.
const (
	MaxLine     = 1 << 20   // bytes of a request
	MaxEpisodes = 64        // open at once
	MaxHeld     = 256 << 20 // bytes of messages and observations that the open episodes hold together, before a turn
	MaxName     = 64        // bytes of an episode's name
	MaxOrgs     = 4         // companies in memory; one that no open episode is in makes room
)

// Failure is what is wrong with a request.
type Failure struct {
	Code    Code   `json:"code"`
	Message string `json:"message"`
}

func (f *Failure) Error() string { return f.Message }

// Code is a kind of failure, for programs.
type Code string

const (
	TooLong        Code = "line_too_long"
	BadJSON        Code = "bad_json"        // the line is not one JSON object
	UnknownOp      Code = "unknown_op"      // there is no such request
	BadField       Code = "bad_field"       // a field is missing, unknown, of the wrong type, or has no such value
	UnknownEpisode Code = "unknown_episode" // no episode of that name is open
	NotOver        Code = "not_over"        // only a finished run has a trace
	Over           Code = "over"            // a finished run has no further turn
	Refused        Code = "refused"         // well-formed, but it cannot be
	Limit          Code = "limit"           // one of the limits is reached
)

func failed(code Code, format string, args ...any) *Failure {
	return &Failure{code, fmt.Sprintf(format, args...)}
}

// Server answers requests.
type Server struct {
	// TraceJSON is what a trace is in JSON.
	TraceJSON func(*episode.Trace) any

	episodes map[string]*open
	worlds   []*episode.World // the last used last
}

// open is an episode under way, or over.
type open struct {
	*episode.Live
	world *episode.World
	held  int // bytes
}

// Serve answers every line until the input ends, each before the next is read. An error is one of reading or of writing.
func (s *Server) Serve(in io.Reader, out io.Writer) error {
	lines := bufio.NewReaderSize(in, 1<<16)
	for {
		line, whole, err := readLine(lines)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		answer := any(errorAnswer{Error: failed(TooLong, "this line is longer than %d bytes", MaxLine)})
		if whole {
			answer = s.Answer(line)
		}
		if err := write(out, answer); err != nil {
			return err
		}
	}
}

// readLine reads a line without its end, or passes over one that is too long. The last line needs no end.
func readLine(r *bufio.Reader) (line []byte, whole bool, err error) {
	whole = true
	for {
		part, err := r.ReadSlice('\n')
		if whole = whole && len(line)+len(bytes.TrimSuffix(part, []byte("\n"))) <= MaxLine; whole {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case err == io.EOF && len(line) == 0 && whole:
			return nil, true, io.EOF
		case err == nil || err == io.EOF:
			return bytes.TrimSuffix(line, []byte("\n")), whole, nil
		default:
			return nil, false, err
		}
	}
}

func write(out io.Writer, answer any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(answer); err != nil {
		return err
	}
	_, err := out.Write(b.Bytes())
	return err
}

// errorAnswer names the request as far as it was understood.
type errorAnswer struct {
	Op      string   `json:"op,omitempty"`
	Episode string   `json:"episode,omitempty"`
	Error   *Failure `json:"error"`
}

// Answer answers one request.
func (s *Server) Answer(line []byte) any {
	r, fail := parse(string(line))
	if fail != nil {
		return errorAnswer{Error: fail}
	}
	op := r.need("op")
	i := slices.IndexFunc(ops, func(o operation) bool { return o.name == op })
	switch {
	case r.fail != nil:
		return errorAnswer{Error: r.fail}
	case i < 0:
		return errorAnswer{Error: failed(UnknownOp, "there is no op %.40q; there are %s", op, opNames())}
	}
	answer, err := ops[i].answer(s, r)
	if err == nil {
		return answer
	}
	out := errorAnswer{Op: op, Episode: r.episode}
	if !errors.As(err, &out.Error) {
		out.Error = failed(Refused, "%s", err)
	}
	return out
}

// operation is a kind of request.
type operation struct {
	name   string
	answer func(*Server, *request) (any, error)
}

var ops = []operation{
	{"tools", (*Server).tools}, {"reset", (*Server).reset}, {"step", (*Server).step}, {"trace", (*Server).trace},
	{"close", (*Server).close}, {"call", (*Server).call}, {"grade", (*Server).grade},
}

func opNames() string {
	var b bytes.Buffer
	for i, o := range ops {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(o.name)
	}
	return b.String()
}

// world is the company of a seed, made when it is first asked for.
func (s *Server) world(seed uint64) (*episode.World, error) {
	i := slices.IndexFunc(s.worlds, func(w *episode.World) bool { return w.Company.Seed == seed })
	var w *episode.World
	if i >= 0 {
		w = s.worlds[i]
		s.worlds = slices.Delete(s.worlds, i, i+1)
	} else {
		if len(s.worlds) >= MaxOrgs {
			idle := slices.IndexFunc(s.worlds, func(w *episode.World) bool { return !s.inUse(w) })
			if idle < 0 {
				return nil, failed(Limit, "episodes are open in %d orgs: close those of one first", MaxOrgs)
			}
			s.worlds = slices.Delete(s.worlds, idle, idle+1)
		}
		w = episode.Open(seed)
	}
	s.worlds = append(s.worlds, w)
	return w, nil
}

func (s *Server) inUse(w *episode.World) bool {
	for _, e := range s.episodes {
		if e.world == w {
			return true
		}
	}
	return false
}
