// Package log stands in for log: nothing is logged.
package log

func Printf(string, ...any) {}
