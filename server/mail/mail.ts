import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'

/** `shown` is what a bare machine prints in its log beside the file. */
type Message = {
  to: string
  subject: string
  text: string
  html: string
  shown: { code: string; link: string }
}
/** Never fails and never makes anybody wait: an answer must not tell whether a mail went out. */
export type Mail = {
  send(message: Message): void
  /** When nothing is under way any more. */
  settled(): Promise<void>
  /** Gives up what still waits for another try. */
  close(): Promise<void>
}

type Deliver = (message: Message) => Promise<void>

/** Without SMTP_URL each mail is a file that the keeper of the machine can open. */
const toFile = (config: Config, log: Log): Deliver => {
  const folder = join(config.dataDir, 'mail')
  return async ({ to, subject, text, shown }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.txt`
    const file = join(folder, name)
    await writeFile(`${file}.part`, `To: ${to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600 })
    await rename(`${file}.part`, file)
    log.info({ ...shown, file: join('mail', name) }, 'no SMTP_URL: a mail was kept as a file')
  }
}

const WAITS_MS = [2_000, 15_000]

const toServer = (config: Config, log: Log, closing: AbortSignal): Deliver => {
  const { smtpUrl, mailFrom } = config
  const transport = createTransport(smtpUrl, {
    from: mailFrom,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const sent = ({ to, subject, text, html }: Message) =>
    transport.sendMail({ to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } }).then(
      () => true,
      (error: { code?: string }) => (
        log.warn({ code: error.code }, 'a mail could not be handed over'),
        false
      ),
    )
  return async (message) => {
    for (const wait of WAITS_MS) {
      if (await sent(message)) return
      await pause(wait, undefined, { signal: closing })
    }
    if (!(await sent(message))) throw new Error('given up')
  }
}

export const openMail = (config: Config, log: Log): Mail => {
  const closing = new AbortController()
  const deliver = config.smtpUrl ? toServer(config, log, closing.signal) : toFile(config, log)
  const underway = new Set<Promise<void>>()
  const send = (message: Message) => {
    const sending = deliver(message)
      .catch((error: { code?: string }) => log.error({ code: error.code }, 'a mail was not sent'))
      .finally(() => underway.delete(sending))
    underway.add(sending)
  }
  const settled = async () => void (await Promise.allSettled(underway))
  const close = () => {
    closing.abort()
    return settled()
  }
  return { send, settled, close }
}
