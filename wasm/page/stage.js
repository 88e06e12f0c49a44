// The stage: a poster until a reader asks for a run, then the scene in its frame. On wide screens it hangs beside the text; on
// narrow ones it is a sheet that opens over it, and closing that leads back to whatever opened it.
import { fit } from './fit.js'
import { showScene } from './frame.js'
import { keepOffline } from './offline.js'

const narrow = matchMedia('(max-width: 59.99rem)')
const frame = document.getElementById('scene')
const sheet = document.getElementById('sheet')
const poster = document.querySelector('.poster')
const place = sheet.querySelector('.stage')
const loading = poster.querySelector('.loading')
const root = document.documentElement

export function stage({ shown, look }) {
	let state = 'poster' // then loading, then live
	let at = null // the run that is waited for: {token, turn}
	let asked = null // what to do once the scene is there
	let opener = null
	let level = '' // at which the reader reads

	const post = (type, more) => frame.contentWindow.postMessage({ app: 'desk-arena', v: 1, type, ...more }, '*')

	function begin() {
		if (state !== 'poster') return
		state = 'loading'
		root.classList.add('is-loading')
		loading.hidden = false
		const { token, turn } = at ?? {}
		const hash = token ? `#s=${encodeURIComponent(token)}${turn ? `&t=${turn}` : ''}` : ''
		frame.hidden = false
		showScene(frame, hash)
		arrange()
	}

	// arrange puts things where this width has them.
	function arrange() {
		const began = state !== 'poster'
		if (!narrow.matches && sheet.matches(':modal')) sheet.close()
		if (!sheet.matches(':modal')) sheet.toggleAttribute('open', began && !narrow.matches)
		;(narrow.matches ? place : poster).append(loading)
		// A sheet's picture has whole pixels where it can, and lies or stands as there is room.
		const box = fit(root.clientWidth, innerHeight - 60, devicePixelRatio)
		root.style.setProperty('--stage-w', `${box.width}px`)
		root.style.setProperty('--stage-h', `${box.height}px`)
	}

	function open(by, words) {
		if (!narrow.matches || sheet.matches(':modal')) return
		opener = by ?? document.activeElement
		sheet.removeAttribute('open')
		document.getElementById('sheet-says').textContent = words ?? ''
		sheet.showModal()
	}

	const close = () => sheet.matches(':modal') && sheet.close()
	sheet.querySelector('[data-close]').addEventListener('click', close)
	sheet.addEventListener('close', () => opener?.focus({ preventScroll: true }))
	narrow.addEventListener('change', arrange)
	addEventListener('resize', arrange)

	const told = {
		loading: ({ part }) => {
			loading.querySelector('progress').value = part
			if (part >= 1) loading.querySelector('.loading-words').textContent = 'Hiring the staff'
		},
		ready: (m) => {
			state = 'live'
			keepOffline()
			root.classList.replace('is-loading', 'is-live')
			loading.hidden = true
			if (document.activeElement === poster && !narrow.matches) frame.contentWindow.focus()
			if (asked) asked(m)
			else shown(m)
			asked = null
			if (m.level !== level) post('level', { level })
			look(m.night)
		},
		changed(m) {
			shown(m)
			look(m.night)
		},
		// The scene says itself what is wrong: it has to be seen for that.
		trouble: () => {
			root.classList.remove('is-loading')
			root.classList.add('is-live')
			loading.hidden = true
		},
		left: close,
	}
	addEventListener('message', (e) => {
		const m = e.data
		if (e.source !== frame.contentWindow || m?.app !== 'desk-arena' || m.v !== 1 || !Object.hasOwn(told, m.type)) return
		told[m.type](m)
	})

	return {
		begun: () => state !== 'poster',
		load: begin,
		// level has the scene tell its run in the words of the level that is read.
		level(to) {
			level = to
			if (state === 'live') post('level', { level })
		},
		// wait keeps a run for the reader's first press.
		wait(run) {
			at = run
		},
		// picture shows a moment as it will look, before the scene has it.
		picture(id) {
			if (state === 'live') return
			const t = document.querySelector(`template[data-moment="${id}"]`)
			poster.querySelector('picture').replaceWith(t.content.firstChild.cloneNode(true))
			place.querySelector('picture')?.remove()
			place.prepend(t.content.firstChild.cloneNode(true))
		},
		show(run, by, words) {
			at = run
			if (state === 'live') post('load', { token: run.token, turn: run.turn })
			else if (state === 'loading') asked = (m) => (m.token !== run.token || m.turn !== run.turn ? post('load', { token: run.token, turn: run.turn }) : shown(m))
			begin()
			open(by, words)
		},
		play(by, words) {
			if (state === 'live') post('play')
			else asked = () => post('play')
			begin()
			open(by, words)
		},
	}
}
