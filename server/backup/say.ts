import type { Config } from '../config.ts'
import { makeBackup } from './make-backup.ts'
import { BadBackup } from './manifest.ts'
import { restoreBackup } from './restore.ts'
import { keyFile } from './secret.ts'

type Outcome = { lines: string[]; sound: boolean } | { no: string }

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
const texts = (count: number): string => (count === 1 ? '1 text' : `${count} texts`)

const doubts = (ids: string[], where: string): string[] =>
  ids.length === 0
    ? []
    : [`Attention: the trace of ${texts(ids.length)} does not hold ${where}: ${ids.join(', ')}. See verify.`]

/** Makes a backup and says what the keeper must know of it. */
export const sayBackup = async (config: Config, target: string, now: number): Promise<Outcome> => {
  const made = await makeBackup(config, target, now).catch((error: unknown) => {
    if (error instanceof BadBackup) return { no: `The backup did not open again: ${error.message}` }
    throw error
  })
  if ('no' in made) return made
  const lines = [
    `${made.file}: ${sizeOf(made.bytes)}, opened again and verified, ${texts(made.texts)}.`,
    ...doubts(made.unsound, 'in the data, and so in the backup'),
    ...(made.keyMade
      ? [
          `A key was made for it: ${keyFile(config.dataDir)}. Keep a copy elsewhere, apart from the backups:`,
          'if this disk is lost, nobody opens them without it.',
        ]
      : []),
  ]
  return { lines, sound: made.unsound.length === 0 }
}

/** On another machine nobody knows who was erased after the backup was made. */
const erasures = (known: boolean): string[] =>
  known
    ? ['Whoever erased their account, as far as the list in DATA_DIR/erasures knows, is not back.']
    : [
        'There is no list of erasures here: who erased their account after this backup is in it again. Copy the folder',
        'erasures from the data of before into DATA_DIR, then start the server: it erases them again.',
      ]

/** Restores a backup and says what has changed, and what the keeper does next. */
export const sayRestore = async (config: Config, file: string, now: number): Promise<Outcome> => {
  const done = await restoreBackup(config, file, now)
  if ('no' in done) return done
  const lines = [
    `The data is as it was on ${new Date(done.madeAt).toISOString()}: ${texts(done.texts)}, epoch ${done.epoch}.`,
    ...doubts(done.unsound, 'in this backup'),
    ...(done.aside
      ? [`What was here before is in ${done.aside}. It holds people's data: remove it when all is well.`]
      : []),
    'Start the server. Pages still open give back their own words of after the backup; what nobody has open is gone.',
    ...erasures(done.knowsErasures),
    'Who joined, left or was removed after the backup is again as before it: tell the group.',
  ]
  return { lines, sound: done.unsound.length === 0 }
}
