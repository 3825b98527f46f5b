import type { Page } from '@playwright/test'
import { answerWith, press, readingAs, type State } from './state.ts'

const workshop = {
  route: '/l/:id',
  path: ({ paths }) => paths.workshop,
  as: 'member',
} as const satisfies Partial<State>

const people = {
  ...workshop,
  route: '/l/:id/persone',
  path: ({ paths }) => `${paths.workshop}/persone`,
} as const satisfies Partial<State>

const pact = {
  ...workshop,
  route: '/l/:id/patto',
  path: ({ paths }) => `${paths.workshop}/patto`,
} as const satisfies Partial<State>

/** Five fields as a group may have written them. */
const written = ['principles', 'purpose', 'presence', 'process', 'impact'].map((field) => ({
  field,
  words: 'Si ascolta fino in fondo.\nNessuno spiega a un altro la sua vita.',
  revision: 2,
  by: 'Anna Costa',
  at: 1_800_000_000_000,
  before: 'Chi parla finisce la frase.',
}))

const home = { route: '/', path: () => '/', as: 'member' } as const satisfies Partial<State>

const find = { route: '/cerca', path: () => '/cerca', as: 'member' } as const satisfies Partial<State>

const lookFor = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(words)
  await press('Cerca')(page)
}

const text = {
  id: 'uno',
  title: 'Una persona che ti aspetta alla porta',
  kind: 'proposal',
  workshop: 'Accogliere insieme chi arriva',
}
const hand = (name: string, initials: string, hue: number, voice: string[]) => ({
  person: name,
  name,
  initials,
  style: { hue, line: 0 },
  voice,
  wrote: true,
})
const anna = hand('Anna Costa', 'AC', 2, ['family'])
const giulio = hand('Giulio Ferri', 'GF', 1, ['professional'])

/** Three things as a member may find them. */
const told = {
  minutes: 2,
  marks: [],
  place: { id: 'uno', block: 3, part: 'Il bisogno', title: text.title },
  things: [
    {
      about: 'part',
      text,
      parts: [{ title: 'Quando la famiglia resta fuori dalla stanza', block: 4 }],
      hands: [anna],
      excerpt: {
        hand: anna,
        text: 'Chi accompagna resta spesso nel corridoio. Non chiediamo di entrare sempre, ma di sapere che cosa succede dopo.',
      },
    },
    {
      about: 'text',
      text: { ...text, id: 'due', title: 'Imparare ad ascoltare in due' },
      parts: [
        { title: 'A chi è rivolto', block: 2 },
        { title: 'Come si comincia', block: 5 },
      ],
      hands: [anna, giulio],
      excerpt: { hand: null, text: 'Il primo incontro non ha un programma.' },
    },
    {
      about: 'born',
      text: { ...text, id: 'tre', title: 'Volontari o pagati?', kind: 'paper' },
      parts: [],
      hands: [giulio],
      excerpt: null,
    },
  ],
}
const others = {
  about: 'others',
  texts: [text, { ...text, id: 'due', title: 'Imparare ad ascoltare in due' }],
}

const found = {
  people: [
    {
      personId: 'anna',
      name: 'Anna Costa',
      workshops: [
        { id: 'uno', name: 'Accogliere insieme chi arriva' },
        { id: 'due', name: 'Tavolo della città' },
      ],
    },
  ],
  texts: [
    {
      ...text,
      archived: false,
      places: [
        {
          block: 4,
          part: 'Il bisogno',
          text: '…ci siamo chiesti perché chi arriva aspetta da solo.',
          found: [{ from: 18, to: 24 }],
        },
        { block: 9, part: '', text: 'Perché no?', found: [{ from: 0, to: 6 }] },
      ],
    },
    { ...text, id: 'due', title: 'Perché scriviamo insieme', archived: true, places: [] },
  ],
  whole: false,
}

const mine = { route: '/io', path: () => '/io', as: 'member' } as const satisfies Partial<State>

const privacy = { route: '/privacy', path: () => '/privacy' } as const satisfies Partial<State>

const controller = {
  name: 'Azienda sanitaria di prova',
  contact: 'dati@prova.invalid',
  basis: 'Lo dice chi risponde dei dati.',
  retention: 'Fino a un anno dalla fine del progetto.',
}

const alone = {
  personId: 'una',
  name: 'Anna Costa',
  initials: 'AC',
  style: { hue: 0, line: 0 },
  voice: ['family'],
  paused: false,
  organisations: [],
}

const organisations = [
  { id: 'uno', name: 'Associazione di prova', kind: 'association', region: 'Umbria' },
  { id: 'due', name: 'Centro di prova con un nome piuttosto lungo', kind: 'department', region: '' },
]

const corrected = organisations.map((one, n) => ({
  ...one,
  corrected: n === 0 ? { was: 'cooperative', byMe: false, at: 1_800_000_000_000 } : null,
}))

/** Somebody at the door, whose six digits are right. */
const asking = [{ id: 'uno', name: 'Nadia Serra', knowledge: ['lived', 'citizen'], at: 1_800_000_000_000 }]

/** Names that a group begins with, as one of the two who write them sees them. */
const awaited = [
  { name: 'Nadia Serra', email: 'nadia@prova.invalid', by: 'Anna Costa', mine: false, confirmed: false },
  { name: 'Omar Riva', email: 'omar@prova.invalid', by: 'Marta Ferri', mine: true, confirmed: false },
  { name: 'Pia Dessì', email: 'pia@prova.invalid', by: 'Anna Costa', mine: false, confirmed: true },
]

/** What a member may meet outside a text. */
export const houseStates: State[] = [
  { ...home, name: 'my page', shows: 'Accogliere insieme chi arriva' },
  {
    ...home,
    name: 'my page with nothing on it yet',
    before: (page) => answerWith(page, '**/api/me', { workshops: [] }),
    shows: 'Ancora nessun laboratorio',
  },
  {
    ...home,
    name: 'my page while I wait for an answer',
    before: (page) =>
      answerWith(page, '**/api/me', { pending: [{ workshopId: 'altro', name: 'Un altro laboratorio' }] }),
    shows: 'Aspetti una risposta',
  },
  {
    ...home,
    name: 'my page while I wait for an answer that has not come yet',
    before: (page) =>
      answerWith(page, '**/api/me', { pending: [{ workshopId: 'altro', name: 'Un altro laboratorio' }] }),
    act: press('Guarda se hanno risposto'),
    shows: /^Non ancora/,
  },
  {
    ...home,
    name: 'my page while I wait for an answer, come in with a code on paper',
    before: (page) =>
      answerWith(page, '**/api/me', {
        own: false,
        person: { id: 'rosa', name: 'Rosa Lume', email: null },
        workshops: [],
        pending: [{ workshopId: 'altro', name: 'Un altro laboratorio' }],
      }),
    shows: /^Se chiudi questa pagina/,
  },
  {
    ...home,
    name: 'my page with three things that are new',
    before: (page) => answerWith(page, '**/api/me/news', told),
    shows: 'Ho visto tutto',
  },
  {
    ...home,
    name: 'my page with other texts that are new',
    before: (page) =>
      answerWith(page, '**/api/me/news', { things: [told.things[0], told.things[1], others], minutes: 40 }),
    shows: 'C’è del nuovo anche in questi testi',
  },
  {
    ...home,
    name: 'my page when nothing has changed',
    before: (page) => answerWith(page, '**/api/me/news', { things: [] }),
    shows: /^Non è cambiato niente/,
  },
  {
    ...home,
    name: 'my page when all was seen just now',
    before: async (page) => {
      let asked = 0
      await page.route('**/api/me/news/seen', (route) => route.fulfill({ json: { seen: true } }))
      await page.route('**/api/me/news', (route) =>
        route.fulfill({ json: { ...told, ...(asked++ > 0 && { things: [] }) } }),
      )
    },
    act: press('Ho visto tutto'),
    shows: 'Rimetti le novità',
  },
  {
    ...home,
    name: 'my page while the news are on their way',
    before: (page) => page.route('**/api/me/news', () => undefined),
    shows: 'Sto aprendo la pagina.',
  },
  {
    ...home,
    name: 'my page when the news cannot be fetched, with the last ones',
    before: async (page) => {
      let asked = 0
      await page.route('**/api/me/news', (route) =>
        asked++ > 0 ? route.abort() : route.fulfill({ json: told }),
      )
    },
    act: async (page) => {
      await page.getByText('Ho visto tutto').waitFor()
      await page.evaluate(() => window.dispatchEvent(new Event('online')))
    },
    shows: 'Non riesco ad aggiornare.',
    said: /ERR_FAILED/,
  },
  { ...find, name: 'the page where one searches', shows: 'Che cosa cerchi?' },
  {
    ...find,
    name: 'what was found',
    before: (page) => answerWith(page, '**/api/me/search', found),
    act: lookFor('perche'),
    shows: 'Ecco che cosa ho trovato.',
  },
  { ...find, name: 'nothing found', act: lookFor('zzzzz'), shows: /^Non trovo niente/ },
  { ...find, name: 'no word to look for', act: lookFor('%'), shows: 'Scrivi almeno una parola.' },
  {
    ...find,
    name: 'too many words to look for',
    act: lookFor('parola '.repeat(1_000)),
    shows: 'È troppo lungo.',
    said: /status of 400/,
  },
  {
    ...find,
    name: 'a search without network',
    before: (page) => page.route('**/api/me/search', (route) => route.abort()),
    act: lookFor('perche'),
    shows: /^Non c’è rete/,
    said: /ERR_FAILED/,
  },
  { ...mine, name: 'my own page', shows: 'È solo tuo.' },
  {
    ...mine,
    name: 'my own page with everything open',
    before: (page) =>
      answerWith(page, '**/api/me/passkeys', {
        passkeys: [
          { id: 'uno', name: 'Il mio telefono', since: 0 },
          { id: 'due', name: null, since: 0 },
        ],
      }),
    act: async (page) => {
      await press('Cambia e-mail')(page)
      await press('Cambia nome a Il mio telefono')(page)
      await press('Aggiungi un secondo controllo')(page)
    },
    shows: 'Oppure scrivi nella app queste lettere:',
  },
  {
    ...mine,
    name: 'from where I speak, also in the past',
    act: press('Cambia da dove parlo'),
    shows: 'Togli anche dal passato.',
  },
  {
    ...mine,
    name: 'what I said yes to, taking it back',
    before: (page) =>
      answerWith(page, '**/api/me/voices', {
        consents: [
          {
            workshopId: 'uno',
            workshop: 'Accogliere insieme chi arriva',
            given: [
              { knowledge: ['lived'], wording: 1, language: 'it', at: 1_780_000_000_000 },
              { knowledge: ['lived', 'citizen'], wording: 1, language: null, at: 1_790_000_000_000 },
            ],
          },
        ],
      }),
    act: press('Tolgo il mio sì'),
    shows: 'Sì, tolgo',
  },
  {
    ...mine,
    name: 'my own page, when I said nothing of myself',
    before: (page) => answerWith(page, '**/api/me/voices', { voices: [], consents: [] }),
    shows: 'Quindi non c’è niente a cui dire sì o no.',
  },
  {
    ...mine,
    name: 'an organisation of mine to add',
    before: (page) =>
      answerWith(page, '**/api/me/organisations', { mine: organisations.slice(1), known: organisations }),
    act: async (page) => {
      await press('Aggiungi una realtà')(page)
      await page.getByLabel('Come si chiama?').fill('prova')
    },
    shows: 'Già scritte da altri',
  },
  {
    ...mine,
    name: 'an organisation that is called almost like another',
    before: (page) =>
      page.route('**/api/me/organisations', (route) =>
        route.fulfill({
          json:
            route.request().method() === 'POST'
              ? { meant: organisations }
              : { mine: [], known: organisations },
        }),
      ),
    act: async (page) => {
      await press('Aggiungi una realtà')(page)
      await page.getByLabel('Come si chiama?').fill('Asociazione di prova')
      await press('Aggiungi')(page)
    },
    shows: 'No, è un’altra: aggiungila',
  },
  {
    ...mine,
    name: 'an organisation of mine that another has corrected',
    before: (page) => answerWith(page, '**/api/me/organisations', { mine: corrected, known: organisations }),
    shows: 'Rimetti com’era',
  },
  {
    ...mine,
    name: 'correcting what an organisation is',
    before: (page) => answerWith(page, '**/api/me/organisations', { mine: corrected, known: organisations }),
    act: press('Correggi che cosa è Associazione di prova'),
    shows: 'Che cosa è Associazione di prova?',
  },
  {
    ...mine,
    name: 'leaving for good, what becomes of my words',
    act: press('Esco e cancello il mio account…'),
    shows: 'Che cosa facciamo delle tue parole?',
  },
  {
    ...mine,
    name: 'leaving for good, what never comes back',
    before: (page) =>
      answerWith(page, '**/api/me/data/going', {
        devices: 2,
        workshops: [
          { id: 'uno', name: 'Accogliere insieme chi arriva', last: false, onlyOfSide: true },
          { id: 'due', name: 'Un laboratorio vuoto', last: true, onlyOfSide: false },
        ],
      }),
    act: async (page) => {
      await press('Esco e cancello il mio account…')(page)
      await page.getByText('Le mie parole restano').click()
      await page.getByRole('button', { name: 'Vado avanti' }).click()
    },
    shows: 'Non torna indietro',
  },
  {
    ...mine,
    name: 'my data, when I came in long ago',
    before: (page) =>
      page.route('**/api/me/data/ready', (route) =>
        route.fulfill({ status: 403, json: { refusal: 'not-fresh' } }),
      ),
    act: press('Scarica i miei dati'),
    shows: 'Per questa cosa entra di nuovo',
    said: /403/,
  },
  { route: '/addio', path: () => '/addio', name: 'my account is gone', shows: 'Il tuo account non c’è più' },
  {
    ...mine,
    name: 'my own page in larger letters, without movement',
    before: readingAs({ size: 'larger', motion: 'still' }),
    shows: 'Grandezza delle lettere',
  },
  { ...privacy, name: 'who answers for my data, not said yet', shows: 'non è ancora scritto' },
  {
    ...privacy,
    name: 'who answers for my data, when I am in and it is not said',
    as: 'member',
    shows: 'Adesso lo scrive chi cura il computer',
  },
  {
    ...privacy,
    name: 'who answers for the data, for me to name',
    as: 'member',
    before: (page) => answerWith(page, '**/api/controller', { mayName: true }),
    act: press('Salva'),
    shows: 'Manca questo.',
  },
  {
    ...workshop,
    name: 'a workshop of mine alone, where nobody answers for the data yet',
    before: async (page) => {
      await answerWith(page, '**/api/controller', { mayName: true })
      await answerWith(page, '**/api/workshops/*', { documents: [], members: [alone] })
    },
    shows: 'Prima di invitare qualcuno',
  },
  {
    ...privacy,
    name: 'who answers for my data',
    before: (page) => answerWith(page, '**/api/controller', { controller }),
    shows: 'Azienda sanitaria di prova',
  },
  {
    ...mine,
    name: 'out of all devices',
    act: press('Esci da tutti i dispositivi'),
    shows: 'Sì, esci da tutti',
  },
  {
    ...mine,
    name: 'another person in this browser',
    before: (page) =>
      page.route('**/api/me/devices', (route) =>
        route.fulfill({ status: 409, json: { refusal: 'other-person' } }),
      ),
    shows: 'Ricarica la pagina',
    said: /status of 409/,
  },
  { ...workshop, name: 'a workshop', shows: 'I nostri testi' },
  {
    ...workshop,
    name: 'codes on paper',
    before: (page) =>
      answerWith(page, '**/api/workshops/*/paper-codes', {
        withoutMail: [{ personId: 'rosa', name: 'Rosa Lume' }],
        codes: [
          {
            id: 'uno',
            name: 'Rosa Lume',
            personId: 'rosa',
            madeBy: 'altra',
            by: 'Anna Costa',
            second: null,
            wantsSecond: true,
            at: Date.now(),
            expiresAt: Date.now() + 86_400_000,
            usedAt: null,
          },
        ],
      }),
    act: press('Per chi non ha la mail: un codice su carta'),
    shows: 'Confermo: è per Rosa Lume',
  },
  {
    ...workshop,
    name: 'a workshop with somebody at the door',
    before: (page) => answerWith(page, '**/api/workshops/*', { applications: asking }),
    shows: 'Chiedono di entrare',
  },
  {
    ...workshop,
    name: 'a workshop with one person and no text',
    before: (page) => answerWith(page, '**/api/workshops/*', { documents: [], members: [] }),
    shows: /Ancora nessun testo/,
  },
  {
    ...workshop,
    name: 'a workshop that begins, with names to confirm',
    before: async (page) => {
      await answerWith(page, '**/api/workshops/*', { forming: true })
      await answerWith(page, '**/api/workshops/*/founders', { founders: awaited })
    },
    act: press('Aggiungi un nome'),
    shows: 'Confermo questi nomi',
  },
  {
    ...workshop,
    name: 'a workshop with its forms open',
    act: async (page) => {
      for (const name of ['Nuovo testo', 'Prepara un invito', 'Cambia da oggi', 'Copia'])
        await press(name)(page)
    },
    shows: 'Da oggi parlo così',
  },
  {
    ...workshop,
    name: 'a workshop while I pause',
    before: (page) =>
      answerWith(page, '**/api/workshops/*', { me: { personId: 'nessuno', pause: 'hidden' } }),
    shows: 'Riprendo',
  },
  { ...workshop, name: 'a pause to begin', act: press('Mi fermo un po’'), shows: 'Sì, mi fermo' },
  { ...people, name: 'the people of a workshop', shows: 'Chi vogliamo al tavolo' },
  {
    ...people,
    name: 'the people of a workshop, with kinds that are missing',
    before: (page) =>
      answerWith(page, '**/api/workshops/*', {
        wanted: ['citizen', 'family'],
        notices: [
          { kind: 'citizen', heard: 'one' },
          { kind: 'family', heard: 'nobody' },
        ],
      }),
    act: press('Scegli chi vogliamo'),
    shows: /Tra i cittadini c’è una sola voce/,
  },
  {
    ...people,
    name: 'the people of a workshop, when they cannot be fetched',
    before: (page) => page.route('**/api/workshops/*', (route) => route.abort()),
    shows: /Non c’è rete/,
    said: /Failed to load resource/,
  },
  { ...pact, name: 'a pact that nobody has written', shows: 'Come vogliamo trattarci?' },
  {
    ...pact,
    name: 'a pact that is written',
    before: (page) => answerWith(page, '**/api/workshops/*/pact', { fields: written }),
    act: (page) => page.getByText('Prima c’era scritto').first().click(),
    shows: 'Chi parla finisce la frase.',
  },
  {
    ...pact,
    name: 'a pact that somebody else wrote meanwhile',
    before: (page) =>
      page.route('**/api/workshops/*/pact/*', (route) =>
        route.fulfill({ status: 409, json: { refusal: 'changed-meanwhile' } }),
      ),
    act: async (page) => {
      await press('Scrivo: Scopo')(page)
      await page.getByRole('textbox', { name: 'Scopo' }).fill('Le mie parole.')
      await press('Salva le parole')(page)
    },
    shows: 'Salva le mie al loro posto',
    said: /status of 409/,
  },
  {
    ...workshop,
    name: 'a new text without a title',
    act: async (page) => {
      await press('Nuovo testo')(page)
      await press('Comincia il testo')(page)
    },
    shows: 'Scrivi un titolo, anche provvisorio.',
  },
  {
    ...workshop,
    name: 'a workshop with a text in the archive',
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
  { ...workshop, name: 'leaving a workshop', act: press('Esci dal laboratorio'), shows: 'Sì, esco' },
  {
    ...workshop,
    name: 'a workshop in the institutional dress, compact',
    before: readingAs({ dress: 'institutional', density: 'compact', letters: 'plain' }),
    shows: 'I nostri testi',
  },
  {
    ...workshop,
    name: 'a workshop that is not mine',
    path: () => '/l/nessuno',
    shows: 'Qui non c’è niente',
    said: /status of 404/,
  },
  {
    ...workshop,
    name: 'waiting',
    before: (page) => page.route('**/api/workshops/**', () => undefined),
    shows: 'Sto aprendo la pagina.',
  },
  {
    ...workshop,
    name: 'no network',
    before: (page) => page.route('**/api/workshops/**', (route) => route.abort()),
    shows: 'Non c’è rete',
    said: /ERR_FAILED/,
  },
  {
    ...workshop,
    name: 'a broken server',
    before: (page) =>
      page.route('**/api/workshops/**', (route) => route.fulfill({ status: 500, json: { failed: true } })),
    shows: 'Qualcosa non ha funzionato',
    said: /status of 500/,
  },
  {
    ...workshop,
    name: 'the network goes away',
    isOffline: true,
    act: async (page) => {
      await page.getByText('I nostri testi').waitFor()
      await page.context().setOffline(true)
    },
    shows: /Sei senza rete/,
  },
  {
    ...workshop,
    name: 'sixty people and two hundred texts',
    on: 'crowd',
    path: ({ places }) => places.crowd!.path,
    shows: 'Mostra altri testi',
  },
  { ...home, name: 'my page with endless titles', on: 'crowd', shows: 'Laboratorio di prova' },
]
