// What passes between the scene in a frame and the page around it, by postMessage. Every message is
// {app: 'desk-arena', v: 1, type, …}; a later version will have another v, and this one goes on to be understood.
//
// In, from the page that holds the frame:
//
//	start                                     lets the scene in, as a press on its picture does; before that, no other
//	load    {token, turn} or {preset, turn}   shows a run, as a link or a slug names it, after so many turns (0)
//	step, play, pause, reset                  one turn on; by itself; no more; back before the first turn
//	strike  {kind: 'drop'}                    the last turn shown brought nothing back
//	        {kind: 'pull', function}          from the present turn on there is no such function, or category
//	theme   {theme: 'day', 'night', 'auto'}
//	level   {level}                           as the parameter has it
//
// Out, to that page:
//
//	loading  {part}                           how much has been downloaded, from 0 to 1
//	ready, changed                            where it stands; changed whenever any of that is another
//	finished {outcome, digest}                and where it stands: the last turn is shown now
//	resize   {width, height}                  the height that the scene would like for the width that it has
//	left                                      Escape was pressed in it
//	trouble  {words}                          it cannot go on, and says so
//
// Where it stands: {turn, turns, token, link, chain, says, log, playing, night, level}. The link is the address of the run and turn
// on the whole page; the chain is how its links stand, in words; says is how the run stands; the log is its turns as far as they are
// shown, each a list of texts.
//
// The scene listens to its parent alone, and if the browser says of which origin that is, to no other: a page can do no more to
// it than its reader can. Whatever else comes is ignored, and counted.

import { linkTo } from './link.js'
import { framed, post } from './room.js'

export function outside({ shell, theme, level }) {
	let ignored = 0

	const turnOf = (m) => (Number.isInteger(m.turn) && m.turn > 0 ? m.turn : 0)
	const short = (v) => typeof v === 'string' && v.length > 0 && v.length < 5000
	// Each says whether it was an order that can be understood.
	const orders = {
		load(m) {
			if (short(m.token)) return shell.load(m.token, turnOf(m)), true
			return short(m.preset) && (shell.show(m.preset, turnOf(m)), true)
		},
		step: () => (shell.order('step', 0), true),
		play: () => (shell.playing(true), true),
		pause: () => (shell.playing(false), true),
		reset: () => (shell.order('first', 0), true),
		strike(m) {
			if (m.kind === 'drop') return shell.order('strike.drop', 0), true
			return m.kind === 'pull' && short(m.function) && (shell.order(`option.pull.${m.function}`, 0), true)
		},
		theme: (m) => ['day', 'night', 'auto'].includes(m.theme) && (theme.say(m.theme), true),
		level: (m) => level(m.level),
	}
	const parent = location.ancestorOrigins?.[0]
	addEventListener('message', (e) => {
		const m = e.data
		const ours = framed && e.source === window.parent && (parent === undefined || e.origin === parent)
		const known = ours && m?.app === 'desk-arena' && m.v === 1 && typeof m.type === 'string' && Object.hasOwn(orders, m.type)
		if (!known || !shell.do || !orders[m.type](m)) ignored++
	})

	const chain = (s) => s.regions.filter((r) => r.name.startsWith('link.')).map((r) => r.value)
	const log = (s) => s.regions.filter((r) => r.role === 'log').map((r) => [r.value ? `${r.label}: ${r.value}` : r.label, ...(r.text ?? []).map((p) => p.text)])
	const where = (s) => ({
		turn: s.cursor, turns: s.turns, token: s.token, link: linkTo(s.link), chain: chain(s), says: s.says, log: log(s),
		playing: s.playing, night: s.night, level: shell.level,
	})
	let told = ''
	const news = (s) => {
		const now = JSON.stringify([s.token, s.cursor, s.playing, s.night, shell.level])
		const is = now !== told
		told = now
		return is
	}
	return {
		left: () => post('left'),
		trouble: (words) => post('trouble', { words }),
		ready(s) {
			news(s)
			post('ready', where(s))
		},
		changed(before, now) {
			if (before && news(now)) post('changed', where(now))
			if (before && !before.outcome && now.outcome) post('finished', { outcome: now.outcome, digest: now.digest, ...where(now) })
		},
		ignored: () => ignored,
	}
}
