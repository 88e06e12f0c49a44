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
	inChat  bool    // the policy comes up in the chat, and not in the mails
	chat    bool
	mails   int
}

// speller is the side that spells out how many days have passed.
type speller uint8

const (
	byNobody speller = iota // they are to be worked out from the dates
	byCustomer
	byAgent
)

// part is what a mail or a chat has to say.
type part uint8

const (
	opens   part = iota // customer: the trouble
	asks                // customer: the trouble, and what is wanted
	probes              // agent: a question back
	answers             // customer: the answer, and what is wanted
	decides             // agent: the decision on the policy, or advice
	closes              // customer: a last word
	greets              // agent: a first word by someone who hands the case on, or who has only just got it
)

type mail struct {
	ticket int32
	at     cal.Instant
	user   int32 // the agent who writes it, or who it is written to; -1 if it goes to the desk
	out    bool  // from the agent
	part   part
	nth    int // in its case, from 0
}

type chat struct {
	ticket int32
	end    cal.Instant
}

// threads are the parts of a thread by its number of mails.
var threads = [...][]part{
	2: {asks, decides},
	3: {asks, decides, closes},
	4: {opens, probes, answers, decides},
	5: {opens, probes, answers, decides, closes},
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
		if g.cases[i].status == "New" {
			weights[i] = 0
		}
	}
	counts := apportion(d.For("mails"), numMails, 2, 5, weights)
	chats := make([]int, numCases)
	for i := range chats {
		chats[i] = i
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
		s.read(&g.latent.Reading[i], len(g.cases[i].owners) == 1)
		if s.outcome == breaches {
			g.latent.Violation[i] = article
		}
	}
	w := g.writer()
	for i := range g.stories {
		g.stories[i].subject = w.subject(i)
	}
}

// read notes what the agent did about the policy.
func (s *story) read(r *Reading, alone bool) {
	r.Granted = s.outcome != refuses
	r.Excused = s.outcome == excepted
	switch s.topic {
	case topicCode, topicCard: // what is granted by the book is another thing than what the article forbids
		r.Granted = s.outcome == breaches
	case topicAddress:
		if s.outcome == grants {
			r.Excused = true
			r.Granted = s.inChat || alone && s.mails >= 4 // else the check is all there is so far
		}
	}
}

// temptation is the chance in percent that an agent breaks a policy in a case that gives the occasion: the rarer the
// occasion, the higher, so that each policy is broken a few times and about 190 cases have a violation.
var temptation = [numTopics]int{
	topicFinal: 40, topicLate: 58, topicPrice: 34, topicRefund: 24, topicReturn: 27, topicWarranty: 22, topicCard: 20, topicAddress: 16,
	topicGoodwill: 5, topicCode: 7,
}

// draw picks a policy that bears on the case, and what the agent does about it.
func (g *generator) draw(d dice.Dice, row int, s *story) {
	c := &g.cases[row]
	var bearings [numTopics]bearing
	chance := 0
	for _, topic := range issues[c.issue].topics {
		bearings[topic] = g.bear(row, topic)
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
		for y := range g.credits(c) {
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

// write lays the mails and chats of all cases out in time.
func (g *generator) write() {
	var mails []mail
	var chats []chat
	d := g.dice.For("write")
	for i := range g.cases {
		c, s, d := &g.cases[i], &g.stories[i], d.With(i)
		from, to := c.assigned(), c.lastWord()
		slots := s.mails
		if s.chat {
			slots++ // a chat takes the first one
		}
		slot := func(n int) cal.Instant { // after the owner got the case, in equal parts
			width := (to - from - 2) / cal.Instant(slots)
			return from + 1 + width*cal.Instant(n) + cal.Instant(d.For("slot").With(n).Below(int(width*9/10)))
		}
		if s.chat {
			chats = append(chats, chat{int32(i), slot(0)})
		}
		parts := threads[s.mails]
		if c.status == "New" {
			parts = []part{opens, greets}
		}
		for n, p := range parts {
			m := mail{ticket: int32(i), user: c.owner(), part: p, nth: n, out: p == probes || p == decides || p == greets}
			switch {
			case n == 0:
				m.user, m.at = -1, c.created
			case p == probes && len(c.owners) > 1:
				// The first agent to have the case writes before handing it on.
				m.user, m.part = c.owners[0].user, greets
				m.at = c.owners[0].at + 1 + cal.Instant(d.For("early").Below(int(c.owners[1].at-c.owners[0].at)-1))
			default:
				m.at = slot(n + slots - s.mails)
			}
			mails = append(mails, m)
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
		if s := &g.stories[m.ticket]; m.part == decides && s.topic != noTopic && !s.inChat {
			g.latent.Reading[m.ticket].Mail = int32(row)
		}
	}
	for row, c := range g.chats {
		if s := &g.stories[c.ticket]; s.topic != noTopic && s.inChat {
			g.latent.Reading[c.ticket].Chat = int32(row)
		}
	}
}

// lastWord is when the last of what is written about a case can be written.
func (t *ticket) lastWord() cal.Instant {
	if t.closed != Null {
		return t.closed
	}
	return min(t.assigned()+3*cal.PerDay, endOfTime)
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
