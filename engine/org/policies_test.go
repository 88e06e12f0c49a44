package org

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"deskarena/engine/cal"
)

// A reader judges a case by the articles and by what the customer and the agent wrote, and by nothing else.
type reader struct {
	articles map[string]int32  // by title
	limits   map[string]int    // by title: what the article says
	body     map[string]string // by title
}

var limitIn = map[string]*regexp.Regexp{
	topicWords[topicReturn].article:   regexp.MustCompile(`within (\d+) days of delivery`),
	topicWords[topicPrice].article:    regexp.MustCompile(`within (\d+) days of the order date`),
	topicWords[topicWarranty].article: regexp.MustCompile(`lasts (\d+) days from delivery`),
	topicWords[topicGoodwill].article: regexp.MustCompile(`goodwill credit of up to \$(\d+) per case`),
	topicWords[topicLate].article:     regexp.MustCompile(`it is (\d+) or more days past the promised date`),
}

func newReader(t *testing.T, c *Company) *reader {
	r := &reader{map[string]int32{}, map[string]int{}, map[string]string{}}
	k := c.Table(Knowledge)
	for row := range k.Len() {
		title := k.Text(row, KnowledgeTitle)
		r.articles[title], r.body[title] = int32(row), k.Text(row, KnowledgeAnswer)
		if re := limitIn[title]; re != nil {
			m := re.FindStringSubmatch(r.body[title])
			if m == nil {
				t.Fatalf("no limit in %s:\n%s", title, r.body[title])
			}
			r.limits[title], _ = strconv.Atoi(m[1])
		}
	}
	return r
}

var (
	refund      = regexp.MustCompile(`(?:have|i've) approved the return|(?:opened|open) (the|a) return|taking (it|them) back|accept the return|return is accepted|please send (it|them) back with the attached`)
	declined    = regexp.MustCompile(`(?:must|have to|to) decline|can't accept|cannot accept|can't take|can't replace|is out|not possible`)
	replaced    = regexp.MustCompile(`free replacement|a new one for free|ordered (you )?a replacement|new one, free|a new one for free`)
	adjusted    = regexp.MustCompile(`refunded (you )?the difference|are on their way back to you|difference of [$0-9.]+ is refunded`)
	resent      = regexp.MustCompile(`sent the order again by express|leaves by express today|goes out again by express|second parcel, by express|on its way by express`)
	credited    = regexp.MustCompile(`\$(\d+) of store credit|goodwill credit of \$(\d+)|credit(?:ed|ing) (?:you )?\$(\d+)|credit you \$(\d+)|booked \$(\d+)`)
	askedCard   = regexp.MustCompile(`full card number|complete card number|sixteen digits`)
	notFull     = regexp.MustCompile(`don't send the full number`)
	moved       = regexp.MustCompile(`care of the address|address first|address (is|to|right away)|as the new address|is in the system|is where it goes`)
	askedWho    = regexp.MustCompile(`zip code`)
	sentThere   = regexp.MustCompile(`(sent|redirected) the refund|your refund goes to`)
	staffCode   = regexp.MustCompile(`crew-[a-z0-9]+`)
	customerAge = regexp.MustCompile(`(\d+) days`)
	dayNamed    = regexp.MustCompile(`(\d{1,2})/(\d{1,2})(?:/(\d\d))?\b|(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})(?:st|nd|rd|th)?(?:, (20\d\d))?`)
	sentences   = regexp.MustCompile(`[^.!?\n]*(?:[.!?\n]|$)`)
)

// eventIn are the words that go with the day from which a topic counts.
var eventIn = map[int]*regexp.Regexp{
	topicReturn:   regexp.MustCompile(`deliver|arriv|came`),
	topicWarranty: regexp.MustCompile(`deliver|arriv|came`),
	topicPrice:    regexp.MustCompile(`order`),
	topicLate:     regexp.MustCompile(`promise`),
}

// passed works out how many days there are from the day that a text names for an event to another.
func passed(text string, event *regexp.Regexp, now cal.Day) (int, bool) {
	for _, s := range sentences.FindAllString(text, -1) {
		days := dayNamed.FindAllStringSubmatch(s, -1)
		if !event.MatchString(s) || len(days) != 1 {
			continue
		}
		m := days[0]
		year, _, _ := now.Civil()
		month, _ := strconv.Atoi(m[1])
		day, _ := strconv.Atoi(m[2] + m[5])
		for i, name := range cal.Months {
			if strings.EqualFold(name, m[4]) {
				month = i + 1
			}
		}
		if y, err := strconv.Atoi(m[3] + m[6]); err == nil {
			year = 2000 + y%100
		}
		return int(now - cal.Date(year, month, day)), true
	}
	return 0, false
}

// judge returns the row of the broken article, or -1. The customer first wrote on a day.
func (r *reader) judge(customer, agent string, day cal.Day) int32 {
	customer, agent = strings.ToLower(customer), strings.ToLower(agent)
	title := func(topic int) string { return topicWords[topic].article }
	over := func(topic int, least bool) bool {
		// The number of days that one of them names is the one which is not the article's. Else there is the date.
		for _, m := range customerAge.FindAllStringSubmatch(customer+" "+agent, -1) {
			n, _ := strconv.Atoi(m[1])
			if limit := r.limits[title(topic)]; n != limit {
				return n > limit != least
			}
		}
		n, _ := passed(customer, eventIn[topic], day)
		return n > r.limits[title(topic)] != least
	}
	has := func(re *regexp.Regexp, s string) bool { return re.MatchString(s) }
	switch {
	case has(staffCode, agent):
		return r.articles[title(topicCode)]
	case has(askedCard, agent) && !has(notFull, agent):
		return r.articles[title(topicCard)]
	case has(sentThere, agent):
		return r.articles[title(topicRefund)]
	case has(moved, agent) && !has(askedWho, agent):
		return r.articles[title(topicAddress)]
	case has(refund, agent) && !has(declined, agent) && (strings.Contains(customer, "final sale") || strings.Contains(customer, "clearance")):
		return r.articles[title(topicFinal)]
	case has(refund, agent) && !has(declined, agent) && over(topicReturn, false):
		return r.articles[title(topicReturn)]
	case has(replaced, agent) && !has(declined, agent) && over(topicWarranty, false):
		return r.articles[title(topicWarranty)]
	case has(adjusted, agent) && over(topicPrice, false):
		return r.articles[title(topicPrice)]
	case has(resent, agent) && over(topicLate, true):
		return r.articles[title(topicLate)]
	}
	for _, m := range credited.FindAllStringSubmatch(agent, -1) {
		n, _ := strconv.Atoi(strings.Join(m[1:], ""))
		if n > r.limits[title(topicGoodwill)] && !strings.Contains(agent, "leads our team") && !strings.Contains(agent, "team lead") {
			return r.articles[title(topicGoodwill)]
		}
	}
	return -1
}

// said collects what the two sides of a case wrote.
func said(c *Company, row int) (customer, agent string) {
	mails, chats := c.Table(EmailMessage), c.Table(LiveChatTranscript)
	var in, out strings.Builder
	for i, m := range mails.Referrers(MailCase, row) {
		w := &in
		if i%2 == 1 {
			w = &out
		}
		w.WriteString(mails.Text(int(m), MailBody) + "\n")
	}
	for _, ch := range chats.Referrers(ChatCase, row) {
		for l := range strings.Lines(chats.Text(int(ch), ChatBody)) {
			who, what, _ := strings.Cut(l, ": ")
			if strings.HasSuffix(who, "("+company+")") {
				out.WriteString(what)
			} else {
				in.WriteString(what)
			}
		}
	}
	return in.String(), out.String()
}

func TestViolationsCanBeReadFromMailsChatsAndArticles(t *testing.T) {
	for _, seed := range seeds()[:3] {
		c := of(seed)
		r := newReader(t, c)
		for row, want := range c.Latent.Violation {
			customer, agent := said(c, row)
			if got := r.judge(customer, agent, cal.Instant(c.Table(Case).Col(CaseCreated).Int[row]).Day()); got != want {
				t.Errorf("seed %d: a reader of case %d finds %d broken, not %d\nCUSTOMER\n%s\nAGENT\n%s", seed, row, got, want, customer, agent)
			}
		}
	}
}

func TestViolationsFollowTheRules(t *testing.T) {
	for _, seed := range seeds() {
		c := of(seed)
		cases := c.Table(Case)
		broken, topics, byTheBook := map[int32]int{}, map[int32]bool{}, map[int32]int{}
		for _, p := range c.Latent.Policies {
			topics[p.Article] = true
		}
		n, worked := 0, 0
		var brokenBy, keptBy [numTopics]int
		for row, v := range c.Latent.Violation {
			rd := c.Latent.Reading[row]
			want := int32(-1)
			for _, p := range c.Latent.Policies {
				if p.Article == rd.Article && rd.Granted && !rd.Excused &&
					(p.Rule == Never || p.Rule == Most && rd.Fact > p.Limit || p.Rule == Least && rd.Fact < p.Limit) {
					want = p.Article
				}
			}
			if v != want {
				t.Errorf("seed %d: case %d is said to break %d; by its reading %+v it breaks %d", seed, row, v, rd, want)
			}
			for topic := range topicWords {
				if v >= 0 && topicWords[topic].article == c.Table(Knowledge).Text(int(v), KnowledgeTitle) {
					brokenBy[topic]++
				} else if v < 0 && rd.Article >= 0 && topicWords[topic].article == c.Table(Knowledge).Text(int(rd.Article), KnowledgeTitle) {
					keptBy[topic]++
				}
			}
			if (rd.Article >= 0) != (rd.Mail >= 0 || rd.Chat >= 0) || rd.Mail >= 0 && rd.Chat >= 0 {
				t.Errorf("seed %d: case %d: nobody can read %+v", seed, row, rd)
			}
			if cases.Text(row, CaseStatus) != "New" {
				worked++
			}
			if v >= 0 {
				n++
				broken[v]++
			} else if rd.Article >= 0 {
				byTheBook[rd.Article]++
			}
		}
		t.Logf("seed %d: broken %v, kept %v", seed, brokenBy, keptBy)
		if len(topics) != 10 || len(broken) != 10 || n < worked*15/100 || n > worked*25/100 {
			t.Errorf("seed %d: %d of %d cases break %d of %d articles", seed, n, worked, len(broken), len(topics))
		}
		for a := range topics {
			if broken[a] < 1 || byTheBook[a] < 2 {
				t.Errorf("seed %d: article %d is broken %d times and kept %d times", seed, a, broken[a], byTheBook[a])
			}
		}
	}
}
