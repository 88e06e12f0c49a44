package sha256

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"pgregory.net/rapid"
)

// The vectors of FIPS 180-4's examples.
func TestVectors(t *testing.T) {
	for text, want := range map[string]string{
		"":    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		"abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
		"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq": "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
	} {
		h := New()
		h.Write([]byte(text))
		if sum := h.Sum(); hex.EncodeToString(sum[:]) != want {
			t.Errorf("%q: %x", text, sum)
		}
	}
}

func TestSameAsCrypto(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, want := New(), sha256.New()
		for _, b := range rapid.SliceOf(rapid.SliceOfN(rapid.Byte(), 0, 200)).Draw(t, "writes") {
			h.Write(b)
			want.Write(b)
		}
		if got := h.Sum(); string(got[:]) != string(want.Sum(nil)) {
			t.Fatalf("got %x, want %x", got, want.Sum(nil))
		}
	})
}

func BenchmarkKilobyte(b *testing.B) {
	text := make([]byte, 1024)
	h := New()
	b.SetBytes(1024)
	for b.Loop() {
		h.Write(text)
	}
}
