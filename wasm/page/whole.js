// On a screen whose pixels are no whole number to a CSS pixel the picture would be smeared at the sizes of the style sheet. Where
// there is room beside the text it takes the next size that makes whole pixels, and it begins on one.
import { whole } from './fit.js'
import { watchRatio } from './ratio.js'

const root = document.documentElement
const beside = matchMedia('(min-width: 60rem)')
const hanging = document.querySelector('.hanging')

function settle() {
	const ratio = devicePixelRatio
	root.style.removeProperty('--scale')
	root.style.setProperty('--nudge', '0px')
	root.style.setProperty('--nudge-x', '0px')
	if (beside.matches) {
		const style = getComputedStyle(root)
		const rem = parseFloat(style.fontSize)
		const scale = Number(style.getPropertyValue('--scale'))
		const next = Math.ceil(scale * ratio - 0.01) / ratio
		const wide = (hanging.clientWidth / scale) * next
		const room = root.clientWidth - (31 + 3 + 3) * rem
		if (Math.abs(next - scale) > 0.001 && wide <= room) root.style.setProperty('--scale', next)
	}
	const { left, top } = hanging.getBoundingClientRect()
	root.style.setProperty('--nudge-x', `${whole(left, ratio) - left}px`)
	if (scrollY === 0) root.style.setProperty('--nudge', `${whole(top, ratio) - top}px`)
}

export function watchPixels() {
	addEventListener('resize', settle)
	watchRatio(settle)
}
