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

// brotlied compresses, which takes a minute at its best; said, if there is one, is told now and then which part is done.
func brotlied(body []byte, q Quality, said func(part float64)) ([]byte, error) {
	o := brotli.WriterOptions{Quality: 4}
	if q == Release {
		o = brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24}
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, o)
	const chunk = 1 << 19
	for done := 0; done < len(body); done += chunk {
		if said != nil {
			said(float64(done) / float64(len(body)))
		}
		if _, err := w.Write(body[done:min(done+chunk, len(body))]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
