package site

import (
	"bytes"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

func gzipped(body []byte, q Quality) ([]byte, error) {
	level := 5
	if q == Release {
		level = gzip.BestCompression
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, level)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func brotlied(body []byte, q Quality) ([]byte, error) {
	o := brotli.WriterOptions{Quality: 4}
	if q == Release {
		o = brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24}
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, o)
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
