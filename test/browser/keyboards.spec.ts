import { expect, type CDPSession, type Page } from '@playwright/test'
import { openContext, sizes } from '../helpers/browser.ts'
import {
  createText,
  expectSame,
  expectSaved,
  leave,
  linesOn,
  openText,
  openDesks,
  placeCaret,
  tableOf,
  type Desks,
  type Writer,
} from './desk-people.ts'
import { test } from './place.ts'

let { server, workshopId, writers, ada, bruno } = {} as Desks
/** Ada at her phone: the editor takes the page for Chrome on Android, and does what it does there. */
let phone: Writer
let input: CDPSession
let id: string

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
  const { cookie } = ada
  const context = await openContext(browser, { url: server.url, cookie, userAgent: android, hasTouch: true })
  phone = { ...ada, context, page: await context.newPage() }
})
const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36'

/** A new text before both, with the caret of the first on the line under the first part. */
const begin = async (first: Writer) => {
  id = await createText(server, workshopId, ada)
  await openText(first, id)
  await openText(bruno, id)
  await placeCaret(first.page, line, 0)
  input = await first.context.newCDPSession(first.page)
  return first.page
}
const expectAgreed = (first: Writer) => expectSame(server, id, [first, bruno])
test.afterAll(() => leave([...writers, phone]))

const line = 2
const compose = (text: string) =>
  input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const commit = (text: string) => input.send('Input.insertText', { text })
const textOf = async (page: Page, at = line) => (await linesOn(page))[at]?.text
const said = (page: Page) => page.locator('main > [role=status]')

/** A phone's key: no key is told, only what it does to the text. */
const unnamedKey = async (edit: () => Promise<unknown>) => {
  const key = { windowsVirtualKeyCode: 229, key: 'Unidentified', code: '' }
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await edit()
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** What the browser does by itself when a keyboard asks for it, with the events that come with it. */
const edit = (page: Page, command: string, value?: string) =>
  page.evaluate(([name, text]) => document.execCommand(name!, false, text), [command, value] as const)

/** A correction that replaces the word before the caret, as a spelling menu or a phone without composition does. */
const correct = (page: Page, length: number, better: string) =>
  page.evaluate(
    ([back, text]) => {
      const selection = getSelection()!
      const { anchorNode, anchorOffset } = selection
      const range = document.createRange()
      range.setStart(anchorNode!, anchorOffset - back)
      range.setEnd(anchorNode!, anchorOffset)
      selection.removeAllRanges()
      selection.addRange(range)
      const data = new DataTransfer()
      data.setData('text/plain', text)
      const asked = new InputEvent('beforeinput', {
        inputType: 'insertReplacementText',
        dataTransfer: data,
        bubbles: true,
        cancelable: true,
      })
      if (document.querySelector('#sheet')!.dispatchEvent(asked))
        document.execCommand('insertText', false, text)
    },
    [length, better] as const,
  )

/** A new line asked by name, as voices that dictate and phones do. */
const newLine = (page: Page) =>
  page.evaluate(() => {
    const asked = new InputEvent('beforeinput', {
      inputType: 'insertParagraph',
      bubbles: true,
      cancelable: true,
    })
    if (document.querySelector('#sheet')!.dispatchEvent(asked)) document.execCommand('insertParagraph')
  })

test('[B14] a dead key, and a composition that begins anew while the one before ends', async () => {
  const page = await begin(ada)
  await page.keyboard.type('perch')
  await compose('´')
  await commit('é')
  await compose('ni')
  await commit('日')
  await compose('ho')
  await commit('本')
  await page.keyboard.type(' sì')
  expect(await textOf(page)).toBe('perché日本 sì')
  await expectAgreed(ada)
})

test('[B14] a phone that composes every word: letters, a correction, removal, Enter without a name', async () => {
  const page = await begin(phone)
  for (const step of ['c', 'ci', 'cia', 'ciao']) await unnamedKey(() => compose(step))
  await unnamedKey(() => commit('ciao'))
  await unnamedKey(() => commit(' '))
  for (const step of ['m', 'mn', 'mno']) await unnamedKey(() => compose(step))
  await unnamedKey(() => compose('mn'))
  await unnamedKey(() => commit('mondo'))
  expect(await textOf(page)).toBe('ciao mondo')
  await unnamedKey(() => newLine(page))
  await unnamedKey(() => commit('riga'))
  await expect.poll(() => textOf(page, line + 1)).toBe('riga')
  await unnamedKey(() => edit(page, 'delete'))
  await expect.poll(() => textOf(page, line + 1)).toBe('rig')
  for (let letter = 0; letter < 3; letter++) await unnamedKey(() => edit(page, 'delete'))
  await unnamedKey(() => edit(page, 'delete'))
  // The phone shows it a moment before its page has read it: what is gone is gone for Bruno too.
  for (const one of [page, bruno.page])
    await expect
      .poll(async () => (await linesOn(one)).slice(line, line + 2))
      .toMatchObject([{ look: 'paragraph', text: 'ciao mondo' }, { look: 'part' }])
  await expectAgreed(phone)
})

test('[M2] a correction without composition rewrites one’s own word, and no letter of a colleague beside it', async () => {
  await begin(ada)
  await ada.page.keyboard.type('una prota aperta')
  await expectSaved(ada)
  await expect.poll(() => textOf(bruno.page)).toBe('una prota aperta')
  await placeCaret(bruno.page, line, 9)
  await bruno.page.keyboard.type(' grnade')
  await correct(bruno.page, 6, 'grande')
  await expect.poll(() => textOf(ada.page)).toBe('una prota grande aperta')
  await placeCaret(ada.page, line, 9)
  await correct(ada.page, 5, 'porta')
  const lines = await expectAgreed(ada)
  expect(lines[line]?.text).toBe('una porta grande aperta')
  expect((await tableOf(server, id, writers)).slice(1)).toEqual([
    'Ada: una porta',
    'Bruno:  grande',
    'Ada:  aperta',
  ])
})

test('[B14] [B15] a phone turned while composing, and a colleague who writes in the same line, lose nothing', async () => {
  const page = await begin(phone)
  await page.setViewportSize(sizes.phone)
  await page.keyboard.type('La casa ')
  await compose('gra')
  await expect.poll(() => textOf(bruno.page)).toBe('La casa gra')
  await page.setViewportSize({ width: sizes.phone.height, height: sizes.phone.width })
  await placeCaret(bruno.page, line, 2)
  await bruno.page.keyboard.type(' mia')
  await expectSaved(bruno)
  await compose('grand')
  await page.setViewportSize(sizes.phone)
  await commit('grande')
  await page.keyboard.type('!')
  const lines = await expectAgreed(phone)
  expect(lines[line]?.text).toBe('La mia casa grande!')
  await page.setViewportSize(sizes.wide)
})

test('signs and the slash work from a phone’s keyboard, and Enter without a name takes the choice', async () => {
  const page = await begin(phone)
  await unnamedKey(() => commit('#'))
  await unnamedKey(() => commit(' '))
  await expect(said(page)).toHaveText(/Titolo grande/)
  for (const step of ['T', 'Ti']) await unnamedKey(() => compose(step))
  await unnamedKey(() => commit('Titolo'))
  await unnamedKey(() => newLine(page))
  await unnamedKey(() => commit('**'))
  for (const step of ['f', 'fo']) await unnamedKey(() => compose(step))
  await unnamedKey(() => commit('forte'))
  await unnamedKey(() => commit('*'))
  await unnamedKey(() => commit('*'))
  await expect.poll(() => textOf(page, line + 1)).toBe('*forte*')
  await unnamedKey(() => commit(' '))
  await unnamedKey(() => commit('/'))
  for (const step of ['c', 'ci', 'cit']) await unnamedKey(() => compose(step))
  await expect(page.getByRole('option')).toHaveText([/Citazione/])
  await commit('cit')
  await unnamedKey(() => newLine(page))
  await expect.poll(async () => (await linesOn(page))[line + 1]).toEqual({ look: 'quote', text: '*forte* ' })
  const lines = await expectAgreed(phone)
  expect(lines[line]).toEqual({ look: 'heading 1', text: 'Titolo' })
})

test('who dictates a new line to a desk gets one, in a list a new item, under the slash its choice', async () => {
  const page = await begin(ada)
  await page.keyboard.type('- uno')
  await newLine(page)
  await page.keyboard.type('due')
  await newLine(page)
  await newLine(page)
  await page.keyboard.type('/cit')
  await newLine(page)
  await page.keyboard.type('Parole')
  expect((await expectAgreed(ada)).slice(line, line + 3)).toEqual([
    { look: 'bullet 0', text: 'uno' },
    { look: 'bullet 0', text: 'due' },
    { look: 'quote', text: 'Parole' },
  ])
})
