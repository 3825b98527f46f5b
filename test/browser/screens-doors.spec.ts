import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { URI } from 'otpauth'
import { obstaclesOn, sidewaysScroll } from '../helpers/axe.ts'
import { openContext, sizes } from '../helpers/browser.ts'
import { openIssuer } from '../helpers/issuer.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { openServer, readMails, setUp, signIn, type TestServer } from '../helpers/server.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer
const contexts: BrowserContext[] = []

test.beforeAll(({ browser: shared }) => {
  browser = shared
})
test.beforeEach(async () => {
  server = await openServer()
})
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

/** A person at their own browser. */
const visitor = async (cookie?: string): Promise<Page> => {
  const context = await openContext(browser, { url: server.url, ...(cookie ? { cookie } : {}) })
  contexts.push(context)
  return context.newPage()
}

const lastMail = async (to: string) => (await readMails(server)).findLast((mail) => mail.to === to)!

const type = (page: Page, text: string) => page.keyboard.type(text)

test('[P3] with the keyboard alone the first person opens the first workshop and begins a text', async () => {
  const page = await visitor()
  await page.goto(server.setupLink!)
  await page.getByRole('heading', { name: 'Il primo laboratorio' }).waitFor()
  await tabTo(page, 'Come ti chiami qui?')
  await type(page, 'Anna Costa')
  await tabTo(page, 'La tua e-mail')
  await type(page, 'anna@prova.invalid')
  await tabTo(page, 'Sono un familiare')
  await page.keyboard.press('Space')
  await tabTo(page, 'Come si chiama?')
  await type(page, 'Accogliere chi arriva')
  await tabTo(page, 'A che cosa serve?')
  await type(page, 'Una porta che si apre.')
  await tabTo(page, 'Apri il laboratorio')
  await page.keyboard.press('Enter')
  const asked = page.getByRole('heading', { name: 'Questo dispositivo è solo tuo?' })
  await expect(asked).toBeFocused()
  await expect(asked).toBeInViewport()
  await tabTo(page, 'No, lo usano altri')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { level: 1, name: 'Accogliere chi arriva' }).waitFor()
  await expect(page.getByText('Anna Costa (tu)')).toBeVisible()
  await tabTo(page, 'Nuovo testo')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Che testo cominciamo?' })).toBeFocused()
  await tabTo(page, /^Proposta di progetto/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Percorso formativo/ })).toBeChecked()
  await tabTo(page, 'Un titolo')
  await type(page, 'Imparare in due')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/t\/[\w-]{22}$/)
  await expect(page.getByRole('status').filter({ hasText: 'Imparare in due' })).toBeAttached()

  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Imparare in due', exact: true })).toBeVisible()
})

test('six digits sign in, with the keyboard alone, and lead back to the page that was asked for', async () => {
  const { workshopId, email } = await setUp(server)
  const page = await visitor()
  await page.goto(`/l/${workshopId}`)
  await page.getByRole('heading', { level: 1, name: 'Entra' }).waitFor()
  await tabTo(page, 'La tua e-mail')
  await type(page, email)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Le sei cifre')).toBeFocused()
  await type(page, '000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Queste cifre non vanno bene.')).toBeVisible()
  await expect(page.getByLabel('Le sei cifre')).toBeFocused()
  await page.getByLabel('Le sei cifre').fill((await lastMail(email)).code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Questo dispositivo è solo tuo?' })).toBeFocused()
  await tabTo(page, 'Sì, è solo mio')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/l/${workshopId}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Accogliere' })).toBeVisible()

  // Out and in again: who said "mine alone" is not asked twice on this device.
  await page.getByRole('button', { name: 'Esci', exact: true }).click()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
  await page.goto('/entra')
  await page.getByLabel('La tua e-mail').fill(email)
  await page.keyboard.press('Enter')
  await page.getByLabel('Le sei cifre').waitFor()
  await page.getByLabel('Le sei cifre').fill((await lastMail(email)).code)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ciao, Anna' }).waitFor()
  const kept = (await page.context().cookies()).find(({ name }) => name === 'trama')!
  expect(kept.expires * 1000 - Date.now()).toBeGreaterThan(179 * 24 * 3_600_000)
})

test('opening the link of the mail does nothing; a press signs in; a second press elsewhere is told why not', async () => {
  const { email } = await setUp(server)
  const page = await visitor()
  await page.goto('/entra')
  await page.getByLabel('La tua e-mail').fill(email)
  await page.getByRole('button', { name: 'Mandami le sei cifre' }).click()
  await page.getByLabel('Le sei cifre').waitFor()
  const { token } = await lastMail(email)

  const other = await visitor()
  for (const opened of [page, other]) {
    await opened.goto(`/entra#${token}`)
    await opened.reload()
    await opened.getByRole('heading', { name: 'Bentrovata, bentrovato' }).waitFor()
  }
  await page.getByRole('main').getByRole('button', { name: 'Entra', exact: true }).click()
  await page.getByRole('button', { name: 'No, lo usano altri' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ciao, Anna' }).waitFor()
  expect(new URL(page.url()).hash).toBe('')
  // Nothing of who said so stays on a device that others use, and the cookie ends with the window.
  expect(await page.evaluate(() => localStorage.getItem('trama.own'))).toBeNull()
  const [kept] = (await page.context().cookies()).filter(({ name }) => name === 'trama')
  expect(kept!.expires).toBe(-1)
  await other.getByRole('main').getByRole('button', { name: 'Entra', exact: true }).click()
  await expect(other.getByText('Questo collegamento è già stato usato')).toBeVisible()
})

test('a newcomer applies by an invitation, a member welcomes them, and both see it', async () => {
  const { cookie, workshopId } = await setUp(server)
  const anna = await visitor(cookie)
  await anna.goto(`/l/${workshopId}`)
  await anna.getByRole('button', { name: 'Prepara un invito' }).click()
  const link = await anna.getByLabel('L’indirizzo dell’invito').inputValue()

  const omar = await visitor()
  await omar.goto(link)
  await omar.getByRole('heading', { name: 'Anna Costa ti invita a scrivere insieme' }).waitFor()
  await expect(omar.getByRole('main').getByText('In pericolo: 112.')).toBeVisible()
  await tabTo(omar, 'Comincio')
  await omar.keyboard.press('Enter')
  await tabTo(omar, 'Come ti chiami qui?')
  await type(omar, 'Omar Riva')
  await tabTo(omar, 'La tua e-mail')
  await type(omar, 'omar@prova.invalid')
  await tabTo(omar, 'Porto la mia esperienza')
  await omar.keyboard.press('Space')
  await tabTo(omar, 'Manda la tua richiesta')
  await omar.keyboard.press('Enter')
  await expect(omar.getByLabel('Le sei cifre')).toBeFocused()
  await type(omar, (await lastMail('omar@prova.invalid')).code)
  await omar.keyboard.press('Enter')
  await omar.getByRole('heading', { name: 'La tua richiesta è arrivata' }).waitFor()
  await omar.getByRole('button', { name: 'Sì, è solo mio' }).click()
  await expect(omar.getByRole('heading', { name: 'Questo dispositivo è solo tuo?' })).toBeHidden()
  await omar.goto('/')
  await expect(omar.getByText('La tua richiesta a «Accogliere» è arrivata.')).toBeVisible()

  await anna.reload()
  await anna.getByRole('button', { name: 'Accogli Omar Riva' }).waitFor()
  await tabTo(anna, 'Accogli Omar Riva')
  await anna.keyboard.press('Enter')
  await expect(anna.getByText('Omar Riva ora è nel laboratorio.')).toBeVisible()
  await expect(anna.getByRole('region', { name: 'Chi c’è' }).getByText('Omar Riva')).toBeVisible()
  await omar.goto(`/l/${workshopId}`)
  await expect(omar.getByText('Omar Riva (tu)')).toBeVisible()
})

test('a name of 10,000 characters is refused in words and what was typed stays', async () => {
  const page = await visitor()
  await page.goto(server.setupLink!)
  await page.getByLabel('Come ti chiami qui?').fill('a'.repeat(10_000))
  await page.getByLabel('La tua e-mail').fill('anna@prova.invalid')
  await page.getByLabel('Come si chiama?').fill('Accogliere')
  await page.getByLabel('A che cosa serve?').fill('Insieme')
  await page.getByRole('button', { name: 'Apri il laboratorio' }).click()
  await expect(page.getByRole('alert')).toHaveText('Il nome è troppo lungo. Bastano ottanta lettere.')
  await expect(page.getByLabel('A che cosa serve?')).toHaveValue('Insieme')
})

test('signing out closes every page of that browser to the workshop', async () => {
  const { cookie, workshopId } = await setUp(server)
  const page = await visitor(cookie)
  await page.goto(`/l/${workshopId}`)
  await page.getByRole('heading', { level: 1, name: 'Accogliere' }).waitFor()
  await page.getByRole('button', { name: 'Esci', exact: true }).click()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
  await page.goto(`/l/${workshopId}`)
  await page.getByRole('heading', { level: 1, name: 'Entra' }).waitFor()
})

test('on one’s own page a person changes how they are called, and goes out of another device', async () => {
  const { cookie, workshopId, email } = await setUp(server)
  await signIn(server, email)
  const page = await visitor(cookie)
  await page.goto('/')
  await page.getByRole('link', { name: 'Anna Costa: apri la tua pagina' }).click()
  await page.getByRole('heading', { level: 1, name: 'Io' }).waitFor()
  await page.getByRole('link', { name: 'I miei dispositivi' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Io' })).toBeVisible()

  await page.getByLabel('Come ti chiami qui?').fill('Annarita C.')
  await page.getByRole('button', { name: 'Cambia il nome' }).click()
  await expect(page.getByText('Fatto. Ora ti chiami Annarita C.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Annarita C.: apri la tua pagina' })).toBeVisible()

  await expect(page.locator('.devices li')).toHaveCount(2)
  await page.getByRole('button', { name: 'Cambia: è solo mio' }).click()
  await expect(page.getByText('È solo tuo.')).toBeVisible()
  await page.getByRole('button', { name: 'Esci da Un dispositivo' }).click()
  await expect(page.locator('.devices li')).toHaveCount(1)
  await expect(page.getByText('Fatto: lì non sei più dentro.')).toBeFocused()

  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('heading', { level: 1, name: 'My page' }).waitFor()
  await page.getByRole('radio', { name: 'Italiano' }).check()

  await page.getByRole('button', { name: 'Esci da tutti i dispositivi' }).click()
  await page.getByRole('button', { name: 'Sì, esci da tutti' }).click()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
  await page.goto(`/l/${workshopId}`)
  await page.getByRole('heading', { level: 1, name: 'Entra' }).waitFor()
})

test('who has no mail comes in with a code on paper that a member made, and the group sees who gave it', async () => {
  const { cookie, workshopId } = await setUp(server)
  const anna = await visitor(cookie)
  await anna.goto(`/l/${workshopId}`)
  await anna.getByRole('button', { name: 'Per chi non ha la mail: un codice su carta' }).click()
  const dialog = anna.getByRole('dialog', { name: 'Un codice su carta' })
  await dialog.getByRole('button', { name: 'Prepara il codice' }).click()
  await expect(dialog.getByText('Scrivi come si chiama.')).toBeVisible()
  await dialog.getByLabel('Come si chiama?').fill('Rosa Lume')
  await dialog.getByRole('button', { name: 'Prepara il codice' }).click()
  const code = await dialog.locator('.signs').innerText()
  expect(await obstaclesOn(anna)).toEqual([])
  await anna.setViewportSize(sizes.narrow)
  expect(await sidewaysScroll(anna)).toBe(0)
  await expect(dialog.getByText(/^Anna Costa ha preparato un codice per Rosa Lume/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Ho finito' }).click()

  const rosa = await visitor()
  await rosa.goto('/entra')
  await rosa.getByRole('heading', { level: 1, name: 'Entra' }).waitFor()
  await tabTo(rosa, 'Non ho la mail: ho un codice su carta')
  await rosa.keyboard.press('Enter')
  await expect(rosa.getByLabel('Il codice', { exact: true })).toBeFocused()
  await type(rosa, 'sbagliato')
  await rosa.keyboard.press('Enter')
  await expect(rosa.getByText(/^Questo codice non va bene/)).toBeVisible()
  expect(await obstaclesOn(rosa)).toEqual([])
  await rosa.getByLabel('Il codice', { exact: true }).fill(code.toLowerCase())
  await rosa.keyboard.press('Enter')
  await rosa.getByRole('button', { name: 'No, lo usano altri' }).click()
  await expect(rosa.getByText('La tua richiesta a «Accogliere» è arrivata.')).toBeVisible()
  await rosa.goto('/io')
  await expect(rosa.getByRole('button', { name: 'Aggiungi una e-mail' })).toBeVisible()
  await expect(rosa.getByText(/senza-posta/)).toHaveCount(0)
})

test('the account of an institution lets in by one press, and says why when it does not', async () => {
  const issuer = await openIssuer()
  await server.close()
  server = await openServer({ dataDir: server.dataDir, env: issuer.env })
  const { email } = await setUp(server)
  const page = await visitor()
  await page.goto('/entra')
  issuer.now.visitor = { sub: 'x', email: 'chi@prova.invalid', email_verified: true }
  await page.getByRole('button', { name: 'Entra con ASL di prova' }).click()
  await expect(page.getByRole('alert')).toContainText('qui nessuno ha quell’e-mail')
  expect(await obstaclesOn(page)).toEqual([])
  issuer.now.visitor = { sub: 'anna', email, email_verified: true }
  await page.getByRole('button', { name: 'Entra con ASL di prova' }).click()
  await page.getByRole('button', { name: 'No, lo usano altri' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ciao, Anna' }).waitFor()
  await issuer.close()
  await page.getByRole('button', { name: 'Esci', exact: true }).click()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
  await page.goto('/entra?da=institution')
  await expect(page.getByRole('heading', { level: 1, name: 'Entra' })).toBeVisible()
})

test('a second check is put on with an app, asked at the door, and a spare code stands in for the phone', async () => {
  const { cookie, email } = await setUp(server)
  const page = await visitor(cookie)
  await page.goto('/io')
  const mine = page.getByRole('region', { name: 'Un secondo controllo' })
  await mine.getByRole('button', { name: 'Aggiungi un secondo controllo' }).click()
  await mine.getByRole('img', { name: 'Il disegno da inquadrare' }).waitFor()
  expect(await obstaclesOn(page)).toEqual([])
  const address = await mine
    .getByRole('link', { name: 'Oppure aprilo nella app di questo telefono' })
    .getAttribute('href')
  await mine.getByLabel('Le sei cifre della app').fill('12')
  await mine.getByRole('button', { name: 'Attiva' }).click()
  await expect(mine.getByText(/^Questo codice non va bene/)).toBeVisible()
  await mine.getByLabel('Le sei cifre della app').fill(URI.parse(address!).generate())
  await mine.getByRole('button', { name: 'Attiva' }).click()
  await expect(mine.locator('.spares')).toBeFocused()
  const spares = await mine.locator('.spares li').allInnerTexts()
  expect(spares).toHaveLength(8)
  expect(await obstaclesOn(page)).toEqual([])
  await page.setViewportSize(sizes.narrow)
  expect(await sidewaysScroll(page)).toBe(0)

  const phone = await visitor()
  await phone.goto('/entra')
  await phone.getByLabel('La tua e-mail').fill(email)
  await phone.keyboard.press('Enter')
  await phone.getByLabel('Le sei cifre').waitFor()
  await phone.getByLabel('Le sei cifre').fill((await readMails(server)).findLast(({ code }) => code)!.code)
  await phone.keyboard.press('Enter')
  await expect(phone.getByLabel('Il codice della tua app')).toBeFocused()
  await type(phone, '000000')
  await phone.keyboard.press('Enter')
  await expect(phone.getByText(/^Questo codice non va bene/)).toBeVisible()
  expect(await obstaclesOn(phone)).toEqual([])
  await phone.getByLabel('Il codice della tua app').fill(spares[0]!)
  await phone.keyboard.press('Enter')
  await phone.getByRole('button', { name: 'No, lo usano altri' }).click()
  await phone.getByRole('heading', { level: 1, name: 'Ciao, Anna' }).waitFor()

  await mine.getByRole('button', { name: 'Togli il secondo controllo' }).click()
  await expect(mine.getByText('Fatto: per entrare non serve più.')).toBeFocused()
})

test('until the server has answered, a stranger is promised no page that is not theirs', async () => {
  const page = await visitor()
  let answer!: () => void
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/me', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/')
  const nav = page.getByRole('navigation', { name: 'Principale' })
  await expect(nav.getByRole('link')).toHaveText(['Inizio', 'Come funziona'])
  answer()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
  await expect(nav.getByRole('link')).toHaveText(['Inizio', 'Come funziona'])
})
