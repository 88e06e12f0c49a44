// A link to a run ends in #s=TOKEN&t=TURNS: the Script as episode.Encode writes it, and how many turns are shown. The
// scene makes that end, and everybody else takes it from there.
//
// In the site that is a single file, the scene's page has no address of its own: the page around it has, and writes down for
// it what that ends in.

const within = location.protocol === 'about:'

export function readPlace() {
	const hash = new URLSearchParams((within ? (document.documentElement.dataset.place ?? '') : location.hash).slice(1))
	const cursor = Number(hash.get('t'))
	return { token: hash.get('s') ?? '', cursor: Number.isInteger(cursor) && cursor > 0 && cursor < 1000 ? cursor : 0 }
}

let due = 0
let latest = null

// writePlace keeps the address at the run, without a step in the history for each turn: at once, since a reader may load anew
// right after a press, and then once for all turns that a slider passes.
export function writePlace(link) {
	latest = link
	if (!due) keepPlace()
	clearTimeout(due)
	due = setTimeout(() => {
		due = 0
		keepPlace()
	}, 150)
}
addEventListener('pagehide', keepPlace)
addEventListener('hashchange', () => (latest = null)) // the reader knows better

// keepPlace writes at once what was to be written.
export function keepPlace() {
	const link = latest
	latest = null
	if (link === null || link === location.hash) return
	try {
		history.replaceState(null, '', link)
	} catch {
		// A frame without an origin may not; its page is told by message instead.
	}
}

// linkTo is the address of a run on the whole page, also where the scene is a frame in somebody else's.
export function linkTo(link, page = '') {
	if (within) return new URL(link, document.baseURI).href
	const folder = new URL('.', location.href)
	return (location.protocol === 'file:' ? new URL(location.pathname, location.href) : new URL(page, folder)).href + link
}
