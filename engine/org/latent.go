package org

import "deskarena/engine/cal"

// Latent is what shaped the records and is not in the org: an agent that queries the org can only infer it.
type Latent struct {
	Shopping  []ShoppingHabit // by Account row
	Filing    []FilingHabit   // by Account row
	Skill     []Skill         // by User row
	Trouble   []Trouble       // by Product2 row
	Violation []int32         // by Case row: the Knowledge row of the article that its owner broke, or -1
	Reading   []Reading       // by Case row: what a reader takes from its mails and chat

	ProductKind []string  // by Product2 row: the words for it in its description, "running shoes"
	OtherNames  []string  // by Product2 row: what customers say who do not know these, by bars: "jogging shoes|road runners"
	Group       []string  // by Product2 row: the things that such a name might be taken for, "shoes"
	Delivered   []cal.Day // by Order row: when the parcel came, or was promised for
	Region      []Region
	QA          []QA
	Policies    []Policy

	Discarded [NumObjects]int // batches that a verifier threw away
}

// ShoppingHabit is when and what a customer buys.
type ShoppingHabit struct {
	Activity   int     // weight among all customers
	Months     [12]int // weights, January first
	Categories []int   // weights, by ProductCategory row
	Spree      int     // percent of orders that follow another within days, with something alike in them
	Bargain    int     // weight of a clearance price book, where one is open, against 60 of the standard one
}

// FilingHabit is when and why a customer files cases.
type FilingHabit struct {
	Rate   int     // weight of the customer's purchases among those that cases are filed on
	Months [12]int // weights, January first
	Issues []int   // weights, by Issue__c row
	Voice  int     // how the customer writes
}

// Skill is how well a user resolves each issue.
type Skill struct {
	Desk   bool  // works cases at all: 40 of the 100 do
	Issues []int // by Issue__c row: the chance in percent to resolve a case rather than transfer it
	Pace   int   // handle time in percent of the usual
	Voice  int   // how the agent writes
}

// Trouble is what goes wrong with a product.
type Trouble struct {
	Weight int   // of the product among all that cases are filed on; 0 for most
	Issues []int // weights, by Issue__c row
	Waves  []Wave
}

// Region is how long cases of a state take, in percent of the usual.
type Region struct {
	State string
	Pace  int
}

// Wave is a month in which a product had many cases of one issue: a bad production lot, a carrier's strike.
type Wave struct {
	Month cal.Day // its first day
	Issue int
}

// Reading is what a careful reader takes from a case's mails and chat about the one policy that they touch.
type Reading struct {
	Article int32 // the Knowledge row of the policy, or -1 if the case touches none
	Fact    int   // days or dollars, to be held against the policy's limit; 0 where there is no number
	Granted bool  // the agent did what the policy is about: took back, paid, sent, changed, asked, gave away
	Excused bool  // in a way that the article names: with the check made, with an approval
	Mail    int32 // the EmailMessage row of the decision, or -1
	Chat    int32 // the LiveChatTranscript row of the decision, or -1
}

// Rule says how a policy limits its Fact.
type Rule uint8

const (
	Never Rule = iota // must not be granted at all
	Most              // may be granted up to the limit
	Least             // may be granted from the limit on
)

// Policy is an article that an agent can break: by granting, not excused, what its rule does not allow.
type Policy struct {
	Article int32 // Knowledge row
	Rule    Rule
	Limit   int // days or dollars; 0 for Never
}

// QA is a question that an article answers, with the answer as a span of its FAQ_Answer__c.
type QA struct {
	Article          int32
	Question, Answer string
}
