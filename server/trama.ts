import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { help, orderOf } from './orders.ts'

const options = {
  data: { type: 'string' },
  add: { type: 'string' },
  name: { type: 'string' },
  contact: { type: 'string' },
  basis: { type: 'string' },
  retention: { type: 'string' },
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

/** What a keeper can do something about is said without a stack. */
const inAWord = (error: NodeJS.ErrnoException) => {
  const sentence = sentences[error.code ?? '']
  if (!sentence) throw error
  return { no: sentence(error.path ?? 'a file') }
}

const sentences: Record<string, (at: string) => string> = {
  DATA_BUSY: () => 'A backup is being restored into this data: try again when that has ended.',
  EACCES: (at) => `This account may not use ${at}: check who owns it.`,
  ENOSPC: () => 'The disk is full: make room, then try again.',
  SQLITE_FULL: () => 'The disk is full: make room, then try again.',
  SQLITE_CORRUPT: () => 'The database is damaged.',
  SQLITE_NOTADB: () => 'The file trama.db in DATA_DIR is not a database.',
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
  const outcome = await carryOut(configured.config, order).catch(inAWord)
  if ('no' in outcome) return refuse(outcome.no)
  process.stdout.write(outcome.lines.map((line) => `${line}\n`).join(''))
  return outcome.sound ? 0 : 1
}

// As the server does: its files are for its own account alone.
process.umask(0o077)
process.exitCode = await run()
