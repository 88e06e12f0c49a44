// showScene puts the scene into a frame: the page beside this one, or, where the site is a single file, the one that it holds.
export function showScene(frame, place) {
	const inner = document.getElementById('scene-page')
	if (!inner) {
		frame.src = frame.dataset.page + location.search + place
		return
	}
	// A page out of a script has no address of its own.
	frame.srcdoc = inner.textContent.replaceAll('<@', '<').replace('<html', () => `<html data-place="${place.replace(/["<>]/g, '')}"`)
}
