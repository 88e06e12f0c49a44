package props_test

import (
	"testing"

	"deskarena/assets"
	"deskarena/game/frame"
	"deskarena/game/mark"
	"deskarena/game/paint"
	"deskarena/game/paint/golden"
	"deskarena/game/props"
)

var labels = [16]string{"User", "Account", "Contact", "Case", "Knowldg", "ProdCat", "Product", "CatProd",
	"PriceBk", "PBEntry", "Order", "OrdItem", "Email", "Chat", "Issue", "CaseHis"}

var (
	contact = props.Card{N: 1, Title: "Contact", State: props.CardRight, Rows: []props.CardRow{
		{Text: "003..Q2f", Soft: true}, {Text: "Mia Okoro"}, {Text: "AccountId", Soft: true}, {Text: "001..7Kd", Key: true}}}
	account = props.Card{N: 2, Title: "Account", State: props.CardRight, Rows: []props.CardRow{
		{Text: "001..7Kd", Key: true}, {Text: "Okoro, Mia"}, {Text: "Lisbon", Soft: true}, {Text: "since 2019", Soft: true}}}
	order = props.Card{N: 3, Title: "Order", State: props.CardBroken, Rows: []props.CardRow{
		{Text: "801..p3X"}, {Text: "001..7Kd", Soft: true}, {Text: "EffectiveDate", Soft: true}, {Text: "2021-05-18", Bad: true}}}
	item = props.Card{N: 4, Title: "OrderItem", State: props.CardWasted, Rows: []props.CardRow{
		{Text: "802..m1C"}, {Text: "801..p3X"}, {Text: "01t..9Aa"}}}
	product = props.Card{N: 5, Title: "Product2", State: props.CardWasted, Count: 3, Rows: []props.CardRow{
		{Text: "01t..9Aa"}, {Text: "Glide Sock"}, {Text: "9.50"}}}
	rejected = props.Card{N: 6, Title: "MALFORMED_QUERY", State: props.CardError, Rows: []props.CardRow{
		{Text: "unexpected"}, {Text: "token: 'WHRE',"}, {Text: "expecting EOF"}, {Text: "in line 1"}}}
)

func both(t *testing.T, name string, w, h int, draw func(p props.Pen)) {
	for _, theme := range []*props.Theme{&props.Day, &props.Night} {
		f := &frame.Frame{W: w, H: h}
		draw(props.Pen{F: f, T: theme})
		var pic paint.Picture
		paint.Paint(&pic, f)
		if theme.Night {
			name += "-night"
		}
		golden.Check(t, name, &pic)
	}
}

// TestRoom holds the room against its golden picture in the middle of a run that broke.
func TestRoom(t *testing.T) { both(t, "room", 640, 360, drawRoom) }

func drawRoom(p props.Pen) {
	const floor = 194
	p.Fill(0, 0, 640, 360, p.T.Page)
	p.Room(0, 20, 640, floor)
	for i, s := range []string{"1 Find account", "2 Find order", "3 Read items", "4 Name product"} {
		p.Tab(6+112*i, 4, 108, s, []mark.Mark{mark.Right, mark.Broken, mark.Wasted, mark.Todo}[i], i == 3)
	}
	p.Text(464, 8, "turn 5 of 20", p.T.Text)
	p.Text(548, 8, "odds 2%", p.T.Text)
	p.Spark(602, 4, 32, 12, []int{35, 38, 41, 4, 3, 2}, 41)
	p.Cone(206, 122, floor)
	p.Calendar(324, 124, "JUN", "2")
	p.Cabinet(4, 38, &labels, 6, 2)
	p.Cat(14, 27, false, 0)
	p.Post(100, 28, 38)
	xs := [5]int{112, 220, 328, 436, 544}
	ys := [5]int{36, 36, 37, 42, 39}
	px, py := 102, 23
	for i := range xs {
		a, b := xs[i]+props.CardPegL, xs[i]+props.CardPegR
		if i == 2 {
			b = xs[i] + props.CardPegTorn
		}
		if i != 3 {
			p.Cord(px, py, a, ys[i]-4, 3)
		}
		p.Cord(a, ys[i]-4, b, ys[i]-4, 1)
		px, py = b, ys[i]-4
	}
	p.Cord(px, py, 639, 28, 2)
	p.Pulley(100, 28)
	for i, c := range []props.Card{contact, account, order, item, product} {
		p.Card(xs[i], ys[i], c)
		p.Peg(xs[i]+props.CardPegL, ys[i]-4)
		if i == 2 {
			p.Peg(xs[i]+props.CardPegTorn, ys[i]-4)
		} else {
			p.Peg(xs[i]+props.CardPegR, ys[i]-4)
		}
	}
	p.Snap(xs[2]+props.CardPegTorn, ys[2]-4, xs[3]+props.CardPegL, ys[3]-4, 4)
	row := func(c, r int) (int, int) { return xs[c], ys[c] + props.RowY(r) }
	link := func(c, r, d, q int, wasted bool) {
		x0, y0 := row(c, r)
		x1, y1 := row(d, q)
		p.Arrow(props.Arrow{X0: x0 + props.CardW, Y0: y0, X1: x1 - 2, Y1: y1, Turn: x1 - 10, Wasted: wasted, Grown: 999})
	}
	link(0, 3, 1, 0, false)
	link(1, 0, 2, 1, false)
	p.BigX(427, 88)
	link(3, 2, 4, 0, true)
	p.Desk(196, floor, 3, 0)
	p.WallLamp(108, 168, 112)
	p.Plant(428, floor)
	p.Person(158, floor, assets.AgentConfused, false)
	p.Query(158, floor, 2)
	p.Counter(448, floor, "Service Agent", assets.NoSprite, false)
	p.Person(602, floor, assets.CustomerWait, true)
	p.Bubble(438, 113, []string{"Show me the running", "shoes I bought two", "weeks ago."}, 560, false)
	p.Slab(0, floor, 640)
	p.Fill(0, floor+6, 640, 160, p.T.Base)
	p.Tape(6, 204, 316, 153)
	for i, e := range []props.Entry{
		{Turn: 2, Thought: []string{"The contact names its account."}, Call: []string{"SELECT Id,Name FROM Account WHERE Id=001..7Kd"}, Result: []string{"1 row: Okoro, Mia"}, Mark: mark.Right},
		{Turn: 3, Thought: []string{"Two weeks before 2 June is 18 May."}, Call: []string{"SELECT Id FROM Order WHERE Date=2021-05-18"}, Result: []string{"1 row: 801..p3X   a day early"}, Mark: mark.Broken},
		{Turn: 4, Thought: []string{"Read the items of that order."}, Call: []string{"SELECT… FROM OrderItem WHERE OrderId=801..p3X"}, Result: []string{"1 row: 01t..9Aa   wasted"}, Mark: mark.Wasted},
		{Turn: 12, Thought: []string{"Is that a running shoe?"}, Call: []string{"SELECT Name FROM Product2 WHERE Id=01t..9Aa"}, Result: []string{"MALFORMED_QUERY: unexpected token: 'WHRE'"}, Mark: mark.Loud, Hover: true},
	} {
		p.TapeEntry(6, 204+props.TapeTop+35*i, 316, 35, 11, e, i == 0)
	}
	p.Key(330, 206, assets.IconRestart, props.KeyUp)
	p.Key(359, 206, assets.IconBack, props.KeyHover)
	p.StepKey(388, 205, 66, 22, assets.IconStep, "Step", props.KeyUp)
	p.Key(457, 206, assets.IconPause, props.KeyDown)
	p.Focus(388, 205, 66, 22)
	p.Scrubber(488, 205, 94, []mark.Mark{mark.Right, mark.Right, mark.Broken, mark.Wasted, mark.Loud}, 5, 20, props.KeyUp)
	p.TextKey(586, 206, 48, assets.IconSpeed, "2x", true, props.KeyUp)
	p.StrikeKey(330, 234, 149, assets.IconDrop, "Drop result", "blank turn 5's rows", props.KeyUp)
	p.StrikeKey(485, 234, 149, assets.IconPull, "Pull function", "raw run: none here", props.KeyDisabled)
	p.Board(327, 284, 310)
	p.Board(327, 304, 310)
	for i, s := range []string{"Reasoner clears it", "Weak model stalls", "Tools backfire", "False premise"} {
		p.Cassette(330+154*(i%2), 267+20*(i/2), 150, s, i == 1, []props.KeyState{0, 0, props.KeyHover, 0}[i])
	}
	for i, s := range [][2]string{{"model", "llama3.1-8b"}, {"framework", "ReAct"}, {"toolset", "SOQL and SOSL"}, {"task", "NED, no. 7"}} {
		p.Picker(330+155*(i%2), 309+25*(i/2), 149, assets.IconModel+assets.Sprite(i), s[0], s[1], []props.KeyState{0, props.KeyHover, 0, props.KeyDown}[i])
	}
}

// TestProps holds every prop in every state against golden pictures.
func TestProps(t *testing.T) {
	both(t, "cards", 640, 330, func(p props.Pen) {
		p.Fill(0, 0, 640, 330, p.T.Wall)
		with := func(c props.Card, f func(c *props.Card)) props.Card { f(&c); return c }
		caught := with(order, func(c *props.Card) { c.State = props.CardCaught })
		for i, c := range []props.Card{
			contact,
			with(account, func(c *props.Card) { c.Current = true }),
			with(order, func(c *props.Card) { c.Rows = order.Rows[2:] }),
			order,
			item,
			with(product, func(c *props.Card) { c.Title = "PricebookEntry"; c.N = 11 }),
			{N: 5, Title: "Product2"},
			with(contact, func(c *props.Card) {
				c.State, c.Current, c.Rows = props.CardBlank, true, []props.CardRow{{Text: "dropped", Bad: true}, {Text: "by a strike", Soft: true}}
			}),
			rejected,
			with(rejected, func(c *props.Card) { c.Title = "no format"; c.Current = true }),
			caught,
			with(contact, func(c *props.Card) { c.Count = 213; c.Title = "LiveChatTranscript"; c.Blink = true }),
			{N: 12, Title: "no rows", State: props.CardRight},
			with(order, func(c *props.Card) { c.Rows = []props.CardRow{{Text: "a value far too long", Bad: true}}; c.Count = 20 }),
			with(order, func(c *props.Card) { c.Current = true; c.N = 14; c.Title = "Knowledge__kav" }),
		} {
			x, y := 12+106*(i%6), 14+88*(i/6)
			p.Cord(x-6, y-6, x+100, y-6, 2)
			p.Card(x, y, c)
			if c.State != props.CardError {
				p.Peg(x+props.CardPegL, y-4)
			}
			if c.State == props.CardBroken {
				p.Peg(x+props.CardPegTorn, y-4)
			} else if c.State == props.CardError {
				p.Peg(x+props.CardPegMid, y-4)
			} else {
				p.Peg(x+props.CardPegR, y-4)
			}
		}
		for i := range 5 {
			x := 20 + 66*i
			p.Cord(x-12, 286, x, 286, 0)
			p.Cord(x+34, 286, x+46, 286, 0)
			p.Snap(x, 286, x+34, 286, i)
		}
		for i, n := range []int{6, 20, 34, 99} {
			p.Arrow(props.Arrow{X0: 350 + 30*i, Y0: 280, X1: 370 + 30*i, Y1: 300, Turn: 360 + 30*i, Grown: n})
		}
		p.Arrow(props.Arrow{X0: 490, Y0: 280, X1: 470, Y1: 300, Turn: 480, Grown: 99})
		p.Arrow(props.Arrow{X0: 500, Y0: 280, X1: 524, Y1: 300, Turn: 512, Grown: 99, Wasted: true})
		p.Arrow(props.Arrow{X0: 532, Y0: 280, X1: 552, Y1: 284, Turn: 544, Lane: 300, Grown: 99, Kind: props.ArrowUnder})
		p.Arrow(props.Arrow{X0: 564, Y0: 280, X1: 564, Y1: 300, Turn: 572, Grown: 99, Kind: props.ArrowAround})
		p.BigX(600, 290)
		p.Post(20, 306, 328)
		p.Pulley(20, 306)
	})
	both(t, "controls", 640, 400, func(p props.Pen) {
		p.Fill(0, 0, 640, 400, p.T.Base)
		for i := range assets.IconMenu - assets.IconBack + 1 {
			p.Key(6+30*int(i%15), 6+26*int(i/15), assets.IconBack+i, props.KeyUp)
		}
		for i := range props.KeyDisabled + 1 {
			y := 64 + 30*int(i)
			p.Key(6, y, assets.IconPlay, i)
			p.StepKey(36, y-2, 66, 25, assets.IconStep, "Step", i)
			p.TextKey(108, y, 48, assets.IconSpeed, "½x", true, i)
			p.TextKey(162, y, 70, assets.IconSeed, "Seed 42", false, i)
			p.StrikeKey(240, y, 149, assets.IconDrop, "Drop result", "blank turn 5's rows", i)
			p.Picker(398, y, 149, assets.IconModel, "model", "llama3.1-405b", i)
			p.Scrubber(554, y, 80, []mark.Mark{mark.Right, mark.Caught, mark.Loud, mark.Broken, mark.Wasted}, int(i)*4, 20, i)
		}
		p.Focus(36, 62, 66, 25)
		marks := []mark.Mark{mark.None, mark.Todo, mark.Right, mark.Broken, mark.Wasted, mark.Caught, mark.Loud}
		p.Fill(0, 186, 640, 26, p.T.Page)
		for i, m := range marks {
			p.Tab(6+90*i, 195, 86, "2 Order", m, i%2 == 1)
		}
		p.Fill(0, 212, 640, 1, p.T.Line)
		p.Tape(6, 220, 250, 174)
		for i, m := range marks[2:] {
			p.TapeEntry(6, 220+props.TapeTop+32*i, 250, 32, 10, props.Entry{Turn: i + 8, Thought: []string{"I think so."}, Call: []string{"FIND {shoe*} RETURNING Product2"}, Result: []string{"3 rows"}, Mark: m, Open: i == 4}, i == 0)
		}
		items := []props.MenuItem{
			{Name: "o1", Right: "34.6 % paper", Says: []string{"A reasoning model: thinks long,", "seldom slips, costs much."}, Current: true},
			{Name: "llama3.1-8b", Right: "4.6 % paper", Says: []string{"A small open model."}, State: props.KeyHover},
			{Name: "gpt-4o", Says: []string{"Not in this version."}, Disabled: true},
		}
		p.Panel(264, 222, 230, 126, assets.IconModel, "model", props.KeyHover)
		y := 222 + props.MenuHead
		for i := range items {
			p.Option(264, y, 230, &items[i])
			y += props.MenuItemH(&items[i])
		}
		p.Toast(506, 224, 126, assets.IconLink, []string{"Link copied."})
		p.Toast(506, 254, 126, assets.NoSprite, []string{"This link is from", "a later version."})
		p.Board(503, 319, 132)
		p.Board(503, 339, 132)
		p.Cassette(506, 302, 126, "Reasoner clears", true, props.KeyUp)
		p.Cassette(506, 322, 126, "False premise, long", false, props.KeyHover)
		p.Spark(506, 350, 40, 16, []int{35, 38, 41, 66, 84, 92, 99}, 100)
		p.Spark(556, 350, 40, 16, []int{50}, 100)
	})
	both(t, "people", 640, 450, func(p props.Pen) {
		p.Fill(0, 0, 640, 450, p.T.Page)
		for i := range assets.AgentSigh - assets.AgentIdle + 1 {
			p.Person(40+61*int(i%10), 88+90*int(i/10), assets.AgentIdle+i, i%10 == 9)
		}
		x := 104
		for i := range assets.CustomerLetDown - assets.CustomerWait + 1 {
			p.Person(x+61*int(i), 268, assets.CustomerWait+i, true)
		}
		p.Query(590, 178, 2)
		p.Dots(590, 88, 3)
		p.Sweat(40, 268, 3)
		const floor = 410
		p.Room(0, 276, 640, floor)
		p.Cone(206, 338, floor)
		p.Desk(150, floor, 3, 1)
		p.WallLamp(4, 40, 310)
		p.Plant(326, floor)
		p.Calendar(286, 296, "AUG", "28")
		p.Counter(350, floor, "answer: 01t..4Rk", assets.Note, true)
		slip := func(x, y int, answer string, stamped, good bool, stamp ...string) {
			p.Slip(x, y, &props.Slip{Lines: []string{answer}, Outcome: props.Outcome{Words: stamp, Good: good}}, stamped, true)
		}
		slip(460, 292, "01t..4Rk", true, true, "SOLVED")
		slip(550, 292, "None", true, false, "FAILED")
		slip(460, 338, "no answer", true, false, "OUT OF", "TURNS")
		slip(550, 338, "01t..4Rk", false, false, "SOLVED")
		p.Bubble(90, 290, []string{"None of us", "sold you that."}, 160, false)
		p.Bubble(64, 356, []string{"Thank you!"}, 72, true)
		p.Cat(110, 399, true, 0)
		p.Cat(60, 399, false, 1)
		p.Slab(0, floor, 640)
		p.Bold(10, 425, "Ink Gothic: I ate 1/2 \"mM wW @ #&%\" 0123456789", p.T.Text)
		p.Text(10, 437, "The quick brown fox – ‘jumps’ “over” … → ← ↑ ↓ × ✓ ▸ · • ½ é ü ñ ç ß ≤ ≥ ≠ ± ° € £ \u2603 {a|b} [c] <d> ~`^\\", p.T.Soft)
	})
}

func BenchmarkPaint(b *testing.B) {
	f := &frame.Frame{W: 640, H: 360}
	drawRoom(props.Pen{F: f, T: &props.Day})
	var p paint.Picture
	rgba := make([]byte, 4*640*360)
	b.Run("room", func(b *testing.B) {
		b.ReportAllocs()
		b.ReportMetric(float64(len(f.Items)), "items")
		for b.Loop() {
			paint.Paint(&p, f)
		}
	})
	b.Run("rgba", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.RGBA(rgba)
		}
	})
}
