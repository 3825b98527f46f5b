import type { Page, WebSocketRoute } from '@playwright/test'
import { sizes } from '../helpers/browser.ts'
import { answerWith, readingAs, type State } from './state.ts'

const desk = {
  route: '/t/:id',
  path: ({ paths }) => paths.proposal,
  as: 'member',
} as const satisfies Partial<State>

const begun = { ...desk, path: ({ paths }) => paths.unwritten } as const satisfies Partial<State>

const written = (page: Page) => page.locator('#sheet').getByText('Io mi ricordo la sala.').waitFor()
const saved = (page: Page) =>
  page
    .locator('.saved-words')
    .getByText(/^Salvato/)
    .waitFor()

/** Puts the caret at the end of a line that says something. */
const into = async (page: Page, words: string) => {
  await page.locator('#sheet').getByText(words).first().click()
  await page.keyboard.press('End')
}

const withButton = (name: string | RegExp) => async (page: Page) => {
  await written(page)
  await page.getByRole('button', { name }).first().click()
}

const withKeys = (keys: string) => async (page: Page) => {
  await written(page)
  await saved(page)
  await into(page, 'Io mi ricordo la sala.')
  await page.keyboard.press(keys)
}

/** The bar that looks for a word, with the word in it. */
const find = (word: string) => async (page: Page) => {
  await withKeys('Control+f')(page)
  await page.keyboard.type(word)
}

const lines = new WeakMap<Page, { toServer: boolean; socket?: WebSocketRoute }>()

/** The wire of a text, which an act may hold or end. */
const tapWire = async (page: Page) => {
  const line: { toServer: boolean; socket?: WebSocketRoute } = { toServer: true }
  lines.set(page, line)
  await page.routeWebSocket(/\/live\//, (socket) => {
    const server = socket.connectToServer()
    line.socket = socket
    socket.onMessage((message) => {
      if (line.toServer) server.send(message)
    })
  })
}

/** Words are typed that never leave, then the server ends the line with a code of shared/sync-protocol.ts. */
const endedWith = (code: number, words = ' Parole che restano qui.') => ({
  before: tapWire,
  act: async (page: Page) => {
    await written(page)
    await saved(page)
    const line = lines.get(page)!
    line.toServer = false
    if (words) {
      await into(page, 'Io mi ricordo la sala.')
      await page.keyboard.type(words)
    }
    await line.socket!.close({ code })
  },
})

/** What a member may meet while reading and writing a text. */
export const deskStates: State[] = [
  { ...desk, name: 'a text', act: written, shows: 'Che cosa vede chi ci lavora' },
  {
    ...desk,
    name: 'a text with who wrote it',
    act: withButton(/^Chi ha scritto/),
    shows: 'Che cosa vede chi ci lavora',
  },
  {
    ...desk,
    name: 'a text, asked who wrote here',
    act: async (page) => {
      await withButton(/^Chi ha scritto/)(page)
      await into(page, 'Io mi ricordo la sala.')
      await page.keyboard.press('Control+Alt+g')
      await page.locator('.who-card').waitFor()
    },
    shows: /^Scritto da/,
  },
  {
    ...begun,
    name: 'the first text that I open',
    before: (page) => answerWith(page, /\/api\/documents\/[\w-]{22}$/, { isFirst: true }),
    shows: 'Ecco il testo del gruppo',
  },
  {
    ...begun,
    name: 'the first sentence that I write',
    before: (page) => answerWith(page, /\/api\/documents\/[\w-]{22}$/, { isFirst: true }),
    act: async (page) => {
      await page.getByRole('button', { name: 'Scrivo qui' }).click()
      await page.keyboard.type('Una frase mia.')
      await saved(page)
    },
    shows: /Il gruppo può vedere/,
  },
  { ...begun, name: 'a text just begun', shows: 'Un corso appena cominciato' },
  {
    ...desk,
    name: 'a text in the institutional dress',
    before: readingAs({ dress: 'institutional' }),
    act: written,
    shows: 'Che cosa vede chi ci lavora',
  },
  {
    ...desk,
    name: 'a text with an endless title',
    on: 'crowd',
    path: ({ places }) => `/t/${places.crowd!.documents[0]!.id}`,
    act: (page) => page.locator('#sheet').getByText('Una casa con la porta aperta').waitFor(),
    shows: /^parola parola/,
  },
  {
    ...desk,
    name: 'a text to be read',
    act: async (page) => {
      await written(page)
      await page.getByRole('radio', { name: 'Leggo' }).check()
      await page.getByRole('article', { name: 'Il testo, da leggere' }).waitFor()
    },
    shows: 'Io mi ricordo la sala.',
  },
  {
    ...desk,
    name: 'a text and how I see it',
    act: withButton('Come vedo il testo'),
    shows: 'Modo calmo',
  },
  { ...desk, name: 'a word that is found', act: find('sala'), shows: /^\d+ di \d+/ },
  { ...desk, name: 'a word that is not found', act: find('ornitorinco'), shows: 'Non lo trovo' },
  {
    ...begun,
    name: 'the menu of the slash',
    act: async (page) => {
      await page.locator('#sheet > p').nth(1).click()
      await page.keyboard.type('/')
    },
    shows: 'Elenco con numeri',
    holdsKeys: true,
  },
  { ...desk, name: 'keys and signs', act: withKeys('Control+/'), shows: 'Tasti e segni' },
  { ...desk, name: 'what has changed', act: withKeys('Control+Alt+v'), shows: 'Che cosa è cambiato' },
  {
    ...desk,
    name: 'a kind of line to choose',
    act: async (page) => {
      await withKeys('ArrowLeft')(page)
      await page.getByRole('button', { name: /^Tipo di riga/ }).click()
    },
    shows: 'Titolo grande',
  },
  { ...desk, name: 'a link to set', act: withKeys('Control+k'), shows: 'Metti il collegamento' },
  {
    ...desk,
    name: 'a part to move',
    act: withButton(/^Sposta la parte/),
    shows: 'Sposta giù',
  },
  {
    ...desk,
    name: 'the contents, from below',
    act: async (page) => {
      await page.setViewportSize(sizes.phone)
      await withButton('Le parti')(page)
    },
    shows: 'Torna al testo',
  },
  {
    ...desk,
    name: 'a part to add',
    act: withButton('Aggiungi una parte'),
    shows: 'Quale parte serve adesso?',
  },
  {
    ...desk,
    name: 'a text without network',
    act: async (page) => {
      await written(page)
      await saved(page)
      await page.context().setOffline(true)
    },
    shows: /^Sei senza rete/,
    isOffline: true,
    said: /ERR_INTERNET_DISCONNECTED/,
  },
  { ...desk, name: 'a text after the session', ...endedWith(4401), shows: 'Entra di nuovo, resti qui' },
  { ...desk, name: 'a text that stopped', ...endedWith(4403), shows: 'Questa pagina si è fermata' },
  {
    ...desk,
    name: 'a text no longer for me, with all my words saved',
    ...endedWith(4404, ''),
    shows: 'Tutte le tue parole sono salvate.',
  },
  {
    ...desk,
    name: 'words too large to save',
    ...endedWith(4413),
    shows: 'È troppo grande per essere salvato',
  },
  {
    ...desk,
    name: 'a page older than the server',
    ...endedWith(4426),
    shows: 'C’è una versione nuova di questa pagina',
  },
  {
    ...desk,
    name: 'a text of another person in this browser',
    ...endedWith(4410),
    shows: 'C’è un’altra persona in questo browser',
  },
]
