import { expect, type Page } from '@playwright/test'
import { readBlocks, textOfRuns } from '../../shared/text/flat.ts'
import { dragLine } from './dragging.ts'
import { obstaclesOn } from '../helpers/axe.ts'
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

test.describe.configure({ retries: 0 })

let { server, workshopId, writers, ada, bruno } = {} as Desks

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
})
test.afterAll(() => leave(writers))

const said = (page: Page) => page.locator('main > [role=status]')
const textOf = async (page: Page, line: number) => (await linesOn(page))[line]?.text

/** The letters that the server tells a person wrote; markers are none. */
const writtenBy = async ({ page, personId }: Writer, id: string): Promise<string> => {
  const { runs } = await (await page.request.get(`/api/documents/${id}/authorship`)).json()
  const flat = await server.deps.rooms.read(id, ({ body }) =>
    readBlocks(body)
      .map(({ runs }) => `¶${textOfRuns(runs)}`)
      .join(''),
  )
  return (runs as { person: string | null; from: number; length: number }[])
    .filter(({ person }) => person === personId)
    .map(({ from, length }) => flat!.slice(from, from + length).replaceAll('¶', ''))
    .join('')
}

/** Line of Ada's first paragraph: head, part, then hers. */
const line = 2

/** Ada writes her lines; both have them before them. */
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
  await expect.poll(() => textOf(bruno.page, line + lines.length - 1)).toBe(lines.at(-1))
  return id
}

test('[W2] lines go up and down by keys and buttons, and every word stays whose it was', async () => {
  const id = await write('Uno.', 'Due.', 'La terza riga è di Ada.')
  const { page } = bruno
  await placeCaret(page, line + 2, 3)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(said(page)).toHaveText(/^Spostato sopra «Due\.»\./)
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(said(page)).toHaveText(/^Spostato sopra «Uno\.»\./)
  await page.keyboard.type('rza ')
  await expectSame(server, id, writers)
  expect(await tableOf(server, id, writers)).toEqual([
    'Ada: ¶La ',
    'Bruno: rza ',
    'Ada: terza riga è di Ada.',
    'Bruno: ¶',
    'Ada: Uno.',
    'Bruno: ¶',
    'Ada: Due.',
  ])
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Annulla' }).click()
  await page.getByRole('button', { name: 'Annulla' }).click()
  await expectSame(server, id, writers)
  expect((await tableOf(server, id, writers)).join('').replace(/(Ada|Bruno|–): |¶/g, '')).toBe(
    'Uno.Due.La terza riga è di Ada.',
  )
  expect((await tableOf(server, id, writers)).filter((row) => /Bruno: [^¶]/.test(row))).toEqual([])
  // Two lines at once, by the buttons; the title of the text has nothing above it.
  await placeCaret(page, line, 0)
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Sposta giù' }).click()
  await expect.poll(() => textOf(page, line)).toBe('La terza riga è di Ada.')
  await placeCaret(page, 0, 0)
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(said(page)).toHaveText(/^Il titolo del testo resta in cima\./)
  await expectSame(server, id, writers)
})

test('[W2] a whole part goes past another from the panel, with the keyboard alone', async () => {
  const id = await write('Sotto la prima parte.')
  const { page } = bruno
  const names = () => page.locator('.parts li a').allTextContents()
  const before = await names()
  await page.locator('.parts li .part-move').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Sposta su' })).toHaveAttribute('aria-disabled', 'true')
  expect(await obstaclesOn(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Sposta giù' }).click()
  await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)])
  await expect(page.locator('.parts li .part-move').nth(1)).toBeFocused()
  const held = await expectSame(server, id, writers)
  const at = held.findIndex(({ text }) => text === 'Sotto la prima parte.')
  expect(held[at - 1]).toEqual({ look: 'part', text: before[0] })
  expect(await writtenBy(bruno, id)).toBe('')
})

test('a line in which a colleague writes is not put down again: what passes it is', async () => {
  const id = await write('Qui scrive Ada', 'breve', 'Una riga più lunga, in fondo a tutte.')
  await placeCaret(ada.page, line, 14)
  await expect(bruno.page.locator('.caret')).toBeVisible()
  await placeCaret(bruno.page, line, 2)
  await Promise.all([
    bruno.page.keyboard.press('Alt+Shift+ArrowDown'),
    ada.page.keyboard.type(' e continua a scrivere.', { delay: 5 }),
  ])
  const held = await expectSame(server, id, writers)
  expect(held.slice(line, line + 2).map(({ text }) => text)).toEqual([
    'breve',
    'Qui scrive Ada e continua a scrivere.',
  ])
  expect((await tableOf(server, id, writers)).join('|')).not.toMatch(/Bruno: [^¶]/)
})

test('on a phone one menu holds all the ways a line can go', async () => {
  const id = await write('Prima riga.', 'Seconda riga.')
  const { page } = bruno
  await page.setViewportSize(sizes.narrow)
  await placeCaret(page, line + 1, 0)
  await page.getByRole('button', { name: 'Sposta la riga', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Sposta su' }).click()
  await expect.poll(() => textOf(page, line)).toBe('Seconda riga.')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  const toolbar = await page.getByRole('toolbar').boundingBox()
  for (const tool of await page.locator('.toolbar .tool:visible').all()) {
    const box = (await tool.boundingBox())!
    expect(box.x + box.width).toBeLessThanOrEqual(toolbar!.x + toolbar!.width + 0.5)
  }
  await page.setViewportSize(sizes.wide)
  await expectSame(server, id, writers)
})

test('[W2] a line is dragged by its handle, Esc calls it off, and its menu does the same', async () => {
  const id = await write('Prima.', 'Seconda riga di Ada.', 'Terza.')
  const { page } = bruno
  await placeCaret(page, 0, 0)
  const called = await dragLine(page, line + 2, line, 'above')
  await page.keyboard.press('Escape')
  await called.drop()
  expect(await textOf(page, line)).toBe('Prima.')
  await (await dragLine(page, line + 2, line, 'above')).drop()
  await expect.poll(() => textOf(page, line)).toBe('Terza.')
  await expect(said(page)).toHaveText(/^Spostato sopra «Prima\.»\./)
  await page.locator('#sheet > *').nth(line).hover()
  await page.getByRole('button', { name: 'Sposta questa riga: «Terza.»' }).click()
  expect(await obstaclesOn(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Sposta giù' }).click()
  await expect.poll(() => textOf(page, line + 1)).toBe('Terza.')
  await expectSame(server, id, writers)
  expect((await tableOf(server, id, writers)).join('|')).not.toMatch(/Bruno: [^¶]/)
})

/** What holds a line while it is dragged: every event is the browser's own, as a mouse's or a finger's. */
type Grip = Record<'down' | 'move', (x: number, y: number) => Promise<unknown>> & {
  up: () => Promise<unknown>
}

const mouseOn = ({ mouse }: Page): Grip => ({
  down: async (x, y) => {
    await mouse.move(x, y)
    await mouse.down()
  },
  move: (x, y) => mouse.move(x, y, { steps: 4 }),
  up: () => mouse.up(),
})

const fingerOn = async (page: Page): Promise<Grip> => {
  const wire = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    wire.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: (x, y) => touch('touchStart', [{ x, y }]),
    move: (x, y) => touch('touchMove', [{ x, y }]),
    up: () => touch('touchEnd', []),
  }
}

/** Drags a line to an edge of the window, waits until the page has brought another line into reach, and drops it there. */
const dragFar = async (page: Page, grip: Grip, words: string, target: string, edge: 'above' | 'below') => {
  const goal = page.locator('#sheet > *').filter({ hasText: target })
  const handle = page.getByRole('button', { name: `Sposta questa riga: «${words}` })
  const box = (await handle.boundingBox())!
  const { x, height } = { x: box.x + box.width / 2, height: page.viewportSize()!.height }
  await expect(goal).not.toBeInViewport()
  await grip.down(x, box.y + box.height / 2)
  await grip.move(x, height / 2)
  await grip.move(x, edge === 'above' ? 12 : height - 12)
  const isInReach = async () => {
    const { y, height: tall } = (await goal.boundingBox())!
    return y > 130 && y + tall < height - 80
  }
  await expect.poll(isInReach, { intervals: [30], timeout: 20_000 }).toBe(true)
  // Away from the edge it stands still again.
  await grip.move(x, height / 2)
  const { y, height: tall } = (await goal.boundingBox())!
  await grip.move(x, edge === 'above' ? y + 2 : y + tall - 2)
  await expect(page.locator('.drop-line')).toBeVisible()
  await grip.up()
}

/** Ada's text is longer than any screen; Bruno has it before him. */
const writeLong = async () => {
  const id = await createText(server, workshopId, ada)
  await openText(ada, id)
  await placeCaret(ada.page, line, 0)
  const lines = Array.from({ length: 60 }, (_, n) => `Riga numero ${String(n + 1).padStart(2, '0')}.`)
  await ada.page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document
      .querySelector('#sheet')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, lines.join('\n'))
  await expectSaved(ada)
  await openText(bruno, id)
  await expect.poll(() => textOf(bruno.page, line + lines.length - 1)).toBe(lines.at(-1))
  return { id, lines, last: line + lines.length - 1 }
}

test('in the middle of a long text, on a phone too, one sees that it is saved, who wrote and the parts', async () => {
  await writeLong()
  const { page } = bruno
  const who = page.getByRole('button', { name: /^Chi ha scritto: / })
  const parts = page.getByRole('button', { name: 'Le parti' })
  for (const size of [
    sizes.phone,
    sizes.narrow,
    { width: 768, height: 1024 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size)
    await placeCaret(page, line + 40, 5)
    await page.keyboard.type('a')
    await expectSaved(bruno)
    for (const shown of [who, parts, page.locator('.saved-words')])
      await expect(shown).toBeInViewport({ ratio: 1 })
    // Nothing of it stands on the line that is being written.
    const written = (await page
      .locator('#sheet > *')
      .nth(line + 40)
      .boundingBox())!
    const spot = { x: written.x + 30, y: written.y + written.height / 2 }
    expect(
      await page.evaluate(({ x, y }) => !!document.elementFromPoint(x, y)?.closest('#sheet'), spot),
    ).toBe(true)
    const pressed = await who.getAttribute('aria-pressed')
    await who.click()
    await expect(who).toHaveAttribute('aria-pressed', pressed === 'true' ? 'false' : 'true')
    await parts.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.setViewportSize(sizes.wide)
})

test('[W2] near an edge of the window the page follows a drag, by mouse and by finger', async ({
  browser,
}) => {
  const { id, lines, last } = await writeLong()
  await placeCaret(bruno.page, line, 0)
  await dragFar(bruno.page, mouseOn(bruno.page), 'Riga numero 01', 'Riga numero 60', 'below')
  await expect.poll(() => textOf(bruno.page, last)).toBe(lines[0])
  await expectSame(server, id, writers)
  const { cookie } = bruno
  const tablet = await openContext(browser, { url: server.url, cookie, viewport: sizes.wide, hasTouch: true })
  const page = await tablet.newPage()
  await openText({ ...bruno, page }, id)
  await placeCaret(page, last, 0)
  await page.locator('#sheet > *').nth(last).scrollIntoViewIfNeeded()
  await dragFar(page, await fingerOn(page), 'Riga numero 01', 'Riga numero 02', 'above')
  await expect.poll(() => textOf(page, line)).toBe(lines[0])
  await expectSaved({ page })
  await tablet.close()
  await expectSame(server, id, writers)
  expect((await tableOf(server, id, writers)).join('|')).not.toMatch(/Bruno: [^¶]/)
})

test('[W2] a part is dragged by its handle past two others, Esc calls it off, and its words stay whose they were', async () => {
  const id = await write('Sotto la prima parte.')
  const { page } = bruno
  const names = () => page.locator('.parts li > a').allTextContents()
  const before = await names()
  const dragFirst = async () => {
    const [grip, target] = [
      (await page.locator('.parts li .part-move').first().boundingBox())!,
      (await page.locator('.parts li').nth(2).boundingBox())!,
    ]
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await page.mouse.down()
    await page.mouse.move(target.x + 30, target.y + 4, { steps: 4 })
    await page.mouse.move(target.x + 30, target.y + target.height - 3)
    await expect(page.locator('.parts li').nth(3)).toHaveAttribute('data-drop', 'above')
  }
  await dragFirst()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await names()).toEqual(before)
  await expect(page.locator('.parts [data-drop]')).toHaveCount(0)
  await dragFirst()
  await page.mouse.up()
  await expect.poll(names).toEqual([before[1], before[2], before[0], ...before.slice(3)])
  await expect(page.getByRole('menu')).toHaveCount(0)
  const held = await expectSame(server, id, writers)
  const at = held.findIndex(({ text }) => text === 'Sotto la prima parte.')
  expect(held[at - 1]).toEqual({ look: 'part', text: before[0] })
  expect(await writtenBy(bruno, id)).toBe('')
})

test('[W2] selected words are dragged by the pointer into another line, and stay whose they were', async () => {
  const id = await write('Portami altrove adesso.', 'Qui arrivano: .')
  const { page } = bruno
  const spot = (index: number, offset: number) =>
    page.evaluate(
      ([at, after]) => {
        const words = document.querySelectorAll('#sheet > *')[at!]!
        const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode()!
        const range = document.createRange()
        range.setStart(text, after!)
        range.setEnd(text, after!)
        const { left, top, height } = range.getBoundingClientRect()
        return { x: left, y: top + height / 2 }
      },
      [index, offset],
    )
  const [from, to] = [await spot(line, 10), await spot(line + 1, 14)]
  // The browser decides when a press on selected words becomes a drag: one that it takes for a click is begun again.
  await expect(async () => {
    await placeCaret(page, line, 8)
    for (let n = 0; n < 'altrove'.length; n++) await page.keyboard.press('Shift+ArrowRight')
    await page.evaluate(() => {
      delete document.body.dataset.dragged
      addEventListener('dragstart', () => (document.body.dataset.dragged = 'yes'), { once: true })
    })
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 12, from.y + 4, { steps: 3 })
    const isDragged = (await page.locator('body[data-dragged]').count()) === 1
    if (!isDragged) await page.mouse.up()
    expect(isDragged).toBe(true)
  }).toPass()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => textOf(page, line + 1)).toBe('Qui arrivano: altrove.')
  expect((await textOf(page, line))?.replace(/\s+/g, ' ')).toBe('Portami adesso.')
  await expectSame(server, id, writers)
  expect((await tableOf(server, id, writers)).join('|')).not.toMatch(/Bruno: [^¶]/)
})
