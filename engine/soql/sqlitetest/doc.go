// Package sqlitetest holds SOQL to SQLite: its tests ask both for the same rows of the same org, and its benchmarks ask
// both how long they take. It has no code of its own and is a package apart because SQLite does not build for js.
//
// The property test asks 1,000 random queries; -rapid.checks=100000 asks that many.
package sqlitetest
