import { expect, type Page } from '@playwright/test'
import { obstaclesOn, paleWordsOn, sidewaysScroll } from '../helpers/axe.ts'
import { setLetters, sizes } from '../helpers/browser.ts'
import { stopsWithoutRing } from '../helpers/keyboard.ts'
import { openGround, visit, type Ground } from '../screens/ground.ts'
import { lostWords, smallTargets } from '../screens/layout.ts'
import { arrive, speakEnglish, type State } from '../screens/state.ts'
import { isOf, routesOfApp, states } from '../screens/states.ts'
import { test } from './place.ts'

// Every state of every route. In passing the first of each route is looked at on a phone by day and on a wide screen by
// night, the others in turn on one or the other; SOAK=1 looks at each in every size, theme and language.

const isSoak = process.env.SOAK === '1'
const dresses = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const
type Look = [size: keyof typeof sizes, dress: keyof typeof dresses]
const everyLook = Object.keys(sizes).flatMap((size) =>
  Object.keys(dresses).map((dress) => [size, dress] as Look),
)
const [onPhone, onWide]: [Look, Look] = [
  ['phone', 'light'],
  ['wide', 'dark'],
]
const looksAt = (state: State): Look[] => {
  if (isSoak) return everyLook
  if (states.find(({ route }) => route === state.route) === state) return [onPhone, onWide]
  return [states.indexOf(state) % 2 ? onPhone : onWide]
}

test.describe.configure({ mode: 'parallel' })

let ground: Ground

test.beforeAll(async () => {
  ground = await openGround()
})
test.afterAll(() => ground.close())

test('every route of the application has a state, and every state lies on its route', () => {
  const routes = routesOfApp()
  expect(routes.length).toBeGreaterThan(10)
  const covered = new Set(states.map(({ route }) => route))
  expect(routes.filter((route) => !covered.has(route))).toEqual([])
  expect([...covered].filter((route) => !routes.includes(route))).toEqual([])
  expect(new Set(states.map(({ name }) => name)).size).toBe(states.length)
  const lost = states
    .filter(({ on }) => on !== 'crowd')
    .filter(({ route, path }) => !isOf(route, path(ground)))
  expect(lost.map(({ name }) => name)).toEqual([])
})

/** What the page and the browser complain of, apart from what the state expects. */
const complaintsOf = (page: Page, { said }: State): string[] => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || said?.test(message.text())) return
    complaints.push(`${message.text()} (${message.location().url})`)
  })
  return complaints
}

const lookInDresses = async (page: Page, looks: readonly Look[]) => {
  for (const [index, [size, dress]] of looks.entries()) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia(dresses[dress])
    // The same elements in other colours: what does not hang on them is not asked twice.
    const look = index === 0 || isSoak ? obstaclesOn : paleWordsOn
    expect(await look(page), `${size}, ${dress}`).toEqual([])
  }
  await page.emulateMedia(dresses.light)
}

/** The narrowest phone, then letters twice as large on an office screen. */
const squeeze = async (page: Page, language: string) => {
  await page.setViewportSize(sizes.narrow)
  expect(await sidewaysScroll(page), `${language}, 320 px`).toBe(0)
  expect(await lostWords(page), `${language}, 320 px`).toEqual([])
  if (language === 'English' && !isSoak) return
  await page.setViewportSize({ width: 1280, height: 800 })
  const letter = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  const before = await letter()
  await setLetters(page, 32)
  expect(await letter()).toBe(before * 2)
  expect(await sidewaysScroll(page), `${language}, letters twice as large`).toBe(0)
  expect(await lostWords(page), `${language}, letters twice as large`).toEqual([])
  await setLetters(page, 16)
}

for (const state of states)
  test(`${state.name}: whole in every size, theme and language, for eyes, hands and keyboard`, async ({
    browser,
  }) => {
    const context = await visit(browser, ground, state)
    const page = await context.newPage()
    const complaints = complaintsOf(page, state)
    await arrive(page, state, ground)
    const looks = looksAt(state)
    const sizesOfLooks = new Set(looks.map(([size]) => size))
    await lookInDresses(page, looks)
    if (sizesOfLooks.has('wide')) {
      await page.setViewportSize(sizes.wide)
      if (!state.holdsKeys) expect(await stopsWithoutRing(page, isSoak ? 60 : 14)).toEqual([])
    }
    if (sizesOfLooks.has('phone')) {
      await page.setViewportSize(sizes.phone)
      expect(await smallTargets(page)).toEqual([])
      await squeeze(page, 'Italian')
      if (!state.isOffline && (await speakEnglish(page))) {
        await squeeze(page, 'English')
        if (isSoak) await lookInDresses(page, looks)
      }
    }
    expect(complaints).toEqual([])
    await context.close()
  })
