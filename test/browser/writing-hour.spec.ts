import { expect, type Page } from '@playwright/test'
import { openContext, sizes } from '../helpers/browser.ts'
import { type TestServer } from '../helpers/server.ts'
import {
  createText,
  expectHeard,
  expectSame,
  expectSaved,
  leave,
  linesOn,
  openText,
  openWriters,
  placeCaret,
  tableOf,
  type Writer,
} from './desk-people.ts'
import { test } from './place.ts'

let server: TestServer
let people: [Writer, Writer, Writer]
let id: string
const troubles: string[] = []

/** What a browser itself prints when the network is cut: the page can neither say nor silence it. */
const cutNetwork = /ERR_INTERNET_DISCONNECTED|WebSocket connection to .* failed/

const listen = ({ name, page }: Writer) => {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !cutNetwork.test(message.text()))
      troubles.push(`${name}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${name}: ${error.message}`))
}

test.beforeAll(async ({ browser, server: shared }) => {
  server = shared
  const made = await openWriters(server, browser, 3)
  const [ada, bruno, third] = made.writers as [Writer, Writer, Writer]
  await third.context.close()
  const context = await openContext(browser, {
    url: server.url,
    cookie: third.cookie,
    viewport: sizes.phone,
    hasTouch: true,
    isMobile: true,
  })
  people = [ada, bruno, { ...third, context, page: await context.newPage() }]
  people.forEach(listen)
  id = await createText(server, made.workshopId, ada)
  for (const person of people) await openText(person, id)
})
test.afterAll(() => leave(people))

/** The first line of the first part. */
const line = 2

const lineThat = async (page: Page, text: string): Promise<number> => {
  await expect.poll(async () => (await linesOn(page)).map((one) => one.text)).toContain(text)
  return (await linesOn(page)).findIndex((one) => one.text === text)
}

/** The caret goes to an end of the line that reads so, once it is on this page. */
const at = async (page: Page, text: string, where: 'start' | 'end' | number) => {
  const offset = where === 'start' ? 0 : where === 'end' ? text.replaceAll('*', '').length : where
  await placeCaret(page, await lineThat(page, text), offset)
}

const pasteInto = (page: Page, html: string, plain: string) =>
  page.evaluate(
    ([rich, bare]) => {
      const data = new DataTransfer()
      data.setData('text/html', rich!)
      data.setData('text/plain', bare!)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('#sheet')!.dispatchEvent(event)
    },
    [html, plain],
  )

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span><!--[endif]-->un posto a sedere<o:p></o:p></p>
<p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span><!--[endif]-->un <b>nome</b> da chiamare<o:p></o:p></p>
</body></html>`

test('an hour of writing by three people, one on a phone: the same text for all, and every word its writer’s', async () => {
  const [ada, bruno, carla] = people

  await test.step('Ada writes three lines; Bruno adds a quotation by /, with an accent', async () => {
    await placeCaret(ada.page, line, 0)
    const lines = ['La casa ha una porta aperta.', 'Chi arriva trova posto.', 'Nessuno aspetta fuori.']
    for (const [index, words] of lines.entries()) {
      if (index > 0) await ada.page.keyboard.press('Enter')
      await ada.page.keyboard.type(words)
    }
    await at(bruno.page, 'Nessuno aspetta fuori.', 'end')
    await bruno.page.keyboard.press('Enter')
    await bruno.page.keyboard.type('/citaz')
    await bruno.page.keyboard.press('Enter')
    await bruno.page.keyboard.type('Perch')
    const input = await bruno.page.context().newCDPSession(bruno.page)
    await input.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 })
    await input.send('Input.insertText', { text: 'é' })
    await bruno.page.keyboard.type(' no?')
    await expect.poll(async () => (await linesOn(ada.page))[line + 3]?.look).toBe('quote')
  })

  await test.step('Carla writes on the phone in Ada’s line, and turns the phone while she composes', async () => {
    const { page } = carla
    await at(page, 'La casa ha una porta aperta.', 'end')
    const input = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await compose(' Anche')
    await compose(' Anche di')
    await page.setViewportSize({ width: sizes.phone.height, height: sizes.phone.width })
    await compose(' Anche di sera')
    await input.send('Input.insertText', { text: ' Anche di sera' })
    await page.keyboard.type('.')
    await page.setViewportSize(sizes.phone)
    await lineThat(ada.page, 'La casa ha una porta aperta. Anche di sera.')
  })

  await test.step('Bruno makes a word of Ada’s bold by signs, and a heading and a list of her lines', async () => {
    const { page } = bruno
    const before = 'La casa ha una porta aperta. Anche di sera.'
    await at(page, before, 15)
    await page.keyboard.type('**')
    await at(page, before, 22)
    await page.keyboard.type('**')
    await lineThat(ada.page, 'La casa ha una *porta* aperta. Anche di sera.')
    await at(page, 'Chi arriva trova posto.', 5)
    await page.keyboard.press('Control+Alt+2')
    await at(page, 'Nessuno aspetta fuori.', 'start')
    await page.keyboard.type('- ')
    await page.keyboard.press('Tab')
    // The signs themselves were letters for a moment: whoever counts letters on another page counts them too.
    for (const other of [ada.page, carla.page])
      await expect
        .poll(async () => (await linesOn(other)).find(({ text }) => text === 'Nessuno aspetta fuori.')?.look)
        .toMatch(/^bullet/)
  })

  await test.step('Bruno moves the quotation up; meanwhile Ada writes in the line it passes', async () => {
    await at(bruno.page, 'Perché no?', 2)
    await at(ada.page, 'Nessuno aspetta fuori.', 'end')
    await Promise.all([bruno.page.keyboard.press('Alt+Shift+ArrowUp'), ada.page.keyboard.type(' Mai.')])
    await lineThat(bruno.page, 'Nessuno aspetta fuori. Mai.')
    await lineThat(carla.page, 'Nessuno aspetta fuori. Mai.')
  })

  await test.step('Bruno cuts a sentence of Ada’s and pastes it elsewhere; then a list comes from Word', async () => {
    const { page } = bruno
    await at(page, 'Chi arriva trova posto.', 'start')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Control+x')
    await at(page, 'Perché no?', 'end')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+v')
    await lineThat(ada.page, 'Chi arriva trova posto.')
    await page.keyboard.press('Enter')
    await pasteInto(page, fromWord, 'un posto a sedere\nun nome da chiamare')
    await lineThat(ada.page, 'un *nome* da chiamare')
  })

  await test.step('Carla writes without a network, thinks again, and comes back', async () => {
    const { page, context } = carla
    await context.setOffline(true)
    await expect(page.locator('.saved-words')).toHaveText(/^Sei senza rete\./)
    await at(page, 'Nessuno aspetta fuori. Mai.', 'end')
    await page.keyboard.type(' Nemmeno')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Si entra e basta.')
    await at(page, 'Nessuno aspetta fuori. Mai. Nemmeno', 'end')
    for (let n = 0; n < 8; n++) await page.keyboard.press('Backspace')
    await context.setOffline(false)
    await expectSaved(carla)
  })

  await test.step('Ada reads: nothing changes by mistake, and she finds what Bruno wrote', async () => {
    const { page } = ada
    await page.keyboard.press('Control+Alt+r')
    await page.keyboard.type('xyz')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('perche')
    await expect(page.locator('.found').first()).toHaveText('Perché')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Alt+r')
    await page.getByRole('button', { name: /^Chi ha scritto: / }).click()
    await page.locator('#sheet .words').first().waitFor()
  })

  await test.step('Bruno takes back and does again; Carla asks whose words these are', async () => {
    const { page } = bruno
    await at(page, 'Perché no?', 'end')
    await page.keyboard.type(' Sbaglio')
    // Each must be here: one that came later would take away the answer to Carla.
    await lineThat(carla.page, 'Perché no? Sbaglio')
    await page.keyboard.press('Control+z')
    await lineThat(carla.page, 'Perché no?')
    await page.keyboard.press('Control+y')
    await lineThat(carla.page, 'Perché no? Sbaglio')
    await page.keyboard.press('Control+z')
    await lineThat(carla.page, 'Perché no?')
    await at(carla.page, 'Perché no?', 3)
    await carla.page.keyboard.press('Control+Alt+g')
    await expect(carla.page.locator('main > [role=status]')).toHaveText(
      new RegExp(`^Scritto da ${bruno.name}`),
    )
    const who = carla.page.getByRole('button', { name: /^Chi ha scritto: / })
    await who.tap()
    await at(carla.page, 'Perché no?', 'end')
    await carla.page.locator('#sheet .words', { hasText: 'erché no' }).tap()
    await expect(carla.page.locator('.who-card')).toContainText(bruno.name)
    await who.tap()
    await at(carla.page, 'Perché no?', 3)
  })

  await test.step('Bruno sees the page calmly, counts the words, and looks at what the others changed', async () => {
    const { page } = bruno
    await expect(page.locator('.caret').first()).toBeVisible()
    await page.getByRole('button', { name: 'Come vedo il testo' }).click()
    const panel = page.getByRole('dialog', { name: 'Come vedo il testo' })
    await panel.getByRole('switch', { name: 'Modo calmo' }).check()
    await panel.getByRole('button', { name: 'Conta le parole' }).click()
    await expect(panel).toContainText(/Parole: \d/)
    await page.keyboard.press('Escape')
    await expect(page.locator('.caret')).toHaveCount(0)
    await at(ada.page, 'Si entra e basta.', 'end')
    await ada.page.keyboard.type(' Davvero.')
    await lineThat(page, 'Si entra e basta. Davvero.')
    await page.getByRole('button', { name: 'Che cosa è cambiato?' }).click()
    const changed = page.getByRole('dialog', { name: 'Che cosa è cambiato' })
    await expect(changed).toContainText(ada.name)
    await page.keyboard.press('Escape')
  })

  await test.step('Ada adds a part and moves it up with all that is in it, while Bruno and Carla write elsewhere', async () => {
    const { page } = ada
    const parts = () => page.locator('#sheet .part h2').allTextContents()
    const before = await parts()
    await page.getByRole('button', { name: 'Aggiungi una parte' }).click()
    await page.getByRole('dialog').getByRole('button').first().click()
    await expect.poll(async () => (await parts()).length).toBe(before.length + 1)
    // The part may be here before the answer that brings the caret to it.
    await expectHeard(ada, /è nel testo/)
    const added = (await parts()).find((name) => !before.includes(name))!
    const place = (await parts()).indexOf(added)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('Una riga nella parte nuova.')
    await at(carla.page, 'Perché no?', 'end')
    await expectSaved(ada)
    await page.getByRole('button', { name: `Sposta la parte «${added}»` }).click()
    await Promise.all([
      page.getByRole('menuitem', { name: 'Sposta su' }).click(),
      carla.page.keyboard.type('!'),
    ])
    await expect.poll(async () => (await parts()).indexOf(added)).toBe(place - 1)
    await lineThat(bruno.page, 'Perché no?!')
  })

  const held = await expectSame(server, id, people)
  expect(held.slice(line, line + 8)).toEqual([
    { look: 'paragraph', text: 'La casa ha una *porta* aperta. Anche di sera.' },
    { look: 'heading 2', text: '' },
    { look: 'quote', text: 'Perché no?!' },
    { look: 'heading 2', text: 'Chi arriva trova posto.' },
    { look: 'bullet 0', text: 'un posto a sedere' },
    { look: 'bullet 0', text: 'un *nome* da chiamare' },
    { look: 'bullet 1', text: 'Nessuno aspetta fuori. Mai.' },
    { look: 'bullet 1', text: 'Si entra e basta. Davvero.' },
  ])
  const [a, b, c] = people.map(({ name }) => name.split(' ')[0]!) as [string, string, string]
  expect(
    (await tableOf(server, id, people))
      .map((row) => row.replaceAll('¶', ''))
      .filter((row) => !row.endsWith(': ')),
  ).toEqual([
    `${a}: La casa ha una porta aperta.`,
    `${c}:  Anche di sera.`,
    `${b}: Perché no?`,
    `${c}: !`,
    `${a}: Chi arriva trova posto.`,
    `${b}: un posto a sedereun nome da chiamare`,
    `${a}: Nessuno aspetta fuori. Mai.`,
    `${c}: Si entra e basta.`,
    `${a}:  Davvero.`,
  ])
  expect(troubles).toEqual([])
})
