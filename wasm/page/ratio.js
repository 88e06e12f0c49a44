// watchRatio calls back now, and whenever a CSS pixel becomes another number of physical ones: a window that is moved to another
// screen keeps its size, so that no resize tells of it.
export function watchRatio(changed) {
	changed()
	const query = `(min-resolution: ${devicePixelRatio - 0.001}dppx) and (max-resolution: ${devicePixelRatio + 0.001}dppx)`
	matchMedia(query).addEventListener('change', () => watchRatio(changed), { once: true })
}
