package story

import "testing"

func TestShortID(t *testing.T) {
	for in, want := range map[string]string{
		"001Ws000002a7KdIAI": "001..7Kd",
		"001Ws000002a7Kd":    "001..7Kd",
		"Aero Runner 2":      "Aero Runner 2",
		"abcdefghijklmnopqr": "abcdefghijklmnopqr",
		"":                   "",
	} {
		if got := ShortID(in); got != want {
			t.Errorf("ShortID(%q) = %q, want %q", in, got, want)
		}
	}
}
