import { parseArgs } from 'node:util'

export type Options = {
  rounds: number
  seconds: number
  clients: number
  /** Edits of the long text. */
  edits: number
  trace: string | undefined
  quick: boolean
}

const words = {
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  clients: { type: 'string' },
  edits: { type: 'string' },
  trace: { type: 'string' },
  quick: { type: 'boolean', default: false },
} as const

/** A smoke run says that everything works, not how fast. */
const usual = { rounds: 5, seconds: 5, clients: 100, edits: 259_778 }
const quickly = { rounds: 1, seconds: 0.5, clients: 12, edits: 3_000 }

export const readOptions = (args: string[]): { scenarios: string[]; options: Options } => {
  const { values, positionals } = parseArgs({ args, options: words, allowPositionals: true })
  const { quick, trace } = values
  const base = quick ? quickly : usual
  const numberOf = (name: keyof typeof base): number => {
    const given = values[name]
    if (given === undefined) return base[name]
    if (!(Number(given) > 0)) throw new Error(`--${name} wants a number above 0`)
    return Number(given)
  }
  const options = {
    rounds: numberOf('rounds'),
    seconds: numberOf('seconds'),
    clients: numberOf('clients'),
    edits: numberOf('edits'),
    trace,
    quick,
  }
  return { scenarios: positionals, options }
}
