// Package net stands in for net where there is no network but the browser's.
package net

import "errors"

func SplitHostPort(string) (host, port string, err error) {
	return "", "", errors.New("net: this build has no network")
}
