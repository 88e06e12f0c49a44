// copy puts a text into the clipboard and says whether it is there. Where the browser refuses, the element #by-hand shows
// the text, selected, to be copied by hand.
import { inSight } from './sight.js'

const box = document.getElementById('by-hand')
const field = document.getElementById('by-hand-text')
let before = null // what had the focus

export async function copy(text) {
	try {
		await navigator.clipboard.writeText(text)
		hide()
		return true
	} catch {
		show(text)
	}
	// The old way may work where the new one is not allowed.
	if (!document.execCommand('copy')) return false
	hide()
	return true
}

function show(text) {
	if (box.hidden) before = document.activeElement
	box.hidden = false
	inSight(box)
	field.value = text
	field.focus({ preventScroll: true })
	field.select()
}

function hide() {
	if (box.hidden) return
	box.hidden = true
	before?.focus({ preventScroll: true })
}

document.getElementById('by-hand-done').addEventListener('click', hide)
// Whoever selects and copies here gives no command.
addEventListener(
	'keydown',
	(e) => {
		if (!box.contains(e.target)) return
		e.stopImmediatePropagation()
		if (e.key === 'Escape') hide()
	},
	{ capture: true },
)
