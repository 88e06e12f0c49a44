package constant

import (
	"go/constant"
	"go/token"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// same says whether a value is what go/constant has. An integer of more than 64 bits is Unknown here. Floats may be off
// by a little, relatively.
func same(want constant.Value, got Value, off float64) bool {
	switch want.Kind() {
	case constant.Unknown:
		return got.Kind() == Unknown
	case constant.Bool:
		return got.Kind() == Bool && constant.BoolVal(want) == BoolVal(got)
	case constant.Int:
		a, fits := constant.Int64Val(want)
		b, exact := Int64Val(got)
		return fits && got.Kind() == Int && exact && a == b || !fits && got.Kind() == Unknown
	}
	a, _ := constant.Float64Val(want)
	b, _ := Float64Val(got)
	return got.Kind() == Float && math.Abs(a-b) <= off*math.Abs(a)
}

func TestLiterals(t *testing.T) {
	for kind, literals := range map[token.Token][]string{
		token.INT: {"0", "1", "7", "0x10", "0b101", "0o17", "017", "1_000", "4294967296", "9223372036854775807", "9223372036854775808", ""},
		token.FLOAT: {"0.0", "1.0", "0.5", ".5", "2.", "0.1", "0.3", "1e3", "2.5e-3", "0x1p-2", "3.14159265358979323846", "1_0.5",
			"1e300", "1e-300", "123456789.125", "0.000000000000001", "9007199254740993.0", "0.1234567890123456", ""},
		token.STRING: {`"a"`}, // not for shaders
	} {
		for _, lit := range literals {
			want, got := constant.MakeFromLiteral(lit, kind, 0), MakeFromLiteral(lit, kind, 0)
			if kind == token.STRING {
				want = constant.MakeUnknown()
			}
			if !same(want, got, 0) {
				t.Errorf("%s as %v is %v, want %v", lit, kind, got, want)
			}
		}
	}
	if got := MakeFromLiteral("1e400", token.FLOAT, 0); got.Kind() != Unknown {
		t.Errorf("1e400 is %v", got)
	}
}

// both is a value here and there.
type both struct {
	want constant.Value
	got  Value
}

// draw draws an expression of a depth and evaluates it both ways.
func draw(t *rapid.T, depth int, leaf func(*rapid.T) both) both {
	if depth == 0 {
		return leaf(t)
	}
	x, y := draw(t, depth-1, leaf), draw(t, depth-1, leaf)
	if x.got.Kind() == Unknown || y.got.Kind() == Unknown {
		return x
	}
	ops := []token.Token{token.ADD, token.SUB, token.MUL}
	ints := x.got.Kind() == Int && y.got.Kind() == Int
	if ints {
		ops = append(ops, token.AND, token.OR, token.XOR, token.AND_NOT)
	}
	if Sign(y.got) != 0 {
		ops = append(ops, token.QUO)
		if ints {
			ops = append(ops, token.QUO_ASSIGN, token.REM)
		}
	}
	op := rapid.SampledFrom(ops).Draw(t, "op")
	return both{constant.BinaryOp(x.want, op, y.want), BinaryOp(x.got, op, y.got)}
}

func number(t *rapid.T) both {
	switch rapid.IntRange(0, 2).Draw(t, "kind") {
	case 0:
		f := float64(rapid.IntRange(-1000, 1000).Draw(t, "n")) / float64(rapid.SampledFrom([]int{1, 2, 8, 64}).Draw(t, "d"))
		return both{constant.MakeFloat64(f), MakeFloat64(f)}
	case 1:
		lit := rapid.SampledFrom([]string{"0.1", "2.0", "0.25", "1e3", "3.14159", "7.5", "0.0", "1e-3"}).Draw(t, "lit")
		return both{constant.MakeFromLiteral(lit, token.FLOAT, 0), MakeFromLiteral(lit, token.FLOAT, 0)}
	}
	n := rapid.Int64Range(-1000, 1000).Draw(t, "int")
	return both{constant.MakeInt64(n), MakeInt64(n)}
}

func whole(t *rapid.T) both {
	n := rapid.OneOf(rapid.Int64Range(-20, 20), rapid.Int64(), rapid.SampledFrom([]int64{math.MinInt64, math.MaxInt64})).Draw(t, "int")
	return both{constant.MakeInt64(n), MakeInt64(n)}
}

func TestCountsAsGoConstantDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		large := rapid.Bool().Draw(t, "large")
		leaf := number
		if large {
			leaf = whole
		}
		x, y := draw(t, 1, leaf), draw(t, 1, leaf)
		if !same(x.want, x.got, 1e-15) {
			t.Fatalf("got %v, want %v", x.got, x.want)
		}
		if x.got.Kind() == Unknown || y.got.Kind() == Unknown {
			return
		}
		f := func(what string, want constant.Value, got Value) {
			if !same(want, got, 1e-15) {
				t.Fatalf("%s of %v is %v, want %v", what, x.want, got, want)
			}
		}
		f("+", constant.UnaryOp(token.ADD, x.want, 0), UnaryOp(token.ADD, x.got, 0))
		f("-", constant.UnaryOp(token.SUB, x.want, 0), UnaryOp(token.SUB, x.got, 0))
		f("ToFloat", constant.ToFloat(x.want), ToFloat(x.got))
		if want, got := constant.Sign(x.want), Sign(x.got); want != got {
			t.Fatalf("the sign of %v is %d", x.want, got)
		}
		if x.got.Kind() == Int {
			s := rapid.UintRange(0, 70).Draw(t, "shift")
			f("^", constant.UnaryOp(token.XOR, x.want, 0), UnaryOp(token.XOR, x.got, 0))
			f("<<", constant.Shift(x.want, token.SHL, s), Shift(x.got, token.SHL, s))
			f(">>", constant.Shift(x.want, token.SHR, s), Shift(x.got, token.SHR, s))
		}
		if large && (x.got.Kind() == Float || y.got.Kind() == Float) {
			return // what is rounded may come out equal, or whole
		}
		f("ToInt", constant.ToInt(x.want), ToInt(x.got))
		for _, op := range []token.Token{token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ} {
			if constant.Compare(x.want, op, y.want) != Compare(x.got, op, y.got) {
				t.Fatalf("%v %v %v is %v", x.want, op, y.want, Compare(x.got, op, y.got))
			}
		}
	})
}

func TestLongExpressionsAreOffByLittle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		product := both{constant.MakeInt64(1), MakeInt64(1)}
		for range 8 {
			if x := number(t); Sign(x.got) != 0 {
				op := rapid.SampledFrom([]token.Token{token.MUL, token.QUO}).Draw(t, "op")
				product = both{constant.BinaryOp(product.want, op, x.want), BinaryOp(product.got, op, x.got)}
			}
		}
		if product.got.Kind() == Float && !same(product.want, product.got, 1e-14) {
			t.Fatalf("got %v, want %v", product.got, product.want)
		}
	})
}

func TestBooleans(t *testing.T) {
	for _, a := range []bool{true, false} {
		f := func(what string, want constant.Value, got Value) {
			if !same(want, got, 0) {
				t.Errorf("%s of %v is %v, want %v", what, a, got, want)
			}
		}
		x, y := constant.MakeBool(a), MakeBool(a)
		f("!", constant.UnaryOp(token.NOT, x, 0), UnaryOp(token.NOT, y, 0))
		f("ToInt", constant.ToInt(x), ToInt(y))
		f("ToFloat", constant.ToFloat(x), ToFloat(y))
		for _, b := range []bool{true, false} {
			z, w := constant.MakeBool(b), MakeBool(b)
			for _, op := range []token.Token{token.LAND, token.LOR} {
				f(op.String(), constant.BinaryOp(x, op, z), BinaryOp(y, op, w))
			}
			for _, op := range []token.Token{token.EQL, token.NEQ} {
				if constant.Compare(x, op, z) != Compare(y, op, w) {
					t.Errorf("%v %v %v", a, op, b)
				}
			}
		}
	}
}
