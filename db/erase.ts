import type { Database } from 'better-sqlite3'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openConnection } from './connection.ts'
import { erasePerson } from './erase-person.ts'
import { eraseVoice } from './erase-voice.ts'

/** Somebody's account, or some of their voices, by id. */
export type Erasing = { personId: string } | { voiceIds: string[] }

const erase = (file: Database, asked: Erasing): void =>
  file
    .transaction(() => {
      if ('personId' in asked) erasePerson(file, asked.personId)
      else for (const voiceId of asked.voiceIds) eraseVoice(file, voiceId)
    })
    .immediate()

/** Cuts the log of writes; false while a reader still needs it. */
export const cutWal = (connection: Database): boolean => {
  const [row] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return row?.busy === 0
}

/** Leaves nothing of what was removed in free pages and in the log of writes; false while a reader still needs the latter. */
const scrub = (file: Database): boolean => {
  file.exec('VACUUM')
  return cutWal(file)
}

/** Copies that lie beside a database: of before a step of migration, and of before a restore. */
const copiesOf = (file: string): string[] => {
  const [folder, name] = [dirname(file), basename(file)]
  return readdirSync(folder).flatMap((entry) => {
    if (new RegExp(`^${name.replace('.', '\\.')}\\.before-step-\\d+$`).test(entry))
      return [join(folder, entry)]
    const aside = join(folder, entry, name)
    return entry.startsWith('before-restore-') && existsSync(aside) ? [aside] : []
  })
}

/** A copy that cannot be opened any more is told, not a reason to stop. */
const eraseInCopy = (copy: string, asked: Erasing): boolean => {
  try {
    const connection = openConnection(copy, 'write')
    try {
      erase(connection, asked)
      return scrub(connection)
    } finally {
      connection.close()
    }
  } catch {
    return false
  }
}

/** What of an erasure could not be done now: copies by name; `wal` is true when the log of writes still has to be cut. */
export type Unerased = { copies: string[]; wal: boolean }

/** Erases from the database and from its copies, down to the free pages. */
export const eraseEverywhere = (connection: Database, file: string, asked: Erasing): Unerased => {
  erase(connection, asked)
  const wal = !scrub(connection)
  return { wal, copies: copiesOf(file).filter((copy) => !eraseInCopy(copy, asked)) }
}
