// Package browsertest drives the real site in Chromium. Its tests run when DESKARENA_BROWSER=1 is set, and need the Go
// toolchain and a chromium on the PATH.
package browsertest
