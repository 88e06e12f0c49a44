// The service worker: it keeps one whole set of the site's files for visits without a network. Pages come from the network where
// it answers, so that nobody is left with an old one; whatever else they load is named by what it holds, and comes from any
// set that has it. So a page never meets a part of another build, whichever it is itself.

const set = JSON.parse('{{set}}') // {build, pages: {name: integrity}, others: [name]}
const scope = new URL(self.registration.scope)
const mine = `desk-arena ${scope.pathname} `
const name = mine + set.build
const patience = 3000 // milliseconds before the page that is kept stands in for a slow network

// A set is there whole or not at all; what an earlier one has is not fetched again.
async function install() {
	const to = await caches.open(name)
	const keep = async (file, integrity) => {
		const url = new URL(file, scope).href
		const had = !integrity && (await caches.match(url, { ignoreVary: true }))
		const got = had || (await fetch(url, integrity ? { integrity, cache: 'no-cache' } : {}))
		if (!got.ok) throw new Error(`${url}: ${got.status}`)
		// A page may not be answered by what was redirected on its way.
		await to.put(url, got.redirected ? new Response(got.body, { headers: got.headers }) : got)
	}
	try {
		await Promise.all([...Object.entries(set.pages).map(([file, sum]) => keep(file, sum)), ...set.others.map((file) => keep(file))])
	} catch (error) {
		await caches.delete(name)
		throw error
	}
	await self.skipWaiting()
}

// tidy drops the sets of other builds once no page is open that may still want one.
async function tidy() {
	if ((await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length > 0) return
	for (const other of await caches.keys()) if (other.startsWith(mine) && other !== name) await caches.delete(other)
}

async function page(request, file) {
	const kept = await (await caches.open(name)).match(new URL(file, scope).href, { ignoreVary: true })
	const fresh = fetch(request)
	const late = new Promise((_, fail) => kept && setTimeout(fail, patience))
	const got = await Promise.race([fresh, late]).catch(() => null)
	if (got && (got.ok || got.type === 'opaqueredirect' || got.status === 304)) return got
	return kept ?? fresh
}

const other = async (request, url) => (await caches.match(url.origin + url.pathname, { ignoreVary: true })) ?? fetch(request)

self.addEventListener('install', (e) => e.waitUntil(install()))
self.addEventListener('activate', (e) => e.waitUntil(tidy()))
self.addEventListener('fetch', (e) => {
	const url = new URL(e.request.url)
	if (e.request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return
	const file = url.pathname.slice(scope.pathname.length) || 'index.html'
	if (Object.hasOwn(set.pages, file)) {
		if (e.request.mode !== 'navigate') return
		e.waitUntil(tidy())
		e.respondWith(page(e.request, file))
	} else if (/-[A-Z2-7]{8}\.[a-z]+$/.test(file)) e.respondWith(other(e.request, url))
})
