import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { readdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { call, readMails, setUp } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

/** A real mail server on this machine; `next` is the next mail it receives, as it came. */
const openMailServer = async ({ busy = 0 } = {}) => {
  let refused = 0
  const mails: { to: string[]; text: string }[] = []
  const waiting: ((mail: (typeof mails)[0]) => void)[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', (data: Buffer) => (text += data.toString()))
      stream.on('end', () => {
        if (refused < busy) {
          refused += 1
          return done(Object.assign(new Error('try again later'), { responseCode: 451 }))
        }
        const mail = { to: session.envelope.rcptTo.map(({ address }) => address), text }
        const first = waiting.shift()
        if (first) first(mail)
        else mails.push(mail)
        return done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => smtp.close(resolve)))
  const next = () =>
    new Promise<(typeof mails)[0]>((resolve) => {
      const mail = mails.shift()
      if (mail) resolve(mail)
      else waiting.push(resolve)
    })
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    next,
    refused: () => refused,
  }
}

const decoded = (text: string) =>
  text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

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

test('a mail server that is down changes no answer, and the keeper reads of it in the log', async () => {
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  const server = await serverForTest({ env: { SMTP_URL: 'smtp://127.0.0.1:1' }, seams: { log } })
  const { email } = await setUp(server)
  const { json } = await call(server, 'POST', '/api/sign-in/code', { body: { email } })
  expect(json).toEqual({ sent: true })
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
