// The page 'Put it in your post': the choices of its form as lines to paste, and as a frame to look at.
import { copy } from './copy.js'
import { address, element, frame } from './lines.js'

const form = document.getElementById('choices')
const lines = document.getElementById('lines')
const preview = document.getElementById('preview')
const site = new URL('.', location.href)
const ways = { element, frame }

const named = /^#s=[\w-]+/.test(location.hash)
if (!named) {
	form.elements.run.options[0].remove()
}

function chosen() {
	const data = new FormData(form)
	return { preset: data.get('run'), link: location.hash, level: data.get('level'), theme: data.get('theme'), hide: data.getAll('hide').join(',') }
}

function write() {
	document.getElementById('copied').textContent = ''
	lines.value = ways[new FormData(form).get('way')](site, chosen())
	const shown = preview.firstElementChild
	const to = address(site, chosen())
	if (shown && shown.src !== to) show() // another frame, for an address that differs in its end alone would keep the old one
}

function show() {
	const inner = document.createElement('iframe')
	inner.src = address(site, chosen())
	inner.title = 'Desk Arena, as your reader finds it'
	inner.allow = 'fullscreen; clipboard-write'
	inner.setAttribute('sandbox', 'allow-scripts')
	preview.replaceChildren(inner)
}

form.addEventListener('input', write)
form.addEventListener('submit', (e) => e.preventDefault())
document.getElementById('show').addEventListener('click', () => {
	show()
	preview.scrollIntoView({ block: 'nearest' }) // a frame out of sight draws nothing
})
document.getElementById('copy').addEventListener('click', async () => {
	document.getElementById('copied').textContent = (await copy(lines.value)) ? 'The lines are in the clipboard.' : ''
})
write()
