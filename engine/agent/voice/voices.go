package voice

import "deskarena/engine/agent"

// Voice is the manner of a model: a text for each place in a run.
type Voice struct {
	Open string // the first turn
	Go   string // in the middle
	Odd  string // it looks again at what brought nothing, or something odd
	Err  string // after an error
	End  string // the answer
	Core string // what a slip or a repair says by itself

	Beside string // a word beside a native call; "" where the model sends none
}

// Of is a model's voice.
func Of(m agent.Model) *Voice {
	if int(m) < len(voices) {
		return &voices[m]
	}
	return &voices[agent.GPT4o]
}

var voices = [...]Voice{
	agent.O1: {
		Open: "The question asks for {goal}/{All}/The way there: {do}, then {rest}/{Why}/?{Risk}/So I begin with the former and {how}|" +
			"What is wanted in the end is {goal}/{All}/For that I have to {do} before anything else, and from there {rest}/{Why}/?{Risk}/I {how}|" +
			"Goal: {goal}/Known so far: {all}/Plan: {do}; after that {rest}/{Why}/{Risk}/The opening move is to {how}|" +
			"The task is to find {goal}/{All}/Before anything else I have to {do}/{Why}/The path from there is clear: {rest}/?{Risk}/I {how}|" +
			"I am asked for {goal}/I break this down/{All}/The piece to get hold of now: {do}/?{Risk}/With it I can {rest}/So I {act}|" +
			"{All}/To arrive at {goal}, a chain of lookups is needed, and it starts where I {do}/{Why}/?{Risk}/From there on: {rest}|" +
			"I want {goal}/{All}/Working backwards, that takes several steps, and the one that everything hangs on is to {do}/{Why}/Once I have that I can {rest}/?{Risk}",
		Go: "{All}/With that settled, I can {do}/{Why}/For that I {how}/What remains after it is to {rest}/?{Risk}|" +
			"What I know by now: {all}/The aim is still {goal}/The next step is therefore to {do}/?{Why}/?{Risk}/Then I still have to {rest}|" +
			"{All}/Toward {goal}, what is missing now is one thing: I have to {do}/{Why}/I {how}/If this comes back as expected, I go on to {rest}|" +
			"So far: {all}/That is enough to {do}/{Risk}/{Why}/Concretely, I {how}/Afterwards: {rest}|" +
			"Status: {all}/Open: the way to {goal}/To close that gap I {do}/{Why}/?{Risk}/Left after that: {rest}|" +
			"{All}/That is one step less/The one at hand is to {do}/{Why}/So I {how}/?{Risk}/If it yields what I expect, I {rest}|" +
			"{All}/It would be premature to name {goal}/I {do}/?{Why}/I {how}/Then I {rest}|" +
			"{All}/Before going further I hold this against the question, which wants {goal}; nothing speaks against it/So now I {do}/?{Why}/Left to do: {rest}",
		Odd: "{Odd}/That is not what I expected at this point, since I wanted to {do}/?{Why}/I look again before I build anything on it: I {how}|" +
			"{Odd}/Two explanations are possible: the call, or the data/The call is cheaper to check, so I {do} once more/If the result stays the same, I take it as it is and go on to {rest}",
		Err: "{Trouble}/The aim of this step does not change: I have to {do}/After that I go on to {rest}|" +
			"{Trouble}/Nothing has been learned about the records by that, and I still need to {do}/?{Why}/Once it works, what is left is to {rest}|" +
			"The last call told me nothing but what is wrong with it/{Trouble}/The goal stands: {goal}|" +
			"{Trouble}/I check the rest of the call against the schema as well; I see nothing else to change/Then: {rest}",
		End: "{All}/What was asked for is {goal}/{Why}/That completes the reasoning, so I {do}|" +
			"{All}/I go over the steps once more: nothing is open that could change the outcome/{Why}/So I {do}, with no words around it|" +
			"The question wanted {goal}/{All}/{Why}/Only the bare value counts here, so I {do}|" +
			"{All}/Held against the question, which wants {goal}, this fits/{Why}/I {do}|" +
			"Everything is in place: {all}/{Why}/Nothing else is asked for, so I {do}|" +
			"{All}/That was the last step toward {goal}/?{Why}/I {do}",
		Core: "{Core}/The question remains the same: it wants {goal}|{All}/{Core}|{Core}/I keep in mind that what is wanted is {goal}|" +
			"I weigh this against the question, which asks for {goal}/{Core}",
	},
	agent.GPT4o: {
		Open: "Step {n}:/{Do}/?{Found}/I {how}|Step {n}:/To find {goal}, I need to {do}/{Why}|Step {n}:/I start by making sure that I can {do}/{Why}/I will {how}|" +
			"Step {n}:/{Found}/I first need to {do}/?{Why}",
		Go: "Step {n}:/{Do}/{Found}/?I {how}|Step {n}:/{Found}/Now I need to {do}/?{Why}|Step {n}:/{Found}, so I can {do}|" +
			"Step {n}:/{Found}/I will {act}|Step {n}:/I need to {do}/{Why}/?The remaining steps are to {rest}|Step {n}:/With this information I can {do}/?{Found}/I {how}",
		Odd:  "Step {n}:/{Odd}/I will {do} again|Step {n}:/{Odd}/I need to check this before I continue, so I {how}|Step {n}:/{Odd}/Let me retry and {do}",
		Err:  "Step {n}:/{Trouble}/I still need to {do}|Step {n}:/{Trouble}|Step {n}:/Correct the last call/{Trouble}",
		End:  "Step {n}:/{Found}/I can now {do}|Step {n}:/{Do}/{Found}|Step {n}:/{Found}/{Why}/Therefore I {do}|Step {n}:/All steps are done/?{Found}/I {do}",
		Core: "Step {n}:/{Core}|Step {n}:/{Found}/{Core}|Step {n}:/The question asks for {goal}/{Core}",
	},
	agent.GPT4oMini: {
		Open: "I need to find {goal}/To do this, I will {do}|To answer the question, I need to {do}/I will {how}|I need to {do} in order to find {goal}|I will start by trying to {do}/{Why}",
		Go: "{Found}/Now I need to {do}|I have the information from the previous step/Next, I will {do}|{Found}/I will now {how}|I now need to {do}/?I will {how}|" +
			"{Found}/Next, I should {do} to find {goal}|Now that I have this, I can {do}/{Why}",
		Odd:  "{Odd}/I will try to {do} again|{Odd}/I need to {do}, so I will retry|The result is not what I need/{Odd}/I will {how}",
		Err:  "{Trouble}|{Trouble}/I need to {do}|There was a problem with the previous call/{Trouble}|I need to correct this/{Trouble}",
		End:  "{Found}/I will {do}|I have found what was asked for/?{Found}/I will {do}|{Found}/{Why}/So I will {do}|Based on the results, I will {do}/?{Why}",
		Core: "{Core}|{Core}/I will continue with that|{Found}/{Core}|I need to decide what to do now/{Core}",
	},
	agent.Claude35Sonnet: {
		Open: "To answer this question, I need to find {goal}/Let me begin: I'll {do}/{Why}|To find {goal}, I should {do} before anything else/{Why}/I'll {how}|" +
			"Let's approach this step by step/The question is about {goal}, so I'll start by trying to {do}/?{Why}|{Found}/To find {goal}, I'll first {do}/{Why}",
		Go: "{Found}/Now I need to {do}/{Why}|Great, {found}/Next, I'll {do}/?I'll {how}|Now that I know this, I can {do}/{Found}/{Why}|" +
			"{Found}/To get to {goal}, I should now {do}/?After that I can {rest}|Based on the previous result, {found}/I'll {act}",
		Odd:    "{Odd}/Let me double-check this and {do} again|Hmm, {odd}/Before drawing a conclusion, I'll {how}|{Odd}/I apologize for the detour: let me {do} once more|I notice that {odd}/I should look at this again, so I'll {do}",
		Err:    "I apologize for the error/{Trouble}|{Trouble}/I still need to {do}|I see/{Trouble}|{Trouble}/That should let me {do}|Let me correct that/{Trouble}",
		End:    "{Found}/{Why}/I can now {do}|Based on the results, {found}/I'll {do}|{Found}/{?pick}This is {goal}, so I'll {do}|We now have what we need/{Found}/{Why}/I'll {do}",
		Core:   "{Core}|{Found}/{Core}|{Core}/I'll go with that|Let me be careful here/{Core}|To be clear, the question is about {goal}/{Core}",
		Beside: "I'll {do}|{Found}/Now I'll {do}|Let me {do}|{Found}/Let me {do}|Now, let's {do}|I'll {act}||{?open}Certainly! I'll {do}",
	},
	agent.Claude3Sonnet: {
		Open:   "Okay, let's {do}|To find {goal}, we need to {do}|We need {goal}/To get there, let's {do}|Okay, we should {do} to begin with/?{Why}",
		Go:     "Okay, {found}/Let's {do}|Next, we need to {do}|{Found}/Now let's {do}|Got it/We can now {do}|With this, we can {do}/?{Found}|Alright, {found}/We still need to {do}",
		Odd:    "Hmm, {odd}/Let's {do} again|{Odd}/Let's try once more to {do}|Okay, {odd}/We should {do}",
		Err:    "Okay/{Trouble}|Oops/{Trouble}|{Trouble}/We still need to {do}|{Trouble}",
		End:    "Okay, {found}/Let's {do}|{Found}/So we {do}|That gives us the answer/Let's {do}|Great, {found}/We can {do}",
		Core:   "Okay/{Core}|{Core}|{Found}/{Core}|Alright/{Core}|Hmm/{Core}",
		Beside: "Okay, let's {do}||Let's {do}||Here is how we {do}|{Found}/Next, let's {do}",
	},
	agent.Llama405B: {
		Open: "To find {goal}, I first need to {do}|The question is about {goal}/I should {do} first, since {why}|I need {goal}/The way there begins when I {do}/?{Why}|I can {act}/That is the start for finding {goal}",
		Go: "{Found}/Now I can {do}|Since {found}, the next step is to {do}|{Found}/I should {do}, because {why}|The next step is to {do}/I can {how} for this|" +
			"{Found}/I can {act}|I have what I need to {do}/?{Found}/?{Why}",
		Odd:  "{Odd}/I should try to {do} again|{Odd}/It seems that something is off, so I {how} once more|Since {odd}, I should check and {do} again",
		Err:  "{Trouble}|It seems that the call was wrong/{Trouble}|{Trouble}/I should {do} with that|{Trouble}/I still have to {do}",
		End:  "{Found}/So I should {do}|Since {found}, I can {do}|The answer to the question is known now/{Found}/I {do}|{Found}/{Why}/I {do}",
		Core: "{Core}|{Found}/{Core}|I have considered the results so far/{Core}|The goal was to find {goal}/{Core}",
	},
	agent.Llama70B: {
		Open: "We need to find {goal}/I will {do} first|I need to {do} first|To find {goal}, I have to {do}|The first step is to {do}/?{Why}",
		Go:   "{Found}/I need to {do} now|The next step is to {do}|Now I have to {do}/?{Found}|{Found}/Next I {do}|I will {how}|Now we can {do}/?We know that {found}",
		Odd:  "{Odd}/I need to {do} again|{Odd}/I will try again|We got an odd result: {odd}/I {how}",
		Err:  "{Trouble}|The last action failed/{Trouble}|{Trouble}/I need to {do}",
		End:  "{Found}/I {do}|{Found}/The answer is clear, I {do}|We have the answer now/I {do}|{Found}/So I can {do}",
		Core: "{Core}|{Core}/That is what I will do|{Found}/{Core}|We need {goal}/{Core}",
	},
	agent.Llama8B: {
		Open: "{Do}|I need to {do}|Let me {do}|First, {do}|I will {do}|First I {how}",
		Go:   "{Do}|I need to {do}|Now {do}|Next, {do}|I will {how}|{Found}|Now I {how}|I will {do}|{Found}/{Do}",
		Odd:  "{Odd}|I need to {do}|Try again: {do}|{Do}, again|Again, {do}",
		Err:  "{Trouble}|{Trouble}/{Do}|{Trouble}|{Trouble}/Now {do}",
		End:  "{Found}|{Do}|So {do}|I will {do}|The answer is {pick}|I have it: {pick}",
		Core: "{Core}",
	},
	agent.DeepSeekR1: {
		Open: "Okay, so I need {goal}/{All}/Let me think about how to get there/It makes sense to {do} first, because {why}/Hmm, {risk}/Then I'd have to {rest}/Alright, so let me {how}|" +
			"Alright, the user wants {goal}/{All}/First things first: I have to {do}/{Why}/Wait, can I do it in one go?/Probably not, I still have to {rest} later on/So let me {how}|" +
			"So the question is about {goal}/Hmm, where do I begin?/{All}/I think that I should {do}/{Why}/Then {rest}/That seems like a plan/So I {how}|" +
			"Okay, let me break this down/What I need is {goal}/{All}/I'd say that I {do} before all else, because {why}/{Risk}/Later I can {rest}/For now I {how}|" +
			"Let me see/The question is about {goal}/{All}/To start, I should {do}/?{Why}/{Risk}, I should keep that in mind/After this comes the rest: {rest}|" +
			"Hmm, {goal}/How do I find that?/{All}/I think that I have to {do} first/{Why}/And once that is there, I can {rest}/So let me {how}",
		Go: "Okay, {all}/So what does that give me?/I was asked for {goal}, so now I have to {do}/{Why}/Wait, {risk}/So I {how}/Then {rest}|" +
			"Alright, so {all}/Next I should {do}/?{Why}/Let me think about how: I can {how}/That should do/After that I'd still need to {rest}|" +
			"So {all}/Hmm, is that plausible?/I think so, I don't see anything against it/Now, to get {goal}, I need to {do}/?{Risk}/Let me {how}, and then {rest}|" +
			"Good, {all}/Now what?/The plan was to {do}, and I see no reason to change it/?{Why}/Hmm, {risk}/Okay, I {how}/What comes then: {rest}|" +
			"Right, {all}/I'm looking for {goal}, so that brings me closer/Let me now {do}/{Why}/Or could I skip that?/No, without it I can't {rest}|" +
			"Let me take stock/{All}/What's missing is still the way to {goal}/So I have to {do}, because {why}/I'll {how}/And then I have to {rest}|" +
			"Okay, so far so good: {all}/The next thing is to {do}/Wait, am I sure that I need this?/Yes, since what I want is {goal}/So I {how}",
		Odd: "Wait, {odd}/That's strange, because I wanted to {do}/Maybe I should check that again before I go on/So let me {how} and see|" +
			"Hmm, {odd}/Did I do something wrong there?/Let me think/I need to {do}, so I'd better try that again/If it is the same again, I'll just go on and {rest}",
		Err: "Wait/{Trouble}/Let me think again: what I need is to {do}/?{Why}/That should work now|" +
			"Hmm/{Trouble}/Okay, I still need to {do}, otherwise I can't go on to {rest}|" +
			"Hmm, that didn't go through/{Trouble}/I was asked for {goal}, and for that I have to {do}/Let me see what comes back this time|" +
			"Oh, I see/{Trouble}/Is there anything else that's wrong with it?/I don't think so",
		End: "Okay, {all}/The question was about {goal}/Let me double-check: did I miss anything on the way?/I don't think so/{Why}/So I {do}|" +
			"Alright, {all}/So that should be it, since I was asked for {goal}/{Why}/I should give just the bare value, so I {do}|" +
			"So {all}/Wait, is that really what was asked?/Yes: the question wants {goal}/{Why}/Then I {do}|" +
			"Okay so {all}/I was wondering whether there is more to it, but the question only asks for {goal}/{Why}/I {do}|" +
			"Good, {all}/That settles it/Let me not overthink this/?{Why}/I {do}|" +
			"Hmm, {all}/I think we're done here/?{Why}/So I {do}, without anything around it",
		Core: "Hmm/{Core}/I was asked for {goal}, after all|Wait/{Core}/I keep coming back to what the question wants: {goal}|Okay, {all}/{Core}/What else could I do?/Nothing that I can see|Let me think about this again/The question wants {goal}/{Core}",
	},
}

// How is a call in words.
const How = "query {object} filtered by {filters} and grouped by {groups}|query {object} by {filters}|filter {object} by {filters}|look in {object} by {filters}|" +
	"query {object}|search {object} for {terms}|run a search for {terms}|call {fn} with {args}|call {fn}|use {fn}|use {fn} with {args}"

// Blank, Empty and Caught are what is odd: no output at all, no row where there must be one, and a result that does not fit.
const (
	Blank  = "the last output was blank|there was no output at all|nothing came back, not even an empty list|the output is missing"
	Empty  = "nothing was found, though there has to be something|the result is empty, which cannot be right|no rows came back, and there must be at least one|I got an empty result"
	Caught = "that result does not look right|what came back does not fit the question|this is not what I wanted to ask for|something about that result is off"
)

// Act is a call and what it is for.
const Act = "{how} to {do}|{how}, in order to {do}"

// GiveUp is said before an end without an answer.
const GiveUp = "I cannot get any further|I do not see another way|This leads nowhere/I stop here|I am not able to {do}, so I stop|I have tried what I could to {do}|Without this I cannot find {goal}|" +
	"I cannot {do} with what I have|There is no way for me to {do}|I have to give up here|It does not seem possible to {do}|I keep failing to {do}, so this is the end|I do not know how to {do}"

// Check is said before an answer is looked up once more.
const Check = "Before I hand in {pick}, I check what that Id belongs to|Let me verify the record {pick}|I make sure that {pick} is the right kind of record|" +
	"The result points to {pick}/I look it up to be sure|To be on the safe side, I {how}|I verify {pick} before I submit it|Does {pick} exist, and is it what I think?/I {how}"
