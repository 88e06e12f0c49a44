// A scene at rest needs no frames. Ebitengine asks for the next one all the same; idle keeps that back for as long as the scene
// says that nothing will change by itself, and lets it go at once when a hand, the page or the window does something.
import { watchRatio } from './ratio.js'

const linger = 300 // milliseconds after that in which frames run as they come

export function idle(shell) {
	const ask = requestAnimationFrame.bind(globalThis)
	let quiet = 0 // milliseconds, as the scene said after its last frame
	let held = null
	let since = 0
	let timer = 0
	let stirred = performance.now()
	let frames = 0

	const run = (frame) =>
		ask((now) => {
			frames++
			frame(now)
		})

	function release() {
		if (!held) return
		clearTimeout(timer)
		shell.slept += performance.now() - since
		run(held)
		held = null
	}

	globalThis.requestAnimationFrame = (frame) => {
		const now = performance.now()
		const wait = now - stirred < linger ? 0 : quiet
		quiet = 0
		if (wait === 0) return run(frame)
		held = frame
		since = now
		timer = Number.isFinite(wait) ? setTimeout(release, wait) : 0
	}

	shell.slept = 0
	shell.rest = (milliseconds) => (quiet = milliseconds)
	shell.stir = () => {
		stirred = performance.now()
		release()
	}
	const hands = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'mousedown', 'mousemove', 'mouseup', 'wheel', 'keydown', 'keyup']
	const others = ['touchstart', 'touchmove', 'touchend', 'touchcancel', 'resize', 'focus', 'blur', 'gamepadconnected', 'visibilitychange', 'webglcontextlost']
	for (const type of [...hands, ...others]) addEventListener(type, shell.stir, { capture: true, passive: true })
	watchRatio(shell.stir)
	return { frames: () => frames }
}
