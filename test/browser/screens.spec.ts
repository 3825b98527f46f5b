import { expect, test, type Browser, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { obstaclesOn, sidewaysScroll } from '../helpers/axe.ts'
import { launchBrowser, openContext, sizes } from '../helpers/browser.ts'
import { call, makeWorkshop, openServer, type TestServer } from '../helpers/server.ts'

let browser: Browser
let server: TestServer
let empty: TestServer
let people: { cookie: string; name: string }[]
let paths: { workshop: string; contributions: string; unwritten: string; invitation: string }

test.beforeAll(async () => {
  browser = await launchBrowser()
  server = await openServer()
  empty = await openServer()
  const made = await makeWorkshop(server, 7)
  people = made.people
  const { cookie } = made.people[0]!
  const { json } = await call(server, 'POST', `/api/workshops/${made.workshop.id}/invitations`, { cookie })
  const invitation = new URL(json.link).pathname
  // Somebody waits at the door, so that the state with a request is looked at too.
  const alone = await call(server, 'POST', `/api${invitation.replace('invito', 'invitations')}/apply`, {
    body: { email: 'omar@prova.invalid', name: 'Omar Riva', knowledge: ['lived', 'citizen'] },
  })
  expect(alone.status).toBe(200)
  paths = {
    workshop: `/l/${made.workshop.id}`,
    contributions: `/t/${made.documents[0]!.id}/contributi`,
    unwritten: `/t/${made.documents[1]!.id}/contributi`,
    invitation,
  }
})

/** Somebody has written, so that the page of contributions has something to say. */
test.beforeAll(async () => {
  const { cookie } = people[0]!
  const context = await openContext(browser, { url: server.url, cookie })
  const page = await context.newPage()
  await page.goto(paths.contributions.replace('/contributi', ''))
  await page.getByRole('textbox', { name: 'Il testo: scrivi qui' }).getByText('In parole semplici').click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Una porta aperta.')
  const steps = paths.contributions.replace('/t/', '/api/documents/').replace('contributi', 'steps')
  await expect.poll(async () => (await call(server, 'GET', steps, { cookie })).json.steps).not.toEqual([])
  await context.close()
})

test.afterAll(async () => {
  await browser.close()
  for (const one of [server, empty]) {
    await one.close()
    await rm(one.dataDir, { recursive: true, force: true })
  }
})

type State = {
  name: string
  path: () => string
  /** Absent for who is not signed in. */
  as?: 'member'
  on?: () => TestServer
  before?: (page: Page) => Promise<unknown>
  act?: (page: Page) => Promise<unknown>
  /** What shows that the state is the one meant. */
  shows: string | RegExp
}

const press = (name: string) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** The server's own answer, with some of it replaced. */
const answerWith = (page: Page, address: string, replaced: object) =>
  page.route(address, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), ...replaced } })
  })

/** As this device remembers how a person wants to read. */
const readingAs = (reading: object) => (page: Page) =>
  page.addInitScript((stored) => localStorage.setItem('trama.reading', stored), JSON.stringify(reading))

const states: State[] = [
  { name: 'welcome', path: () => '/', shows: 'Scrivere insieme, da pari' },
  { name: 'my workshops', path: () => '/', as: 'member', shows: 'Laboratorio di prova' },
  {
    name: 'my page with nothing on it yet',
    path: () => '/',
    as: 'member',
    before: (page) => answerWith(page, '**/api/me', { workshops: [] }),
    shows: 'Ancora nessun laboratorio',
  },
  {
    name: 'my page while I wait for an answer',
    path: () => '/',
    as: 'member',
    before: (page) =>
      answerWith(page, '**/api/me', { pending: [{ workshopId: 'altro', name: 'Un altro laboratorio' }] }),
    shows: 'Aspetti una risposta',
  },
  { name: 'sign-in', path: () => '/entra', shows: 'Mandami le sei cifre' },
  {
    name: 'sign-in without an address',
    path: () => '/entra',
    act: press('Mandami le sei cifre'),
    shows: /per esempio nome@posta/,
  },
  {
    name: 'six digits that are wrong',
    path: () => '/entra',
    act: async (page) => {
      await page.getByLabel('La tua e-mail').fill('nessuno@prova.invalid')
      await press('Mandami le sei cifre')(page)
      await page.getByLabel('Le sei cifre').fill('000000')
      await press('Entra')(page)
    },
    shows: /Queste cifre non vanno bene/,
  },
  { name: 'sign-in by a link', path: () => '/entra#vecchio', shows: 'Bentrovata, bentrovato' },
  {
    name: 'a link that is used',
    path: () => '/entra#vecchio',
    act: press('Entra'),
    shows: /Questo collegamento è già stato usato/,
  },
  {
    name: 'whose device this is',
    path: () => '/entra#vecchio',
    before: async (page) => {
      await page.route('**/api/sign-in/link', (route) => route.fulfill({ json: { person: null } }))
      const person = { id: 'una', name: 'Una', email: 'una@prova.invalid' }
      await page.route('**/api/me', (route) =>
        route.fulfill({ json: { person, workshops: [], pending: [], own: null } }),
      )
    },
    act: press('Entra'),
    shows: 'Sì, è solo mio',
  },
  {
    name: 'another person in this browser',
    path: () => '/io',
    as: 'member',
    before: (page) =>
      page.route('**/api/me/devices', (route) =>
        route.fulfill({ status: 409, json: { refusal: 'other-person' } }),
      ),
    shows: 'Ricarica la pagina',
  },
  { name: 'my own page', path: () => '/io', as: 'member', shows: 'È solo tuo.' },
  {
    name: 'out of all devices',
    path: () => '/io',
    as: 'member',
    act: press('Esci da tutti i dispositivi'),
    shows: 'Sì, esci da tutti',
  },
  { name: 'first set-up', path: () => '/avvio#x', on: () => empty, shows: 'Il primo laboratorio' },
  {
    name: 'first set-up with nothing written',
    path: () => '/avvio#x',
    on: () => empty,
    act: press('Apri il laboratorio'),
    shows: 'Scrivi un nome.',
  },
  { name: 'set-up that is over', path: () => '/avvio#x', shows: 'Questo posto è già aperto' },
  { name: 'an invitation', path: () => paths.invitation, shows: /ti invita a scrivere insieme/ },
  { name: 'an invitation that is over', path: () => '/invito/vecchio', shows: 'Questo invito non vale più' },
  { name: 'a workshop', path: () => paths.workshop, as: 'member', shows: 'I nostri testi' },
  {
    name: 'a workshop with one person and no text',
    path: () => paths.workshop,
    as: 'member',
    before: (page) =>
      answerWith(page, '**/api/workshops/*', { documents: [], applications: [], members: [] }),
    shows: /Ancora nessun testo/,
  },
  {
    name: 'a workshop with its forms open',
    path: () => paths.workshop,
    as: 'member',
    act: async (page) => {
      await press('Nuovo testo')(page)
      await press('Prepara un invito')(page)
      await press('Cambia da oggi')(page)
      await press('Copia')(page)
    },
    shows: 'Da oggi parlo così',
  },
  {
    name: 'a workshop with a text put in the archive',
    path: () => paths.workshop,
    as: 'member',
    before: (page) =>
      answerWith(page, '**/api/workshops/*', {
        documents: [
          { id: 'uno', kind: 'paper', title: 'Un testo di prima', updatedAt: 0, archived: true, wrote: [] },
          {
            id: 'due',
            kind: 'paper',
            title: 'Un testo',
            updatedAt: 0,
            archived: false,
            wrote: ['undeclared'],
          },
        ],
      }),
    act: async (page) => {
      for (const name of ['Altro', 'Testi in archivio'])
        await page.getByText(name, { exact: true }).first().click()
    },
    shows: 'Riporta fuori',
  },
  {
    name: 'leaving a workshop',
    path: () => paths.workshop,
    as: 'member',
    act: press('Esci dal laboratorio'),
    shows: 'Sì, esco',
  },
  {
    name: 'where a text comes from',
    path: () => paths.contributions,
    as: 'member',
    shows: /ha aggiunto parole/,
  },
  {
    name: 'where a text comes from, before the first sentence',
    path: () => paths.unwritten,
    as: 'member',
    shows: 'Con la prima frase qui comparirà la sua storia.',
  },
  { name: 'help', path: () => '/aiuto', shows: 'Di chi sono le parole' },
  { name: 'the style', path: () => '/stile', shows: 'Una sola per zona' },
  {
    name: 'how I want to read',
    path: () => '/aiuto',
    act: (page) => page.getByRole('button', { name: 'Come vuoi leggere' }).click(),
    shows: 'Lettere dei testi',
  },
  {
    name: 'a workshop in the institutional dress, compact',
    path: () => paths.workshop,
    as: 'member',
    before: readingAs({ dress: 'institutional', density: 'compact', letters: 'plain' }),
    shows: 'I nostri testi',
  },
  {
    name: 'the style in the institutional dress',
    path: () => '/stile',
    before: readingAs({ dress: 'institutional' }),
    shows: 'Una sola per zona',
  },
  { name: 'nothing here', path: () => '/l/nessuno', as: 'member', shows: 'Qui non c’è niente' },
  {
    name: 'waiting',
    path: () => paths.workshop,
    as: 'member',
    before: (page) => page.route('**/api/workshops/**', () => undefined),
    shows: 'Sto aprendo la pagina.',
  },
  {
    name: 'no network',
    path: () => paths.workshop,
    as: 'member',
    before: (page) => page.route('**/api/workshops/**', (route) => route.abort()),
    shows: 'Non c’è rete',
  },
  {
    name: 'a broken server',
    path: () => paths.workshop,
    as: 'member',
    before: (page) =>
      page.route('**/api/workshops/**', (route) => route.fulfill({ status: 500, json: { failed: true } })),
    shows: 'Qualcosa non ha funzionato',
  },
  {
    name: 'the network goes away',
    path: () => paths.workshop,
    as: 'member',
    act: (page) => page.context().setOffline(true),
    shows: /Sei senza rete/,
  },
]

const arrive = async (page: Page, state: State) => {
  await state.before?.(page)
  await page.goto(state.path())
  await page.locator('h1, .waiting').first().waitFor()
  await state.act?.(page)
  await expect(page.getByText(state.shows).first()).toBeAttached()
}

/** One visit, looked at in every size: the layout follows the window without being opened anew. */
for (const state of states)
  for (const dark of [false, true])
    test(`${state.name}, ${dark ? 'dark' : 'light'}: no obstacle for axe, no sideways scroll at 320 px or with letters twice as large`, async () => {
      const { url } = (state.on ?? (() => server))()
      const cookie = state.as ? people[0]!.cookie : undefined
      const context = await openContext(browser, {
        url,
        dark,
        viewport: sizes.wide,
        ...(cookie ? { cookie } : {}),
      })
      const page = await context.newPage()
      await arrive(page, state)
      for (const size of [sizes.wide, sizes.phone]) {
        await page.setViewportSize(size)
        expect(await obstaclesOn(page)).toEqual([])
      }
      await page.setViewportSize(sizes.narrow)
      expect(await sidewaysScroll(page)).toBe(0)
      await page.setViewportSize({ width: 1280, height: 800 })
      const letter = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
      const before = await letter()
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      expect(await letter()).toBe(before * 2)
      expect(await sidewaysScroll(page)).toBe(0)
      await context.close()
    })
