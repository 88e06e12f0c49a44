// Ebitengine sizes its canvas as clientWidth of the body times the device pixel ratio, which it asks for once. clientWidth
// is a whole number of CSS pixels, so that at a ratio of 1.5 the canvas would miss the screen by a pixel, and every pixel
// of the picture would be smeared; and once the page is zoomed, the ratio would be wrong. exactPixels makes the body say
// the size that comes out exact in physical pixels.
export function exactPixels(body) {
	const asked = devicePixelRatio
	const size = { width: 0, height: 0, ratio: 0 } // physical
	const measure = (exact) => {
		const box = body.getBoundingClientRect()
		size.ratio = devicePixelRatio
		size.width = nearest(box.width * size.ratio, exact?.inlineSize)
		size.height = nearest(box.height * size.ratio, exact?.blockSize)
	}
	const changed = (entries) => {
		measure(entries?.[0].devicePixelContentBoxSize?.[0])
		dispatchEvent(new Event('resize'))
	}
	const css = (physical) => {
		// Ebitengine asks before each frame; there is no event for every change of the ratio.
		if (size.ratio !== devicePixelRatio) setTimeout(changed)
		const value = physical / asked
		// The product is cut down to a whole number, so it must not fall short by a rounding error.
		return Math.floor(value * asked) < physical ? value * (1 + Number.EPSILON) : value
	}
	measure()
	new ResizeObserver(changed).observe(body, exactBox())
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
