import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { benchBinding } from './binding-bench.ts'
import { tableOf, verdictOf, type Figure } from './figures.ts'
import { readOptions, type Options } from './options.ts'
import { attestation } from './scenarios/attestation.ts'
import { authorship } from './scenarios/authorship.ts'
import { browser } from './scenarios/browser.ts'
import { coldOpen } from './scenarios/cold-open.ts'
import { disk } from './scenarios/disk.ts'
import { fanOut } from './scenarios/fan-out.ts'
import { growth } from './scenarios/growth.ts'
import { idle } from './scenarios/idle.ts'
import { many } from './scenarios/many.ts'
import { replayed } from './scenarios/replayed.ts'
import { saturation } from './scenarios/saturation.ts'

const binding = async (): Promise<Figure[]> =>
  benchBinding().map(({ ratio: _, target, ...row }) => ({ ...row, target: { on: 'figure', most: target } }))

const all: Record<string, (options: Options) => Promise<Figure[]>> = {
  'fan-out': fanOut,
  saturation,
  many,
  idle,
  'cold-open': coldOpen,
  replay: replayed,
  attestation,
  authorship,
  growth,
  binding,
  disk,
  browser,
}

const say = (words: string): void => void process.stdout.write(`${words}\n`)

const keep = (at: string, figures: object): void => {
  mkdirSync('.cache/bench', { recursive: true })
  const file = `.cache/bench/${at.replaceAll(':', '-')}.json`
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.version }
  writeFileSync(file, `${JSON.stringify({ at, machine, ...figures }, null, 2)}\n`)
  say(`\nkept in ${file}`)
}

/** `npm run bench -- [scenario …] [--rounds n] [--seconds n] [--clients n] [--edits n] [--trace file.json.gz] [--quick]` */
const bench = async (): Promise<void> => {
  const { scenarios, options } = readOptions(process.argv.slice(2))
  const unknown = scenarios.filter((name) => !(name in all))
  if (unknown.length > 0)
    throw new Error(`no such scenario: ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}`)
  const at = new Date().toISOString()
  const kept: Record<string, (Figure & { verdict: string })[]> = {}
  for (const name of scenarios.length > 0 ? scenarios : Object.keys(all)) {
    say(`\n## ${name}`)
    const figures = await all[name]!(options)
    kept[name] = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }))
    say(tableOf(figures))
  }
  const missed = Object.values(kept).flatMap((figures) =>
    figures.filter(({ verdict }) => verdict === 'missed'),
  )
  if (options.quick) return
  if (missed.length > 0) say(`\n## missed, of all the above\n${tableOf(missed)}`)
  keep(at, { options, scenarios: kept })
}

await bench()
