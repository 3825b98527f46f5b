import type { Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser, openContext, sizes } from './helpers/browser.ts'
import { openServer } from './helpers/server.ts'

// Makes the README's pictures from the invented laboratory: `npm run pictures`.

const folder = join(import.meta.dirname, '../.pictures')
await mkdir(folder, { recursive: true })
const server = await openServer()
const browser = await launchBrowser()
const context = await openContext(browser, { url: server.url, viewport: sizes.wide })
const page = await context.newPage()

/** Fonts and the live text settle before the shutter. */
const shoot = async (on: Page, name: string): Promise<void> => {
  await on.evaluate(() => document.fonts.ready)
  await on.waitForTimeout(800)
  await on.screenshot({ path: join(folder, `${name}.png`) })
}

await page.goto('/prova')
await page.getByRole('button', { name: 'Prepara la prova' }).click()
await page.getByRole('button', { name: 'Entra come Marta' }).click({ timeout: 60_000 })
await page.waitForURL('**/l/**')
await shoot(page, 'workshop')
const texts = await page
  .locator('a[href^="/t/"]')
  .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
const text = texts.at(-1)!
await page.goto(text)
await page.getByRole('textbox').first().waitFor()
await page.getByRole('button', { name: 'Chi ha scritto: spento' }).click()
await shoot(page, 'desk')
await page.goto(`${text}/contributi`)
await shoot(page, 'contributions')
await page.setViewportSize(sizes.phone)
await page.goto(text)
await shoot(page, 'phone')

await browser.close()
await server.close()
