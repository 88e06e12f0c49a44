package task

import (
	"fmt"
	"slices"
	"strings"

	"deskarena/engine/agent"
	"deskarena/engine/cal"
	"deskarena/engine/dice"
	"deskarena/engine/org"
)

// What the tasks of the Service Analyst, TII, MTA and BRI, have in common: cases of a window, and on a product.

// casesByProduct are the cases created in a window, both of its ends included, by the product of their order item.
func casesByProduct(o *org.Org, w window) [][]int32 {
	cases := make([][]int32, o.Table(org.Product2).Len())
	for _, row := range o.Table(org.Case).Range(org.CaseCreated, int64(w.from.Start()), int64(w.to.Start())) {
		item := o.Table(org.Case).Col(org.CaseOrderItem).Ref[row]
		p := o.Table(org.OrderItem).Col(org.ItemProduct).Ref[item]
		cases[p] = append(cases[p], row)
	}
	return cases
}

// products are those that have cases.
func products(cases [][]int32) []int {
	var out []int
	for p := range cases {
		if len(cases[p]) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// manyCases draws one of some products, by the number of its cases.
func manyCases(d dice.Dice, cases [][]int32, of []int) int {
	weights := make([]int, len(of))
	for i, p := range of {
		weights[i] = len(cases[p])
	}
	return of[d.Weighted(weights)]
}

// soldWithout draws a product that was sold and has no case among the given; two times of three one that has some at
// another time, so that the question is plausible.
func soldWithout(d dice.Dice, o *org.Org, cases [][]int32) int {
	troubled := d.For("troubled").Percent(67)
	for try := 0; ; try++ {
		p := d.With(try).Below(len(cases))
		items := o.Table(org.OrderItem).Referrers(org.ItemProduct, p)
		ever := slices.ContainsFunc(items, func(i int32) bool {
			return len(o.Table(org.Case).Referrers(org.CaseOrderItem, int(i))) > 0
		})
		if len(cases[p]) == 0 && len(items) > 0 && ever == troubled {
			return p
		}
	}
}

func createdAt(o *org.Org, row int32) cal.Instant {
	return cal.Instant(o.Table(org.Case).Col(org.CaseCreated).Int[row])
}

// instance is an analyst's question about a window.
func (w window) instance(k Kind, wording string) Instance {
	return Instance{
		Kind:    k,
		Persona: "Service Analyst",
		Brief:   agent.Brief{Task: k.String(), Question: strings.ReplaceAll(wording, "WINDOW", w.words), Today: w.today, Params: w.Params},
		Context: fmt.Sprintf("Today is %s. A case belongs to the window that it was created in. %s", w.today, windowDefinitions),
	}
}

// aboutProduct puts a product into the question; its Id goes with the return format, as in the benchmark.
func (in *Instance) aboutProduct(o *org.Org, product int) {
	id := o.Table(org.Product2).ID(product)
	in.Brief.Question = strings.ReplaceAll(in.Brief.Question, "PRODUCT", o.Table(org.Product2).Text(product, org.ProductName))
	in.Brief.Params.Product, in.Brief.Params.Phrase = id, o.Table(org.Product2).Text(product, org.ProductName)
	in.Returns = "The Id of the product is " + id + "."
}
