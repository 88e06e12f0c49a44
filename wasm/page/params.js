// The parameters of embed.html, which are the attributes of <desk-arena>, too: whatever a reader might prefer, so that a teacher
// says it once in the address. What they are, and what they are when nothing is said:
//
//	preset    a slug: weak-model-stalls                                        the first preset
//	run       a token of a link; goes before the preset
//	turn      how many turns are shown at first, or end                        0
//	level     summary, five, school, college, industry, phd, peer              industry; five tells in everyday words, without
//	                                                                           pickers, phd and peer with queries and slips' codes
//	theme     day, night, auto                                                 auto: the reader's
//	motion    full, reduced, auto                                              auto
//	contrast  more, auto                                                       auto; of the page's own parts, not of the picture
//	sound     off, on                                                          off; the scene makes no sound yet
//	hide      controls, strikes, pickers, presets, log, figures, with commas   nothing
//	autoplay  on, off                                                          off; on plays once it is seen, unless motion is reduced
//
// #s=TOKEN&t=TURN, as links have it, goes before all. Others are ignored, and the console says so once.

const parts = ['controls', 'strikes', 'pickers', 'presets', 'log', 'figures']
const oneOf = (...choices) => (value) => (choices.includes(value) ? value : undefined)

const readers = {
	preset: (v) => (/^[a-z0-9-]{1,40}$/.test(v) ? v : undefined),
	run: (v) => (/^[\w-]{1,4000}$/.test(v) ? v : undefined),
	turn: (v) => (v === 'end' ? 999 : /^\d{1,2}$/.test(v) ? Number(v) : undefined),
	level: oneOf('summary', 'five', 'school', 'college', 'industry', 'phd', 'peer'),
	theme: oneOf('day', 'night', 'auto'),
	motion: oneOf('full', 'reduced', 'auto'),
	contrast: oneOf('more', 'auto'),
	sound: oneOf('on', 'off'),
	autoplay: oneOf('on', 'off'),
	start: (v) => v || 'on', // lets the scene in at once; pressed, if a reader's press elsewhere has done it
	text: (v) => v || 'asked', // no picture, and why
	test: () => true,
}

// parameters reads a query; ignored is told what it has ignored.
export function parameters(query, ignored) {
	const found = { preset: '', run: '', turn: 0, level: 'industry', theme: 'auto', motion: 'auto', contrast: 'auto', sound: 'off', autoplay: 'off', hide: '' }
	const odd = []
	for (const [name, value] of new URLSearchParams(query)) {
		if (name === 'hide') {
			const names = value.split(/[\s,]+/).filter(Boolean)
			found.hide = [found.hide, ...names.filter((n) => parts.includes(n))].join(' ').trim()
			odd.push(...names.filter((n) => !parts.includes(n)).map((n) => `hide=${n}`))
			continue
		}
		const read = Object.hasOwn(readers, name) ? readers[name](value) : undefined
		if (read === undefined) odd.push(`${name}=${value}`)
		else found[name] = read
	}
	if (odd.length > 0) ignored(odd.map((o) => o.slice(0, 60)).join(', '))
	return found
}

// preference is what a reader's system says, unless it was said here; follow is told when the system says another thing.
export function preference(said, yes, no, query, follow) {
	const media = matchMedia(query)
	let fixed = said === yes ? true : said === no ? false : null
	media.addEventListener('change', (e) => fixed ?? follow(e.matches))
	return {
		now: () => fixed ?? media.matches,
		say(to) {
			fixed = to === yes ? true : to === no ? false : null
			follow(fixed ?? media.matches)
		},
	}
}
