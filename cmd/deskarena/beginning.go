//go:build !js

package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"deskarena/engine/episode"
	"deskarena/presets"

	"github.com/spf13/pflag"
)

// beginning is the flags that name a run to begin with.
type beginning struct {
	preset, link string
	set          *pflag.FlagSet
}

func (b *beginning) add(set *pflag.FlagSet) {
	b.set = set
	set.StringVar(&b.preset, "preset", "", "begin with a preset, by name")
	set.StringVar(&b.link, "link", "", "begin with the run of a share link, or its token")
}

// begin is the run that is named, if one is.
func (b *beginning) begin() (s episode.Script, given bool, err error) {
	switch preset, link := b.set.Changed("preset"), b.set.Changed("link"); {
	case preset && link:
		return s, false, errors.New("--preset and --link both say what to begin with; give one of them")
	case preset:
		s, err = findPreset(b.preset)
		return s, true, err
	case link:
		token, _ := parts(b.link)
		s, err = episode.Decode(token)
		return s, true, err
	}
	return s, false, nil
}

func findPreset(name string) (episode.Script, error) {
	if p, ok := presetNamed(name); ok {
		return p.Script, nil
	}
	var names []string
	for _, p := range presets.All() {
		names = append(names, strconv.Quote(p.Name))
	}
	return episode.Script{}, fmt.Errorf("no preset is called %q; there are %s", name, strings.Join(names, ", "))
}

// presetNamed is the preset of a name, or of a slug.
func presetNamed(name string) (presets.Preset, bool) {
	for _, p := range presets.All() {
		if strings.EqualFold(p.Name, name) || p.Slug() == name {
			return p, true
		}
	}
	return presets.Preset{}, false
}

// parts takes the token out of a link, and the turn that it was copied at; a bare token passes.
func parts(link string) (token string, turn int) {
	_, hash, found := strings.Cut(link, "#")
	if !found {
		return link, 0
	}
	token = hash
	for part := range strings.SplitSeq(hash, "&") {
		switch name, value, _ := strings.Cut(part, "="); name {
		case "s":
			token = value
		case "t":
			if n, err := strconv.Atoi(value); err == nil {
				turn = max(0, n)
			}
		}
	}
	return token, turn
}
