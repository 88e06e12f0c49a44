package soql

import (
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// stem is what a word in lower case shares with its other forms, by the English Snowball stemmer: warranti for warranty and
// warranties.
func stem(word string) string {
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	return env.Current()
}
