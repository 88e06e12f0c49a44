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

// stockSentences are the sentences of a text without what changes from case to case: names, products, numbers, dates.
func stockSentences(c *Company, row int, text string) []string {
	s := c.gen.writer().scene(row)
	text = strings.ToLower(text)
	var names []string
	for _, n := range []string{s.product.name, s.kind.phrase, s.account.first, s.account.last, s.account.city, company} {
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
		if len(strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '*' || r == '#' })) >= 3 {
			out = append(out, p)
		}
	}
	return out
}

// Whoever reads sixty threads in a row reads no sentence of three words or more a fourth time. Greetings and names under
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
