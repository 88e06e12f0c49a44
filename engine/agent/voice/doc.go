// Package voice says a thought in the manner of a model. What is to be said comes in parts, by name; a voice puts them into
// sentences. It knows no task and no run.
//
// # Texts
//
// A text is a string. Its ways are set apart by |, of which one is drawn; the sentences of a way by /. A name in braces
// stands for a part, {Do} for the part do with a capital. A sentence with a part that there is none of is left out, and a
// way that is left without a sentence makes place for the next one. A sentence that begins with ? is said half the time.
// Parts are made of texts, too: what a step wants and has found is written in the same way.
//
// # Voices
//
// That o1 and deepseek-r1 plan at length, that gpt-4o numbers its steps, that a small llama says a line, and that claude
// says a word beside a native call is what readers of agent logs know of them. The lengths are ours: nobody has published
// any for these agents. In letters, by the median and the ninth decile of a thought in ReAct:
//
//	o1                 340  460
//	deepseek-r1        290  430
//	claude-3.5-sonnet  150  220
//	gpt-4o             120  190
//	llama3.1-405b      110  180
//	gpt-4o-mini        100  160
//	llama3.1-70b        90  140
//	claude-3-sonnet     85  140
//	llama3.1-8b         60  110
//
// The two claudes say a word beside three of four native calls: 80 letters, 140. Package lab/audit counts all this.
package voice
