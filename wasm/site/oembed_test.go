package site

import (
	"bytes"
	"encoding/json"
	"image/png"
	"io"
	"path"
	"strings"
	"testing"

	"deskarena/engine/episode"
	"deskarena/presets"

	"golang.org/x/net/html"
)

// Every preset has a page whose card shows its picture, which leads on to the article at that very run, and which names an oEmbed
// answer that puts the same run into a frame.
func TestEveryPresetHasACard(t *testing.T) {
	const base = "https://example.org/desk/"
	s, err := pages(t, checkout, Options{Base: base}).Site(io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	of := func(token string) episode.Script {
		t.Helper()
		s, err := episode.Decode(token)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	seen := 0
	for _, f := range s.files {
		if !strings.HasPrefix(f.path, "runs/") || path.Ext(f.path) != ".html" {
			continue
		}
		seen++
		said := map[string]string{}
		rewrite(f.plain, func(_ *bytes.Buffer, tag html.Token) bool {
			switch {
			case tag.Data == "meta":
				said[attribute(tag, "property")] = attribute(tag, "content")
			case tag.Data == "link":
				said[attribute(tag, "rel")] = attribute(tag, "href")
			case attribute(tag, "id") == "on":
				said["on"] = attribute(tag, "href")
			}
			return false
		})
		title, _, _ := strings.Cut(said["og:title"], ":")
		var script episode.Script
		for _, p := range presets.All() {
			if p.Name == title {
				script = p.Script
			}
		}
		token, _, _ := strings.Cut(strings.TrimPrefix(said["on"], "../index.html#s="), "&")
		if episode.Encode(of(token)) != episode.Encode(script) {
			t.Errorf("%s leads on to %s", f.path, said["on"])
		}
		if said["canonical"] != base+f.path || said["og:url"] != base+f.path {
			t.Errorf("%s says that it is %s", f.path, said["canonical"])
		}

		picture := s.find(strings.TrimPrefix(said["og:image"], base))
		if picture == nil {
			t.Fatalf("%s shows %s", f.path, said["og:image"])
		}
		if m, err := png.Decode(bytes.NewReader(picture.plain)); err != nil || m.Bounds().Dx() != 1280 || said["og:image:width"] != "1280" {
			t.Errorf("%s: %v, %s wide", picture.path, err, said["og:image:width"])
		}
		for _, suffix := range []string{"-day", "-night", "-tall-day", "-tall-night", "-room-day", "-room-night"} {
			if s.find(strings.TrimSuffix(f.path, ".html")+suffix+".png") == nil {
				t.Errorf("%s has no picture %s", f.path, suffix)
			}
		}

		answer := s.find(strings.TrimPrefix(said["alternate"], base))
		if answer == nil {
			t.Fatalf("%s names %s", f.path, said["alternate"])
		}
		var o struct {
			Version, Type, HTML, Title string
			Width, Height              int
		}
		if err := json.Unmarshal(answer.plain, &o); err != nil || o.Version != "1.0" || o.Type != "rich" || o.Title != title || o.Width != 640 || o.Height != 360 {
			t.Errorf("%s: %v, %+v", answer.path, err, o)
		}
		src := ""
		rewrite([]byte(o.HTML), func(_ *bytes.Buffer, tag html.Token) bool { src += attribute(tag, "src"); return false })
		framed, _, _ := strings.Cut(strings.TrimPrefix(src, base+"embed.html#s="), "&")
		if framed != token {
			t.Errorf("%s frames %s", answer.path, src)
		}
	}
	if want := len(presets.All()); seen != want {
		t.Errorf("%d pages for %d presets", seen, want)
	}

	s, err = pages(t, checkout, Options{}).Site(io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range s.files {
		if strings.HasPrefix(f.path, "runs/") && (path.Ext(f.path) == ".json" || strings.Contains(string(f.plain), "og:image")) {
			t.Errorf("%s speaks of an address, and there is none", f.path)
		}
	}
}
