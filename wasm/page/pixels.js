// Ebitengine sizes its canvas as clientWidth of the body times the device pixel ratio, which it asks for once. clientWidth
// is a whole number of CSS pixels, so that at a ratio of 1.5 the canvas would miss the screen by a pixel, and every pixel
// of the picture would be smeared; and once the page is zoomed, the ratio would be wrong. exactPixels makes the body say
// the size that comes out exact in physical pixels.
export function exactPixels(body) {
	const asked = devicePixelRatio
	const size = { width: 0, height: 0, ratio: 0 } // physical
	const measure = (exact) => {
		Object.assign(size, physical(body, exact))
	}
	const changed = (exact) => {
		measure(exact)
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
	watchSize(body, changed)
	Object.defineProperty(body, 'clientWidth', { get: () => css(size.width) })
	Object.defineProperty(body, 'clientHeight', { get: () => css(size.height) })
}

// watchSize calls back now and whenever the size of an element has changed, with the browser's own count of its physical pixels,
// where that is known.
export function watchSize(element, changed) {
	const observer = new ResizeObserver((entries) => changed(entries[0].devicePixelContentBoxSize?.[0]))
	observer.observe(element, exactBox())
	return observer
}

// physical is how large an element is in pixels of the screen, and how many of them a CSS pixel is long.
export function physical(element, exact) {
	const box = element.getBoundingClientRect()
	const ratio = devicePixelRatio
	return { width: nearest(box.width * ratio, exact?.inlineSize), height: nearest(box.height * ratio, exact?.blockSize), ratio }
}

// nearest takes the browser's own count of physical pixels, unless it is far from what the ratio says, as it is where
// developer tools pretend another ratio.
const nearest = (computed, counted) => (Math.abs(computed - counted) <= 1 ? counted : Math.round(computed))

function exactBox() {
	const known = typeof ResizeObserverEntry === 'function' && 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype
	return known ? { box: 'device-pixel-content-box' } : {}
}
