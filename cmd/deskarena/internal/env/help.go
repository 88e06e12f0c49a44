package env

import (
	"fmt"

	"deskarena/engine/episode"
)

// Help says what can be asked, what comes back, and the limits.
func Help() string {
	return fmt.Sprintf(help, MaxLine, episode.MaxMessage, MaxName, MaxEpisodes, MaxOrgs, MaxHeld>>20, episode.MaxTurns)
}

const help = `Put an agent of your own at the desk: requests and answers as JSON lines on standard input and output.

  tools  [toolset]                                  the schemas of a toolset, raw, functions or flex
  reset  [episode] task instance [framework]        begins the episode of that name, anew if there is one; framework
         [toolset] [aided] [strikes] [org_seed]     is act, react or fc; strikes are a list of what --strike takes;
                                                    with "aided": false the prompt has no domain details
  step   [episode] message, or call                 takes a turn: a message as a model sends it, or a call {"name": …,
                                                    "arguments": {…}} that is put into the words of the framework
  trace  [episode] [format]                         the finished run as json, or as msgp in base64, as verify takes it
  close  [episode]                                  forgets an episode
  call   query, or name [arguments];                runs a query or a function by itself; today is the day after the
         [today] [org_seed]                         last record unless it is said
  grade  task instance answer [org_seed]            scores an answer

A request is one object with its "op"; what stands in brackets may be left out. Each line is answered by one line, in
order. What cannot be done is answered by {"error": {"code": …, "message": …}}, changes nothing, and the next line is
read. The codes are line_too_long, bad_json, unknown_op, bad_field, unknown_episode, not_over, over, refused and limit.

reset answers with the messages that a chat begins with, step with the observation and, at the end, with the reward: as
in the paper, and beside it with quotation marks stripped off the answer. The truth stands in the trace alone, and there
is no trace before the end. A strike whose turn does not come leaves the trace.

Limits: %d bytes to a line, %d to a message, %d to an episode's name; %d open episodes in %d orgs, which hold together
%d MB of text; %d turns.`
