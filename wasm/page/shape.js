// What a frame of so many CSS pixels shows: the whole scene from 640 on, below that the room alone over a row of large keys.
export const keysHigh = 52

const pictures = { whole: [640, 360], room: [360, 324] }

// shape is the size in CSS pixels that the scene takes of a width, on a screen of a pixel ratio: whole pixels where they are
// large enough, as the scene reckons, too.
export function shape(width, ratio) {
	const room = width < 640
	const [w, h] = room ? pictures.room : pictures.whole
	const across = (Math.min(width, 1920) * ratio + 0.01) / w
	const scale = (Math.floor(across) >= 0.99 * ratio ? Math.floor(across) : across) / ratio
	return { room, width: Math.min(width, Math.ceil(w * scale)), height: Math.ceil(h * scale) + (room ? keysHigh : 0) }
}

// alone says whether a frame has to make do with the room: the flat picture has no targets of 24 CSS pixels in it, and neither
// has the upright one, or the frame is not meant for that.
export function alone(width, height) {
	const flat = 24 * Math.min(width / 640, height / 360) >= 23.97
	const upright = 27 * Math.min(width / 360, height / 640) >= 23.9 && height > 1.4 * width
	return !flat && !upright
}
