package cal

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sec := rapid.Int64Range(-60_000_000_000, 250_000_000_000).Draw(t, "seconds")
		want := time.Unix(sec, 0).UTC()
		at := Instant(sec)
		y, m, d := at.Day().Civil()
		if y != want.Year() || m != int(want.Month()) || d != want.Day() || at.Day().Weekday() != int(want.Weekday()) {
			t.Fatalf("%v: got %d-%d-%d, weekday %d", want, y, m, d, at.Day().Weekday())
		}
		if Date(y, m, d) != at.Day() {
			t.Fatalf("%v does not come back", want)
		}
		if y < 1 || y > 9999 {
			return
		}
		if got := at.String(); got != want.Format("2006-01-02T15:04:05Z") {
			t.Fatalf("%s, want %v", got, want)
		}
		if back, err := ParseInstant(string(at.AppendAPI(nil))); err != nil || back != at {
			t.Fatalf("%s reads as %v, %v", at.AppendAPI(nil), back, err)
		}
	})
}

func TestBackGoesByTheCalendar(t *testing.T) {
	for _, c := range []struct {
		end, period string
		n           int
		want        string
	}{
		{"2024-03-31T00:00:00Z", "month", 1, "2024-02-29T00:00:00Z"}, // clamped to the end of the month
		{"2023-03-31T08:30:00Z", "month", 1, "2023-02-28T08:30:00Z"},
		{"2024-05-31T00:00:00Z", "quarter", 1, "2024-02-29T00:00:00Z"},
		{"2024-01-02T00:00:00Z", "week", 2, "2023-12-19T00:00:00Z"},
		{"2024-03-01T00:00:00Z", "day", 1, "2024-02-29T00:00:00Z"},
		{"2021-01-15T00:00:00Z", "month", 13, "2019-12-15T00:00:00Z"},
	} {
		end, err := ParseInstant(c.end)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Back(end, c.period, c.n)
		if err != nil || got.String() != c.want {
			t.Errorf("%d %ss before %s: %s, want %s (%v)", c.n, c.period, c.end, got, c.want, err)
		}
	}
	if _, err := Back(0, "weeks", 1); err == nil {
		t.Error("weeks is no period")
	}
}

// Back stays within the years 1 to 9999, and there it agrees with package time.
func TestBackStaysInItsYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sec := rapid.Int64Range(-62_135_596_800, 253_402_300_799).Draw(t, "seconds")
		n := rapid.IntRange(0, rapid.SampledFrom([]int{20, 5_000, 200_000, 4_000_000}).Draw(t, "most")).Draw(t, "n")
		period := rapid.SampledFrom([]string{"day", "week", "month", "quarter"}).Draw(t, "period")
		end := time.Unix(sec, 0).UTC()
		var want time.Time
		switch months := n; period {
		case "day":
			want = end.AddDate(0, 0, -n)
		case "week":
			want = end.AddDate(0, 0, -7*n)
		default:
			if period == "quarter" {
				months *= 3
			}
			first := time.Date(end.Year(), end.Month()-time.Month(months), 1, end.Hour(), end.Minute(), end.Second(), 0, time.UTC)
			last := first.AddDate(0, 1, -1).Day()
			want = first.AddDate(0, 0, min(end.Day(), last)-1)
		}
		got, err := Back(Instant(sec), period, n)
		switch {
		case want.Year() >= 1 && (err != nil || int64(got) != want.Unix()):
			t.Fatalf("%d %ss before %s: %s, %v, want %s", n, period, end, got, err, want)
		case want.Year() < 1 && err == nil:
			t.Fatalf("%d %ss before %s: %s, want an error", n, period, end, got)
		}
	})
	for _, c := range []struct {
		day Day
		ok  bool
	}{{Date(1, 1, 1), true}, {Date(0, 12, 31), false}, {Date(9999, 12, 31), true}, {Date(10000, 1, 1), false}} {
		if err := InYears(c.day); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.day, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "2021-02-29", "2021-13-01", "2021-00-01", "2021-1-01", "21-01-01", "2021/01/01", "2021-01-01T00:00:00Z"} {
		if d, err := ParseDay(s); err == nil {
			t.Errorf("%q reads as the day %s", s, d)
		}
	}
	for _, s := range []string{"2021-01-01", "2021-01-01T24:00:00Z", "2021-01-01T00:60:00Z", "2021-01-01T00:00:00", "2021-01-01T00:00:00.Z", "2021-01-01 00:00:00Z", "2021-01-01T00:00:00+25:00"} {
		if at, err := ParseInstant(s); err == nil {
			t.Errorf("%q reads as %s", s, at)
		}
	}
	a, _ := ParseInstant("2021-01-01T02:00:00+02:00")
	b, _ := ParseInstant("2020-12-31T19:30:00.250-0430")
	if a != b || a != Date(2021, 1, 1).Start() {
		t.Errorf("zones: %s, %s", a, b)
	}
}
