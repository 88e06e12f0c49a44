// Package sha256 is SHA-256 (FIPS 180-4), for digests that no adversary is after. crypto/sha256 brings the self-tests of
// its whole cryptographic module along, AES and HMAC among them: 47 KB of what a page downloads.
package sha256

import (
	"encoding/binary"
	"math/bits"
)

// Hash is a hash that is being written. Its zero value is not ready for use.
type Hash struct {
	state [8]uint32
	block [64]byte // what does not fill a block yet
	size  uint64   // of all that was written, in bytes
}

// New returns the hash of nothing.
func New() *Hash {
	return &Hash{state: [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}}
}

// Write adds bytes.
func (h *Hash) Write(b []byte) {
	for len(b) > 0 {
		n := copy(h.block[h.size%64:], b)
		b = b[n:]
		h.size += uint64(n)
		if h.size%64 == 0 {
			h.mix()
		}
	}
}

// Sum ends the hash: nothing may be written after it.
func (h *Hash) Sum() (sum [32]byte) {
	length := binary.BigEndian.AppendUint64(nil, 8*h.size)
	h.Write([]byte{0x80})
	for h.size%64 != 56 {
		h.Write([]byte{0})
	}
	h.Write(length)
	for i, s := range h.state {
		binary.BigEndian.PutUint32(sum[4*i:], s)
	}
	return sum
}

// mix takes a full block in.
func (h *Hash) mix() {
	var w [64]uint32
	for i := range 16 {
		w[i] = binary.BigEndian.Uint32(h.block[4*i:])
	}
	for i := 16; i < 64; i++ {
		x, y := w[i-15], w[i-2]
		w[i] = w[i-16] + w[i-7] +
			(bits.RotateLeft32(x, -7) ^ bits.RotateLeft32(x, -18) ^ x>>3) +
			(bits.RotateLeft32(y, -17) ^ bits.RotateLeft32(y, -19) ^ y>>10)
	}
	a, b, c, d, e, f, g, last := h.state[0], h.state[1], h.state[2], h.state[3], h.state[4], h.state[5], h.state[6], h.state[7]
	for i, k := range &constants {
		t1 := last + k + w[i] + (e&f ^ ^e&g) +
			(bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25))
		t2 := (a&b ^ a&c ^ b&c) +
			(bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22))
		a, b, c, d, e, f, g, last = t1+t2, a, b, c, d+t1, e, f, g
	}
	for i, s := range [8]uint32{a, b, c, d, e, f, g, last} {
		h.state[i] += s
	}
}

// constants are the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
var constants = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}
