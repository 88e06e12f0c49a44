package org

import "deskarena/engine/cal"

// LastDay is the last day on which something happened: future ends of price books are plans, not records.
func (o *Org) LastDay() cal.Day {
	last := cal.Day(0)
	for obj := range Object(NumObjects) {
		t := o.Table(obj)
		for i, f := range obj.Fields() {
			if f.Name == "ValidTo" || f.Name == "ValidFrom" || f.Type != Date && f.Type != DateTime {
				continue
			}
			for _, n := range t.Col(i).Int {
				switch {
				case n == Null:
				case f.Type == Date:
					last = max(last, cal.Day(n))
				default:
					last = max(last, cal.Instant(n).Day())
				}
			}
		}
	}
	return last
}
