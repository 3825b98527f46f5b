import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdData } from '../../db/data-lock.ts'
import { openDatabase, openReader } from '../../db/open.ts'
import { beginEpoch, listSessions } from '../../db/restores.ts'
import { peekEpoch, stepsOf } from '../../db/snapshot.ts'
import { nextEpoch } from '../../shared/trace/restored.ts'
import type { Config } from '../config.ts'
import { mergeErasures, readErasures } from '../erasures/list.ts'
import { replayErasures } from '../erasures/replay.ts'
import { readArchive } from './archive.ts'
import { checkData } from './check.ts'
import { keepHeads } from './keep-heads.ts'
import { BadBackup, type Manifest } from './manifest.ts'
import { keyFile, openDecrypter } from './secret.ts'
import { finishSwap, swap } from './swap.ts'
import { tellLogs } from './tell-logs.ts'

type Done = {
  madeAt: number
  texts: number
  unsound: string[]
  epoch: number
  aside: string | undefined
  /** False when no list of erasures was here: an older backup may bring somebody back. */
  knowsErasures: boolean
}

const readOr = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined

/** Data of another instance stays where it is: its people, keys and texts are not this one's. */
const assertSameInstance = (present: string, restored: string): void => {
  const here = readOr(join(present, 'keys', 'log.key'))
  if (here !== undefined && here !== readOr(join(restored, 'keys', 'log.key')))
    throw new BadBackup(
      'This backup is of another instance: its signing key is not the one here. Restore it into an empty folder.',
    )
}

/** The highest epoch ever begun here, kept outside the database: it outlives one that cannot be read any more. */
const EPOCH = 'epoch'

const epochAfter = (dataDir: string, restored: string, now: number): number => {
  const files = [dataDir, restored].map((folder) => peekEpoch(join(folder, 'trama.db')))
  const kept = Number(readOr(join(dataDir, EPOCH)) ?? 0)
  return nextEpoch(
    now,
    [...files, kept].filter((epoch) => epoch !== undefined && Number.isSafeInteger(epoch)) as number[],
  )
}

/** Who is signed in on the present data; undefined when it cannot be read, or is of another version. */
const runningSessions = async (dataDir: string) => {
  const file = join(dataDir, 'trama.db')
  try {
    const { done, known } = stepsOf(file)
    if (done !== known) return undefined
    const reader = openReader(file)
    return await listSessions(reader.db).finally(reader.close)
  } catch {
    return undefined
  }
}

const raise = async (dataDir: string, folder: string, madeAt: number, at: number): Promise<number> => {
  const epoch = epochAfter(dataDir, folder, at)
  const restore = { epoch, at, madeAt }
  const running = await runningSessions(dataDir)
  const db = await openDatabase(join(folder, 'trama.db'))
  try {
    await beginEpoch(db, restore, running)
    await tellLogs(db, restore)
    mergeErasures(dataDir, folder)
    await replayErasures(db, dataDir, at)
  } finally {
    await db.close()
  }
  keepHeads(join(dataDir, 'heads'), join(folder, 'heads'))
  if (existsSync(keyFile(dataDir)) && !existsSync(keyFile(folder)))
    copyFileSync(keyFile(dataDir), keyFile(folder))
  // Before the data: whatever happens next, this epoch is not begun again.
  writeFileSync(join(dataDir, EPOCH), `${epoch}\n`, { mode: 0o600, flush: true })
  return epoch
}

const STAGE = '.restore'

const work = async (config: Config, file: string, now: number): Promise<Done> => {
  const { dataDir } = config
  finishSwap(dataDir)
  const folder = join(dataDir, STAGE)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const manifest: Manifest = await readArchive(file, openDecrypter(config), folder)
  assertSameInstance(dataDir, folder)
  const { texts, unsound } = await checkData(folder, manifest)
  const replaces = existsSync(join(dataDir, 'trama.db'))
  const knowsErasures = replaces || readErasures(dataDir).length > 0
  const epoch = await raise(dataDir, folder, manifest.madeAt, now)
  const aside = `before-restore-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}-${epoch}`
  swap(dataDir, { from: STAGE, aside })
  const ids = unsound.map(({ documentId }) => documentId)
  return {
    madeAt: manifest.madeAt,
    texts,
    unsound: ids,
    epoch,
    knowsErasures,
    aside: replaces ? join(dataDir, aside) : undefined,
  }
}

/**
 * Puts a backup in the place of the present data, which goes aside; on whatever is wrong the present data is not touched.
 * Source: SPEC.md, trace/SPEC.md [L6].
 */
export const restoreBackup = async (
  config: Config,
  file: string,
  now: number,
): Promise<Done | { no: string }> => {
  const { dataDir } = config
  if (!existsSync(file)) return { no: `There is no file ${file}.` }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const alone = holdData(dataDir, 'alone')
  if (!alone)
    return { no: 'A server or another command is at work on this data: stop it first, then restore.' }
  try {
    return await work(config, file, now)
  } catch (error) {
    if (!(error instanceof BadBackup)) throw error
    return { no: `${error.message} Nothing has changed here.` }
  } finally {
    rmSync(join(dataDir, STAGE), { recursive: true, force: true })
    alone.release()
  }
}
