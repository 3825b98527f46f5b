import type { Controller } from '../shared/controller.ts'

/** What the keeper of the machine may ask for. */
export type Order =
  | { command: 'link'; email: string }
  | { command: 'mail-check'; email: string }
  | { command: 'second-off'; email: string }
  | { command: 'verify'; id: string | undefined }
  | { command: 'people'; add: number; json: boolean }
  | { command: 'demo' }
  | { command: 'controller'; given: Partial<Controller> }
  | { command: 'backup'; file: string }
  | { command: 'restore'; file: string }

export const help = `npm run trama -- <command> [--data DIR]

  help                     this page
  link <email>             a link that lets this person in, once, within 30 minutes
  mail-check <email>       sends a test mail, or says what stands in its way
  second-off <email>       takes the second check at the door from a person who has lost both
                           phone and spare codes; they are told by mail
  controller [--name N --contact C --basis B --retention R]
                           says who answers for people's data, or names them: who, where to
                           write, on what legal ground, for how long data is kept
  verify [documentId]      checks the trace of a text, or of all texts
  backup <file|folder>     an encrypted copy of everything, opened and verified before it
                           bears its name; also while the server runs
  restore <file>           puts a backup in the place of the data, which goes aside;
                           only while nothing else runs
  people --add N [--json]  invents N people in a workshop with one text of each kind,
                           only on data made for it; also while the server runs
  demo                     a workshop to look at: fourteen invented people and three
                           texts, on empty data; prints where to enter

DIR is the data folder; without it, DATA_DIR counts, and then ./data.
Links start with BASE_URL, or with PORT on this machine.
`

const MOST_PEOPLE = 5_000

type Flags = { add?: string | undefined; json: boolean } & { [K in keyof Controller]?: string | undefined }
/** An order, or a sentence about what is wrong in it. */
type Read = (words: string[], flags: Flags) => Order | string

const email =
  (command: 'link' | 'mail-check' | 'second-off'): Read =>
  ([word, ...more]) =>
    word && more.length === 0
      ? { command, email: word }
      : `${command} wants one e-mail address: npm run trama -- ${command} anna@example.org`

const file =
  (command: 'backup' | 'restore', example: string): Read =>
  ([word, ...more]) =>
    word && more.length === 0
      ? { command, file: word }
      : `${command} wants one file: npm run trama -- ${command} ${example}`

const people: Read = ([word], { add, json }) => {
  const count = /^\d{1,6}$/.test(add ?? '') ? Number(add) : 0
  return word === undefined && count >= 1 && count <= MOST_PEOPLE
    ? { command: 'people', add: count, json }
    : `people wants a number from 1 to ${MOST_PEOPLE}: npm run trama -- people --add 20 --json`
}

const controller: Read = ([word], { name, contact, basis, retention }) => {
  const given = Object.entries({ name, contact, basis, retention }).filter(([, text]) => text !== undefined)
  return word === undefined
    ? { command: 'controller', given: Object.fromEntries(given) }
    : 'controller wants what it says after --name, --contact, --basis and --retention, in quotes.'
}

const readers = new Map<string, Read>([
  ['link', email('link')],
  ['mail-check', email('mail-check')],
  ['second-off', email('second-off')],
  [
    'verify',
    ([id, ...more]) =>
      more.length === 0 ? { command: 'verify', id } : 'verify wants one id, or none for all texts.',
  ],
  ['people', people],
  ['controller', controller],
  ['backup', file('backup', '/mnt/backups/')],
  ['restore', file('restore', '/mnt/backups/trama-2027-01-31T03-00-00.tar.gz.age')],
  ['demo', ([word]) => (word === undefined ? { command: 'demo' } : 'demo wants nothing after it.')],
])

export const orderOf = (name: string, words: string[], flags: Flags): Order | string =>
  readers.get(name.replace(':', '-'))?.(words, flags) ?? `There is no command "${name}".\n\n${help}`
