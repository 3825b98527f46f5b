import type { Browser, Page } from '@playwright/test'
import { launchBrowser, openContext, sizes } from '../../helpers/browser.ts'
import { insertBlocks, readBlocks, type Block } from '../../../shared/text/flat.ts'
import { openClient, takePen, type Client, type Door } from '../client.ts'
import { median, percentile, type Figure } from '../figures.ts'
import { openFloorPage } from '../floor-page.ts'
import { openGround } from '../ground.ts'
import type { Options } from '../options.ts'
import { watchPage } from '../watch.ts'

/** No waiting for the next tick of a display: what is measured is work. */
const FLAGS = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
const PARAGRAPH = 250
const PAUSE_MS = 40

type Seen = { shown: number; keys: number[]; heard: number[]; memory: number }

const sentence = 'Chi arriva trova una persona che ascolta, e un posto dove sedersi senza fretta. '

const paragraphs = (letters: number): Block[] =>
  Array.from({ length: letters / PARAGRAPH }, (_, n) => ({
    type: 'paragraph',
    attrs: {},
    runs: [{ text: `${n} ${sentence.repeat(4)}`.slice(0, PARAGRAPH), marks: {} }],
  }))

/** A colleague at the same text, who has written all of it. */
const writeAll = async (door: Door, letters: number): Promise<Client> => {
  const client = await openClient(door, await takePen(door))
  const blocks = paragraphs(letters)
  for (let from = 0; from < blocks.length; from += 100)
    client.doc.transact(() => insertBlocks(client.body, client.body.length, blocks.slice(from, from + 100)))
  await client.saved()
  return client
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Megabytes of JavaScript's heap after a sweep. */
const memoryOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** Brings the caret into a paragraph in the middle, as a person would, and strikes keys with pauses between. */
const strike = async (page: Page, line: number, count: number): Promise<void> => {
  const place = page.locator('#sheet > *').nth(line)
  await place.scrollIntoViewIfNeeded()
  await place.click()
  for (let key = 0; key < count; key++) {
    await page.keyboard.press('abcdefgh'[key % 8]!)
    await wait(PAUSE_MS)
  }
}

type Trial = { page: Page; line: number; keys: number; hear(): Promise<void> | void }

const WARM = 10

/** First frame, then keys of one's own and of a colleague in the next paragraph, then what stays in memory. */
const tryPage = async ({ page, line, keys, hear }: Trial): Promise<Seen> => {
  const { ms: shown } = await page.evaluate(() => window.watch.shown)
  await strike(page, line, keys + WARM)
  for (let key = 0; key < keys + WARM; key++) {
    await hear()
    await wait(PAUSE_MS)
  }
  await wait(200)
  const watched = await page.evaluate(() => ({ keys: window.watch.keys, heard: window.watch.heard }))
  const seen = { keys: watched.keys.slice(WARM), heard: watched.heard.slice(-keys) }
  if (seen.keys.length < keys || seen.heard.length < keys) throw new Error('a key was never seen')
  const memory = await memoryOf(page)
  await page.close()
  return { shown, ...seen, memory }
}

const newPage = async (browser: Browser, url: string, cookie = ''): Promise<Page> => {
  const context = await openContext(browser, { url, cookie, viewport: sizes.wide })
  await context.addInitScript(watchPage)
  return context.newPage()
}

/** A long text in a real browser, beside a bare editor that only shows the same text. */
export const browser = async ({ rounds, quick }: Options): Promise<Figure[]> => {
  const letters = quick ? 25_000 : 250_000
  const keys = quick ? 5 : 50
  const ground = await openGround(2)
  const floor = await openFloorPage()
  const documentId = await ground.newText()
  const colleague = await writeAll(ground.door(1, documentId), letters)
  const blocks = readBlocks(colleague.body)
  const line = Math.floor(blocks.length / 2)
  const chromium = await launchBrowser(FLAGS)
  const seen: { ours: Seen[]; floor: Seen[] } = { ours: [], floor: [] }
  for (let round = 0; round < rounds; round++) {
    const ours = await newPage(chromium, ground.server.url, ground.door(0, documentId).cookie)
    await ours.goto(`/t/${documentId}`)
    const hear = () => writeIn(colleague, line + 1)
    seen.ours.push(await tryPage({ page: ours, line, keys, hear }))
    const bare = await newPage(chromium, floor.url)
    await bare.goto('/')
    await bare.evaluate((text) => window.show(text), JSON.stringify(blocks))
    const step = () => bare.evaluate((block) => window.hear(block), line + 1)
    seen.floor.push(await tryPage({ page: bare, line, keys, hear: step }))
  }
  await chromium.close()
  colleague.close()
  await floor.close()
  await ground.close()
  return tell(letters, seen)
}

/** One letter at the beginning of a line. */
const writeIn = ({ body }: Client, line: number): void => {
  let [at, markers] = [0, -1]
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    at += item.length
    if (item.content.constructor.name === 'ContentType' && ++markers === line) break
  }
  body.insert(at, 'q', {})
}

const tell = (letters: number, seen: { ours: Seen[]; floor: Seen[] }): Figure[] => {
  const row = (what: string, unit: string, of: (one: Seen[]) => number, most?: number): Figure => ({
    what: `browser, ${letters.toLocaleString('en-US')} letters: ${what}`,
    figure: of(seen.ours),
    floor: of(seen.floor),
    unit,
    ...(most === undefined ? {} : { target: { on: 'figure', most } }),
  })
  const part = (key: 'keys' | 'heard', share: number) => (all: Seen[]) =>
    percentile(
      all.flatMap((one) => one[key]),
      share,
    )
  return [
    row('whole text here to first paint', 'ms', (all) => median(all.map(({ shown }) => shown)), 120),
    row('key to paint, p50', 'ms', part('keys', 0.5), 10),
    row('key to paint, p95', 'ms', part('keys', 0.95), 10),
    row('a colleague’s key to paint, p50', 'ms', part('heard', 0.5)),
    row('a colleague’s key to paint, p95', 'ms', part('heard', 0.95)),
    row('memory of the page', 'MB', (all) => median(all.map(({ memory }) => memory))),
  ]
}
