import type { Browser } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser, openContext, sizes } from './helpers/browser.ts'
import { openServer } from './helpers/server.ts'
import { pictureEverything } from './screens/pictures.ts'

// Makes the README's pictures from the invented laboratory: `npm run pictures`. With `-- --all [part of a name]` every
// state of every page is pictured instead, in .cache/pictures, to be looked at.

const pictureReadme = async (browser: Browser, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const server = await openServer()
  const context = await openContext(browser, { url: server.url, viewport: sizes.wide })
  const page = await context.newPage()
  /** Fonts and the live text settle before the shutter. */
  const shoot = async (name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(800)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }

  await page.goto('/prova')
  await page.getByRole('button', { name: 'Prepara la prova' }).click()
  await page.getByRole('button', { name: 'Entra come Marta' }).click({ timeout: 60_000 })
  await page.waitForURL('**/l/**')
  await shoot('workshop')
  const link = page.getByRole('link', { name: 'Una persona che ti aspetta alla porta' })
  const text = (await link.getAttribute('href'))!
  await page.goto(text)
  await page.getByRole('textbox').first().waitFor()
  await page.getByRole('button', { name: 'Chi ha scritto: spento' }).click()
  await shoot('desk')
  await page.goto(`${text}/contributi`)
  await shoot('contributions')
  await page.setViewportSize(sizes.phone)
  await page.goto(text)
  await shoot('phone')
  await server.close()
}

const [all, only] = process.argv.slice(2)
const here = import.meta.dirname
const browser = await launchBrowser()
if (all === '--all') {
  const count = await pictureEverything(browser, join(here, '../.cache/pictures'), only)
  console.log(`${count} pictures in .cache/pictures: open index.html there`)
} else await pictureReadme(browser, join(here, '../.pictures'))
await browser.close()
