import { expect, type Page } from '@playwright/test'
import { shortcuts, type ShortcutName } from '../../client/editor/shortcuts/table.ts'
import { obstaclesOn, sidewaysScroll } from '../helpers/axe.ts'
import { setLetters } from '../helpers/browser.ts'
import {
  createText,
  expectSame,
  expectSaved,
  leave,
  linesOn,
  openText,
  openDesks,
  placeCaret,
  sheet,
  tableOf,
  type Desks,
  type Writer,
} from './desk-people.ts'
import { test } from './place.ts'

let { server, workshopId, writers, ada, bruno } = {} as Desks

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
})
test.afterAll(() => leave(writers))

const line = 2
const said = (page: Page) => page.locator('main > [role=status]')

const freshText = async (...readers: Writer[]) => {
  const id = await createText(server, workshopId, ada)
  for (const writer of [ada, ...readers]) await openText(writer, id)
  return id
}

/** What ProseMirror calls a key, for Playwright. */
const pressable = (key: string) =>
  key
    .replaceAll('Mod', 'Control')
    .replaceAll(/-(?!$)/g, '+')
    .replace(/\+([a-z])$/, (_, letter) => `+${letter}`)

/** Everything a key may change: the text, the focus, what is said, what is open. */
const around = (page: Page) =>
  page.evaluate(() => ({
    text: [...document.querySelectorAll('#sheet > *')].map(({ outerHTML }) => outerHTML),
    focus: document.activeElement?.outerHTML.slice(0, 200),
    said: document.querySelector('main > [role=status]')?.textContent,
    dialogs: [...document.querySelectorAll('dialog h2')].map(({ textContent }) => textContent),
    card: document.querySelector('.who-card')?.textContent,
    pressed: [...document.querySelectorAll('[aria-pressed]')].map((tool) =>
      tool.getAttribute('aria-pressed'),
    ),
  }))

test('every shortcut of the table does something, and the list shows them all', async () => {
  await freshText()
  const { page } = ada
  const inAList = ['indent', 'outdent', 'leave']
  const opensDialog = ['link', 'changes', 'list', 'listOutside']
  for (const [name, { keys }] of Object.entries(shortcuts) as [
    ShortcutName,
    (typeof shortcuts)[ShortcutName],
  ][])
    for (const key of keys) {
      await placeCaret(page, line, 0)
      await page.keyboard.press('Control+a')
      await placeCaret(page, line, 0)
      await page.keyboard.type(inAList.includes(name) ? '- a' : 'parole')
      if (name === 'outdent') await page.keyboard.press('Tab')
      if (name === 'redo') await page.keyboard.press('Control+z')
      if (name === 'paragraph') await page.keyboard.press('Control+Alt+1')
      if (name === 'listOutside') await page.getByRole('button', { name: /^Chi ha scritto: / }).focus()
      const before = await around(page)
      await page.keyboard.press(pressable(key))
      if (name === 'leave') await page.keyboard.press('Tab')
      await expect.poll(() => around(page), `${name}: ${key}`).not.toEqual(before)
      // Some come with the first press that asks for them.
      if (opensDialog.includes(name)) {
        await expect(page.getByRole('dialog')).toBeVisible()
        await page.keyboard.press('Escape')
      }
      await expect(page.getByRole('dialog')).toHaveCount(0)
      if (name === 'mode') await page.keyboard.press(pressable(key))
      await sheet(page).focus()
      for (let undo = 0; undo < 8; undo++) await page.keyboard.press('Control+z')
    }
  await sheet(page).focus()
  await page.keyboard.press('Control+?')
  const list = page.getByRole('dialog', { name: 'Tasti e segni' })
  await expect(list).toBeVisible()
  expect(await list.locator('dt').count()).toBeGreaterThan(Object.keys(shortcuts).length + 5)
  await expect(list.locator('kbd', { hasText: 'Ctrl' }).first()).toBeVisible()
  expect(await obstaclesOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet(page), 'the focus comes back to the text').toBeFocused()
})

test('a bare ? is a letter in the text, opens the list outside it, and may be switched off', async () => {
  await freshText()
  const { page } = ada
  const list = page.getByRole('dialog', { name: 'Tasti e segni' })
  await placeCaret(page, line, 0)
  await page.keyboard.type('Perché?')
  expect((await linesOn(page))[line]?.text).toBe('Perché?')
  await expect(list).toHaveCount(0)
  const outside = page.getByRole('link', { name: 'Laboratorio' })
  await outside.focus()
  await page.keyboard.press('?')
  await list.getByRole('checkbox').uncheck()
  await list.getByRole('button', { name: 'Ho visto' }).click()
  await page.reload()
  await sheet(page).waitFor()
  await outside.focus()
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Tasti e segni' }).click()
  await expect(list).toHaveCount(1)
  await list.getByRole('checkbox').check()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await obstaclesOn(page)).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  await list.getByRole('button', { name: 'Ho visto' }).click()
})

test('[M2] signs make looks and marks, Backspace and Ctrl+Z bring them back, a colleague’s words stay theirs', async () => {
  const id = await freshText(bruno)
  const { page } = ada
  await placeCaret(page, line, 0)
  await page.keyboard.type('una porta aperta')
  await expectSaved(ada)
  await expect.poll(async () => (await linesOn(bruno.page))[line]?.text).toBe('una porta aperta')
  await placeCaret(bruno.page, line, 4)
  await bruno.page.keyboard.type('**')
  await placeCaret(bruno.page, line, 18)
  await bruno.page.keyboard.type('**')
  await expect(said(bruno.page)).toHaveText(/Grassetto/)
  expect((await linesOn(bruno.page))[line]?.text).toBe('una *porta aperta*')
  await bruno.page.keyboard.press('Backspace')
  await expect(sheet(bruno.page).locator('strong')).toHaveCount(0)
  expect(await bruno.page.locator('#sheet > p').first().textContent()).toBe('una **porta aperta**')
  await bruno.page.keyboard.press('Backspace')
  await bruno.page.keyboard.type('*')
  await expect(sheet(bruno.page).locator('strong')).toHaveText('porta aperta')
  await bruno.page.keyboard.type(' sempre')
  await placeCaret(bruno.page, line, 0)
  await bruno.page.keyboard.type('# ')
  await expect(said(bruno.page)).toHaveText(/Titolo grande/)
  expect((await linesOn(bruno.page))[line]).toEqual({ look: 'heading 1', text: 'una *porta aperta* sempre' })
  await bruno.page.keyboard.press('Control+z')
  expect((await linesOn(bruno.page))[line]).toEqual({
    look: 'paragraph',
    text: '# una *porta aperta* sempre',
  })
  await bruno.page.keyboard.press('Control+Shift+z')
  await expectSame(server, id, writers)
  expect((await tableOf(server, id, writers)).slice(1)).toEqual(['Ada: una porta aperta', 'Bruno:  sempre'])
})

test('typing / offers what the line may become, and never gets in the way', async () => {
  const id = await freshText(bruno)
  const { page } = ada
  const menu = page.getByRole('listbox', { name: 'Che cosa metti qui?' })
  const chosen = () => sheet(page).getAttribute('aria-activedescendant')
  await placeCaret(page, line, 0)
  await page.keyboard.type('e/o il 3/4 su https://esempio.it')
  await expect(menu).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await expect(menu.getByRole('option')).toHaveCount(13)
  await expect(said(page)).toHaveText(/^13 scelte/)
  expect(await chosen()).toBe('slash-heading-1')
  expect(await obstaclesOn(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await chosen()).toBe('slash-lineBreak')
  await expect(menu.getByRole('option', { selected: true })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  expect((await linesOn(page))[line + 1]?.text, 'Esc leaves it as typed').toBe('/')
  await page.keyboard.press('Backspace')

  await page.keyboard.type('/virgol')
  await expect(menu.getByRole('option')).toHaveText([/Citazione/])
  await expect.poll(async () => (await linesOn(bruno.page))[line + 1]?.text).toBe('/virgol')
  await placeCaret(bruno.page, line, 0)
  await bruno.page.keyboard.type('Ecco: ')
  await bruno.page.keyboard.press('Enter')
  await expect.poll(async () => (await linesOn(page)).length).toBe((await linesOn(bruno.page)).length)
  await expect(menu, 'a colleague’s line above leaves it open').toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText(/Citazione/)
  expect((await linesOn(page))[line + 2]).toEqual({ look: 'quote', text: '' })
  await page.keyboard.press('Control+z')
  expect((await linesOn(page))[line + 2]).toEqual({ look: 'paragraph', text: '/virgol' })
  await page.keyboard.press('Control+Shift+z')

  await page.keyboard.type('Parole /zzz')
  await expect(menu).toHaveCount(0)
  await expect(said(page)).toHaveText(/resta quello che hai scritto/)
  await page.keyboard.type(' e /grass')
  await page.keyboard.press('Tab')
  await page.keyboard.type('forti')
  expect((await linesOn(page))[line + 2]?.text).toBe('Parole /zzz e *forti*')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' /coll')
  await menu.getByRole('option', { name: 'Collegamento' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeFocused()
  await page.keyboard.type('/parte')
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Le parole/ })
    .click()
  await expect(said(page)).toHaveText(/è nel testo/)

  await placeCaret(page, line, 6)
  const input = await page.context().newCDPSession(page)
  await page.keyboard.type('/')
  await input.send('Input.imeSetComposition', { text: 'tito', selectionStart: 4, selectionEnd: 4 })
  await expect(menu.getByRole('option').first()).toHaveText(/Titolo grande/)
  await input.send('Input.insertText', { text: 'titolo' })
  await page.setViewportSize({ width: 390, height: 420 })
  // It finds its new place at the next frame.
  const isWhole = async () => {
    const box = (await menu.boundingBox())!
    return box.y >= 0 && box.y + box.height <= 420
  }
  await expect.poll(isWhole, 'whole above the keyboard').toBe(true)
  await menu.getByRole('option', { name: 'Titolo medio' }).click()
  await page.setViewportSize({ width: 1440, height: 900 })
  const lines = await expectSame(server, id, writers)
  expect(lines[line]).toEqual({ look: 'heading 2', text: 'Ecco: ' })
  expect((await tableOf(server, id, writers)).slice(0, 3)).toEqual([
    '–: ¶',
    'Bruno: Ecco: ¶',
    expect.stringMatching(/^Ada: e\/o il 3\/4 su https:\/\/esempio\.it¶/),
  ])
})

test('what others change is said once, for the part one is in, and told whole on request', async () => {
  const id = await freshText(bruno)
  const { page } = ada
  const ask = page.getByRole('button', { name: 'Che cosa è cambiato?' })
  const panel = page.getByRole('dialog', { name: 'Che cosa è cambiato' })
  await placeCaret(page, line, 0)
  await page.keyboard.type('Mie parole.')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expectSaved(ada)
  await expect.poll(async () => (await linesOn(bruno.page))[line]?.text).toBe('Mie parole.')
  await expect(ask, 'one’s own are no news').toHaveCount(0)
  await placeCaret(bruno.page, line, 11)
  await bruno.page.keyboard.insertText(' Uno è qui. Due sono là. Tre!')
  await expect(said(page)).toHaveText(
    'In questa parte sono cambiate 3 frasi. Vuoi sentirle? Premi Ctrl+Alt+V.',
  )
  await placeCaret(bruno.page, line + 2, 0)
  await bruno.page.keyboard.insertText('Altrove.')
  await expect.poll(async () => (await linesOn(page))[line + 2]?.text).toBe('Altrove.')
  await page.keyboard.press('Control+Alt+v')
  await expect(panel.getByRole('listitem')).toHaveText([
    /Bruno Betulla.*«La questione».*Uno è qui\./,
    /Bruno Betulla.*«Perché è aperta».*Altrove\./,
  ])
  expect(await obstaclesOn(page)).toEqual([])
  await panel.getByRole('checkbox').uncheck()
  await panel.getByRole('button', { name: /Altrove/ }).click()
  await expect(panel).toHaveCount(0)
  await expect(ask, 'seen is seen').toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Perché è aperta' })).toHaveAttribute('aria-current', 'true')
  await placeCaret(bruno.page, line, 0)
  await bruno.page.keyboard.press('Delete')
  await ask.click()
  await expect(panel.getByRole('listitem')).toHaveText([/Qualcuno ha tolto parole/])
  await expect(panel.getByRole('checkbox'), 'the choice stays').not.toBeChecked()
  await panel.getByRole('checkbox').check()
  await panel.getByRole('button', { name: 'Ho visto' }).click()
  await expectSame(server, id, writers)
})

test('the commands are one stop of Tab and stand in sight at every width, with letters twice as large too', async () => {
  await freshText()
  const { page } = ada
  const toolbar = page.getByRole('toolbar', { name: 'Forma del testo' })
  for (const [width, letters] of [
    ...[1440, 1280, 1024, 800, 390, 320].map((px) => [px, 16] as const),
    ...[1280, 640, 390, 320].map((px) => [px, 32] as const),
  ]) {
    await setLetters(page, letters)
    await page.setViewportSize({ width, height: 700 })
    const letter = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    await expect.poll(letter).toBe(`${letters}px`)
    const now = `${width} px, letters of ${letters}`
    await expect.poll(() => sidewaysScroll(page), now).toBe(0)
    const stops = await toolbar.locator('[data-stop]:visible').all()
    for (const stop of stops) {
      await expect(stop, now).toBeInViewport({ ratio: 1 })
      expect((await stop.boundingBox())!.width, now).toBeGreaterThanOrEqual(44)
      // No two lie over each other: what is in its middle is itself.
      const over = () =>
        stop.evaluate((element) => {
          const { left, top, width: wide, height } = element.getBoundingClientRect()
          const found = document.elementFromPoint(left + wide / 2, top + height / 2)
          return element.contains(found) ? '' : found?.outerHTML.slice(0, 200)
        })
      await expect.poll(over, now).toBe('')
    }
    expect(await toolbar.locator('[data-stop][tabindex="0"]:visible').count()).toBe(1)
    await placeCaret(page, line, 0)
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('End')
    await expect(stops.at(-1)!).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(stops[0]!, 'arrows go round').toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await expect(stops[0]!).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(sheet(page)).toBeFocused()
  }
  const greyLines = await page
    .locator('#sheet > p.empty')
    .first()
    .evaluate((line) => {
      return line.clientHeight / Number.parseFloat(getComputedStyle(line).lineHeight)
    })
  expect(greyLines, 'grey words that take more lines have room for them').toBeGreaterThan(1.9)
  await setLetters(page, 16)
  await page.setViewportSize({ width: 1440, height: 900 })
})
