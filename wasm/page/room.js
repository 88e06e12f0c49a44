// Where this page is: alone, in a frame of our own page, or in somebody else's; and in a frame too narrow for the whole scene, what
// there is instead, before the scene is there and after.
import { alone, shape } from './shape.js'

export const framed = window.parent !== window
export const ours = framed && (window.frameElement?.hasAttribute('data-own') ?? false)
export const full = () => document.fullscreenElement !== null

export const post = (type, more) => framed && window.parent.postMessage({ app: 'desk-arena', v: 1, type, ...more }, '*')

const root = document.documentElement
let told = ''

// settle makes room for the keys, and tells the page around which height would be good. It says whether there is only the room.
export function settle() {
	const room = framed && !ours && !full() && alone(innerWidth, innerHeight)
	root.classList.toggle('is-room', room)
	root.classList.toggle('is-full', framed && full())
	const { height } = shape(innerWidth, devicePixelRatio)
	if (!full() && told !== `${innerWidth} ${height}`) {
		told = `${innerWidth} ${height}`
		post('resize', { width: innerWidth, height })
	}
	return room
}
