import { pino } from 'pino'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { createServer, type AddressInfo } from 'node:net'
import { readdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig, type Config } from '../../server/config.ts'
import { checkMail } from '../../server/mail/check-mail.ts'
import { findPersonByEmail } from '../../db/people.ts'
import { decoded, openMailServer } from '../helpers/mail-server.ts'
import { call, readMails, setUp } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

test('with SMTP_URL the mail goes out with code and link, and is kept nowhere', async () => {
  const smtp = await openMailServer()
  const from = 'Laboratorio <trama@example.org>'
  const server = await serverForTest({ env: { SMTP_URL: smtp.url, MAIL_FROM: from } })
  const { email } = await setUp(server)
  await call(server, 'POST', '/api/sign-in/code', { body: { email } })
  const { to, text } = await smtp.next()
  expect(to).toEqual([email])
  const mail = decoded(text)
  expect(mail).toContain(`From: ${from}`)
  expect(mail).toContain('Subject: Il tuo codice per entrare')
  const code = /^ +(\d{6})$/m.exec(mail)![1]!
  expect(mail).toMatch(new RegExp(`<strong>${code}</strong>`))
  expect(mail).toContain(`${server.url}/entra#`)
  expect((await call(server, 'POST', '/api/sign-in/verify', { body: { email, code } })).status).toBe(200)
  expect(readdirSync(server.dataDir)).not.toContain('mail')
})

test('a browser that asks for English gets its mail in English', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const headers = { 'accept-language': 'en-GB,en;q=0.9,it;q=0.8' }
  await call(server, 'POST', '/api/sign-in/code', { body: { email }, headers })
  await call(server, 'POST', '/api/sign-in/code', { body: { email }, headers: { 'accept-language': 'fr' } })
  const subjects = (await readMails(server)).map(({ subject }) => subject)
  expect(subjects).toEqual(['Your code to sign in', 'Il tuo codice per entrare'])
})

test('a mail server that is down: known and unknown are told the same, nothing is used up, and it works when it is back', async () => {
  const gone = await openMailServer()
  await gone.close()
  const server = await serverForTest({ env: { SMTP_URL: gone.url } })
  const { email, cookie, workshopId } = await setUp(server)
  const ask = (to: string) => call(server, 'POST', '/api/sign-in/code', { body: { email: to } })
  for (const to of [email, 'chi@prova.invalid'])
    for (let n = 0; n < 8; n += 1)
      expect(await ask(to), to).toMatchObject({ status: 503, text: '{"refusal":"mail-down"}' })
  const { json } = await call(server, 'POST', `/api/workshops/${workshopId}/invitations`, { cookie })
  const apply = `/api${new URL(json.link).pathname.replace('invito', 'invitations')}/apply`
  const body = { email: 'omar@prova.invalid', name: 'Omar Riva', knowledge: [] }
  expect((await call(server, 'POST', apply, { body })).json).toEqual({ refusal: 'mail-down' })
  expect(await findPersonByEmail(server.deps.db, body.email)).toBeUndefined()
  const back = await openMailServer({ port: gone.port })
  await expect.poll(async () => (await ask(email)).json, { timeout: 20_000 }).toEqual({ sent: true })
  expect((await back.next()).to).toEqual([email])
})

test('a mail that cannot be handed over is told to the keeper in the log, and to nobody else', async () => {
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  const smtp = await openMailServer({ busy: 100 })
  const server = await serverForTest({ env: { SMTP_URL: smtp.url }, seams: { log } })
  const { email } = await setUp(server)
  const { json } = await call(server, 'POST', '/api/sign-in/code', { body: { email } })
  expect(json).toEqual({ sent: true })
  await expect.poll(smtp.refused, { timeout: 20_000 }).toBeGreaterThan(0)
  await server.close()
  expect(lines.join('')).toContain('a mail could not be handed over')
  expect(lines.join('')).toContain('a mail was not sent')
})

test('a mail refused for a moment is handed over again', async () => {
  const smtp = await openMailServer({ busy: 1 })
  const server = await serverForTest({ env: { SMTP_URL: smtp.url } })
  const { email } = await setUp(server)
  await call(server, 'POST', '/api/sign-in/code', { body: { email } })
  expect((await smtp.next()).to).toEqual([email])
  expect(smtp.refused()).toBe(1)
})

/** What the keeper reads after `mail-check`, with a mail server of these ways. */
const check = async (ways: SMTPServerOptions | string, from = 'Trama <trama@example.org>') => {
  let url = ways
  if (typeof url !== 'string') {
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      ...(ways as SMTPServerOptions),
    })
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => new Promise<void>((resolve) => smtp.close(resolve)))
    smtp.on('error', () => undefined)
    url = `smtp://chi:parola-segreta@127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  }
  const read = readConfig({ SMTP_URL: url as string, MAIL_FROM: from })
  if ('faults' in read) throw new Error(read.faults.join())
  return checkMail(read.config, 'anna@prova.invalid')
}

const no = (words: string) => Object.assign(new Error(words), { responseCode: 550 })

test('mail-check says in a sentence which step failed, and never repeats the password', async () => {
  const goes: SMTPServerOptions = { onAuth: (_auth, _session, done) => done(null, { user: 'chi' }) }
  expect(await check(goes)).toEqual({
    sent: '127.0.0.1 has taken a mail for anna@prova.invalid. Look into the box, and among the unwanted mail.',
  })
  const closed = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => closed.once('listening', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  const answers = [
    [await check('smtp://posta.prova.invalid:587'), /^Nobody knows the name posta\.prova\.invalid/],
    [await check(`smtp://127.0.0.1:${port}`), /^Nothing takes mail on 127\.0\.0\.1, port/],
    [await check({ ...goes, disabledCommands: [] }), /safe line \(TLS\)/],
    [
      await check({ onAuth: (_auth, _session, done) => done(no('not you')) }),
      /refuses the name or the password/,
    ],
    [
      await check({ ...goes, onMailFrom: (_from, _session, done) => done(no('not for you')) }),
      /refuses the sender, Trama <trama@example\.org>.*not for you/,
    ],
    [
      await check({ ...goes, onRcptTo: (_to, _session, done) => done(no('unknown')) }),
      /refuses the address anna@prova\.invalid.*unknown/,
    ],
    [
      await check({
        ...goes,
        onData: (stream, _session, done) => void stream.resume().on('end', () => done(no('spam'))),
      }),
      /refuses the mail itself.*spam/,
    ],
  ] as const
  for (const [answer, words] of answers) {
    expect(answer).toEqual({ no: expect.stringMatching(words) })
    expect(JSON.stringify(answer)).not.toContain('parola-segreta')
  }
  const read = readConfig({})
  expect(await checkMail((read as { config: Config }).config, 'anna@prova.invalid')).toEqual({
    no: expect.stringContaining('SMTP_URL is not set'),
  })
})
