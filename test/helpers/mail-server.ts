import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A real mail server on this machine; `next` is the next mail it receives, as it came. */
export const openMailServer = async ({ busy = 0, port = 0 } = {}) => {
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
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve))
  const close = () => new Promise<void>((resolve) => smtp.close(() => resolve()))
  onTestFinished(close)
  const taken = (smtp.server.address() as AddressInfo).port
  const next = () =>
    new Promise<(typeof mails)[0]>((resolve) => {
      const mail = mails.shift()
      if (mail) resolve(mail)
      else waiting.push(resolve)
    })
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    close,
    next,
    refused: () => refused,
  }
}

/** Quoted-printable as a person reads it. */
export const decoded = (text: string) =>
  text
    .replaceAll('=\r\n', '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
