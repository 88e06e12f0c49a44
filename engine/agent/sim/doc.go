// Package sim is the machine that plays a playbook with slips: the simulated agents. It knows no task; package playbook
// has those.
//
// # A book and its steps
//
// A [Book] lists the steps of an agent that makes no mistake. The [Agent] takes them in turn. A [Step] with a Call makes its
// action out of the [Memory] and the brief, and its Read keeps what the answer says in slots of the memory; the last one
// submits what is in [Pick]. A step without a Call is done in the head: it reads the memory alone. A step names in Need the
// slots that it is done from; where these were filled wrongly, whatever follows from them is wrong because of the same turns.
//
// # Slips
//
// At every call and at every reading the dice say whether the agent slips, by its skills and by the numbers of the cell of
// Table 2 that it plays ([CellOf]), and which of the step's slips that fit it makes, by weight. A [Slip] really does
// something else: sends another call, bends a belief, keeps another row. Nobody tells the agent. It goes on from what came
// back, as it would have with the right thing. No draw decides an outcome, or sees the truth.
//
// The rest is the machine's: it puts queries through the general tools where the agent has functions, does without a
// function that is gone (Instead), repairs, repeats or gives up after an error, looks again where something must be, finds
// a slip of its own, waits with a slip in the head until an action shows it, and discloses all that in a [Note].
//
// # Thoughts
//
// A step says in parts what it wants, why, and what it has found ([Parts]); package voice makes sentences of them in the manner
// of the model. A thought tells what the agent believes, rightly or wrongly; of an action that is not what it means to send, it
// says only what stands in it. Its dice are of no account to anything else, and a [Config] can be Silent.
//
// # Rules for a writer of steps
//
// The functions of steps and slips are pure but for the memory: they see the brief, the memory and what came back, draw by
// [Agent.Choose] and [Agent.Way] only, and replace the lists in the memory instead of changing them. A slip says in a few
// words what it does. The vars that hold steps, slips and families are data, without a call in their initialisers: so they
// cost nothing until a run uses them.
package sim
