import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLine, takePen, type Door, type Line } from '../client.ts'
import { startRelay } from '../child-server.ts'
import { median, type Figure } from '../figures.ts'
import { openGround } from '../ground.ts'
import type { Options } from '../options.ts'
import { isUpdate, makeTyper, stateOf, type Typer } from '../typer.ts'

type Shape = { documents: number; writers: number; keys: number; least: number }

/** Updates a second of a bare file: so many rows of a keystroke's size in one FULL commit. */
const commitsPerSecond = (group: number, rows: number): number => {
  const folder = mkdtempSync(join(tmpdir(), 'trama-floor-'))
  const file = new Database(join(folder, 'floor.db'))
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.exec('CREATE TABLE rows (seq INTEGER PRIMARY KEY, bytes BLOB)')
  const insert = file.prepare('INSERT INTO rows (bytes) VALUES (?)')
  const bytes = Buffer.alloc(60, 7)
  const commit = file.transaction(() => {
    for (let row = 0; row < group; row++) insert.run(bytes)
  })
  const began = performance.now()
  for (let done = 0; done < rows; done += group) commit()
  const rate = (rows / (performance.now() - began)) * 1_000
  file.close()
  rmSync(folder, { recursive: true })
  return rate
}

type Writer = { line: Line; typer: Typer }
type Crowd = { writers: Writer[]; heard(): number; onHeard: (until: number) => Promise<void> }

/** Everybody at their text, with one count of the updates that reach any of them. */
const gather = async (doors: Door[], typers: Typer[]): Promise<Crowd> => {
  let heard = 0
  let goal = Number.POSITIVE_INFINITY
  let reached = (): void => undefined
  const hear = (frame: Uint8Array): void => {
    if (isUpdate(frame) && ++heard >= goal) reached()
  }
  const lines: Line[] = []
  for (const door of doors) lines.push(await openLine(door, hear))
  return {
    writers: lines.map((line, n) => ({ line, typer: typers[n]! })),
    heard: () => heard,
    onHeard: (until) =>
      new Promise((resolve, reject) => {
        goal = until
        reached = resolve
        for (const { closed } of lines)
          void closed.then((code) => reject(new Error(`a socket was closed with ${code}`)))
      }),
  }
}

/** All write as fast as they can; updates a second until the last has reached everybody. */
const blast = async ({ writers, heard, onHeard }: Crowd, { keys, writers: each }: Shape): Promise<number> => {
  const frames = writers.map(({ typer }) => Array.from({ length: keys }, () => typer.key()))
  const done = onHeard(heard() + writers.length * keys * each)
  const began = performance.now()
  for (let key = 0; key < keys; key += CHUNK) {
    for (const [n, { line }] of writers.entries())
      for (const frame of frames[n]!.slice(key, key + CHUNK)) line.send(frame)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await done
  return ((writers.length * keys) / (performance.now() - began)) * 1_000
}

const CHUNK = 50

const saturate = async (shape: Shape, rounds: number, label: string): Promise<Figure> => {
  const { documents, writers, least } = shape
  const ground = await openGround(documents * writers)
  const relay = await startRelay()
  const doors: Door[] = []
  const typers: { ours: Typer[]; floor: Typer[] } = { ours: [], floor: [] }
  for (let text = 0; text < documents; text++) {
    const documentId = await ground.newText()
    const state = await stateOf(ground.door(0, documentId))
    for (let n = 0; n < writers; n++) {
      const door = ground.door(text * writers + n, documentId)
      const pen = await takePen(door)
      doors.push(door)
      typers.ours.push(makeTyper(state, pen))
      typers.floor.push(makeTyper(state, pen))
    }
  }
  const ours = await gather(doors, typers.ours)
  const floor = await gather(
    doors.map(({ documentId }) => ({ url: relay.url, documentId, cookie: '' })),
    typers.floor,
  )
  const rates: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  for (let round = 0; round < rounds + 1; round++) {
    const rate = { ours: await blast(ours, shape), floor: await blast(floor, shape) }
    // The first round warms both up.
    if (round === 0 && rounds > 1) continue
    rates.ours.push(rate.ours)
    rates.floor.push(rate.floor)
  }
  for (const { line } of [...ours.writers, ...floor.writers]) line.drop()
  await relay.stop()
  await ground.close()
  return {
    what: `saturation, ${label}, beside a relay`,
    figure: median(rates.ours),
    floor: median(rates.floor),
    unit: 'updates/s',
    target: { on: 'ratio', least },
  }
}

/**
 * What a text, and fifty, can take. The targets are nine tenths of a server that keeps nothing, as it stood beside the same
 * floor: 21.5 of 50.6 and 44 of 194 thousand.
 */
export const saturation = async ({ rounds, quick }: Options): Promise<Figure[]> => {
  const keys = (usual: number): number => (quick ? 100 : usual)
  const [one, fifty] = quick ? [2, 3] : [4, 50]
  const hot = await saturate(
    { documents: 1, writers: one, keys: keys(5_000), least: (0.9 * 21.5) / 50.6 },
    rounds,
    `1 text × ${one} writers`,
  )
  const wide = await saturate(
    { documents: fifty, writers: 1, keys: keys(1_000), least: (0.9 * 44) / 194 },
    rounds,
    `${fifty} texts × 1 writer`,
  )
  const bare = [1, 10, 100].map((group) => ({
    what: `saturation, 1 text, beside bare SQLite with FULL commits of ${group}`,
    figure: hot.figure,
    floor: median(Array.from({ length: rounds }, () => commitsPerSecond(group, keys(5_000)))),
    unit: 'updates/s',
  }))
  return [hot, wide, ...bare]
}
