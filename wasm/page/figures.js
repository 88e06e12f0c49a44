// The small figures. Each is a sentence with something to move in it; the sentence is always true as it stands, and what is
// drawn beside it is hidden from those who hear it.
const makers = { chain, tickets, coins }

export function figures() {
	for (const f of document.querySelectorAll('[data-figure]')) makers[f.dataset.figure]?.(f)
}

const of100 = (x) => (x > 0 && x < 0.005 ? 'less than 1' : `${Math.round(100 * x)}`)

function draw(box, n, look) {
	while (box.children.length < n) box.append(document.createElement('i'))
	;[...box.children].forEach((bar, i) => look(bar, i))
}

// A chain holds as often as all its links do.
function chain(f) {
	const [p, n, holds, out, pegs] = ['.p', '.links', '.holds', '.big', '.pegs'].map((s) => f.querySelector(s))
	const show = () => {
		const one = p.value / 100
		const links = Math.min(12, Math.max(1, Math.round(Number(n.value)) || 1))
		holds.textContent = p.value
		out.textContent = of100(one ** links)
		p.setAttribute('aria-valuetext', `one link holds ${p.value} times in 100, the chain ${out.textContent}`)
		draw(pegs, 12, (bar, i) => {
			bar.className = i + 1 < links ? 'on' : i + 1 === links ? 'last' : ''
			bar.style.setProperty('--h', Math.round(48 * one ** (i + 1)))
		})
	}
	p.addEventListener('input', show)
	n.addEventListener('input', show)
	show()
}

// A score is so many of a hundred questions.
function tickets(f) {
	const [who, out, box] = ['select', '.big', '.tickets'].map((s) => f.querySelector(s))
	const show = () => {
		out.textContent = Math.round(who.value)
		draw(box, 100, (t, i) => (t.className = i < Math.round(who.value) ? 'on' : ''))
	}
	who.addEventListener('change', show)
	show()
}

// Two agents that are right on half of the questions: one always on the same half, one by the toss of a coin.
function coins(f) {
	const [k, out, pegs] = ['.k', '.big', '.pegs'].map((s) => f.querySelector(s))
	const show = () => {
		for (const tries of f.querySelectorAll('.tries')) tries.textContent = k.value
		out.textContent = of100(0.5 ** k.value)
		k.setAttribute('aria-valuetext', `${k.value} tries: ${out.textContent} times in 100 by tossing`)
		draw(pegs, 16, (bar, i) => {
			const n = (i >> 1) + 1
			bar.className = n > k.value ? '' : i % 2 ? 'toss' : 'on'
			bar.style.setProperty('--h', Math.round(48 * (i % 2 ? 0.5 ** n : 0.5)))
		})
	}
	k.addEventListener('input', show)
	show()
}
