package org

import (
	"math"
	"strings"

	"deskarena/engine/cal"
)

// Cases.

func caseNumber(_ *Org, _ Object, row int32) string { return numbered(1000+int64(row), 8) }

func caseClosed(o *Org, obj Object, row int32) int64 {
	return truth(o.text(obj, CaseStatus, row) == "Closed")
}

func caseEscalated(o *Org, obj Object, row int32) int64 {
	return truth(o.text(obj, CaseStatus, row) == "Escalated")
}

// caseOrigin is where a case came from: the mail or the chat that it was made of, or else the form of the shop.
func caseOrigin(o *Org, obj Object, row int32) string {
	created := o.num(obj, CaseCreated, row)
	for _, mail := range o.tables[EmailMessage].Referrers(MailCase, int(row)) {
		if o.num(EmailMessage, MailDate, mail) == created && mailIncoming(o, EmailMessage, mail) != 0 {
			return "Email"
		}
	}
	for _, chat := range o.tables[LiveChatTranscript].Referrers(ChatCase, int(row)) {
		if from := chatRequest(o, LiveChatTranscript, chat); from != Null && from <= created {
			return "Chat"
		}
	}
	return "Web"
}

// caseReason is whether there has been a case about the same order item before.
func caseReason(o *Org, obj Object, row int32) string {
	item := o.ref(obj, CaseOrderItem, row)
	if item < 0 {
		return ""
	}
	for _, other := range o.tables[obj].Referrers(CaseOrderItem, int(item)) {
		if o.num(obj, CaseCreated, other) < o.num(obj, CaseCreated, row) {
			return "Existing problem"
		}
	}
	return "New problem"
}

// suppliedName and suppliedMail are what the customer gave, which is kept of cases that came by mail or from the form.
func suppliedName(o *Org, obj Object, row int32) string {
	if caseOrigin(o, obj, row) == "Chat" {
		return ""
	}
	return o.text(Contact, ContactName, o.ref(obj, CaseContact, row))
}

func suppliedMail(o *Org, obj Object, row int32) string {
	if caseOrigin(o, obj, row) == "Chat" {
		return ""
	}
	return caseMail(o, obj, row)
}

func caseMail(o *Org, obj Object, row int32) string {
	return o.text(Contact, ContactEmail, o.ref(obj, CaseContact, row))
}

func casePhone(o *Org, obj Object, row int32) string {
	return o.text(Contact, ContactPhone, o.ref(obj, CaseContact, row))
}

// lastChange is the last row of a case's history, or -1.
func lastChange(o *Org, row int32) int32 {
	last, at := int32(-1), int64(Null)
	for _, h := range o.tables[CaseHistory].Referrers(HistoryCase, int(row)) {
		if n := o.num(CaseHistory, HistoryCreated, h); n >= at {
			last, at = h, n
		}
	}
	return last
}

func caseModified(o *Org, obj Object, row int32) int64 {
	return max(o.num(obj, CaseCreated, row), o.num(obj, CaseClosed, row), o.num(CaseHistory, HistoryCreated, lastChange(o, row)))
}

func caseModifiedBy(o *Org, obj Object, row int32) int64 {
	if last := lastChange(o, row); last >= 0 {
		return historyBy(o, CaseHistory, last)
	}
	return administrator(o, obj, row)
}

func historyNumber(_ *Org, _ Object, row int32) string { return "CH-" + numbered(int64(row)+1, 5) }

// historyBy is who made a change: who handed the case on, who owned it when it was closed, or nobody by hand.
func historyBy(o *Org, obj Object, row int32) int64 {
	who := int32(-1)
	switch o.text(obj, HistoryField, row) {
	case "Owner Assignment":
		who = o.ref(obj, HistoryOldValue, row)
	case "Case Closed":
		who = o.ref(Case, CaseOwner, o.ref(obj, HistoryCase, row))
	}
	if who >= 0 {
		return int64(who)
	}
	return administrator(o, obj, row)
}

// Mails.

func mailName(o *Org, obj Object, row int32) string { return o.text(obj, MailSubject, row) }

func mailCase(o *Org, obj Object, row int32) int64 { return int64(o.ref(obj, MailCase, row)) }

func mailCreated(o *Org, obj Object, row int32) int64 { return o.num(obj, MailDate, row) }

// mailIncoming tells whether a mail is from the customer of its case.
func mailIncoming(o *Org, obj Object, row int32) int64 {
	from := o.text(obj, MailFrom, row)
	return truth(from != "" && from == caseMail(o, Case, o.ref(obj, MailCase, row)))
}

// sender is the user whose address a mail is from, or -1.
func sender(o *Org, row int32) int32 {
	from := o.text(EmailMessage, MailFrom, row)
	if mailIncoming(o, EmailMessage, row) == 0 && from != "" {
		for user, address := range o.tables[User].cols[UserEmail].Str {
			if address == from {
				return int32(user)
			}
		}
	}
	return -1
}

func mailFromName(o *Org, obj Object, row int32) string {
	if mailIncoming(o, obj, row) != 0 {
		return o.text(Contact, ContactName, o.ref(Case, CaseContact, o.ref(obj, MailCase, row)))
	}
	return o.text(User, UserName, sender(o, row))
}

// mailBefore is the mail of the same case that this one follows, or -1.
func mailBefore(o *Org, obj Object, row int32) int64 {
	best, latest := int32(-1), int64(Null)
	o.thread(row, func(other int32, at, of int64) {
		if of < at && of > latest {
			best, latest = other, of
		}
	})
	return int64(best)
}

// reply is the first mail from the desk after one from the customer, or -1.
func reply(o *Org, row int32) int32 {
	best, first := int32(-1), int64(math.MaxInt64)
	if mailIncoming(o, EmailMessage, row) != 0 {
		o.thread(row, func(other int32, at, of int64) {
			if of > at && of < first && mailIncoming(o, EmailMessage, other) == 0 {
				best, first = other, of
			}
		})
	}
	return best
}

// thread passes the mails of a mail's case, with its own time and theirs.
func (o *Org) thread(row int32, pass func(other int32, at, of int64)) {
	parent, at := o.ref(EmailMessage, MailCase, row), o.num(EmailMessage, MailDate, row)
	if parent < 0 || at == Null {
		return
	}
	for _, other := range o.tables[EmailMessage].Referrers(MailCase, int(parent)) {
		if of := o.num(EmailMessage, MailDate, other); of != Null {
			pass(other, at, of)
		}
	}
}

// mailStatus is a picklist of numbers: 0 new, 1 read, 2 replied to, 3 sent.
func mailStatus(o *Org, obj Object, row int32) string {
	switch {
	case mailIncoming(o, obj, row) == 0:
		return "3"
	case reply(o, row) >= 0:
		return "2"
	case caseClosed(o, Case, o.ref(obj, MailCase, row)) != 0:
		return "1"
	}
	return "0"
}

func mailCreatedBy(o *Org, obj Object, row int32) int64 {
	if user := sender(o, row); user >= 0 {
		return int64(user)
	}
	return administrator(o, obj, row)
}

// A mail changes when it is replied to.
func mailModified(o *Org, obj Object, row int32) int64 {
	return max(mailCreated(o, obj, row), o.num(obj, MailDate, reply(o, row)))
}

func mailModifiedBy(o *Org, obj Object, row int32) int64 {
	if answer := reply(o, row); answer >= 0 {
		return mailCreatedBy(o, obj, answer)
	}
	return mailCreatedBy(o, obj, row)
}

// Chats.

func chatNumber(_ *Org, _ Object, row int32) string { return numbered(int64(row)+1, 8) }

// chatStart is the time of the transcript's first line, which is written by the desk's clock.
func chatStart(o *Org, obj Object, row int32) int64 {
	end := o.num(obj, ChatEnd, row)
	if end == Null {
		return Null
	}
	seconds, ok := clock(o.text(obj, ChatBody, row))
	if !ok {
		return end
	}
	h, m, s := eastern(cal.Instant(end)).Clock()
	lasted := int64(h*3600+m*60+s) - seconds
	if lasted < 0 { // it went on past midnight
		lasted += cal.PerDay
	}
	return end - lasted
}

// clock reads the time in front of a line of a transcript, (09:30:15), in seconds.
func clock(line string) (seconds int64, ok bool) {
	if len(line) < 10 || line[0] != '(' || line[9] != ')' {
		return 0, false
	}
	for i, unit := range [...]int64{1: 36000, 2: 3600, 4: 600, 5: 60, 7: 10, 8: 1} {
		if unit == 0 {
			continue
		}
		if line[i] < '0' || line[i] > '9' {
			return 0, false
		}
		seconds += unit * int64(line[i]-'0')
	}
	return seconds, true
}

// chatWait is how many seconds a visitor waited.
func chatWait(_ *Org, _ Object, row int32) int64 { return 4 + int64(row)*37%71 }

func chatRequest(o *Org, obj Object, row int32) int64 {
	start := chatStart(o, obj, row)
	if start == Null {
		return Null
	}
	return start - chatWait(o, obj, row)
}

func chatDuration(o *Org, obj Object, row int32) int64 {
	start := chatStart(o, obj, row)
	if start == Null {
		return Null
	}
	return o.num(obj, ChatEnd, row) - start
}

func chatModified(o *Org, obj Object, row int32) int64 { return o.num(obj, ChatEnd, row) }

func chatModifiedBy(o *Org, obj Object, row int32) int64 {
	if owner := o.ref(obj, ChatOwner, row); owner >= 0 {
		return int64(owner)
	}
	return administrator(o, obj, row)
}

// agentMark stands behind an agent's name in a transcript.
const agentMark = " (" + company + "): "

func chatByAgent(o *Org, obj Object, row int32) int64 {
	return int64(strings.Count(o.text(obj, ChatBody, row), agentMark))
}

func chatByVisitor(o *Org, obj Object, row int32) int64 {
	body := o.text(obj, ChatBody, row)
	if body == "" {
		return 0
	}
	return int64(strings.Count(body, "\n")+1) - chatByAgent(o, obj, row)
}
