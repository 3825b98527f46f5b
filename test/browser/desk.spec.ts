import { expect, type Page } from '@playwright/test'
import { partsOf } from '../../shared/text/parts.ts'
import { obstaclesOn } from '../helpers/axe.ts'
import { call } from '../helpers/server.ts'
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
  tableOf,
  type Desks,
  type Writer,
} from './desk-people.ts'
import { test } from './place.ts'

let { server, workshopId, writers, ada, bruno } = {} as Desks
let id: string

test.beforeEach(async ({ browser, server: shared }) => {
  ;({ server, workshopId, writers, ada, bruno } = await openDesks(shared, browser))
  id = await createText(server, workshopId, ada)
})
test.afterEach(() => leave(writers))

const line = 2
const said = (page: Page) => page.locator('main > [role=status]')
const whoSwitch = (page: Page) => page.getByRole('button', { name: /^Chi ha scritto: / })

/** Ada writes two lines, Bruno a word inside the first. */
const writeTogether = async () => {
  await openText(ada, id)
  await placeCaret(ada.page, line, 0)
  await ada.page.keyboard.type('La casa ha una porta.')
  await expectSaved(ada)
  await openText(bruno, id)
  await expect.poll(async () => (await linesOn(bruno.page))[line]?.text).toBe('La casa ha una porta.')
  await placeCaret(bruno.page, line, 7)
  await bruno.page.keyboard.type(' nuova')
  await expectSaved(bruno)
  await expect.poll(async () => (await linesOn(ada.page))[line]?.text).toBe('La casa nuova ha una porta.')
}

/** Words of the sheet with the person's line under them, as `initials: words`. */
const underlined = (page: Page) =>
  page.evaluate(() => {
    const runs: string[] = []
    for (const words of document.querySelectorAll<HTMLElement>('#sheet .words')) {
      const { initials } = words.dataset
      if (initials) runs.push(`${initials}: `)
      runs.push(`${runs.pop() ?? ''}${words.textContent}`)
    }
    return runs
  })

test('with the keyboard alone one reaches the text in two keys, writes, shapes and goes back', async () => {
  const { page } = ada
  await openText(ada, id)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(sheet(page), 'two keys from the page to the text').toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Tipo di riga: Paragrafo' })).toBeVisible()
  await page.keyboard.type('Prima')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('a capo')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await expect(said(page)).toHaveText(/Titolo medio/)
  await page.keyboard.type('Un titolo')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- uno')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('due')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Fuori ')

  await page.keyboard.press('Alt+F10')
  await expect(page.getByRole('button', { name: 'Annulla' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const bold = page.getByRole('button', { name: 'Grassetto' })
  await expect(bold).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bold).toHaveAttribute('aria-pressed', 'true')
  await expect(sheet(page)).toBeFocused()
  await page.keyboard.type('forte')
  await page.keyboard.press('Control+b')
  await expect(said(page)).toHaveText(/Grassetto: spento/)
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(page.getByLabel('Indirizzo della pagina o della mail')).toBeFocused()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Controlla l’indirizzo')).toBeVisible()
  await page.getByLabel('Indirizzo della pagina o della mail').selectText()
  await page.keyboard.type('esempio.it')
  await page.keyboard.press('Tab')
  await page.keyboard.type('qui')
  await page.keyboard.press('Enter')
  await expect(sheet(page)).toBeFocused()
  await expect(sheet(page).getByRole('link', { name: 'qui' })).toHaveAttribute('href', 'https://esempio.it/')

  await page.keyboard.press('Control+s')
  await expect(said(page)).toHaveText(/salva da solo/)
  await expectSaved(ada)
  expect((await linesHeld(server, id)).slice(line, line + 5)).toEqual([
    { look: 'paragraph', text: 'Prima\na capo' },
    { look: 'heading 2', text: 'Un titolo' },
    { look: 'bullet 0', text: 'uno' },
    { look: 'bullet 1', text: 'due' },
    { look: 'paragraph', text: 'Fuori *forte*qui' },
  ])
  await page.keyboard.press('Tab')
  await expect(sheet(page), 'outside lists Tab leaves the text').not.toBeFocused()
})

test('whoever presses the question of a part answers on the line under it', async () => {
  const { page } = ada
  await openText(ada, id)
  await page.locator('#sheet .question').first().click()
  await page.keyboard.type('La mia risposta.')
  expect((await linesOn(page)).slice(0, line + 1).map(({ text }) => text)).toEqual([
    'Una prova',
    'La questione',
    'La mia risposta.',
  ])
})

test('one undo takes back one thing a person did, and leaves what others did', async () => {
  await writeTogether()
  const { page } = ada
  await placeCaret(page, line, 4)
  await page.keyboard.press('Control+Shift+9')
  await expect.poll(async () => (await linesOn(bruno.page))[line]?.look).toBe('check 0')
  await bruno.page.getByRole('checkbox', { name: 'Fatto' }).check()
  await expect(page.getByRole('checkbox', { name: 'Fatto' })).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText(/Annullato/)
  await expect.poll(async () => (await linesOn(bruno.page))[line]?.look).toBe('paragraph')
  await page.getByRole('button', { name: 'Rifai' }).click()
  await expect.poll(async () => (await linesOn(bruno.page))[line]?.look).toBe('check 0')
  expect((await linesOn(page))[line]?.text).toBe('La casa nuova ha una porta.')
})

test('[W1] the undo of the browser’s own menu is ours: words come back as their writer’s', async () => {
  await writeTogether()
  const { page } = bruno
  await placeCaret(page, line, 0)
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await linesOn(ada.page))[line]?.text).toBe('')
  await page.evaluate(() => {
    const asked = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true })
    document.querySelector('#sheet')!.dispatchEvent(asked)
  })
  await expect.poll(async () => (await linesOn(ada.page))[line]?.text).toBe('La casa nuova ha una porta.')
  await expectSaved(bruno)
  expect(await tableOf(server, id, writers)).toEqual([
    '–: ¶',
    'Ada: La casa',
    'Bruno:  nuova',
    'Ada:  ha una porta.',
  ])
})

test('[W3] authors are off at first, then show whose every word is, live, and the device remembers', async () => {
  await writeTogether()
  const { page } = ada
  await expect(whoSwitch(page)).toHaveText('Chi ha scritto: spento')
  expect(await underlined(page)).toEqual([])
  await whoSwitch(page).click()
  const runs = ['AA: La casa', 'BB:  nuova', 'AA:  ha una porta.']
  await expect.poll(() => underlined(page)).toEqual(runs)
  const legend = page.getByRole('region', { name: 'Chi ha scritto questa parte' })
  await expect(legend.getByRole('listitem')).toHaveText([
    /Ada Abete, tu.*per esperienza/s,
    /Bruno Betulla.*familiare/s,
  ])

  await placeCaret(bruno.page, line, 13)
  await bruno.page.keyboard.type(' e grande')
  await expect.poll(() => underlined(page)).toEqual([runs[0], 'BB:  nuova e grande', runs[2]])
  await page.reload()
  await expect(whoSwitch(page)).toHaveText('Chi ha scritto: acceso')
  await expect.poll(() => underlined(page)).toHaveLength(3)
})

test('[W3] whose words they are is said on request, by keyboard and by pointer', async () => {
  await writeTogether()
  const { page } = ada
  await placeCaret(page, line, 10)
  // What answers, and from where people speak, comes while the page is at rest.
  await expect(async () => {
    await page.keyboard.press('Control+Alt+g')
    await expect(said(page)).toHaveText(/Scritto da Bruno Betulla, familiare, oggi\./, { timeout: 500 })
  }).toPass()
  await expect(page.locator('.who-card')).toContainText('Bruno Betulla')
  await page.keyboard.press('Escape')
  await expect(page.locator('.who-card')).toHaveCount(0)

  await placeCaret(bruno.page, line, 0)
  await bruno.page.keyboard.press('Shift+End')
  await bruno.page.keyboard.press('Delete')
  await expect.poll(async () => (await linesOn(page))[line]?.text).toBe('')
  await bruno.page.keyboard.press('Control+z')
  await expect.poll(async () => (await linesOn(page))[line]?.text).toBe('La casa nuova ha una porta.')
  await placeCaret(page, line, 3)
  await expect(async () => {
    await page.keyboard.press('Control+Alt+g')
    await expect(said(page)).toHaveText(/Parole di Ada Abete, portate qui da Bruno Betulla\./, {
      timeout: 500,
    })
  }).toPass()
  await whoSwitch(page).click()
  await page.locator('#sheet .words', { hasText: 'nuova' }).hover()
  await expect(page.locator('.who-card')).toContainText('Bruno Betulla')
})

test('[P7] one sees who is here and where they write, and no more when they leave', async () => {
  await writeTogether()
  await expect(ada.page.getByRole('group', { name: 'Ora qui: Bruno Betulla' })).toContainText(
    'Ora siete in 2',
  )
  await expect(ada.page.locator('.caret')).toHaveCount(1)
  await bruno.page.keyboard.type('!')
  await expect(ada.page.locator('.caret')).toHaveText('Bruno Betulla scrive qui')
  const left = () => ada.page.locator('.caret').evaluate((caret) => caret.getBoundingClientRect().left)
  const before = await left()
  await placeCaret(ada.page, line, 0)
  await ada.page.keyboard.type('Ecco: ')
  await expect.poll(left, 'it stays with its letter').toBeGreaterThan(before + 20)
  await bruno.page.close()
  await expect(ada.page.locator('.caret')).toHaveCount(0)
  await expect(ada.page.getByRole('group', { name: 'Ora qui ci sei solo tu' })).toBeVisible()
})

test('[M7] a part more is one press away, stands in its place and is nobody’s words', async () => {
  const { page } = ada
  await openText(ada, id)
  await openText(bruno, id)
  await page.getByRole('button', { name: 'Aggiungi una parte' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Le parole/ })
    .click()
  await expect(said(page)).toHaveText(/è nel testo/)
  const parts = (writer: Writer) =>
    writer.page.getByRole('navigation', { name: 'Le parti' }).getByRole('link')
  await expect(parts(ada)).toHaveCount(7)
  await expect(parts(bruno)).toHaveCount(7)
  await expect(sheet(bruno.page).getByRole('heading', { level: 2, name: /^Le parole/ })).toBeVisible()
  await parts(ada).nth(2).click()
  await expect(parts(ada).nth(2)).toHaveAttribute('aria-current', 'true')
})

test('[M7] however many parts there are, the way to one more stands whole beside the story of the text', async () => {
  const { page } = ada
  await page.setViewportSize({ width: 1366, height: 768 })
  const given = partsOf('paper').filter(({ atBirth }) => !atBirth)
  for (const { key } of given.slice(0, -1)) {
    const added = await call(server, 'POST', `/api/documents/${id}/parts`, {
      cookie: ada.cookie,
      body: { key },
    })
    expect(added.status).toBe(200)
  }
  await openText(ada, id)
  const parts = page.getByRole('navigation', { name: 'Le parti' })
  const more = parts.getByRole('button', { name: 'Aggiungi una parte' })
  await expect.poll(() => parts.evaluate((list) => list.scrollHeight > list.clientHeight)).toBe(true)
  const covered = (found: HTMLElement) => {
    const { left, right, top, bottom } = found.getBoundingClientRect()
    const middle = (left + right) / 2
    return [top + 3, bottom - 3].filter((y) => !found.contains(document.elementFromPoint(middle, y)))
  }
  for (const way of [more, parts.getByRole('link', { name: 'Come è nato questo testo' })]) {
    await expect(way).toBeInViewport({ ratio: 1 })
    expect(await way.evaluate(covered)).toEqual([])
  }
  // With the keyboard the last part comes up from under them.
  const last = parts.getByRole('list').getByRole('link').last()
  await last.focus()
  expect(await last.evaluate(covered)).toEqual([])
})

test('pasted words bring their lists and marks, no scripts, no second head', async () => {
  const { page } = ada
  await openText(ada, id)
  await placeCaret(page, line, 0)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<h1>Grande</h1><p>Un <b>forte</b> <a href="javascript:alert(1)">no</a></p><ul><li>uno<ul><li>due</li></ul></li></ul><img src=x onerror="window.hit=1"><script>window.hit=1</script>',
    )
    document
      .querySelector('#sheet')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(sheet(page)).toContainText('Grande')
  await expectSaved(ada)
  const held = await linesHeld(server, id)
  expect(held.slice(line, line + 4)).toEqual([
    { look: 'heading 1', text: 'Grande' },
    { look: 'paragraph', text: 'Un *forte* no' },
    { look: 'bullet 0', text: 'uno' },
    { look: 'bullet 1', text: 'due' },
  ])
  expect(held.filter(({ look }) => look === 'head')).toHaveLength(1)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(await page.locator('#sheet a, #sheet img, #sheet script').count()).toBe(0)
})

test('what is too long for one go is not pasted, and one is told what to do', async () => {
  const { page } = ada
  await openText(ada, id)
  await placeCaret(page, line, 0)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'troppo '.repeat(60_000))
    document
      .querySelector('#sheet')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(said(page)).toHaveText(/Incollalo un pezzo per volta/)
  await expect(said(page)).toBeInViewport()
  await page.keyboard.type('Poco.')
  await expectSaved(ada)
  expect((await linesHeld(server, id))[line]?.text).toBe('Poco.')
})

test('a text that does not exist, or is not for you, says so; a page without network can be tried again', async () => {
  const { page, context } = ada
  await page.goto('/t/AAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { name: 'Qui non c’è niente' })).toBeVisible()
  expect(await obstaclesOn(page)).toEqual([])
  await openText(ada, id)
  await page.route('**/api/documents/**', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Non c’è rete' })).toBeVisible()
  expect(await obstaclesOn(page)).toEqual([])
  await page.unroute('**/api/documents/**')
  await page.getByRole('button', { name: 'Riprova' }).click()
  await sheet(page).waitFor()
  await context.clearCookies()
  await page.reload()
  await expect(page).toHaveURL(/\/entra$/)
})
