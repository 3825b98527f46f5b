import { createServer, type AddressInfo } from 'node:net'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { nameController } from '../../server/name-controller.ts'
import { emailIn } from '../../shared/obstacles.ts'
import { plainAddress } from '../../shared/plain-address.ts'
import { decoded, openMailServer } from '../helpers/mail-server.ts'
import { call, makeWorkshop, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const controller = {
  name: 'Azienda di prova',
  contact: 'Ufficio, via di Prova 1, dati@prova.invalid.',
  basis: 'Come lo dice il titolare',
  retention: 'Un anno',
}
const ID = 'AbCdEfGhIjKlMnOpQrStUv'
const told = {
  words: 'La scala è <b>ripida</b> & buia.',
  page: `/t/${ID}/contributi?chi=Anna#${ID}`,
  reply: 'anna@esempio.invalid',
}

const openTold = async (env: Record<string, string>, named = true) => {
  const lines: string[] = []
  const log = pino({ base: null, level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const server = await serverForTest({ env, seams: { log } })
  if (named) await nameController(server.deps.db, controller)
  return { server, logged: () => lines.join('') }
}

const tell = (server: TestServer, body: object, headers = {}) =>
  call(server, 'POST', '/api/obstacles', { body, headers })

test('what stands in somebody’s way goes by mail to who answers: their words, a plain page, and only the address they left', async () => {
  const smtp = await openMailServer()
  const { server, logged } = await openTold({ SMTP_URL: smtp.url })
  expect((await call(server, 'GET', '/api/obstacles')).json).toEqual({
    sends: true,
    to: { name: controller.name, contact: controller.contact },
  })
  // Somebody who is signed in is no more in it than a stranger.
  const { people } = await makeWorkshop(server, 1)
  const { cookie, name, email } = people[0]!
  expect((await call(server, 'POST', '/api/obstacles', { body: told, cookie })).json).toEqual({ sent: true })
  const { to, text } = await smtp.next()
  expect(to).toEqual(['dati@prova.invalid'])
  const mail = decoded(text)
  expect(mail).toContain('Subject: Un ostacolo segnalato')
  expect(mail).toContain('Reply-To: anna@esempio.invalid')
  expect(mail).toContain(told.words)
  expect(mail).toContain('&lt;b>ripida&lt;/b> &amp; buia')
  expect(mail).toContain('La pagina: /t/…/contributi')
  for (const canary of [ID, 'chi=Anna', name, email]) expect(mail).not.toContain(canary)

  await tell(server, { words: told.words }, { 'accept-language': 'en' })
  const bare = decoded((await smtp.next()).text)
  expect(bare).toContain('They left no address')
  expect(bare).not.toContain('Reply-To')
  expect(logged()).not.toMatch(/ripida|esempio\.invalid/)
})

test('a mail server that is down, that refuses or that says nothing: the page is told, so that the words stay on it', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  onTestFinished(() => void silent.close())
  const busy = await openMailServer({ busy: 100 })
  const gone = await openMailServer()
  await gone.close()
  for (const url of [gone.url, busy.url, `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`]) {
    const { server, logged } = await openTold({ SMTP_URL: url })
    expect(await tell(server, told)).toMatchObject({ status: 503, json: { refusal: 'mail-down' } })
    expect(logged()).not.toMatch(/ripida|esempio\.invalid/)
  }
})

test('without a mail server, or without anybody named, nothing is sent and the page learns whom to write to', async () => {
  const without = await openTold({})
  expect((await call(without.server, 'GET', '/api/obstacles')).json).toEqual({
    sends: false,
    to: { name: controller.name, contact: controller.contact },
  })
  const smtp = await openMailServer()
  const nobody = await openTold({ SMTP_URL: smtp.url }, false)
  expect((await call(nobody.server, 'GET', '/api/obstacles')).json).toEqual({ sends: false, to: null })
  for (const { server } of [without, nobody]) expect((await tell(server, told)).status).toBe(503)
})

test('one address does not fill the box, and what is no telling is refused', async () => {
  const smtp = await openMailServer()
  const { server } = await openTold({ SMTP_URL: smtp.url })
  for (const body of [
    {},
    { words: '  ' },
    { words: 'x'.repeat(5_000) },
    { words: 'a\0b' },
    { words: 'x', reply: 'a@b.it, c@d.it' },
    { words: 'x', page: 'x'.repeat(500) },
  ])
    expect((await tell(server, body)).status).toBe(400)
  const answers = []
  for (let n = 0; n < 12; n++) answers.push(await tell(server, { words: 'x' }))
  expect(answers.map(({ status }) => status)).toContain(200)
  expect(answers.at(-1)).toMatchObject({ status: 429, json: { refusal: 'too-fast' } })
  expect(Number(answers.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0)
})

test.each([
  ['/', '/'],
  ['/io', '/io'],
  [`/t/${ID}`, '/t/…'],
  [`/l/${ID.toLowerCase()}/persone`, '/l/…/persone'],
  [`/invito/${ID}?x=${ID}#${ID}`, '/invito/…'],
  ['/entra#gettone', '/entra'],
  ['/l/Anna%20Costa', '/l/…'],
])('of %s only %s is told', (path, plain) => expect(plainAddress(path)).toBe(plain))

test.each([
  ['dati@prova.invalid', 'dati@prova.invalid'],
  ['Scrivi a <DATI@prova.invalid>, o chiama.', 'dati@prova.invalid'],
  ['dati@prova.invalid. Responsabile: altri@prova.invalid', 'dati@prova.invalid'],
  ['Via di Prova 1, 06100 Perugia', undefined],
])('in «%s» the address is %s', (contact, email) => expect(emailIn(contact)).toBe(email))
