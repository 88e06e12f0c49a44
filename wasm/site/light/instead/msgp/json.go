// Package msgp has what stands in for the two files of msgp that turn msgp into JSON. They fill tables of functions when a
// program starts, so that all of them, and encoding/json with them, are in every program that reads msgp.
package msgp

import (
	"errors"
	"io"
)

// UnmarshalAsJSON is the only function of those files that the others call: for Raw.MarshalJSON.
func UnmarshalAsJSON(_ io.Writer, msg []byte) ([]byte, error) {
	return msg, errors.New("msgp: this build writes no JSON")
}
