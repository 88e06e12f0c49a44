// The page round the scene is its first host: it gives the frame a size that makes whole pixels, and keeps the address
// at the run that the frame shows.
import { fit, whole } from './fit.js'
import { readPlace, writePlace } from './link.js'

const frame = document.getElementById('scene')
const root = document.documentElement

function size() {
	root.classList.remove('bare')
	let box = fit(root.clientWidth, innerHeight, devicePixelRatio)
	const bar = innerWidth - root.clientWidth
	const wide = fit(innerWidth, innerHeight, devicePixelRatio)
	if (bar > 0 && bar < 24 && wide.width > box.width) {
		root.classList.add('bare')
		box = wide
	}
	root.style.setProperty('--width', `${box.width}px`)
	root.style.setProperty('--height', `${box.height}px`)
	// A frame that begins between two pixels of the screen is smeared like one of a broken size.
	const room = Math.max(0, root.clientWidth - box.width)
	const left = whole(room / 2, devicePixelRatio)
	root.style.setProperty('--left', `${left <= room ? left : 0}px`)
	const top = document.querySelector('main').getBoundingClientRect().top + scrollY
	root.style.setProperty('--nudge', `${whole(top, devicePixelRatio) - top}px`)
}

size()
addEventListener('resize', size)
frame.src = 'embed.html' + location.search + location.hash

addEventListener('message', (e) => {
	const m = e.data
	if (e.source !== frame.contentWindow || m?.app !== 'desk-arena' || m.v !== 1) return
	if (m.type === 'ready' || m.type === 'step') writePlace({ token: m.token, cursor: m.turn })
	if (m.type === 'look') root.dataset.look = m.night ? 'night' : 'day'
})
addEventListener('hashchange', () => {
	const { token, cursor } = readPlace()
	frame.contentWindow.postMessage({ app: 'desk-arena', v: 1, type: 'load', token, turn: cursor }, '*')
})

const embed = () =>
	`<iframe src="${new URL('embed.html' + location.hash, location.href).href}" title="Desk Arena" width="640" height="360" ` +
	'loading="lazy" sandbox="allow-scripts" allow="fullscreen; clipboard-write" style="border:0;max-width:100%"></iframe>'

function copies(id, text, done) {
	document.getElementById(id).addEventListener('click', async () => {
		let words = done
		try {
			await navigator.clipboard.writeText(text())
		} catch {
			words = text() // where the clipboard is out of reach, the text itself can still be selected
		}
		document.getElementById('copied').textContent = words
	})
}
copies('copy', () => location.href, 'The link is in the clipboard.')
copies('copy-embed', embed, 'The markup is in the clipboard.')
