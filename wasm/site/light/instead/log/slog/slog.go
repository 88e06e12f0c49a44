// Package slog stands in for log/slog: errors go to standard error, the rest goes nowhere.
package slog

import (
	"context"
	"fmt"
	"os"
)

type Logger struct{}

type Level int

const LevelDebug Level = -4

func Default() *Logger { return &Logger{} }

func (*Logger) Enabled(context.Context, Level) bool { return false }

func Debug(string, ...any) {}

func Error(msg string, args ...any) {
	fmt.Fprintln(os.Stderr, append([]any{"ERROR", msg}, args...)...)
}
