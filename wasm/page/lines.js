// The lines that put a run into a page: an element with its script, or a plain frame. What is chosen has the same names in both,
// as attributes of the one and as parameters of the other; what is not chosen is not written.

// place is where a run is: by the name of its preset, or by the end of a link.
export function address(site, { preset, link, ...more }) {
	const to = new URL('embed.html', site)
	for (const [name, value] of Object.entries({ preset, ...more })) if (value) to.searchParams.set(name, value)
	if (!preset) to.hash = link
	return to.href.replaceAll('%2C', ',')
}

export function element(site, { preset, link, ...more }) {
	const place = new URLSearchParams(link.slice(1))
	const run = preset ? { preset } : { run: place.get('s'), turn: place.get('t') }
	const attributes = Object.entries({ ...run, ...more })
		.filter(([, value]) => value)
		.map(([name, value]) => ` ${name}="${quoted(value)}"`)
	return `<script src="${quoted(new URL('desk-arena.js', site).href)}" async></script>\n<desk-arena${attributes.join('')}></desk-arena>`
}

// A frame is as wide as its page lets it be, and on a phone upright.
export function frame(site, choice) {
	return (
		`<iframe src="${quoted(address(site, choice))}" title="Desk Arena" width="640" height="360" loading="lazy" ` +
		'sandbox="allow-scripts" allow="fullscreen; clipboard-write" ' +
		'style="border:0;max-width:100%;height:clamp(360px,(640px - 100vw)*999,640px)"></iframe>'
	)
}

const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
