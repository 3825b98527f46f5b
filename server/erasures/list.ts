import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const lineSchema = v.object({
  salt: v.string(),
  /** SHA-256(salt ‖ id) in hex: of the person, or of the voices that were taken out of the past. */
  digest: v.string(),
  what: v.picklist(['person', 'voice']),
  words: v.picklist(['keep', 'remove']),
})
type Line = v.InferOutput<typeof lineSchema>

/** In DATA_DIR, outside the database: what a restored backup must not bring back. It names nobody. */
export const ERASURES = 'erasures'
const NAME = 'list.jsonl'

export const listIn = (dataDir: string): string => join(dataDir, ERASURES, NAME)

const digestOf = (salt: string, id: string): string =>
  createHash('sha256').update(salt).update(id).digest('hex')

/** Each erasure once, oldest first; a line that a power cut left unfinished is none. */
export const readErasures = (dataDir: string): Line[] => {
  const file = listIn(dataDir)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.endsWith('}')).map((line) => v.parse(lineSchema, JSON.parse(line)))
}

const append = (dataDir: string, lines: Line[]): void => {
  mkdirSync(join(dataDir, ERASURES), { recursive: true, mode: 0o700 })
  const text = lines.map((line) => `\n${JSON.stringify(line)}\n`).join('')
  writeFileSync(listIn(dataDir), text, { flag: 'a', mode: 0o600, flush: true })
}

/** On disk when it returns, before anything is destroyed: whoever opens the data next ends what was begun. */
export const noteErasures = (
  dataDir: string,
  ids: string[],
  { what, words }: Pick<Line, 'what' | 'words'>,
): void => {
  const salt = readErasures(dataDir).at(-1)?.salt ?? randomBytes(32).toString('hex')
  append(
    dataDir,
    ids.map((id) => ({ salt, digest: digestOf(salt, id), what, words })),
  )
}

/** Adds what another list knows, as that of a backup. */
export const mergeErasures = (dataDir: string, other: string): void => {
  const known = new Set(readErasures(dataDir).map(({ digest }) => digest))
  const missing = readErasures(other).filter(({ digest }) => !known.has(digest))
  if (missing.length > 0) append(dataDir, missing)
}

/** Of these ids, those that were erased once, each with what was asked; one hash for each salt and id. */
export const erasedAmong = (dataDir: string, ids: string[]): Map<string, Line> => {
  const lines = new Map(readErasures(dataDir).map((line) => [line.digest, line]))
  const salts = new Set([...lines.values()].map(({ salt }) => salt))
  const found = new Map<string, Line>()
  for (const salt of salts)
    for (const id of ids) {
      const line = lines.get(digestOf(salt, id))
      if (line) found.set(id, line)
    }
  return found
}
