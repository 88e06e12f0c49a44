// What Lighthouse's default mobile run says of the site's pages: node lighthouse.mjs ADDRESS PAGE... prints a line for each and
// fails where a score is under 95 or one of the limits below is passed. Of three runs the middle one counts. What hangs on how
// busy the machine is, performance and the time that tasks block, is printed and not judged.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

const runs = 3
const least = 0.95
const limits = { 'largest-contentful-paint': 2500, 'cumulative-layout-shift': 0 }
const scores = ['accessibility', 'best-practices', 'seo']

const [address, ...pages] = process.argv.slice(2)
const chrome = await launch({ chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox'] })
let bad = false
for (const page of pages) {
	const found = []
	for (let i = 0; i < runs; i++) {
		const { lhr } = await lighthouse(new URL(page, address).href, { port: chrome.port, logLevel: 'error' })
		if (lhr.runtimeError) throw new Error(`${page}: ${lhr.runtimeError.message}`)
		found.push(lhr)
	}
	found.sort((a, b) => a.categories.performance.score - b.categories.performance.score)
	const { categories, audits } = found[(runs - 1) / 2]
	const low = scores.filter((s) => categories[s].score < least)
	const over = Object.keys(limits).filter((l) => audits[l].numericValue > limits[l])
	bad ||= low.length > 0 || over.length > 0
	console.log(
		`${page}: ${['performance', ...scores].map((s) => `${s} ${Math.round(100 * categories[s].score)}`).join(', ')}; ` +
			`${['total-blocking-time', ...Object.keys(limits)].map((l) => `${l} ${audits[l].displayValue}`).join(', ')}; ${audits['total-byte-weight'].displayValue}`,
	)
	for (const name of over) console.log(`  ${name} is over ${limits[name]}`)
	for (const category of low)
		for (const { id, weight } of categories[category].auditRefs)
			if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9) console.log(`  ${category}: ${audits[id].title} (${id}) ${audits[id].displayValue ?? ''}`)
}
await chrome.kill()
process.exit(bad ? 1 : 0)
