// <desk-arena preset="weak-model-stalls"></desk-arena> puts a run of Desk Arena into any page:
//
//	<script src="https://…/desk-arena.js" async></script>
//
// It lays out a picture of the run at once, and puts the scene in, a frame, once it is pressed. Its attributes are the parameters
// in params.js. Between its tags may stand what is shown where no script runs, as a link.
//
//	const desk = document.querySelector('desk-arena')
//	desk.load('weak-model-stalls', 3)       a preset's slug, or a link's token, and how many turns are shown
//	desk.step(); desk.play(); desk.pause(); desk.reset()
//	desk.strike('drop'); desk.strike('pull', 'search_products')
//	desk.theme = 'night'; desk.level = 'five'
//	desk.state                              where it stands: {turn, turns, token, link, chain, playing, night, level}
//	desk.addEventListener('finished', (e) => e.detail.outcome)
//
// Events: loading, ready, changed, finished, left, trouble; what each holds stands in messages.js. An order before the scene is
// there lets it in, as a press does.
import { shape } from './shape.js'

const base = new URL('.', document.currentScript.src)
const names = ['preset', 'run', 'turn', 'level', 'theme', 'motion', 'contrast', 'sound', 'hide', 'autoplay']

const style = new CSSStyleSheet()
style.replaceSync(`
:host { display: block; max-width: 100%; color-scheme: light dark }
:host([hidden]) { display: none }
div { position: relative; margin: 0 auto; background: light-dark(#f5ead2, #1a2130) }
button { all: unset; display: block; width: 100%; height: 100%; cursor: pointer }
img { position: absolute; left: 0; top: 0; width: 100%; image-rendering: pixelated }
span { position: absolute; box-sizing: border-box; right: 4px; left: 4px; bottom: 6px; height: 44px; padding: 0 12px 3px; display: flex; align-items: center; justify-content: center; gap: 8px; border: 2px solid #211d26; background: #2b6f6c; box-shadow: inset 0 -3px #17474a; color: #fffaf0; font: bold 17px/1 Georgia, serif }
.whole span { left: 51.56%; right: 28.12%; top: 56.9%; bottom: auto; height: 7%; padding: 0 4px 3px; gap: 5px; font-size: 14px; white-space: nowrap }
.whole svg { width: 11px }
svg { width: 15px; fill: currentColor }
button:focus-visible span { outline: 3px solid #7fb0a5; outline-offset: 2px }
button:active span { padding-bottom: 0; box-shadow: none }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: normal }`)

class DeskArena extends HTMLElement {
	static observedAttributes = names
	#box = document.createElement('div')
	#frame = null
	#ready = false
	#orders = []
	#drawn = ''
	state = null

	connectedCallback() {
		if (!this.shadowRoot) {
			const root = this.attachShadow({ mode: 'open' })
			root.adoptedStyleSheets = [style]
			root.append(this.#box)
			new ResizeObserver(() => this.#lay()).observe(this)
		}
		addEventListener('message', this)
		this.#lay()
		if (this.getAttribute('autoplay') === 'on') this.#open()
	}

	disconnectedCallback() {
		removeEventListener('message', this)
		// A frame that is taken out of a page and put in again begins anew.
		this.#frame?.remove()
		this.#frame = null
		this.#ready = false
		this.#drawn = ''
	}

	attributeChangedCallback(name, was, is) {
		if (!this.isConnected || was === is) return
		if (!this.#frame) return this.#lay()
		if (name === 'theme' || name === 'level') return this.#order(name, { [name]: is ?? (name === 'theme' ? 'auto' : 'industry') })
		if (name === 'preset' || name === 'run' || name === 'turn') {
			const { run, preset, turn } = this.#wishes()
			return this.#order('load', { ...(run ? { token: run } : { preset }), turn: turn === 'end' ? 999 : Number(turn) || 0 })
		}
		this.#ready = false
		this.#frame.src = this.#address('on')
	}

	#wishes() {
		const all = {}
		for (const n of names) if (this.hasAttribute(n)) all[n] = this.getAttribute(n)
		// The picture is of the end, where nothing else is said, and so the scene begins there: Play plays it from the start.
		return { turn: 'end', ...all }
	}

	#address(start) {
		return new URL(`embed.html?${new URLSearchParams({ ...this.#wishes(), start })}`, base)
	}

	#lay() {
		const { room, width, height } = shape(this.clientWidth || 640, devicePixelRatio)
		const { preset = 'reasoner-clears-it', run, turn, theme } = this.#wishes()
		Object.assign(this.#box.style, { width: `${width}px`, height: `${height}px` })
		this.#box.className = room ? '' : 'whole'
		const now = [room, preset, run, turn, theme].join()
		if (this.#frame || now === this.#drawn) return
		this.#drawn = now
		// No picture was painted of the run of a link, or of a turn on the way: then it is the room before anybody has come in.
		const slug = !run && turn === 'end' && /^[a-z0-9-]+$/.test(preset) ? preset : 'other'
		const file = (look) => new URL(`runs/${slug}${room ? '-room' : ''}-${look}.png`, base)
		const dark = theme ? '' : `<source media="(prefers-color-scheme: dark)" srcset="${file('night')}">`
		this.#box.innerHTML = `<button type="button" aria-label="Desk Arena: play this run"><picture>${dark}<img alt="" src="${file(theme === 'night' ? 'night' : 'day')}"></picture>
<span><svg viewBox="0 0 11 11"><path d="M2 0h2v1h2v2h2v2h2v1H8v2H6v2H4v1H2z"/></svg>Play this run</span></button>`
		this.#box.firstChild.onclick = () => {
			this.#open('pressed')
			this.play()
			this.#frame.focus()
		}
	}

	#open(start = 'on') {
		if (this.#frame) return
		const f = (this.#frame = document.createElement('iframe'))
		f.title = 'Desk Arena'
		f.allow = 'fullscreen; autoplay; clipboard-write; gamepad'
		f.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
		f.src = this.#address(start)
		this.#box.append(f)
	}

	#post(type, more) {
		this.#frame.contentWindow.postMessage({ app: 'desk-arena', v: 1, type, ...more }, '*')
	}

	#order(type, more) {
		if (!this.isConnected) return
		this.#open()
		if (this.#ready) this.#post(type, more)
		else this.#orders.push([type, more])
	}

	// A frame in a sandbox has no origin: its messages come from null.
	handleEvent(e) {
		const { data: m, source, origin } = e
		if (!this.#frame || source !== this.#frame.contentWindow || (origin !== 'null' && origin !== base.origin) || m?.app !== 'desk-arena' || m.v !== 1) return
		const { app, v, type, ...detail } = m
		if (!['loading', 'ready', 'changed', 'finished', 'left', 'trouble'].includes(type)) return
		if ('turn' in detail) this.state = detail
		if (type === 'ready' || type === 'trouble') this.#box.querySelector('button')?.remove()
		if (type === 'ready') {
			this.#ready = true
			for (const o of this.#orders.splice(0)) this.#post(...o)
		}
		this.dispatchEvent(new CustomEvent(type, { detail }))
	}

	load(run, turn = 0) {
		const preset = /^[a-z0-9]+(-[a-z0-9]+)+$/.test(run)
		this.#order('load', { [preset ? 'preset' : 'token']: run, turn })
	}
	step() { this.#order('step') }
	play() { this.#order('play') }
	pause() { this.#order('pause') }
	reset() { this.#order('reset') }
	strike(kind, name) { this.#order('strike', { kind, function: name }) }
	get theme() { return this.getAttribute('theme') ?? 'auto' }
	set theme(to) { this.setAttribute('theme', to) }
	get level() { return this.getAttribute('level') ?? 'industry' }
	set level(to) { this.setAttribute('level', to) }
}

if (!customElements.get('desk-arena')) customElements.define('desk-arena', DeskArena)
