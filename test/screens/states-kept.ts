import { expect, type Page } from '@playwright/test'
import { keptHere } from '../helpers/kept-here.ts'
import type { Ground } from './ground.ts'
import { answerWith, type State } from './state.ts'

const noServer =
  /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket connection|status of 404|A preload for|was preloaded using/

/** This browser is the person's own, and can do without network. */
const own = async (page: Page) => {
  await answerWith(page, /\/api\/me$/, { own: true })
  await page.goto('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 20))
  })
}

const says = (page: Page, words: string | RegExp) =>
  page.locator('.saved-words').getByText(words).first().waitFor()

/** A text is kept here, and the network goes. */
const keepText = async (page: Page, { paths }: Ground) => {
  await own(page)
  await page.goto(paths.unwritten)
  await says(page, /^Salvato/)
  await page.context().setOffline(true)
  await says(page, /Scrivi pure: resta su questo dispositivo/)
}

/** And a word is typed in it. */
const keepWord = async (page: Page, ground: Ground) => {
  await keepText(page, ground)
  await page.locator('#sheet > p').first().click()
  await page.keyboard.type('Una parola che aspetta.')
  await expect.poll(() => keptHere(page)).toMatchObject({ waiting: 1 })
  // Closed: what is open sends by itself.
  await page.goto('about:blank')
}

/** The network is back, and texts cannot be reached all the same. */
const holdTexts = async (page: Page) => {
  await page.route(/\/api\/documents\/[\w-]+\/pens/, (route) => route.abort())
  await page.context().setOffline(false)
}

const home = {
  route: '/',
  path: () => '/',
  as: 'member',
  said: noServer,
} as const satisfies Partial<State>
const desk = {
  route: '/t/:id',
  path: ({ paths }) => paths.unwritten,
  as: 'member',
  said: noServer,
} as const satisfies Partial<State>

const bruno = {
  person: 'uno',
  name: 'Bruno Betulla',
  initials: 'BB',
  style: { hue: 1, line: 1 },
  voice: [],
  wrote: true,
}
/** As a device keeps it: without from where anybody speaks. */
const newsOfBefore = [
  {
    about: 'part',
    text: { id: 'uno', kind: 'paper', title: 'Una carta di prova', workshop: 'Laboratorio di prova' },
    parts: [{ title: 'La questione', block: 2 }],
    hands: [bruno],
    excerpt: { text: 'Una frase nuova, che si legge anche in treno.', hand: bruno },
  },
]

/** What a device that is one's own keeps, and says of it. */
export const keptStates: State[] = [
  {
    ...desk,
    name: 'a text kept on my device, without network',
    isOffline: true,
    before: keepText,
    act: (page) => says(page, /Scrivi pure: resta su questo dispositivo/),
    shows: 'Un corso appena cominciato',
  },
  {
    ...home,
    name: 'the texts on my device, without network',
    isOffline: true,
    before: async (page, ground) => {
      await keepWord(page, ground)
      // What answers in the server's place does so without network too.
      await page.unrouteAll()
    },
    shows: 'ci sono parole tue che aspettano la rete',
  },
  {
    ...home,
    name: 'words that cannot leave my device',
    before: async (page, ground) => {
      await keepWord(page, ground)
      await holdTexts(page)
    },
    shows: /^Queste parole tue sono su questo dispositivo/,
  },
  {
    ...home,
    name: 'going out with words that have not left',
    before: async (page, ground) => {
      await keepWord(page, ground)
      await holdTexts(page)
    },
    act: async (page) => {
      await page.getByRole('banner').getByRole('button', { name: 'Esci' }).click()
      await page.getByRole('dialog').getByRole('textbox').waitFor()
    },
    shows: 'Hai parole che non sono partite',
  },
  {
    ...home,
    name: 'going out without network',
    isOffline: true,
    before: own,
    act: async (page) => {
      await page.context().setOffline(true)
      await page.getByRole('banner').getByRole('button', { name: 'Esci' }).click()
    },
    shows: 'Senza rete non posso farti uscire. Riprova quando torna.',
  },
  {
    ...desk,
    name: 'a text no longer for me, with words on my device',
    before: async (page, ground) => {
      await keepWord(page, ground)
      await page.route(/\/api\/documents\//, (route) =>
        route.fulfill({ status: 404, json: { refusal: 'not-found' } }),
      )
      await page.context().setOffline(false)
    },
    shows: 'Le parole che avevi scritto qui',
  },
  {
    ...home,
    name: 'the last news, without network',
    isOffline: true,
    before: async (page) => {
      await own(page)
      await page.evaluate((things) => {
        localStorage.setItem(`trama.news.1.${localStorage.getItem('trama.here')}`, JSON.stringify(things))
      }, newsOfBefore)
      await page.unrouteAll()
      await page.context().setOffline(true)
    },
    shows: 'Com’era l’ultima volta che c’era la rete.',
  },
  {
    ...home,
    name: 'a device signed out from another one, with words of its person left',
    before: async (page, ground) => {
      await keepWord(page, ground)
      await page.context().setOffline(false)
      await answerWith(page, /\/api\/me$/, {
        person: null,
        workshops: [],
        pending: [],
        own: null,
        endedFromAfar: true,
      })
      await page.route(/\/api\/sign-out$/, (route) => route.fulfill({ json: { ok: true } }))
    },
    shows: 'Da un altro dispositivo sei uscito da qui',
  },
]
