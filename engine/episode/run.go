package episode

import (
	"deskarena/engine/org"
	"deskarena/engine/soql"
)

// World is an org with its engine and its instances: everything that runs over one org seed share.
type World struct {
	Company *org.Company
	Engine  *soql.Engine
}

// DefaultOrgSeed is the org that the odds are calibrated for.
const DefaultOrgSeed = 1

// Open builds the world of an org seed.
func Open(orgSeed uint64) *World { panic("not yet") }

// Run executes a Script. An error says which part of the Script cannot be, a strike that cannot land among them.
func (w *World) Run(s Script) (*Trace, error) { panic("not yet") }

// CanStrike says why a strike cannot land on a trace, or nil.
func CanStrike(t *Trace, k Strike) error { panic("not yet") }

// Encode writes a Script as the token of a share link: base64url of msgp.
func Encode(s Script) string { panic("not yet") }

// Decode reads a token. Its errors are for the reader of the link: hostile, truncated, oversized, non-canonical, from
// a later version.
func Decode(token string) (Script, error) { panic("not yet") }
