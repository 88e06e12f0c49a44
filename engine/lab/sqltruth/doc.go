// Package sqltruth recomputes the truths of the tasks in SQL, with SQLite, from nothing but the files of an export and
// the parameters of the list of instances: by code that shares nothing with the one that drew them. It has no code of its
// own and is a package apart because SQLite does not build for js.
//
// PVI and KQA are not here: what a text says is not to be had by a query.
package sqltruth
