import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { flush } from '../../db/copy-aside.ts'
import { holdData } from '../../db/data-lock.ts'
import { stepsOf, takeSnapshot } from '../../db/snapshot.ts'
import type { Config } from '../config.ts'
import { ERASURES } from '../erasures/list.ts'
import { describeFiles, readArchive, writeArchive } from './archive.ts'
import { checkData } from './check.ts'
import { LAST_BACKUP } from './last-backup.ts'
import type { Manifest } from './manifest.ts'
import { openDecrypter, openEncrypter } from './secret.ts'
const SUFFIX = '.tar.gz.age'

type Made = { file: string; bytes: number; texts: number; unsound: string[]; keyMade: boolean }

/** A folder gets a file that says its moment; anything else is the file's own name. */
const targetOf = (target: string, now: number): string => {
  const isFolder = /[/\\]$/.test(target) || (existsSync(target) && statSync(target).isDirectory())
  const moment = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  return isFolder ? join(resolve(target), `trama-${moment}${SUFFIX}`) : resolve(target)
}

const copyFolder = (from: string, to: string, names: string[]): void => {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of names) copyFileSync(join(from, name), join(to, name))
}

const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^[\w-]+\.(key|jsonl)$/.test(name)) : []

/** Heads before the database: each is then of rows that the snapshot has. */
const stage = async (dataDir: string, folder: string, madeAt: number): Promise<Manifest> => {
  const names: string[] = []
  for (const one of ['heads', 'keys', ERASURES]) {
    const found = namesIn(join(dataDir, one))
    copyFolder(join(dataDir, one), join(folder, one), found)
    names.push(...found.map((name) => `${one}/${name}`))
  }
  const snapshot = join(folder, 'trama.db')
  takeSnapshot(join(dataDir, 'trama.db'), snapshot)
  const { done: steps } = stepsOf(snapshot)
  const files = await describeFiles(folder, ['trama.db', ...names])
  return { product: 'trama-comune', format: 1, madeAt, steps, files }
}

const make = async (config: Config, file: string, room: string, now: number): Promise<Made> => {
  const { dataDir } = config
  const part = `${file}.part`
  const plain = join(room, 'plain')
  const opened = join(room, 'opened')
  mkdirSync(opened, { recursive: true, mode: 0o700 })
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  rmSync(part, { force: true })
  const { encrypter, made: keyMade } = await openEncrypter(config)
  const manifest = await stage(dataDir, plain, now)
  await writeArchive(plain, manifest, { file: part, encrypter })
  rmSync(plain, { recursive: true })
  const { texts, unsound } = await checkData(opened, await readArchive(part, openDecrypter(config), opened))
  renameSync(part, file)
  flush(dirname(file))
  writeFileSync(join(dataDir, LAST_BACKUP), `${new Date(now).toISOString()}\n`, { mode: 0o600 })
  const ids = unsound.map(({ documentId }) => documentId)
  return { file, bytes: statSync(file).size, texts, unsound: ids, keyMade }
}

/**
 * Makes a backup beside a running server: one moment of database, keys and signed heads, encrypted, then opened again and
 * verified text by text. Only then does it bear its name. Source: SPEC.md.
 */
export const makeBackup = async (
  config: Config,
  target: string,
  now: number,
): Promise<Made | { no: string }> => {
  const { dataDir } = config
  if (!existsSync(join(dataDir, 'trama.db'))) return { no: `There is no data in ${dataDir}.` }
  const file = targetOf(target, now)
  if (existsSync(file)) return { no: `${file} is there already: a backup never replaces another.` }
  const alone = holdData(dataDir, 'alone', 'backup-lock')
  if (!alone) return { no: 'Another backup of this data is under way.' }
  const room = join(dataDir, '.backup')
  try {
    rmSync(room, { recursive: true, force: true })
    return await make(config, file, room, now)
  } finally {
    rmSync(room, { recursive: true, force: true })
    alone.release()
  }
}
