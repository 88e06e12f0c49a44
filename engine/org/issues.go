package org

// issue is one of the reasons for a case.
type issue struct {
	name     string
	from, to int   // days after the delivery in which such cases are filed
	hours    int   // usual handle time
	topics   []int // policies that may come up
}

// waveDays is how long an issue must keep turning up for a wave of it to be possible.
const waveDays = 60

var issues = [numIssues]issue{
	{"Sizing and Fit", 2, 95, 14, []int{topicReturn, topicReturn, topicReturn, topicReturn, topicFinal, topicFinal, topicFinal, topicGoodwill, topicCode}},
	{"Material Defect", 8, 380, 30, []int{topicWarranty, topicWarranty, topicWarranty, topicGoodwill, topicCode}},
	{"Late Delivery", 1, 19, 22, []int{topicLate, topicLate, topicLate, topicLate, topicLate, topicGoodwill, topicCode}},
	{"Wrong Item Sent", 1, 9, 18, []int{topicAddress, topicGoodwill, topicCode}},
	{"Transit Damage", 1, 5, 16, []int{topicGoodwill, topicCode, topicAddress}},
	{"Refund Not Received", 18, 110, 40, []int{topicRefund, topicRefund, topicCard, topicCard, topicGoodwill}},
	{"Billing Error", 1, 75, 26, []int{topicPrice, topicPrice, topicPrice, topicPrice, topicCard, topicCard, topicGoodwill}},
	{"Incomplete Parcel", 1, 10, 20, []int{topicAddress, topicAddress, topicGoodwill, topicCode}},
	{"Color Mismatch", 2, 80, 12, []int{topicReturn, topicReturn, topicReturn, topicFinal, topicFinal, topicFinal, topicGoodwill, topicCode}},
	{"Early Wear", 30, 420, 34, []int{topicWarranty, topicWarranty, topicWarranty, topicGoodwill, topicCode}},
}

const (
	issueSizing = iota
	issueDefect
	issueLate
	issueWrongItem
	issueTransit
	issueRefund
	issueBilling
	issueIncomplete
	issueColor
	issueWear
)
