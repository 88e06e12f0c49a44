// Package presets holds the named Scripts.
package presets

import "deskarena/engine/episode"

// Preset is a Script with a name and a caption, pinned by the digest of its Trace.
type Preset struct {
	Name    string // at most 24 characters
	Caption string // one or two sentences: what to look for
	Script  episode.Script
	Digest  uint64
}

// All lists the presets in the order of the shelf.
func All() []Preset { panic("not yet") }
