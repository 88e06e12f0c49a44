// The picture is 640x360 or 360x640, and a pixel of it must be a whole number of pixels of the screen. fit returns the
// size in CSS pixels of the better of the two in a window; it may be a little higher than the window.
const tall = 1.2

export function fit(width, height, ratio) {
	const scale = (w, h) => Math.floor(Math.min((width * ratio) / w, (tall * height * ratio) / h))
	const landscape = scale(640, 360)
	const portrait = scale(360, 640)
	if (portrait > landscape) return box(360, 640, portrait, ratio)
	return box(640, 360, Math.max(1, landscape), ratio)
}

const box = (w, h, scale, ratio) => ({ width: (w * scale) / ratio, height: (h * scale) / ratio })

// whole returns the next length in CSS pixels that is a whole number of them and of physical ones, too. At ratios like
// 1.1 there is none near; then the physical ones count.
export function whole(length, ratio) {
	const from = Math.ceil(length)
	for (let css = from; css < from + 4; css++) {
		if (Math.abs(css * ratio - Math.round(css * ratio)) < 0.01) return css
	}
	return Math.ceil(length * ratio) / ratio
}
