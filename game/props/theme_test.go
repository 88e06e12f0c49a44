package props

import (
	"math"
	"testing"

	"deskarena/assets"
)

// contrast is WCAG 2.2's contrast ratio of two colours.
func contrast(a, b assets.Color) float64 {
	lum := func(c assets.Color) float64 {
		part := func(v uint8) float64 {
			x := float64(v) / 255
			if x <= 0.04045 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		q := assets.Palette[c]
		return 0.2126*part(q.R) + 0.7152*part(q.G) + 0.0722*part(q.B)
	}
	x, y := lum(a), lum(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	for _, th := range []*Theme{&Day, &Night} {
		type pair struct {
			name string
			a, b assets.Color
			min  float64
		}
		for _, p := range []pair{
			{"Text on Page", th.Text, th.Page, 4.5}, {"Text on Wall2", th.Text, th.Wall2, 4.5},
			{"Text on Base", th.Text, th.Base, 4.5}, {"Text on Sheet", th.Text, th.Sheet, 4.5},
			{"Soft on Page", th.Soft, th.Page, 4.5}, {"Soft on Wall2", th.Soft, th.Wall2, 4.5},
			{"Soft on Base", th.Soft, th.Base, 4.5}, {"Soft on Sheet", th.Soft, th.Sheet, 4.5},
			{"Soft on Key", th.Soft, th.Key, 4.5}, {"Text on Key", th.Text, th.Key, 4.5},
			{"Text on Hi", th.Text, th.Hi, 4.5}, {"Text on Hover", th.Text, th.Hover, 4.5},
			{"Accent on Sheet", th.Accent, th.Sheet, 4.5}, {"Bad on Sheet", th.Bad, th.Sheet, 4.5},
			{"BadOut on Wall", th.BadOut, th.Wall, 4.5}, {"BadOut on Base", th.BadOut, th.Base, 3},
			{"CardText on Card", th.CardText, th.Card, 4.5}, {"CardSoft on Card", th.CardSoft, th.Card, 4.5},
			{"CardText on the key highlight", assets.Ink, assets.Teal4, 4.5},
			{"Clay2 on Card", assets.Clay2, th.Card, 4.5}, {"name on clay", assets.Sheet, assets.Clay, 4.5},
			{"name on teal", assets.Sheet, assets.Teal, 4.5}, {"name on the current band", assets.Sheet, assets.Teal2, 4.5},
			{"name on the caught band", assets.Sheet, assets.Slate, 4.5},
			{"WasteText on Waste", th.WasteText, th.Waste, 4.5}, {"WasteName on WasteBand", th.WasteName, th.WasteBand, 4.5},
			{"MainText on Main", th.MainText, th.Main, 4.5}, {"MainText on MainHover", th.MainText, th.MainHover, 4.5},
			{"StrikeText on Strike", th.StrikeText, th.Strike, 4.5}, {"StrikeText on StrikeHover", th.StrikeText, th.StrikeHover, 4.5},
			{"label", assets.Ink, th.Label, 4.5}, {"caught tag", assets.Teal, th.Card, 4.5},
			{"Line on Base", th.Line, th.Base, 3}, {"Mark on Base", th.Mark, th.Base, 3}, {"Mark on Sheet", th.Mark, th.Sheet, 3},
			{"Cord on Wall", th.Cord, th.Wall, 3}, {"Arrow on Wall", th.Arrow, th.Wall, 3}, {"clay on Wall", assets.Clay, th.Wall, 3},
			{"Mark on Wall", th.Mark, th.Wall, 3},
		} {
			if c := contrast(p.a, p.b); c < p.min {
				t.Errorf("night %v: %s has a contrast of %.2f, wants %.1f", th.Night, p.name, c, p.min)
			}
		}
	}
}
