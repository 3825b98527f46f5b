import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'

/**
 * `to` is null for an address nobody has: the same work is done and nothing goes out. `shown` is what a bare machine prints
 * in its log beside the file.
 */
type Message = {
  to: string | null
  subject: string
  text: string
  html: string
  replyTo?: string
  shown?: { code: string; link?: string }
}
type Addressed = Message & { to: string }
/** Never fails and never makes anybody wait: an answer must not tell whether a mail went out. */
export type Mail = {
  send(message: Message): void
  /** One try, for who is waiting with their words still before them: whether the mail server took it. */
  hand(message: Addressed): Promise<boolean>
  /** Whether the mail server takes mail now: asked before a code is made, for known and unknown addresses alike. */
  isUp(): Promise<boolean>
  /** When nothing is under way any more. */
  settled(): Promise<void>
  /** Gives up what still waits for another try. */
  close(): Promise<void>
}

type Deliver = (message: Addressed) => Promise<void>
type Way = { deliver: Deliver; once(message: Addressed): Promise<boolean>; isUp(): Promise<boolean> }

/** Without SMTP_URL each mail is a file that the keeper of the machine can open. */
const toFile = (config: Config, log: Log): Way => {
  const folder = join(config.dataDir, 'mail')
  const deliver: Deliver = async ({ to, subject, text, shown }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.txt`
    const file = join(folder, name)
    await writeFile(`${file}.part`, `To: ${to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600 })
    await rename(`${file}.part`, file)
    log.info({ ...shown, file: join('mail', name) }, 'no SMTP_URL: a mail was kept as a file')
  }
  const once = (message: Addressed) => deliver(message).then(() => true)
  return { deliver, once, isUp: () => Promise.resolve(true) }
}

const WAITS_MS = [2_000, 15_000]
const ANSWER_MS = 8_000
const HANDING_MS = 15_000
const TRUSTED_MS = { up: 60_000, down: 3_000 }

const toServer = (config: Config, log: Log, closing: AbortSignal): Way => {
  const { smtpUrl, mailFrom } = config
  const timeouts = { connectionTimeout: ANSWER_MS, greetingTimeout: ANSWER_MS, dnsTimeout: ANSWER_MS }
  const safe = { disableFileAccess: true, disableUrlAccess: true }
  const transport = createTransport({ url: smtpUrl!, ...timeouts, ...safe }, { from: mailFrom })
  const look = lookOften(() => transport.verify())
  const headers = { 'Auto-Submitted': 'auto-generated' }
  const sent = ({ to, subject, text, html, replyTo }: Addressed) =>
    transport.sendMail({ to, subject, text, html, headers, ...(replyTo && { replyTo }) }).then(
      () => true,
      (error: { code?: string }) => (
        look.forget(),
        log.warn({ code: error.code }, 'a mail could not be handed over'),
        false
      ),
    )
  const deliver: Deliver = async (message) => {
    for (const wait of WAITS_MS) {
      if (await sent(message)) return
      await pause(wait, undefined, { signal: closing })
    }
    if (!(await sent(message))) throw new Error('given up')
  }
  /** A server that takes the call and then says nothing counts as one that did not take it. */
  const once = (message: Addressed) => {
    const late = pause(HANDING_MS, false, { signal: closing, ref: false }).catch(() => false)
    return Promise.race([sent(message), late])
  }
  return { deliver, once, isUp: look.isUp }
}

/** Asks whether something works, and believes the answer for a while: a bad one for less. */
const lookOften = (works: () => Promise<unknown>) => {
  let known: { until: number; up: Promise<boolean> } | undefined
  const ask = () => {
    const now = (known = {
      until: Infinity,
      up: works().then(
        () => true,
        () => false,
      ),
    })
    void now.up.then((up) => (now.until = performance.now() + TRUSTED_MS[up ? 'up' : 'down']))
    return now
  }
  const isUp = () => (known && performance.now() < known.until ? known : ask()).up
  return { isUp, forget: () => void (known = undefined) }
}

export const openMail = (config: Config, log: Log): Mail => {
  const closing = new AbortController()
  const { deliver, once, isUp } = config.smtpUrl ? toServer(config, log, closing.signal) : toFile(config, log)
  const underway = new Set<Promise<unknown>>()
  const send = (message: Message) => {
    const { to } = message
    const sending = (to === null ? Promise.resolve() : deliver({ ...message, to }))
      .catch((error: { code?: string }) => log.error({ code: error.code }, 'a mail was not sent'))
      .finally(() => underway.delete(sending))
    underway.add(sending)
  }
  const hand = (message: Addressed) => {
    const handing = once(message)
      .catch(() => false)
      .finally(() => underway.delete(handing))
    underway.add(handing)
    return handing
  }
  const settled = async () => void (await Promise.allSettled(underway))
  const close = () => {
    closing.abort()
    return settled()
  }
  return { send, hand, isUp, settled, close }
}
