// The frame's page until it is entered: the poster of the run and turn that the address names, and a key. What the scene
// consists of is fetched when somebody presses it. The frame of our own page, and one whose address says start, are entered
// at once: their reader has pressed already. So may the page around the frame say, by the message start.
import { hang } from './hang.js'
import { physical, watchSize } from './pixels.js'
import { readPlace } from './link.js'
import { program } from './progress.js'
import { parameters, preference } from './params.js'
import { framed, ours, post, settle } from './room.js'

const $ = (id) => document.getElementById(id)
const asked = parameters(location.search, () => {}) // the scene says what it ignores
const night = preference(asked.theme, 'night', 'day', '(prefers-color-scheme: dark)', () => entered || (size && arrange()))
const cover = $('cover')
const poster = $('poster')
let entered = false

// moment is the template of what the address names: its pictures are flat, upright and of the room, each by day and by night.
function moment() {
	const all = [...document.querySelectorAll('template[data-turn]')]
	const { token, cursor } = readPlace()
	const preset = all.find((t) => t.dataset.preset === (asked.preset || all[0]?.dataset.preset))
	const wanted = token || asked.run || preset?.dataset.token
	const turn = token ? cursor : asked.turn
	return all.find((t) => t.dataset.token === wanted && Number(t.dataset.turn) === Math.min(turn, t.dataset.turns)) ?? document.querySelector('template[data-other]')
}

// arrange lays the poster, its key and the bar where the scene's picture will lie.
let size = null
function arrange() {
	const { width, height, ratio } = size
	const room = settle()
	const at = hang(width, height, ratio, room)
	cover.style.setProperty('--x', `${at.x / ratio}px`)
	cover.style.setProperty('--y', `${at.y / ratio}px`)
	cover.style.setProperty('--u', `${at.scale / ratio}px`)
	cover.classList.toggle('tall', at.tall)
	cover.classList.add('hung')
	if (ours) return // the page around it has a poster
	const src = moment()?.content.querySelectorAll('img')[(room ? 4 : at.tall ? 2 : 0) + (night.now() ? 1 : 0)].getAttribute('src')
	if (src && poster.getAttribute('src') !== src) poster.src = src
}

function report(part) {
	$('progress').value = part
	post('loading', { part })
	if (part >= 1) $('loading-words').textContent = 'Hiring the staff…'
}

async function enter(pressed) {
	if (entered) return
	entered = true
	cover.classList.add('entered')
	$('loading').hidden = false
	// All of it at once: the program compiles while it downloads, and while the page's own part comes.
	const scene = globalThis.WebAssembly?.compileStreaming && program(report)
	scene?.catch(() => {}) // said by the page's part, once it is there
	const part = (name) => import(new URL(document.querySelector(`meta[name="${name}"]`).content, document.baseURI).href)
	try {
		const [shell] = await Promise.all([part('scene'), part('go')])
		shell.open(pressed, scene)
	} catch (error) {
		console.error(error)
		cover.hidden = true
		const words = `The scene could not be loaded: ${error.message}. Check the connection and load the page again.`
		$('trouble').textContent = words
		$('trouble').hidden = false
		post('trouble', { words })
	}
}

const observer = watchSize(document.body, (exact) => {
	if (!cover.isConnected) return observer.disconnect()
	size = physical(document.body, exact)
	arrange()
})
addEventListener('hashchange', () => entered || (size && arrange()))
$('door').addEventListener('click', () => enter(true))
addEventListener('message', (e) => {
	if (framed && e.source === window.parent && e.data?.app === 'desk-arena' && e.data.v === 1 && e.data.type === 'start') enter(false)
})
if (asked.theme !== 'auto') document.documentElement.dataset.look = asked.theme
if (ours || asked.start || asked.text || asked.autoplay === 'on') enter(asked.start === 'pressed')
