package props

// Spark paints the line of the odds over the turns, values from 0 to top; its last point is a dot. A line that has come
// down to nothing is not teal any more.
func (p Pen) Spark(x, y, w, h int, values []int, top int) {
	t := p.T
	p.Fill(x, y+h, w, 1, t.Mark)
	if len(values) == 0 {
		return
	}
	at := func(i int) (int, int) {
		return x + i*(w-4)/max(1, len(values)-1), y + h - 2 - min(values[i], top)*(h-3)/max(1, top)
	}
	c := t.Accent
	if values[len(values)-1] == 0 {
		c = t.Soft
	}
	px, py := at(0)
	for i := 1; i < len(values); i++ {
		qx, qy := at(i)
		p.Line(px, py, qx, qy, 2, c)
		px, py = qx, qy
	}
	p.Fill(px-1, py-1, 4, 4, t.Text)
}
