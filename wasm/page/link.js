// A link to a run ends in #s=TOKEN&t=TURNS: the Script as episode.Encode writes it, and how many turns are shown. The
// scene makes that end, and everybody else takes it from there.

export function readPlace() {
	const hash = new URLSearchParams(location.hash.slice(1))
	const cursor = Number(hash.get('t'))
	return { token: hash.get('s') ?? '', cursor: Number.isInteger(cursor) && cursor > 0 && cursor < 1000 ? cursor : 0 }
}

// writePlace keeps the address at the run, without a step in the history for each turn.
export function writePlace(link) {
	if (link === location.hash) return
	try {
		history.replaceState(null, '', link)
	} catch {
		// A frame without an origin may not; its page is told by message instead.
	}
}

// linkTo is the address of a run on the whole page, also where the scene is a frame in somebody else's.
export const linkTo = (link, page = '') => new URL(`./${page}${link}`, location.href).href
