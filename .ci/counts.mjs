import { existsSync, readFileSync } from 'node:fs'

// A run that stopped before a runner reported counts as a failure of its own: no report is never a pass.
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
const unit = read('.cache/vitest.json')
const screens = read('.cache/playwright.json')

/** Every test that was begun again because it failed at first: told by name, for it may be a fault that comes seldom. */
const begunAgain = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(begunAgain),
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, title }) => `${file}: ${title}`),
]
for (const name of screens ? begunAgain(screens) : []) console.log(`passed only when begun again: ${name}`)

const passed = (unit?.numPassedTests ?? 0) + (screens?.stats.expected ?? 0) + (screens?.stats.flaky ?? 0)
let failed = (unit?.numFailedTests ?? 0) + (screens?.stats.unexpected ?? 0)
const status = Number(process.argv[2])
if (failed === 0 && (status !== 0 || !unit || !screens)) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exit(status !== 0 ? status : failed > 0 ? 1 : 0)
