// The browser's side of the scene: start it, keep its canvas from trapping keys and scrolling, and carry word between
// it, the address and the page around it.
import { exactPixels } from './pixels.js'
import { mirror } from './mirror.js'
import { scene } from './progress.js'
import { keepOut } from './manners.js'
import { outside } from './messages.js'
import { linkTo, readPlace, writePlace } from './link.js'
import { copy } from './copy.js'

const $ = (id) => document.getElementById(id)
const media = (query) => matchMedia(query).matches
const test = new URLSearchParams(location.search).has('test')

let state = null // as shell.go last told it; see wasm/scene/state.go
let ended = false

function trouble(words) {
	$('cover').hidden = true
	$('trouble').textContent = words
	$('trouble').hidden = false
	out.trouble(words)
}

const place = readPlace()
const framed = window.parent !== window
const ours = framed && (window.frameElement?.hasAttribute('data-own') ?? false)

const shell = (globalThis.shell = {
	token: place.token,
	cursor: place.cursor,
	night: media('(prefers-color-scheme: dark)'),
	reduced: media('(prefers-reduced-motion: reduce)'),
	asleep: framed,
	resting: false,
	changed(json) {
		const before = state
		state = JSON.parse(json)
		mirror.show(state)
		writePlace(state.link)
		document.documentElement.dataset.look = state.night ? 'night' : 'day'
		out.changed(before, state)
	},
	first() {
		const canvas = document.querySelector('canvas')
		canvas.tabIndex = -1 // the mirror holds the tab stops
		canvas.setAttribute('role', 'img')
		canvas.setAttribute('aria-label', 'The help desk, drawn. Its controls follow as buttons.')
		document.body.prepend(canvas) // so that Tab goes from it to the first control
		manners.start(canvas)
		$('cover').remove()
		out.ready(state)
	},
	async copy(link) {
		if (await copy(linkTo(link))) shell.say('Link copied: it opens this very run and turn.')
	},
	ended(message) {
		ended = true
		trouble(`The scene has stopped: ${message}. Loading the page again starts it where it was.`)
	},
})

const out = outside({ framed, shell, state: () => state })
const manners = keepOut({ framed, ours, wake: $('wake'), controls: $('mirror'), state: () => state, shell, left: out.left })

async function start() {
	if (typeof WebAssembly !== 'object' || typeof Go !== 'function') {
		return trouble('This browser has no WebAssembly, and the scene is a WebAssembly program.')
	}
	if (!document.createElement('canvas').getContext('webgl2')) {
		return trouble('This browser offers no WebGL 2, which the scene is drawn with. It may be switched off in the settings, or the graphics driver may be blocked.')
	}
	exactPixels(document.body)
	try {
		navigator.getGamepads()
	} catch {
		navigator.getGamepads = () => [] // a frame that may not ask for pads has none; Ebitengine would end over it
	}
	const go = new Go()
	try {
		const size = Number(document.querySelector('meta[name="wasm-size"]').content)
		const source = scene(size, (part) => {
			$('progress').value = part
			out.loading(part)
			if (part >= 1) $('loading-words').textContent = 'Hiring the staff…'
		})
		const { instance } = await WebAssembly.instantiateStreaming(source, go.importObject)
		await go.run(instance)
		if (!ended) trouble('The scene has stopped. Loading the page again starts it where it was.')
	} catch (error) {
		console.error(error)
		trouble(`The scene could not be loaded: ${error.message}. Check the connection and load the page again.`)
	}
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (e) => shell.shade?.(e.matches))
matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', (e) => shell.calm?.(e.matches))
new IntersectionObserver((entries) => (shell.resting = !entries.at(-1).isIntersecting)).observe(document.body)
addEventListener('hashchange', () => {
	const { token, cursor } = readPlace()
	if (state && (token !== state.token || cursor !== state.cursor)) shell.load?.(token, cursor)
})
if (test) {
	globalThis.deskArena = {
		state: () => state,
		region: (name) => state.regions.find((r) => r.name === name),
		do: (name, n = 0) => shell.do(name, n),
		draws: () => shell.draws(),
		awake: () => manners.awake(),
	}
}
start()
