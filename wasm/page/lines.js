// The lines that put a run into a page: an element with its script, or a plain frame. What is chosen has the same names in both,
// as attributes of the one and as parameters of the other; what is not chosen is not written.

// address is that of the frame: of a preset, which begins at its end as the element does, or of a link.
export function address(site, { preset, link, ...more }) {
	const to = new URL('embed.html', site)
	for (const [name, value] of Object.entries({ ...(preset && { preset, turn: 'end' }), ...more })) if (value) to.searchParams.set(name, value)
	if (!preset) to.hash = link
	return to.href.replaceAll('%2C', ',')
}

// attributes are those of the element, by name.
export function attributes({ preset, link, ...more }) {
	const place = new URLSearchParams(link.slice(1))
	const run = preset ? { preset } : { run: place.get('s'), turn: place.get('t') ?? '0' }
	return Object.fromEntries(Object.entries({ ...run, ...more }).filter(([, value]) => value))
}

export function element(site, choice) {
	const written = Object.entries(attributes(choice)).map(([name, value]) => ` ${name}="${quoted(value)}"`)
	return `<script src="${quoted(new URL('desk-arena.js', site).href)}" async></script>\n<desk-arena${written.join('')}></desk-arena>`
}

// A frame is as wide as its page lets it be; below 640 it has the height of the room and its keys.
export function frame(site, choice) {
	return (
		`<iframe src="${quoted(address(site, choice))}" title="Desk Arena" width="640" height="360" loading="lazy" ` +
		'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="fullscreen; clipboard-write" ' +
		'style="border:0;max-width:100%;height:clamp(360px,(640px - 100vw)*999,90vw + 34px)"></iframe>'
	)
}

const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
