// The run on the scene, turn by turn, for paper: what the page holds of the presets gives way to what the scene tells.
const place = document.querySelector('.transcript').parentElement
let live = null

// pick shows the transcript of a run that the page itself holds, if it does.
export function pick(token) {
	for (const t of document.querySelectorAll('.transcript')) t.hidden = t === live ? token !== undefined : t.dataset.token !== token
}

// transcript shows what the scene has told: its sentence, and the entries of its log as lists of texts.
export function transcript({ says, log }) {
	if (!log) return
	if (!live) {
		live = document.createElement('section')
		live.className = 'transcript'
		live.append(document.createElement('h2'), document.createElement('p'), document.createElement('ol'))
		live.firstChild.textContent = 'The run in the picture'
		place.append(live)
	}
	live.children[1].textContent = says
	live.lastChild.replaceChildren(
		...log.map(([head, ...texts]) => {
			const li = document.createElement('li')
			const b = document.createElement('b')
			b.textContent = head
			li.append(b, ...texts.flatMap((t) => [document.createElement('br'), t]))
			return li
		}),
	)
	pick()
}
