import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { readBlocks, textOfRuns } from '../../shared/text/flat.ts'
import { openContext, sizes } from '../helpers/browser.ts'
import { call, makeWorkshop, type TestServer } from '../helpers/server.ts'

export type Writer = {
  personId: string
  name: string
  email: string
  cookie: string
  context: BrowserContext
  page: Page
}

/** Two people of one workshop, each at their own browser. */
export const openWriters = async (server: TestServer, browser: Browser, count = 2) => {
  const made = await makeWorkshop(server, count)
  const writers: Writer[] = []
  for (const { id, name, email, cookie } of made.people) {
    const context = await openContext(browser, { url: server.url, cookie, viewport: sizes.wide })
    await context.addInitScript(hearAll)
    writers.push({ personId: id, name, email, cookie, context, page: await context.newPage() })
  }
  return { workshopId: made.workshop.id, documents: made.documents, writers }
}

/** Keeps all that the page says, for as long as it is open: the next sentence takes the place of the one before. */
const hearAll = () => {
  const heard: string[] = []
  Object.assign(window, { heard })
  const hear = () => {
    const words = document.querySelector('main > [role=status]')?.textContent.trim()
    if (words && words !== heard.at(-1)) heard.push(words)
  }
  new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true })
}

/** The page has said so, or says it by and by. */
export const expectHeard = ({ page }: Pick<Writer, 'page'>, words: RegExp) =>
  expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n')))
    .toMatch(words)

export type Desks = Awaited<ReturnType<typeof openDesks>>

/** Ada and Bruno, in a workshop of their own. */
export const openDesks = async (server: TestServer, browser: Browser) => {
  const { workshopId, writers } = await openWriters(server, browser)
  const [ada, bruno] = writers as [Writer, Writer]
  return { server, workshopId, writers, ada, bruno }
}

export const leave = async (writers: Writer[]) => {
  for (const { context } of writers) await context.close()
}

export const createText = async (server: TestServer, workshopId: string, { cookie }: Writer) => {
  const body = { kind: 'paper', title: 'Una prova' }
  const { json } = await call(server, 'POST', `/api/workshops/${workshopId}/documents`, { body, cookie })
  return json.document.id as string
}

export const sheet = (page: Page) => page.getByRole('textbox', { name: 'Il testo: scrivi qui' })
export const savedWords = (page: Page) => page.locator('.saved-words')

export const openText = async ({ page }: Writer, id: string) => {
  await page.goto(`/t/${id}`)
  await sheet(page).waitFor()
}

/** Waited for inside the page, at every frame: looking from outside, at growing pauses, comes a third of a second late. */
export const expectSaved = ({ page }: Pick<Writer, 'page'>) =>
  savedWords(page)
    .filter({ hasText: /^Salvato\./ })
    .waitFor({ timeout: 20_000 })

type Line = { look: string; text: string }

/** What a person sees, line by line: how it looks and what it says, without the words that are nobody's text. */
export const linesOn = (page: Page): Promise<Line[]> =>
  page.evaluate(() => {
    const looks: Record<string, string> = { H3: 'heading 1', H4: 'heading 2', H5: 'heading 3' }
    const lookOf = (line: HTMLElement) => {
      const { item, indent } = line.dataset
      if (item) return `${item} ${indent}`
      if (line.classList.contains('part')) return 'part'
      return looks[line.tagName] ?? { H1: 'head', BLOCKQUOTE: 'quote' }[line.tagName] ?? 'paragraph'
    }
    const textOf = (line: HTMLElement) => {
      const copy = line.cloneNode(true) as HTMLElement
      for (const extra of copy.querySelectorAll('.guide, input, .ProseMirror-trailingBreak')) extra.remove()
      for (const bold of copy.querySelectorAll('strong')) bold.replaceWith(`*${bold.textContent}*`)
      return copy.textContent.replaceAll('**', '')
    }
    const lines = [...document.querySelectorAll<HTMLElement>('#sheet > *')]
    return lines.map((line) => ({ look: lookOf(line), text: textOf(line) }))
  })

/** The same, read from the text that the server holds. */
export const linesHeld = async ({ deps }: TestServer, id: string): Promise<Line[]> => {
  const blocks = await deps.rooms.read(id, ({ body }) => readBlocks(body))
  return blocks!.map(({ type, attrs, runs }) => ({
    look: [type, ...(type === 'heading' ? [attrs.level] : [])].join(' '),
    ...(type === 'item' ? { look: `${attrs.kind} ${attrs.indent}` } : {}),
    text: runs
      .map(({ text, marks }) => (marks.strong ? `*${text}*` : text))
      .join('')
      .replaceAll('**', ''),
  }))
}

/** Who wrote the first part's lines, as `/authorship` tells: `name: words`, a marker is ¶; neighbours of one person together. */
export const tableOf = async (server: TestServer, id: string, writers: Writer[]): Promise<string[]> => {
  const { json } = await call(server, 'GET', `/api/documents/${id}/authorship`, {
    cookie: writers[0]!.cookie,
  })
  const blocks = await server.deps.rooms.read(id, ({ body }) => readBlocks(body))
  const flat = blocks!.map(({ type, runs }) => (type === 'part' ? '§' : '¶') + textOfRuns(runs)).join('')
  const from = flat.indexOf('¶', flat.indexOf('§'))
  const to = flat.indexOf('§', from)
  const names = new Map(writers.map(({ personId, name }) => [personId, name.split(' ')[0]!]))
  const table: { who: string; text: string }[] = []
  type Run = { from: number; length: number; person: string | null }
  for (const run of json.runs as Run[]) {
    const text = flat.slice(Math.max(from, run.from), Math.min(to, run.from + run.length))
    const who = names.get(run.person ?? '') ?? '–'
    const last = table.at(-1)
    if (!text || run.from >= to) continue
    if (last?.who === who) last.text += text
    else table.push({ who, text })
  }
  return table.map(({ who, text }) => `${who}: ${text}`)
}

/** Both saved, both screens and the server the same. */
export const expectSame = async (server: TestServer, id: string, writers: Writer[]) => {
  for (const writer of writers) await expectSaved(writer)
  const held = await linesHeld(server, id)
  for (const { page } of writers) await expect.poll(() => linesOn(page)).toEqual(held)
  expect(await linesHeld(server, id), 'nothing moved meanwhile').toEqual(held)
  return held
}

/** Puts the caret after `offset` characters of a line of the sheet, and waits until the page has noticed. */
export const placeCaret = async (page: Page, line: number, offset: number) => {
  await page.evaluate(
    async ([index, after]) => {
      const target = document.querySelectorAll('#sheet > *')[index!]!
      const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT)
      let place: [Node, number] = [target, 0]
      for (let left = after!; walker.nextNode(); left -= walker.currentNode.textContent!.length)
        if (left <= walker.currentNode.textContent!.length) {
          place = [walker.currentNode, left]
          break
        }
      document.querySelector<HTMLElement>('#sheet')!.focus()
      const selection = getSelection()!
      if (selection.isCollapsed && selection.anchorNode === place[0] && selection.anchorOffset === place[1])
        return
      const noticed = new Promise((resolve) =>
        document.addEventListener('selectionchange', resolve, { once: true }),
      )
      selection.collapse(...place)
      await noticed
    },
    [line, offset],
  )
}
