import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { flush } from '../../db/copy-aside.ts'

/** While data is being replaced this file says how: whoever is cut off is finished by the next to open the data. */
const JOURNAL = 'restoring.json'
const journalSchema = v.object({ from: v.string(), aside: v.string() })
type Journal = v.InferOutput<typeof journalSchema>

const journalIn = (dataDir: string): string => join(dataDir, JOURNAL)

export const isSwapUnderWay = (dataDir: string): boolean => existsSync(journalIn(dataDir))

/** What a database leaves beside itself goes with it, and goes first. */
const BESIDE = ['trama.db-wal', 'trama.db-shm']
const REPLACED = ['trama.db', 'keys', 'heads']

const move = (from: string, to: string): void => {
  if (existsSync(from)) renameSync(from, to)
}

/** Each step can be done again: what has moved already is not there to move. */
export const finishSwap = (dataDir: string): void => {
  if (!isSwapUnderWay(dataDir)) return
  const journal = v.parse(journalSchema, JSON.parse(readFileSync(journalIn(dataDir), 'utf8')))
  const [from, aside] = [join(dataDir, journal.from), join(dataDir, journal.aside)]
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  if (existsSync(join(from, 'trama.db')) && !existsSync(join(aside, 'trama.db')))
    for (const name of BESIDE) move(join(dataDir, name), join(aside, name))
  for (const name of REPLACED) {
    if (!existsSync(join(from, name))) continue
    if (!existsSync(join(aside, name))) move(join(dataDir, name), join(aside, name))
    move(join(from, name), join(dataDir, name))
  }
  for (const folder of [aside, dataDir]) flush(folder)
  rmSync(journalIn(dataDir))
  flush(dataDir)
  rmSync(from, { recursive: true, force: true })
}

/** Puts the files of a folder in the place of the present ones, which go aside; both folders lie in `dataDir`. */
export const swap = (dataDir: string, journal: Journal): void => {
  const draft = `${journalIn(dataDir)}.part`
  writeFileSync(draft, JSON.stringify(journal), { mode: 0o600, flush: true })
  renameSync(draft, journalIn(dataDir))
  flush(dataDir)
  finishSwap(dataDir)
}
