import { expect, type CDPSession, type Page } from '@playwright/test'
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
} from './desk-people.ts'
import { test } from './place.ts'

test.describe.configure({ retries: 0 })

let { server, workshopId, writers, ada, bruno } = {} as Desks

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
})
test.afterAll(() => leave(writers))

const first = 'La casa ha una porta aperta.'
const second = 'Chi arriva trova posto.'
/** What Bruno has composed, after «La casa», when Ada does something. */
const composed = 'にほ'
/** Line of Ada's first paragraph: head, part, then hers. */
const line = 2

const composing = (input: CDPSession, text: string) =>
  input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

type Case = {
  name: string
  /** What Ada does to the block in which Bruno composes after «La casa». */
  act(page: Page): Promise<void>
  /** What the server has once she did, and then what both see when he is done. */
  during: string[]
  after: string[]
  table: string[]
}

const cases: Case[] = [
  {
    name: 'goes on writing at its end',
    act: async (page) => {
      await placeCaret(page, line, first.length + composed.length)
      await page.keyboard.type(' Sempre.')
    },
    during: [`${first} Sempre.`, second],
    after: ['La casa日本 ha una porta aperta. Sempre.', second],
    table: ['–: ¶', 'Ada: La casa', 'Bruno: 日本', `Ada:  ha una porta aperta. Sempre.¶${second}`],
  },
  {
    name: 'writes at the very place',
    act: async (page) => {
      await placeCaret(page, line, 7)
      await page.keyboard.type('tta')
    },
    during: ['La casatta ha una porta aperta.', second],
    after: [],
    table: [],
  },
  {
    name: 'presses Enter before it',
    act: async (page) => {
      await placeCaret(page, line, 2)
      await page.keyboard.press('Enter')
    },
    during: ['La', ' casa ha una porta aperta.', second],
    after: ['La', ' casa日本 ha una porta aperta.', second],
    table: ['–: ¶', 'Ada: La¶ casa', 'Bruno: 日本', `Ada:  ha una porta aperta.¶${second}`],
  },
  {
    name: 'joins the next block to it',
    act: async (page) => {
      await placeCaret(page, line + 1, 0)
      await page.keyboard.press('Backspace')
    },
    during: [first + second],
    after: [`La casa日本 ha una porta aperta.${second}`],
    table: ['–: ¶', 'Ada: La casa', 'Bruno: 日本', `Ada:  ha una porta aperta.${second}`],
  },
  {
    name: 'removes the words around it',
    act: async (page) => {
      await placeCaret(page, line, 2)
      // What Bruno has composed so far stands among them, and goes too.
      for (let step = 0; step < 9 + composed.length; step++) await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('Delete')
    },
    during: ['Launa porta aperta.', second],
    after: ['La日本una porta aperta.', second],
    table: ['–: ¶', 'Ada: La', 'Bruno: 日本', `Ada: una porta aperta.¶${second}`],
  },
  {
    name: 'makes it a heading',
    act: async (page) => {
      await placeCaret(page, line, 0)
      await page.keyboard.press('Control+Alt+1')
    },
    during: [first, second],
    after: ['La casa日本 ha una porta aperta.', second],
    table: ['–: ¶', 'Ada: La casa', 'Bruno: 日本', `Ada:  ha una porta aperta.¶${second}`],
  },
]

const textsOf = async (page: Page) => (await linesOn(page)).slice(line).map(({ text }) => text)

for (const { name, act, during, after, table } of cases)
  test(`[B14] a colleague who ${name} does not disturb a composition, and nobody's words are lost`, async () => {
    const id = await createText(server, workshopId, ada)
    await openText(ada, id)
    await placeCaret(ada.page, line, 0)
    await ada.page.keyboard.type(first)
    await ada.page.keyboard.press('Enter')
    await ada.page.keyboard.type(second)
    await expectSaved(ada)
    await openText(bruno, id)
    await expect.poll(async () => (await textsOf(bruno.page))[1]).toBe(second)

    await placeCaret(bruno.page, line, 7)
    const input = await bruno.page.context().newCDPSession(bruno.page)
    await composing(input, 'に')
    await composing(input, composed)
    await expect.poll(async () => (await textsOf(ada.page)).join()).toContain(composed)
    await act(ada.page)
    await expectSaved(ada)
    const withoutBruno = (await textsOf(ada.page)).map((text) => text.replace(composed, ''))
    expect(withoutBruno.slice(0, during.length)).toEqual(during)
    // The block under Bruno's fingers stands as it was.
    expect((await textsOf(bruno.page))[0]).toBe('La casaにほ ha una porta aperta.')
    await composing(input, 'にほん')
    await input.send('Input.insertText', { text: '日本' })

    const lines = (await expectSame(server, id, writers)).slice(line).map(({ text }) => text)
    if (after.length > 0) {
      expect(lines.slice(0, after.length)).toEqual(after)
      expect(await tableOf(server, id, writers)).toEqual(table)
    } else {
      expect(lines[0]).toMatch(/^La casa(日本tta|tta日本) ha una porta aperta\.$/)
    }
  })
