package org

import (
	"errors"
	"fmt"

	"deskarena/engine/dice"
)

// batchSize is how many records are made, checked and kept or discarded together (paper, section 2.3: mini-batches
// of 10).
const batchSize = 10

// maxAttempts ends a generator that can never please its own verifiers.
const maxAttempts = 1000

// recipe says how the records of one object are made and what is checked before they are kept.
type recipe[T any] struct {
	object Object
	count  int

	// make writes record number row, conditioned on all that were made before it. For the first phase of
	// de-duplication it is given the crucial fields that are taken, and keeps off them.
	make func(d dice.Dice, row int, made []T, taken taken) T

	// keys appends the crucial fields, those that no two records may share: the second phase of de-duplication
	// compares them exactly. Nil if there are none.
	keys func(r *T, to []key) []key

	// format is the format verifier: every required field is there and has the right shape.
	format func(r *T) error

	// content is the content verifier: the records from number first on are feasible, and not too like the others.
	// Nil if there is nothing to check.
	content func(made []T, first int) error
}

// key is the value of a crucial field: a text, or one or two numbers.
type key struct {
	field uint8
	text  string
	a, b  int64
}

// taken are the crucial fields of all batches that were kept. It is asked, never iterated.
type taken map[key]struct{}

func (t taken) text(field uint8, s string) bool {
	_, ok := t[key{field: field, text: s}]
	return ok
}

func (t taken) pair(field uint8, a, b int64) bool {
	_, ok := t[key{field: field, a: a, b: b}]
	return ok
}

// makeAll makes the records of a recipe batch by batch. A batch that fails a check is discarded whole and made again with
// the dice of the next attempt.
func makeAll[T any](g *generator, r recipe[T]) []T {
	made, seen := make([]T, 0, r.count), taken{}
	d := g.dice.For(r.object.String())
	var buf []key
	for len(made) < r.count {
		first := len(made)
		last := min(first+batchSize, r.count)
		var err error
		for attempt := 0; ; attempt++ {
			if attempt == maxAttempts {
				panic(fmt.Sprintf("org: no batch of %v from record %d on passes: %v", r.object, first, err))
			}
			made = made[:first]
			for row := first; row < last; row++ {
				made = append(made, r.make(d.With(attempt, row), row, made, seen))
			}
			if g.tamper != nil {
				g.tamper(r.object, made[first:], attempt)
			}
			if buf, err = verify(&r, made, first, seen, buf[:0]); err == nil {
				break
			}
			g.latent.Discarded[r.object]++
		}
		for _, k := range buf {
			seen[k] = struct{}{}
		}
	}
	return made
}

var errTwice = errors.New("a crucial field occurs twice")

// verify checks the records from number first on and returns their keys.
func verify[T any](r *recipe[T], made []T, first int, seen taken, keys []key) ([]key, error) {
	for i := first; i < len(made); i++ {
		if err := r.format(&made[i]); err != nil {
			return keys, err
		}
		if r.keys != nil {
			keys = r.keys(&made[i], keys)
		}
	}
	for i, k := range keys {
		if _, dup := seen[k]; dup {
			return keys, errTwice
		}
		for _, other := range keys[:i] {
			if k == other {
				return keys, errTwice
			}
		}
	}
	if r.content != nil {
		return keys, r.content(made, first)
	}
	return keys, nil
}
