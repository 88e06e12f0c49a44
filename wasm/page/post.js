// The page 'Put it in your post': the choices of its form as lines to paste, and what they make.
import { copy } from './copy.js'
import { address, attributes, element, frame } from './lines.js'

const form = document.getElementById('choices')
const lines = document.getElementById('lines')
const preview = document.getElementById('preview')
const site = new URL('.', location.href)
const ways = { element, frame }

// A link to the end of a preset is that preset; without a link there is nothing but presets.
const [own, ...presets] = form.elements.run.options
const preset = presets.find((o) => o.dataset.link === location.hash)
if (preset) form.elements.run.value = preset.value
if (preset || !/^#s=[\w-]+/.test(location.hash)) own.remove()

function chosen() {
	const data = new FormData(form)
	return { preset: data.get('run'), link: location.hash, level: data.get('level'), theme: data.get('theme'), hide: data.getAll('hide').join(',') }
}

function write() {
	document.getElementById('copied').textContent = ''
	const way = new FormData(form).get('way')
	const now = ways[way](site, chosen())
	if (now === lines.value) return
	lines.value = now
	preview.replaceChildren(way === 'element' ? tag() : framed())
}

// What is shown is what the lines make, and not made of the lines: nothing that is typed becomes markup here.
function tag() {
	const desk = document.createElement('desk-arena')
	for (const [name, value] of Object.entries(attributes(chosen()))) desk.setAttribute(name, value)
	return desk
}

function framed() {
	const inner = document.createElement('iframe')
	inner.src = address(site, chosen())
	inner.title = 'Desk Arena, as your reader finds it'
	inner.allow = 'fullscreen; clipboard-write'
	inner.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
	return inner
}

form.addEventListener('input', write)
form.addEventListener('submit', (e) => e.preventDefault())
document.getElementById('copy').addEventListener('click', async () => {
	document.getElementById('copied').textContent = (await copy(lines.value)) ? 'The lines are in the clipboard.' : ''
})
write()
