//go:build unix && !linux

package save

import "errors"

func mountSmall(string) (func() error, error) { return nil, errors.ErrUnsupported }
