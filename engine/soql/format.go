package soql

import (
	"strconv"

	"deskarena/engine/cal"
	"deskarena/engine/org"
	"deskarena/engine/value"
)

// formatted shows a number, date or time as the locale en_US does: money in dollars, and all but whole numbers with the
// two digits behind the point that the number fields of this org have, as pages of Salesforce show them.
func formatted(v value.Value, f *org.Field) value.Value {
	var b []byte
	switch v.Kind() {
	case value.Int:
		b = appendSigned(b, v.Int(), 1, "", false)
	case value.Double:
		n, den := v.Ratio()
		unit := ""
		if f.Currency {
			unit = "$"
		}
		b = appendSigned(b, n, den, unit, true)
	case value.Date:
		b = appendDay(b, v.Day())
	case value.Instant:
		h, m, _ := v.Instant().Clock()
		b = append(appendDay(b, v.Instant().Day()), ", "...)
		b = strconv.AppendInt(b, int64((h+11)%12+1), 10)
		b = append(b, ':', byte('0'+m/10), byte('0'+m%10))
		if h < 12 {
			b = append(b, " AM"...)
		} else {
			b = append(b, " PM"...)
		}
	default:
		return v
	}
	return value.OfString(string(b))
}

// appendSigned appends n/den with its thousands set off, rounded to hundredths if cents are shown.
func appendSigned(b []byte, n, den int64, unit string, cents bool) []byte {
	negative := n < 0
	if negative {
		n = -n
	}
	whole, hundredths := n/den, (n%den*200+den)/(2*den)
	if hundredths == 100 {
		whole, hundredths = whole+1, 0
	}
	if negative && whole+hundredths > 0 {
		b = append(b, '-')
	}
	b = append(b, unit...)
	digits := strconv.FormatInt(whole, 10)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, digits[i])
	}
	if cents {
		b = append(b, '.', byte('0'+hundredths/10), byte('0'+hundredths%10))
	}
	return b
}

func appendDay(b []byte, d cal.Day) []byte {
	y, m, day := d.Civil()
	b = append(strconv.AppendInt(b, int64(m), 10), '/')
	b = append(strconv.AppendInt(b, int64(day), 10), '/')
	return strconv.AppendInt(b, int64(y), 10)
}
