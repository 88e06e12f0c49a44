//go:build !js

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"deskarena/wasm/site"

	"github.com/spf13/cobra"
)

func serveCommand() *cobra.Command {
	var addr string
	var port uint16
	var dir fileName
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the site to a browser on this machine",
		Long: `Serve the site to a browser on this machine.

The site is made from the source of the checkout that one is in, with its Go toolchain; it is the one that deskarena export
makes. With --site it is one that was made before, and no checkout is needed. It has two pages: index.html, and embed.html,
the scene alone, for an iframe. Ctrl-C ends the server.`,
		Example: "  deskarena serve\n  deskarena serve --addr :9000\n  deskarena serve --addr 0.0.0.0 --port 9000\n  deskarena serve --site public",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			host, own, err := splitAddr(addr)
			if err != nil {
				return fmt.Errorf("--addr %q %w", addr, err)
			}
			if own != nil {
				if cmd.Flags().Changed("port") && port != *own {
					return fmt.Errorf("--addr %s and --port %d name two ports; give one of them", addr, port)
				}
				port = *own
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			// The port is taken first: a minute of building should not end in 'address already in use'.
			l, err := listen(host, port)
			if err != nil {
				return fail(err)
			}
			defer l.Close()
			s, err := theSite(ctx, string(dir), cmd.ErrOrStderr())
			if errors.Is(err, context.Canceled) {
				return nil
			}
			if err != nil {
				return fail(err)
			}
			if _, err := fmt.Fprintf(cmd.OutOrStdout(), "Desk Arena is at http://%s/  (Ctrl-C ends it)\n", reachable(l.Addr())); err != nil {
				return fail(err)
			}
			return fail(serve(ctx, l, s))
		},
	}
	c.Flags().StringVar(&addr, "addr", "127.0.0.1", "address to listen on: HOST, HOST:PORT, or :PORT for all addresses of the machine")
	c.Flags().Uint16Var(&port, "port", 8080, "port to listen on; 0 takes a free one")
	c.Flags().Var(&dir, "site", "folder with a site that deskarena export --site has made, in place of building one")
	return c
}

// theSite is the site in a folder, or else that of the checkout.
func theSite(ctx context.Context, dir string, log io.Writer) (*site.Site, error) {
	if dir != "" {
		return site.Read(dir)
	}
	p, err := gather(ctx, site.Options{Quality: site.Quick}, log)
	if err != nil {
		return nil, err
	}
	return p.Site(log)
}

// splitAddr takes an address apart: a host, a host and a port, or a port alone for every host; IPv6 in brackets where a port
// follows, and with or without them where none does. The error goes on after the address.
func splitAddr(addr string) (host string, port *uint16, err error) {
	bare := addr
	if strings.HasPrefix(addr, "[") && strings.HasSuffix(addr, "]") {
		bare = addr[1 : len(addr)-1]
	}
	if ip, err := netip.ParseAddr(bare); err == nil && (bare == addr || ip.Is6()) {
		return bare, nil, nil
	}
	host = addr
	if strings.ContainsAny(addr, ":[]") {
		var text string
		if host, text, err = net.SplitHostPort(addr); err != nil {
			return "", nil, errNoAddr
		}
		n, err := strconv.ParseUint(text, 10, 16)
		if err != nil {
			return "", nil, errors.New("has no port from 0 to 65535 after its colon")
		}
		p := uint16(n)
		port = &p
	}
	if host == "" && !strings.HasPrefix(addr, ":") || strings.ContainsAny(host, "/ \t") {
		return "", nil, errNoAddr
	}
	return host, port, nil
}

var errNoAddr = errors.New("is not HOST, HOST:PORT or :PORT, as in 127.0.0.1:8080 or [::1]:8080")

func listen(host string, port uint16) (net.Listener, error) {
	at := net.JoinHostPort(host, strconv.Itoa(int(port)))
	l, err := net.Listen("tcp", at)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is taken by another program; choose another port with --port", at)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("%s may not be listened on by this user; choose a port above 1023 with --port", at)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s: %w", at, err)
	}
	return l, nil
}

// reachable is an address that a browser on this machine can open: one that stands for all of them is none.
func reachable(a net.Addr) string {
	if t, ok := a.(*net.TCPAddr); ok && t.IP.IsUnspecified() {
		return net.JoinHostPort("localhost", strconv.Itoa(t.Port))
	}
	return a.String()
}

// serve answers requests until the context ends.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		grace, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		if server.Shutdown(grace) != nil {
			server.Close()
		}
		return nil
	}
}
