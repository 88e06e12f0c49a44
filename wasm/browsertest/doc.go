// Package browsertest drives the real site in Chromium. Its tests run when DESKARENA_BROWSER is set: to 1 for the site
// as it is served and released, to stock for one with Ebitengine as it is. They need the Go toolchain and a chromium on the PATH.
package browsertest
