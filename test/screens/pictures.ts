import type { Browser } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sizes } from '../helpers/browser.ts'
import { openGround, visit } from './ground.ts'
import { arrive, speakEnglish, type State } from './state.ts'
import { states } from './states.ts'

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const

const fileOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-')

/**
 * Every state × theme × width × language, for eyes to go over, and a page that shows them all. `only` is
 * part of a name, or several with commas. */
export const pictureEverything = async (browser: Browser, folder: string, only = ''): Promise<number> => {
  await mkdir(folder, { recursive: true })
  const ground = await openGround()
  const shown: string[] = []
  for (const state of states.filter(({ name }) => only.split(',').some((part) => name.includes(part)))) {
    const context = await visit(browser, ground, state)
    const page = await context.newPage()
    await arrive(page, state, ground)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    for (const language of ['it', 'en']) {
      if (language === 'en' && (state.isOffline || !(await speakEnglish(page)))) break
      for (const [size, viewport] of Object.entries(sizes))
        for (const [theme, media] of Object.entries(themes)) {
          await page.setViewportSize(viewport)
          await page.emulateMedia(media)
          const name = `${fileOf(state.name)}-${language}-${size}-${theme}.png`
          await page.screenshot({ path: join(folder, name), fullPage: isWhole(state) })
          shown.push(name)
        }
    }
    await context.close()
  }
  await ground.close()
  const figures = shown.map((name) => `<figure><img src="${name}" loading="lazy"><figcaption>${name}`)
  await writeFile(join(folder, 'index.html'), `<style>${STYLE}</style>${figures.join('</figure>')}</figure>`)
  return shown.length
}

/** The desk scrolls inside the window, and a dialog stands in the middle of it. */
const isWhole = ({ route, name }: State) => route !== '/t/:id' && !/leaving|how I want/.test(name)

const STYLE =
  'body{display:flex;flex-wrap:wrap;gap:1rem;align-items:start;background:#bbb;font:14px sans-serif}' +
  'figure{margin:0;max-width:480px}img{max-width:100%;max-height:90vh;border:1px solid}'
