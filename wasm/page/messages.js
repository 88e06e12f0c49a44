// What passes between the scene in a frame and the page around it, by postMessage. Every message is
// {app: 'desk-arena', v: 1, type, …}.
//
// Out: loading {part}, ready and step {turn, turns, token, link, chain}, finished {outcome, digest} and the same, look
//      {night}, left when Escape was pressed in it, trouble {words} when it cannot go on and says so.
// In:  load {token, turn}, step, play, reset.
// A link is the address of the run and turn on the whole page; the chain is how its links stand, in words.
//
// The scene listens to its parent alone, whoever that is: a page can do no more to it than its reader can.

import { linkTo } from './link.js'

const app = 'desk-arena'
const version = 1

export function outside({ framed, shell, state }) {
	const post = (type, more) => framed && window.parent.postMessage({ app, v: version, type, ...more }, '*')

	const orders = {
		load: (m) => typeof m.token === 'string' && shell.load(m.token, Number.isInteger(m.turn) && m.turn > 0 ? m.turn : 0),
		step: () => shell.do('step', 0),
		play: () => state()?.regions.some((r) => r.name === 'play' && r.pressed) || shell.do('play', 0),
		reset: () => shell.do('first', 0),
	}
	addEventListener('message', (e) => {
		if (!framed || e.source !== window.parent) return
		const m = e.data
		if (m?.app !== app || m.v !== version || !Object.hasOwn(orders, m.type) || !shell.do) return
		orders[m.type](m)
	})

	const chain = (s) => s.regions.filter((r) => r.name.startsWith('link.')).map((r) => r.value)
	const where = (s) => ({ turn: s.cursor, turns: s.turns, token: s.token, link: linkTo(s.link), chain: chain(s) })
	return {
		loading: (part) => post('loading', { part }),
		left: () => post('left'),
		trouble: (words) => post('trouble', { words }),
		ready(s) {
			post('ready', where(s))
			post('look', { night: s.night })
		},
		changed(before, now) {
			if (before && (before.token !== now.token || before.cursor !== now.cursor)) post('step', where(now))
			if (before && before.night !== now.night) post('look', { night: now.night })
			if (before && !before.outcome && now.outcome) {
				post('finished', { outcome: now.outcome, digest: now.digest, ...where(now) })
			}
		},
	}
}
