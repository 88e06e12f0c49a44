// The mirror is what the canvas shows, as real elements beside it: focusable in the scene's own order, named, and laid
// over what they stand for. It is built from the frame's regions, the same list that the mouse is tested against.

const place = document.getElementById('mirror')
const said = document.getElementById('said')
const known = new Map() // by name and role
let told = new Map() // what the status regions said last
let waiting = null

const makers = {
	button: () => button(),
	menu: () => withAttributes(button(), { 'aria-haspopup': 'true' }),
	option: () => button(),
	log: () => button(),
	image: (takes) => (takes ? button() : withAttributes(document.createElement('div'), { role: 'img' })),
	status: (takes) => (takes ? button() : withAttributes(document.createElement('div'), { role: 'group' })),
	slider: () => withAttributes(document.createElement('input'), { type: 'range' }),
}

function button() {
	const b = document.createElement('button')
	b.type = 'button'
	return b
}

function withAttributes(element, attributes) {
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
	return element
}

function make(region) {
	const element = makers[region.role](region.takes)
	element.dataset.name = region.name
	element.addEventListener('focus', () => globalThis.shell.focus(region.name))
	element.addEventListener('blur', () => globalThis.shell.focus(''))
	if (element.tagName === 'BUTTON') element.addEventListener('click', () => globalThis.shell.do(region.name, 0))
	if (region.role === 'slider') {
		element.addEventListener('input', () => globalThis.shell.do(region.name, Number(element.value)))
	}
	return element
}

function set(element, name, value) {
	if (value === undefined || value === '') element.removeAttribute(name)
	else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value)
}

function update(element, region, state) {
	const unit = state.scale / devicePixelRatio
	const px = (n) => `${n}px`
	element.style.left = px(state.x / devicePixelRatio + region.x * unit)
	element.style.top = px(state.y / devicePixelRatio + region.y * unit)
	element.style.width = px(region.w * unit)
	element.style.height = px(region.h * unit)
	const words = region.role === 'slider' || !region.value ? region.label : `${region.label}: ${region.value}`
	set(element, 'aria-label', words)
	set(element, 'aria-disabled', region.disabled ? 'true' : '')
	set(element, 'aria-description', region.disabled)
	if (region.role === 'slider') {
		element.min = region.min ?? 0
		element.max = region.max ?? 0
		element.value = region.now ?? 0
		set(element, 'aria-valuetext', region.value)
	} else if (region.role === 'menu') {
		set(element, 'aria-expanded', region.pressed ? 'true' : 'false')
	} else if (region.role === 'option') {
		set(element, 'aria-current', region.pressed ? 'true' : '')
	} else if (region.role === 'button') {
		set(element, 'aria-pressed', region.pressed ? 'true' : '')
	}
}

// tell collects what has changed in the status regions and the newest log entry, and says it at most once a second.
function tell(state) {
	const now = new Map()
	const entries = state.regions.filter((r) => r.role === 'log')
	for (const r of [...state.regions.filter((r) => r.role === 'status'), ...entries.slice(-1)]) {
		now.set(r.role + r.name, r.value ? `${r.label}: ${r.value}` : r.label)
	}
	const news = [...now].filter(([name, words]) => told.get(name) !== words).map(([, words]) => words)
	if (news.length === 0 || waiting) return
	waiting = setTimeout(() => {
		waiting = null
		tell(latest)
	}, 1000)
	told = now
	said.textContent = news.join('. ')
}

let latest = null

// follow keeps the browser's focus where the scene's is, as when an arrow key went down a list, and finds it a place when
// what had it is gone.
function follow(had, name) {
	const to = name && [...place.children].find((e) => e.dataset.name === name)
	if (to ? to !== had : !had.isConnected) (to || place.querySelector('button, input'))?.focus({ preventScroll: true })
}

export const mirror = {
	show(state) {
		latest = state
		const had = document.activeElement
		const here = place.contains(had)
		const present = new Set()
		let at = 0
		for (const region of state.regions) {
			const key = `${region.role} ${region.takes} ${region.name}`
			present.add(key)
			let element = known.get(key)
			if (!element) known.set(key, (element = make(region)))
			if (place.children[at] !== element) place.insertBefore(element, place.children[at] ?? null)
			at++
			update(element, region, state)
		}
		for (const [key, element] of known) {
			if (present.has(key)) continue
			element.remove()
			known.delete(key)
		}
		if (here) follow(had, state.focus)
		tell(state)
	},
}
