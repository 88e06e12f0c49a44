// Handles are the sentences that can be seen, and cassettes the presets that stand beside the scene: links to a moment of a
// run. One of them at most is current: the one that the scene shows.
export function handles() {
	const all = [...document.querySelectorAll('a[data-moment]')]
	all.forEach((a, i) => {
		if (a.matches('.handle')) a.id ||= `see-${i}`
	})
	const says = document.querySelector('.says[role="status"]')

	const of = (a) => {
		const hash = new URLSearchParams(a.hash.slice(1))
		return {
			id: a.dataset.moment,
			name: a.dataset.name,
			token: hash.get('s'),
			turn: Number(hash.get('t') ?? 0),
			chain: a.dataset.chain.split(' '),
			words: a.dataset.words,
			handle: a.id,
			says: a.matches('.handle') ? a.textContent : '',
			element: a,
		}
	}
	const first = all.find((a) => a.hasAttribute('aria-current'))
	let current = first && of(first)

	return {
		of,
		current: () => current,
		at: (token, turn) => all.map(of).find((m) => m.token === token && m.turn === turn),
		nameOf: (token) => all.map(of).find((m) => m.token === token)?.name ?? 'A run of your own',
		enter(m) {
			for (const a of all) a.removeAttribute('aria-current')
			m.element.setAttribute('aria-current', 'true')
			current = m
		},
		// leave is for a scene that has moved on by itself: it shows the run, but no longer what the sentence says.
		leave() {
			if (!current) return
			const { words, element } = current
			current = null
			if (!element.matches('.handle')) return
			element.removeAttribute('aria-current')
			says.textContent = `${words}.`
		},
	}
}
