// The frame's page until it is entered: the poster of the run and turn that the address names, and a key. What the scene
// consists of is fetched when somebody presses it. The frame of our own page, and one whose address says start, are entered
// at once: their reader has pressed already. So may the page around the frame say, by the message start.
import { hang } from './hang.js'
import { physical, watchSize } from './pixels.js'
import { readPlace } from './link.js'

const $ = (id) => document.getElementById(id)
const dark = matchMedia('(prefers-color-scheme: dark)')
const framed = window.parent !== window
const ours = framed && (window.frameElement?.hasAttribute('data-own') ?? false)
const cover = $('cover')
const poster = $('poster')
let entered = false

// moment is the template of what the address names: its pictures are flat by day and by night, upright by day and by night.
function moment() {
	const all = [...document.querySelectorAll('template[data-turn]')]
	const { token, cursor } = readPlace()
	const wanted = token || all[0]?.dataset.token
	return all.find((t) => t.dataset.token === wanted && Number(t.dataset.turn) === cursor) ?? document.querySelector('template[data-other]')
}

// arrange lays the poster, its key and the bar where the scene's picture will lie.
let size = null
function arrange() {
	const { width, height, ratio } = size
	const at = hang(width, height, ratio)
	cover.style.setProperty('--x', `${at.x / ratio}px`)
	cover.style.setProperty('--y', `${at.y / ratio}px`)
	cover.style.setProperty('--u', `${at.scale / ratio}px`)
	cover.classList.toggle('tall', at.tall)
	cover.classList.add('hung')
	if (ours) return // the page around it has a poster
	const src = moment()?.content.querySelectorAll('img')[(at.tall ? 2 : 0) + (dark.matches ? 1 : 0)].getAttribute('src')
	if (src && poster.getAttribute('src') !== src) poster.src = src
}

async function enter(pressed) {
	if (entered) return
	entered = true
	cover.classList.add('entered')
	$('loading').hidden = false
	const part = (name) => import(new URL(document.querySelector(`meta[name="${name}"]`).content, document.baseURI).href)
	try {
		const [scene] = await Promise.all([part('scene'), part('go')])
		scene.open(pressed)
	} catch (error) {
		console.error(error)
		cover.hidden = true
		const words = `The scene could not be loaded: ${error.message}. Check the connection and load the page again.`
		$('trouble').textContent = words
		$('trouble').hidden = false
		if (framed) window.parent.postMessage({ app: 'desk-arena', v: 1, type: 'trouble', words }, '*')
	}
}

const observer = watchSize(document.body, (exact) => {
	if (!cover.isConnected) return observer.disconnect()
	size = physical(document.body, exact)
	arrange()
})
addEventListener('hashchange', () => entered || (size && arrange()))
dark.addEventListener('change', () => entered || (size && arrange()))
$('door').addEventListener('click', () => enter(true))
addEventListener('message', (e) => {
	if (framed && e.source === window.parent && e.data?.app === 'desk-arena' && e.data.v === 1 && e.data.type === 'start') enter(false)
})
const search = new URLSearchParams(location.search)
if (ours || search.has('start') || search.has('text')) enter(false)
