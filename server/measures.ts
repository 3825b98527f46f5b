import { statSync } from 'node:fs'
import { join } from 'node:path'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { closeCodes } from '../shared/sync-protocol.ts'
import { LAST_BACKUP } from './backup/last-backup.ts'
import { findRoom } from './health.ts'
import type { Rooms } from './live/rooms.ts'

// Numbers about the machine alone: no person, no text, no workshop, not even by an id.

/** What is counted as it happens; nobody counts where nobody reads. */
export type Measures = {
  committed(seconds: number, saved: boolean): void
  closed(code: number): void
  answered(status: number): void
  /** In Prometheus's own format; undefined where METRICS_TOKEN is not set. */
  read: (() => Promise<string>) | undefined
}

type Ground = { rooms: Pick<Rooms, 'all'>; dataDir: string }

const noMeasures: Measures = {
  committed: () => undefined,
  closed: () => undefined,
  answered: () => undefined,
  read: undefined,
}

const ourCodes = new Set<number>(Object.values(closeCodes))

const backupAge = (dataDir: string): number => {
  const made = statSync(join(dataDir, LAST_BACKUP), { throwIfNoEntry: false })
  return made ? (Date.now() - made.mtimeMs) / 1_000 : Number.NaN
}

/** Gauges are looked up when they are asked for. */
const openGauges = (register: Registry, { rooms, dataDir }: Ground): void => {
  const gauge = (name: string, help: string, look: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [register],
      async collect() {
        this.set(await look())
      },
    })
  gauge('trama_connections', 'Open sockets of people at a text', () =>
    [...rooms.all()].reduce((sum, { seats }) => sum + seats.size, 0),
  )
  gauge('trama_open_texts', 'Texts in memory', () => [...rooms.all()].length)
  gauge('trama_backup_age_seconds', 'Since the last backup; NaN when there is none', () => backupAge(dataDir))
  gauge(
    'trama_disk_free_bytes',
    'Room left where the data is',
    async () => (await findRoom(dataDir)) ?? Number.NaN,
  )
}

export const openMeasures = (isRead: boolean, ground: Ground): Measures => {
  if (!isRead) return noMeasures
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  openGauges(register, ground)
  const commits = new Histogram({
    name: 'trama_commit_seconds',
    help: 'From the last letter read to all of its group flushed on disk',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const failed = new Counter({
    name: 'trama_commits_failed_total',
    help: 'Commits that the disk refused',
    registers,
  })
  const labelNames = ['way', 'code'] as const
  const refused = new Counter({
    name: 'trama_refused_total',
    help: 'Refusals, by code',
    labelNames,
    registers,
  })
  return {
    committed: (seconds, saved) => (saved ? commits.observe(seconds) : failed.inc()),
    closed: (code) => ourCodes.has(code) && refused.inc({ way: 'socket', code }),
    answered: (status) => status >= 400 && refused.inc({ way: 'http', code: status }),
    read: () => register.metrics(),
  }
}
