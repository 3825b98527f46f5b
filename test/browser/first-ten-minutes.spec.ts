import { expect, type Browser, type Page } from '@playwright/test'
import { obstaclesOn, sidewaysScroll } from '../helpers/axe.ts'
import { openContext } from '../helpers/browser.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { call, makeWorkshop, readMails, type TestServer } from '../helpers/server.ts'
import { expectSaved, savedWords } from './desk-people.ts'
import { test } from './place.ts'

// From an invitation to the first sentence in the group's text, as somebody does it who was never here.

let browser: Browser
let server: TestServer

test.beforeAll(({ browser: running, server: shared }) => {
  browser = running
  server = shared
})

/** An invitation to a group that awaits Omar. */
const awaitOmar = async (email: string) => {
  const { people, workshop, documents } = await makeWorkshop(server, 2)
  const as = (n: number, path: string, body?: object) =>
    call(server, 'POST', `/api/workshops/${workshop.id}/${path}`, {
      cookie: people[n]!.cookie,
      ...(body && { body }),
    })
  await as(0, 'founders', { name: 'Omar Riva', email })
  await as(1, 'founders/confirm', { emails: [email] })
  return { link: (await as(0, 'invitations')).json.link as string, documents }
}

/** Each press counts; a screen is what has a title of its own. */
const makeCount = (page: Page) => {
  const screens: string[] = []
  let presses = 0
  return {
    see: async (title: string | RegExp) => {
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      screens.push(String(title))
      expect(await obstaclesOn(page), String(title)).toEqual([])
      expect(await sidewaysScroll(page), String(title)).toBe(0)
    },
    press: async (name: string) => {
      presses++
      await page.getByRole('main').getByRole('button', { name, exact: true }).click()
    },
    follow: async (name: string) => {
      presses++
      await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    },
    total: () => ({ screens, presses }),
  }
}

const codeFor = async (email: string) => (await readMails(server)).findLast(({ to }) => to === email)!.code

for (const [name, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['an office screen', { width: 1366, height: 768 }],
] as const)
  test(`from an invitation to the first sentence of the group on ${name}: four screens, six presses`, async () => {
    const email = `omar-${viewport.width}@prova.invalid`
    const { link } = await awaitOmar(email)
    const context = await openContext(browser, { url: server.url, viewport })
    const page = await context.newPage()
    const { see, press, follow, total } = makeCount(page)
    await page.goto(link)
    await see(/ti invita a scrivere insieme$/)
    await expect(page.getByRole('main').getByText('In pericolo: 112.')).toBeVisible()
    await press('Comincio')

    await see('Due righe su di te')
    await page.getByLabel('Come ti chiami qui?').fill('Omar Riva')
    await page.getByLabel('La tua e-mail').fill(email)
    await press('Manda la tua richiesta')
    await page.getByLabel('Le sei cifre').waitFor()
    await page.reload()
    await expect(page.getByLabel('Le sei cifre'), 'a page that is read again is where it was').toBeVisible()
    await page.getByLabel('Le sei cifre').fill(await codeFor(email))
    await press('Conferma')

    await see('Sei dentro')
    await press('Sì, è solo mio')
    await expect(page.getByRole('heading', { name: 'Questo dispositivo è solo tuo?' })).toBeHidden()
    const sheet = page.getByLabel('Questo foglio è solo tuo.')
    await sheet.pressSequentially('Una frase qualsiasi.')
    await expect(page.getByText(/^Salvata in questa pagina/)).toBeVisible()
    await page.reload()
    await expect(sheet).toHaveValue('Una frase qualsiasi.')
    await follow('Vai al testo del gruppo')

    await page.getByRole('heading', { level: 2, name: 'Ecco il testo del gruppo' }).waitFor()
    await press('Scrivo qui')
    await context.setOffline(true)
    await page.keyboard.type('La mia prima frase.')
    await expect(savedWords(page)).toHaveText(/^Sei senza rete/)
    await context.setOffline(false)
    await expectSaved({ page })
    const told = page.getByText('Il gruppo può vedere che l’hai scritta tu.')
    await expect(told).toBeVisible()
    expect(await obstaclesOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Mostrami' }).click()
    await expect(told).toBeHidden()
    await expect(page.getByRole('button', { name: 'Chi ha scritto: acceso' })).toBeVisible()
    const { screens, presses } = total()
    console.log(`${name}: ${screens.length + 1} screens, ${presses} presses`)
    expect(screens.length + 1).toBeLessThanOrEqual(4)
    expect(presses).toBeLessThanOrEqual(6)

    await page.reload()
    await expect(page.locator('#sheet')).toContainText('La mia prima frase.')
    await expect(page.getByText('Ecco il testo del gruppo')).toHaveCount(0)
    await context.close()
  })

test('the same with the keyboard alone, each thing called by its name, and who only wants to read reads', async () => {
  const email = 'omar-keys@prova.invalid'
  const { link, documents } = await awaitOmar(email)
  const context = await openContext(browser, { url: server.url })
  const page = await context.newPage()
  const enter = () => page.keyboard.press('Enter')
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: /ti invita a scrivere insieme$/ }).waitFor()
  await tabTo(page, 'Prima voglio capire')
  await enter()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /ti invita a scrivere insieme/ [level=1]
    - heading [level=2]
    - paragraph:
      - button "Comincio"
      - button "Prima voglio capire" [expanded]
    - term: Che cos’è
    - term: Chi vede le mie parole
    - term: E se sbaglio?
    - term: Come mi fermo
  `)
  await tabTo(page, 'Comincio', 'Shift+Tab')
  await enter()
  await tabTo(page, 'Come ti chiami qui?')
  await page.keyboard.type('Omar Riva')
  await tabTo(page, 'La tua e-mail')
  await page.keyboard.type(email)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Due righe su di te" [level=1]
    - textbox "Come ti chiami qui?": Omar Riva
    - textbox "La tua e-mail"
    - group "Da dove parli? Se vuoi.":
      - checkbox "Lavoro nei servizi"
    - button "Manda la tua richiesta"
  `)
  await enter()
  await expect(page.getByLabel('Le sei cifre')).toBeFocused()
  await page.keyboard.type(await codeFor(email))
  await enter()
  await expect(page.getByRole('heading', { level: 1, name: 'Sei dentro' })).toBeFocused()
  await tabTo(page, 'No, lo usano altri')
  await enter()
  await tabTo(page, 'Questo foglio è solo tuo. Scrivi una frase qualsiasi.')
  await page.keyboard.type('Provo.')
  await tabTo(page, 'Annulla')
  // The field takes back one stretch of typing at a time.
  await expect(async () => {
    await enter()
    await page.getByRole('button', { name: 'Annulla' }).focus()
    await expect(page.getByLabel('Questo foglio è solo tuo.')).toHaveValue('', { timeout: 300 })
  }).toPass()
  await tabTo(page, 'Vai al testo del gruppo')
  await enter()
  await page.getByRole('button', { name: 'Scrivo qui' }).waitFor()
  expect(documents.map(({ id }) => `/t/${id}`)).toContain(new URL(page.url()).pathname)
  await tabTo(page, 'Per ora leggo')
  await enter()
  await expect(page.getByRole('article', { name: 'Il testo, da leggere' })).toBeVisible()
  await expect(page.getByText('Ecco il testo del gruppo')).toHaveCount(0)
  await context.close()
})

// Whoever has no address cannot stand on a list of addresses: the group answers them one by one, so that there is a wait in
// the middle, and the way goes through the door that everybody uses and one's first page. That is one screen more.
test('from a code on paper to the first sentence, by phone: five screens, six presses, and the answer of the group', async () => {
  const { people, workshop } = await makeWorkshop(server, 1)
  const [anna] = people
  const as = (path: string, body?: object) =>
    call(server, 'POST', `/api/workshops/${workshop.id}/${path}`, {
      cookie: anna!.cookie,
      ...(body && { body }),
    })
  const { code } = (await as('paper-codes', { name: 'Rosa Lume' })).json
  const context = await openContext(browser, { url: server.url, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const { see, press, follow, total } = makeCount(page)
  await page.goto('/entra')
  await see('Entra')
  await press('Non ho la mail: ho un codice su carta')
  await see('Il codice su carta')
  await page.getByLabel('Il codice', { exact: true }).fill(code)
  await press('Entra')
  await see('Questo dispositivo è solo tuo?')
  await press('No, lo usano altri')
  await see('Ciao, Rosa')
  await expect(page.getByText('è arrivata.')).toBeVisible()
  const ask = page.getByRole('button', { name: 'Guarda se hanno risposto' })
  await ask.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Non ancora.')).toBeVisible()
  await expect(ask).toBeFocused()

  const { applications } = (
    await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: anna!.cookie })
  ).json
  expect((await as(`applications/${applications[0].id}/admit`)).status).toBe(200)
  await press('Guarda se hanno risposto')
  await expect(page.getByRole('link', { name: 'Laboratorio di prova', exact: true })).toBeFocused()
  await follow('Una casa con la porta aperta')
  await page.getByRole('heading', { level: 2, name: 'Ecco il testo del gruppo' }).waitFor()
  await press('Scrivo qui')
  await page.keyboard.type('La mia prima frase.')
  await expectSaved({ page })
  await expect(page.getByText('Il gruppo può vedere che l’hai scritta tu.')).toBeVisible()
  const { screens, presses } = total()
  console.log(`a code on paper: ${screens.length + 1} screens, ${presses} presses`)
  expect(screens.length + 1).toBeLessThanOrEqual(5)
  expect(presses).toBeLessThanOrEqual(6)
  await context.close()
})
