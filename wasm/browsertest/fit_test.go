//go:build !js

package browsertest

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"

	"deskarena/game"

	"github.com/chromedp/chromedp"
)

// ratios are what screens and zoomed pages have.
var ratios = []float64{1, 1.1, 1.25, 4. / 3, 1.5, 1.75, 2, 2.25, 2.625, 2.75, 3, 3.5}

// The page's fit, for all windows: the frame that it makes is shown by the scene at the scale that it reckons with, a whole
// one or one that makes a target as large as it has to be; it is never wider than the window.
func TestFitOfAllWindows(t *testing.T) {
	p := visit(t, "/", laptop)
	eval[chromedp.Void](p, fmt.Sprintf(`import('/source/fit.js').then(({ fit }) => {
		const all = []
		for (const ratio of [...%s, 0.67, 0.8, 0.9, 1.1000000238418579, 2.2000000477])
			for (const [from, to, step] of [[200, 320, 40], [320, 1000, 13], [1000, 2600, 53]])
				for (let w = from; w < to; w += step)
					for (const h of [150, 320, 360, 375, 568, 640, 730, 740, 915, 1080, 1440]) {
						const f = fit(w, h, ratio)
						all.push([w, h, ratio, f.width, f.height, f.scale])
					}
		window.fits = all
	})`, must(json.Marshal(ratios))))
	p.await("window.fits")
	all := eval[[][6]float64](p, "window.fits")
	bad := 0
	for _, f := range all {
		w, h, ratio, fw, fh, scale := f[0], f[1], f[2], f[3], f[4], f[5]
		target := 24.0
		if fh > fw {
			target = 27 // upright, where the picture is narrow
		}
		css := scale / ratio
		whole := math.Abs(scale-math.Round(scale)) < 0.001
		why := ""
		switch on := (game.Screen{W: int(math.Round(fw * ratio)), H: int(math.Round(fh * ratio)), Ratio: ratio}); {
		case fw > w+0.01:
			why = "wider than the window"
		case on.Portrait() != (fh > fw):
			why = "the scene turns the other way"
		case whole && on.Scale(pictureSize(fh > fw)) != math.Round(scale), math.Abs(on.Scale(pictureSize(fh > fw))-scale) > 0.02:
			why = fmt.Sprintf("the scene has scale %.4f", on.Scale(pictureSize(fh > fw)))
		case w >= 320 && css*target < 23.99:
			why = fmt.Sprintf("a target of %.2f", css*target)
		case !whole && math.Trunc(scale) >= ratio:
			why = "a fraction where a whole scale is large enough"
		case fh > 1.2*h+0.01 && css > 1.001:
			why = "larger than the window, and than it has to be"
		case h > w && w < 640 && fw > fh:
			why = "lying in an upright window"
		}
		if why != "" {
			if bad++; bad < 20 {
				t.Errorf("%gx%g at %.4g: %.2fx%.2f at scale %.4f: %s", w, h, ratio, fw, fh, scale, why)
			}
		}
	}
	t.Logf("%d windows, %d bad", len(all), bad)
}

func pictureSize(portrait bool) (w, h int) {
	if portrait {
		return 360, 640
	}
	return 640, 360
}

// shown is what a page looks like on a screen.
type shown struct {
	Ratio                float64
	Window               [2]float64
	Sideways             float64 // how far the page can be scrolled to the side
	Canvas               [2]int
	Picture              [2]int
	Scale                float64
	Fit                  float64 // the scale that the page reckons with; 0 where there is none
	Target               float64 // the shortest side of a target in CSS pixels
	Least                string  // which target it is
	FrameWide, FrameHigh float64
}

const measure = `(() => {
	const w = SCENE, s = w.deskArena.state(), canvas = w.document.querySelector('canvas')
	scrollTo(1000, 0)
	const sideways = scrollX
	scrollTo(0, 0)
	let target = Infinity, least = ''
	for (const e of w.document.querySelectorAll('#mirror button, #mirror input')) {
		const r = e.getBoundingClientRect(), n = Math.min(r.width, r.height)
		if (n < target) [target, least] = [n, e.dataset.name]
	}
	return {
		Ratio: devicePixelRatio, Window: [innerWidth, innerHeight], Sideways: sideways,
		Canvas: [canvas.width, canvas.height], Picture: [s.width, s.height], Scale: s.scale, Target: target, Least: least,
		FrameWide: w.innerWidth, FrameHigh: w.innerHeight, Fit: window.fitted?.(innerWidth, innerHeight, devicePixelRatio).scale ?? 0,
	}
})()`

// TestFit shows the scene alone on screens of many sizes and ratios.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		address string
		w, h    int64
		ratios  []float64
	}{
		{"/embed.html?test=1", 200, 150, []float64{1, 1.25, 2}},
		{"/embed.html?test=1", 320, 640, ratios},
		{"/embed.html?test=1", 1280, 720, []float64{1, 1.1, 1.25, 1.5}},
		{"/embed.html?test=1", 390, 844, ratios},
		{"/embed.html?test=1", 844, 390, ratios},
	} {
		s := screen{w: c.w, h: c.h, ratio: 1, touch: c.w < 1000}
		t.Run(fmt.Sprintf("%s %dx%d", c.address, c.w, c.h), func(t *testing.T) {
			p := visit(t, c.address, s).ready()
			for _, s.ratio = range c.ratios {
				p.on(s)
				// The developer tools change a ratio without a word to the page.
				eval[chromedp.Void](p, "dispatchEvent(new Event('resize'))")
				p.fits(s.String())
			}
		})
	}
}

// A pixel ratio that is really the screen's, not the developer tools', makes other sizes of frames. Each needs a browser.
func TestFitForced(t *testing.T) {
	start(t)
	for _, ratio := range ratios {
		t.Run(fmt.Sprint(ratio), func(t *testing.T) {
			was := browser
			defer func() { browser = was }()
			var quit func()
			browser, quit = launch(chromedp.Flag("force-device-scale-factor", fmt.Sprint(ratio)))
			defer quit()
			if err := chromedp.Do(browser); err != nil {
				t.Fatal(err)
			}
			p := visit(t, "/embed.html?test=1", screen{w: 360, h: 740}).ready()
			for _, size := range [][2]int64{{320, 640}, {360, 740}, {390, 844}, {844, 390}} {
				s := screen{w: size[0], h: size[1]}
				p.on(s)
				p.fits(fmt.Sprintf("%dx%d at %g", s.w, s.h, ratio))
			}
		})
	}
}

// fits holds what is shown to the rules of fit.js and game/screen.go, once it has come to rest.
func (p *page) fits(name string) {
	p.t.Helper()
	if eval[bool](p, "!!document.getElementById('scene') && !window.fitted") {
		eval[chromedp.Void](p, "import('/source/fit.js').then(({ fit }) => window.fitted = fit)")
		p.await("window.fitted")
	}
	var s shown
	why := ""
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(30 * time.Millisecond) {
		if err := json.Unmarshal(eval[[]byte](p, measure), &s); err != nil {
			p.t.Fatal(err)
		}
		if why = s.wrong(); why == "" {
			return
		}
	}
	p.t.Errorf("%s: %s; %+v", name, why, s)
}

// wrong says which rule what is shown breaks, if one.
func (s *shown) wrong() string {
	on := game.Screen{W: s.Canvas[0], H: s.Canvas[1], Ratio: s.Ratio}
	portrait := s.Picture[1] > s.Picture[0]
	off := max(math.Abs(float64(on.W)-s.FrameWide*s.Ratio), math.Abs(float64(on.H)-s.FrameHigh*s.Ratio))
	switch {
	case off > s.Ratio+1:
		return fmt.Sprintf("the canvas is %g pixels off its frame", off)
	case on.Portrait() != portrait:
		return "the picture lies the wrong way"
	case on.Scale(s.Picture[0], s.Picture[1]) != s.Scale:
		return "the scale is not that of the canvas"
	case s.Fit > 0 && s.Fit == math.Trunc(s.Fit) && s.Scale != s.Fit, s.Fit > 0 && math.Abs(s.Fit-s.Scale) > 0.02:
		return "the scale is not that of the page"
	case s.Sideways > 0:
		return "the page scrolls sideways"
	case s.Window[1] > s.Window[0] && s.Window[0] < 640 && !portrait:
		return "the picture lies in an upright window"
	case s.Target < 23.95 && s.Window[0] >= 320 && (s.Fit > 0 || s.Window[0] >= 640 && s.Window[1] >= 360 || s.Window[1] >= 640):
		return "a target is too small"
	}
	return ""
}
