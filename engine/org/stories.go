package org

import (
	"errors"

	"deskarena/engine/cal"
	"deskarena/engine/dice"
)

// story is what is written about a case: the policy that comes up, what the agent does about it, and where.
type story struct {
	subject string
	topic   int // or noTopic
	fact    int
	outcome outcome
	spelt   speller // who spells out the days that matter
	inChat  bool    // the matter is settled in the chat, and not in the mails
	chat    bool
	mails   int
	opening []line        // of the first mail: the trouble
	times   []cal.Instant // of the mails and the chat, in their order; of the chat, when it begins
}

// speller is the side that spells out how many days have passed.
type speller uint8

const (
	byNobody speller = iota // they are to be worked out from the dates
	byCustomer
	byAgent
)

// checked tells whether the agent asks for something, and has it, before deciding.
func (s *story) checked() bool { return s.outcome == grants && topicWords[s.topic].check != nil }

type mail struct {
	ticket  int32
	at      cal.Instant
	user    int32 // the agent who writes it, or who it is written to; -1 if it goes to the desk
	out     bool  // from the agent
	decides bool  // the matter is settled in it
	nth     int   // in its case, from 0
	lines   []line
}

type chat struct {
	ticket     int32
	start, end cal.Instant
	lines      []line
}

func (g *generator) correspondence() {
	g.tell()
	g.write()
}

// tell draws the story of each case.
func (g *generator) tell() {
	d := g.dice.For("story")
	weights := make([]int, numCases)
	for i := range weights {
		weights[i] = d.For("length").With(i).Weighted([]int{5, 4, 3, 2})
		if g.quick(i) {
			weights[i] = 0
		}
	}
	counts := apportion(d.For("mails"), numMails, 2, 5, weights)
	var chats []int
	for i := range g.cases {
		if !g.quick(i) {
			chats = append(chats, i)
		}
	}
	dice.Shuffle(d.For("chats"), chats)
	g.stories = make([]story, numCases)
	for _, i := range chats[:numChats] {
		g.stories[i].chat = true
	}
	g.latent.Violation, g.latent.Reading = make([]int32, numCases), make([]Reading, numCases)
	g.credited = make([][lastYear - firstYear + 1]int, numAccounts)
	for i := range g.stories {
		s, c, d := &g.stories[i], &g.cases[i], d.With(i)
		s.mails, s.topic = counts[i], noTopic
		s.inChat = s.chat && d.For("in chat").Percent(55)
		s.times = g.schedule(d.For("schedule"), c, s)
		if c.status != "New" {
			g.draw(d, i, s)
		}
		g.latent.Violation[i] = -1
		g.latent.Reading[i] = Reading{Article: -1, Mail: -1, Chat: -1}
		if s.topic == noTopic {
			continue
		}
		s.spelt = speller(d.For("spelt").Weighted([]int{2, 1, 1}))
		article := g.policies.row[s.topic]
		g.latent.Reading[i].Article, g.latent.Reading[i].Fact = article, s.fact
		s.read(&g.latent.Reading[i])
		if s.outcome == breaches {
			g.latent.Violation[i] = article
		}
	}
	w := g.writer()
	for i := range g.stories {
		g.stories[i].subject = w.subject(i)
	}
}

// quick tells whether a case has two mails and no chat.
func (g *generator) quick(i int) bool { return g.cases[i].status == "New" || g.cases[i].late() }

// read notes what the agent did about the policy.
func (s *story) read(r *Reading) {
	r.Granted = s.outcome != refuses
	r.Excused = s.outcome == excepted
	switch s.topic {
	case topicCode, topicCard: // what is granted by the book is another thing than what the article forbids
		r.Granted = s.outcome == breaches
	case topicAddress:
		if s.outcome == grants {
			r.Excused = true // the check was made
		}
	}
}

// temptation is the chance in percent that an agent breaks a policy in a case that gives the occasion: the rarer the
// occasion, the higher, so that each policy is broken a few times and about 190 cases have a violation.
var temptation = [numTopics]int{
	topicFinal: 46, topicLate: 58, topicPrice: 37, topicRefund: 24, topicReturn: 31, topicWarranty: 26, topicCard: 20, topicAddress: 16,
	topicGoodwill: 5, topicCode: 7,
}

// draw picks a policy that bears on the case, and what the agent does about it.
func (g *generator) draw(d dice.Dice, row int, s *story) {
	c := &g.cases[row]
	var bearings [numTopics]bearing
	chance := 0
	for _, topic := range issues[c.issue].topics {
		bearings[topic] = g.bear(row, topic)
		if topicWords[topic].check != nil && !s.inChat && (s.mails < 4 || !c.alone()) {
			bearings[topic].possible[grants] = false // there is no going back and forth
		}
		if bearings[topic].possible[breaches] {
			chance = max(chance, temptation[topic])
		}
	}
	breach := d.For("breach").Percent(chance)
	if !breach && d.For("none").Percent(18) {
		return
	}
	var weights [numTopics]int
	found := false
	for _, topic := range issues[c.issue].topics {
		if p := &bearings[topic].possible; breach && p[breaches] || !breach && (p[grants] || p[refuses] || p[excepted]) {
			weights[topic] += temptation[topic]
			found = true
		}
	}
	if !found {
		return
	}
	s.topic = d.For("topic").Weighted(weights[:])
	b := bearings[s.topic]
	s.fact, s.outcome = b.fact, breaches
	if s.topic == topicGoodwill {
		for y := range g.credits(row) {
			*y++
		}
	}
	if !breach {
		possible := [numOutcomes]int{}
		for o, ok := range b.possible {
			if ok && outcome(o) != breaches {
				possible[o] = 1
			}
		}
		s.outcome = outcome(d.For("outcome").Weighted(possible[:]))
	}
	if s.topic == topicGoodwill {
		s.fact = g.credit(d.For("credit"), s.outcome)
	}
}

// write plans what is said in the mails and chats of all cases.
func (g *generator) write() {
	var mails []mail
	var chats []chat
	p := g.writer().planner()
	d := g.dice.For("write")
	for i := range g.cases {
		c, s, d := &g.cases[i], &g.stories[i], d.With(i)
		messages := p.plan(i)
		s.opening = messages[0].lines
		nth := 0
		talker := int32(-1) // the agent whom the customer knows
		for n, m := range messages {
			at := s.times[n]
			switch {
			case m.handover:
				talker = c.owners[0].user
			case m.out || m.chat:
				talker = c.owner()
			}
			if m.chat {
				end := at
				for j := range m.lines {
					end += pace(d, j)
				}
				chats = append(chats, chat{int32(i), at, end, m.lines})
				continue
			}
			mails = append(mails, mail{int32(i), at, talker, m.out, m.decides, nth, m.lines})
			nth++
		}
	}
	byTime(mails, func(m *mail) cal.Instant { return m.at })
	byTime(chats, func(c *chat) cal.Instant { return c.end })
	g.mails = makeAll(g, recipe[mail]{
		object: EmailMessage, count: numMails,
		make: func(_ dice.Dice, row int, _ []mail, _ taken) mail { return mails[row] },
		keys: func(m *mail, to []key) []key {
			return append(to, key{a: int64(m.ticket), b: int64(m.nth)})
		},
		format: func(m *mail) error { return within("mail case", m.ticket, numCases) },
		content: func(made []mail, first int) error {
			for _, m := range made[first:] {
				c := &g.cases[m.ticket]
				if m.at < c.created || c.closed != Null && m.at > c.closed || m.at >= endOfTime {
					return errors.New("mail: outside the time of its case")
				}
			}
			return nil
		},
	})
	g.chats = makeAll(g, recipe[chat]{
		object: LiveChatTranscript, count: numChats,
		make:   func(_ dice.Dice, row int, _ []chat, _ taken) chat { return chats[row] },
		keys:   func(c *chat, to []key) []key { return append(to, key{a: int64(c.ticket)}) },
		format: func(c *chat) error { return within("chat case", c.ticket, numCases) },
		content: func(made []chat, first int) error {
			for _, m := range made[first:] {
				c := &g.cases[m.ticket]
				if m.end < c.created || c.closed != Null && m.end > c.closed {
					return errors.New("chat: outside the time of its case")
				}
			}
			return nil
		},
	})
	for row, m := range g.mails {
		if m.decides && g.stories[m.ticket].topic != noTopic {
			g.latent.Reading[m.ticket].Mail = int32(row)
		}
	}
	for row, c := range g.chats {
		if s := &g.stories[c.ticket]; s.topic != noTopic && s.inChat {
			g.latent.Reading[c.ticket].Chat = int32(row)
		}
	}
}

// chatTime is what an agent needs for a chat before going home.
const chatTime = 25 * minute

// pace is how long one takes for the nth line of a chat.
func pace(d dice.Dice, nth int) cal.Instant {
	return cal.Instant(d.For("pace").With(nth).Between(11, 75))
}

// step is a mail or a chat of which only the place is known.
type step struct{ chat, out, handover bool }

// steps are the mails and the chat of a case in their order. The owner and the customer chat after the customer's mail: at
// the end, if that settles the matter, else before the owner writes.
func (s *story) steps(c *ticket) []step {
	customer, agent, chat := step{}, step{out: true}, step{chat: true}
	all := append(make([]step, 0, 6), customer)
	early := s.chat && !s.inChat
	switch {
	case s.handed(c):
		all = append(all, step{out: true, handover: true}, customer)
		if early {
			all = append(all, chat)
		}
	case s.long():
		if early {
			all = append(all, chat)
		}
		all = append(all, agent, customer)
	case early:
		all = append(all, chat)
	}
	if s.inChat {
		all = append(all, chat)
	}
	all = append(all, agent)
	if s.mails%2 == 1 {
		all = append(all, customer)
	}
	return all
}

// long tells whether it goes back and forth before it is settled, and handed whether another agent wrote first.
func (s *story) long() bool            { return s.mails >= 4 }
func (s *story) handed(c *ticket) bool { return s.long() && !c.alone() }

// schedule gives the mails and the chat of a case their times. Agents write when they are at the desk, customers at any
// hour, and the case closes after it all.
func (g *generator) schedule(d dice.Dice, c *ticket, s *story) []cal.Instant {
	steps := s.steps(c)
	times := make([]cal.Instant, len(steps))
	at := c.created
	for n, step := range steps {
		t := d.With(n)
		switch {
		case n == 0:
		case step.handover:
			at = c.owners[1].at - minute*cal.Instant(t.For("early").Between(1, 9))
		default:
			at = g.pause(t, c, max(at, c.assigned()), len(steps)-n)
			if step.out || step.chat {
				at = g.atDesk(t, c.owner(), at, chatTime)
			}
		}
		times[n] = at
		if step.chat {
			at += chatTime
		}
	}
	if c.closed != Null {
		done := at + minute*cal.Instant(d.For("done").Between(4, 50)) + cal.Instant(d.For("done second").Below(60))
		if c.closed < done {
			c.closed = g.atDesk(d.For("close"), c.owner(), done, settling)
		}
		if c.closed >= endOfTime {
			c.closed, c.status = Null, "Working"
		}
	}
	return times
}

// lastWord is when the last of what is written about a case is written.
func (s *story) lastWord() cal.Instant { return s.times[len(s.times)-1] }

// pause is when the next of some messages is due: spread over the time that the case is to take.
func (g *generator) pause(d dice.Dice, c *ticket, at cal.Instant, left int) cal.Instant {
	end := c.closed
	if end == Null {
		end = min(c.assigned()+3*cal.PerDay, endOfTime)
	}
	least := minute * cal.Instant(d.For("least").Between(4, 25))
	share := (end - at) / cal.Instant(left+1) * cal.Instant(d.For("share").Between(40, 110)) / 100
	return at + max(share, least) + cal.Instant(d.For("second").Below(60))
}

func (g *generator) mailTable(users, contacts *Table) *Table {
	w := g.writer()
	customer := func(m *mail) string { return g.accounts[g.cases[m.ticket].account].mail }
	agent := func(m *mail) string {
		if m.user < 0 {
			return supportMail
		}
		return g.users[m.user].mail
	}
	return g.table(EmailMessage, len(g.mails), func(c []Column) {
		c[MailCase] = refs(g.mails, func(m *mail) int32 { return m.ticket })
		c[MailDate] = ints(g.mails, func(m *mail) cal.Instant { return m.at })
		c[MailFrom] = strs(g.mails, func(m *mail) string {
			if m.out {
				return agent(m)
			}
			return customer(m)
		})
		c[MailTo] = strs(g.mails, func(m *mail) string {
			if m.out {
				return customer(m)
			}
			return agent(m)
		})
		c[MailToIDs] = strs(g.mails, func(m *mail) string {
			switch {
			case m.out:
				return contacts.ID(int(g.contactOf[g.cases[m.ticket].account]))
			case m.user >= 0:
				return users.ID(int(m.user))
			}
			return "" // the desk's address is no record
		})
		c[MailSubject] = strs(g.mails, func(m *mail) string {
			if m.nth == 0 {
				return g.stories[m.ticket].subject
			}
			return "Re: " + g.stories[m.ticket].subject
		})
		c[MailBody] = Column{Gen: w.mail}
	})
}

func (g *generator) chatTable() *Table {
	w := g.writer()
	return g.table(LiveChatTranscript, len(g.chats), func(c []Column) {
		ticket := func(c *chat) *ticket { return &g.cases[c.ticket] }
		c[ChatAccount] = refs(g.chats, func(c *chat) int32 { return ticket(c).account })
		c[ChatContact] = refs(g.chats, func(c *chat) int32 { return g.contactOf[ticket(c).account] })
		c[ChatCase] = refs(g.chats, func(c *chat) int32 { return c.ticket })
		c[ChatOwner] = refs(g.chats, func(c *chat) int32 { return ticket(c).owner() })
		c[ChatEnd] = ints(g.chats, func(c *chat) cal.Instant { return c.end })
		d := g.dice.For("visitor")
		c[LiveChatTranscript.must("LiveChatVisitorId")] = Column{Str: visitors(d, len(g.chats))}
		c[ChatBody] = Column{Gen: w.chat}
	})
}

// visitors makes Ids of chat visitors, which are no object of this org.
func visitors(d dice.Dice, n int) []string {
	s := newIDs("5LV", d, n)
	out := make([]string, n)
	for i := range out {
		out[i] = s.at(i)
	}
	return out
}
