// The cord between the sentence that is on the scene and the scene: drawn anew while the scene stays and the text moves. It is
// decoration; without it the peg and the short ends remain.
const beside = matchMedia('(min-width: 60rem)')
const main = document.querySelector('main')
const picture = document.querySelector('.hanging')
const style = (e, name, value) => e.style.setProperty(name, `${Math.round(value)}px`)

export function cord() {
	const a = beside.matches && document.querySelector('.handle[aria-current]')
	const line = a && a.getClientRects()[0]
	if (!line) return void main.style.setProperty('--run', '0')
	const scale = Number(getComputedStyle(document.documentElement).getPropertyValue('--scale'))
	const top = main.getBoundingClientRect().top
	const middle = (line.top + line.bottom) / 2
	const block = a.closest('p, li, dd')
	style(block, '--at', middle - block.getBoundingClientRect().top)
	const peg = middle - top
	const tick = picture.getBoundingClientRect().top + 36 * scale - top
	style(main, '--from', Math.min(peg, tick))
	style(main, '--run', Math.abs(peg - tick))
}
