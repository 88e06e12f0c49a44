// The scene's wasm on its way, so that the browser compiles it while it downloads.

const meta = (name) => document.querySelector(`meta[name="${name}"]`).content

// program is the scene, compiled; report is told which part of it has come.
export const program = (report) => WebAssembly.compileStreaming(scene(report))

// scene is a response that holds the wasm.
async function scene(report) {
	const size = Number(meta('wasm-size'))
	const inside = document.getElementById('scene-wasm') // the site is a single file
	const body = inside ? opened(new Blob([bytes(inside.textContent)]).stream()) : download()
	let got = 0
	const count = new TransformStream({
		transform(chunk, stream) {
			got += chunk.byteLength
			report(Math.min(1, got / size))
			stream.enqueue(chunk)
		},
	})
	return new Response((await body).pipeThrough(count), { headers: { 'Content-Type': 'application/wasm' } })
}

// download is the page's wasm as it comes, opened.
export async function download() {
	const url = meta('wasm')
	// A host that does not compress is asked for the twin that is compressed, a quarter of the size. Whether it does is
	// asked first: what is broken off has mostly been sent already.
	const asked = await fetch(url, { method: 'HEAD' }).catch(() => null)
	const plain = asked?.ok && Number(asked.headers.get('Content-Length')) === Number(meta('wasm-size'))
	const twin = plain && (await fetch(url + '.gz').catch(() => null))
	return (twin && twin.ok && (await opened(twin.body))) || (await found(url)).body
}

async function found(url) {
	const response = await fetch(url)
	if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`)
	return response
}

// opened is a stream of wasm out of one that may be compressed; null if it holds something else.
async function opened(stream) {
	const reader = stream.getReader()
	const { value: start } = await reader.read()
	const all = new ReadableStream({
		start: (to) => to.enqueue(start),
		async pull(to) {
			const { done, value } = await reader.read()
			if (done) to.close()
			else to.enqueue(value)
		},
		cancel: (why) => reader.cancel(why),
	})
	if (start?.[0] === 0x1f && start[1] === 0x8b) return all.pipeThrough(new DecompressionStream('gzip'))
	if (start?.[0] === 0 && start[1] === 0x61) return all // the host has said that it is compressed, and the browser has opened it
	reader.cancel()
	return null
}

function bytes(base64) {
	const text = atob(base64)
	const list = new Uint8Array(text.length)
	for (let i = 0; i < text.length; i++) list[i] = text.charCodeAt(i)
	return list
}
