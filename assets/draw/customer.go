package main

import (
	"deskarena/assets"
	"deskarena/assets/pix"
)

// The customer: a puff of hair in a sweatband, a hoodie, and only one shoe on until the question is answered. Faces right,
// as the agent does; the scene mirrors her.
var customer = figure{
	trousers: assets.Wood2, sleeve: assets.Slate3, forearm: assets.Slate3, skin: assets.SkinB, shade: assets.Wood2,
	torso: customerTorso, head: customerHead,
	shoe: func(p *pix.Picture, x, y int, left bool, ps pose) {
		if left || ps.name == "CustomerServed" || ps.name == "CustomerWave" {
			runningShoe(p, x, y, assets.Teal3, assets.Sheet)
			return
		}
		sock := layer(p.W, p.H)
		sock.Fill(x-3, y-6, 6, 4, assets.Sheet)
		sock.Fill(x-3, y-3, 9, 3, assets.Sheet)
		inked(p, sock)
		p.Fill(x-3, y-5, 6, 1, assets.Slate3)
	},
}

const customerTorso = `
.......dddd.......
....gggddddggg....
..gggGGGddGGGggg..
.ggggggGGGGggggGG.
ggggggggggggggggGG
ggggggggggggggggGG
ggggggwgggwgggggGG
ggggggwgggwgggggGG
ggggggwgggwgggggGG
ggggggggggggggggGG
.gggggggggggggGGG.
.gggggggggggggGGG.
.ggggGGGGGGGGgGGG.
.gggGggggggggGGGG.
..ggGggggggggGGG..
..ggGggggggggGGG..
..ggGggggggggGGG..
..gGGGGGGGGGGGGG..
..GGGGGGGGGGGGGG..
..NNNNNNNNNNNNNN..
..NNNNNNNNNNNNNN..
`

const customerHair = `
..........kkkkkkkk..........
.......kkkkkkkkkkkkk........
......kkkkKKKkkkkkkkkk......
.....kkkKKkkkkkkkkkkkkk.....
....kkkKKkkkkkkkkkkkkkkk....
....kkKKkkkkkkkkkkkkkkkkk...
...kkkkkkkkkkkkkkkkkkkkkk...
...tttttttttttttttttttttt...
...tllllllllllltttttttttTT..
...tttttttttttttttttttttTT..
...kkkkkkdddddddddddddddd...
...kkkkkddddddddddddddddd...
...kkkkkddddddddddddddddd...
...kkkkkdddddddddddddddddd..
...kkkkddddddddddddddddddd..
...kkkddddddddddddddddddddd.
...kkkdddddddddddddddddddd..
...kkddddddddddddddddddddd..
....kDddddddddddddddddddd...
....DDdddddddddddddddddd....
....DDDdddddddddddddddDD....
.....DDDdddddddddddddDD.....
......DDDdddddddddddDD......
........DDDDdddddDDD........
..........DDDDDDDD..........
`

func customerHead(p *pix.Picture, x, y int) {
	puff := layer(p.W, p.H)
	puff.Disc(x-4, y-1, 12, 11, assets.Ink)
	inked(p, puff)
	l := layer(p.W, p.H)
	rows(l, x, y, customerHair)
	inked(p, l)
	p.Fill(x-1, y+1, 3, 1, assets.Ink2)
	p.Fill(x-2, y+2, 1, 3, assets.Ink2)
	p.Fill(x+3, y+5, 3, 3, assets.Teal) // the band that holds the puff
}

func customerPoses() []pose {
	wait := with(stand, "CustomerWait", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-14, -29}, pt{-9, -21}
		ps.elbowR, ps.handR = pt{14, -29}, pt{20, -36}
		ps.mouth, ps.eyes = "flat", "open"
	})
	served := with(stand, "CustomerServed", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-15, -31}, pt{-13, -22}
		ps.elbowR, ps.handR = pt{17, -38}, pt{21, -49}
		ps.eyes, ps.mouth = "joy", "laugh"
	})
	return []pose{
		wait,
		with(wait, "CustomerBreathe", func(ps *pose) { ps.body.y = 1 }),
		with(wait, "CustomerBlink", func(ps *pose) { ps.eyes = "shut" }),
		with(wait, "CustomerTap", func(ps *pose) { ps.footR = pt{7, -2}; ps.eyes = "left" }),
		served,
		with(served, "CustomerWave", func(ps *pose) { ps.handR = pt{24, -46}; ps.body.y = 1 }),
		with(stand, "CustomerLetDown", func(ps *pose) {
			ps.elbowL, ps.handL = pt{-13, -27}, pt{-11, -18}
			ps.elbowR, ps.handR = pt{13, -27}, pt{12, -18}
			ps.head, ps.body, ps.eyes, ps.brows, ps.mouth = pt{1, 2}, pt{0, 1}, "down", "none", "sad"
		}),
	}
}
