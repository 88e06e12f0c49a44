package org

import "strings"

// form is how a kind is sized.
type form uint8

const (
	gear form = iota // in one size
	shoes
	clothes
)

// stuff is what a kind of product is made of, and so what can happen to it.
type stuff struct {
	kinds   string // phrases or their last words, by bars
	form    form
	harms   string // on the way, by bars
	washed  bool   // one washes it
	colored bool   // it comes in colors to choose from
}

// stuffs are looked through in order: what stands first counts.
var stuffs = []stuff{
	{"kettlebell", gear, "scratched down to the iron|chipped at the base|chipped at the handle", false, false},
	{"trekking poles", gear, "bent|scratched all over|bent at the lowest section", false, false},
	{"tennis racket", gear, "cracked at the throat|chipped at the rim|scratched along the frame", false, false},
	{"water bottle", gear, "dented|dented at the bottom|scratched all over", false, true},
	{"bike lights", gear, "cracked|scratched across the glass|broken at the mount", false, false},
	{"batting helmet|bike helmet", gear, "cracked at the rim|scratched all over|chipped at the edge", false, true},
	{"swim goggles|ski goggles", gear, "scratched across the lens|cracked at the frame|scratched all over", false, true},
	{"shin guards", gear, "cracked at the edge|scratched all over|crushed", false, true},
	{"mouth guard", gear, "bent out of shape|cracked|crushed", false, true},
	{"jump rope", gear, "kinked|cracked at one handle|kinked in three places", false, false},
	{"foam roller|swim kickboard", gear, "dented|gouged|squashed on one side", false, true},
	{"yoga mat", gear, "torn at the edge|creased for good|gouged in the middle", false, true},
	{"cork block", gear, "chipped|gouged|cracked at a corner", false, false},
	{"soccer ball", gear, "scuffed all over|squashed|slit open", false, false},
	{"massage ball", gear, "gouged|slit open|cut on one side", false, false},
	{"resistance bands", gear, "nicked by a knife|stuck together by something oily|cut", false, false},
	{"lifting belt|baseball mitt", gear, "soaked and stiff|scratched all over|stained with oil", false, false},
	{"duffel bag|backpack|running belt", gear, "torn at a seam|smeared with black grease|soaked and smelly", true, true},
	{"meditation cushion|microfiber towel", gear, "stained|torn at a seam|soaked and smelly", true, true},
	{"phone armband|terry sweatbands", gear, "stained|torn at a seam|smeared with black grease", true, true},
	{"running cap|swim cap|wool beanie|neck gaiter", gear, "stained|torn|smeared with black grease", true, true},
	{"reflective vest", clothes, "torn at a seam|smeared with black grease|stained", true, false},
	{"shoes|flats|boots|cleats|sneakers|slides", shoes, "scuffed all over|soaked|bent out of shape|stained", false, true},
	{"", clothes, "stained|torn at a seam|soaked and smelly|smeared with black grease", true, true},
}

func (k *kind) stuff() *stuff {
	for i := range stuffs {
		for rest := stuffs[i].kinds; ; {
			phrase, more, found := strings.Cut(rest, "|")
			if strings.HasSuffix(k.phrase, phrase) {
				return &stuffs[i]
			}
			if !found {
				break
			}
			rest = more
		}
	}
	panic("org: what is " + k.phrase + " made of?")
}

func (k *kind) form() form { return k.stuff().form }

// kids tells whether it is for children, who do not write themselves.
func (k *kind) kids() bool {
	return strings.HasPrefix(k.phrase, "kids ") || strings.HasPrefix(k.phrase, "toddler ")
}

// can says whether a kind can have an issue: only what has a size does not fit, only what has a color has a wrong one.
func (k *kind) can(issue int) bool {
	switch issue {
	case issueSizing:
		return k.form() != gear
	case issueColor:
		return k.stuff().colored
	}
	return true
}
