//go:build unix && !darwin

package main

import (
	"errors"
	"os"
)

// checkDisplay says what to do where no window can open. Ebitengine itself would go on to look for a frame buffer.
func checkDisplay() error {
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errors.New("there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set); " +
			"'deskarena serve' shows the scene in a browser, 'deskarena run' needs neither")
	}
	return nil
}
