//go:build linux

package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"deskarena/assets"
)

// The window opens on a display without a graphics card, shows the picture's own colours, and closes when it is told to.
func TestTheWindowOpens(t *testing.T) {
	if os.Getenv("DESKARENA_WINDOW") != "1" {
		t.Skip("the window is tested when DESKARENA_WINDOW=1 is set; it needs Xvfb and Mesa")
	}
	dir := t.TempDir()
	display := xvfb(t, dir)
	window := exec.Command(program(t))
	window.Env = append(os.Environ(), "DISPLAY="+display, "LIBGL_ALWAYS_SOFTWARE=1")
	var said strings.Builder
	window.Stdout, window.Stderr = &said, &said
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- window.Wait() }()
	defer window.Process.Kill()

	palette := map[color.NRGBA]bool{}
	for _, c := range assets.Palette[:assets.NumColors] {
		palette[c] = true
	}
	deadline := time.Now().Add(60 * time.Second)
	for {
		colors, inPalette, total := screenshot(t, filepath.Join(dir, "Xvfb_screen0"), palette)
		if colors >= 12 && inPalette >= 640*360 {
			break
		}
		select {
		case err := <-ended:
			t.Fatalf("the window ended by itself: %v\n%s", err, said.String())
		default:
		}
		if time.Now().After(deadline) {
			t.Fatalf("%d colours of the palette on %d of %d pixels\n%s", colors, inPalette, total, said.String())
		}
		time.Sleep(200 * time.Millisecond)
	}
	window.Process.Signal(os.Interrupt)
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Error("the window does not close")
	}
}

// xvfb starts a display that keeps its screen in a file of dir.
func xvfb(t *testing.T, dir string) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1400x900x24", "-fbdir", dir, "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{w}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	t.Cleanup(func() {
		server.Process.Signal(os.Interrupt)
		server.Wait()
	})
	number, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return ":" + strings.TrimSpace(number)
}

// screenshot counts the colours of a palette on the screen, the pixels that have one, and all pixels.
func screenshot(t *testing.T, name string, palette map[color.NRGBA]bool) (colors, inPalette, total int) {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	pixels, err := parseXWD(b)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[color.NRGBA]int{}
	for _, p := range pixels {
		if palette[p] {
			seen[p]++
			inPalette++
		}
	}
	return len(seen), inPalette, len(pixels)
}

// parseXWD reads the X window dump that Xvfb keeps: a header of 32-bit numbers in big-endian order, colour cells of 12
// bytes, and rows of pixels of 4 bytes.
func parseXWD(b []byte) ([]color.NRGBA, error) {
	field := func(i int) int { return int(binary.BigEndian.Uint32(b[4*i:])) }
	if len(b) < 100 || field(1) != 7 {
		return nil, errors.New("no X window dump of version 7")
	}
	header, width, height, order, bits, stride, cells := field(0), field(4), field(5), field(7), field(11), field(12), field(19)
	if bits != 32 {
		return nil, fmt.Errorf("%d bits a pixel", bits)
	}
	endian := binary.ByteOrder(binary.LittleEndian)
	if order == 1 {
		endian = binary.BigEndian
	}
	b = b[header+12*cells:]
	pixels := make([]color.NRGBA, 0, width*height)
	for y := range height {
		for x := range width {
			v := endian.Uint32(b[y*stride+4*x:])
			pixels = append(pixels, color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255})
		}
	}
	return pixels, nil
}
