// A canvas of Ebitengine takes every key, wheel turn and touch that reaches it, and keeps them from the page. These
// listeners come first and let it have only what it needs. A scene in a frame sleeps until it is clicked: one tab stop,
// no key, no wheel, no touch. Escape puts it to sleep again, and so does looking elsewhere. On our own page its keys
// wake it.
import { inSight } from './sight.js'

export function keepOut({ framed, ours, wake, controls, state, shell, left: onLeft }) {
	let awake = !framed
	let reading = false // a page of text takes nothing from the page around it, so it never sleeps
	let left = null // what had the focus when the window lost it
	let canvas = null
	const first = (type, listener) => addEventListener(type, listener, { capture: true, passive: true })
	const region = (name) => state()?.regions.find((r) => r.name === name)
	const panelOpen = () => region('close') !== undefined
	const focus = (element) => element?.focus({ preventScroll: true })
	if (ours) wake.firstElementChild.textContent = 'Tab leads past the help desk. Its own keys go on working here.'

	function setAwake(on) {
		if (awake === on || reading) return
		awake = on
		shell.wake(on)
		show()
	}

	function show() {
		controls.inert = !awake
		wake.hidden = awake || !framed
	}

	function leave() {
		if (reading) return onLeft()
		if (!framed) return document.activeElement?.blur()
		setAwake(false)
		focus(wake)
		onLeft()
	}

	// What a key does to an element that has the focus, or to the browser itself.
	function others(e) {
		if (e.key === 'Tab' || e.ctrlKey || e.metaKey || e.altKey || /^F\d/.test(e.key) || e.isComposing) return true
		if (e.target.tagName === 'BUTTON') return e.key === 'Enter' || e.key === ' '
		return e.target.tagName === 'INPUT' && /^(Arrow|Page|Home|End)/.test(e.key)
	}

	first('keydown', (e) => {
		if (others(e)) return e.stopImmediatePropagation()
		if (e.key === 'Escape' && awake && !panelOpen()) {
			e.stopImmediatePropagation()
			return leave()
		}
		if (awake) return
		if (e.key === 'Escape') onLeft()
		if (!ours || !canvas || e.key === 'Escape') return e.stopImmediatePropagation()
		setAwake(true)
		focus(canvas)
	})
	first('wheel', (e) => {
		// Only an open panel has anything to scroll.
		if (!awake || !panelOpen()) e.stopImmediatePropagation()
	})
	first('mousedown', (e) => {
		if (e.target === canvas) setAwake(true) // the browser itself gives it the focus
	})

	// A finger that is put down anywhere but on a slider or an open panel is the page's: it may be about to scroll. If
	// it was a tap after all, the browser makes a click of it.
	let held = false
	first('touchstart', (e) => {
		held = awake && e.target === canvas && (panelOpen() || onSlider(e.touches[0]))
		if (!held) e.stopImmediatePropagation()
	})
	for (const type of ['touchmove', 'touchend', 'touchcancel']) {
		first(type, (e) => {
			if (!held) e.stopImmediatePropagation()
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

	wake.addEventListener('focus', () => inSight(wake.firstElementChild))
	wake.addEventListener('click', () => {
		setAwake(true)
		focus(controls.querySelector('button, input'))
	})
	addEventListener('blur', () => {
		left = framed && awake ? document.activeElement : null
		if (framed) setAwake(false)
	})
	// Who comes back from another window finds the focus where it was; who comes by Tab finds it on the wake button.
	addEventListener('focus', () =>
		setTimeout(() => {
			if (!left || awake || document.activeElement === wake || !document.hasFocus()) return
			setAwake(true)
			focus(left)
		}),
	)

	return {
		awake: () => awake,
		wake: () => setAwake(true),
		read() {
			setAwake(true)
			reading = true
			canvas = null
			show()
		},
		// enter is for a reader whose press has started the scene.
		enter() {
			setAwake(true)
			focus(canvas)
		},
		start(element) {
			canvas = element
			// Ebitengine gives its canvas the focus for a touch, which must not scroll the page to it.
			canvas.focus = () => HTMLElement.prototype.focus.call(canvas, { preventScroll: true })
			show()
		},
	}
}
