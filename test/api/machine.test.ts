import { sql } from 'drizzle-orm'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { makeHealth } from '../../server/health.ts'
import { openDatabase, type Tx } from '../../db/open.ts'
import { meta } from '../../db/schema.ts'
import { openHand, openSocket } from '../helpers/live.ts'
import { call, makeDataDir, makeWorkshop, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const METRICS_TOKEN = 'chi-guarda-la-macchina'

const read = async (server: TestServer, token = METRICS_TOKEN) =>
  call(server, 'GET', '/metrics', { headers: { authorization: `Bearer ${token}` } })

const valueOf = (text: string, name: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1),
  )

test('without METRICS_TOKEN there is no /metrics; with it only who shows it reads', async () => {
  const closed = await serverForTest()
  expect((await read(closed)).status).toBe(404)
  const server = await serverForTest({ env: { METRICS_TOKEN } })
  expect((await call(server, 'GET', '/metrics')).status).toBe(401)
  expect((await read(server, 'un altro gettone qui')).status).toBe(401)
  const { status, text, headers } = await read(server)
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(text).toContain('process_resident_memory_bytes')
  expect(readConfig({ METRICS_TOKEN: 'corto' })).toEqual({
    faults: [expect.stringMatching(/^METRICS_TOKEN/)],
  })
})

test('the numbers follow what happens, and tell of the machine alone', async () => {
  const server = await serverForTest({ env: { METRICS_TOKEN } })
  const { people, documents, workshop } = await makeWorkshop(server, 2)
  const who = { cookie: people[0]!.cookie, documentId: documents[0]!.id }
  expect(valueOf((await read(server)).text, 'trama_backup_age_seconds')).toBeNaN()
  const hand = await openHand(server, who)
  hand.body.insert(hand.body.length, 'parole', {})
  await hand.saved()
  const stranger = await openSocket(server, { ...who, cookie: '' })
  expect((await stranger.closed).code).toBe(4401)
  await call(server, 'GET', '/api/workshops/none', { cookie: who.cookie })
  const made = join(server.dataDir, 'last-backup')
  writeFileSync(made, '')
  utimesSync(made, Date.now() / 1_000 - 7_200, Date.now() / 1_000 - 7_200)

  const { text } = await read(server)
  expect(valueOf(text, 'trama_connections')).toBe(1)
  expect(valueOf(text, 'trama_open_texts')).toBe(1)
  expect(valueOf(text, 'trama_commit_seconds_count')).toBeGreaterThan(1)
  expect(valueOf(text, 'trama_commits_failed_total')).toBe(0)
  expect(valueOf(text, 'trama_refused_total{way="socket",code="4401"}')).toBe(1)
  expect(valueOf(text, 'trama_refused_total{way="http",code="404"}')).toBe(1)
  expect(valueOf(text, 'trama_backup_age_seconds')).toBeGreaterThanOrEqual(7_200)
  expect(valueOf(text, 'trama_disk_free_bytes')).toBeGreaterThan(0)
  for (const { id, name, email } of people)
    for (const personal of [id, name, email]) expect(text).not.toContain(personal)
  for (const id of [workshop.id, ...documents.map((document) => document.id)]) expect(text).not.toContain(id)
})

type Raw = { all(query: unknown): Promise<unknown[][]> }

test('[assurance] health is what the disk does: a full one is told by a probe, and a locked one within its patience', async () => {
  const dataDir = makeDataDir()
  const db = await openDatabase(join(dataDir, 'trama.db'))
  // The writer's thread is up: what follows is the disk's time alone.
  await db.write(async () => undefined)
  expect(await makeHealth(db, dataDir).look()).toMatchObject({ ok: true, saving: true })
  const pragma = (words: string) =>
    db.write((tx: Tx) => (tx as unknown as Raw).all(sql.raw(`PRAGMA ${words}`)))
  const [[pages]] = (await pragma('page_count')) as [[number]]
  await pragma(`max_page_count = ${pages}`)
  const full = makeHealth(
    {
      write: (work) =>
        db.write(async (tx) => {
          const result = await work(tx)
          // What does not fit beside the small row of the probe.
          await tx.insert(meta).values({ key: 'big', value: 'x'.repeat(1_000_000) })
          return result
        }),
    },
    dataDir,
  )
  expect(await full.look()).toMatchObject({ ok: false, saving: false })
  full.wrote(true)
  expect(await full.look(), 'a commit of people’s words says more than a probe').toMatchObject({ ok: true })
  const stuck = makeHealth({ write: () => new Promise(() => undefined) }, dataDir, 10)
  expect(await stuck.look()).toMatchObject({ ok: false, saving: false })
  await db.close()
})
