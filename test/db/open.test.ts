import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { codeOf } from '../../db/code-of.ts'
import { openConnection } from '../../db/connection.ts'
import { findFact, setFact } from '../../db/meta.ts'
import { openDatabase, type Tx } from '../../db/open.ts'
import { checkpoints } from '../../db/schema.ts'
import { listSeen, listUnseen } from '../../db/seen.ts'
import { consents } from '../../db/schema-consents.ts'
import { makeDataDir } from '../helpers/server.ts'

const openForTest = async (file = join(makeDataDir(), 'trama.db')) => {
  const db = await openDatabase(file)
  onTestFinished(() => db.close())
  return { db, file }
}

/** The pragmas of the writer's own connection, which only its thread can reach. */
const pragma = async (tx: Tx, name: string) => {
  const [row] = await (tx as unknown as { all(query: unknown): Promise<unknown[][]> }).all(
    sql.raw(`PRAGMA ${name}`),
  )
  return row?.[0]
}

test('[assurance] every connection flushes each commit to disk: synchronous is FULL, the journal is WAL', async () => {
  const { db, file } = await openForTest()
  expect(await db.write((tx) => pragma(tx, 'synchronous'))).toBe(2)
  for (const purpose of ['read', 'write'] as const) {
    const connection = openConnection(file, purpose)
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    connection.close()
  }
  // The premise: opened plainly, the same file would not be durable.
  const plain = new Database(file)
  expect(plain.pragma('synchronous', { simple: true })).toBe(1)
  plain.close()
})

test('[database 1] the reading connection cannot write', async () => {
  const { db, file } = await openForTest()
  expect(Object.keys(db)).not.toEqual(expect.arrayContaining(['insert']))
  const reader = openConnection(file, 'read')
  expect(() => reader.exec("INSERT INTO meta VALUES ('a', 'b')")).toThrow(/readonly|query_only/i)
  reader.close()
})

test('a transaction that throws leaves nothing behind, and its handle is over', async () => {
  const { db } = await openForTest()
  let kept: Tx | undefined
  const broken = db.write(async (tx) => {
    kept = tx
    await setFact(tx, 'made-for', 'tests')
    expect(await findFact(tx, 'made-for')).toBe('tests')
    throw new Error('on purpose')
  })
  await expect(broken).rejects.toThrow('on purpose')
  expect(await findFact(db, 'made-for')).toBeUndefined()
  await expect(setFact(kept!, 'made-for', 'tests')).rejects.toThrow()
})

test('[database 2] transactions that overlap take turns: each sees what the one before it did', async () => {
  const { db } = await openForTest()
  const add = () =>
    db.write(async (tx) => {
      const now = Number(await findFact(tx, 'epoch'))
      await new Promise((resolve) => setImmediate(resolve))
      await setFact(tx, 'epoch', String(now + 1))
    })
  await Promise.all(Array.from({ length: 25 }, add))
  expect(await findFact(db, 'epoch')).toBe('25')
})

test('two processes on the same file wait for each other', async () => {
  const { db, file } = await openForTest()
  const { db: other } = await openForTest(file)
  const add = (to: typeof db) =>
    to.write(async (tx) => setFact(tx, 'epoch', String(Number(await findFact(tx, 'epoch')) + 1)))
  await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 ? db : other)))
  expect(await findFact(db, 'epoch')).toBe('20')
})

test('[L1] the ledger refuses UPDATE and DELETE, whoever asks', async () => {
  const { db, file } = await openForTest()
  await db.close()
  const connection = openConnection(file, 'write')
  connection.pragma('foreign_keys = OFF')
  connection.exec("INSERT INTO ledger VALUES (1, 0, 7, 0, 1, x'00', x'00', x'00')")
  for (const statement of [
    'UPDATE ledger SET pen = 8',
    'DELETE FROM ledger',
    "INSERT OR REPLACE INTO ledger VALUES (1, 0, 8, 0, 1, x'00', x'00', x'00')",
  ])
    expect(() => connection.exec(statement), statement).toThrow()
  expect(connection.prepare('SELECT pen FROM ledger').pluck().all()).toEqual([7])
  connection.close()
})

test('[assurance] a full disk refuses writes and not reads, and writes go on when there is room again', async () => {
  const { db } = await openForTest()
  await db.write((tx) => setFact(tx, 'made-for', 'before'))
  const big = () => db.write((tx) => setFact(tx, 'made-for', 'x'.repeat(1_000_000)))
  await db.write(async (tx) => pragma(tx, `max_page_count = ${await pragma(tx, 'page_count')}`))
  const refused = await big().catch((error: unknown) => error)
  expect(codeOf(refused)).toBe('SQLITE_FULL')
  expect(await findFact(db, 'made-for')).toBe('before')
  await db.write((tx) => pragma(tx, 'max_page_count = 1000000'))
  await big()
  expect(await findFact(db, 'made-for')).toHaveLength(1_000_000)
})

test('after a statement failed, what follows in the same transaction is not kept either', async () => {
  const { db } = await openForTest()
  const bytes = new Uint8Array(1)
  const orphan = { document: 99, seq: 0, root: bytes, state: bytes, folded: bytes, at: 0 }
  const broken = db.write(async (tx) => {
    await setFact(tx, 'made-for', 'half')
    await tx.insert(checkpoints).values(orphan)
  })
  expect(codeOf(await broken.catch((error: unknown) => error))).toBe('SQLITE_CONSTRAINT_FOREIGNKEY')
  expect(await findFact(db, 'made-for')).toBeUndefined()
})

const OLD_DATA = "INSERT INTO meta VALUES ('made-for', 'old data')"

/** A file as an earlier version of the program left it, the first when nothing is said. */
const oldFile = (steps = 1, data = OLD_DATA) => {
  const folder = join(makeDataDir(), 'migrations')
  cpSync(new URL('../../db/migrations', import.meta.url), folder, { recursive: true })
  const journalFile = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'))
  expect(journal.entries.length).toBeGreaterThan(steps)
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, steps) }))
  const file = join(makeDataDir(), 'trama.db')
  const connection = openConnection(file, 'write')
  migrate(drizzle(connection), { migrationsFolder: folder })
  connection.exec(data)
  connection.close()
  return file
}

test('[database 10] a file of an older version is copied whole before it is brought up to date', async () => {
  const file = oldFile()
  const copy = `${file}.before-step-2`
  const { db } = await openForTest(file)
  expect(await findFact(db, 'made-for')).toBe('old data')
  expect(await findFact(db, 'epoch')).toBe('0')
  const kept = new Database(copy, { readonly: true })
  expect(kept.prepare('SELECT key, value FROM meta').raw().all()).toEqual([['made-for', 'old data']])
  kept.close()
  await db.close()
  const made = statSync(copy).mtimeMs
  const { db: again } = await openForTest(file)
  expect(await findFact(again, 'made-for')).toBe('old data')
  expect(readdirSync(dirname(file)).filter((name) => /before-step-\d+$/.test(name))).toEqual([basename(copy)])
  expect(statSync(copy).mtimeMs).toBe(made)
})

test('[database 10] whoever had declared something before consents were kept has said yes to the first wording, that day', async () => {
  const file = oldFile()
  const connection = openConnection(file, 'write')
  const person = "('anna', 'Anna', 'anna@prova.invalid', 1, 0, 0)"
  connection.exec(
    `INSERT INTO people (id, name, email, email_verified, created_at, updated_at) VALUES ${person}`,
  )
  connection.exec("INSERT INTO workshops (id, name, purpose, created_at) VALUES ('w', 'W', '', 0)")
  for (const [id, sealed] of Object.entries({ said: "x'0102'", erased: "x''" }))
    connection.exec(
      `INSERT INTO voices (id, workshop_id, person_id, sealed, at) VALUES ('${id}', 'w', 'anna', ${sealed}, 1234)`,
    )
  connection.close()
  const { db } = await openForTest(file)
  expect(await db.select().from(consents)).toEqual([
    { voiceId: 'said', wording: 1, language: null, at: 1234 },
  ])
})

test('[database 10] only the three newest copies stay, and a damaged file is neither copied nor changed', async () => {
  const file = oldFile()
  for (const step of [1, 3, 4, 20]) writeFileSync(`${file}.before-step-${step}`, 'an older copy')
  const { db } = await openForTest(file)
  await db.close()
  const copies = (near: string) => readdirSync(dirname(near)).filter((name) => name.includes('before-step'))
  expect(copies(file).sort()).toEqual([2, 20, 4].map((step) => `trama.db.before-step-${step}`))

  const damaged = oldFile()
  const bytes = readFileSync(damaged)
  // One letter flipped in an index: SQLite opens the file, and only a whole check finds it.
  bytes.write('mada-for', bytes.lastIndexOf('made-for'))
  writeFileSync(damaged, bytes)
  await expect(openDatabase(damaged)).rejects.toThrow(/damaged|malformed/)
  expect(copies(damaged).filter((name) => !name.endsWith('.part'))).toEqual([])
  const after = new Database(damaged, { readonly: true })
  expect(after.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()).toBe(1)
  after.close()
})

test('[database 10] who is a member already has seen the texts that are there, so that an update brings no news', async () => {
  const someone = (id: string) =>
    `INSERT INTO people (id, name, email, email_verified, created_at, updated_at) VALUES ('${id}', '${id}', '${id}@prova.invalid', 1, 0, 0)`
  const text = (number: number, workshop: string) =>
    `INSERT INTO documents (number, id, workshop_id, kind, title, created_at, size, frontier, updated_at) VALUES (${number}, 'd${number}', '${workshop}', 'paper', '', 0, ${number * 10}, x'', ${number * 100})`
  const file = oldFile(
    10,
    [
      ...['anna', 'bice'].map(someone),
      "INSERT INTO workshops (id, name, purpose, created_at) VALUES ('w', 'W', '', 0), ('v', 'V', '', 0)",
      "INSERT INTO voices VALUES ('a', 'w', 'anna', x'', 0), ('b', 'v', 'bice', x'', 0)",
      "INSERT INTO members (workshop_id, person_id, number, voice_id, joined_at) VALUES ('w', 'anna', 0, 'a', 0), ('v', 'bice', 0, 'b', 0)",
      text(1, 'w'),
      text(2, 'w'),
      text(3, 'v'),
    ].join(';'),
  )
  const { db } = await openForTest(file)
  expect(await listSeen(db, 'anna')).toEqual([
    { id: 'd1', kind: 'paper', rows: 10, lastRowAt: 100 },
    { id: 'd2', kind: 'paper', rows: 20, lastRowAt: 200 },
  ])
  expect(await listUnseen(db, 'anna')).toEqual([])
  expect(await listSeen(db, 'bice')).toHaveLength(1)
})
