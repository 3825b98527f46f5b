import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { openContext, sizes } from '../helpers/browser.ts'
import { makeWorkshop, type TestServer } from '../helpers/server.ts'
import { openWriter } from '../helpers/writer.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer
let made: Awaited<ReturnType<typeof makeWorkshop>>
/** When the last of them wrote: the day may end before the last test. */
let written: number
const contexts: BrowserContext[] = []

/** The five people speak, in turn, from: experience, family, services, citizens, undeclared. */
const [lived, family, professional] = [0, 1, 2] as const

test.beforeAll(async ({ browser: shown, server: shared }) => {
  browser = shown
  server = shared
  made = await makeWorkshop(server, 5)
  await write(family, 'summary', 'Una porta che si apre.')
  await write(professional, 'summary', 'Alle otto del mattino.')
  await write(professional, 'need', 'Mancano spazi per parlare.')
  await takeAway(lived, 'Mancano')
  written = Date.now()
})
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

type Insert = { insert: string | { get(key: string): unknown } }

const act = async (who: number, change: (writer: Awaited<ReturnType<typeof openWriter>>) => void) => {
  const documentId = made.documents[0]!.id
  const writer = await openWriter(server, { cookie: made.people[who]!.cookie, documentId })
  change(writer)
  await writer.write('')
  writer.close()
}

/** At the end of a part's title there is its first paragraph: this writes there. */
const write = (who: number, part: string, text: string) =>
  act(who, ({ body }) => {
    let at = 0
    let inside = false
    for (const { insert } of body.toDelta() as Insert[]) {
      const opens = typeof insert !== 'string'
      if (opens && inside && insert.get('type') !== 'part') break
      if (opens) inside = insert.get('key') === part
      at += opens ? 1 : insert.length
    }
    body.insert(at + 1, text, {})
  })

const takeAway = (who: number, text: string) =>
  act(who, ({ body }) => {
    const flat = (body.toDelta() as Insert[]).map(({ insert }) =>
      typeof insert === 'string' ? insert : '\n',
    )
    body.delete(flat.join('').indexOf(text), text.length)
  })

const open = async (path = 'contributi', options: { viewport?: { width: number; height: number } } = {}) => {
  const context = await openContext(browser, { url: server.url, cookie: made.people[0]!.cookie, ...options })
  contexts.push(context)
  const page: Page = await context.newPage()
  await page.goto(`/t/${made.documents[0]!.id}/${path}`)
  await page.getByRole('heading', { level: 1, name: 'Come è nato questo testo' }).waitFor()
  return page
}

const row = (page: Page, part: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: part, exact: true }) })

test('[H4] each part says which knowledge opened it, wrote in it, changed words or is not there yet', async () => {
  const page = await open()
  const heads = await page.getByRole('columnheader').allInnerTexts()
  expect(heads.slice(1)).toEqual(['Cittadini', 'Esperti per esperienza', 'Familiari', 'Operatori'])
  const cells = async (part: string) =>
    (await row(page, part).getByRole('cell').allInnerTexts()).map((s) => s.trim())
  expect(await cells('In parole semplici')).toEqual([
    'non ancora',
    'non ancora',
    'ha aperto la parte',
    'ha scritto',
  ])
  expect(await cells('Il bisogno')).toEqual([
    'non ancora',
    'ha cambiato parole',
    'non ancora',
    'ha aperto la parte',
  ])
  await expect(row(page, 'In parole semplici')).toContainText(`Aperta da ${made.people[family]!.name}`)
})

test('[6] the three questions are answered in sentences; nothing is counted and nobody comes first', async () => {
  const page = await open()
  const questions = page.getByRole('region', { name: 'Tre domande sulla parità' })
  await expect(questions).toContainText('Familiari: In parole semplici')
  await expect(questions).toContainText(
    'Gli esperti per esperienza hanno cambiato parole degli operatori in: Il bisogno.',
  )
  await expect(questions).toContainText('Finora si leggono solo parole degli operatori in: Il bisogno.')
  await expect(questions).toContainText('Parti che aspettano la prima frase: A chi è rivolto, Le azioni')
  const said = await page.getByRole('main').innerText()
  expect(said.replace(/^\d+ \p{L}+$/gmu, '')).not.toMatch(/\d|%/)
})

test('[H1] below, the steps say who wrote, in which part and on which day; the old address leads here too', async () => {
  const page = await open('passi')
  const steps = page.getByRole('region', { name: 'Passo dopo passo' })
  const mine = steps.getByRole('listitem').filter({ hasText: made.people[family]!.name })
  await expect(mine).toContainText('ha aggiunto parole in «In parole semplici».')
  const day = new Intl.DateTimeFormat('it-IT', { day: 'numeric', month: 'long' }).format(written)
  await expect(steps.getByRole('heading', { level: 3 })).toHaveText([day])
})

test('[3] the steps are walked one at a time, from today back to the first, with the keyboard and in words', async () => {
  const page = await open()
  const walk = page.getByRole('region', { name: 'Rivedi passo passo' })
  const said = walk.getByRole('status')
  const after = walk.getByRole('button', { name: 'Passo dopo' })
  await expect(said).toContainText(`${made.people[lived]!.name} ha tolto parole`)
  await expect(after).toHaveAttribute('aria-disabled', 'true')
  await after.focus()
  await page.keyboard.press('Enter')
  await expect(said).toContainText('ha tolto parole')
  await walk.getByRole('button', { name: 'Passo prima' }).click()
  await expect(said).toContainText(`${made.people[professional]!.name} ha aggiunto parole`)
  await walk.getByRole('button', { name: 'Dall’inizio' }).click()
  await expect(said).toContainText(`${made.people[family]!.name} ha aggiunto parole in «In parole semplici».`)
  await expect(walk.getByRole('button', { name: 'Passo prima' })).toHaveAttribute('aria-disabled', 'true')
  await walk.getByRole('link', { name: 'Apri questa parte' }).click()
  await expect(page.getByRole('heading', { name: 'In parole semplici' })).toBeInViewport()
})

test('a part leads to its place in the text', async () => {
  const page = await open()
  await row(page, 'Come capiamo se serve').getByRole('link').click()
  const text = page.getByRole('textbox', { name: 'Il testo: scrivi qui' })
  await expect(text).toBeFocused()
  await expect(text.getByRole('heading', { name: 'Come capiamo se serve' })).toBeInViewport()
  await page.keyboard.type(' davvero')
  await expect(text.getByRole('heading', { name: 'Come capiamo se serve davvero' })).toBeVisible()
})

test('without colours the map is still read: every texture differs and a part not yet written has an empty frame', async () => {
  const page = await open('contributi', { viewport: sizes.phone })
  await page.emulateMedia({ forcedColors: 'active' })
  const drawn = await page
    .locator('.part-map .weave')
    .evaluateAll((all) =>
      all.map(
        (one) =>
          `${one.className} ${getComputedStyle(one).backgroundImage} ${getComputedStyle(one).borderStyle}`,
      ),
    )
  const seen = new Map(drawn.map((one) => [one.split(' ')[1], one]))
  expect([...seen.keys()].sort()).toEqual(['family', 'lived', 'none', 'professional'])
  expect(new Set(seen.values()).size).toBe(4)
  expect(seen.get('none')).toContain('dashed')
})
