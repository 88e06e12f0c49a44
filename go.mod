module deskarena

go 1.26.8

require (
	github.com/andybalholm/brotli v1.2.8 // compresses the site
	github.com/blevesearch/snowballstem v0.9.0 // the stems of English words, for searches
	github.com/chromedp/cdproto v0.159.0 // the protocol that chromedp speaks
	github.com/chromedp/chromedp v0.23.0 // drives Chromium in the browser tests
	github.com/cockroachdb/datadriven v1.0.3 // scenarios as files, in tests
	github.com/google/renameio/v2 v2.0.2 // writes a file beside its place and renames it
	github.com/hajimehoshi/ebiten/v2 v2.10.4 // window, input, presenting the picture
	github.com/jackmordaunt/icns/v3 v3.0.1 // the icon as macOS takes it
	github.com/klauspost/compress v1.20.3 // compresses the site
	github.com/rogpeppe/go-internal v1.16.0 // README's commands as a script, in tests
	github.com/schollz/progressbar/v3 v3.19.1 // the bar of long sweeps
	github.com/spf13/cobra v1.10.2 // the command line
	github.com/spf13/pflag v1.0.9 // the flags that cobra reads
	github.com/tc-hib/winres v0.2.1 // the icon in a program for Windows
	github.com/tinylib/msgp v1.6.5 // what crosses a boundary, and its generator
	github.com/yuin/goldmark v1.8.7 // turns the article's Markdown into HTML
	golang.org/x/net v0.62.0 // reads pages, in tests
	golang.org/x/sys v0.49.0 // ends by a signal as the shell expects
	golang.org/x/term v0.47.0 // asks whether a terminal is there
	honnef.co/go/tools v0.8.2 // indirect; staticcheck, a tool
	modernc.org/sqlite v1.61.1 // the second opinion on queries and truths, in tests
	pgregory.net/rapid v1.3.0 // property tests
)

require github.com/evanw/esbuild v0.28.2

require (
	github.com/BurntSushi/toml v1.4.1-0.20240526193622-a339e1f7089c // indirect
	github.com/dustin/go-humanize v1.1.0 // indirect
	github.com/ebitengine/gomobile v0.0.0-20260820040257-d11f821a26a6 // indirect
	github.com/ebitengine/hideconsole v1.0.0 // indirect
	github.com/ebitengine/purego v0.11.0 // indirect
	github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/mattn/go-isatty v0.0.24 // indirect
	github.com/mitchellh/colorstring v0.0.0-20190213212951-d06e56a500db // indirect
	github.com/ncruces/go-strftime v1.1.0 // indirect
	github.com/nfnt/resize v0.0.0-20180221191011-83c6a9932646 // indirect
	github.com/philhofer/fwd v1.2.0 // indirect
	github.com/pmezard/go-difflib v1.0.0 // indirect
	github.com/remyoudompheng/bigfft v0.0.0-20230129092748-24d4a6f8daec // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/image v0.45.0 // indirect
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/tools v0.52.0 // indirect
	modernc.org/libc v1.79.0 // indirect
	modernc.org/mathutil v1.7.1 // indirect
	modernc.org/memory v1.12.1 // indirect
)

tool (
	github.com/tinylib/msgp
	honnef.co/go/tools/cmd/staticcheck
)
