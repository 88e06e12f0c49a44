package deskroom_test

import (
	"deskarena/engine/agent"
	"deskarena/engine/episode"
	"deskarena/engine/org"
	"deskarena/engine/task"
)

// Hand-made runs for what a preset need not show: many calls, hundreds of rows, every kind of break.

var chain = []episode.Link{
	{Words: "find the contact's account", Short: "Find account", Tiny: "Account"},
	{Words: "find the products that the words may mean", Short: "Find products", Tiny: "Products"},
	{Words: "find that day's order", Short: "Find order", Tiny: "Order"},
	{Words: "name the product", Short: "Name product", Tiny: "Product"},
}

func script() episode.Script {
	return episode.Script{Ruleset: 1, OrgSeed: 1, Task: task.NED, Instance: 7, Model: agent.O1, Framework: agent.ReAct, Seed: 42}
}

func trace(turns ...episode.Turn) *episode.Trace {
	for i := range turns {
		turns[i].N = i + 1
	}
	return &episode.Trace{
		Script: script(), Persona: "Service Agent",
		Question: "Show me the running shoes I bought two weeks ago.", Today: "2023-06-02",
		Chain: chain, Turns: turns, Truth: "01tWs0000004RkAIAY", Reward: episode.Ratio{Den: 1},
	}
}

const (
	contactID = "003Ws000001Q2fxIAC"
	accountID = "001Ws000002a7KdIAI"
	productID = "01tWs0000004RkaIAY"
	orderID   = "801Ws000003p5ZxIAC"
	itemID    = "802Ws000007m8TzIAC"
)

func contact() episode.Turn {
	return episode.Turn{
		Link: 0, Thought: "The contact names its account.", Kind: episode.SOQL, Object: episode.DrawerOf(org.Contact), Rows: 1,
		Call:        "SELECT Id, Name, AccountId FROM Contact WHERE Id = '" + contactID + "'",
		Observation: "[{'Id': '" + contactID + "', 'Name': 'Mia Okoro', 'AccountId': '" + accountID + "'}]",
		Card:        episode.Card{ID: contactID, Fields: fields("Name", "Mia Okoro", "AccountId", accountID)},
		Say:         "the account",
	}
}

func products() episode.Turn {
	return episode.Turn{
		Link: 1, Thought: "Which products could she mean by running shoes?", Kind: episode.SOSL, Object: episode.DrawerOf(org.Product2), Rows: 12,
		Call:        "FIND {running shoes} IN ALL FIELDS RETURNING Product2(Id, Name)",
		Observation: "[{'Id': '" + productID + "', 'Name': 'Aero Runner 2'}, …]",
		Card:        episode.Card{ID: productID, Fields: fields("Name", "Aero Runner 2")},
	}
}

func order() episode.Turn {
	return episode.Turn{
		Link: 2, Thought: "Two weeks before 2 June is 19 May.", Kind: episode.SOQL, Object: episode.DrawerOf(org.Order), Rows: 1,
		Call:        "SELECT Id, AccountId, EffectiveDate FROM Order WHERE AccountId = '" + accountID + "' AND EffectiveDate = 2023-05-19 AND Status = 'Activated'",
		Observation: "[{'Id': '" + orderID + "', 'AccountId': '" + accountID + "', 'EffectiveDate': '2023-05-19'}]",
		Card:        episode.Card{ID: orderID, Fields: fields("AccountId", accountID, "EffectiveDate", "2023-05-19")},
		Needs:       needs(1, accountID),
	}
}

func items() episode.Turn {
	return episode.Turn{
		Link: 3, Thought: "Read the items of that order, and see which of them is a running shoe.", Kind: episode.SOQL, Object: episode.DrawerOf(org.OrderItem), Rows: 3,
		Call:        "SELECT Id, Product2Id, Product2.Name, Quantity FROM OrderItem WHERE OrderId = '" + orderID + "'",
		Observation: "[{'Id': '" + itemID + "', 'Product2Id': '" + productID + "', 'Product2': {'Name': 'Aero Runner 2'}, 'Quantity': 1.0}, …]",
		Card:        episode.Card{ID: itemID, Fields: fields("Product2Id", productID, "Product2.Name", "Aero Runner 2", "Quantity", "1.0")},
		Needs:       needs(3, orderID),
	}
}

func submit(answer string) episode.Turn {
	return episode.Turn{Link: 3, Thought: "Yes: hand over the product's id.", Kind: episode.Submit, Object: episode.NoDrawer, Call: answer}
}

func solvedTrace() *episode.Trace {
	s := submit(productID)
	s.Needs = needs(2, productID, 4, productID)
	t := trace(contact(), products(), order(), items(), s)
	t.Outcome, t.Answer, t.Truth, t.Reward.Num = episode.Solved, productID, productID, 1
	return t
}

// brokenTrace asks for the wrong day at turn 3; what follows is wasted.
func brokenTrace() *episode.Trace {
	o, i, s := order(), items(), submit("01tWs0000009AacIAY")
	o.Verdict, o.Slip, o.Say = episode.Quiet, "date.early", "asked for 18 May, a day early"
	o.Thought = "Two weeks before 2 June is 18 May."
	o.Call = "SELECT Id, AccountId, EffectiveDate FROM Order WHERE AccountId = '" + accountID + "' AND EffectiveDate = 2023-05-18"
	o.Card.Fields = fields("AccountId", accountID, "EffectiveDate", "2023-05-18")
	i.Verdict, i.Root = episode.Wasted, 3
	i.Card.Fields = fields("Product2Id", "01tWs0000009AacIAY", "Product2.Name", "Glide Sock")
	s.Verdict, s.Root = episode.Wasted, 3
	s.Needs = needs(4, "01tWs0000009AacIAY")
	t := trace(contact(), products(), o, i, s)
	t.Outcome, t.Answer = episode.Failed, "01tWs0000009AacIAY"
	t.Script.Model = agent.Llama8B
	return t
}

const loudText = "INVALID_FIELD: \nSELECT Id, Account FROM Contact WHERE Id = '003Ws000001Q2fxIAC'\n           ^\nERROR at Row:1:Column:12\nNo such column 'Account' on entity 'Contact'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name."

func loud() episode.Turn {
	return episode.Turn{
		Link: 0, Thought: "Ask the contact for its account.", Kind: episode.SOQL, Object: episode.DrawerOf(org.Contact), Error: true,
		Call:        "SELECT Id, Account FROM Contact WHERE Id = '" + contactID + "'",
		Observation: loudText, Verdict: episode.Loud, Slip: "field.unknown", Say: "no such column",
	}
}

// loudTrace is rejected once, and goes on.
func loudTrace() *episode.Trace {
	s := submit(productID)
	t := trace(loud(), contact(), products(), order(), items(), s)
	t.Turns[3].Needs = needs(2, accountID)
	t.Turns[4].Needs = needs(4, orderID)
	t.Turns[5].Needs = needs(3, productID)
	t.Outcome, t.Answer, t.Reward.Num = episode.Solved, productID, 1
	return t
}

// caughtTrace breaks at turn 3, sees it and asks again.
func caughtTrace() *episode.Trace {
	b := brokenTrace().Turns[2]
	b.Rows, b.Card, b.Observation, b.Caught = 0, episode.Card{}, "[]", true
	o := order()
	o.Thought = "No order on that day: I counted wrong, 19 May."
	t := trace(contact(), products(), b, o, items(), submit(productID))
	t.Turns[4].Needs = needs(4, orderID)
	t.Outcome, t.Answer, t.Reward.Num = episode.Solved, productID, 1
	return t
}

// droppedTrace lost the result of turn 2 to a strike and answers None.
func droppedTrace() *episode.Trace {
	p, o, s := products(), order(), submit("None")
	p.Verdict, p.Observation, p.Rows, p.Card, p.Root = episode.Struck, "", 0, episode.Card{}, 2
	o.Verdict, o.Root = episode.Wasted, 2
	s.Verdict, s.Root = episode.Wasted, 2
	t := trace(contact(), p, o, s)
	t.Outcome, t.Answer = episode.Failed, "None"
	t.Script.Strikes = []episode.Strike{{Turn: 2, Kind: episode.Drop}}
	return t
}

// noneTrace is right to answer None.
func noneTrace() *episode.Trace {
	o, s := order(), submit("None")
	o.Rows, o.Card, o.Observation = 0, episode.Card{}, "[]"
	s.Thought = "No order on that day: there is no such product."
	t := trace(contact(), products(), o, s)
	t.Outcome, t.Answer, t.Truth, t.Reward.Num = episode.Solved, "None", "None", 1
	return t
}

// mailTrace reads mails and a chat: texts with paragraphs.
func mailTrace() *episode.Trace {
	mails := episode.Turn{
		Thought: "What was written in this case?", Kind: episode.SOQL, Object: episode.DrawerOf(org.EmailMessage), Rows: 2,
		Call: "SELECT FromAddress, Subject, TextBody FROM EmailMessage WHERE ParentId = '500Ws00000ceFbYIAU'",
		Observation: `[{'FromAddress': 'mia.okoro@inbox.example', 'Subject': 'Split seam on my Aero Runner 2', 'TextBody': "Hello,\n\nthe seam of my left shoe has split after a year. I'd like a new pair, please.\n\nMia Okoro"}, ` +
			`{'FromAddress': 'support@shop.example', 'Subject': 'Re: Split seam on my Aero Runner 2', 'TextBody': 'Hello Mia,\n\na new pair is on its way.'}]`,
	}
	chat := episode.Turn{
		Link: 1, Thought: "There may be a chat as well.", Kind: episode.SOQL, Object: episode.DrawerOf(org.LiveChatTranscript), Rows: 1,
		Call:        "SELECT Body FROM LiveChatTranscript WHERE CaseId = '500Ws00000ceFbYIAU'",
		Observation: `[{'Body': '(01:08:38) Yara: Hi Mia, what can I do for you?\n(01:08:49) Mia: It is about my shoe.', 'EndTime': '2022-11-03T01:20:00.000+0000'}]`,
	}
	t := trace(mails, chat, submit("None"))
	t.Outcome = episode.Failed
	return t
}

// linkedTrace has a chain of eight links.
func linkedTrace() *episode.Trace {
	t := solvedTrace()
	for len(t.Chain) < 8 {
		t.Chain = append(t.Chain[:len(t.Chain):len(t.Chain)], episode.Link{Words: "work out one thing more", Short: "Work out more", Tiny: "More"})
	}
	return t
}

// longTrace calls functions 19 times, gets nowhere and runs out of turns.
func longTrace() *episode.Trace {
	var turns []episode.Turn
	for i := range episode.MaxTurns {
		t := episode.Turn{
			Link: min(i/3, 3), Thought: "Let me call get_purchase_history with the product ids that the search has returned to me.",
			Kind: episode.Call, Function: "get_purchase_history", Object: episode.DrawerOf(org.OrderItem), Rows: 348,
			Call:        `get_purchase_history(account_id="` + accountID + `", purchase_date="2023-05-19T00:00:00Z", related_product_ids=["` + productID + `", "01tWs0000009AacIAY", "01tWs0000009AadIAY"])`,
			Observation: "[{'Product2Id': '" + productID + "'}]",
			Card:        episode.Card{Fields: fields("Product2Id", productID)},
		}
		switch {
		case i == 0:
			t.Function, t.Object, t.Call = "get_start_date", episode.NoDrawer, `get_start_date(end_date="2023-06-02T00:00:00Z", period="week", interval_count=2)`
			t.Rows, t.Card, t.Observation = 0, episode.Card{Fields: fields("", "2023-05-19T00:00:00Z")}, "2023-05-19T00:00:00Z"
		case i%4 == 1:
			t.Verdict, t.Error, t.Card, t.Rows = episode.Loud, true, episode.Card{}, 0
			t.Observation = "Error: purchase_date must be given as YYYY-MM-DDTHH:MM:SSZ, not as '19 May'."
			t.Object, t.Say = episode.NoDrawer, "a date in the wrong form"
		case i > 4:
			t.Verdict, t.Root = episode.Wasted, 5
		case i == 4:
			t.Verdict, t.Say = episode.Misread, "took the second row for the first"
		}
		if i == 3 {
			t.Needs = needs(1, "2023-05-19T00:00:00Z")
		}
		turns = append(turns, t)
	}
	t := trace(turns...)
	t.Script.Toolset, t.Script.Framework, t.Script.Model = agent.Functions, agent.FC, agent.Claude35Sonnet
	t.Script.Instance = 130
	t.Outcome = episode.OutTurns
	t.Question = "Good morning. I would like to know which of the waterproof trail running shoes in your autumn collection it was that I ordered a fortnight ago, please; I need another pair."
	return t
}

// fields makes the fields of a card of pairs of a name and a text, needs a turn's needs of pairs of a turn and a value.
func fields(pairs ...string) []episode.CardField {
	var f []episode.CardField
	for i := 0; i < len(pairs); i += 2 {
		f = append(f, episode.CardField{Name: pairs[i], Text: pairs[i+1]})
	}
	return f
}

func needs(pairs ...any) []episode.Need {
	var n []episode.Need
	for i := 0; i < len(pairs); i += 2 {
		n = append(n, episode.Need{Turn: pairs[i].(int), Value: pairs[i+1].(string)})
	}
	return n
}
