package playbook

import (
	"slices"
	"strings"
	"testing"

	"deskarena/engine/cal"
)

func TestSentences(t *testing.T) {
	text := "It cost $4.95 in all. Really? Yes! From 8 a.m. to noon, THANKS-7.\nThen this"
	want := []string{"It cost $4.95 in all.", "Really?", "Yes!", "From 8 a.m. to noon, THANKS-7.", "Then this"}
	var got []string
	for text != "" {
		var s string
		if s, text = sentence(text); s != "" {
			got = append(got, s)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestCues(t *testing.T) {
	for _, c := range []struct {
		text, cues string
		want       bool
	}{
		{"i have approved the return.", "approved*return", true},
		{"the return is approved.", "approved*return", false}, // in this order
		{"approved. the return goes on.", "approved*return", false},
		{"no. i opened a return.", "approved*return|opened*return", true},
		{"anything", "", false},
		{"", "anything", false},
	} {
		if got := says(c.text, c.cues); got != c.want {
			t.Errorf("says(%q, %q) = %v", c.text, c.cues, got)
		}
	}
}

func TestAmounts(t *testing.T) {
	text := "after 12 days, or 1 day, i paid $45 and $4.95; 8 or more days are 300 steps, and model x10 days"
	if got, want := amounts(text, "days"), []int{12, 1, 8}; !slices.Equal(got, want) {
		t.Errorf("days: %v, want %v", got, want)
	}
	if got, want := amounts(text, "$"), []int{45, 4}; !slices.Equal(got, want) {
		t.Errorf("dollars: %v, want %v", got, want)
	}
	if code := codeIn("a T-shirt, an ABC-7, and CREW-WING25 for you"); code != "CREW-" {
		t.Errorf("the code is %q", code)
	}
	for text, want := range map[string]bool{"it goes to 12 Mill Road, Tacoma": true, "on 12 May. The Mill Road": false, "within 12 days": false, "Order 400123 Mill Road": false} {
		if streetIn(text) != want {
			t.Errorf("a street in %q: %v", text, !want)
		}
	}
}

// The rules, in words that no generator wrote.
const (
	returns  = "You may bring things back within 20 days of delivery. Later requests are declined."
	warranty = "The warranty runs for 100 days from delivery."
	prices   = "We pay the gap if you ask within 9 days of the order date."
	late     = "A parcel is lost when it is 6 or more days past the promised date."
	goodwill = "An agent may give a goodwill credit of up to $25 per case. More needs the approval of a team lead."
	codes    = "Customers may have codes that begin with THANKS-. Codes that begin with CREW- are for staff and must never be passed on."
	cards    = "An agent never asks for a full card number."
	refunds  = "Agents never send a refund to a different account."
	address  = "Before a change, the agent asks for the order number and the ZIP code of the old address."
	final    = "A final sale item may not be returned."
)

func TestReadingOfCases(t *testing.T) {
	for _, c := range []struct {
		asked, told, article, about string
		broken                      bool
	}{
		{"It came 31 days ago, may I return it?", "31 days, never mind: I have approved the return.", returns, "a return", true},
		{"It came 11 days ago, may I return it?", "11 days of 20 days: I have approved the return.", returns, "a return", false},
		{"It came 20 days ago, may I return it?", "On the last day! I have approved the return.", returns, "a return", false},
		{"It came 31 days ago, may I return it?", "A return is not possible after 31 days, we allow 20.", returns, "a return", false},
		{"It was marked final sale. 3 days ago.", "Final sale or not, I have opened a return.", final, "an item of a final sale", true},
		{"It was marked final sale.", "Final sale items cannot come back, I must decline the return.", final, "an item of a final sale", false},
		{"It broke after 130 days.", "130 days, I know. I ordered a replacement at no cost.", warranty, "the warranty", true},
		{"It broke after 80 days.", "A free replacement leaves today, as 80 days are within the warranty.", warranty, "the warranty", false},
		{"I ordered 15 days ago and it is cheaper now.", "15 days. I have refunded the difference of $5.", prices, "a price that dropped", true},
		{"I ordered 5 days ago and it is cheaper now.", "Only 5 days: I have refunded the difference of $5.", prices, "a price that dropped", false},
		{"It is 4 days late.", "4 days late! A new one leaves by express.", late, "a parcel that is late", true},
		{"It is 9 days late.", "9 days late! A new one leaves by express.", late, "a parcel that is late", false},
		{"It is 4 days late.", "4 days late: the carrier has opened a trace, past the date or not.", late, "a parcel that is late", false},
		{"I want $60.", "I have booked $60 of store credit for you.", goodwill, "a credit", true},
		{"I want $60.", "My team lead had a look: $60 of store credit are booked.", goodwill, "a credit", false},
		{"I want $60.", "I can't give $60. A goodwill credit of $25 is booked.", goodwill, "a credit", false},
		{"Some credit, please.", "I have booked $20 of store credit for you.", goodwill, "a credit", false},
		{"A discount?", "Take CREW-WING20.", codes, "a discount code", true},
		{"A discount?", "Take THANKS-WING20.", codes, "a discount code", false},
		{"Where is my payment?", "Send me the full card number.", cards, "card details", true},
		{"Where is my payment?", "The last four digits will do. Please don't send the full card number.", cards, "card details", false},
		{"Use my new card.", "I have sent the refund to the one ending in 1234.", refunds, "where a refund is paid", true},
		{"Use my new card.", "I can't have the refund sent to the one ending in 1234.", refunds, "where a refund is paid", false},
		{"I have moved.", "The address is 12 Mill Road now.", address, "a change of the address", true},
		{"I have moved.", "Tell me the order number and the old ZIP code.\nRight. The address is 12 Mill Road now.", address, "a change of the address", false},
	} {
		l := letters{asked: strings.ToLower(c.asked), told: strings.ToLower(c.told), code: codeIn(c.told), street: streetIn(c.told)}
		m := l.matter()
		if m == nil || m.name != c.about {
			t.Errorf("%q is about %v, not %s", c.told, m, c.about)
			continue
		}
		if e := l.weigh(m, c.article); e.broken() != c.broken || !e.found {
			t.Errorf("%q, %q: broken is %v by %+v", c.asked, c.told, !c.broken, e)
		}
		// An article on something else forbids nothing.
		if e := l.weigh(m, "Our stores open at ten. Helmets last 5 years."); e.broken() {
			t.Errorf("%q breaks an article about something else", c.told)
		}
	}
	if m := (&letters{asked: "it is broken", told: "i have told the workshop."}).matter(); m != nil {
		t.Errorf("nothing came up, and it is about %s", m.name)
	}
}

// Days that nobody spells out are worked out from the day that the customer names, however it is written.
func TestDaysFromDates(t *testing.T) {
	now := cal.Date(2022, 1, 9)
	for text, want := range map[string]int{
		"It was delivered on 12/30. Thanks.":                          10,
		"My order is of 5/2/21.\nDelivered on 1/2, I think.":          7,
		"The box came on December 10th, unworn.":                      30,
		"It arrived on November 30, 2021, which is when I opened it.": 40,
		"The order of 12/1 was late. It was delivered on January 8.":  1,
		"Ordered 12/1, delivered 12/20. The parcel arrived on 12/25.": 15, // two days in one sentence tell nothing
		"I ordered on 12/1.": 0,
		"May I return it? It was delivered, in May or so, some day.": 0,
	} {
		if got := since(strings.ToLower(text), "deliver|arriv|came", now); got != want {
			t.Errorf("%q: %d days, want %d", text, got, want)
		}
	}
	l := letters{asked: "it was delivered on 12/9/21.", told: "i have approved the return.", first: now}
	if e := l.weigh(l.matter(), returns); !e.broken() || e.fact != 31 {
		t.Errorf("31 days by the dates: %+v", e)
	}
	l.asked = "it was delivered on 12/22."
	if e := l.weigh(l.matter(), returns); e.broken() || e.fact != 18 {
		t.Errorf("18 days by the dates: %+v", e)
	}
}

func TestMattersAreToldApart(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range matters {
		for _, q := range []string{m.search, m.near} {
			if seen[q] {
				t.Errorf("%q stands for two matters", q)
			}
			seen[q] = true
		}
	}
}
