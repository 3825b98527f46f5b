import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBackup } from '../../server/backup/make-backup.ts'
import { restoreBackup } from '../../server/backup/restore.ts'
import { launchBrowser } from '../helpers/browser.ts'
import { openInFront } from '../helpers/in-front.ts'
import { keptHere } from '../helpers/kept-here.ts'
import { call, makeDataDir, openServer, signIn, type TestServer } from '../helpers/server.ts'
import {
  createText,
  expectSaved,
  linesHeld,
  linesOn,
  openText,
  openWriters,
  placeCaret,
  savedWords,
  sheet,
  tableOf,
  type Writer,
} from './desk-people.ts'

test.describe.configure({ retries: 0 })

// "This device is mine alone": texts and unsent words stay on it. Elsewhere only the open tab has them.

let browser: Browser
let server: TestServer
let dataDir: string
let workshopId: string
let writers: Writer[]
let ada: Writer
let bruno: Writer
let id: string

test.beforeAll(async () => {
  browser = await launchBrowser()
  dataDir = makeDataDir()
  server = await openServer({ dataDir })
})
test.beforeEach(async () => {
  ;({ workshopId, writers } = await openWriters(server, browser))
  ;[ada, bruno] = writers as [Writer, Writer]
  id = await createText(server, workshopId, ada)
})
test.afterEach(async () => {
  for (const { context } of writers) await context.close()
})
test.afterAll(async () => {
  await browser.close()
  await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

const line = 2
const write = async (page: Page, words: string) => {
  const lines = await linesOn(page)
  await placeCaret(page, line, lines[line]!.text.length)
  await page.keyboard.type(words)
}
const held = async () => (await linesHeld(server, id))[line]?.text
/** The first line is the server's, as it made the text. */
const mine = ({ name }: Writer, words: string) => ['–: ¶', `${name.split(' ')[0]}: ${words}`]

const cookieOf = ({ cookie }: Pick<Writer, 'cookie'>) => {
  const [name, ...value] = cookie.split('=')
  return { name: name!, value: value.join('=') }
}

/** Says that this browser is the person's own, as they say it after the door, and waits until it can do without network. */
const own = async ({ page, cookie }: Writer) => {
  await call(server, 'PUT', '/api/me/devices/here', { cookie, body: { own: true } })
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 20))
  })
}

/** Everything typed is on the device, and the page may be closed. */
const expectKept = async (page: Page) => {
  await expect(savedWords(page)).toHaveText(/^Sei senza rete\. Scrivi pure: resta su questo dispositivo/)
  await expect.poll(() => keptHere(page)).toMatchObject({ waiting: 1 })
  await page.evaluate(() => new Promise((rest) => setTimeout(rest, 100)))
}

test('[K3] [K8] without network a text opens again as often as one likes, one writes in it, and all of it leaves once', async () => {
  await own(ada)
  await openText(ada, id)
  await write(ada.page, 'In casa.')
  await expectSaved(ada)
  await ada.context.setOffline(true)
  await write(ada.page, ' In treno.')
  await expectKept(ada.page)
  for (const words of [' In galleria.', ' Al mare.']) {
    await ada.page.reload()
    await sheet(ada.page).waitFor()
    await write(ada.page, words)
    await expectKept(ada.page)
  }
  expect(await held()).toBe('In casa.')
  const shell = await ada.page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(shell).toContain('/')
  expect(shell.length).toBeGreaterThan(20)
  expect(shell.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([])
  const typed = 'In casa. In treno. In galleria. Al mare.'
  expect((await linesOn(ada.page))[line]!.text).toBe(typed)

  await ada.page.goto('/')
  await expect(ada.page.getByRole('heading', { name: 'I testi su questo dispositivo' })).toBeVisible()
  await expect(ada.page.getByText('ci sono parole tue che aspettano la rete')).toBeVisible()
  await ada.page.getByRole('link', { name: 'Una prova' }).click()
  await sheet(ada.page).waitFor()
  await write(ada.page, ' Qui.')
  await expectKept(ada.page)

  await openText(bruno, id)
  await ada.context.setOffline(false)
  await expectSaved(ada)
  expect(await held()).toBe(`${typed} Qui.`)
  await expect.poll(async () => (await linesOn(bruno.page))[line]!.text).toBe(`${typed} Qui.`)
  expect(await tableOf(server, id, writers)).toEqual(mine(ada, `${typed} Qui.`))
  // One goes on where one was, in the text that has taken the place of the kept one.
  await ada.page.keyboard.type(' Ancora.')
  await expectSaved(ada)
  expect(await held()).toBe(`${typed} Qui. Ancora.`)
  await expect.poll(() => keptHere(ada.page)).toEqual({ pages: 1, waiting: 0 })
})

/** On her own device Ada writes, without network, inside what Bruno has just said. */
const writeInside = async () => {
  await own(ada)
  await openText(ada, id)
  await openText(bruno, id)
  await write(bruno.page, 'Bruno dice questo.')
  await expect.poll(async () => (await linesOn(ada.page))[line]!.text).toBe('Bruno dice questo.')
  await expectSaved(ada)
  await ada.context.setOffline(true)
  await placeCaret(ada.page, line, 5)
  await ada.page.keyboard.type(' (e Ada)')
  await expectKept(ada.page)
}

test('[K6] words of a closed page leave from whatever page is opened next, and those beside a colleague’s stay whose they are', async () => {
  await writeInside()
  await ada.page.close()
  await write(bruno.page, ' E altro.')
  await expectSaved(bruno)
  await ada.context.setOffline(false)
  const page = await ada.context.newPage()
  await page.goto('/')
  await expect.poll(held).toBe('Bruno (e Ada) dice questo. E altro.')
  expect(await tableOf(server, id, writers)).toEqual([
    '–: ¶',
    'Bruno: Bruno',
    'Ada:  (e Ada)',
    'Bruno:  dice questo. E altro.',
  ])
  await expect.poll(() => keptHere(page)).toEqual({ pages: 1, waiting: 0 })
})

test('[K2] [K5] of two pages open without network each keeps its own, and all of it leaves once', async () => {
  await own(ada)
  await openText(ada, id)
  await write(ada.page, 'Uno.')
  await expectSaved(ada)
  const second = await ada.context.newPage()
  await second.goto(`/t/${id}`)
  await sheet(second).waitFor()
  await expect(savedWords(second)).toHaveText(/^Salvato\./)
  await ada.context.setOffline(true)
  await write(ada.page, ' Due.')
  await write(second, ' Tre.')
  await expect.poll(() => keptHere(second)).toMatchObject({ waiting: 2 })
  await second.evaluate(() => new Promise((rest) => setTimeout(rest, 100)))
  await ada.page.close()
  await second.reload()
  await sheet(second).waitFor()
  expect((await linesOn(second))[line]!.text, 'what the other page wrote it has never seen').toBe('Uno. Tre.')
  await write(second, ' Quattro.')
  await expect.poll(() => keptHere(second)).toMatchObject({ waiting: 2 })
  await ada.context.setOffline(false)
  await expect(savedWords(second)).toHaveText(/^Salvato\./)
  await second.goto('/')
  const whole = /^Uno\.( Due\. Tre\. Quattro\.| Tre\. Quattro\. Due\.)$/
  await expect.poll(held).toMatch(whole)
  expect(await tableOf(server, id, writers)).toEqual(mine(ada, (await held())!))
  await expect.poll(() => keptHere(second)).toMatchObject({ waiting: 0 })
})

test('[K4] a browser that is killed, again and again, loses nothing and doubles nothing', async () => {
  const rounds = process.env.SOAK === '1' ? 20 : 3
  await own(ada)
  await openText(ada, id)
  await expectSaved(ada)
  await ada.page.close()
  let typed = ''
  for (let round = 0; round < rounds; round++) {
    await ada.context.setOffline(round % 3 !== 2)
    const page = await ada.context.newPage()
    await page.goto(`/t/${id}`)
    await sheet(page).waitFor()
    expect((await linesOn(page))[line]!.text).toBe(typed)
    const words = `Giro ${round}. `
    await write(page, words)
    typed += words
    const kept = () => keptHere(page)
    if (round % 3 !== 2) await expect.poll(kept).toMatchObject({ waiting: 1 })
    await page.evaluate(() => new Promise((rest) => setTimeout(rest, 100)))
    // No page is told that it ends: its renderer is killed.
    const wire = await ada.context.newCDPSession(page)
    void wire.send('Page.crash').catch(() => {})
    await page.waitForEvent('crash')
    await page.close()
  }
  await ada.context.setOffline(false)
  ada.page = await ada.context.newPage()
  await openText(ada, id)
  await expectSaved(ada)
  expect(await held()).toBe(typed)
  expect(await tableOf(server, id, writers)).toEqual(mine(ada, typed))
})

test('[K1] while the server is away an own device keeps what is typed, and says so', async () => {
  const dir = makeDataDir()
  let other = await openServer({ dataDir: dir })
  const { port } = other
  const made = await openWriters(other, browser, 1)
  const carla = made.writers[0]!
  const text = await createText(other, made.workshopId, carla)
  await call(other, 'PUT', '/api/me/devices/here', { cookie: carla.cookie, body: { own: true } })
  await carla.page.goto('/')
  await carla.page.evaluate(() => navigator.serviceWorker.ready)
  await openText(carla, text)
  await expectSaved(carla)
  await other.close()
  await write(carla.page, 'Senza server.')
  await expect(savedWords(carla.page)).toHaveText(/^Non è ancora salvato\. È al sicuro su questo dispositivo/)
  await carla.page.reload()
  await sheet(carla.page).waitFor()
  expect((await linesOn(carla.page))[line]!.text).toBe('Senza server.')
  other = await openServer({ dataDir: dir, env: { PORT: String(port) } })
  await expect(savedWords(carla.page)).toHaveText(/^Salvato\./, { timeout: 40_000 })
  expect((await linesHeld(other, text))[line]!.text).toBe('Senza server.')
  await carla.context.close()
  await other.close()
  await rm(dir, { recursive: true, force: true })
})

test('[K1] on a device that others use too nothing is kept, and the words say so', async () => {
  await call(server, 'PUT', '/api/me/devices/here', { cookie: ada.cookie, body: { own: false } })
  await ada.page.goto('/')
  await ada.page.getByRole('heading', { level: 1 }).waitFor()
  await openText(ada, id)
  await ada.context.setOffline(true)
  await write(ada.page, 'Solo qui.')
  await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete\. Non chiudere questa pagina/)
  expect(await keptHere(ada.page)).toEqual({ pages: 0, waiting: 0 })
  expect(await ada.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
    0,
  )
  expect(await ada.page.evaluate(() => caches.keys())).toEqual([])
})

/** A page on which the server cannot be spoken to about a text, while everything else goes through. */
const holdTexts = async (context: BrowserContext) => {
  await context.route(/\/api\/documents\//, (route) => route.abort())
  await context.routeWebSocket(/\/live\//, (socket) => socket.close({ code: 1001 }))
}

test('[K7] who goes out with words that have not left is asked; then the device keeps nothing', async () => {
  await own(ada)
  await openText(ada, id)
  await expectSaved(ada)
  await ada.context.setOffline(true)
  await write(ada.page, 'Parole ferme.')
  await expectKept(ada.page)
  await ada.page.close()
  await holdTexts(ada.context)
  await ada.context.setOffline(false)
  ada.page = await ada.context.newPage()
  await ada.page.goto('/')
  await ada.page.getByRole('button', { name: 'Esci' }).click()
  const dialog = ada.page.getByRole('dialog', { name: 'Hai parole che non sono partite' })
  await expect(dialog.getByRole('textbox')).toHaveValue(/Una prova\s+Parole ferme\./)
  await dialog.getByRole('button', { name: 'Mandale e poi esci' }).click()
  await expect(dialog.getByText('Non sono ancora riuscito a mandarle.')).toBeVisible()
  const saving = ada.page.waitForEvent('download')
  await dialog.getByRole('button', { name: /^Scarica/ }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.txt$/)
  await dialog.getByRole('button', { name: 'Aspetto, resto qui' }).click()
  expect(await keptHere(ada.page)).toMatchObject({ waiting: 1 })
  await ada.page.getByRole('button', { name: 'Esci' }).click()
  await dialog.getByRole('button', { name: 'Esci e cancellale' }).click()
  await expect(ada.page.getByRole('link', { name: 'Entra' }).first()).toBeVisible()
  expect(await keptHere(ada.page)).toEqual({ pages: 0, waiting: 0 })
  expect(await ada.page.evaluate(() => caches.keys())).toEqual([])
  expect(await held()).toBe('')
})

test('[K6] words of one person never leave as another’s of the same browser, and wait for their own', async () => {
  await own(ada)
  await openText(ada, id)
  await expectSaved(ada)
  await ada.context.setOffline(true)
  await write(ada.page, 'Di Ada.')
  await expectKept(ada.page)
  await ada.page.close()
  // Her session has ended meanwhile, and Bruno comes in: he too says that the device is his.
  await ada.context.clearCookies()
  const [name, ...value] = bruno.cookie.split('=')
  await ada.context.addCookies([{ name: name!, value: value.join('='), url: server.url }])
  await ada.context.setOffline(false)
  const page = await ada.context.newPage()
  const there = { ...bruno, page, context: ada.context }
  await own(there)
  await openText(there, id)
  await expectSaved(there)
  expect((await linesOn(page))[line]!.text).toBe('')
  await write(page, 'Di Bruno.')
  await expectSaved(there)
  expect(await tableOf(server, id, writers)).toEqual(mine(bruno, 'Di Bruno.'))
  await page.goto('/')
  await page.getByRole('button', { name: 'Esci' }).click()
  await expect(page.getByRole('link', { name: 'Entra' }).first()).toBeVisible()
  expect(await keptHere(page)).toEqual({ pages: 1, waiting: 1 })
  // She is back.
  const [key, ...rest] = ada.cookie.split('=')
  await ada.context.addCookies([{ name: key!, value: rest.join('='), url: server.url }])
  await page.goto('/')
  await expect.poll(held).toMatch(/Di Ada\./)
  const table = await tableOf(server, id, writers)
  expect(table.sort()).toEqual(['Ada: Di Ada.', 'Bruno: Di Bruno.', '–: ¶'])
})

test('[K7] who was left out meanwhile finds their words, and the copy goes', async () => {
  await own(ada)
  await openText(ada, id)
  await write(ada.page, 'Prima.')
  await expectSaved(ada)
  await ada.context.setOffline(true)
  await write(ada.page, ' Dopo.')
  await expectKept(ada.page)
  await ada.page.close()
  const left = await call(server, 'POST', `/api/workshops/${workshopId}/leave`, {
    cookie: ada.cookie,
    body: {},
  })
  expect(left.status).toBe(200)
  await ada.context.setOffline(false)
  const page = await ada.context.newPage()
  await page.goto('/')
  await page.getByText('Queste parole tue sono su questo dispositivo').waitFor()
  await page.getByRole('link', { name: 'Una prova' }).click()
  await expect(page.getByRole('heading', { name: 'Le parole che avevi scritto qui' })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue(' Dopo.')
  await page.getByRole('button', { name: 'Le ho prese, toglile da qui' }).click()
  await expect(page.getByText('Tolte da questo dispositivo.')).toBeVisible()
  expect(await keptHere(page)).toEqual({ pages: 0, waiting: 0 })
  expect(await held()).toBe('Prima.')
})

/** Everything that this browser keeps for us, letter by letter. */
const allKept = (page: Page) =>
  page.evaluate(async () => {
    const asked = indexedDB.open('trama')
    await new Promise((opened) => asked.addEventListener('success', opened))
    const all: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), await caches.keys()]
    for (const name of asked.result.objectStoreNames) {
      const rows = asked.result.transaction(name).objectStore(name).getAll()
      await new Promise((read) => rows.addEventListener('success', read))
      all.push(rows.result)
    }
    asked.result.close()
    return JSON.stringify(all, (_, value: unknown) =>
      value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : value,
    )
  })

test('[K10] a device that its person signed out from another one is wiped at its next word; their own words wait alone, and leave when they are back', async () => {
  const others = ['Bruno', 'Una prova', writers[0]!.name]
  await writeInside()
  // Who wrote what is told by other frames than the words.
  for (const words of others) await expect.poll(() => allKept(ada.page)).toContain(words)

  const elsewhere = await signIn(server, ada.email)
  const endThere = async () => {
    const { devices } = (await call(server, 'GET', '/api/me/devices', { cookie: elsewhere })).json
    for (const { id: device, here } of devices)
      if (!here) await call(server, 'DELETE', `/api/me/devices/${device}`, { cookie: elsewhere })
  }
  await endThere()
  // The text is still open when the network comes back.
  await ada.context.setOffline(false)
  const told = ada.page.getByText('Da un altro dispositivo sei uscito da qui')
  await expect(told).toBeVisible()
  await expect(ada.page.getByRole('textbox')).toHaveValue(' (e Ada)')
  expect(await keptHere(ada.page)).toEqual({ pages: 1, waiting: 1 })
  const left = await allKept(ada.page)
  expect(left).toContain(' (e Ada)')
  for (const words of others) expect(left).not.toContain(words)
  expect(await ada.page.evaluate(() => caches.keys())).toEqual([])
  expect(await held()).toBe('Bruno dice questo.')
  const saving = ada.page.waitForEvent('download')
  await ada.page.getByRole('button', { name: /^Scarica/ }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.txt$/)

  // Back in, and not yet asked whose device it is.
  const comeBack = async () => {
    ada.cookie = await signIn(server, ada.email)
    await ada.context.addCookies([{ ...cookieOf(ada), url: server.url }])
    await ada.page.goto('/')
  }
  await comeBack()
  await expect.poll(held).toBe('Bruno (e Ada) dice questo.')
  expect(await tableOf(server, id, writers)).toEqual([
    '–: ¶',
    'Bruno: Bruno',
    'Ada:  (e Ada)',
    'Bruno:  dice questo.',
  ])
  await expect.poll(() => keptHere(ada.page)).toEqual({ pages: 0, waiting: 0 })
  await expect(told).toBeHidden()

  // With nothing on its way, all of it goes from a page that is open, and from the one beside it.
  await own(ada)
  const beside = await ada.context.newPage()
  await beside.goto(`/l/${workshopId}`)
  await beside.getByRole('link', { name: 'Una prova' }).waitFor()
  await openText(ada, id)
  await expectSaved(ada)
  await expect.poll(() => keptHere(ada.page)).toEqual({ pages: 1, waiting: 0 })
  await endThere()
  await expect(told).toBeVisible()
  await expect(beside.getByText('Da un altro dispositivo sei uscito da qui')).toBeVisible()
  expect(await keptHere(ada.page)).toEqual({ pages: 0, waiting: 0 })
  const rest = await allKept(ada.page)
  for (const words of [...others, 'e Ada']) expect(rest).not.toContain(words)
  await ada.page.getByRole('button', { name: 'Va bene' }).click()
  await expect(told).toBeHidden()
  expect(await allKept(ada.page)).not.toContain(ada.personId)
})

test('[K11] the last news are read without network too, without kinds, and go at the sign-out', async () => {
  await own(ada)
  await openText(bruno, id)
  await write(bruno.page, 'Una frase di Bruno che è nuova per lei.')
  await expectSaved(bruno)
  const { page } = ada
  await page.goto('/')
  const news = page.getByRole('region', { name: 'Che cosa c’è di nuovo' })
  await expect(news.getByText('Una frase di Bruno')).toBeVisible()
  await ada.context.setOffline(true)
  await page.reload()
  await expect(news.getByText('Com’era l’ultima volta che c’era la rete.')).toBeVisible()
  await expect(news.getByText('Una frase di Bruno')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'I testi su questo dispositivo' })).toBeHidden()
  const all = await allKept(page)
  expect(all).toContain('Una frase di Bruno')
  expect(all).not.toMatch(/"voice":\["|lived|family|professional|citizen/)
  await ada.context.setOffline(false)
  await page.goto('/')
  await page.getByRole('button', { name: 'Esci' }).click()
  await expect(page.getByRole('link', { name: 'Entra' }).first()).toBeVisible()
  expect(await allKept(page)).not.toContain('Una frase di Bruno')
})

for (const [lacking, take] of [
  ['without locks', () => void delete (Navigator.prototype as { locks?: unknown }).locks],
  [
    'that refuses to keep anything',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    },
  ],
] as const)
  test(`[K2] in a browser ${lacking} the page lives in its tab, and the words say so`, async () => {
    await ada.context.addInitScript(take)
    await own(ada)
    await openText(ada, id)
    await expectSaved(ada)
    await ada.context.setOffline(true)
    await write(ada.page, 'Solo qui.')
    await expect(savedWords(ada.page)).toHaveText(/^Sei senza rete\. Non chiudere questa pagina/)
    await ada.context.setOffline(false)
    await expectSaved(ada)
    expect(await held()).toBe('Solo qui.')
    await ada.page.goto('/')
    await ada.page.getByRole('button', { name: 'Esci' }).click()
    await expect(ada.page.getByRole('link', { name: 'Entra' }).first()).toBeVisible()
  })

test('[K6] a session that lapses while one is away without network leaves the words where they are, until one is in again', async () => {
  await own(ada)
  await openText(ada, id)
  await expectSaved(ada)
  await ada.context.setOffline(true)
  await write(ada.page, 'Scritto in viaggio.')
  await expectKept(ada.page)
  const file = new Database(join(dataDir, 'trama.db'))
  file.prepare('UPDATE sessions SET expires_at = 1 WHERE user_id = ?').run(ada.personId)
  file.close()
  await ada.context.setOffline(false)
  await expect(ada.page.getByRole('heading', { name: 'Entra di nuovo, resti qui' })).toBeVisible()
  expect(await keptHere(ada.page)).toMatchObject({ waiting: 1 })
  await ada.page.reload()
  await expect(ada.page.getByRole('heading', { level: 1, name: 'Entra' })).toBeVisible()
  expect(await keptHere(ada.page)).toMatchObject({ waiting: 1 })
  expect(await held()).toBe('')
  ada.cookie = await signIn(server, ada.email)
  await ada.context.addCookies([{ ...cookieOf(ada), url: server.url }])
  await own(ada)
  await expect.poll(held).toBe('Scritto in viaggio.')
  expect(await tableOf(server, id, writers)).toEqual(mine(ada, 'Scritto in viaggio.'))
  await expect.poll(() => keptHere(ada.page)).toMatchObject({ waiting: 0 })
})

test('[K8] a new version waits until the tabs of the one before are closed: they go on, without network too', async () => {
  const house = await openInFront()
  const made = await openWriters(house.server, browser, 1)
  const carla = made.writers[0]!
  await carla.context.addCookies([{ ...cookieOf(carla), url: house.url }])
  carla.page = await carla.context.newPage()
  const text = await createText(house.server, made.workshopId, carla)
  const at = (path: string) => carla.page.goto(house.url + path)
  const builds = () => carla.page.evaluate(() => caches.keys())
  await call(house.server, 'PUT', '/api/me/devices/here', { cookie: carla.cookie, body: { own: true } })
  await at('/')
  await carla.page.getByRole('heading', { level: 1 }).waitFor()
  await carla.page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 20))
  })
  const [first] = await builds()
  await at(`/t/${text}`)
  await expectSaved(carla)
  await write(carla.page, 'Prima. ')

  house.renew()
  await carla.page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    await registration.update()
    while (!registration.waiting) await new Promise((go) => setTimeout(go, 20))
  })
  expect((await builds()).length).toBe(2)
  await write(carla.page, 'Con la vecchia. ')
  await expectSaved(carla)
  await carla.context.setOffline(true)
  await carla.page.reload()
  await sheet(carla.page).waitFor()
  await write(carla.page, 'Senza rete.')
  await expectKept(carla.page)
  expect(await builds()).toContain(first)
  await carla.page.goto('about:blank')
  await carla.page.close()

  carla.page = await carla.context.newPage()
  await at(`/t/${text}`)
  await sheet(carla.page).waitFor()
  expect((await linesOn(carla.page))[line]!.text).toBe('Prima. Con la vecchia. Senza rete.')
  await expect.poll(async () => (await builds()).includes(first!)).toBe(false)
  expect(await builds()).toHaveLength(1)
  await carla.context.setOffline(false)
  await expectSaved(carla)
  expect((await linesHeld(house.server, text))[line]!.text).toBe('Prima. Con la vecchia. Senza rete.')
  await carla.context.close()
  await house.close()
})

test('[K9] after a restore what a closed page kept comes back, the words that the server had saved too, and once', async () => {
  const dir = makeDataDir()
  let other = await openServer({ dataDir: dir })
  const { port, deps } = other
  const made = await openWriters(other, browser, 1)
  const carla = made.writers[0]!
  const text = await createText(other, made.workshopId, carla)
  await call(other, 'PUT', '/api/me/devices/here', { cookie: carla.cookie, body: { own: true } })
  await carla.page.goto('/')
  await carla.page.evaluate(() => navigator.serviceWorker.ready)
  await openText(carla, text)
  await write(carla.page, 'Prima.')
  await expectSaved(carla)
  const copy = await makeBackup(deps.config, join(dir, 'copia.tar.gz.age'), Date.now())
  if ('no' in copy) throw new Error(copy.no)
  await write(carla.page, ' Salvate dopo la copia.')
  await expectSaved(carla)
  await expect.poll(() => keptHere(carla.page)).toEqual({ pages: 1, waiting: 0 })
  await carla.context.setOffline(true)
  await write(carla.page, ' Mai partite.')
  await expectKept(carla.page)
  await carla.page.close()
  await other.close()
  expect(await restoreBackup(deps.config, copy.file, Date.now())).toMatchObject({ unsound: [] })
  other = await openServer({ dataDir: dir, env: { PORT: String(port) } })
  const all = 'Prima. Salvate dopo la copia. Mai partite.'
  expect((await linesHeld(other, text))[line]!.text).toBe('Prima.')
  await carla.context.setOffline(false)
  for (let round = 0; round < 2; round++) {
    carla.page = await carla.context.newPage()
    await openText(carla, text)
    await expectSaved(carla)
    expect((await linesHeld(other, text))[line]!.text).toBe(all)
    await carla.page.close()
  }
  expect(await tableOf(other, text, made.writers)).toEqual(mine(carla, all))
  await carla.context.close()
  await other.close()
  await rm(dir, { recursive: true, force: true })
})
