import { rm } from 'node:fs/promises'
import { expect, type Browser } from '@playwright/test'
import { nameController } from '../../server/name-controller.ts'
import { openContext } from '../helpers/browser.ts'
import { call, makeWorkshop, openServer, setUp, type TestServer } from '../helpers/server.ts'
import { test } from './place.ts'

let browser: Browser
let server: TestServer
test.beforeAll(({ browser: shared }) => {
  browser = shared
})
test.afterEach(async () => {
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

const pageFor = async (cookie?: string) => {
  const context = await openContext(browser, { url: server.url, ...(cookie && { cookie }) })
  return context.newPage()
}

test('one says of which organisations one is, is asked «forse intendevi», and the group reads it until it is taken away', async () => {
  server = await openServer()
  const { people, workshop } = await makeWorkshop(server, 2)
  const body = { name: 'Associazione Risveglio', kind: 'association', region: 'Umbria' }
  await call(server, 'POST', '/api/me/organisations', { cookie: people[1]!.cookie, body })
  const page = await pageFor(people[0]!.cookie)
  await page.goto('/io')
  await page.getByRole('button', { name: 'Aggiungi una realtà' }).click()
  await expect(page.getByLabel('Come si chiama?')).toBeFocused()
  await page.keyboard.type('Asociazione Risveglio')
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click()
  await page.getByText('Forse intendevi una di queste:').waitFor()
  await page.getByRole('button', { name: 'Associazione Risveglio associazione, Umbria' }).click()
  await expect(page.getByText('Ora Associazione Risveglio è tra le tue realtà.')).toBeVisible()
  await page.getByRole('button', { name: 'Aggiungi una realtà' }).click()
  await page.getByLabel('Come si chiama?').fill('La bottega')
  await page.getByLabel('cooperativa').check()
  await page.getByLabel('In quale regione?').selectOption('Lazio')
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click()
  await expect(page.getByText('Ora La bottega è tra le tue realtà.')).toBeVisible()

  await page.goto(`/l/${workshop.id}/persone`)
  await expect(page.getByText('La bottega cooperativa, Lazio')).toHaveCount(1)
  await expect(page.getByText('Associazione Risveglio associazione, Umbria')).toHaveCount(2)

  await page.goto('/io')
  await page.getByRole('button', { name: 'Togli La bottega' }).click()
  await expect(page.getByText('La bottega non è più tra le tue realtà.')).toBeFocused()
})

test('one reads what one said yes to, takes it back, and is told so where one is', async () => {
  server = await openServer()
  const { people } = await makeWorkshop(server, 1)
  const page = await pageFor(people[0]!.cookie)
  await page.goto('/io')
  await expect(page.getByText('hai detto «parla per esperienza»')).toBeVisible()
  await page.getByRole('button', { name: 'Cambia da dove parlo' }).click()
  await page.getByLabel('Sono un familiare').check()
  await page.getByRole('button', { name: 'Da oggi parlo così' }).click()
  await expect(page.getByText('Fatto. Da oggi parli così.')).toBeFocused()
  await expect(page.getByText('hai detto «familiare, parla per esperienza»')).toBeVisible()
  await page.getByRole('button', { name: 'Tolgo il mio sì' }).click()
  await expect(page.getByRole('button', { name: 'Sì, tolgo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Fatto. In «Laboratorio di prova» non si vede più da dove parli.'),
  ).toBeFocused()
  await expect(page.getByText('Quindi non c’è niente a cui dire sì o no.')).toBeVisible()
  await expect(page.getByText('Di te gli altri leggono: una persona del gruppo.')).toBeVisible()
})

test('words about an obstacle outlive a mail server that is down, a cut network and a page read again', async () => {
  // Nobody listens there.
  server = await openServer({ env: { SMTP_URL: 'smtp://127.0.0.1:9' } })
  const said = { name: 'Azienda di prova', contact: 'dati@prova.invalid', basis: 'x', retention: 'x' }
  await nameController(server.deps.db, said)
  const page = await pageFor()
  await page.goto('/aiuto')
  await page.getByRole('link', { name: 'Segnala un ostacolo' }).click()
  const words = page.getByLabel('Che cosa è successo?')
  await words.fill('Con lo zoom non vedo il pulsante.')
  await expect(page.getByText('la pagina da cui vieni (/aiuto)')).toBeVisible()
  await page.getByRole('button', { name: 'Manda' }).click()
  await expect(page.getByText('Le tue parole sono ancora qui.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'dati@prova.invalid' })).toHaveAttribute('href', /^mailto:/)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Manda' }).click()
  await expect(page.getByText('Non c’è rete. Quello che hai scritto è ancora qui')).toBeVisible()
  await page.context().setOffline(false)
  await page.reload()
  await expect(words).toHaveValue('Con lo zoom non vedo il pulsante.')
})

test('whoever opened the place names who answers for the data before inviting, from beside the invitation', async () => {
  server = await openServer()
  const { cookie, workshopId } = await setUp(server)
  const page = await pageFor(cookie)
  await page.goto(`/l/${workshopId}`)
  await page.getByRole('link', { name: 'Scrivilo ora' }).click()
  await page.getByLabel('Chi risponde dei dati (titolare)').fill('Azienda di prova')
  await page.getByLabel('A chi si scrive').fill('dati@prova.invalid')
  await page.getByLabel('Perché si possono tenere').fill('Il consenso di chi scrive.')
  await page.getByLabel('Per quanto tempo si tengono').fill('Un anno.')
  await page.getByRole('button', { name: 'Salva' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'Azienda di prova' })).toBeVisible()
  await page.goto(`/l/${workshopId}`)
  await page.getByRole('button', { name: 'Prepara un invito' }).waitFor()
  await expect(page.getByText('Prima di invitare qualcuno')).toHaveCount(0)
})
