import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import type { Order } from './commands.ts'

const help = `npm run trama -- <command> [--data DIR]

  help                     this page
  link <email>             a link that lets this person in, once, within 30 minutes
  verify [documentId]      checks the trace of a text, or of all texts
  people --add N [--json]  invents N people in a workshop with one text of each kind,
                           only on data made for it; also while the server runs
  demo                     a laboratory to look at: fourteen invented people and three
                           texts, on empty data; prints where to enter

DIR is the data folder; without it, DATA_DIR counts, and then ./data.
Links start with BASE_URL, or with PORT on this machine.
`

const MOST_PEOPLE = 5_000

type Flags = { add?: string | undefined; json: boolean }

/** What was asked, or a sentence about what is wrong in it. */
const orderOf = (name: string, words: string[], { add, json }: Flags): Order | string => {
  const [word, ...more] = words
  if (name === 'link')
    return word && more.length === 0
      ? { command: 'link', email: word }
      : 'link wants one e-mail address: npm run trama -- link anna@example.org'
  if (name === 'verify')
    return more.length === 0 ? { command: 'verify', id: word } : 'verify wants one id, or none for all texts.'
  if (name === 'demo' && word === undefined) return { command: 'demo' }
  if (name !== 'people') return `There is no command "${name}".\n\n${help}`
  const count = /^\d{1,6}$/.test(add ?? '') ? Number(add) : 0
  return word === undefined && count >= 1 && count <= MOST_PEOPLE
    ? { command: 'people', add: count, json }
    : `people wants a number from 1 to ${MOST_PEOPLE}: npm run trama -- people --add 20 --json`
}

const options = {
  data: { type: 'string' },
  add: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const read = () => {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return (error as Error).message
  }
}

/** Wrong use ends with 2, a trace that does not hold with 1. */
const refuse = (sentence: string) => {
  process.stderr.write(`${sentence}\n`)
  return 2
}

const run = async (): Promise<number> => {
  const given = read()
  if (typeof given === 'string') return refuse(given)
  const [name = 'help', ...words] = given.positionals
  if (name === 'help') return (process.stdout.write(help), 0)
  const order = orderOf(name, words, given.values)
  if (typeof order === 'string') return refuse(order)
  const { data } = given.values
  const configured = readConfig(data === undefined ? process.env : { ...process.env, DATA_DIR: data })
  if ('faults' in configured) return refuse(configured.faults.join('\n'))
  // Only now, so that help and wrong use are answered at once.
  const { carryOut } = await import('./commands.ts')
  const outcome = await carryOut(configured.config, order)
  if ('no' in outcome) return refuse(outcome.no)
  process.stdout.write(outcome.lines.map((line) => `${line}\n`).join(''))
  return outcome.sound ? 0 : 1
}

// As the server does: its files are for its own account alone.
process.umask(0o077)
process.exitCode = await run()
