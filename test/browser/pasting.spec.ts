import { expect, type Page } from '@playwright/test'
import {
  createText,
  expectSame,
  expectSaved,
  leave,
  linesHeld,
  linesOn,
  openText,
  openDesks,
  placeCaret,
  tableOf,
  type Desks,
  type Writer,
} from './desk-people.ts'
import { test } from './place.ts'
import { hostile, samples } from './pasted-samples.ts'

let { server, workshopId, writers, ada, bruno } = {} as Desks

test.beforeAll(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
  for (const { context } of writers) await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})
test.afterAll(() => leave(writers))

const line = 2
const said = (page: Page) => page.locator('main > [role=status]')

type Pasted = { html?: string; text?: string; picture?: boolean }

/** A real paste event with what another program left on the clipboard. */
const paste = (page: Page, pasted: Pasted) =>
  page.evaluate(({ html, text, picture }) => {
    const data = new DataTransfer()
    if (html !== undefined) data.setData('text/html', html)
    if (text !== undefined) data.setData('text/plain', text)
    if (picture) data.items.add(new File(['x'], 'foto.png', { type: 'image/png' }))
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('#sheet')!.dispatchEvent(event)
  }, pasted)

const opened = async () => {
  const id = await createText(server, workshopId, ada)
  await openText(ada, id)
  await placeCaret(ada.page, line, 0)
  return id
}

test('words from every program come in as the text knows them, in one undo', async () => {
  const id = await opened()
  const { page } = ada
  const empty = await linesOn(page)
  for (const { from, html, text, lines } of samples) {
    await paste(page, { ...(html ? { html } : {}), ...(text ? { text } : {}) })
    const now = async () =>
      (await linesOn(page))
        .slice(line, line + lines.length)
        .map(({ look, text: words }) => `${look}: ${words}`)
    // The first paste from another program brings with it what reads such pastes.
    await expect.poll(now, from).toEqual(lines.map((expected) => expected.replace('\n', '')))
    await expectSaved(ada)
    expect((await linesHeld(server, id)).length, from).toBe(empty.length + lines.length - 1)
    await page.keyboard.press('Control+z')
    expect(await linesOn(page), from).toEqual(empty)
    await placeCaret(page, line, 0)
  }
  // The page's own address is the only place a link of its could lead to, and a trick leads nowhere.
  await paste(page, { html: samples[3]!.html! })
  expect(
    await page.locator('#sheet a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['https://esempio.it/a'])
})

test('what cannot come in is refused with a sentence, and the text stays as it was', async () => {
  await opened()
  const { page } = ada
  await page.keyboard.type('Prima.')
  await expectSaved(ada)
  const before = await linesOn(page)
  await paste(page, { picture: true })
  await expect(said(page)).toHaveText(/^Immagini e file qui non entrano ancora/)
  await page.keyboard.press('Control+s')
  await expect(said(page)).not.toHaveText(/^Immagini/)
  await paste(page, { html: '<img src="https://cattivo.example/x.png">', picture: true })
  await expect(said(page)).toHaveText(/^Immagini e file qui non entrano ancora/)
  const rows = Array.from({ length: 10_000 }, (_, row) => `riga ${row}\t${row}`).join('\n')
  // A sheet of 2,900 rows is within the limit: it comes in, is saved, and one undo takes it back.
  const sheet = Array.from({ length: 2_900 }, (_, row) => `riga ${row}\t${row}`).join('\n')
  await paste(page, { text: sheet })
  await expectSaved(ada)
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOn(page), { timeout: 20_000 }).toEqual(before)
  // So do as many letters as are promised.
  await paste(page, { text: 'x'.repeat(300_000) })
  await expect.poll(async () => (await linesOn(page))[line]?.text.length).toBe(300_006)
  await expectSaved(ada)
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOn(page)).toEqual(before)
  await expectSaved(ada)
  for (const text of ['x'.repeat(300_001), rows]) {
    await paste(page, { text })
    await expect(said(page)).toHaveText(/^È troppo lungo per una volta sola/)
  }
  // Few letters may weigh much on the wire: what would end the page does not come in, and one writes on.
  const heavy = Array.from({ length: 3_000 }, () => '漢'.repeat(98)).join('\n')
  const farLinks = `<p><a href="https://esempio.it/${'a'.repeat(1_500)}">qui</a> e </p>`.repeat(1_000)
  for (const [at, pasted] of [{ text: heavy }, { html: farLinks, text: 'qui e' }].entries()) {
    await page.keyboard.press('Control+s')
    await expect(said(page)).not.toHaveText(/troppo lungo/)
    await paste(page, pasted)
    await expect(said(page), `${at}`).toHaveText(/^È troppo lungo per una volta sola/)
  }
  await expectSaved(ada)
  expect(await linesOn(page)).toEqual(before)
})

test('500 hostile pastes: nothing runs, nothing is fetched, nothing but words comes in', async () => {
  const id = await opened()
  const { page } = ada
  // The first paste from another program brings with it what reads such pastes: without it the others would wait.
  await paste(page, { html: '<p>Prima.</p>', text: 'Prima.' })
  await expect.poll(async () => (await linesOn(page))[line]?.text).toBe('Prima.')
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) foreign.push(request.url())
  })
  await page.evaluate(() => {
    Object.assign(window, { violations: [] as string[] })
    // A document that only reads says so of styles and of its base, and fetches neither.
    const harmless = /^(style-src-attr|style-src-elem|base-uri)$/
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
      if (harmless.test(effectiveDirective)) return
      ;(window as unknown as { violations: string[] }).violations.push(`${effectiveDirective} ${blockedURI}`)
    })
  })
  const payloads = hostile(500)
  for (let at = 0; at < payloads.length; at += 50) {
    await page.evaluate(
      (batch) => {
        const sheet = document.querySelector('#sheet')!
        for (const html of batch) {
          const data = new DataTransfer()
          data.setData('text/html', html)
          data.setData('text/plain', 'parole')
          sheet.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          )
        }
      },
      payloads.slice(at, at + 50),
    )
    await expectSaved(ada)
    await page.keyboard.press('Control+a')
  }
  const found = await page.evaluate(() => ({
    hit: (window as unknown as { hit?: number }).hit,
    violations: (window as unknown as { violations: string[] }).violations,
    strange: document.querySelectorAll('#sheet :is(img,script,iframe,svg,object,embed,style,link,video)')
      .length,
    tricks: [...document.querySelectorAll('#sheet a')].filter(
      (a) => !/^(https?:|mailto:)/.test(a.getAttribute('href') ?? ''),
    ).length,
    heads: document.querySelectorAll('#sheet > h1').length,
  }))
  expect(found).toEqual({ hit: undefined, violations: [], strange: 0, tricks: 0, heads: 1 })
  expect(foreign).toEqual([])
  const held = (await linesHeld(server, id)).map(({ look, text }) => ({
    look: look === 'story' ? 'paragraph' : look,
    text: text.replaceAll('\n', ''),
  }))
  expect(held).toEqual(await linesOn(page))
})

test('[W1] what is cut or copied in the text and put down again stays whose it was; undo gives it back', async () => {
  const id = await opened()
  await ada.page.keyboard.type('La casa ha una porta aperta.')
  await ada.page.keyboard.press('Enter')
  await ada.page.keyboard.type('Fine.')
  await expectSaved(ada)
  await openText(bruno, id)
  await expect.poll(async () => (await linesOn(bruno.page))[line + 1]?.text).toBe('Fine.')
  const { page } = bruno
  await placeCaret(page, line, 8)
  for (let letter = 0; letter < 19; letter++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+x')
  await placeCaret(page, line + 1, 0)
  await page.keyboard.press('Control+v')
  await expectSame(server, id, writers)
  expect(await tableOf(server, id, writers)).toEqual(['–: ¶', 'Ada: La casa .¶ha una porta apertaFine.'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expectSame(server, id, writers)
  expect(await tableOf(server, id, writers)).toEqual(['–: ¶', 'Ada: La casa ha una porta aperta.¶Fine.'])
  // Two short lines copied together, on to an empty one: a copy says so as well.
  await placeCaret(page, line, 0)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+c')
  await placeCaret(page, line + 1, 5)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expectSame(server, id, writers)
  expect((await tableOf(server, id, writers)).filter((row) => /Bruno: .*\p{L}/u.test(row))).toEqual([])
})

/** What another page is given by a real paste: the names of what is on the clipboard, and its HTML. */
const pastedElsewhere = async ({ context }: Writer) => {
  const page = await context.newPage()
  await page.setContent('<p contenteditable autofocus>Altrove</p>')
  await page.locator('p').focus()
  await page.evaluate(() =>
    document.addEventListener('paste', ({ clipboardData }) => {
      const { types } = clipboardData!
      Object.assign(window, { given: { types: [...types], html: clipboardData!.getData('text/html') } })
    }),
  )
  await page.keyboard.press('Control+v')
  const given = await page.waitForFunction(
    () => (window as unknown as { given?: { types: string[]; html: string } }).given,
  )
  const { types, html } = (await given.jsonValue())!
  await page.close()
  return { types, html: html.replace(/^<meta[^>]*>/, '') }
}

const rich =
  '<h3>Un titolo</h3><p>Parole <b>forti</b> e <i>piane</i>, <a href="https://esempio.it/a">un rimando</a>.</p>' +
  '<ul><li>uno<ol><li>dentro</li></ol></li><li>due</li></ul><blockquote>Una voce.</blockquote>'

test('[B24] what is copied goes to other programs as clean words, by keyboard and by pointer', async () => {
  await opened()
  const { page } = ada
  await page.keyboard.type('[x] fatto')
  await expectSaved(ada)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Backspace')
  await paste(page, { html: rich })
  await expect.poll(async () => (await linesOn(page)).some(({ text }) => text === 'Una voce.')).toBe(true)
  await placeCaret(page, line, 0)
  for (let lines = 0; lines < 6; lines++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+End')
  const clean =
    '<ul><li>☑ fatto</li></ul><h3>Un titolo</h3><p>Parole <strong>forti</strong> e <em>piane</em>, <a href="https://esempio.it/a">un rimando</a>.</p>' +
    '<ul><li>uno<ol><li>dentro</li></ol></li><li>due</li></ul><blockquote>Una voce.</blockquote>'
  await page.keyboard.press('Control+c')
  const copied = await pastedElsewhere(ada)
  expect(copied.html).toBe(clean)
  expect(copied.types).toContain('application/x-trama+json')
  // Some words of a line are words alone: they land inside a line of any program.
  await placeCaret(page, line + 2, 7)
  for (let letter = 0; letter < 7; letter++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+x')
  expect((await pastedElsewhere(ada)).html).toBe('<strong>forti</strong> e')
  await page.keyboard.press('Control+z')
  await page.evaluate(() =>
    addEventListener('dragstart', ({ dataTransfer }) =>
      Object.assign(window, { dragged: dataTransfer!.getData('text/html') }),
    ),
  )
  const dragged = () => page.evaluate(() => (window as unknown as { dragged?: string }).dragged)
  // The browser decides when a press on selected words becomes a drag: one that it takes for a click is begun again.
  await expect(async () => {
    await placeCaret(page, line, 0)
    for (let lines = 0; lines < 6; lines++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+End')
    const quote = (await page.locator('#sheet blockquote').boundingBox())!
    await page.mouse.move(quote.x + 40, quote.y + quote.height / 2)
    await page.mouse.down()
    await page.mouse.move(quote.x + 60, quote.y + quote.height / 2, { steps: 4 })
    const isDragged = (await dragged()) !== undefined
    if (!isDragged) await page.mouse.up()
    expect(isDragged).toBe(true)
  }).toPass()
  await page.mouse.move(400, 20, { steps: 4 })
  await page.mouse.up()
  expect(await dragged()).toBe(clean)
})

test('[B24] another tab of the same text knows whose words they are; another text takes their looks alone', async () => {
  const id = await opened()
  await ada.page.keyboard.type('[ ] Portare il pane fresco')
  await ada.page.keyboard.press('Enter')
  await expectSaved(ada)
  await openText(bruno, id)
  await placeCaret(bruno.page, line, 0)
  await bruno.page.keyboard.press('Shift+End')
  await bruno.page.keyboard.press('Control+c')
  const tab = { ...bruno, page: await bruno.context.newPage() }
  await openText(tab, id)
  await placeCaret(tab.page, line + 1, 0)
  await tab.page.keyboard.press('Control+v')
  await expectSaved(tab)
  expect(await tableOf(server, id, writers)).toEqual([
    '–: ¶',
    'Ada: Portare il pane fresco¶Portare il pane fresco',
  ])
  const other = await createText(server, workshopId, ada)
  await openText(tab, other)
  await placeCaret(tab.page, line, 0)
  await tab.page.keyboard.press('Control+v')
  await expectSaved(tab)
  await expect
    .poll(async () => (await linesHeld(server, other))[line])
    .toEqual({ look: 'check 0', text: 'Portare il pane fresco' })
  expect((await tableOf(server, other, writers)).at(-1)).toBe('Bruno: Portare il pane fresco')
  await tab.page.close()
})

test('[B24] a page that forges what our copies say makes nobody say anything', async () => {
  const id = await opened()
  await ada.page.keyboard.type('La casa ha una porta aperta.')
  await ada.page.keyboard.press('Enter')
  await expectSaved(ada)
  await openText(bruno, id)
  const { page } = bruno
  await placeCaret(page, line, 0)
  await page.keyboard.press('Shift+End')
  const own = await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    document
      .querySelector('#sheet')!
      .dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }))
    return clipboardData.getData('application/x-trama+json')
  })
  const real = JSON.parse(own) as { text: string; html: string; ids: object[] }
  const said = 'La casa è tutta mia, chiusa.'
  const forged = (changes: Partial<typeof real>) => JSON.stringify({ ...real, ...changes })
  // True ids with other words of the same length; letters that never were; bytes that are no copy.
  const html = `<p data-pm-slice="1 1 []">${said}</p>`
  const copies = [
    forged({ html }),
    forged({ html, ids: [{ pen: 1, clock: 0, length: said.length }] }),
    '{"ids":',
  ]
  for (const copy of copies) {
    await placeCaret(page, line + 1, 0)
    await page.evaluate(
      ([words, json]) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', `<p>${words}</p>`)
        clipboardData.setData('application/x-trama+json', json!)
        document
          .querySelector('#sheet')!
          .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [said, copy],
    )
    await expect.poll(async () => (await linesOn(page))[line + 1]?.text).toBe(said)
    await expectSaved(bruno)
    expect(await tableOf(server, id, writers)).toContain(`Bruno: ${said}`)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await linesOn(page))[line + 1]?.text).toBe('')
  }
})
