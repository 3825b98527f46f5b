import { expect, type Browser, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { obstaclesOn, sidewaysScroll } from '../helpers/axe.ts'
import { openContext, sizes } from '../helpers/browser.ts'
import { openServer, type TestServer } from '../helpers/server.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer

test.beforeAll(async ({ browser: shared }) => {
  browser = shared
  server = await openServer()
})

test.afterAll(async () => {
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

/** A folder for pictures, when somebody wants to look at them. */
const { SHOTS } = process.env

/** A page without obstacles in light and dark, wide and on the narrowest phone. */
const lookAt = async (page: Page, name: string) => {
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      if (SHOTS)
        await page.screenshot({ path: `${SHOTS}/${name}-${size}-${colorScheme}.png`, fullPage: true })
      expect(await obstaclesOn(page), `${name}, ${size}, ${colorScheme}`).toEqual([])
      expect(await sidewaysScroll(page), `${name}, ${size}`).toBe(0)
    }
  await page.setViewportSize(sizes.wide)
  await page.emulateMedia({ colorScheme: 'light' })
}

test('from empty data one press makes the demonstration, one enters it, and every word has its person', async () => {
  const context = await openContext(browser, { url: server.url, viewport: sizes.wide })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto('/')
  await page.getByRole('link', { name: 'Guarda una prova' }).click()
  await expect(page.getByRole('button', { name: 'Prepara la prova' })).toBeVisible()
  await lookAt(page, 'to-make')
  await page.getByRole('button', { name: 'Prepara la prova' }).click()
  await expect(page.getByRole('heading', { name: 'Come chi vuoi entrare?' })).toBeVisible({ timeout: 60_000 })
  await lookAt(page, 'people')

  await page.getByRole('button', { name: 'Entra come Sami' }).click()
  await expect(page.getByRole('heading', { name: 'Accogliere insieme chi arriva' })).toBeVisible()
  await lookAt(page, 'workshop')
  await page.getByRole('link', { name: 'Una persona che ti aspetta alla porta' }).click()
  const sheet = page.getByRole('textbox', { name: 'Il testo: scrivi qui' })
  await expect(sheet).toContainText('Io mi ricordo la sala.')
  await expect(page.getByText('Testo inventato, per provare')).toBeVisible()
  await page.getByRole('button', { name: /^Chi ha scritto: / }).click()
  const initials = () =>
    page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('#sheet .words')].flatMap(
          (words) => words.dataset.initials ?? [],
        ),
      ),
    ])
  await expect.poll(async () => (await initials()).length).toBeGreaterThanOrEqual(10)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/text.png` })
  expect(await obstaclesOn(page)).toEqual([])

  await sheet.getByText('Io mi ricordo la sala.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Anch’io.')
  await expect(page.getByText('Salvato. Puoi chiudere quando vuoi.')).toBeVisible()
  expect(complaints).toEqual([])
  await context.close()
})

test('who is inside the demonstration can come back as another person', async () => {
  const context = await openContext(browser, { url: server.url, viewport: sizes.wide })
  const page = await context.newPage()
  await page.goto('/prova')
  await page.getByRole('button', { name: 'Entra come Anna' }).click()
  await expect(page.getByRole('heading', { name: 'Accogliere insieme chi arriva' })).toBeVisible()
  await page.goto('/prova')
  await page.getByRole('button', { name: 'Entra come Giulio' }).click()
  await expect(page.getByText('Giulio Ferri (tu)')).toBeVisible()
  await context.close()
})

test('where real people are, the page says so and offers the way back', async () => {
  const context = await openContext(browser, { url: server.url, viewport: sizes.wide })
  const page = await context.newPage()
  await page.route('**/api/demo', (route) => route.fulfill({ json: { state: 'closed', people: [] } }))
  await page.goto('/prova')
  await expect(page.getByRole('heading', { name: 'Qui la prova non c’è' })).toBeVisible()
  await lookAt(page, 'closed')
  await page.goto('/')
  await expect(page.getByRole('main').getByRole('link', { name: 'Come funziona' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Guarda una prova' })).toBeHidden()
  await context.close()
})
