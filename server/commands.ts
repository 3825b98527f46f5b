import { join } from 'node:path'
import { listDocumentIds } from '../db/documents.ts'
import { openDatabase, type Db } from '../db/open.ts'
import { findPersonByEmail } from '../db/people.ts'
import { removeSecondFactor } from '../db/second-factors.ts'
import { insertLinks } from '../db/sign-in-links.ts'
import { makeAuth } from './auth/auth.ts'
import { linkOf, newSignInLink } from './auth/send-sign-in.ts'
import { sayBackup, sayRestore } from './backup/say.ts'
import { originsOf, type Config } from './config.ts'
import { makeDemo } from './demo/make-demo.ts'
import { shareData } from './hold-data.ts'
import { inventPeople } from './invent-people.ts'
import { openKeys, type Keys } from './keys.ts'
import { openLog } from './log.ts'
import { checkMail } from './mail/check-mail.ts'
import { openMail } from './mail/mail.ts'
import { noticeMail } from './mail/notice-mail.ts'
import { nameController } from './name-controller.ts'
import type { Order } from './orders.ts'
import { verifyDocument } from './verify-document.ts'

type Ground = { config: Config; db: Db; keys: Keys }
/** What is printed, and whether all is well; or a sentence that says why not. */
type Outcome = { lines: string[]; sound: boolean } | { no: string }

const link = async ({ config, db }: Ground, email: string): Promise<Outcome> => {
  const person = await findPersonByEmail(db, email.toLowerCase())
  if (!person) return { no: 'Nobody has an account with this address.' }
  const { token, row } = newSignInLink(person.id)
  await db.write((tx) => insertLinks(tx, [row]))
  return { lines: [linkOf(config, 'entra', token)], sound: true }
}

/** For who has lost both phone and spare codes. The keeper has made sure of who asks; the person is told by mail. */
const secondOff = async ({ config, db }: Ground, email: string): Promise<Outcome> => {
  const person = await findPersonByEmail(db, email.toLowerCase())
  if (!person) return { no: 'Nobody has an account with this address.' }
  const removed = await db.write((tx) => removeSecondFactor(tx, person.id))
  if (!removed) return { no: 'This person has no second check.' }
  const mail = openMail(config, openLog('silent'))
  mail.send({ to: person.email, ...noticeMail('secondOff', 'it') })
  await mail.settled()
  await mail.close()
  return { lines: ['Done: from now on this person enters without it.'], sound: true }
}

const verify = async ({ config, db, keys }: Ground, id: string | undefined): Promise<Outcome> => {
  const ground = { db, dataDir: config.dataDir, publicKey: keys.logKey.publicKey }
  const reports = []
  for (const one of id === undefined ? await listDocumentIds(db) : [id]) {
    const report = await verifyDocument(ground, one)
    if (!report) return { no: `There is no text with the id "${one}".` }
    reports.push(report)
  }
  // Who looked into the wrong folder is not left to believe that all is well.
  if (reports.length === 0)
    return { lines: [`There is no text in ${config.dataDir}: nothing was checked.`], sound: true }
  return { lines: reports.map((report) => JSON.stringify(report)), sound: reports.every(({ ok }) => ok) }
}

const people = async ({ config, db, keys }: Ground, add: number, json: boolean): Promise<Outcome> => {
  const auth = makeAuth({ config, db, secret: keys.secret, log: openLog('silent') })
  const made = await inventPeople({ auth, config, db, keys, clock: Date.now }, add)
  if (!made) return { no: 'This data holds real people: invented ones go in an empty folder of their own.' }
  const lines = json ? [JSON.stringify(made)] : made.people.map(({ name, link: way }) => `${name}  ${way}`)
  return { lines, sound: true }
}

const demo = async ({ config, db, keys }: Ground): Promise<Outcome> => {
  const made = await makeDemo({ config, db, keys, clock: Date.now, log: openLog('silent') })
  if ('refusal' in made)
    return { no: 'There are people in this data: the demonstration goes in an empty folder of its own.' }
  return { lines: [new URL('/prova', originsOf(config)[0]).href], sound: true }
}

const mailCheck = async (config: Config, email: string): Promise<Outcome> => {
  const checked = await checkMail(config, email)
  return 'sent' in checked ? { lines: [checked.sent], sound: true } : checked
}

type OnData = Exclude<Order, { command: 'mail-check' | 'backup' | 'restore' }>

const obey = (ground: Ground, order: OnData) => {
  if (order.command === 'link') return link(ground, order.email)
  if (order.command === 'second-off') return secondOff(ground, order.email)
  if (order.command === 'verify') return verify(ground, order.id)
  if (order.command === 'demo') return demo(ground)
  if (order.command === 'controller') return nameController(ground.db, order.given)
  return people(ground, order.add, order.json)
}

const withData = async (config: Config, order: OnData): Promise<Outcome> => {
  const keys = openKeys(config.dataDir, config.secret)
  const db = await openDatabase(join(config.dataDir, 'trama.db'))
  try {
    return await obey({ config, db, keys }, order)
  } finally {
    await db.close()
  }
}

/** Does what the keeper asked; all but a restore also beside a running server. */
export const carryOut = async (config: Config, order: Order): Promise<Outcome> => {
  if (order.command === 'mail-check') return mailCheck(config, order.email)
  if (order.command === 'restore') return sayRestore(config, order.file, Date.now())
  const held = shareData(config.dataDir)
  try {
    return await (order.command === 'backup'
      ? sayBackup(config, order.file, Date.now())
      : withData(config, order))
  } finally {
    held.release()
  }
}
