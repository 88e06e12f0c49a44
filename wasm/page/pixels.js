// Ebitengine sizes its canvas as clientWidth of the body times the device pixel ratio. clientWidth is a whole number of
// CSS pixels, so that at a ratio of 1.5 the canvas would miss the screen by a pixel, and every pixel of the picture
// would be smeared. exactPixels makes the body say the size in CSS pixels that is exact in physical ones.
export function exactPixels(body) {
	const ratio = devicePixelRatio
	const size = { width: 0, height: 0 } // physical
	const measure = (exact) => {
		const box = body.getBoundingClientRect()
		size.width = nearest(box.width * ratio, exact?.inlineSize)
		size.height = nearest(box.height * ratio, exact?.blockSize)
	}
	const css = (physical) => {
		const value = physical / ratio
		// The product is cut down to a whole number, so it must not fall short by a rounding error.
		return Math.floor(value * ratio) < physical ? value * (1 + Number.EPSILON) : value
	}
	measure()
	new ResizeObserver((entries) => {
		measure(entries[0].devicePixelContentBoxSize?.[0])
		dispatchEvent(new Event('resize'))
	}).observe(body, exactBox())
	Object.defineProperty(body, 'clientWidth', { get: () => css(size.width) })
	Object.defineProperty(body, 'clientHeight', { get: () => css(size.height) })
}

// nearest takes the browser's own count of physical pixels, unless it is far from what the ratio says, as it is where
// developer tools pretend another ratio.
const nearest = (computed, counted) => (Math.abs(computed - counted) <= 1 ? counted : Math.round(computed))

function exactBox() {
	const known = typeof ResizeObserverEntry === 'function' && 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype
	return known ? { box: 'device-pixel-content-box' } : {}
}

// onRatioChange calls back once when the page comes to a screen of another pixel ratio, or is zoomed.
export function onRatioChange(changed) {
	matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => setTimeout(changed, 300), { once: true })
}
