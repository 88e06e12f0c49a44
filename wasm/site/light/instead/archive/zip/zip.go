// Package zip stands in for archive/zip: no archive is made.
package zip

import (
	"errors"
	"io"
)

type Writer struct{}

func NewWriter(io.Writer) *Writer { return &Writer{} }

func (*Writer) Create(string) (io.Writer, error) {
	return nil, errors.New("zip: this build makes no archives")
}

func (*Writer) Close() error { return nil }
