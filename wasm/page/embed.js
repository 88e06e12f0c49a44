// The browser's side of the scene: start it, keep its canvas from trapping keys and scrolling, and carry word between
// it, the address and the page around it.
import { exactPixels } from './pixels.js'
import { mirror } from './mirror.js'
import { keepOffline } from './offline.js'
import { idle } from './idle.js'
import { keepOut } from './manners.js'
import { outside } from './messages.js'
import { keepPlace, linkTo, readPlace, writePlace } from './link.js'
import { parameters, preference } from './params.js'
import { narrow } from './narrow.js'
import { framed, ours } from './room.js'
import { share } from './share.js'
import { copy } from './copy.js'

const $ = (id) => document.getElementById(id)
const ignored = (what) => console.info(`Desk Arena ignores ${what}`)
const asked = parameters(location.search, ignored)
const night = preference(asked.theme, 'night', 'day', '(prefers-color-scheme: dark)', (on) => shell.shade?.(on))
const reduced = preference(asked.motion, 'reduced', 'full', '(prefers-reduced-motion: reduce)', (on) => shell.calm?.(on))

let state = null // as shell.go last told it; see wasm/scene/state.go
let pressed = false // by the reader, who is in the scene then

function trouble(words) {
	if ($('cover')) $('cover').hidden = true
	$('trouble').textContent = words
	$('trouble').hidden = false
	out.trouble(words)
}

const soon = 15_000 // milliseconds from the start
const reasons = {
	none: 'This browser offers no WebGL 2, which the picture is drawn with. It may be switched off in the settings, or the graphics driver may be blocked.',
	card: 'The graphics card was lost again and again.',
	ended: 'The picture has failed.',
}

// tellWhy says why there is no picture.
function tellWhy(words) {
	$('why-text').textContent = `${words} This is the same help desk as text.`.trim()
	$('why-text').hidden = false
}

// A graphics card that is lost costs the picture and not the run, which the address has. The page is loaded anew, and over
// and over where the card goes each time: who loses it again so soon goes on as text.
addEventListener('webglcontextlost', (e) => (performance.now() < soon ? asText('card') : again('start', '')) && e.stopImmediatePropagation(), true)

// asText begins again as text; it says whether it can.
function asText(why) {
	return !shell.text && again('text', why)
}

// again loads the page anew at the same turn, with something more in its address; it says whether it can.
function again(name, value) {
	if (location.protocol === 'about:') return false
	keepPlace()
	const to = new URL(location.href)
	to.searchParams.set(name, value)
	if (to.href === location.href) location.reload()
	else location.replace(to)
	return true
}

const place = readPlace()

const shell = (globalThis.shell = {
	token: place.token || asked.run,
	preset: asked.preset,
	cursor: place.token ? place.cursor : asked.turn,
	night: night.now(),
	reduced: reduced.now(),
	hide: asked.hide,
	level: asked.level,
	asleep: framed,
	room: false,
	resting: false,
	ignored,
	text: !!asked.text || !document.createElement('canvas').getContext('webgl2'),
	changed(json) {
		const before = state
		state = JSON.parse(json)
		mirror.show(state)
		below.changed(state)
		share.changed(state)
		writePlace(state.link)
		document.documentElement.dataset.look = state.night ? 'night' : 'day'
		out.changed(before, state)
	},
	first() {
		const canvas = document.querySelector('canvas')
		canvas.tabIndex = -1 // the mirror holds the tab stops
		canvas.setAttribute('role', 'img')
		canvas.setAttribute('aria-label', 'The help desk, drawn. Its controls follow as buttons.')
		document.querySelector('main').prepend(canvas) // so that Tab goes from it to the first control
		manners.start(canvas)
		$('cover').remove()
		if (pressed && document.hasFocus()) manners.enter() // a reader who has gone elsewhere meanwhile stays there
		if (!framed) keepOffline()
		out.ready(state)
		if (asked.autoplay === 'on' && !reduced.now()) once(() => !shell.resting, () => shell.playing(true))
	},
	async copy(link) {
		if (!(await copy(linkTo(link)))) return
		shell.say('Link copied: it opens this very run and turn.')
		share.offer(link)
	},
	ended(message) {
		tellWhy(`The picture has failed (${message}).`)
	},
	reading() {
		document.documentElement.classList.add('as-text')
		for (const canvas of document.querySelectorAll('canvas')) canvas.remove()
		$('cover')?.remove()
		manners.read()
		out.ready(state)
	},
})

const rest = idle(shell) // before manners, which keeps things from whoever listens later
const out = outside({
	shell,
	theme: night,
	level(to) {
		if (parameters(new URLSearchParams({ level: to }), () => {}).level !== to) return false
		shell.level = to
		shell.tell?.(to)
		out.changed(state, state)
		return true
	},
})
const manners = keepOut({ framed, ours, wake: $('wake'), controls: $('mirror'), state: () => state, shell, left: out.left })
const below = narrow({ shell, state: () => state, wake: manners.wake })

// once does something as soon as a thing is so.
function once(so, then) {
	if (so()) then()
	else setTimeout(once, 200, so, then)
}

async function start(program) {
	if (!program || typeof Go !== 'function') {
		return trouble('This browser has no WebAssembly, and the scene is a WebAssembly program.')
	}
	if (!shell.text) exactPixels(document.body)
	else tellWhy(reasons[asked.text] ?? (asked.text ? '' : reasons.none))
	try {
		navigator.getGamepads()
	} catch {
		navigator.getGamepads = () => [] // a frame that may not ask for pads has none; Ebitengine would end over it
	}
	const go = new Go()
	try {
		await go.run(await WebAssembly.instantiate(await program, go.importObject))
		if (!asText('ended')) trouble('The scene has stopped. Loading the page again starts it where it was.')
	} catch (error) {
		console.error(error)
		trouble(`The scene could not be loaded: ${error.message}. Check the connection and load the page again.`)
	}
}

document.documentElement.dataset.contrast = asked.contrast
new IntersectionObserver((entries) => {
	shell.resting = !entries.at(-1).isIntersecting
	shell.stir()
}).observe(document.body)
// Paper gets the page of text.
addEventListener('beforeprint', () => document.documentElement.classList.add('as-text'))
addEventListener('afterprint', () => document.documentElement.classList.toggle('as-text', $('cover') === null && !document.querySelector('canvas')))
addEventListener('hashchange', () => {
	const { token, cursor } = readPlace()
	if (state && (token !== state.token || cursor !== state.cursor)) shell.load?.(token, cursor)
})
if (asked.test) {
	globalThis.deskArena = {
		state: () => state,
		region: (name) => state.regions.find((r) => r.name === name),
		do: (name, n = 0) => shell.do(name, n),
		draws: () => shell.draws(),
		awake: () => manners.awake(),
		frames: () => rest.frames(),
		ignored: out.ignored,
	}
}

// open starts the scene of a program that is on its way; door.js calls it.
export function open(byReader, program) {
	pressed = byReader
	return start(program)
}
