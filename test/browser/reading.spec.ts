import { expect, type Page } from '@playwright/test'
import { obstaclesOn, sidewaysScroll } from '../helpers/axe.ts'
import { sizes } from '../helpers/browser.ts'
import {
  createText,
  expectSaved,
  leave,
  linesHeld,
  linesOn,
  openText,
  openDesks,
  placeCaret,
  sheet,
  type Desks,
} from './desk-people.ts'
import { test } from './place.ts'

let { server, workshopId, writers, ada, bruno } = {} as Desks
let id: string

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
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
test.afterAll(() => leave(writers))

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
  await expect(page.locator('#sheet-help')).toContainText('Ctrl+Alt+R torna a scrivere')
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
  await placeCaret(page, line, 0)
  // What answers comes while the page is at rest; who asks before that is answered too.
  await page.keyboard.press('Control+Alt+g')
  await expect(said(page)).toHaveText(/^Scritto da/)
  await page.keyboard.press('Escape')
  await expect(page.locator('.who-card')).toHaveCount(0)
  await mode(page, 'Leggo').check()
  await expect(said(page)).toHaveText(/Ora leggi/)
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

const findBar = (page: Page) => page.getByRole('search', { name: 'Cerca nel testo' })
const foundHere = (page: Page) => page.locator('#sheet .found.here')

test('Ctrl+F finds without accents and capitals, while others write, and Esc leaves the words selected', async () => {
  const { page } = ada
  await mode(page, 'Scrivo').check()
  await openText(ada, id)
  await placeCaret(page, line, 0)
  await page.keyboard.press('Control+f')
  const words = findBar(page).getByRole('textbox')
  await expect(words).toBeFocused()
  await page.keyboard.type('PERCHE')
  const place = findBar(page).getByRole('status')
  await expect(place).toHaveText(/^1 di 2 La casa ha una porta\. Perché no/)
  await expect(foundHere(page)).toHaveText('Perché')

  await placeCaret(bruno.page, line, 0)
  await bruno.page.keyboard.type('Perche dirlo? ')
  await expect(place, 'the same words stay the current ones').toHaveText(/^2 di 3/)
  await expect(foundHere(page)).toHaveText('Perché')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F3')
  await expect(place, 'round the end').toHaveText(/^1 di 3/)
  await expect(foundHere(page)).toHaveText(['P', 'erche'])
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+F3')
  await expect(place).toHaveText(/^2 di 3/)

  const ours = await page.evaluate(() => {
    const press = new KeyboardEvent('keydown', {
      key: 'f',
      code: 'KeyF',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    })
    return !document.activeElement!.dispatchEvent(press)
  })
  expect(ours, 'a second Ctrl+F is the browser’s').toBe(false)
  await page.keyboard.press('Escape')
  await expect(findBar(page)).toHaveCount(0)
  await expect(page.locator('#sheet .found')).toHaveCount(0)
  await expect(sheet(page)).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toBe('Perché')

  await page.keyboard.press('Control+f')
  await expect(words, 'what is selected is looked for').toHaveValue('Perché')
  await words.fill('questo non c’è')
  await expect(place).toHaveText(/^Non lo trovo/)
  expect(await obstaclesOn(page)).toEqual([])
  await words.fill('porta')
  await page.setViewportSize(sizes.phone)
  await expect(findBar(page)).toBeInViewport({ ratio: 1 })
  expect(await obstaclesOn(page)).toEqual([])
  await page.setViewportSize(sizes.narrow)
  expect(await sidewaysScroll(page)).toBe(0)
  await page.setViewportSize(sizes.wide)
  await findBar(page).getByRole('button', { name: 'Chiudi la ricerca' }).click()

  await page.keyboard.press('Control+Alt+r')
  await page.keyboard.press('Control+f')
  await words.fill('una porta')
  await page.keyboard.press('Escape')
  await expect(reading(page), 'also where one only reads').toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toBe('una porta')
  await mode(page, 'Scrivo').check()
})

test('who is bothered by others’ carets hides them; letters grow, words are counted, and all is remembered', async () => {
  const { page } = ada
  await openText(ada, id)
  await placeCaret(bruno.page, line, 3)
  await expect(page.locator('.caret')).toHaveCount(1)
  await placeCaret(page, line, 0)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  const text = await page.evaluate(() => String(getSelection()).trimEnd())
  expect(text.length).toBeGreaterThan(20)
  const panel = page.getByRole('dialog', { name: 'Come vedo il testo' })
  await page.getByRole('button', { name: 'Come vedo il testo' }).click()
  await panel.getByRole('switch', { name: 'Modo calmo' }).check()
  await panel.getByRole('radio', { name: 'Più grande' }).check()
  await panel.getByRole('button', { name: 'Conta le parole' }).click()
  const figures = new RegExp(
    `Parole: ${text.split(' ').length}. Caratteri: \\d+ con gli spazi, ${text.replaceAll(' ', '').length} senza.`,
  )
  await expect(panel.getByRole('definition').first(), 'of what is selected').toHaveText(figures)
  await expect(panel.getByRole('definition')).toHaveCount(2)
  expect(await obstaclesOn(page)).toEqual([])
  await page.setViewportSize(sizes.narrow)
  expect(await obstaclesOn(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
  await page.setViewportSize(sizes.wide)
  await panel.getByRole('button', { name: 'Va bene così' }).click()
  await page.reload()
  await expect(page.locator('.desk-bar').getByText('Modo calmo')).toBeVisible()
  await expect(page.locator('.desk-bar').getByText(/Ora/)).toHaveCount(0)
  expect(await sheet(page).evaluate((element) => getComputedStyle(element).fontSize)).toBe('26px')
  await bruno.page.keyboard.type('!')
  await expect
    .poll(async () => (await linesOn(page))[line]?.text, 'the text is kept up all the same')
    .toContain('!')
  await expect(page.locator('.caret')).toHaveCount(0)
})

test('on paper: the words, real headings and the day; authors only while they are shown', async () => {
  const { page } = ada
  await openText(ada, id)
  const printed = async () => {
    // What stands on paper alone comes while the page is at rest.
    const heads = async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      return page.locator('.printed-head').count()
    }
    await expect.poll(heads).toBe(1)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const words = await page.locator('body').innerText()
    const seen = await page
      .locator('.desk-bar, .guide, .parts, .margin, .toolbar')
      .filter({ visible: true })
      .count()
    expect(seen, 'no tools, no questions').toBe(0)
    return words
  }
  if ((await whoSwitch(page).getAttribute('aria-pressed')) === 'false') await whoSwitch(page).click()
  await page.locator('#sheet .words').first().waitFor()
  const withAuthors = await printed()
  expect(withAuthors).toMatch(/Documento di lavoro, stampato il \d+ \S+ 20\d\d/)
  expect(withAuthors).toContain(ada.name)
  expect(withAuthors).toContain(bruno.name)
  expect(withAuthors).not.toMatch(/familiare|nei servizi|per esperienza/)
  const ink = await page.locator('#sheet h1').evaluate((title) => getComputedStyle(title).color)
  expect(ink, 'black on white also from a dark screen').toBe('rgb(0, 0, 0)')
  const paper = await page.pdf({ tagged: true, outline: true })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await whoSwitch(page).click()
  const without = await printed()
  expect(without).toContain('Perché no?')
  expect(without).not.toContain(bruno.name)
  await page.emulateMedia({ media: 'screen' })
})

test('the headings of the part in view are listed and lead there, also from the sheet of a phone', async () => {
  const { page } = ada
  await mode(page, 'Scrivo').check()
  await openText(ada, id)
  await placeCaret(page, line, 0)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Il prossimo passo')
  await page.keyboard.press('Control+Alt+1')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Chi viene')
  await expectSaved(ada)
  const parts = page.getByRole('navigation', { name: 'Le parti' })
  const heading = parts.getByRole('link', { name: 'Il prossimo passo' })
  await expect(heading).toHaveAttribute('aria-current', 'true')
  await parts.getByRole('link').first().click()
  await expect(heading, 'those of another part are folded').toHaveCount(0)

  await page.setViewportSize(sizes.phone)
  await page.getByRole('button', { name: 'Le parti', exact: true }).click()
  const contents = page.getByRole('dialog', { name: 'Le parti' })
  await expect(contents).toBeVisible()
  expect(await obstaclesOn(page)).toEqual([])
  await contents.getByRole('link').nth(4).click()
  await expect(contents).toHaveCount(0)
  await expect(sheet(page)).toBeFocused()
  await page.getByRole('button', { name: 'Le parti', exact: true }).click()
  await contents.getByRole('link', { name: 'Il prossimo passo' }).click()
  await expect(page.locator('#sheet h3')).toBeInViewport()
  await page.setViewportSize(sizes.wide)
})
