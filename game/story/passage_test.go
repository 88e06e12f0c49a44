package story

import "testing"

// Of a text to be read a card shows what weighs most: the sentence with an amount or a time, then that with words of
// policy; of a chat with who said it. Greetings are passed over.
func TestEvidence(t *testing.T) {
	const chat = "(19:18:23) Camila (Moorlark): Hey Boris! What's going on?\n(19:20:57) Boris: Please replace them. The parcel came 303 days ago.\n" +
		"(19:21:36) Camila (Moorlark): I see the delivery was 303 days ago. I have ordered you one anyway."
	for _, c := range []struct{ body, want string }{
		{chat, "Camila: I see the delivery was 303 days ago."},
		{"We stand behind what we make. The warranty lasts 180 days from delivery. Under the warranty a replacement is free.", "The warranty lasts 180 days from delivery."},
		{"Hi there!\n\nThe coating is gone. At $26.49 I expected more.\n\nBye, Boris", "At $26.49 I expected more."},
		{"Members get 15% off. Ask us how.", "Members get 15% off."},
		{"Hello Boris!\n\nA refund is on its way.", "A refund is on its way."},
		{"Send it within two weeks. That is all there is to say about it.", "Send it within two weeks."},
		{"Room 12 days open.", "Room 12 days open."},
		{"Hi!\n\nThey fog up.", "They fog up."},
		{"", ""},
	} {
		if got, _ := evidence(c.body); got != c.want {
			t.Errorf("%q: %q, want %q", c.body, got, c.want)
		}
	}
}
