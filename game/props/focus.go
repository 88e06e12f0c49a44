package props

// Focus paints the ring of keyboard focus two pixels outside a control, with open corners.
func (p Pen) Focus(x, y, w, h int) {
	x, y, w, h = x-4, y-4, w+8, h+8
	c := p.T.Text
	p.Fill(x+4, y, w-8, 2, c)
	p.Fill(x+4, y+h-2, w-8, 2, c)
	p.Fill(x, y+4, 2, h-8, c)
	p.Fill(x+w-2, y+4, 2, h-8, c)
}
