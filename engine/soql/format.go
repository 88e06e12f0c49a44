package soql

import (
	"strconv"

	"deskarena/engine/cal"
	"deskarena/engine/value"
)

// formatted shows a number, date or time as the locale en_US does.
func formatted(v value.Value) value.Value {
	var b []byte
	switch v.Kind() {
	case value.Double:
		n, den := v.Ratio()
		if n < 0 {
			b, n = append(b, '-'), -n
		}
		whole := strconv.FormatInt(n/den, 10)
		for i := range len(whole) {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b = append(b, ',')
			}
			b = append(b, whole[i])
		}
		if cents := n % den; cents != 0 {
			b = append(b, '.', byte('0'+cents/10))
			if cents%10 != 0 {
				b = append(b, byte('0'+cents%10))
			}
		}
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

func appendDay(b []byte, d cal.Day) []byte {
	y, m, day := d.Civil()
	b = append(strconv.AppendInt(b, int64(m), 10), '/')
	b = append(strconv.AppendInt(b, int64(day), 10), '/')
	return strconv.AppendInt(b, int64(y), 10)
}
