import { expect, type Page } from '@playwright/test'
import { dragLine } from './dragging.ts'
import {
  createText,
  expectHeard,
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

/** What leaves a page waits while this says so, and goes in the order in which it was written. */
const holds = new Map<Page, { isHeld: boolean; release: () => void }>()

const holdable = async (page: Page) => {
  const waiting: (() => void)[] = []
  const hold = { isHeld: false, release: () => waiting.splice(0).forEach((send) => send()) }
  holds.set(page, hold)
  await page.routeWebSocket(/\/live\//, (socket) => {
    const live = socket.connectToServer()
    socket.onMessage((message) => {
      if (hold.isHeld) waiting.push(() => live.send(message))
      else live.send(message)
    })
  })
}

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
  for (const { page } of writers) await holdable(page)
})
test.afterAll(() => leave(writers))

const line = 2
const first = 'Una prima riga, abbastanza lunga da restare dove sta.'
const short = 'La riga contesa.'
const second = 'E un’altra corta.'
const last = 'Una riga in fondo, lunga anche lei quanto basta per restare.'

const write = async (...lines: string[]) => {
  const id = await createText(server, workshopId, ada)
  await openText(ada, id)
  await placeCaret(ada.page, line, 0)
  for (const [index, words] of lines.entries()) {
    if (index > 0) await ada.page.keyboard.press('Enter')
    await ada.page.keyboard.type(words)
  }
  await expectSaved(ada)
  await openText(bruno, id)
  await expect.poll(async () => (await linesOn(bruno.page))[line + lines.length - 1]?.text).toBe(lines.at(-1))
  return id
}

/** Both act without hearing of each other; then the words of one reach the server, and after them the other's. */
const atOnce = async (
  id: string,
  order: readonly Writer[],
  acts: ReadonlyMap<Writer, () => Promise<unknown>>,
) => {
  const held = order.map(({ page }) => holds.get(page)!)
  for (const hold of held) hold.isHeld = true
  for (const writer of order) await acts.get(writer)!()
  for (const [index, hold] of held.entries()) {
    hold.isHeld = false
    hold.release()
    await expectSaved(order[index]!)
  }
  return (await expectSame(server, id, writers)).map(({ text }) => text)
}

const press =
  ({ page }: Writer, key: string, at = line + 1, also: string[] = []) =>
  async () => {
    await placeCaret(page, at, 3)
    for (const extra of also) await page.keyboard.press(extra)
    await page.keyboard.press(key)
  }

const nobodysTurnedHands = async (id: string) =>
  expect((await tableOf(server, id, writers)).join('|')).not.toMatch(/Bruno: [^¶]/)

test('[B23] of two who move the same line at once the second gives way, whoever that is', async () => {
  for (const order of [
    [ada, bruno],
    [bruno, ada],
  ]) {
    const [winner, loser] = order as [Writer, Writer]
    const id = await write(first, short, last)
    const acts = new Map([
      [winner, press(winner, 'Alt+Shift+ArrowUp')],
      [loser, press(loser, 'Alt+Shift+ArrowDown')],
    ])
    const lines = await atOnce(id, order, acts)
    expect(lines.slice(line, line + 3)).toEqual([short, first, last])
    await expectHeard(loser, / ha spostato «La riga contesa\.» un attimo prima di te: resta dove è ora\./)
    await expectHeard(winner, /^Spostato sopra «Una prima riga/m)
    await nobodysTurnedHands(id)
    // The move that gave way is nothing to undo any more; the other's is.
    if (loser === bruno) await expect(loser.page.getByRole('button', { name: 'Annulla' })).toBeDisabled()
    await placeCaret(winner.page, line, 0)
    await winner.page.keyboard.press('Control+z')
    await expect.poll(async () => (await linesOn(winner.page))[line + 1]?.text).toBe(short)
    const undone = (await expectSame(server, id, writers)).map(({ text }) => text)
    expect(undone.slice(line, line + 3)).toEqual([first, short, last])
    await nobodysTurnedHands(id)
  }
})

test('[B23] by the handle too', async () => {
  const id = await write(first, short, last)
  const drag =
    ({ page }: Writer, to: number, edge: 'above' | 'below') =>
    async () =>
      (await dragLine(page, line + 1, to, edge)).drop()
  const acts = new Map([
    [ada, drag(ada, line, 'above')],
    [bruno, drag(bruno, line + 2, 'below')],
  ])
  const lines = await atOnce(id, [bruno, ada], acts)
  expect(lines.slice(line, line + 3)).toEqual([first, last, short])
  await nobodysTurnedHands(id)
})

test('[B23] several lines, and one of several', async () => {
  const id = await write(first, short, '', second, last)
  const down = ['Shift+ArrowDown', 'Shift+ArrowDown']
  const acts = new Map([
    [ada, press(ada, 'Alt+Shift+ArrowUp', line + 1, down)],
    [bruno, press(bruno, 'Alt+Shift+ArrowDown', line + 1, down)],
  ])
  const lines = await atOnce(id, [ada, bruno], acts)
  expect(lines.slice(line, line + 5)).toEqual([short, '', second, first, last])
  await nobodysTurnedHands(id)
  // Ada moves one, Bruno both: what he alone moved stays where he put it.
  const acts2 = new Map([
    [ada, press(ada, 'Alt+Shift+ArrowDown', line + 2)],
    [bruno, press(bruno, 'Alt+Shift+ArrowDown', line, down)],
  ])
  const after = await atOnce(id, [ada, bruno], acts2)
  for (const words of [short, second, first, last])
    expect(after.filter((text) => text === words)).toHaveLength(1)
  await nobodysTurnedHands(id)
})

test('[B23] who wrote in it meanwhile keeps it: it stands twice, and both hear so', async () => {
  const id = await write(first, short, last)
  const acts = new Map([
    [ada, press(ada, 'Alt+Shift+ArrowUp')],
    [
      bruno,
      async () => {
        await press(bruno, 'Alt+Shift+ArrowDown')()
        await bruno.page.keyboard.type('XY')
      },
    ],
  ])
  const lines = await atOnce(id, [ada, bruno], acts)
  expect(lines.slice(line, line + 4)).toEqual([short, first, last, 'La XYriga contesa.'])
  await expectHeard(bruno, /ora sta in due posti\. Tieni quello che va bene a tutti\./)
})

test('[B23] a part, moved by one who was away', async () => {
  const id = await write('Sotto la prima parte.')
  const names = ({ page }: Writer) => page.locator('.parts li a').allTextContents()
  const before = await names(bruno)
  await bruno.context.setOffline(true)
  await expect(bruno.page.locator('.saved-words')).toHaveText(/^Sei senza rete\./)
  const down = async ({ page }: Writer, index: number) => {
    await page.locator('.parts li .part-move').nth(index).click()
    await page.getByRole('menuitem', { name: 'Sposta giù' }).click()
  }
  await down(bruno, 0)
  await down(bruno, 1)
  await down(ada, 0)
  await expectSaved(ada)
  await bruno.context.setOffline(false)
  await expectSame(server, id, writers)
  for (const writer of writers) expect((await names(writer)).toSorted()).toEqual(before.toSorted())
  const held = await expectSame(server, id, writers)
  expect(held.filter(({ text }) => text === 'Sotto la prima parte.')).toHaveLength(1)
  expect(
    held
      .filter(({ look }) => look === 'part')
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(before.toSorted())
})
