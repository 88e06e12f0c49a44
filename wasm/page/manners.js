// A canvas of Ebitengine takes every key, wheel turn and touch that reaches it, and keeps them from the page. These
// listeners come first and let it have only what it needs. A scene in a frame sleeps until it is clicked: one tab stop,
// no key, no wheel, no touch. Escape puts it to sleep again, and so does looking elsewhere.

export function keepOut({ asleep, wake, controls, state, shell }) {
	let awake = !asleep
	let canvas = null
	const first = (type, listener) => addEventListener(type, listener, { capture: true, passive: true })
	const region = (name) => state()?.regions.find((r) => r.name === name)
	const panelOpen = () => region('close') !== undefined

	function setAwake(on) {
		if (awake === on) return
		awake = on
		shell.wake(on)
		show()
	}

	function show() {
		controls.inert = !awake
		wake.hidden = awake || !asleep
	}

	function leave() {
		setAwake(false)
		if (wake.hidden) document.activeElement?.blur()
		else wake.focus({ preventScroll: true })
	}

	first('keydown', (e) => {
		if (e.key === 'Escape' && !panelOpen()) {
			e.stopImmediatePropagation()
			if (asleep) leave()
			else document.activeElement?.blur()
			return
		}
		if (e.key === 'Escape' && e.target !== canvas) {
			shell.do('close', 0)
			return
		}
		const browsers = e.key === 'Tab' || e.ctrlKey || e.metaKey || e.altKey || /^F\d/.test(e.key)
		if (!awake || browsers) e.stopImmediatePropagation()
	})
	first('keyup', (e) => {
		if (!awake || e.key === 'Tab') e.stopImmediatePropagation()
	})
	first('wheel', (e) => {
		// Only an open panel has anything to scroll.
		if (!awake || !panelOpen()) e.stopImmediatePropagation()
	})
	first('mousedown', (e) => {
		if (e.target !== canvas) return
		setAwake(true)
		// Ebitengine prevents what a press does by itself, which is to bring the focus into this frame.
		window.focus()
	})

	// A finger that is put down anywhere but on a slider or an open panel is the page's: it may be about to scroll. If
	// it was a tap after all, the browser makes a click of it.
	let ours = false
	first('touchstart', (e) => {
		ours = awake && e.target === canvas && (panelOpen() || onSlider(e.touches[0]))
		if (!ours) e.stopImmediatePropagation()
	})
	for (const type of ['touchmove', 'touchend', 'touchcancel']) {
		first(type, (e) => {
			if (!ours) e.stopImmediatePropagation()
		})
	}
	first('contextmenu', (e) => e.stopImmediatePropagation())

	function onSlider(touch) {
		const s = state()
		if (!s || !touch) return false
		const x = (touch.clientX * devicePixelRatio - s.x) / s.scale
		const y = (touch.clientY * devicePixelRatio - s.y) / s.scale
		return s.regions.some((r) => r.role === 'slider' && x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h)
	}

	wake.addEventListener('click', () => {
		setAwake(true)
		controls.querySelector('button, input')?.focus({ preventScroll: true })
	})
	addEventListener('blur', () => {
		if (asleep) setAwake(false)
	})

	return {
		awake: () => awake,
		start(element) {
			canvas = element
			show()
		},
	}
}
