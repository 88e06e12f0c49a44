// The page round the scene is its first host: it gives the frame a size that makes whole pixels, and keeps the address
// at the run that the frame shows.
import { better, fit, whole } from './fit.js'
import { linkTo, readPlace, writePlace } from './link.js'
import { copy } from './copy.js'
import { showScene } from './frame.js'

const frame = document.getElementById('scene')
const root = document.documentElement

function size() {
	const ratio = devicePixelRatio
	root.classList.remove('bare')
	let box = fit(root.clientWidth, innerHeight, ratio)
	const bar = innerWidth - root.clientWidth
	const wide = fit(innerWidth, innerHeight, ratio)
	if (bar > 0 && bar < 24 && better(wide, box, ratio)) {
		root.classList.add('bare')
		box = wide
	}
	root.style.setProperty('--width', `${box.width}px`)
	root.style.setProperty('--height', `${box.height}px`)
	// A frame that begins between two pixels of the screen is smeared like one of a broken size.
	const room = Math.max(0, root.clientWidth - box.width)
	const left = whole(room / 2, ratio)
	root.style.setProperty('--left', `${left <= room ? left : 0}px`)
	const top = document.querySelector('main').getBoundingClientRect().top + scrollY
	root.style.setProperty('--nudge', `${whole(top, ratio) - top}px`)
}

// A window that is moved to a screen of another ratio keeps its size.
function watchRatio() {
	const query = `(min-resolution: ${devicePixelRatio - 0.001}dppx) and (max-resolution: ${devicePixelRatio + 0.001}dppx)`
	const moved = () => {
		size()
		watchRatio()
	}
	matchMedia(query).addEventListener('change', moved, { once: true })
}

size()
addEventListener('resize', size)
watchRatio()
showScene(frame)

let link = location.href // of the run and turn in the frame
addEventListener('message', (e) => {
	const m = e.data
	if (e.source !== frame.contentWindow || m?.app !== 'desk-arena' || m.v !== 1) return
	if (m.type === 'ready' || m.type === 'step') {
		link = m.link
		writePlace(new URL(link).hash)
	}
	if (m.type === 'look') root.dataset.look = m.night ? 'night' : 'day'
})
addEventListener('hashchange', () => {
	const { token, cursor } = readPlace()
	frame.contentWindow.postMessage({ app: 'desk-arena', v: 1, type: 'load', token, turn: cursor }, '*')
})

// The markup's frame is as wide as its page lets it be, and on a phone upright.
const embed = () =>
	`<iframe src="${linkTo(new URL(link).hash, 'embed.html')}" title="Desk Arena" width="640" height="360" loading="lazy" ` +
	'sandbox="allow-scripts" allow="fullscreen; clipboard-write" ' +
	'style="border:0;max-width:100%;height:clamp(360px,(640px - 100vw)*999,640px)"></iframe>'

function copies(id, text, done) {
	document.getElementById(id).addEventListener('click', async () => {
		const copied = document.getElementById('copied')
		copied.textContent = ''
		if (await copy(text())) copied.textContent = done
	})
}
copies('copy', () => link, 'The link is in the clipboard.')
copies('copy-embed', embed, 'The markup is in the clipboard.')
