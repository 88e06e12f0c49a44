// hang is where the scene puts its picture in a window of so many physical pixels, and how large a pixel of it is. The scene
// reckons alike, in game/screen.go, so that a poster lies where the picture will.
export function hang(width, height, ratio, room) {
	const fits = (w, h, more) => Math.min((width + more) / w, (height + more) / h)
	const scaleOf = (w, h) => {
		const whole = Math.floor(fits(w, h, Math.ceil(ratio / 2)))
		return whole >= 0.99 * ratio ? whole : fits(w, h, 0)
	}
	const at = (w, h, scale) => ({ tall: h > w || room, scale, w, h, x: Math.trunc((width - scale * w) / 2), y: Math.trunc((height - scale * h) / 2) })
	if (room) return at(360, 324, scaleOf(360, 324))
	const lying = scaleOf(640, 360)
	const upright = scaleOf(360, 640)
	const tall = upright > lying || (upright === lying && height > width)
	return tall ? at(360, 640, upright) : at(640, 360, lying)
}
