// The mirror is what the canvas shows, as a document beside it: what is on screen in a sentence, then groups of real
// elements, each over what it stands for and focusable in the scene's own order. It is built from the frame's groups and
// regions, the same list that the mouse is tested against. With a style sheet of its own it is the page of text.

const place = document.getElementById('mirror')
const said = document.getElementById('said')
const groups = new Map() // by kind and label
let told = new Map() // what the status regions said last
let waiting = null
let latest = null

// el makes an element with attributes and children.
function el(tag, attributes = {}, ...children) {
	const element = document.createElement(tag)
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
	element.append(...children)
	return element
}

function set(element, name, value) {
	if (value === undefined || value === '') element.removeAttribute(name)
	else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value)
}

function write(element, words) {
	if (element.textContent !== words) element.textContent = words
}

// arrange makes a parent's children these, and moves none that stays: what is moved loses the focus.
function arrange(parent, children) {
	const wanted = new Set(children)
	for (const child of [...parent.children]) if (!wanted.has(child)) child.remove()
	children.forEach((child, i) => parent.children[i] === child || parent.insertBefore(child, parent.children[i] ?? null))
}

// keyed takes what is known by a key, or makes it, and forgets what is not asked for any more.
function keyed(known, list, keyOf, make) {
	const keys = list.map(keyOf)
	for (const key of known.keys()) if (!keys.includes(key)) known.delete(key)
	return list.map((one, i) => known.get(keys[i]) ?? known.set(keys[i], make(one)).get(keys[i]))
}

const lists = { list: 'ul', steps: 'ol', log: 'ol' }

function makeGroup({ kind, label }) {
	const list = lists[kind] ? el(lists[kind], { role: 'list' }) : el('div') // a list without bullets is none to Safari
	const outer = el('section', { class: kind, role: kind === 'controls' ? 'group' : kind, 'aria-label': label }, el('h2', {}, label), list)
	if (kind === 'list' || kind === 'steps') outer.setAttribute('role', 'group')
	if (kind === 'dialog') outer.setAttribute('aria-modal', 'true')
	if (kind === 'log') outer.setAttribute('aria-live', 'off') // its news goes by #said, at most once a second
	return { outer, list, item: lists[kind] ? 'li' : 'div', items: new Map() }
}

const plain = new Set(['image', 'status', 'text'])

function makeItem(tag, region) {
	const { name, role, takes } = region
	const words = el('span', { class: 'words' })
	const why = el('small', { id: `why.${name}`, class: 'words' })
	const text = el('div', { class: 'text' })
	let control
	if (role === 'slider') {
		control = el('input', { type: 'range' })
		control.addEventListener('input', () => globalThis.shell.do(name, Number(control.value)))
	} else if (plain.has(role) || !takes) {
		control = el('p', {}, words)
	} else {
		control = el('button', { type: 'button' }, words)
		if (role === 'menu') control.setAttribute('aria-haspopup', 'dialog')
		control.addEventListener('click', () => globalThis.shell.do(name, 0))
	}
	control.dataset.name = name
	control.addEventListener('focus', () => globalThis.shell.focus(name))
	control.addEventListener('blur', () => globalThis.shell.focus(''))
	const outer = el(tag, { class: `item ${role}` })
	outer.append(role === 'slider' ? el('label', {}, words, control) : control)
	return { outer, control, words, why, text }
}

const both = (region) => (region.value ? `${region.label}: ${region.value}` : region.label)

// passage is one of a region's texts as an element.
function passage({ set, text }) {
	if (set === 'head') return el('h3', {}, text)
	if (set === 'code') return el('pre', {}, el('code', {}, text))
	if (set !== 'key') return el('p', { class: set }, text)
	const [key, does] = text.split('\t')
	return el('p', {}, el('kbd', {}, key), ` ${does}`)
}

function lay(element, region, state) {
	const unit = state.scale / devicePixelRatio
	const box = [state.x / devicePixelRatio + region.x * unit, state.y / devicePixelRatio + region.y * unit, region.w * unit, region.h * unit]
	;['left', 'top', 'width', 'height'].forEach((side, i) => (element.style[side] = `${box[i]}px`))
}

function update({ outer, control, words, why, text }, region, state) {
	const { role, disabled, pressed, takes } = region
	write(words, role === 'slider' ? region.label : role === 'text' ? '' : both(region))
	const texts = JSON.stringify(region.text ?? [])
	if (text.dataset.texts !== texts) {
		text.dataset.texts = texts
		text.replaceChildren(...(region.text ?? []).map(passage))
	}
	write(why, disabled ?? '')
	if (Boolean(disabled) !== why.isConnected) disabled ? outer.append(why) : why.remove()
	if (Boolean(region.text) !== text.isConnected) region.text ? outer.append(text) : text.remove()
	if (takes) {
		set(control, 'aria-disabled', disabled ? 'true' : '')
		set(control, 'aria-describedby', disabled ? why.id : '')
	}
	control.hidden = role === 'text'
	if (!globalThis.shell.text) for (const element of [control, text]) lay(element, region, state)
	if (role === 'slider') {
		control.min = region.min ?? 0
		control.max = region.max ?? 0
		control.value = region.now ?? 0
		set(control, 'aria-valuetext', region.value)
	} else if (role === 'menu') {
		set(control, 'aria-expanded', pressed ? 'true' : 'false')
	} else if (role === 'option') {
		set(control, 'aria-current', pressed ? 'true' : '')
	} else if (role === 'button') {
		set(control, 'aria-pressed', pressed ? 'true' : '')
	}
}

// tell collects what has changed in the status regions and the newest log entry, and says it at most once a second.
function tell(state) {
	const now = new Map()
	const entries = state.regions.filter((r) => r.role === 'log')
	for (const r of state.regions.filter((r) => r.role === 'status')) now.set(r.role + r.name, both(r))
	for (const r of entries.slice(-1)) now.set(r.role + r.name, [both(r), ...(r.text ?? []).map((p) => p.text)].join('. '))
	const news = [...now].filter(([name, words]) => told.get(name) !== words).map(([, words]) => words)
	if (news.length === 0 || waiting) return
	waiting = setTimeout(() => {
		waiting = null
		tell(latest)
	}, 1000)
	told = now
	said.textContent = news.join('. ')
}

// follow keeps the browser's focus where the scene's is, as when an arrow key went down a list, and finds it a place when
// what had it is gone.
function follow(had, name) {
	const to = name && place.querySelector(`[data-name="${CSS.escape(name)}"]`)
	if (to ? to !== had : !had.isConnected) (to || place.querySelector('button, input'))?.focus({ preventScroll: true })
}

export const mirror = {
	show(state) {
		latest = state
		const had = document.activeElement
		const here = place.contains(had)
		write(document.getElementById('name'), state.name)
		write(document.getElementById('says'), state.says)
		const kept = keyed(groups, state.groups, (g) => `${g.kind} ${g.label}`, makeGroup)
		kept.forEach((group, at) => {
			const regions = state.regions.filter((r) => r.group === at)
			const items = keyed(group.items, regions, (r) => `${r.role} ${r.takes} ${r.name}`, (r) => makeItem(group.item, r))
			items.forEach((item, i) => update(item, regions[i], state))
			arrange(group.list, items.map((item) => item.outer))
			group.outer.hidden = regions.length === 0
		})
		arrange(place, kept.map((group) => group.outer))
		if (here) follow(had, state.focus)
		tell(state)
	},
}
