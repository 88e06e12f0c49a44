// In a frame that is too narrow for the whole scene there is the room alone, over a few keys that a thumb can press; one of them
// shows the whole scene, on the whole screen where that is allowed, else in a tab of its own.
import { framed, full, settle } from './room.js'
import { linkTo } from './link.js'

const root = document.documentElement
const keys = document.getElementById('keys')
const key = (name) => keys.querySelector(`[data-key="${name}"]`)

const triangle = key('play').querySelector('path').getAttribute('d')
const bars = 'M1 0H4V11H1zM7 0H10V11H7z'

export function narrow({ shell, state, wake }) {
	function arrange() {
		const room = settle()
		keys.hidden = !room && !(framed && full())
		if (shell.room === room) return
		shell.room = room
		shell.alone?.(room)
	}

	async function whole() {
		if (full()) return document.exitFullscreen()
		try {
			await root.requestFullscreen()
		} catch {
			window.open(linkTo(state()?.link ?? ''), '_blank', 'noopener')
		}
	}

	keys.addEventListener('click', (e) => {
		const name = e.target.closest('[data-key]')?.dataset.key
		if (!name) return
		wake()
		if (name === 'whole' || name === 'leave') whole()
		else shell.order?.(name, 0)
	})
	// Asleep, the frame is one stop for Tab.
	const mirror = document.getElementById('mirror')
	const stops = () => keys.querySelectorAll('button').forEach((k) => (k.tabIndex = mirror.inert ? -1 : 0))
	new MutationObserver(stops).observe(mirror, { attributeFilter: ['inert'] })
	stops()
	addEventListener('resize', arrange)
	document.addEventListener('fullscreenchange', arrange)
	arrange()

	return {
		changed(s) {
			key('play').querySelector('path').setAttribute('d', s.playing ? bars : triangle)
			const over = s.cursor === s.turns
			key('play').setAttribute('aria-pressed', s.playing)
			key('play').querySelector('span').textContent = s.playing ? 'Pause' : 'Play'
			key('step').setAttribute('aria-disabled', over)
			key('step').querySelector('span').textContent = over ? 'Run over' : 'Step'
			key('back').setAttribute('aria-disabled', s.cursor === 0)
		},
	}
}
