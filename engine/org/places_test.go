package org

import (
	"strconv"
	"strings"
	"testing"
)

// What the first three digits of a ZIP code are in a state (USPS Publication 65), and which area codes there are in it
// (North American Numbering Plan).
var stateFacts = map[string]struct {
	zips  [][2]int
	areas string
}{
	"CA": {[][2]int{{900, 961}}, "209 213 310 323 341 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 747 760 805 818 820 831 840 858 909 916 925 949 951 279 350 738"},
	"TX": {[][2]int{{733, 733}, {750, 799}, {885, 885}}, "210 214 254 281 325 346 361 409 430 432 469 512 682 713 726 737 806 817 830 832 903 915 936 940 945 956 972 979"},
	"FL": {[][2]int{{320, 349}}, "239 305 321 324 352 386 407 448 561 645 656 689 727 728 754 772 786 813 850 863 904 941 954"},
	"NY": {[][2]int{{5, 5}, {63, 63}, {100, 149}}, "212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934"},
	"PA": {[][2]int{{150, 196}}, "215 223 267 272 412 445 484 570 582 610 717 724 814 835 878"},
	"IL": {[][2]int{{600, 620}, {622, 629}}, "217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872"},
	"OH": {[][2]int{{430, 459}}, "216 220 234 283 326 330 380 419 436 440 513 567 614 740 937"},
	"GA": {[][2]int{{300, 319}, {398, 399}}, "229 404 470 478 678 706 762 770 912 943"},
	"NC": {[][2]int{{270, 289}}, "252 336 472 704 743 828 910 919 980 984"},
	"MI": {[][2]int{{480, 499}}, "231 248 269 313 517 586 616 679 734 810 906 947 989"},
	"WA": {[][2]int{{980, 994}}, "206 253 360 425 509 564"},
	"AZ": {[][2]int{{850, 865}}, "480 520 602 623 928"},
	"MA": {[][2]int{{10, 27}, {55, 55}}, "339 351 413 508 617 774 781 857 978"},
	"CO": {[][2]int{{800, 816}}, "303 719 720 748 970 983"},
	"MN": {[][2]int{{550, 567}}, "218 320 507 612 651 763 924 952"},
	"OR": {[][2]int{{970, 979}}, "458 503 541 971"},
	"VA": {[][2]int{{201, 201}, {220, 246}}, "276 434 540 571 686 703 757 804 826 948"},
	"WI": {[][2]int{{530, 549}}, "262 274 353 414 534 608 715 920"},
	"MO": {[][2]int{{630, 658}}, "235 314 417 557 573 636 660 816 975"},
	"TN": {[][2]int{{370, 385}}, "423 615 629 731 865 901 931"},
	"UT": {[][2]int{{840, 847}}, "385 435 801"},
	"VT": {[][2]int{{50, 54}, {56, 59}}, "802"},
}

func TestPlacesAreReal(t *testing.T) {
	for _, seed := range seeds()[:3] {
		for _, a := range of(seed).gen.accounts {
			f, ok := stateFacts[a.state]
			n, err := strconv.Atoi(a.zip)
			in := false
			for _, r := range f.zips {
				in = in || n/100 >= r[0] && n/100 <= r[1]
			}
			if !ok || err != nil || len(a.zip) != 5 || !in {
				t.Errorf("seed %d: %s, %s has no ZIP code %s", seed, a.city, a.state, a.zip)
			}
			if area := a.phone[1:4]; !strings.Contains(f.areas, area) {
				t.Errorf("seed %d: area code %s is not in %s", seed, area, a.state)
			}
		}
	}
	zips := map[string]string{}
	for _, p := range places {
		for _, c := range strings.Split(p.cities, "|") {
			f := words(c)
			for _, z := range f[2:] {
				if other, ok := zips[z]; ok {
					t.Errorf("%s is in %s and in %s", z, f[0], other)
				}
				zips[z] = f[0]
			}
		}
	}
}
