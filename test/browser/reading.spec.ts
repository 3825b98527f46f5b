import { expect, test, type Browser, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { obstaclesOn, sidewaysScroll } from '../helpers/axe.ts'
import { launchBrowser, sizes } from '../helpers/browser.ts'
import { openServer, type TestServer } from '../helpers/server.ts'
import {
  createText,
  expectSaved,
  linesHeld,
  linesOn,
  openText,
  openWriters,
  placeCaret,
  sheet,
  type Writer,
} from './desk-people.ts'

let browser: Browser
let server: TestServer
let ada: Writer
let bruno: Writer
let id: string

test.beforeAll(async () => {
  browser = await launchBrowser()
  server = await openServer()
  const { workshopId, writers } = await openWriters(server, browser)
  ;[ada, bruno] = writers as [Writer, Writer]
  id = await createText(server, workshopId, ada)
  await openText(ada, id)
  await placeCaret(ada.page, line, 0)
  await ada.page.keyboard.type('La casa ha una porta.')
  await expectSaved(ada)
  await openText(bruno, id)
  await placeCaret(bruno.page, line, 21)
  await bruno.page.keyboard.type(' Perché no?')
  await expectSaved(bruno)
  await expect
    .poll(async () => (await linesOn(ada.page))[line]?.text)
    .toBe('La casa ha una porta. Perché no?')
})
test.afterAll(async () => {
  await browser.close()
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

const line = 2
const said = (page: Page) => page.locator('main > [role=status]')
const whoSwitch = (page: Page) => page.getByRole('button', { name: /^Chi ha scritto: / })
const mode = (page: Page, name: string) => page.getByRole('radio', { name })
const reading = (page: Page) => page.getByRole('article', { name: 'Il testo, da leggere' })

test('in Leggo nothing changes by mistake, what others write still arrives, and one press goes back', async () => {
  const { page } = ada
  const before = await linesHeld(server, id)
  await placeCaret(page, line, 3)
  await page.keyboard.press('Control+Alt+r')
  await expect(said(page)).toHaveText(/Ora leggi/)
  await expect(reading(page)).toBeFocused()
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Aggiungi una parte' })).toHaveCount(0)
  await page.keyboard.type('no')
  await expect(said(page)).toHaveText(/Stai leggendo/)
  for (const key of [
    'Enter',
    'Delete',
    'Backspace',
    'Control+b',
    'Control+Alt+1',
    'Control+z',
    'Control+v',
    'Control+x',
  ])
    await page.keyboard.press(key)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'incollato')
    for (const kind of ['paste', 'drop'])
      document.querySelector('#sheet')!.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent(kind, {
              dataTransfer: data,
              bubbles: true,
              cancelable: true,
              clientX: 600,
              clientY: 400,
            }),
      )
  })
  await placeCaret(bruno.page, line, 32)
  await bruno.page.keyboard.type(' Certo.')
  await expect
    .poll(async () => (await linesOn(page))[line]?.text)
    .toBe('La casa ha una porta. Perché no? Certo.')
  const held = await linesHeld(server, id)
  expect(held.filter((_, index) => index !== line)).toEqual(before.filter((_, index) => index !== line))
  expect(held[line]?.text).toBe('La casa ha una porta. Perché no? Certo.')
  await expect(page.locator('.caret'), "Bruno's caret is still seen").toHaveCount(1)
  await expect(bruno.page.locator('.caret'), 'and Ada, who reads, writes nowhere').toHaveCount(0)

  await page.reload()
  await expect(reading(page), 'whoever chose to read finds the text so again').toBeVisible()
  await mode(page, 'Scrivo').check()
  await expect(said(page)).toHaveText(/Ora scrivi/)
  await page.reload()
  await expect(sheet(page)).toBeVisible()
})

test('in Leggo one goes from hand to hand with the keys, or with a tap, and hears whose words they are', async () => {
  const { page } = ada
  await mode(page, 'Leggo').check()
  await expect(whoSwitch(page), 'off at the first opening').toHaveAttribute('aria-pressed', 'false')
  await whoSwitch(page).click()
  await page.locator('#sheet .words').first().waitFor()
  await reading(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(said(page)).toHaveText(new RegExp(`^Scritto da ${ada.name}`))
  expect(await page.evaluate(() => String(getSelection()))).toBe('La casa ha una porta.')
  await page.keyboard.press('ArrowRight')
  await expect(said(page)).toHaveText(new RegExp(`^Scritto da ${bruno.name}`))
  await page.keyboard.press('ArrowLeft')
  await expect(said(page)).toHaveText(new RegExp(`^Scritto da ${ada.name}`))
  await expect(page.locator('.who-card')).toContainText(ada.name)
  await page.keyboard.press('Escape')
  await expect(page.locator('.who-card')).toHaveCount(0)

  const hands = page.locator('#sheet .words')
  await hands.last().dispatchEvent('click', { pointerType: 'touch' })
  await expect(said(page)).toHaveText(new RegExp(`^Scritto da ${bruno.name}`))
  await expect(page.locator('.who-card')).toContainText(bruno.name)

  expect(await obstaclesOn(page)).toEqual([])
  await page.setViewportSize(sizes.narrow)
  expect(await obstaclesOn(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  await page.setViewportSize(sizes.wide)
})

test('who shares a browser shares nothing of how they look at a text', async () => {
  const kept = await ada.page.evaluate(() => JSON.stringify(localStorage))
  await bruno.page.evaluate((all) => Object.assign(localStorage, JSON.parse(all)), kept)
  await bruno.page.reload()
  await expect(sheet(bruno.page), 'Ada reads, Bruno writes').toBeVisible()
  await expect(whoSwitch(bruno.page)).toHaveAttribute('aria-pressed', 'false')
  await ada.page.reload()
  await expect(reading(ada.page)).toBeVisible()
  await expect(whoSwitch(ada.page)).toHaveAttribute('aria-pressed', 'true')
})
