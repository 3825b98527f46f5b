import Database from 'better-sqlite3'
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** So many copies are kept: the last steps can be undone by hand, and a disk does not fill with old data of people. */
const KEPT = 3

const MARK = '.before-step-'

/** Puts on disk what the system may still hold in memory: a file, or the names in a folder. */
export const flush = (path: string): void => {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Throws unless SQLite finds every page and index of this file whole. */
export const assertWhole = (file: string): void => {
  const connection = new Database(file, { fileMustExist: true })
  try {
    const [first] = connection.pragma('integrity_check') as { integrity_check: string }[]
    if (first?.integrity_check !== 'ok') throw new Error(`${basename(file)} is damaged`)
  } finally {
    connection.close()
  }
}

const prune = (file: string): void => {
  const mark = basename(file) + MARK
  const copies = readdirSync(dirname(file))
    .filter((name) => name.startsWith(mark) && /^\d+$/.test(name.slice(mark.length)))
    .map((name) => ({ path: join(dirname(file), name), step: Number(name.slice(mark.length)) }))
    .map((copy) => ({ ...copy, made: statSync(copy.path).mtimeMs }))
    .toSorted((a, b) => b.made - a.made || b.step - a.step)
  for (const { path } of copies.slice(KEPT)) rmSync(path)
}

/** A copy of the file as it is before a step, opened and found whole before it bears the name of one. Source: [database 10]. */
export const copyAside = async (connection: Database.Database, file: string, step: number): Promise<void> => {
  const copy = `${file}${MARK}${step}`
  const part = `${copy}.part`
  await connection.backup(part)
  assertWhole(part)
  flush(part)
  renameSync(part, copy)
  flush(dirname(file))
  prune(file)
}
