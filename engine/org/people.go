package org

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"deskarena/engine/dice"
)

type user struct{ alias, first, last, mail, username, phone, zone string }

type account struct {
	first, last, mail, phone, city, state string
	habit                                 ShoppingHabit
	filing                                FilingHabit
}

type contact struct{ account, owner int32 }

// Crucial fields of people.
const (
	keyMail uint8 = iota
	keyUsername
	keyAlias
	keyName
	keyAccount
)

// desk is how many users work cases; the rest sell, buy, count and lead.
const desk = 40

func (g *generator) people() {
	g.users = makeAll(g, recipe[user]{
		object: User, count: numUsers,
		make: func(d dice.Dice, row int, _ []user, taken taken) user {
			u := user{}
			for try := 0; ; try++ {
				t := d.With(try)
				u.first, u.last = dice.Pick(t.For("first"), firstNames), dice.Pick(t.For("last"), lastNames)
				u.mail = strings.ToLower(u.first+"."+u.last) + "@" + domain
				u.alias = strings.ToLower(u.first[:1] + u.last[:min(7, len(u.last))])
				if !taken.text(keyMail, u.mail) && !taken.text(keyAlias, u.alias) {
					break
				}
			}
			u.username = strings.ToLower(u.first+"."+u.last) + "@service." + domain
			u.phone = phone(d.For("phone"), "800")
			u.zone = dice.Pick(d.For("zone"), zones)
			return u
		},
		keys: func(u *user, to []key) []key {
			return append(to, key{field: keyMail, text: u.mail}, key{field: keyUsername, text: u.username}, key{field: keyAlias, text: u.alias})
		},
		format: func(u *user) error {
			return cmpErr(mailShape(u.mail), mailShape(u.username), filled("user", u.alias, u.first, u.last, u.phone, u.zone))
		},
	})
	g.skills()
	g.accounts = makeAll(g, recipe[account]{
		object: Account, count: numAccounts,
		make: g.makeAccount,
		keys: func(a *account, to []key) []key {
			return append(to, key{field: keyMail, text: a.mail}, key{field: keyName, text: a.first + " " + a.last})
		},
		format: func(a *account) error {
			if len(a.state) != 2 {
				return fmt.Errorf("account: %q is no state", a.state)
			}
			return cmpErr(mailShape(a.mail), filled("account", a.first, a.last, a.phone, a.city))
		},
		content: func(made []account, first int) error {
			for _, a := range made[first:] {
				for i := range g.users {
					if g.users[i].first == a.first && g.users[i].last == a.last {
						return errors.New("account: a customer with the name of an agent")
					}
				}
			}
			return nil
		},
	})
	order := make([]int32, numAccounts)
	for i := range order {
		order[i] = int32(i)
	}
	dice.Shuffle(g.dice.For("contacts"), order)
	g.contacts = makeAll(g, recipe[contact]{
		object: Contact, count: numAccounts,
		make: func(d dice.Dice, row int, _ []contact, _ taken) contact {
			return contact{order[row], int32(d.For("owner").Below(numUsers))}
		},
		keys: func(c *contact, to []key) []key { return append(to, key{field: keyAccount, a: int64(c.account)}) },
		format: func(c *contact) error {
			return cmpErr(within("contact account", c.account, numAccounts), within("contact owner", c.owner, numUsers))
		},
	})
	g.contactOf = make([]int32, numAccounts)
	for i, c := range g.contacts {
		g.contactOf[c.account] = int32(i)
	}
	for i := range g.accounts {
		g.latent.Shopping = append(g.latent.Shopping, g.accounts[i].habit)
		g.latent.Filing = append(g.latent.Filing, g.accounts[i].filing)
	}
}

func (g *generator) makeAccount(d dice.Dice, row int, _ []account, taken taken) account {
	a := account{}
	for try := 0; ; try++ {
		t := d.With(try)
		a.first, a.last = dice.Pick(t.For("first"), firstNames), dice.Pick(t.For("last"), lastNames)
		if !taken.text(keyName, a.first+" "+a.last) {
			break
		}
	}
	at := "@" + dice.Pick(d.For("domain"), mailDomains)
	switch d.For("address").Below(4) {
	case 0:
		a.mail = a.first + "." + a.last + at
	case 1:
		a.mail = a.first[:1] + a.last + at
	case 2:
		a.mail = a.first + a.last[:1] + strconv.Itoa(d.For("year").Between(61, 99)) + at
	default:
		a.mail = a.last + "." + a.first + at
	}
	a.mail = strings.ToLower(a.mail)
	weights := make([]int, len(places))
	for i := range places {
		weights[i] = places[i].weight
	}
	p := &places[d.For("place").Weighted(weights)]
	a.state, a.city, a.phone = p.state, dice.Pick(d.For("city"), p.cities), phone(d.For("phone"), p.area)
	a.habit, a.filing = shoppingHabit(d.For("shopping")), filingHabit(d.For("filing"))
	return a
}

// shoppingHabit gives a customer two or three loved categories, a season, the holidays, and a taste for sprees.
func shoppingHabit(d dice.Dice) ShoppingHabit {
	h := ShoppingHabit{
		Activity:   dice.Pick(d.For("activity"), []int{3, 4, 5, 6, 8, 11, 15}),
		Categories: make([]int, numCategories),
		Spree:      d.For("spree").Between(10, 45),
		Bargain:    dice.Pick(d.For("bargain"), []int{20, 45, 70, 150}),
	}
	for i := range h.Categories {
		h.Categories[i] = d.For("category").With(i).Between(2, 4)
	}
	for i := range 3 {
		h.Categories[d.For("love").With(i).Below(numCategories)] += 8
	}
	season := d.For("season").Below(12)
	for m := range h.Months {
		h.Months[m] = 4
		if away := (m - season + 12) % 12; away <= 1 || away == 11 {
			h.Months[m] += 6
		}
	}
	h.Months[10] += 3 // November and December: sales and presents
	h.Months[11] += 4
	return h
}

// filingHabit makes some customers complain often, in certain months and about certain things.
func filingHabit(d dice.Dice) FilingHabit {
	h := FilingHabit{
		Rate:   dice.Pick(d.For("rate"), []int{2, 3, 4, 5, 6, 9, 14}),
		Issues: make([]int, numIssues),
		Voice:  d.For("voice").Below(numVoices),
	}
	for i := range h.Issues {
		h.Issues[i] = d.For("issue").With(i).Between(3, 6)
	}
	h.Issues[d.For("pet").Below(numIssues)] += 6
	season := d.For("season").Below(12)
	for m := range h.Months {
		h.Months[m] = 3
		if away := (m - season + 12) % 12; away <= 2 {
			h.Months[m] += 4
		}
	}
	return h
}

// skills makes 40 users work cases, each issue having a few who know it well.
func (g *generator) skills() {
	d := g.dice.For("skill")
	g.latent.Skill = make([]Skill, numUsers)
	order := make([]int, numUsers)
	for i := range order {
		order[i] = i
	}
	dice.Shuffle(d.For("desk"), order)
	for i, u := range order {
		s := &g.latent.Skill[u]
		s.Pace = d.For("pace").With(u).Between(55, 170)
		s.Voice = d.For("voice").With(u).Below(numAgentVoices)
		s.Issues = make([]int, numIssues)
		if i >= desk {
			continue
		}
		s.Desk = true
		able := dice.Pick(d.For("able").With(u), []int{10, 30, 50, 60, 70}) // some hand on nearly all that is not theirs
		for j := range s.Issues {
			s.Issues[j] = able + d.For("know").With(u, j).Between(-10, 14)
		}
		s.Issues[i%numIssues] = d.For("best").With(u).Between(90, 99)
	}
}

// phone numbers end in 555-01xx, which is kept for fiction.
func phone(d dice.Dice, area string) string {
	return "(" + area + ") 555-01" + twoDigits(d.Below(100))
}

// Checks of the format verifiers.

func filled(what string, fields ...string) error {
	for _, f := range fields {
		if f == "" {
			return errors.New(what + ": a required field is empty")
		}
	}
	return nil
}

func mailShape(s string) error {
	at := strings.IndexByte(s, '@')
	if at < 1 || strings.IndexByte(s[at+1:], '.') < 1 || strings.ContainsAny(s, " ;") {
		return fmt.Errorf("%q is no mail address", s)
	}
	return nil
}

func within(what string, row int32, n int) error {
	if row < 0 || int(row) >= n {
		return fmt.Errorf("%s: %d is no record of %d", what, row, n)
	}
	return nil
}

func cmpErr(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (g *generator) userTable() *Table {
	return g.table(User, len(g.users), func(c []Column) {
		c[UserAlias] = strs(g.users, func(u *user) string { return u.alias })
		c[UserEmail] = strs(g.users, func(u *user) string { return u.mail })
		c[UserFirstName] = strs(g.users, func(u *user) string { return u.first })
		c[UserLastName] = strs(g.users, func(u *user) string { return u.last })
		c[UserUsername] = strs(g.users, func(u *user) string { return u.username })
		c[User.must("Phone")] = strs(g.users, func(u *user) string { return u.phone })
		c[User.must("TimeZoneSidKey")] = strs(g.users, func(u *user) string { return u.zone })
	})
}

func (g *generator) accountTable() *Table {
	return g.table(Account, len(g.accounts), func(c []Column) {
		c[AccountFirstName] = strs(g.accounts, func(a *account) string { return a.first })
		c[AccountLastName] = strs(g.accounts, func(a *account) string { return a.last })
		c[AccountPersonEmail] = strs(g.accounts, func(a *account) string { return a.mail })
		c[Account.must("Phone")] = strs(g.accounts, func(a *account) string { return a.phone })
		c[AccountShippingCity] = strs(g.accounts, func(a *account) string { return a.city })
		c[AccountShippingState] = strs(g.accounts, func(a *account) string { return a.state })
	})
}

func (g *generator) contactTable() *Table {
	return g.table(Contact, len(g.contacts), func(c []Column) {
		c[ContactAccount] = refs(g.contacts, func(r *contact) int32 { return r.account })
		c[ContactOwner] = refs(g.contacts, func(r *contact) int32 { return r.owner })
		c[ContactEmail] = strs(g.contacts, func(r *contact) string { return g.accounts[r.account].mail })
		c[ContactFirstName] = strs(g.contacts, func(r *contact) string { return g.accounts[r.account].first })
		c[ContactLastName] = strs(g.contacts, func(r *contact) string { return g.accounts[r.account].last })
	})
}
