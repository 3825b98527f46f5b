import { expect, type Browser, type BrowserContext } from '@playwright/test'
import { openContext, sizes } from '../helpers/browser.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { call, makeWorkshop, type TestServer } from '../helpers/server.ts'
import { openWriter } from '../helpers/writer.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer
const contexts: BrowserContext[] = []

test.beforeAll(async ({ browser: shown, server: shared }) => {
  browser = shown
  server = shared
})
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

/** Two people; the first has seen all that there is, then the second writes at the end of the first text. */
const makeScene = async (words = 'Una frase di cui non sapevo perché.') => {
  const { people, documents } = await makeWorkshop(server, 2)
  const [reader, writer] = [people[0]!, people[1]!]
  for (const { id } of documents)
    await call(server, 'PUT', `/api/documents/${id}/seen`, { cookie: reader.cookie })
  const hand = await openWriter(server, { cookie: writer.cookie, documentId: documents[0]!.id })
  await hand.write(words)
  hand.close()
  const context = await openContext(browser, {
    url: server.url,
    cookie: reader.cookie,
    viewport: sizes.phone,
  })
  contexts.push(context)
  return { page: await context.newPage(), reader, writer, documents }
}

const NOTHING = 'Non è cambiato niente. Puoi riposare, o aprire un testo.'

test('a person who comes back reads who wrote and where, goes there in one press, and then it is no news', async () => {
  const { page, writer } = await makeScene()
  await page.goto('/')
  const told = page.getByRole('region', { name: 'Che cosa c’è di nuovo' })
  await expect(told.getByRole('listitem')).toHaveCount(1)
  await expect(told).toContainText(`${writer.name} ha scritto in Come capiamo se serve.`)
  await expect(told).toContainText('Un minuto di lettura')
  const seen = page.waitForResponse((response) => response.url().endsWith('/seen') && response.ok())
  await told.getByRole('link', { name: 'Come capiamo se serve' }).click()
  await expect(page.getByText('Una frase di cui non sapevo perché.')).toBeInViewport()
  await seen
  await page.goto('/')
  await expect(told).toContainText('Non è cambiato niente. Puoi riposare, o riprendere da dove eri.')
  await expect(told.getByRole('link', { name: /^Riprendi da dove eri/ })).toBeVisible()
})

test('a page that lies open behind others hides nothing: a text is seen when its page comes before one’s eyes', async () => {
  const { page, reader, documents } = await makeScene()
  const things = async () =>
    (await call(server, 'GET', '/api/me/news', { cookie: reader.cookie })).json.things.length as number
  await page.addInitScript(() => {
    let state = 'hidden'
    Object.defineProperty(document, 'visibilityState', { get: () => state })
    document.addEventListener('comes-to-front', () => {
      state = 'visible'
      document.dispatchEvent(new Event('visibilitychange'))
    })
  })
  const ready = page.waitForResponse((response) => /keep-mark.*\.js$/.test(response.url()))
  await page.goto(`/t/${documents[0]!.id}`)
  await page.getByText('Una frase di cui non sapevo').waitFor()
  await (await ready).finished()
  expect(await things()).toBe(1)
  const told = page.waitForResponse((response) => response.url().endsWith('/seen'))
  await page.evaluate(() => document.dispatchEvent(new Event('comes-to-front')))
  expect((await told).status()).toBe(200)
  expect(await things()).toBe(0)
})

test('"I have seen everything" and its way back, with the keyboard alone; the focus is never lost', async () => {
  const { page } = await makeScene()
  await page.goto('/')
  await page.getByText('Una frase di cui non sapevo').waitFor()
  await tabTo(page, 'Ho visto tutto')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Fatto.' })).toBeFocused()
  await tabTo(page, 'Rimetti le novità')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Che cosa c’è di nuovo' })).toBeFocused()
  await expect(page.getByText('Una frase di cui non sapevo')).toBeVisible()
  await page.getByRole('button', { name: 'Ho visto tutto' }).click()
  await page.getByText('Fatto.').waitFor()
  await page.reload()
  await expect(page.getByText(NOTHING)).toBeVisible()
})

test('when news cannot come the last ones stay, and a press asks again', async () => {
  const { page } = await makeScene()
  await page.goto('/')
  await page.getByText('Una frase di cui non sapevo').waitFor()
  await page.route('**/api/me/news', (route) => route.abort())
  await page.getByRole('link', { name: 'Come funziona' }).click()
  await page.waitForURL('**/aiuto**')
  await page.getByRole('link', { name: 'Oggi' }).click()
  await expect(page.getByText('Non riesco ad aggiornare.')).toBeVisible()
  await expect(page.getByText('Una frase di cui non sapevo')).toBeVisible()
  await page.unroute('**/api/me/news')
  await page.getByRole('button', { name: 'Riprova' }).click()
  await expect(page.getByText('Non riesco ad aggiornare.')).toBeHidden()
})

test('words are looked for and found with the keyboard, none is in an address, and who comes back finds them again', async () => {
  const { page } = await makeScene('Nel corridoio ci si chiede perché.')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/')
  await page.getByText('Nel corridoio ci si chiede').waitFor()
  await tabTo(page, 'Cerca')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, 'Che cosa cerchi?')
  await page.keyboard.type('corridoio PERCHE')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ecco che cosa ho trovato.')).toBeFocused()
  await expect(page.locator('mark')).toHaveText(['corridoio', 'perché'])
  await tabTo(page, 'In «Come capiamo se serve»')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Il testo: scrivi qui' })).toBeFocused()
  await expect(page.getByText('Nel corridoio ci si chiede')).toBeInViewport()
  await page.goBack()
  await expect(page.getByText('Ecco che cosa ho trovato.')).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('corridoio PERCHE')
  expect(asked.filter((url) => /corridoio/i.test(url))).toEqual([])
  await page.getByRole('button', { name: 'Esci' }).click()
  await page.getByRole('heading', { level: 1, name: 'Scrivere insieme, da pari' }).waitFor()
  await page.goto('/cerca')
  await page.waitForURL('**/entra')
})
