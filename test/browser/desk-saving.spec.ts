import { expect, type Browser, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { call, makeDataDir, openServer, readMails, type TestServer } from '../helpers/server.ts'
import {
  createText,
  expectSame,
  expectSaved,
  linesHeld,
  openText,
  openWriters,
  placeCaret,
  savedWords,
  sheet,
  tableOf,
  type Writer,
} from './desk-people.ts'
import { test } from './place.ts'

test.describe.configure({ retries: 0 })

let browser: Browser
let server: TestServer
let dataDir: string
let workshopId: string
let writers: Writer[]
let ada: Writer
let bruno: Writer
let id: string

test.beforeAll(({ browser: shared }) => {
  browser = shared
})
test.beforeEach(async () => {
  dataDir = makeDataDir()
  server = await openServer({ dataDir })
  ;({ workshopId, writers } = await openWriters(server, browser))
  ;[ada, bruno] = writers as [Writer, Writer]
  id = await createText(server, workshopId, ada)
})
test.afterEach(async () => {
  for (const { context } of writers) await context.close()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

const line = 2
const write = async (page: Page, text: string) => {
  await placeCaret(page, line, 0)
  await page.keyboard.type(text)
}
const textHeld = async () => (await linesHeld(server, id))[line]?.text

/** Through the door that stands beside the text when a session is over. */
const signInBeside = async ({ page, email }: Writer) => {
  const panel = page.getByRole('region', { name: 'Entra di nuovo, resti qui' })
  await panel.getByLabel('La tua e-mail').fill(email)
  await panel.getByRole('button', { name: 'Mandami le sei cifre' }).click()
  await panel.getByLabel('Le sei cifre').waitFor()
  await expect.poll(async () => (await readMails(server)).length).toBe(1)
  await panel.getByLabel('Le sei cifre').fill((await readMails(server))[0]!.code)
  await panel.getByRole('button', { name: 'Entra e riprendi' }).click()
}

/** Every sentence the page says about saving from now on. */
const listen = async (page: Page) => {
  await page.evaluate(() => {
    const said: string[] = ((window as unknown as { said: string[] }).said = [])
    const words = document.querySelector('.saved-words')!
    new MutationObserver(() => said.push(words.textContent)).observe(words, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test('[P6] while the server is away nothing is called saved, and when it is back everything is', async () => {
  await openText(ada, id)
  await expectSaved(ada)
  const said = await listen(ada.page)
  const { port } = server
  await server.close()
  await expect(ada.page.locator('.told'), 'why is said, for long enough to read it').toHaveText(
    /^Il servizio si ferma un momento per manutenzione\. Quello che hai scritto è salvato\./,
  )
  await write(ada.page, 'Parole senza casa.')
  await expect(savedWords(ada.page)).toHaveText('Non chiudere questa pagina: non è ancora salvato.')
  expect((await said()).filter((words) => words.startsWith('Salvato'))).toEqual([])

  const asked: string[] = []
  ada.page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.dismiss()
  })
  await ada.page.close({ runBeforeUnload: true })
  await expect.poll(() => asked, 'the browser asks before it closes').toEqual(['beforeunload'])

  server = await openServer({ dataDir, env: { PORT: String(port) } })
  await expect(savedWords(ada.page)).toHaveText(/^Salvato\./, { timeout: 30_000 })
  expect(await textHeld()).toBe('Parole senza casa.')
})

test('[F] without network one writes on, and the words say that they are only here', async () => {
  await openText(ada, id)
  await ada.context.setOffline(true)
  await expect(savedWords(ada.page)).toHaveText('Sei senza rete. Scrivi pure: invio tutto quando torna.')
  await write(ada.page, 'In treno.')
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete\. Non chiudere questa pagina/)
  expect(await textHeld()).toBe('')
  await ada.context.setOffline(false)
  await expectSaved(ada)
  expect(await textHeld()).toBe('In treno.')
})

test('[F] 4401: after the session ends one signs in beside the text and loses nothing', async () => {
  await openText(ada, id)
  await write(ada.page, 'Prima. ')
  await expectSaved(ada)
  await call(server, 'POST', '/api/sign-out', { cookie: ada.cookie })
  const panel = ada.page.getByRole('region', { name: 'Entra di nuovo, resti qui' })
  await panel.waitFor()
  await placeCaret(ada.page, line, 'Prima. '.length)
  await ada.page.keyboard.type('Intanto scrivo.')
  await expect(savedWords(ada.page)).toHaveText('Entra di nuovo per salvare. Le tue parole sono ancora qui.')

  await signInBeside(ada)
  await expectSaved(ada)
  await expect(panel).toHaveCount(0)
  expect(await textHeld()).toBe('Prima. Intanto scrivo.')
})

test('a tab asleep for a day wakes up where it was: what it had not sent is sent, what others wrote is there', async () => {
  await openText(ada, id)
  await write(ada.page, 'Prima di dormire. ')
  await expectSaved(ada)
  await ada.context.setOffline(true)
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete/)
  await ada.page.keyboard.type('Mezza frase')
  await expect(savedWords(ada.page)).toHaveText(/Non chiudere questa pagina/)
  const power = await ada.context.newCDPSession(ada.page)
  await power.send('Page.setWebLifecycleState', { state: 'frozen' })

  // Meanwhile: a colleague writes, the session ends, and a day later the server has been started anew.
  await openText(bruno, id)
  await placeCaret(bruno.page, line, 'Prima di dormire. '.length)
  await bruno.page.keyboard.type('Il giorno dopo.')
  await expectSaved(bruno)
  await call(server, 'POST', '/api/sign-out', { cookie: ada.cookie })
  const { port } = server
  await server.close()
  const clock = () => Date.now() + 86_400_000
  server = await openServer({ dataDir, env: { PORT: String(port) }, seams: { clock } })

  await power.send('Page.setWebLifecycleState', { state: 'active' })
  await ada.context.setOffline(false)
  await signInBeside(ada)
  await expectSame(server, id, writers)
  const [first, second] = ['Mezza frase', 'Il giorno dopo.']
  expect([`${first}${second}`, `${second}${first}`]).toContain(
    (await textHeld())!.replace('Prima di dormire. ', ''),
  )
  const table = (await tableOf(server, id, [bruno, ada])).join('|')
  expect(table).toContain('Bruno: Il giorno dopo.')
  expect(table).toMatch(/Ada: .*Mezza frase/)
})

test('[F] 4410: two people in one browser: what one typed never leaves as the other’s, and the page says so', async () => {
  await openText(ada, id)
  await write(ada.page, 'Di Ada. ')
  await expectSaved(ada)
  const home = await ada.context.newPage()
  await home.goto('/')
  await home.getByRole('link', { name: /apri la tua pagina$/ }).waitFor()
  await ada.context.setOffline(true)
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete/)
  await placeCaret(ada.page, line, 'Di Ada. '.length)
  await ada.page.keyboard.type('Solo di Ada.')
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete\. Non chiudere/)

  // In another tab somebody else comes in: from now on the cookie is theirs.
  const [name, value] = bruno.cookie.split('=') as [string, string]
  await ada.context.addCookies([{ name, value, url: server.url }])
  await ada.context.setOffline(false)
  const panel = ada.page.getByRole('region', { name: 'C’è un’altra persona in questo browser' })
  await panel.waitFor()
  await expect(panel.getByLabel('Le tue parole non ancora salvate')).toHaveValue('Solo di Ada.')
  await expect(sheet(ada.page)).toHaveAttribute('aria-readonly', 'true')
  expect(await textHeld()).toBe('Di Ada. ')

  await home.getByRole('link', { name: /apri la tua pagina$/ }).click()
  await expect(home.getByRole('alert')).toContainText('In questo browser è entrata un’altra persona.')
  await home.getByRole('button', { name: 'Ricarica la pagina' }).click()
  await expect(home.getByRole('link', { name: `${bruno.name}: apri la tua pagina` })).toBeVisible()
})

test('[F] 4404: who is no longer of the workshop keeps the unsent words, to copy or to download', async () => {
  await openText(ada, id)
  await openText(bruno, id)
  await write(bruno.page, 'Mandate. ')
  await expectSaved(bruno)
  await bruno.context.setOffline(true)
  await expect(savedWords(bruno.page)).toHaveText(/^Sei senza rete/)
  await placeCaret(bruno.page, line, 'Mandate. '.length)
  await bruno.page.keyboard.type('Rimaste qui.')
  await call(server, 'POST', `/api/workshops/${workshopId}/leave`, { cookie: bruno.cookie })
  await bruno.context.setOffline(false)

  const panel = bruno.page.getByRole('region', { name: 'Questo testo non è più aperto per te' })
  await panel.waitFor()
  await expect(panel.getByLabel('Le tue parole non ancora salvate')).toHaveValue('Rimaste qui.')
  const [file] = await Promise.all([
    bruno.page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Scarica le parole' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('parole-non-salvate.txt')
  await placeCaret(bruno.page, line, 0)
  await bruno.page.keyboard.type('Invano')
  await expect(bruno.page.locator('#sheet')).not.toContainText('Invano')
  await expect(savedWords(bruno.page)).not.toHaveText(/Salvato/)
  expect(await textHeld()).toBe('Mandate. ')
})

test('how a page ended is told also when the network was away as the rest of the page should have come', async () => {
  const { page } = bruno
  let away = true
  await page.route('**/api/health', (route) => (away ? route.abort() : route.continue()))
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await openText(bruno, id)
  await expect.poll(() => asked.filter((url) => url.endsWith('/api/health')).length).toBeGreaterThan(0)
  await call(server, 'POST', `/api/workshops/${workshopId}/leave`, { cookie: bruno.cookie })
  await expect(sheet(page)).toHaveAttribute('aria-readonly', 'true')
  const panel = page.getByRole('region', { name: 'Questo testo non è più aperto per te' })
  expect(
    asked.filter((url) => url.includes('EndedPanel')),
    'a browser asks for a module once',
  ).toEqual([])
  await expect(panel).toHaveCount(0)
  away = false
  await panel.waitFor()
})

test('[F] 4409: a pen that is over is changed under the words, online and after an absence', async () => {
  await openText(ada, id)
  await openText(bruno, id)
  await write(ada.page, 'Una.')
  await expectSaved(ada)
  const voice = (knowledge: string[]) =>
    call(server, 'PUT', `/api/workshops/${workshopId}/voice`, { cookie: ada.cookie, body: { knowledge } })
  expect((await voice(['citizen'])).status).toBe(200)
  await placeCaret(ada.page, line, 4)
  await ada.page.keyboard.type(' Due.')
  await expect.poll(textHeld, 'not a key pressed meanwhile is lost').toBe('Una. Due.')
  await expect(ada.page.locator('#sheet'), 'one writes on where one was').toBeFocused()
  await ada.page.keyboard.type('!')
  await expect.poll(textHeld).toBe('Una. Due.!')
  await ada.page.keyboard.press('Backspace')
  await expect.poll(textHeld).toBe('Una. Due.')
  await expectSaved(ada)

  await ada.context.setOffline(true)
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete/)
  await placeCaret(ada.page, line, 9)
  await ada.page.keyboard.type(' Tre.')
  await ada.page.keyboard.press('Enter')
  await ada.page.keyboard.type('Quattro.')
  await placeCaret(ada.page, line, 4)
  await ada.page.keyboard.press('Backspace')
  expect((await voice(['family'])).status).toBe(200)
  await ada.context.setOffline(false)
  await expectSame(server, id, writers)
  expect(await textHeld()).toBe('Una Due. Tre.')
  expect(await tableOf(server, id, writers)).toEqual(['–: ¶', 'Ada: Una Due. Tre.¶Quattro.'])
  const { json } = await call(server, 'GET', `/api/documents/${id}/authorship`, { cookie: ada.cookie })
  const voices = new Set(json.runs.flatMap((run: { voice: string[] | null }) => run.voice ?? []))
  expect([...voices].sort(), 'each word keeps the voice of its moment').toEqual([
    'citizen',
    'family',
    'lived',
  ])
})

test('[P6] a link waits for the words to be saved, and asks when it cannot', async () => {
  const { page, context } = ada
  await openText(ada, id)
  await placeCaret(page, line, 0)
  const back = page.getByRole('link', { name: 'Laboratorio' })
  await context.setOffline(true)
  await expect(savedWords(page)).toHaveText(/^Sei senza rete/)
  await page.keyboard.type('Non perdermi.')
  await back.click()
  const dialog = page.getByRole('dialog', { name: 'Le ultime parole non sono ancora salvate' })
  await dialog.getByRole('button', { name: 'Resto qui' }).click()
  await expect(page).toHaveURL(new RegExp(`/t/${id}$`))
  await back.click()
  await dialog.waitFor()
  await context.setOffline(false)
  await expect(page, 'it leaves by itself once the words are safe').toHaveURL(new RegExp(`/l/${workshopId}$`))
  expect(await textHeld()).toBe('Non perdermi.')

  await openText(ada, id)
  await placeCaret(page, line, 0)
  await page.keyboard.type('Subito. ')
  await back.click()
  await expect(page).toHaveURL(new RegExp(`/l/${workshopId}$`))
  expect(await textHeld()).toBe('Subito. Non perdermi.')
})

test('[F] 4426: an older page reads, says that there is a newer one, and keeps its words', async () => {
  // From its second connection on the page speaks an older schema, as one left open over an upgrade would.
  await ada.page.addInitScript(() => {
    let first = true
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(first ? address : String(address).replace(/schema=\d+/, 'schema=0'), protocols)
        first = false
      }
    }
  })
  await openText(bruno, id)
  await write(bruno.page, 'Di Bruno.')
  await expectSaved(bruno)
  // A piece of the page that is cut off while it comes is lost to most browsers for as long as the page lives.
  const rest = ada.page.waitForResponse(/EndedPanel/)
  await openText(ada, id)
  await expect(ada.page.locator('#sheet')).toContainText('Di Bruno.')
  await (await rest).finished()
  await ada.context.setOffline(true)
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete/)
  await placeCaret(ada.page, line, 0)
  await ada.page.keyboard.type('Di Ada. ')
  await ada.context.setOffline(false)
  const panel = ada.page.getByRole('region', { name: 'C’è una versione nuova di questa pagina' })
  await panel.waitFor()
  await expect(panel.getByLabel('Le tue parole non ancora salvate')).toHaveValue('Di Ada. ')
  await expect(ada.page.locator('#sheet')).toHaveAttribute('aria-readonly', 'true')
  expect(await textHeld()).toBe('Di Bruno.')
})

/** A real full disk for SQLite: no page more than this many. */
const mostPages = async (most: number | 'now') => {
  await server.deps.db.write(async (tx) => {
    const ask = async (query: string) =>
      (await (tx as unknown as { all(query: string): Promise<number[][]> }).all(query))[0]![0]!
    await ask(`PRAGMA max_page_count = ${most === 'now' ? await ask('PRAGMA page_count') : most}`)
  })
}

test('[P6] on a full disk nothing is called saved, others read on, and once there is room all is saved', async () => {
  await openText(ada, id)
  await write(ada.page, 'Prima.')
  await expectSaved(ada)
  await mostPages('now')
  const long = ' parole'.repeat(20_000)
  await placeCaret(ada.page, line, 6)
  const said = await listen(ada.page)
  await ada.page.keyboard.insertText(long)
  await expect(savedWords(ada.page)).toHaveText('Non chiudere questa pagina: non è ancora salvato.')
  // Whether or not there was room for a pen.
  await bruno.page.goto(`/t/${id}`)
  await expect(bruno.page.locator('#sheet')).toContainText('Prima.')
  await expect(bruno.page.locator('#sheet'), 'nobody sees what is not durable').not.toContainText(
    'parole parole',
  )
  expect((await said()).filter((words) => words.startsWith('Salvato'))).toEqual([])
  await mostPages(1_000_000)
  await expect(savedWords(ada.page)).toHaveText(/^Salvato\./, { timeout: 60_000 })
  expect(await textHeld()).toBe(`Prima.${long}`)
  await expect(bruno.page.locator('#sheet')).toContainText('parole parole')
  await expect(savedWords(bruno.page)).toHaveText(/^Salvato\./, { timeout: 60_000 })
  await placeCaret(bruno.page, line, 6)
  await bruno.page.keyboard.type(' E Bruno.')
  await expectSaved(bruno)
  expect(await textHeld()).toBe(`Prima. E Bruno.${long}`)
})

test('[P1] while the server can write down no pen one reads, is told so, and writes as soon as it can', async () => {
  await openText(ada, id)
  await write(ada.page, 'Da leggere.')
  await expectSaved(ada)
  const pens = /\/api\/documents\/[\w-]+\/pens$/
  await bruno.page.route(pens, (route) => route.fulfill({ status: 500, json: { failed: true } }))
  await bruno.page.goto(`/t/${id}`)
  await expect(savedWords(bruno.page)).toHaveText(/^Per ora si può solo leggere/)
  await expect(bruno.page.locator('#sheet')).toContainText('Da leggere.')
  await expect(bruno.page.locator('#sheet')).toHaveAttribute('contenteditable', 'false')
  await write(ada.page, 'E ancora. ')
  await expect(bruno.page.locator('#sheet')).toContainText('E ancora. Da leggere.')
  await bruno.page.unroute(pens)
  await expect(savedWords(bruno.page)).toHaveText(/^Salvato\./, { timeout: 30_000 })
  await write(bruno.page, 'Anch’io. ')
  await expectSaved(bruno)
  expect(await tableOf(server, id, writers)).toEqual([
    '–: ¶',
    'Bruno: Anch’io. ',
    'Ada: E ancora. Da leggere.',
  ])
})
