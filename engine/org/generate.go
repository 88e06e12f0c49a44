package org

// Latent is what shaped the records and is not in the org.
type Latent struct{}

// Generate builds the company of a seed.
func Generate(seed uint64) *Company { panic("not yet") }
