// The bar says what is on the scene: the links of its chain, its name and turn; below it stands which sentence it shows.
const chain = document.querySelector('.chain')
const run = document.querySelector('.run')
const turn = document.querySelector('.turn')
const says = document.querySelector('.says[role="status"]')

// How a link stands, as the scene says it and as the page draws it; see game/mark. Those that were passed over are left out.
const marks = { done: 'ok', broken: 'no', wasted: 'gone', 'not yet': 'yet', 'wrong at first, then caught': 'ok', rejected: 'no' }
const words = { ok: 'right', no: 'broken', gone: 'wasted', yet: 'not yet' }

function link(mark) {
	const li = document.createElement('li')
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
	const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
	const name = document.createElement('span')
	li.className = mark
	svg.setAttribute('class', 'px')
	svg.setAttribute('aria-hidden', 'true')
	use.setAttribute('href', `#${mark}`)
	svg.append(use)
	name.className = 'quiet'
	name.textContent = words[mark]
	li.append(svg, name)
	return li
}

export const bar = {
	name: () => run.textContent,
	show(m) {
		run.textContent = m.name
		turn.textContent = `turn ${m.turn} of 20`
		chain.replaceChildren(...(m.chain ?? []).map((c) => marks[c] ?? c).filter((c) => c in words).map(link))
	},
	// says names the sentence that is on the scene, as a link back to it, or the run.
	says(m) {
		if (!m.says) return (says.textContent = `${m.words}.`)
		const back = document.createElement('a')
		back.href = `#${m.handle}`
		back.textContent = `“${m.says}”`
		says.replaceChildren('Shows ', back)
	},
}
