// fetchWithProgress fetches wasm and reports which part of size bytes has come. The bytes are counted on their way, so
// that the browser still compiles while it downloads.
export async function fetchWithProgress(url, size, report) {
	const response = await fetch(url)
	if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`)
	let got = 0
	const count = new TransformStream({
		transform(chunk, stream) {
			got += chunk.byteLength
			report(Math.min(1, got / size))
			stream.enqueue(chunk)
		},
	})
	return new Response(response.body.pipeThrough(count), { headers: { 'Content-Type': 'application/wasm' } })
}
