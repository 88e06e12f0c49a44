// Package printer stands in for go/printer: nothing is printed.
package printer

import (
	"errors"
	"go/token"
	"io"
)

func Fprint(io.Writer, *token.FileSet, any) error {
	return errors.New("printer: this build cannot convert a shader from texels; begin it with //kage:unit pixels")
}
