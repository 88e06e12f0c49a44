// The level is in the address and nowhere else. Which section shows is the style sheet's affair; here the others become
// findable by the browser's own search, and a find opens the drawer.
const radios = [...document.querySelectorAll('[name="level"]')]
const sections = [...document.querySelectorAll('.level')]

function hide() {
	const on = radios.find((r) => r.checked)?.value
	for (const s of sections) {
		if (s.dataset.level === on) s.removeAttribute('hidden')
		else s.setAttribute('hidden', 'until-found')
	}
}

// levels is told with each level that the reader goes to.
export function levels(told) {
	const asked = new URLSearchParams(location.search).get('level')
	const usual = radios.find((r) => r.defaultChecked)
	const wanted = radios.find((r) => r.value === asked)
	;(wanted ?? usual).checked = true
	hide()
	told((wanted ?? usual).value)
	for (const r of radios) {
		r.addEventListener('change', () => {
			hide()
			told(r.value)
			const to = new URL(location.href)
			to.searchParams.set('level', r.value)
			history.replaceState(null, '', to)
			dispatchEvent(new Event('scroll')) // the cord's end has moved
		})
	}
	for (const s of sections) {
		s.addEventListener('beforematch', () => {
			radios.find((r) => r.value === s.dataset.level).click()
		})
	}
}
