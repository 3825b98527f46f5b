import { answerWith, press, readingAs, type State } from './state.ts'

const typeEmail = async (page: Parameters<NonNullable<State['act']>>[0]) => {
  await page.getByLabel('La tua e-mail').fill('nessuno@prova.invalid')
  await press('Mandami le sei cifre')(page)
}

const obstacle = { route: '/ostacolo', path: () => '/ostacolo' } as const satisfies Partial<State>

const answering = {
  sends: true,
  to: { name: 'Azienda sanitaria di prova', contact: 'Ufficio dati, via di Prova 1\ndati@prova.invalid' },
}

const askedWhoseDevice = {
  route: '/entra',
  path: () => '/entra#vecchio',
  before: async (page: Parameters<NonNullable<State['act']>>[0]) => {
    await page.route('**/api/sign-in/link', (route) => route.fulfill({ json: { person: null } }))
    const person = { id: 'una', name: 'Una', email: 'una@prova.invalid' }
    await page.route('**/api/me', (route) =>
      route.fulfill({ json: { person, workshops: [], pending: [], own: null } }),
    )
  },
  act: press('Entra'),
  shows: 'Sì, è solo mio',
} as const satisfies Partial<State>

/** What whoever comes from outside may meet. */
export const doorStates: State[] = [
  { name: 'welcome', route: '/', path: () => '/', shows: 'Guarda una prova' },
  {
    name: 'welcome on a new place',
    route: '/',
    path: () => '/',
    on: 'empty',
    shows: /Qui non c’è ancora nessuno/,
  },
  {
    name: 'welcome where people are and nobody answers for the data',
    route: '/',
    path: () => '/',
    before: (page) => answerWith(page, '**/api/demo', { state: 'closed' }),
    shows: 'Se hai aperto tu questo posto',
  },
  { name: 'sign-in', route: '/entra', path: () => '/entra', shows: 'Mandami le sei cifre' },
  {
    name: 'sign-in of who is inside',
    route: '/entra',
    path: () => '/entra',
    as: 'member',
    shows: /Sei già dentro/,
  },
  {
    name: 'sign-in without an address',
    route: '/entra',
    path: () => '/entra',
    act: press('Mandami le sei cifre'),
    shows: /per esempio nome@posta/,
  },
  { name: 'six digits', route: '/entra', path: () => '/entra', act: typeEmail, shows: 'Le sei cifre' },
  {
    name: 'six digits that are wrong',
    route: '/entra',
    path: () => '/entra',
    act: async (page) => {
      await typeEmail(page)
      await page.getByLabel('Le sei cifre').fill('000000')
      await press('Entra')(page)
    },
    shows: /Queste cifre non vanno bene/,
    said: /status of 400/,
  },
  { name: 'a link', route: '/entra', path: () => '/entra#vecchio', shows: 'Bentrovata, bentrovato' },
  {
    name: 'a link that is used',
    route: '/entra',
    path: () => '/entra#vecchio',
    act: press('Entra'),
    shows: /Questo collegamento è già stato usato/,
    said: /status of 400/,
  },
  { name: 'whose device this is', ...askedWhoseDevice },
  {
    name: 'whose device this is, in larger letters',
    ...askedWhoseDevice,
    before: async (page) => {
      await readingAs({ size: 'larger' })(page)
      await askedWhoseDevice.before(page)
    },
  },
  {
    name: 'a code on paper that is wrong',
    route: '/entra',
    path: () => '/entra',
    act: async (page) => {
      await press('Non ho la mail: ho un codice su carta')(page)
      await page.getByLabel('Il codice', { exact: true }).fill('ab')
      await press('Entra')(page)
    },
    shows: /Questo codice non va bene/,
    said: /status of 400/,
  },
  {
    name: 'a second check at the door',
    route: '/entra',
    path: () => '/entra?da=second',
    shows: 'Il codice della tua app',
  },
  {
    name: 'an institution that lets nobody in',
    route: '/entra',
    path: () => '/entra?da=institution-unknown',
    before: (page) => answerWith(page, '**/api/sign-in/institution', { label: 'ASL di prova' }),
    shows: 'Entra con ASL di prova',
  },
  {
    name: 'set-up',
    route: '/avvio',
    path: () => '/avvio#x',
    on: 'empty',
    shows: 'Il primo laboratorio',
  },
  {
    name: 'set-up with nothing written',
    route: '/avvio',
    path: () => '/avvio#x',
    on: 'empty',
    act: press('Apri il laboratorio'),
    shows: 'Scrivi un nome.',
  },
  {
    name: 'set-up that is over',
    route: '/avvio',
    path: () => '/avvio#x',
    shows: 'Questo posto è già aperto',
  },
  {
    name: 'an invitation',
    route: '/invito/:token',
    path: ({ paths }) => paths.invitation,
    shows: /ti invita a scrivere insieme/,
  },
  {
    name: 'an invitation, explained first',
    route: '/invito/:token',
    path: ({ paths }) => paths.invitation,
    act: press('Prima voglio capire'),
    shows: 'Come mi fermo',
  },
  {
    name: 'an invitation to where I belong',
    route: '/invito/:token',
    path: ({ paths }) => paths.invitation,
    as: 'member',
    shows: 'Vai al testo del gruppo',
  },
  {
    name: 'a request that has arrived',
    route: '/invito/:token',
    path: ({ paths }) => paths.invitation,
    as: 'member',
    before: (page) => answerWith(page, '**/api/invitations/*', { inside: null }),
    act: async (page) => {
      await page.route('**/apply', (route) => route.fulfill({ json: { applied: true } }))
      await press('Comincio')(page)
      await press('Manda la tua richiesta')(page)
    },
    shows: 'La tua richiesta è arrivata',
  },
  {
    name: 'a sheet to try on',
    route: '/foglio',
    path: () => '/foglio',
    as: 'member',
    act: (page) => page.getByLabel('Questo foglio è solo tuo.').fill('La porta si apre piano.'),
    shows: /^Salvata in questa pagina/,
  },
  {
    name: 'an invitation sent empty',
    route: '/invito/:token',
    path: ({ paths }) => paths.invitation,
    act: async (page) => {
      await press('Comincio')(page)
      await press('Manda la tua richiesta')(page)
    },
    shows: 'Scrivi un nome.',
  },
  {
    name: 'six digits of a request',
    route: '/invito/:token',
    path: ({ paths }) => paths.invitation,
    act: async (page) => {
      await press('Comincio')(page)
      await page.getByLabel('Come ti chiami qui?').fill('Omar Riva')
      await page.getByLabel('La tua e-mail').fill('omar@prova.invalid')
      await press('Manda la tua richiesta')(page)
    },
    shows: 'Le sei cifre',
  },
  {
    name: 'an invitation that is over',
    route: '/invito/:token',
    path: () => '/invito/vecchio',
    shows: 'Questo invito non vale più',
    said: /status of 404/,
  },
  {
    name: 'demonstration to make',
    route: '/prova',
    path: () => '/prova',
    on: 'empty',
    shows: 'Prepara la prova',
  },
  { name: 'demonstration', route: '/prova', path: () => '/prova', shows: 'Entra come Marta' },
  {
    name: 'demonstration where people are',
    route: '/prova',
    path: () => '/prova',
    before: (page) => answerWith(page, '**/api/demo', { state: 'closed', people: [] }),
    shows: 'Qui la prova non c’è',
  },
  {
    name: 'demonstration not ready',
    route: '/prova',
    path: () => '/prova',
    before: (page) => answerWith(page, '**/api/demo', { state: 'with-link', people: [] }),
    shows: 'La prova non è ancora pronta',
  },
  { name: 'help', route: '/aiuto', path: () => '/aiuto', shows: 'Di chi sono le parole' },
  {
    name: 'how I want to read',
    route: '/aiuto',
    path: () => '/aiuto',
    act: (page) => page.getByRole('button', { name: 'Come vuoi leggere' }).click(),
    shows: 'Lettere dei testi',
  },
  {
    ...obstacle,
    name: 'an obstacle to tell',
    path: () => '/ostacolo?da=/t/%E2%80%A6',
    before: (page) => answerWith(page, '**/api/obstacles', answering),
    shows: 'Con le tue parole va il nome della pagina',
  },
  {
    ...obstacle,
    name: 'an obstacle told with nothing written',
    before: (page) => answerWith(page, '**/api/obstacles', answering),
    act: press('Manda'),
    shows: 'Bastano poche parole.',
  },
  {
    ...obstacle,
    name: 'an obstacle that cannot be sent now',
    before: (page) =>
      page.route('**/api/obstacles', (route) =>
        route.request().method() === 'GET'
          ? route.fulfill({ json: answering })
          : route.fulfill({ status: 503, json: { refusal: 'mail-down' } }),
      ),
    act: async (page) => {
      await page.getByLabel('Che cosa è successo?').fill('Con lo zoom non vedo il pulsante.')
      await press('Manda')(page)
    },
    shows: 'Le tue parole sono ancora qui.',
    said: /status of 503/,
  },
  {
    ...obstacle,
    name: 'an obstacle that was told',
    before: (page) =>
      page.route('**/api/obstacles', (route) =>
        route.fulfill({ json: route.request().method() === 'GET' ? answering : { sent: true } }),
      ),
    act: async (page) => {
      await page.getByLabel('Che cosa è successo?').fill('Con lo zoom non vedo il pulsante.')
      await page.getByLabel('La tua e-mail, se vuoi una risposta').fill('nadia@prova.invalid')
      await press('Manda')(page)
    },
    shows: 'La risposta arriva a nadia@prova.invalid.',
  },
  {
    ...obstacle,
    name: 'an obstacle, and whom to write to',
    before: (page) => answerWith(page, '**/api/obstacles', { ...answering, sends: false }),
    shows: 'Puoi scrivere tu a chi risponde:',
  },
  { ...obstacle, name: 'an obstacle where nobody is named', shows: 'Qui non è ancora scritto chi risponde.' },
  { name: 'the style', route: '/stile', path: () => '/stile', shows: 'Una sola per zona' },
  {
    name: 'the style in the institutional dress',
    route: '/stile',
    path: () => '/stile',
    before: readingAs({ dress: 'institutional' }),
    shows: 'Una sola per zona',
  },
  { name: 'nothing here', route: '*', path: () => '/boh', shows: 'Qui non c’è niente' },
]
