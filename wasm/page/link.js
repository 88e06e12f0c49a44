// A link to a run is #s=TOKEN&t=TURNS: the Script as episode.Encode writes it, and how many turns are shown.

export function readPlace() {
	const hash = new URLSearchParams(location.hash.slice(1))
	const cursor = Number(hash.get('t'))
	return { token: hash.get('s') ?? '', cursor: Number.isInteger(cursor) && cursor > 0 && cursor < 1000 ? cursor : 0 }
}

const hashOf = (token, cursor) => `#s=${token}` + (cursor > 0 ? `&t=${cursor}` : '')

// writePlace keeps the address at the run, without a step in the history for each turn.
export function writePlace(state) {
	if (!state) return
	const hash = hashOf(state.token, state.cursor)
	if (hash === location.hash) return
	try {
		history.replaceState(null, '', hash)
	} catch {
		// A frame without an origin may not; its page is told by message instead.
	}
}

// linkTo is the address of a run on the whole page, also where the scene is a frame in somebody else's.
export function linkTo(token, cursor) {
	return new URL('./' + hashOf(token, cursor), location.href).href
}

// copyLink copies the address of a run. Where the clipboard is out of reach, it asks the page around for help.
export async function copyLink(token) {
	const link = linkTo(token, 0)
	try {
		await navigator.clipboard.writeText(link)
	} catch {
		const field = document.createElement('textarea')
		field.value = link
		field.className = 'copy'
		document.body.append(field)
		field.select()
		document.execCommand('copy')
		field.remove()
	}
}
