// The picture is 640x360 or 360x640, and a pixel of it should be a whole number of pixels of the screen: then it may be
// a little higher than the window. Where that leaves its targets, which have 24 of its pixels, under 24 CSS pixels, it is
// scaled by a fraction: as high as the window, or past its fold until they have them, and never wider. The scene reckons
// alike, in game/screen.go.
const tall = 1.2

// fit returns the better of the two for a window: its size in CSS pixels, and how many physical ones its pixels have.
export function fit(width, height, ratio) {
	const lying = box(640, 360, width, height, ratio)
	const upright = box(360, 640, width, height, ratio)
	return upright.scale > lying.scale ? upright : lying
}

function box(w, h, width, height, ratio) {
	const across = (width * ratio + 0.01) / w
	const down = (height * ratio + 0.01) / h
	const whole = Math.floor(Math.min(across, tall * down))
	if (whole >= 0.99 * ratio) return { width: (w * whole) / ratio, height: (h * whole) / ratio, scale: whole }
	const scale = Math.min(across, Math.max(down, ratio))
	return { width: Math.min(width, Math.ceil((w * scale) / ratio)), height: Math.ceil((h * scale) / ratio), scale }
}

// whole returns the next length in CSS pixels that is a whole number of them and of physical ones, too. At ratios like
// 1.1 there is none near; then the physical ones count.
export function whole(length, ratio) {
	const from = Math.ceil(length)
	for (let css = from; css < from + 4; css++) {
		if (Math.abs(css * ratio - Math.round(css * ratio)) < 0.01) return css
	}
	return Math.ceil(length * ratio) / ratio
}
