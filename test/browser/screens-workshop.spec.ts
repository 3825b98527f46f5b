import { expect, type Browser, type BrowserContext, type Page, type Response } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { openContext } from '../helpers/browser.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { call, makeWorkshop, openServer, type TestServer } from '../helpers/server.ts'
import { openWriter } from '../helpers/writer.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer
let made: Awaited<ReturnType<typeof makeWorkshop>>
const contexts: BrowserContext[] = []

test.beforeAll(({ browser: shared }) => {
  browser = shared
})
test.beforeEach(async () => {
  server = await openServer()
  made = await makeWorkshop(server, 6)
})
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

const visitor = async (cookie?: string): Promise<Page> => {
  const context = await openContext(browser, { url: server.url, ...(cookie ? { cookie } : {}) })
  contexts.push(context)
  return context.newPage()
}

/** A member, at the workshop's page. */
const memberAtHome = async (n = 0) => {
  const page = await visitor(made.people[n]!.cookie)
  await page.goto(`/l/${made.workshop.id}`)
  await page.getByRole('heading', { level: 1, name: 'Laboratorio di prova' }).waitFor()
  return page
}

test('who is here is listed by kind, kinds and people in alphabetical order, with no count and no last-seen', async () => {
  const page = await memberAtHome()
  const group = page.getByRole('region', { name: 'Chi c’è' })
  const kinds = await group.getByRole('term').allInnerTexts()
  expect(kinds).toEqual([
    'Cittadini',
    'Esperti per esperienza',
    'Familiari',
    'Operatori',
    'Persone del gruppo',
  ])
  const people = (await group.getByRole('definition').allInnerTexts()).flatMap((names) => names.split(', '))
  expect(people).toHaveLength(6)
  expect(await group.innerText()).not.toMatch(/\d/)
})

test('a voice changes from today, in words, and is seen under its new kind', async () => {
  const page = await memberAtHome()
  const group = page.getByRole('region', { name: 'Chi c’è' })
  await expect(group.locator('div', { hasText: 'Esperti per esperienza' })).toContainText('(tu)')
  await page.getByRole('button', { name: 'Cambia da oggi' }).click()
  await expect(page.getByRole('checkbox', { name: 'Porto la mia esperienza' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Lavoro nei servizi' }).check()
  await page.getByRole('checkbox', { name: 'Porto la mia esperienza' }).uncheck()
  await page.getByRole('button', { name: 'Da oggi parlo così' }).click()
  await expect(page.getByText('Di te gli altri leggono: lavora nei servizi.')).toBeVisible()
  await expect(group.locator('div', { hasText: 'Operatori' })).toContainText('(tu)')
})

test('"I would rather not say" stands alone among the choices', async () => {
  const page = await memberAtHome()
  await page.getByRole('button', { name: 'Cambia da oggi' }).click()
  await page.getByRole('checkbox', { name: 'Sono un familiare' }).check()
  await page.getByRole('checkbox', { name: 'Preferisco non dirlo' }).check()
  await expect(page.getByRole('checkbox', { name: 'Sono un familiare' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Lavoro nei servizi' }).check()
  await expect(page.getByRole('checkbox', { name: 'Preferisco non dirlo' })).not.toBeChecked()
})

test('who leaves is told what happens to their words, may stay, and after leaving finds nothing there', async () => {
  const page = await memberAtHome(5)
  await page.getByRole('button', { name: 'Esci dal laboratorio' }).click()
  const dialog = page.getByRole('dialog', { name: 'Esci dal laboratorio' })
  await expect(dialog).toContainText('quello che hai scritto resta')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Esci dal laboratorio' })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Sì, esco' }).click()
  await page.getByRole('heading', { name: 'Ancora nessun laboratorio' }).waitFor()
  await page.goto(`/l/${made.workshop.id}`)
  await page.getByRole('heading', { name: 'Qui non c’è niente' }).waitFor()
})

test('a workshop that is not mine looks exactly like one that does not exist', async () => {
  const page = await memberAtHome(5)
  await page.getByRole('button', { name: 'Esci dal laboratorio' }).click()
  await page.getByRole('button', { name: 'Sì, esco' }).click()
  await page.getByRole('heading', { name: 'Ancora nessun laboratorio' }).waitFor()
  const seen = []
  for (const id of [made.workshop.id, 'a'.repeat(22)]) {
    await page.goto(`/l/${id}`)
    await page.getByRole('heading', { level: 1, name: 'Qui non c’è niente' }).waitFor()
    seen.push(await page.getByRole('main').innerHTML())
  }
  expect(seen[0]).toBe(seen[1])
})

test('two presses on one button make one text', async () => {
  const page = await memberAtHome()
  await page.getByRole('button', { name: 'Nuovo testo' }).click()
  await page.getByLabel('Un titolo').fill('Una volta sola')
  await page.getByRole('button', { name: 'Comincia il testo' }).dblclick()
  await page.waitForURL(/\/t\//)
  await page.goto(`/l/${made.workshop.id}`)
  await expect(page.getByRole('link', { name: 'Una volta sola' })).toHaveCount(1)
})

test('the language changes everywhere at a press, is said to screen readers, and is remembered', async () => {
  const page = await memberAtHome()
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { name: 'Our texts' })).toBeVisible()
  await expect(page.getByRole('term').first()).toHaveText('Citizens')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Our texts' })).toBeVisible()
  // WCAG 3.1.2: what the group wrote in another language says so, and what the page asks beside it does too.
  const text = page.locator(`a[href="/t/${made.documents[0]!.id}"] bdi`).first()
  await expect(text).toHaveAttribute('lang', 'it')
  await text.click()
  await expect(page.locator('#sheet[contenteditable=true]')).toHaveAttribute('lang', 'it')
  await expect(page.locator('#sheet .guide').first()).toHaveAttribute('lang', 'en')
})

test('a person whose browser speaks English meets English words', async () => {
  const context = await openContext(browser, { url: server.url, locale: 'en-GB' })
  contexts.push(context)
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Writing together, as equals')
})

test('[6] each text says with shapes and words which kinds have written in it and which are awaited', async () => {
  const documentId = made.documents[0]!.id
  const writer = await openWriter(server, { cookie: made.people[1]!.cookie, documentId })
  await writer.write('Una frase.')
  writer.close()
  const page = await memberAtHome()
  const text = page.getByRole('listitem').filter({ hasText: 'Una casa con la porta aperta' })
  await expect(text.locator('figcaption')).toHaveText(
    'Mancano ancora voci: cittadini, esperti per esperienza, operatori',
  )
  await expect(text.locator('.shape')).toHaveCount(4)
  await expect(text.locator('.shape.filled')).toHaveCount(1)
  const unwritten = page.getByRole('listitem').filter({ hasText: 'Imparare ad ascoltare in due' })
  await expect(unwritten.locator('figcaption')).toHaveText('Aspetta la prima frase')
})

test('[3] a text goes to the archive and comes back, with the keyboard alone, and the focus is never lost', async () => {
  const page = await memberAtHome()
  const texts = page.getByRole('list', { name: 'I nostri testi' })
  await tabTo(page, 'Altro su «Imparare ad ascoltare in due»')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Metti in archivio')
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').filter({ hasText: '«Imparare ad ascoltare in due» è in archivio.' })
  await expect(said).toBeFocused()
  await expect(texts).not.toContainText('Imparare ad ascoltare in due')

  const other = await memberAtHome(1)
  await other.getByText('Testi in archivio').click()
  await other.getByRole('button', { name: 'Riporta fuori «Imparare ad ascoltare in due»' }).click()
  await expect(other.getByRole('status').filter({ hasText: 'è di nuovo tra i nostri testi.' })).toBeFocused()
  await expect(other.getByRole('list', { name: 'I nostri testi' })).toContainText('Imparare ad ascoltare')
  await expect(other.getByText('Testi in archivio')).toHaveCount(0)
})

test('"pick up where you left off" opens the text with the caret at the end of my last words, wherever they are by now', async () => {
  const documentId = made.documents[0]!.id
  const writer = await openWriter(server, { cookie: made.people[0]!.cookie, documentId })
  await writer.write('Le mie ultime parole')
  writer.close()
  const page = await memberAtHome()
  await expect(page.getByText('Eri in «Come capiamo se serve», nel testo')).toBeVisible()
  // While this page lies open a colleague adds a part above, and goes on in my line.
  const { cookie } = made.people[1]!
  await call(server, 'POST', `/api/documents/${documentId}/parts`, { cookie, body: { key: 'goals' } })
  const other = await openWriter(server, { cookie, documentId })
  await other.write(' e quelle di chi viene dopo')
  other.close()
  await page.getByRole('link', { name: 'Riprendi da dove eri' }).click()
  const words = page.getByRole('textbox', { name: 'Il testo: scrivi qui' }).getByText('Le mie ultime parole')
  await expect(words).toBeInViewport()
  await expect(page.getByRole('textbox', { name: 'Il testo: scrivi qui' })).toBeFocused()
  await page.keyboard.type(', e vado avanti')
  await expect(words).toHaveText('Le mie ultime parole, e vado avanti e quelle di chi viene dopo')
})

test('the title of a text is changed where it is written', async () => {
  const page = await memberAtHome()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Una casa con la porta aperta' })
    .getByText('Altro')
    .click()
  await page.getByRole('link', { name: 'Cambia il titolo' }).first().click()
  const text = page.getByRole('textbox', { name: 'Il testo: scrivi qui' })
  await expect(text).toBeFocused()
  await page.keyboard.type(' e il tetto')
  await expect(text.getByRole('heading', { level: 1 })).toHaveText('Una casa con la porta aperta e il tetto')
})

test('when the network fails after an act, what was on the page stays', async () => {
  const page = await memberAtHome()
  await page.getByRole('button', { name: 'Cambia da oggi' }).click()
  await page.getByRole('checkbox', { name: 'Lavoro nei servizi' }).check()
  await page.route('**/api/workshops/*', (route) => route.abort())
  await page.getByRole('button', { name: 'Da oggi parlo così' }).click()
  await expect(page.getByText('Fatto. Da oggi parli così.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'I nostri testi' })).toBeVisible()
})

test('after a change of page the focus is on its name, and the tab carries it', async () => {
  const page = await memberAtHome()
  await page.getByRole('link', { name: 'Come funziona' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Come funziona' })).toBeFocused()
  await expect(page).toHaveTitle('Come funziona · Trama comune')
})

/** JavaScript that a page fetches until `ready`, in bytes, compressed; what it fetches later, at rest, does not count. */
const scriptsOf = async (page: Page, path: string, ready: () => Promise<unknown>): Promise<number> => {
  const scripts: Response[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response)
  })
  await page.addInitScript(() => (window.requestIdleCallback = () => 0))
  await page.goto(path)
  await ready()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total, `${path} loads scripts at all`).toBeGreaterThan(10_000)
  console.log(`${path.replace(/[\w-]{22}/, ':id')}: ${(total / 1000).toFixed(1)} kB of JavaScript, gzip`)
  return total
}

test('to open the editor takes at most 185 kB of JavaScript, any other page 60 kB, compressed', async () => {
  const text = `/t/${made.documents[0]!.id}`
  const pages = ['/', '/entra', '/io', '/aiuto', '/stile', `/l/${made.workshop.id}`, `${text}/contributi`]
  for (const path of pages) {
    const page = await visitor(made.people[0]!.cookie)
    const ready = () => page.getByRole('heading', { level: 1 }).waitFor()
    expect(await scriptsOf(page, path, ready), path).toBeLessThanOrEqual(60_000)
  }
  const page = await visitor(made.people[0]!.cookie)
  const ready = () => page.locator('#sheet[contenteditable=true]').waitFor()
  expect(await scriptsOf(page, text, ready)).toBeLessThanOrEqual(185_000)
})
