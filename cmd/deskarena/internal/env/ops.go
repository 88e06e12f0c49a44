package env

import (
	"encoding/base64"
	"encoding/json"
	"slices"

	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/task"
	"deskarena/engine/tools"
	"deskarena/engine/value"
)

// schemas are functions as JSON schemas.
func schemas(fs []*tools.Func) []json.RawMessage {
	out := []json.RawMessage{}
	for _, f := range fs {
		out = append(out, f.Schema())
	}
	return out
}

type toolsAnswer struct {
	Op      string            `json:"op"`
	Toolset string            `json:"toolset"`
	Tools   []json.RawMessage `json:"tools"`
}

func (s *Server) tools(r *request) (any, error) {
	set := named(r, "toolset", "functions", agent.ParseToolset)
	if err := r.done(); err != nil {
		return nil, err
	}
	return toolsAnswer{"tools", set.String(), schemas(episode.Handed(set))}, nil
}

// message is one of a chat.
type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

var formatNames = [...]string{agent.Tags: "tags", agent.ByPrompt: "prompt", agent.Native: "native"}

type resetAnswer struct {
	Op        string            `json:"op"`
	Episode   string            `json:"episode"`
	Task      string            `json:"task"`
	Instance  int               `json:"instance"`
	OrgSeed   uint64            `json:"org_seed"`
	Persona   string            `json:"persona"`
	Today     string            `json:"today"`
	Framework string            `json:"framework"`
	Toolset   string            `json:"toolset"`
	Aided     bool              `json:"aided"`
	Format    string            `json:"format"`   // how messages are read: tags, prompt (Action: …) or native (a tool call as JSON)
	Messages  []message         `json:"messages"` // what the chat begins with
	Tools     []json.RawMessage `json:"tools"`    // what goes beside them where tool calls are native
	MaxTurns  int               `json:"max_turns"`
}

func (s *Server) reset(r *request) (any, error) {
	name := r.name()
	kind, number := r.question()
	script := episode.Script{Ruleset: episode.Ruleset, Task: kind, Instance: uint16(number), Model: agent.Recorded}
	script.Framework = named(r, "framework", "react", agent.ParseFramework)
	script.Toolset = named(r, "toolset", "raw", agent.ParseToolset)
	script.OrgSeed = r.orgSeed()
	script.Unaided = !r.yes("aided", true)
	script = r.strikes(script)
	if err := r.done(); err != nil {
		return nil, err
	}
	if _, again := s.episodes[name]; !again && len(s.episodes) >= MaxEpisodes {
		return nil, failed(Limit, "%d episodes are open: close one first", MaxEpisodes)
	}
	w, err := s.world(script.OrgSeed)
	if err != nil {
		return nil, err
	}
	l, err := w.Begin(script)
	if err != nil {
		return nil, err
	}
	system, question, beside, err := w.Prompt(script)
	if err != nil {
		return nil, err
	}
	if s.episodes == nil {
		s.episodes = map[string]*open{}
	}
	s.episodes[name] = &open{Live: l, world: w}
	in := l.Instance()
	out := resetAnswer{Op: "reset", Episode: name, Task: kind.String(), Instance: number, OrgSeed: script.OrgSeed, Persona: in.Persona,
		Today: in.Brief.Today.String(), Framework: script.Framework.String(), Toolset: script.Toolset.String(), Aided: !script.Unaided,
		Format: formatNames[l.Format()], Messages: []message{{"system", system}, {"user", question}}, Tools: []json.RawMessage{}, MaxTurns: episode.MaxTurns}
	for _, schema := range beside {
		out.Tools = append(out.Tools, json.RawMessage(schema))
	}
	return out, nil
}

// the returns the open episode that the request names.
func (s *Server) the(r *request) *open {
	name := r.name()
	e := s.episodes[name]
	if e == nil && r.fail == nil {
		r.fail = failed(UnknownEpisode, "no episode %q is open: reset begins one", name)
	}
	return e
}

type stepAnswer struct {
	Op          string            `json:"op"`
	Episode     string            `json:"episode"`
	Turn        int               `json:"turn"` // the one just taken, from 1
	Action      string            `json:"action"`
	Sent        string            `json:"sent"`        // the message, as the environment read it
	Observation string            `json:"observation"` // bare; empty after an answer, and where the result was dropped
	Failed      bool              `json:"failed"`      // the observation is an error or a reminder of the format
	Message     *message          `json:"message"`     // the observation as the next message of the chat; null at the end
	Tools       []json.RawMessage `json:"tools,omitempty"`
	Gone        []string          `json:"gone,omitempty"` // functions that a strike has just pulled; tools are what is left
	Done        bool              `json:"done"`
	*ending
}

// ending is what a step says besides when it ends the episode.
type ending struct {
	Outcome string  `json:"outcome"`
	Answer  string  `json:"answer"`
	Reward  float64 `json:"reward"` // as in the paper
	Scores  scores  `json:"scores"`
}

// scores are by the paper's metric, and beside it what an answer without quotation marks around it would score: later
// versions of the benchmark strip them.
type scores struct {
	ExactMatch               *float64 `json:"exact_match,omitempty"`
	ExactMatchQuotesStripped *float64 `json:"exact_match_quotes_stripped,omitempty"`
	F1                       *float64 `json:"f1,omitempty"`
	F1QuotesStripped         *float64 `json:"f1_quotes_stripped,omitempty"`
}

// score scores an answer; the first number is the paper's.
func score(set *task.Set, k task.Kind, number int, answer string) (float64, scores) {
	of := func(answer string) *float64 {
		num, den := set.Grade(k, number, answer)
		f := float64(num) / float64(den)
		return &f
	}
	plain, stripped := of(answer), of(task.Stripped(answer))
	if k == task.KQA {
		return *plain, scores{F1: plain, F1QuotesStripped: stripped}
	}
	return *plain, scores{ExactMatch: plain, ExactMatchQuotesStripped: stripped}
}

func (s *Server) step(r *request) (any, error) {
	e := s.the(r)
	if r.fail != nil {
		return nil, r.fail
	}
	sent := r.message(e.Write, e.Format())
	if err := r.done(); err != nil {
		return nil, err
	}
	held := 0
	for _, o := range s.episodes {
		held += o.held
	}
	switch {
	case e.Over():
		return nil, failed(Over, "this episode is over after turn %d: reset begins another", e.Turns())
	case len(sent) > episode.MaxMessage:
		return nil, failed(Limit, "this message is longer than %d bytes", episode.MaxMessage)
	case held > MaxHeld:
		return nil, failed(Limit, "the open episodes hold %d bytes: close some first", held)
	}
	had := e.Tools()
	obs, err := e.Step(sent)
	if err != nil {
		return nil, err
	}
	turn := e.Last()
	e.held += 2*len(sent) + len(turn.Call) + len(obs.Text)
	out := stepAnswer{Op: "step", Episode: r.episode, Turn: turn.N, Action: turn.Kind.String(), Sent: sent, Observation: obs.Text, Failed: obs.Err, Done: e.Over()}
	if !out.Done {
		out.Message = inChat(e.Format(), turn)
		for _, f := range had {
			if !slices.Contains(e.Tools(), f) {
				out.Gone = append(out.Gone, f.Name)
			}
		}
		if out.Gone != nil {
			out.Tools = schemas(e.Tools())
		}
		return out, nil
	}
	script := e.Script()
	out.ending = &ending{Outcome: e.Outcome().String()}
	if turn.Kind == episode.Submit {
		out.Answer = turn.Call
	}
	out.Reward, out.Scores = score(e.world.Tasks, script.Task, int(script.Instance), out.Answer)
	return out, nil
}

// inChat is what a turn brought, as the next message of the chat.
func inChat(f agent.Format, turn *episode.Turn) *message {
	switch {
	case f == agent.Native && turn.Kind != episode.Invalid:
		return &message{"tool", turn.Observation}
	case f == agent.Tags && turn.Kind != episode.Invalid:
		return &message{"user", episode.Prefix + turn.Observation}
	}
	return &message{"user", turn.Observation}
}

type traceAnswer struct {
	Op      string `json:"op"`
	Episode string `json:"episode"`
	Trace   any    `json:"trace,omitempty"`
	Msgp    string `json:"msgp,omitempty"` // base64
}

func (s *Server) trace(r *request) (any, error) {
	e := s.the(r)
	format := r.text("format", "json")
	if format != "json" && format != "msgp" {
		r.wrong("\"format\" is json or msgp")
	}
	if err := r.done(); err != nil {
		return nil, err
	}
	if !e.Over() {
		return nil, failed(NotOver, "this episode is not over: turn %d of %d is next", e.Turns()+1, episode.MaxTurns)
	}
	t, err := e.Trace()
	if err != nil {
		return nil, err
	}
	if format == "json" {
		return traceAnswer{Op: "trace", Episode: r.episode, Trace: s.TraceJSON(t)}, nil
	}
	b := t.Bytes()
	if len(b) > episode.MaxTrace {
		return nil, failed(Limit, "this trace is longer than a trace file: %d bytes", len(b))
	}
	return traceAnswer{Op: "trace", Episode: r.episode, Msgp: base64.StdEncoding.EncodeToString(b)}, nil
}

type closeAnswer struct {
	Op      string `json:"op"`
	Episode string `json:"episode"`
}

func (s *Server) close(r *request) (any, error) {
	s.the(r)
	if err := r.done(); err != nil {
		return nil, err
	}
	delete(s.episodes, r.episode)
	return closeAnswer{"close", r.episode}, nil
}

type callAnswer struct {
	Op          string          `json:"op"`
	Observation string          `json:"observation"` // as an agent reads it
	Failed      bool            `json:"failed"`
	Result      json.RawMessage `json:"result"` // the same as JSON; null of a failure
}

func (s *Server) call(r *request) (any, error) {
	query, name := r.text("query", ""), r.text("name", "")
	args, given := r.field("arguments")
	if !given {
		args = value.OfRecord(nil, nil)
	}
	day, onDay := r.day("today")
	seed := r.orgSeed()
	a := agent.Action{Kind: agent.Call, Name: name, Args: args}
	switch {
	case (query == "") == (name == "") || query != "" && given:
		r.wrong("a call has either a \"query\", or a \"name\" and \"arguments\"")
	case query != "":
		a = agent.Query("%s", query)
	case args.Kind() != value.Record:
		r.wrong("\"arguments\" is an object")
	case name == tools.SubmitName:
		r.wrong("%s ends an episode; grade scores an answer by itself", name)
	}
	if err := r.done(); err != nil {
		return nil, err
	}
	w, err := s.world(seed)
	if err != nil {
		return nil, err
	}
	if !onDay {
		day = w.Company.LastDay() + 1
	}
	obs := w.Ask(a, day)
	out := callAnswer{Op: "call", Observation: obs.Text, Failed: obs.Err, Result: json.RawMessage("null")}
	if !obs.Err {
		out.Result = obs.Value.AppendJSON(nil)
	}
	return out, nil
}

type gradeAnswer struct {
	Op     string  `json:"op"`
	Reward float64 `json:"reward"` // as in the paper
	Scores scores  `json:"scores"`
}

func (s *Server) grade(r *request) (any, error) {
	kind, number := r.question()
	answer := r.need("answer")
	seed := r.orgSeed()
	if err := r.done(); err != nil {
		return nil, err
	}
	w, err := s.world(seed)
	if err != nil {
		return nil, err
	}
	out := gradeAnswer{Op: "grade"}
	out.Reward, out.Scores = score(w.Tasks, kind, number, answer)
	return out, nil
}
