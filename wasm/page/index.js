// The article page. It is the first host of the scene: it shows the poster until the reader asks for a run, moves the scene
// to the sentence that was pressed, and keeps the address at the run and turn.
import { ahead } from './ahead.js'
import { stage } from './stage.js'
import { bar } from './bar.js'
import { handles } from './handles.js'
import { cord } from './cord.js'
import { levels } from './levels.js'
import { figures } from './figures.js'
import { watchPixels } from './whole.js'
import { readPlace, writePlace } from './link.js'
import { copy } from './copy.js'
import { pick, transcript } from './transcript.js'

const root = document.documentElement
const moments = handles()
let link = location.href // of the run and turn on the scene
let last = '' // the same, as the scene told it last

// shown is told where the scene is now.
function shown({ token, turn, chain, link: to, says, log }) {
	const here = moments.current()
	const moved = `${token} ${turn}` !== last // not told anew in other words, or by other light
	last = `${token} ${turn}`
	if (moved && (!here || here.token !== token || here.turn !== turn)) moments.leave()
	bar.show({ name: moments.nameOf(token), turn, chain })
	transcript({ says, log })
	link = to
	writePlace(new URL(link).hash)
	cord()
}

const scene = stage({
	shown,
	look: (night) => (root.dataset.look = night ? 'night' : 'day'),
})

// show moves the scene to a moment that the article speaks of.
function show(m, opener) {
	moments.enter(m)
	bar.show(m)
	bar.says(m)
	pick(m.token)
	scene.picture(m.id)
	cord()
	scene.show(m, opener, m.says ? `“${m.says}”` : m.name)
}

document.addEventListener('click', (e) => {
	const a = e.target.closest('a[data-moment]')
	if (a && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
		e.preventDefault()
		show(moments.of(a), a)
	}
	if (e.target.closest('[data-play]')) scene.play(e.target.closest('[data-play]'), bar.name())
})

// A link to a run opens with its picture, if there is one, and waits like any other.
function follow(load) {
	const { token, cursor } = readPlace()
	if (!token) return // an anchor of the page, or nothing
	const m = moments.at(token, cursor)
	if (load && scene.begun()) return scene.show({ token, turn: cursor })
	pick(token)
	if (m) return load ? show(m) : (moments.enter(m), bar.show(m), bar.says(m), scene.picture(m.id), scene.wait(m))
	bar.show({ name: moments.nameOf(token), turn: cursor, chain: null })
	bar.says({ words: 'The run of your link' })
	scene.picture('other') // nobody has painted it
	scene.wait({ token, turn: cursor })
}
addEventListener('hashchange', () => follow(true))
levels(scene.level)
setTimeout(figures) // they read true as they stand: the page need not wait for them
scene.wait(moments.current())
follow(false)
watchPixels()
ahead(scene.begun)
if (new URLSearchParams(location.search).has('test')) globalThis.article = { load: scene.load }
addEventListener('scroll', cord, { passive: true })
addEventListener('resize', cord)

// The page of the lines to paste gets the run that is on screen; a single file has no pages beside it.
const post = document.getElementById('post')
if (document.getElementById('scene-page')) post.parentElement.hidden = true
post.addEventListener('click', () => (post.href = 'post.html' + new URL(link).hash))

function copies(id, text, done) {
	document.getElementById(id).addEventListener('click', async () => {
		const copied = document.getElementById('copied')
		copied.textContent = ''
		if (await copy(text())) copied.textContent = done
	})
}
copies('copy', () => link, 'The link is in the clipboard.')
