import { expect, type Page } from '@playwright/test'
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

test.describe.configure({ retries: 0 })

let { server, workshopId, writers, ada, bruno } = {} as Desks

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
})
test.afterAll(() => leave(writers))

const first = 'La casa ha una porta aperta.'
const second = 'Chi arriva trova posto.'
const added = ' Sempre.'
/** Line of Ada's first paragraph: head, part, then hers. */
const line = 2

type Case = {
  name: string
  /** What Bruno does inside Ada's words. */
  act(page: Page): Promise<void>
  /** How the lines of the part look afterwards, and whose every word is. */
  looks: string[]
  table: string[]
}

const press =
  (offset: number, ...keys: string[]) =>
  async (page: Page) => {
    await placeCaret(page, line, offset)
    for (const key of keys) await page.keyboard.press(key)
  }

const choose = (offset: number, type: string) => async (page: Page) => {
  await placeCaret(page, line, offset)
  await page.getByRole('button', { name: /^Tipo di riga/ }).click()
  await page.getByRole('menuitemradio', { name: type, exact: true }).click()
}

const cases: Case[] = [
  {
    name: 'Enter in the middle',
    act: press(7, 'Enter'),
    looks: ['paragraph', 'paragraph', 'paragraph'],
    table: ['–: ¶', 'Ada: La casa', 'Bruno: ¶', `Ada:  ha una porta aperta.${added}¶${second}`],
  },
  {
    name: 'Backspace at the start',
    act: async (page) => {
      await placeCaret(page, line + 1, 0)
      await page.keyboard.press('Backspace')
    },
    looks: ['paragraph'],
    table: ['–: ¶', `Ada: ${first}${added}${second}`],
  },
  {
    name: 'a heading',
    act: press(7, 'Control+Alt+1'),
    looks: ['heading 1', 'paragraph'],
    table: ['–: ¶', `Ada: ${first}${added}¶${second}`],
  },
  {
    name: 'a list',
    act: press(7, 'Control+Shift+8'),
    looks: ['bullet 0', 'paragraph'],
    table: ['–: ¶', `Ada: ${first}${added}¶${second}`],
  },
  {
    name: 'an indent',
    act: press(7, 'Control+Shift+7', 'Tab', 'Tab', 'Shift+Tab'),
    looks: ['number 1', 'paragraph'],
    table: ['–: ¶', `Ada: ${first}${added}¶${second}`],
  },
  {
    name: 'a quotation',
    act: choose(7, 'Citazione'),
    looks: ['quote', 'paragraph'],
    table: ['–: ¶', `Ada: ${first}${added}¶${second}`],
  },
  {
    name: 'bold',
    act: press(3, ...Array(4).fill('Shift+ArrowRight'), 'Control+b'),
    looks: ['paragraph', 'paragraph'],
    table: ['–: ¶', `Ada: ${first}${added}¶${second}`],
  },
  {
    name: 'typing',
    act: async (page) => {
      await placeCaret(page, line, 7)
      await page.keyboard.type(' nuova')
    },
    looks: ['paragraph', 'paragraph'],
    table: ['–: ¶', 'Ada: La casa', 'Bruno:  nuova', `Ada:  ha una porta aperta.${added}¶${second}`],
  },
  {
    name: 'an accent by dead key',
    act: async (page) => {
      await placeCaret(page, line, 7)
      const input = await page.context().newCDPSession(page)
      await input.send('Input.imeSetComposition', { text: '`', selectionStart: 1, selectionEnd: 1 })
      await input.send('Input.imeSetComposition', { text: 'è', selectionStart: 1, selectionEnd: 1 })
      await input.send('Input.insertText', { text: 'è' })
    },
    looks: ['paragraph', 'paragraph'],
    table: ['–: ¶', 'Ada: La casa', 'Bruno: è', `Ada:  ha una porta aperta.${added}¶${second}`],
  },
  {
    name: 'a composition',
    act: async (page) => {
      await placeCaret(page, line, 7)
      const input = await page.context().newCDPSession(page)
      for (const text of ['に', 'にh', 'にほ', 'にほん'])
        await input.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
      await input.send('Input.insertText', { text: '日本' })
    },
    looks: ['paragraph', 'paragraph'],
    table: ['–: ¶', 'Ada: La casa', 'Bruno: 日本', `Ada:  ha una porta aperta.${added}¶${second}`],
  },
  {
    name: 'undo of a removal',
    act: press(3, ...Array(4).fill('Shift+ArrowRight'), 'Delete', 'Control+z'),
    looks: ['paragraph', 'paragraph'],
    table: ['–: ¶', `Ada: ${first}${added}¶${second}`],
  },
  {
    name: 'redo of a removal',
    act: press(2, ...Array(5).fill('Shift+ArrowRight'), 'Delete', 'Control+z', 'Control+y'),
    looks: ['paragraph', 'paragraph'],
    table: ['–: ¶', `Ada: La ha una porta aperta.${added}¶${second}`],
  },
]

const offline = async ({ context, page }: Writer) => {
  await context.setOffline(true)
  await expect(page.locator('.saved-words')).toHaveText(/^Sei senza rete\./)
}

for (const network of ['online', 'offline'] as const)
  for (const { name, act, looks, table } of cases)
    test(`[P3] ${name} inside a colleague's words, ${network}, leaves every word its writer's`, async () => {
      const id = await createText(server, workshopId, ada)
      await openText(ada, id)
      await placeCaret(ada.page, line, 0)
      await ada.page.keyboard.type(first)
      await ada.page.keyboard.press('Enter')
      await ada.page.keyboard.type(second)
      await expectSaved(ada)
      await openText(bruno, id)
      await expect.poll(async () => (await linesOn(bruno.page))[line + 1]?.text).toBe(second)

      if (network === 'offline') await offline(bruno)
      await placeCaret(ada.page, line, first.length)
      await Promise.all([act(bruno.page), ada.page.keyboard.type(added)])
      if (network === 'offline') await bruno.context.setOffline(false)

      const lines = await expectSame(server, id, writers)
      expect(lines.slice(line, line + looks.length).map(({ look }) => look)).toEqual(looks)
      expect(lines[line + looks.length]?.look).toBe('part')
      expect(await tableOf(server, id, writers)).toEqual(table)
      if (name === 'bold') expect(lines[line]?.text).toBe(`La *casa* ha una porta aperta.${added}`)
    })
