import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import { writeLongText } from '../long-text.ts'
import type { Options } from '../options.ts'
import { stateOf } from '../typer.ts'

/** What one row of a keystroke costs in a table that only keeps it. */
const bareRow = (file: Database.Database): number => {
  const bare = new Database(':memory:')
  bare.exec('CREATE TABLE rows (document INTEGER, seq INTEGER, pen INTEGER, at INTEGER, bytes BLOB)')
  bare.exec('CREATE UNIQUE INDEX places ON rows (document, seq)')
  const insert = bare.prepare('INSERT INTO rows VALUES (1, ?, 500000, 1790000000000, ?)')
  const rows = file.prepare('SELECT bytes FROM ledger WHERE kind = 0').pluck().all()
  rows.forEach((bytes, seq) => insert.run(seq, bytes))
  return Number(bare.prepare('SELECT sum(pgsize) FROM dbstat').pluck().get()) / rows.length
}

const lengthOf = (file: Database.Database, sql: string): number =>
  Number(file.prepare(sql).pluck().get() ?? 0)

/** Bytes of the file that hold a log, its seals and its checkpoints, empty room in their pages included. */
const traceBytes = (file: Database.Database): number =>
  lengthOf(
    file,
    `SELECT sum(pgsize) FROM dbstat WHERE name IN
      (SELECT name FROM sqlite_schema WHERE tbl_name IN ('ledger', 'seals', 'checkpoints'))`,
  )

const SEALED_WITHIN_S = 60
/** Longer than a room takes to notice that nobody writes. */
const STILL_S = 12

/** A text at rest packs its old rows within seconds; measured before that, there would be nothing to measure. */
const untilSealed = async (file: Database.Database, still: number): Promise<void> => {
  let [sealed, since] = [0, 0]
  for (let waited = 0; waited < SEALED_WITHIN_S && (sealed === 0 || since < still); waited++) {
    const now = lengthOf(file, 'SELECT sum(size) FROM seals')
    since = now === sealed ? since + 1 : 0
    sealed = now
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

/** What keystrokes cost on disk, fresh and once their rows are packed. */
export const disk = async ({ quick }: Options): Promise<Figure[]> => {
  const ground = await openGround(1)
  const [fresh, packed] = ground.group.documents.map(({ id }) => id)
  await writeLongText(ground.door(0, fresh!), 400)
  const file = new Database(join(ground.dataDir, 'trama.db'))
  const rows = lengthOf(file, 'SELECT count(*) FROM ledger')
  const perRow = lengthOf(file, "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%ledger%'") / rows
  const floor = bareRow(file)
  const before = traceBytes(file)
  const keys = quick ? 5_000 : 40_000
  await writeLongText(ground.door(0, packed!), keys)
  const state = (await stateOf(ground.door(0, packed!))).length
  await untilSealed(file, quick ? 0 : STILL_S)
  await ground.restart('stop')
  const sealedRows = lengthOf(file, 'SELECT sum(size) FROM seals')
  const sealedBytes = lengthOf(file, 'SELECT sum(length(rows)) FROM seals')
  const salts = lengthOf(file, 'SELECT sum(length(salts)) FROM seals')
  const checkpoint = lengthOf(
    file,
    'SELECT length(state) + length(folded) FROM checkpoints ORDER BY seq DESC LIMIT 1',
  )
  file.exec('VACUUM')
  const all = traceBytes(file) - before
  file.close()
  await ground.close()
  const thousands = Math.max(1, sealedRows) / 1_000
  return [
    {
      what: 'disk, one keystroke before sealing',
      figure: perRow,
      floor,
      unit: 'B',
      target: { on: 'ratio', most: 2.5 },
    },
    {
      what: 'disk, 1,000 keystrokes sealed, salts apart',
      figure: sealedBytes / thousands / 1_000,
      unit: 'kB',
      target: { on: 'figure', most: 25 },
    },
    {
      what: 'disk, salts of 1,000 sealed keystrokes',
      figure: salts / thousands / 1_000,
      unit: 'kB',
      target: { on: 'figure', most: 32 },
    },
    {
      what: 'disk, 1,000 keystrokes with checkpoints, whole file, salts included',
      figure: all / (keys / 1_000) / 1_000,
      unit: 'kB',
      target: { on: 'figure', most: 25 + 32 },
    },
    {
      what: 'disk, sealed rows and checkpoint beside the state',
      figure: (sealedBytes * (keys / Math.max(1, sealedRows)) + checkpoint) / 1_000,
      floor: state / 1_000,
      unit: 'kB',
      target: { on: 'ratio', most: 2 },
    },
  ]
}
