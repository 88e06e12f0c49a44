package org

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"deskarena/engine/cal"
)

// thread is what was written about a case, in the order of time.
type thread struct {
	row      int
	messages []letter
}

// letter is a mail or a chat.
type letter struct {
	at    cal.Instant
	chat  bool
	out   bool
	lines []line
	text  string
	said  []string // without greetings and names
}

// threadsOf reads all threads of a company, in the order in which the cases came in.
func threadsOf(c *Company) []thread {
	mails, chats := c.Table(EmailMessage), c.Table(LiveChatTranscript)
	all := make([]thread, c.Table(Case).Len())
	for row := range all {
		t := &all[row]
		t.row = row
		for _, m := range mails.Referrers(MailCase, row) {
			text := mails.Text(int(m), MailBody)
			parts := strings.Split(text, "\n\n")
			g := &c.gen.mails[m]
			t.messages = append(t.messages, letter{g.at, false, g.out, g.lines, text, parts[1 : len(parts)-1]})
		}
		for _, ch := range chats.Referrers(ChatCase, row) {
			g := &c.gen.chats[ch]
			l := letter{at: g.start, chat: true, lines: g.lines, text: chats.Text(int(ch), ChatBody)}
			for s := range strings.Lines(l.text) {
				_, what, _ := strings.Cut(s, ": ")
				l.said = append(l.said, strings.TrimSpace(what))
			}
			t.messages = append(t.messages, l)
		}
		slices.SortFunc(t.messages, func(a, b letter) int { return int(a.at - b.at) })
	}
	return all
}

var (
	sentenceEnd = regexp.MustCompile(`[.!?:]+( |$|\n)`)
	numbers     = regexp.MustCompile(`[$#]?\d[\d.,/]*(st|nd|rd|th)?`)
)

// phrases are greetings in a chat, and what stands for a yes.
var phrases = []string{"good morning", "good afternoon", "good evening", "of course"}

// stockSentences are the sentences of a text without what changes from case to case: names, products, numbers, dates.
func stockSentences(c *Company, row int, text string) []string {
	s := c.gen.writer().scene(row)
	text = strings.ToLower(text)
	var names []string
	for _, n := range []string{s.look("flaw"), s.product.name, s.kind.phrase, s.account.first, s.account.last, s.account.city, company} {
		names = append(names, strings.ToLower(n), "*")
	}
	for _, u := range s.ticket.owners {
		names = append(names, strings.ToLower(s.g.users[u.user].first), "*")
	}
	for _, m := range monthNames {
		names = append(names, strings.ToLower(m)+" ", "")
	}
	text = strings.NewReplacer(names...).Replace(text)
	text = numbers.ReplaceAllString(text, "#")
	var out []string
	for _, p := range sentenceEnd.Split(text, -1) {
		if len(strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '*' || r == '#' })) >= 2 {
			if !slices.Contains(phrases, strings.Trim(p, " *,")) {
				out = append(out, p)
			}
		}
	}
	return out
}

// Whoever reads sixty threads in a row reads no sentence of two words or more a fourth time. Greetings and names under
// a mail are no sentences.
func TestNoSentenceComesBackSoon(t *testing.T) {
	const window, most = 60, 3
	for _, seed := range seeds()[:3] {
		c := of(seed)
		where := map[string][]int{}
		worst := map[string]int{}
		for _, th := range threadsOf(c) {
			for _, l := range th.messages {
				for _, text := range l.said {
					for _, s := range stockSentences(c, th.row, text) {
						where[s] = append(where[s], th.row)
						rows := where[s]
						n := 1
						for n < len(rows) && rows[len(rows)-1-n] > th.row-window {
							n++
						}
						if n > most {
							worst[s] = max(worst[s], n)
						}
					}
				}
			}
		}
		var list []string
		for s, n := range worst {
			list = append(list, fmt.Sprintf("%d times: %s", n, s))
		}
		slices.Sort(list)
		for _, s := range list {
			t.Errorf("seed %d: %s", seed, s)
		}
	}
}

// What is asked is answered in the next message of the other side, by the other half of the same template, and nothing is
// answered that was not asked.
func TestAnswersAnswerWhatWasAsked(t *testing.T) {
	for _, seed := range seeds()[:3] {
		c := of(seed)
		asked := 0
		for _, th := range threadsOf(c) {
			var open *line
			for i := range th.messages {
				lines := th.messages[i].lines
				for j := range lines {
					l := &lines[j]
					switch {
					case l.act == actExchange && l.out || l.act == actCheck:
						if open != nil {
							t.Errorf("seed %d, case %d: two questions at once", seed, th.row)
						}
						open = l
						asked++
					case l.act == actExchange || l.act == actProof:
						if open == nil || l.act == actExchange && (open.key != l.key || open.which != l.which) || l.act == actProof && open.key != l.key {
							t.Errorf("seed %d, case %d: an answer to no question", seed, th.row)
						}
						open = nil
					case open != nil && !l.out:
						t.Errorf("seed %d, case %d: act %d instead of an answer", seed, th.row, l.act)
					}
				}
			}
			if open != nil {
				t.Errorf("seed %d, case %d: nobody answers", seed, th.row)
			}
		}
		if asked < numCases/4 {
			t.Errorf("seed %d: %d questions", seed, asked)
		}
	}
}

// Both halves of an exchange speak of the same thing: they share a word that says what.
func TestAnswersSpeakOfWhatWasAsked(t *testing.T) {
	const empty = " the and you has had was are for how did not its see been got yes any one does what have that this with from what your which there where does were them they when long about another other would could well like "
	telling := func(s string) (out []string) {
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
			if len(w) > 2 && !strings.Contains(empty, " "+w+" ") {
				out = append(out, w[:min(len(w), 4)])
			}
		}
		return out
	}
	s := of(1).gen.writer().scene(7)
	for issue := range issueWords {
		for _, template := range issueWords[issue].exchanges {
			question, answer, ok := strings.Cut(unmarked(template), " => ")
			if !ok {
				t.Fatalf("no answer in %q", template)
			}
			for turn := range 6 {
				var q, a strings.Builder
				appendExpanded(&q, choice{0, turn}, question, s.look)
				appendExpanded(&a, choice{0, turn * turn}, answer, s.look)
				shared := false
				for _, w := range telling(a.String()) {
					shared = shared || slices.Contains(telling(q.String()), w)
				}
				if !shared {
					t.Errorf("%q\nis no answer to\n%q", a.String(), q.String())
				}
			}
		}
	}
}

// A case is settled once. After that there are confirmations and thanks, and nobody asks or complains.
func TestNobodyGoesOnAfterItIsSettled(t *testing.T) {
	after := []act{actCount, actNote, actOffer, actConfirm, actThanks, actGlad, actSour, actUneasy, actFine, actChatBye}
	for _, seed := range seeds()[:3] {
		c := of(seed)
		for _, th := range threadsOf(c) {
			settled, wished, promised := false, false, false
			for i, m := range th.messages {
				for _, l := range m.lines {
					switch l.act {
					case actDecide, actAdvice:
						if settled && l.act == actAdvice {
							t.Errorf("seed %d, case %d is settled twice", seed, th.row)
						}
						if l.act == actDecide && !wished {
							t.Errorf("seed %d, case %d: a decision on what nobody wanted, or none", seed, th.row)
						}
						settled = true
						continue
					case actAsk, actWant:
						wished = true
					case actLater: // then the next message of the agent is a mail
						promised = true
					case actRecap:
						if !promised {
							t.Errorf("seed %d, case %d: a mail after a chat that promised none", seed, th.row)
						}
					case actRecall:
						if i == 0 {
							t.Errorf("seed %d, case %d: a chat before the mail it speaks of", seed, th.row)
						}
					}
					if slices.Contains(after, l.act) && !settled && l.act != actChatBye || settled && !slices.Contains(after, l.act) {
						t.Errorf("seed %d, case %d: act %d, settled is %v\n%s", seed, th.row, l.act, settled, m.text)
					}
				}
			}
			if settled != (c.Table(Case).Text(th.row, CaseStatus) != "New") {
				t.Errorf("seed %d, case %d, %s: settled is %v", seed, th.row, c.Table(Case).Text(th.row, CaseStatus), settled)
			}
			if last := th.messages[len(th.messages)-1]; promised && !last.out && !settled {
				t.Errorf("seed %d, case %d: the promised mail never came", seed, th.row)
			}
		}
	}
}

// Agents write, chat, hand on and close while they are at the desk; chats fall inside the hours that the article names.
func TestAgentsKeepTheirHours(t *testing.T) {
	staffed := regexp.MustCompile(`staffed from (\d+) a\.m\. to (\d+) p\.m\. Eastern time, every day but Thanksgiving`)
	for _, seed := range seeds() {
		c := of(seed)
		g := c.gen
		var hours []string
		for row := range c.Table(Knowledge).Len() {
			if m := staffed.FindStringSubmatch(c.Table(Knowledge).Text(row, KnowledgeAnswer)); m != nil {
				hours = m
			}
		}
		if hours == nil {
			t.Fatalf("seed %d: no article names the hours", seed)
		}
		open, close := hourOf(hours[1]+":00"), hourOf(hours[2]+":00")+12*hour
		night, weekend := 0, 0
		at := func(what string, row int, user int32, at cal.Instant) {
			if !g.shifts[user].works(at) {
				t.Errorf("seed %d: %s of case %d at %v, %s is not there", seed, what, row, at, g.users[user].alias)
			}
			if day := eastern(at).Day().Weekday(); day == 0 || day == 6 {
				weekend++
			}
		}
		for _, m := range g.mails {
			if m.out {
				at("mail", int(m.ticket), m.user, m.at)
			} else if h, _, _ := eastern(m.at).Clock(); h < 7 || h > 21 {
				night++
			}
		}
		for _, ch := range g.chats {
			at("chat", int(ch.ticket), g.cases[ch.ticket].owner(), ch.start)
			at("chat", int(ch.ticket), g.cases[ch.ticket].owner(), ch.end)
			from, to := eastern(ch.start), eastern(ch.end)
			if from < from.Day().Start()+open || to > from.Day().Start()+close || holiday(from.Day()) {
				t.Errorf("seed %d: a chat from %v to %v", seed, from, to)
			}
		}
		for row := range g.cases {
			k := &g.cases[row]
			at("first assignment", row, k.owners[0].user, k.owners[0].at)
			for i, o := range k.owners[1:] {
				at("transfer", row, k.owners[i].user, o.at)
			}
			if k.closed != Null {
				at("closing", row, k.owner(), k.closed)
			}
		}
		if night < 100 || weekend < 150 {
			t.Errorf("seed %d: %d mails of customers at night, %d deeds of agents on weekends", seed, night, weekend)
		}
	}
}

// hourOf reads hours and minutes.
func hourOf(s string) cal.Instant {
	var h, m int
	fmt.Sscanf(s, "%d:%d", &h, &m)
	return cal.Instant(h)*hour + cal.Instant(m)*minute
}

// A greeting fits the hour at the desk.
func TestGreetingsFitTheHour(t *testing.T) {
	greeting := regexp.MustCompile(`(?i)\b(?:good|lovely|pleasant|great|happy|your) (morning|afternoon|evening)\b`)
	for _, seed := range seeds()[:3] {
		seen := 0
		for _, th := range threadsOf(of(seed)) {
			for _, l := range th.messages {
				for _, m := range greeting.FindAllStringSubmatch(l.text, -1) {
					seen++
					h, _, _ := eastern(l.at).Clock()
					want := "evening"
					if h >= 4 && h < 12 {
						want = "morning"
					} else if h >= 12 && h < 18 {
						want = "afternoon"
					}
					if !strings.EqualFold(m[1], want) {
						t.Errorf("seed %d, case %d, at %d o'clock: %s", seed, th.row, h, m[0])
					}
				}
			}
		}
		if seen < 300 {
			t.Errorf("seed %d: %d greetings by the hour", seed, seen)
		}
	}
}

// The desk's clock, by days on which the United States changed theirs.
func TestEasternTime(t *testing.T) {
	at := func(y, m, d, h, min int) cal.Instant {
		return cal.Date(y, m, d).Start() + cal.Instant(h)*hour + cal.Instant(min)*minute
	}
	for _, c := range []struct{ utc, wall cal.Instant }{
		{at(2021, 1, 1, 0, 0), at(2020, 12, 31, 19, 0)},
		{at(2021, 3, 14, 6, 59), at(2021, 3, 14, 1, 59)},
		{at(2021, 3, 14, 7, 0), at(2021, 3, 14, 3, 0)},
		{at(2021, 11, 7, 5, 59), at(2021, 11, 7, 1, 59)},
		{at(2021, 11, 7, 6, 0), at(2021, 11, 7, 1, 0)},
		{at(2022, 3, 13, 7, 0), at(2022, 3, 13, 3, 0)},
		{at(2023, 7, 4, 12, 0), at(2023, 7, 4, 8, 0)},
		{at(2023, 11, 5, 6, 0), at(2023, 11, 5, 1, 0)},
		{at(2024, 3, 10, 7, 0), at(2024, 3, 10, 3, 0)},
		{at(2024, 11, 3, 6, 0), at(2024, 11, 3, 1, 0)},
	} {
		if got := eastern(c.utc); got != c.wall {
			t.Errorf("%v is %v at the desk, not %v", c.utc, got, c.wall)
		}
		if h, _, _ := c.wall.Clock(); h != 1 || c.utc == c.wall+4*hour { // an hour that comes twice is the first one
			if got := fromEastern(c.wall); got != c.utc {
				t.Errorf("%v at the desk is %v, not %v", c.wall, got, c.utc)
			}
		}
	}
	for _, day := range []cal.Day{cal.Date(2021, 11, 25), cal.Date(2022, 11, 24), cal.Date(2023, 11, 23), cal.Date(2024, 11, 28)} {
		if !holiday(day) || holiday(day-7) || holiday(day+7) || holiday(day+1) {
			t.Errorf("Thanksgiving is not on %v", day)
		}
	}
}

// The order number and the ZIP code that a customer gives are those of the records, and the new street is not one of
// another city.
func TestProofsAreInTheRecords(t *testing.T) {
	number := regexp.MustCompile(`\b0000\d{4}\b`)
	zip := regexp.MustCompile(`(?i)zip code (?:was |so far |is )?(\d{5})\b|(\d{5}) was the zip`)
	for _, seed := range seeds()[:3] {
		c := of(seed)
		seen := 0
		for _, th := range threadsOf(c) {
			k := &c.gen.cases[th.row]
			for _, l := range th.messages {
				for _, n := range number.FindAllString(l.text, -1) {
					if want := orderNo(int(c.gen.items[k.item].order)); n != want {
						t.Errorf("seed %d, case %d: order %s, which is %s", seed, th.row, n, want)
					}
				}
				for _, m := range zip.FindAllStringSubmatch(l.text, -1) {
					seen++
					if got, want := m[1]+m[2], c.gen.accounts[k.account].zip; got != want {
						t.Errorf("seed %d, case %d: ZIP code %s, which is %s", seed, th.row, got, want)
					}
				}
			}
		}
		if seen < 5 {
			t.Errorf("seed %d: %d ZIP codes", seed, seen)
		}
	}
}
