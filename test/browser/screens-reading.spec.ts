import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { openContext } from '../helpers/browser.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { makeWorkshop, type TestServer } from '../helpers/server.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer
let cookie: string
const contexts: BrowserContext[] = []

test.beforeAll(async ({ browser: shown, server: shared }) => {
  browser = shown
  server = shared
  cookie = (await makeWorkshop(server, 1)).people[0]!.cookie
})
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

const visitor = async (options: { cookie?: string; dark?: boolean } = {}): Promise<Page> => {
  const context = await openContext(browser, { url: server.url, ...options })
  contexts.push(context)
  return context.newPage()
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const [paper, night] = ['rgb(250, 246, 239)', 'rgb(27, 25, 22)']

const choose = async (page: Page, ...names: string[]) => {
  await page.getByRole('button', { name: 'Come vuoi leggere' }).click()
  for (const name of names) await page.getByRole('radio', { name }).first().check()
  await page.getByRole('button', { name: 'Va bene così' }).click()
}

test('colours follow the device until a person chooses, and then the choice wins both ways', async () => {
  for (const [dark, own, name, chosen] of [
    [false, paper, 'Scuri', night],
    [true, night, 'Chiari', paper],
  ] as const) {
    const page = await visitor({ dark })
    await page.goto('/aiuto')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await ground(page)).toBe(own)
    await choose(page, name)
    expect(await ground(page)).toBe(chosen)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await ground(page)).toBe(chosen)
    await choose(page, 'Come il dispositivo')
    expect(await ground(page)).toBe(own)
  }
})

test('with the keyboard alone the letters of the texts become plain, and the focus comes back', async () => {
  const page = await visitor()
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const letters = () => page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily)
  expect(await letters()).toMatch(/^"Literata/)
  await tabTo(page, 'Come vuoi leggere')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Da libro')
  await page.keyboard.press('ArrowDown')
  expect(await letters()).toMatch(/^"Atkinson/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Come vuoi leggere' })).toBeFocused()
})

test('compact spaces bring things together, and nothing one presses is under 24 px', async () => {
  const page = await visitor()
  await page.goto('/stile')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  // The page has its full height only when its styles and letters are there.
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const wide = await height()
  await choose(page, 'Compatti')
  await expect.poll(height).toBeLessThan(wide)
  // Of a choice one presses the whole line, not the box alone.
  const sizes = await page
    .locator('.button, .input, .foot a, .foot button, .head a, label:has(input[type=checkbox])')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(sizes.length).toBeGreaterThan(15)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
})

test('how one reads is no secret: it stays after signing out', async () => {
  const page = await visitor({ cookie })
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: /^Ciao/ }).waitFor()
  await choose(page, 'Scuri')
  await page.getByRole('button', { name: 'Esci', exact: true }).click()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
  expect(await ground(page)).toBe(night)
})

test('what the device remembers wrongly is as if it remembered nothing', async () => {
  const page = await visitor()
  for (const stored of ['{"theme":"rosa"}', 'null', '[', '7']) {
    await page.addInitScript((text) => localStorage.setItem('trama.reading', text), stored)
    await page.goto('/aiuto')
    await expect(page.getByRole('heading', { level: 1, name: 'Come funziona' })).toBeVisible()
    expect(await ground(page)).toBe(paper)
  }
})

test('nothing moves for whoever asked the device for less motion', async () => {
  const page = await visitor()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/stile')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const motion = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.waiting')!).animationName)
  expect(await motion()).toBe('none')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await motion()).toBe('appear')
})

test('on paper there is what is said, not what is pressed', async () => {
  const page = await visitor()
  await page.goto('/aiuto')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Ogni parola resta di chi l’ha scritta.')).toBeVisible()
  for (const gone of ['navigation', 'contentinfo'] as const)
    await expect(page.getByRole(gone).first()).toBeHidden()
})
