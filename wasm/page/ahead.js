// ahead has the browser fetch the scene's wasm while the page is only read, so that the first press need not wait for it: once
// the page has come to rest, and only where the browser says that it costs the reader nothing. Nothing is compiled.
import { download } from './progress.js'

const rest = 4000 // milliseconds after the page has loaded
const fast = 5 // megabits a second

export function ahead(begun) {
	const c = navigator.connection
	if (!c || c.saveData || c.type === 'cellular' || c.effectiveType !== '4g' || !(c.downlink >= fast)) return
	if (!document.querySelector('meta[name="wasm"]')) return // a single file holds it
	addEventListener('load', () => setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(take), rest))

	async function take() {
		if (begun() || document.hidden) return
		try {
			for await (const chunk of await download()) void chunk
		} catch {
			// The press asks again, and says what is wrong.
		}
	}
}
