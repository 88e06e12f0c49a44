// What the link key offers once it has copied the link: the page that puts the run into a post. The note stays until the run has
// moved on, or the reader is done with it.
import { linkTo } from './link.js'

const box = document.getElementById('shared')
const link = box.querySelector('a')
let of = ''

box.querySelector('button').addEventListener('click', () => (box.hidden = true))
addEventListener('keydown', (e) => e.key === 'Escape' && box.contains(e.target) && (box.hidden = true), { capture: true })

export const share = {
	offer(end) {
		if (location.protocol === 'about:') return // the site is a single file, and has no other page
		of = end
		link.href = linkTo(end, 'post.html')
		box.hidden = false
	},
	changed(s) {
		if (s.link !== of) box.hidden = true
	},
}
