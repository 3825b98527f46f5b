import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { obstaclesOn } from '../helpers/axe.ts'
import { openContext } from '../helpers/browser.ts'
import { openServer, readMails, setUp, type TestServer } from '../helpers/server.ts'
import { placeCaret } from './desk-people.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer
let context: BrowserContext

test.beforeAll(({ browser: shared }) => {
  browser = shared
})
test.beforeEach(async () => {
  server = await openServer()
  context = await openContext(browser, { url: server.url })
})
test.afterEach(async () => {
  await context.close()
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

/** A device with a finger on it, as Chromium plays one. */
const giveFinger = async (page: Page) => {
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** Whether the finger is the right one. */
    verify: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    count: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}

const lastCode = async (to: string) =>
  (await readMails(server)).findLast((mail) => mail.to === to && mail.code)!.code

const enterByCode = async (page: Page, email: string) => {
  await page.goto('/entra')
  await page.getByLabel('La tua e-mail').fill(email)
  await page.getByRole('button', { name: 'Mandami le sei cifre' }).click()
  await page.getByLabel('Le sei cifre').waitFor()
  await page.getByLabel('Le sei cifre').fill(await lastCode(email))
  await page.getByRole('main').getByRole('button', { name: 'Entra', exact: true }).click()
}

const leave = async (page: Page) => {
  await page.getByRole('button', { name: 'Esci', exact: true }).click()
  await page.getByRole('heading', { name: 'Scrivere insieme, da pari' }).waitFor()
}

const isAtHome = (page: Page) => page.getByRole('heading', { level: 1, name: 'Ciao, Anna' }).waitFor()

test('a finger is offered once on one’s own device, opens the door without a code, and goes when it is removed', async () => {
  const { email } = await setUp(server)
  const page = await context.newPage()
  const finger = await giveFinger(page)
  await enterByCode(page, email)
  await page.getByRole('button', { name: 'Sì, è solo mio' }).click()
  await page.getByRole('heading', { name: 'La prossima volta, senza codice' }).waitFor()
  expect(await obstaclesOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Sì, preparalo' }).click()
  await isAtHome(page)
  expect(await finger.count()).toBe(1)
  expect((await readMails(server)).at(-1)).toMatchObject({ to: email, subject: 'Un nuovo modo per entrare' })

  await leave(page)
  await page.goto('/entra')
  await isAtHome(page)

  await page.getByRole('link', { name: 'Anna Costa: apri la tua pagina' }).click()
  const mine = page.getByRole('region', { name: 'Con il dito o con il volto' })
  await expect(mine.locator('.devices li')).toHaveCount(1)
  await expect(mine.locator('.devices li')).toContainText('Chrome, Linux')
  await mine.getByRole('button', { name: /^Cambia nome a/ }).click()
  await mine.getByLabel('Come lo chiami?').fill('Il mio telefono')
  await mine.getByRole('button', { name: 'Tieni questo nome' }).click()
  await expect(mine.getByText('Il mio telefono')).toBeVisible()
  expect(await obstaclesOn(page)).toEqual([])
  await mine.getByRole('button', { name: 'Togli Il mio telefono' }).click()
  await expect(mine.locator('.devices li')).toHaveCount(0)

  await leave(page)
  await page.goto('/entra')
  await page.getByRole('button', { name: 'Entra con il dito o con il volto' }).click()
  await expect(page.getByText('Non ha funzionato. Riprova, oppure entra con le sei cifre.')).toBeVisible()
  await enterByCode(page, email)
  await isAtHome(page)
})

test('who says no is not asked again, and on a device that others use nobody is asked', async () => {
  const { email } = await setUp(server)
  const page = await context.newPage()
  const finger = await giveFinger(page)
  await enterByCode(page, email)
  await page.getByRole('button', { name: 'No, lo usano altri' }).click()
  await isAtHome(page)
  await leave(page)
  await enterByCode(page, email)
  await page.getByRole('button', { name: 'Sì, è solo mio' }).click()
  await page.getByRole('button', { name: 'No, va bene così' }).click()
  await isAtHome(page)
  await leave(page)
  await enterByCode(page, email)
  await isAtHome(page)
  expect(await finger.count()).toBe(0)
})

test('[F] 4401: a lapsed session goes on in mid-sentence with a finger, and a finger that is not recognised opens nothing', async () => {
  const { email, workshopId } = await setUp(server)
  const page = await context.newPage()
  const finger = await giveFinger(page)
  await enterByCode(page, email)
  await page.getByRole('button', { name: 'Sì, è solo mio' }).click()
  await page.getByRole('button', { name: 'Sì, preparalo' }).click()
  await isAtHome(page)
  await page.goto(`/l/${workshopId}`)
  await page.getByRole('button', { name: 'Nuovo testo' }).click()
  await page.getByRole('radio', { name: /^Carta/ }).check()
  await page.getByLabel('Un titolo').fill('Una prova')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('textbox', { name: 'Il testo: scrivi qui' })
  await sheet.waitFor()
  await expect(page.locator('.saved-words')).toHaveText(/^Salvato\./)
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'trama')
  await server.deps.db.write(async (tx) => {
    const { all } = tx as unknown as { all(query: string): Promise<unknown> }
    await all.call(tx, 'DELETE FROM sessions')
  })
  expect(cookie).toBeDefined()
  const panel = page.getByRole('region', { name: 'Entra di nuovo, resti qui' })
  await panel.waitFor()
  const press = panel.getByRole('button', { name: 'Entra con il dito o con il volto' })
  await press.waitFor()
  await placeCaret(page, 2, 0)
  await page.keyboard.type('A metà frase')
  await finger.verify(false)
  await press.click()
  await expect(press).not.toHaveAttribute('aria-disabled', 'true')
  await expect(page.locator('.saved-words')).toHaveText(/^Entra di nuovo per salvare/)
  await finger.verify(true)
  await press.click()
  await expect(panel).toHaveCount(0)
  await expect(page.locator('.saved-words')).toHaveText(/^Salvato\./)
  await page.reload()
  await expect(sheet).toContainText('A metà frase')
})

test('with the clock of the device a day ahead or behind, one enters and stays in', async () => {
  const { email } = await setUp(server)
  for (const days of [1, -1]) {
    const page = await context.newPage()
    await page.clock.install({ time: Date.now() + days * 86_400_000 })
    await enterByCode(page, email)
    await page.getByRole('button', { name: 'No, lo usano altri' }).click()
    await isAtHome(page)
    await page.reload()
    await isAtHome(page)
    await page.close()
  }
})
