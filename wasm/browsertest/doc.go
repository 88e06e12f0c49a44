// Package browsertest drives the real site in Chromium. Its tests run when DESKARENA_BROWSER is set: to 1 for the site that
// serve makes, to light for the one that is released. They need the Go toolchain and a chromium on the PATH.
package browsertest
