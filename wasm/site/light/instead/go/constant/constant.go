// Package constant stands in for go/constant where constants are booleans and numbers of ordinary size: integers of 64
// bits, and fractions that are exact as long as both their integers have 53 bits, and float64 beyond. So it needs no
// math/big.
package constant

import (
	"cmp"
	"go/token"
	"math"
	"strconv"
	"strings"
)

// Kind is what a Value is.
type Kind int

const (
	Unknown Kind = iota
	Bool
	String
	Int
	Float
)

// Value is a constant.
type Value interface {
	Kind() Kind
	String() string
}

type (
	unknown  struct{}
	boolean  bool
	integer  int64
	fraction struct{ num, den int64 } // den is positive, both are below limit and have no common factor
	floating float64                  // what is no fraction
)

// limit is what a float64 holds every integer below.
const limit = 1 << 53

func (unknown) Kind() Kind  { return Unknown }
func (boolean) Kind() Kind  { return Bool }
func (integer) Kind() Kind  { return Int }
func (fraction) Kind() Kind { return Float }
func (floating) Kind() Kind { return Float }

func (unknown) String() string    { return "unknown" }
func (x boolean) String() string  { return strconv.FormatBool(bool(x)) }
func (x integer) String() string  { return strconv.FormatInt(int64(x), 10) }
func (x fraction) String() string { return strconv.FormatFloat(x.float(), 'g', 6, 64) }
func (x floating) String() string { return strconv.FormatFloat(float64(x), 'g', 6, 64) }

func (x fraction) float() float64 { return float64(x.num) / float64(x.den) }

func MakeBool(b bool) Value { return boolean(b) }

func MakeInt64(n int64) Value { return integer(n) }

// MakeFloat64 returns a fraction where the number is one, and Unknown for infinities and NaN.
func MakeFloat64(f float64) Value {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return unknown{}
	}
	m, den := f, int64(1)
	for m != math.Trunc(m) && den < limit {
		m, den = m*2, den*2
	}
	if math.Abs(m) >= limit || den >= limit {
		return floating(f)
	}
	return fraction{int64(m), den}
}

// MakeFromLiteral reads an integer or a floating-point literal of Go.
func MakeFromLiteral(lit string, kind token.Token, _ uint) Value {
	switch kind {
	case token.INT:
		if n, err := strconv.ParseInt(lit, 0, 64); err == nil {
			return integer(n)
		}
	case token.FLOAT:
		if v, ok := decimal(lit); ok {
			return v
		}
		if f, err := strconv.ParseFloat(lit, 64); err == nil {
			return MakeFloat64(f)
		}
	}
	return unknown{}
}

// decimal reads digits with a point, exactly if they are few.
func decimal(lit string) (Value, bool) {
	whole, part, _ := strings.Cut(lit, ".")
	num, err := strconv.ParseInt(whole+part, 10, 64)
	if err != nil || num >= limit || len(part) > 15 {
		return nil, false
	}
	den := int64(1)
	for range part {
		den *= 10
	}
	return ratio(num, den), true
}

// ratio cancels common factors.
func ratio(num, den int64) Value {
	if den < 0 {
		num, den = -num, -den
	}
	a, b := max(num, -num), den
	for b != 0 {
		a, b = b, a%b
	}
	num, den = num/a, den/a
	if num >= limit || num <= -limit || den >= limit {
		return MakeFloat64(float64(num) / float64(den))
	}
	return fraction{num, den}
}

// BoolVal is a boolean's value, and false for Unknown.
func BoolVal(x Value) bool {
	b, _ := x.(boolean)
	return bool(b)
}

// Int64Val is an integer's value, and whether it is exact.
func Int64Val(x Value) (int64, bool) {
	n, ok := x.(integer)
	return int64(n), ok
}

// Float64Val is a number's value, and whether it is exact.
func Float64Val(x Value) (float64, bool) {
	switch x := x.(type) {
	case integer:
		f := float64(x)
		return f, f < 1<<63 && integer(f) == x
	case fraction:
		return x.float(), x.den&(x.den-1) == 0
	case floating:
		return float64(x), true
	}
	return 0, false
}

// Sign is -1, 0 or 1, and 1 for Unknown.
func Sign(x Value) int {
	f, _ := Float64Val(x)
	switch {
	case x.Kind() == Unknown || f > 0:
		return 1
	case f < 0:
		return -1
	}
	return 0
}

// ToInt is the number as an integer, or Unknown.
func ToInt(x Value) Value {
	switch x := x.(type) {
	case integer:
		return x
	case fraction:
		if x.den == 1 {
			return integer(x.num)
		}
	case floating:
		if f := float64(x); f == math.Trunc(f) && f >= -1<<63 && f < 1<<63 {
			return integer(f)
		}
	}
	return unknown{}
}

// ToFloat is the number as a Float, or Unknown.
func ToFloat(x Value) Value {
	switch x := x.(type) {
	case integer:
		if x > -limit && x < limit {
			return fraction{int64(x), 1}
		}
		return floating(x)
	case fraction, floating:
		return x
	}
	return unknown{}
}

// UnaryOp is + - ^ of a number and ! of a boolean.
func UnaryOp(op token.Token, x Value, _ uint) Value {
	switch x := x.(type) {
	case boolean:
		if op == token.NOT {
			return !x
		}
	case integer:
		switch {
		case op == token.ADD:
			return x
		case op == token.XOR:
			return ^x
		case op == token.SUB && x != math.MinInt64:
			return -x
		case op == token.SUB:
			return unknown{}
		}
	case fraction:
		switch op {
		case token.ADD:
			return x
		case token.SUB:
			return fraction{-x.num, x.den}
		}
	case floating:
		switch op {
		case token.ADD:
			return x
		case token.SUB:
			return -x
		}
	case unknown:
		return x
	}
	panic("constant: " + op.String() + x.String())
}

// BinaryOp is the result of an operation that is defined for its operands. As in go/constant, QUO of integers is a Float,
// and QUO_ASSIGN their integer quotient.
func BinaryOp(x Value, op token.Token, y Value) Value {
	switch a := x.(type) {
	case unknown:
		return a
	case boolean:
		if b, ok := y.(boolean); ok {
			switch op {
			case token.LAND:
				return a && b
			case token.LOR:
				return a || b
			}
		}
	case integer:
		if b, ok := y.(integer); ok {
			return integers(a, op, b)
		}
	}
	if y.Kind() == Unknown {
		return unknown{}
	}
	return floats(x, op, y)
}

func integers(a integer, op token.Token, b integer) Value {
	switch op {
	case token.ADD:
		if c := a + b; c > a == (b > 0) {
			return c
		}
		return unknown{}
	case token.SUB:
		if c := a - b; c < a == (b > 0) {
			return c
		}
		return unknown{}
	case token.MUL:
		if c := a * b; a == 0 || c/a == b && (a != -1 || b != math.MinInt64) {
			return c
		}
		return unknown{}
	case token.QUO:
		return floats(a, op, b)
	case token.QUO_ASSIGN:
		return a / b
	case token.REM:
		return a % b
	case token.AND:
		return a & b
	case token.OR:
		return a | b
	case token.XOR:
		return a ^ b
	case token.AND_NOT:
		return a &^ b
	}
	panic("constant: " + op.String())
}

func floats(x Value, op token.Token, y Value) Value {
	a, aok := ToFloat(x).(fraction)
	b, bok := ToFloat(y).(fraction)
	if aok && bok {
		if v, ok := fractions(a, op, b); ok {
			return v
		}
	}
	f, _ := Float64Val(x)
	g, _ := Float64Val(y)
	switch op {
	case token.ADD:
		return MakeFloat64(f + g)
	case token.SUB:
		return MakeFloat64(f - g)
	case token.MUL:
		return MakeFloat64(f * g)
	case token.QUO:
		return MakeFloat64(f / g)
	}
	panic("constant: " + x.String() + op.String() + y.String())
}

// fractions calculates exactly, unless the integers grow too large.
func fractions(a fraction, op token.Token, b fraction) (Value, bool) {
	var num, den int64
	ok := true
	times := func(x, y int64) int64 {
		z := x * y
		ok = ok && (x == 0 || z/x == y) && z > -1<<62 && z < 1<<62
		return z
	}
	switch op {
	case token.ADD:
		num, den = times(a.num, b.den)+times(b.num, a.den), times(a.den, b.den)
	case token.SUB:
		num, den = times(a.num, b.den)-times(b.num, a.den), times(a.den, b.den)
	case token.MUL:
		num, den = times(a.num, b.num), times(a.den, b.den)
	case token.QUO:
		num, den = times(a.num, b.den), times(a.den, b.num)
	default:
		return nil, false
	}
	if !ok || den == 0 {
		return nil, false
	}
	return ratio(num, den), true
}

// Shift is x << s or x >> s of an integer.
func Shift(x Value, op token.Token, s uint) Value {
	n, ok := x.(integer)
	switch {
	case !ok:
		return unknown{}
	case op == token.SHR:
		return n >> s
	case n<<s>>s != n:
		return unknown{}
	}
	return n << s
}

// Compare says whether a comparison holds. It does not if either is Unknown.
func Compare(x Value, op token.Token, y Value) bool {
	if x.Kind() == Unknown || y.Kind() == Unknown {
		return false
	}
	order := 0
	a, aok := x.(integer)
	b, bok := y.(integer)
	switch {
	case aok && bok:
		order = cmp.Compare(a, b)
	case x.Kind() != Bool:
		order = Sign(floats(x, token.SUB, y))
	case x != y:
		order = 1
	}
	switch op {
	case token.EQL:
		return order == 0
	case token.NEQ:
		return order != 0
	case token.LSS:
		return order < 0
	case token.LEQ:
		return order <= 0
	case token.GTR:
		return order > 0
	case token.GEQ:
		return order >= 0
	}
	panic("constant: " + op.String())
}
