// inSight lays an element at the lower edge of what can be seen of this frame: the rest may be under the fold of the page
// around it.
export function inSight(element) {
	new IntersectionObserver(([seen], observer) => {
		observer.disconnect()
		const hidden = seen.isIntersecting ? seen.boundingClientRect.bottom - seen.intersectionRect.bottom : 0
		element.style.bottom = `${hidden + 6}px`
	}).observe(document.body)
}
