package main

import (
	"deskarena/assets"
	"deskarena/assets/pix"
)

// The help-desk agent: a cowlick, a headset, a teal waistcoat, rolled sleeves, running shoes.
var agent = figure{
	trousers: assets.Slate2, sleeve: assets.Sheet, forearm: assets.Skin, skin: assets.Skin, shade: assets.Skin2,
	torso: agentTorso, head: agentHead,
	shoe: func(p *pix.Picture, x, y int, _ bool, _ pose) { runningShoe(p, x, y, assets.Sheet, assets.Teal3) },
}

const agentTorso = `
.......SSSS.......
....wwwSSSSwww....
..ttttwwSSwwtttt..
.ttttttwwwwttttTT.
ttttttttwwttttttTT
tttttttwbbwtttttTT
ttttttttbbttttttTT
ttttttttbbttttttTT
ttttttttbbttttttTT
tttttttbbbbtttttTT
.ttllttbbbbttttTT.
.ttllttbbbbttttTT.
.ttttttttttttttTT.
.ttttttttttttttTT.
..tttttttttttTTT..
..tttttttttttTTT..
..tttttttttttTTT..
..TTTTTTTTTTTTTT..
..bbbbbbbbbbbbbb..
..bbbbbyybbbbbbb..
..bbbbbbbbbbbbbb..
`

const agentHair = `
.........hh.................
..........hhh...............
..........hhhh..hh..........
.......gggghhhhhhggg........
.....gghhhhhhhhhhhhhgg......
....ghhhHHHHhhhhhhhhhhh.....
...ghhHHHHhhhhhhhhhhhhhh....
...ghHHHhhhhhhhhhhhhhhhhh...
..gghHHhhhhhhhhhhhhhhhhhhh..
..ghhHhhhhhhhhhhhhhhhhhhhh..
..ghhhhhhhhhhshhhhhhhshhhh..
..ghhhhhhhhssshhhhhsssshhh..
..ghhhhhhsssssshhsssssssshh.
..hhhhhhssssssssssssssssss..
..hhhhhsssssssssssssssssss..
..hhhhhsssssssssssssssssss..
..hhhhssssssssssssssssssss..
..hhhsssssssssssssssssssss..
...hssssssssssssssssssssss..
....Sssssssssssssssssssss...
....SSsssSSsssssssssSSsss...
.....SSssssssssssssssssS....
......SSssssssssssssssSS....
.......SSSssssssssssSSS.....
..........SSSSSSSSSS........
`

func agentHead(p *pix.Picture, x, y int) {
	l := layer(p.W, p.H)
	rows(l, x, y, agentHair)
	inked(p, l)
	// headset: the cup, and the boom to the mouth
	p.Line(x+5, y+20, x+9, y+23, 1, assets.Ink)
	p.Fill(x+9, y+23, 4, 1, assets.Ink)
	p.Fill(x+12, y+22, 2, 2, assets.Teal)
	p.Round(x, y+12, 8, 10, assets.Teal, assets.Ink)
	p.Fill(x+2, y+14, 2, 4, assets.Teal3)
	p.Fill(x+6, y+14, 1, 6, assets.Teal2)
}

// runningShoe stands with the middle of its foot at x and its sole at y.
func runningShoe(p *pix.Picture, x, y int, upper, sole assets.Color) {
	l := layer(p.W, p.H)
	l.Fill(x-3, y-5, 6, 2, upper)
	l.Fill(x-4, y-3, 10, 2, upper)
	l.Fill(x-4, y-1, 11, 1, sole)
	inked(p, l)
	p.Fill(x+1, y-4, 1, 2, assets.Slate3)
	p.Fill(x+3, y-3, 1, 1, assets.Slate3)
}

var stand = pose{
	elbowL: pt{-14, -29}, handL: pt{-13, -20}, elbowR: pt{14, -29}, handR: pt{13, -20},
	footL: pt{-6, 0}, footR: pt{6, 0}, eyes: "open", mouth: "smile",
}

// with returns a pose changed by f.
func with(base pose, name string, f func(*pose)) pose {
	base.name = name
	if f != nil {
		f(&base)
	}
	return base
}

func agentPoses() []pose {
	walk := func(ps *pose) { ps.eyes, ps.mouth, ps.head.x = "right", "smile", 1 }
	pull := with(stand, "AgentPull", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-11, -31}, pt{3, -29}
		ps.elbowR, ps.handR = pt{15, -34}, pt{23, -33}
		ps.footL, ps.footR = pt{-9, 0}, pt{7, 0}
		ps.head, ps.body = pt{2, 1}, pt{2, 0}
		ps.eyes, ps.mouth = "right", "flat"
	})
	read := with(stand, "AgentRead", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-14, -30}, pt{-7, -29}
		ps.elbowR, ps.handR = pt{16, -30}, pt{14, -29}
		ps.head, ps.eyes, ps.mouth, ps.prop = pt{1, 0}, "down", "flat", "sheet"
	})
	think := with(stand, "AgentThink", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-12, -29}, pt{1, -27}
		ps.elbowR, ps.handR = pt{13, -30}, pt{7, -42}
		ps.head, ps.eyes, ps.brows, ps.mouth = pt{0, -1}, "up", "one", "none"
	})
	confused := with(stand, "AgentConfused", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-15, -31}, pt{-18, -23}
		ps.elbowR, ps.handR = pt{18, -44}, pt{11, -56}
		ps.head, ps.eyes, ps.brows, ps.mouth = pt{-1, 0}, "wide", "worry", "wavy"
	})
	up := with(stand, "AgentStampUp", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-14, -29}, pt{-8, -23}
		ps.elbowR, ps.handR = pt{19, -42}, pt{20, -53}
		ps.head, ps.eyes, ps.brows, ps.mouth, ps.prop = pt{1, -1}, "open", "firm", "smile", "stamp up"
		ps.footL, ps.footR = pt{-7, 0}, pt{7, 0}
	})
	happy := with(stand, "AgentHappy", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-18, -41}, pt{-19, -53}
		ps.elbowR, ps.handR = pt{18, -41}, pt{19, -53}
		ps.footL, ps.footR = pt{-7, -3}, pt{7, -3}
		ps.body, ps.eyes, ps.mouth = pt{0, -4}, "joy", "laugh"
		ps.behindHead = true
	})
	typing := with(stand, "AgentType", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-13, -30}, pt{2, -31}
		ps.elbowR, ps.handR = pt{14, -30}, pt{17, -33}
		ps.head, ps.eyes, ps.mouth = pt{2, 1}, "right", "flat"
	})
	sad := with(stand, "AgentGiveUp", func(ps *pose) {
		ps.elbowL, ps.handL = pt{-13, -27}, pt{-11, -17}
		ps.elbowR, ps.handR = pt{13, -27}, pt{12, -17}
		ps.head, ps.body, ps.eyes, ps.brows, ps.mouth = pt{1, 3}, pt{0, 1}, "shut", "worry", "sad"
	})
	return []pose{
		with(stand, "AgentIdle", nil),
		with(stand, "AgentBreathe", func(ps *pose) { ps.body.y = 1 }),
		with(stand, "AgentBlink", func(ps *pose) { ps.eyes = "shut" }),
		with(stand, "AgentWalkA", func(ps *pose) {
			walk(ps)
			ps.elbowL, ps.handL, ps.elbowR, ps.handR = pt{-14, -30}, pt{-7, -23}, pt{13, -29}, pt{17, -22}
			ps.footL, ps.footR = pt{-12, -1}, pt{10, 0}
		}),
		with(stand, "AgentWalkB", func(ps *pose) {
			walk(ps)
			ps.elbowL, ps.handL, ps.elbowR, ps.handR = pt{-11, -28}, pt{-14, -20}, pt{11, -28}, pt{9, -20}
			ps.footL, ps.footR, ps.body = pt{-1, 0}, pt{3, -3}, pt{0, -1}
		}),
		pull,
		with(pull, "AgentPullCard", func(ps *pose) { ps.prop, ps.eyes, ps.mouth = "card", "down", "smile" }),
		read,
		with(read, "AgentReadOn", func(ps *pose) { ps.head.y++ }),
		think,
		with(think, "AgentThinkOn", func(ps *pose) { ps.eyes = "left" }),
		typing,
		with(typing, "AgentTypeOn", func(ps *pose) { ps.handL.y -= 2; ps.handR.y += 2 }),
		confused,
		with(confused, "AgentConfusedOn", func(ps *pose) { ps.handR.y--; ps.head.x++; ps.eyes = "left" }),
		up,
		with(up, "AgentStampDown", func(ps *pose) {
			ps.elbowR, ps.handR = pt{17, -30}, pt{20, -31}
			ps.head, ps.body, ps.eyes, ps.prop = pt{3, 2}, pt{1, 1}, "down", "stamp down"
		}),
		happy,
		with(happy, "AgentCheer", func(ps *pose) {
			ps.footL.y, ps.footR.y, ps.body.y = 0, 0, 0
		}),
		sad,
		with(sad, "AgentSigh", func(ps *pose) { ps.body.y++ }),
	}
}
