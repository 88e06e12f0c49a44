package frame

// Role is what a region is to a screen reader.
type Role uint8

const (
	RoleButton Role = iota
	RoleSlider
	RoleMenu   // opens a list of options
	RoleOption // one of such a list
	RoleImage  // to be looked at and described: a card, the agent, the bubble
	RoleLog    // a log entry
	RoleStatus // says how things stand
	RoleText   // a text to be read
)

// Kind is what the regions of a group are to one another.
type Kind uint8

const (
	Controls Kind = iota // things to press, and what they stand beside
	List                 // things of a kind
	Steps                // the same, in an order that matters
	Log                  // what has happened, the newest last
	Dialog               // what has to be closed before anything else can be reached
)

// Group is regions after one another that belong together.
type Group struct {
	Kind  Kind
	Label string
}

// Passage is a stretch of a region's text.
type Passage struct {
	Set  Set
	Text string
}

// Set is how a passage is set.
type Set uint8

const (
	Plain Set = iota
	Head
	Code // as it is, spaces and all
	Bad  // the same, of what is broken
	Key  // a key of the keyboard, a tab, and what it does
)

// Region is a part of the screen with a name: what one can press, focus or have read out.
type Region struct {
	Name       string // stable: "step", "strike.drop", "option.model.o1"
	Role       Role
	Label      string    // what it is, in words
	Value      string    // its present value, in words
	Disabled   string    // why it cannot be used now; "" if it can
	Text       []Passage // what is to be read beside the label, whole
	Group      int       // the index of its group
	X, Y, W, H int       // where it can be hit: at least 24x24, more than is drawn; W is 0 of what is told and not drawn
	Min, Max   int       // of a slider
	Now        int
	Pressed    bool
}

// Takes says whether a region takes the keyboard's focus: whether there is something to press.
func (r *Region) Takes() bool {
	return r.W > 0 && r.Role != RoleStatus && r.Role != RoleImage && r.Role != RoleText
}

// Stop is where stop n of a slider lies, from Min to Max.
func (r *Region) Stop(n int) int { return Stop(r.X, r.W, n-r.Min, r.Max-r.Min) }

// Slide is the value of a slider for a pointer at x: that of the nearest stop.
func (r *Region) Slide(x int) int {
	n := r.Min
	for n < r.Max && r.Stop(n)+r.Stop(n+1) < 2*x {
		n++
	}
	return n
}

// Stop is where stop n (0 to of) lies on a slider x, w: what paints it and what finds it share this.
func Stop(x, w, n, of int) int { return x + 6 + (w-13)*n/max(1, of) }

// At returns the topmost region at a point, or nil.
func (f *Frame) At(x, y int) *Region {
	for i := len(f.Regions) - 1; i >= 0; i-- {
		r := &f.Regions[i]
		if x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H {
			return r
		}
	}
	return nil
}

// Find returns the region of a name, or nil.
func (f *Frame) Find(name string) *Region {
	for i := range f.Regions {
		if f.Regions[i].Name == name {
			return &f.Regions[i]
		}
	}
	return nil
}
