import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { insertLinks } from '../db/sign-in-links.ts'
import { openDatabase, type Db } from '../db/open.ts'
import { listDocumentIds } from '../db/documents.ts'
import { findPersonByEmail } from '../db/people.ts'
import { makeAuth } from './auth/auth.ts'
import { linkOf, newSignInLink } from './auth/send-sign-in.ts'
import { readConfig, type Config } from './config.ts'
import { inventPeople } from './invent-people.ts'
import { openKeys } from './keys.ts'
import { openLog } from './log.ts'
import { verifyDocument } from './verify-document.ts'

const help = `npm run trama -- <command> [--data DIR]

  help                     this page
  link <email>             a link that lets this person in, once, within 30 minutes
  verify [documentId]      checks the trace of a text, or of all texts
  people --add N [--json]  invents N people in a workshop with one text of each kind,
                           only on data made for it; also while the server runs

DIR is the data folder; without it, DATA_DIR counts, and then ./data.
Links start with BASE_URL, or with PORT on this machine.
`

/** Wrong use, said in a sentence: nothing was done. */
class WrongUse extends Error {}

const print = (text: string) => process.stdout.write(`${text}\n`)

type Ground = { config: Config; db: Db; keys: ReturnType<typeof openKeys> }
type Given = { words: string[]; add: string | undefined; json: boolean }
/** Answers the exit status. */
type Command = (ground: Ground, given: Given) => Promise<number>

const link: Command = async ({ config, db }, { words }) => {
  const [email, ...more] = words
  if (!email || more.length > 0)
    throw new WrongUse('link wants one e-mail address: npm run trama -- link anna@example.org')
  const person = await findPersonByEmail(db, email.toLowerCase())
  if (!person) throw new WrongUse('Nobody has an account with this address.')
  const { token, row } = newSignInLink(person.id)
  await db.write((tx) => insertLinks(tx, [row]))
  print(linkOf(config, 'entra', token))
  return 0
}

const verify: Command = async ({ config, db, keys }, { words }) => {
  if (words.length > 1) throw new WrongUse('verify wants one id, or none for all texts.')
  const ground = { db, dataDir: config.dataDir, publicKey: keys.logKey.publicKey }
  let sound = true
  for (const id of words.length > 0 ? words : await listDocumentIds(db)) {
    const report = await verifyDocument(ground, id)
    if (!report) throw new WrongUse(`There is no text with the id "${id}".`)
    print(JSON.stringify(report))
    sound &&= report.ok
  }
  return sound ? 0 : 1
}

const MOST = 5_000

const people: Command = async ({ config, db, keys }, { words, add, json }) => {
  const count = Number(add)
  if (words.length > 0 || !add || !/^\d+$/.test(add) || count < 1 || count > MOST)
    throw new WrongUse(`people wants a number from 1 to ${MOST}: npm run trama -- people --add 20 --json`)
  const auth = makeAuth({ config, db, secret: keys.secret, log: openLog('silent') })
  const made = await inventPeople({ auth, config, db, keys, clock: Date.now }, count)
  if (!made)
    throw new WrongUse('This data holds real people: invented ones go in an empty folder of their own.')
  print(json ? JSON.stringify(made) : made.people.map(({ name, link }) => `${name}  ${link}`).join('\n'))
  return 0
}

const commands: Record<string, Command> = { link, verify, people }

const read = () => {
  const options = {
    data: { type: 'string' },
    add: { type: 'string' },
    json: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new WrongUse((error as Error).message)
  }
}

const run = async () => {
  const { values, positionals } = read()
  const [name = 'help', ...words] = positionals
  if (name === 'help') return (print(help), 0)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new WrongUse(`There is no command "${name}".\n\n${help}`)
  const env = values.data === undefined ? process.env : { ...process.env, DATA_DIR: values.data }
  const configured = readConfig(env)
  if ('faults' in configured) throw new WrongUse(configured.faults.join('\n'))
  const { config } = configured
  const keys = openKeys(config.dataDir, config.secret)
  const db = await openDatabase(join(config.dataDir, 'trama.db'))
  try {
    return await command({ config, db, keys }, { words, add: values.add, json: values.json })
  } finally {
    await db.close()
  }
}

process.exitCode = await run().catch((error: unknown) => {
  if (!(error instanceof WrongUse)) throw error
  process.stderr.write(`${error.message}\n`)
  return 2
})
