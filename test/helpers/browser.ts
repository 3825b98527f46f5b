import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import Packed from '@sparticuz/chromium'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium: `CHROMIUM_PATH` when given, else the one inside the npm package, unpacked once for each version. */
export const launchBrowser = async (more: string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await unpacked()),
    args: [...flags, ...more],
  })

/** The package never checks which version is already unpacked, and several workers may unpack at once: hence a folder of its own, moved into place whole. */
const unpacked = async (): Promise<string> => {
  const home = join(tmpdir(), `trama-chromium-${await packedVersion()}`)
  if (!existsSync(home)) {
    const fresh = await mkdtemp(`${home}-`)
    const before = process.env.TMPDIR
    process.env.TMPDIR = fresh
    try {
      await Packed.executablePath()
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    await rename(fresh, home).catch(() => rm(fresh, { recursive: true }))
  }
  return join(home, 'chromium')
}

const packedVersion = async (): Promise<string> => {
  const manifest = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url)
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version
}

export type Visitor = BrowserContextOptions & {
  /** Where the server answers. */
  url: string
  /** A ready session, as `name=value`. */
  cookie?: string
  dark?: boolean
}

/** One person's own browser: Italian, with a session when they have one. */
export const openContext = async (
  browser: Browser,
  { url, cookie, dark, ...options }: Visitor,
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'it-IT',
    colorScheme: dark ? 'dark' : 'light',
    ...options,
  })
  const [name, ...value] = (cookie ?? '').split('=')
  if (name) await context.addCookies([{ name, value: value.join('='), url }])
  return context
}

export const sizes = {
  wide: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const

/** The size of letters that a person has set in their browser, in px: layout that counts in letters follows it. */
export const setLetters = async (page: Page, standard: number) => {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setFontSizes', { fontSizes: { standard } })
  await browser.detach()
}
