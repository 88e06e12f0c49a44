//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"deskarena/cmd/deskarena/internal/save"
	"deskarena/wasm/poster"
	"deskarena/wasm/site"

	"github.com/spf13/cobra"
)

func siteCommand() *cobra.Command {
	var dir, zip, single fileName
	var base string
	c := &cobra.Command{
		Use:   "export (--site DIR | --zip FILE | --single-file FILE)",
		Short: "Make the site, for a static host, as a zip, or as one file",
		Long: `Make the site, for a static host, as a zip, or as one file.

--site makes a folder that works in any folder of any static host: all addresses in it are relative. Beside each file that
pays lie its compressed twins, and _headers and .htaccess tell hosts that read them how to serve it. --zip makes one archive of
the same, as itch.io takes it. --single-file makes one page that runs from a disk by a double click.

The folder appears whole or not at all. One that is there is replaced if it holds an earlier site as it was written; one that
holds something else is refused. The same source makes the same bytes.`,
		Example: "  deskarena export --site public\n  deskarena export --site public --base-url https://example.org/desk/\n" +
			"  deskarena export --zip desk-arena.zip\n  deskarena export --single-file desk-arena.html",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if dir == "" && zip == "" && single == "" {
				return errors.New("say what to make: --site DIR, --zip FILE or --single-file FILE")
			}
			at, err := baseURL(base)
			if err != nil {
				return err
			}
			old := site.Untouched(string(dir), site.Contents)
			if dir != "" {
				if err := save.Room(string(dir), old); err != nil { // a minute of building should not end in a refusal
					return fail(err)
				}
			}
			out := cmd.OutOrStdout()
			for _, file := range []fileName{zip, single} {
				if err := canWrite(out, file); err != nil {
					return fail(err)
				}
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			parts, err := gather(ctx, site.Options{Quality: site.Release, Base: at}, cmd.ErrOrStderr())
			if err != nil {
				return fail(err)
			}
			if dir != "" || zip != "" {
				s, err := parts.Site(cmd.ErrOrStderr())
				if err != nil {
					return fail(err)
				}
				if dir != "" {
					if err := save.FolderOver(string(dir), old, s.Write); err != nil {
						return fail(err)
					}
				}
				if zip != "" {
					if err := writeTo(out, zip, s.Zip); err != nil {
						return fail(err)
					}
				}
			}
			if single != "" {
				page, err := parts.SingleFile()
				if err != nil {
					return fail(err)
				}
				if err := writeTo(out, single, func(w io.Writer) error { _, err := w.Write(page); return err }); err != nil {
					return fail(err)
				}
			}
			return nil
		},
	}
	c.Flags().Var(&dir, "site", "folder to make")
	c.Flags().Var(&zip, "zip", "zip archive to make")
	c.Flags().Var(&single, "single-file", "page to make")
	c.Flags().StringVar(&base, "base-url", "", "where the site will be, for a sitemap and for the card that links to it show")
	return c
}

// gather makes the parts of the site of the checkout that one is in.
func gather(ctx context.Context, o site.Options, log io.Writer) (*site.Parts, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	root, err := site.FindRoot(dir)
	if err != nil {
		return nil, err
	}
	pictures, err := poster.Paint()
	if err != nil {
		return nil, err
	}
	return site.Gather(ctx, root, o, pictures, log)
}

// baseURL is an address that others can be made from by putting a name behind it.
func baseURL(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("--base-url %q is not an address like https://example.org/desk/", text)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}
