import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { commitmentOf, penRowBytes, rowLeaf } from '../../shared/trace/ledger.ts'
import { appendLeaf, emptyFrontier, encodeFrontier } from '../../shared/trace/merkle.ts'
import { sha256 } from '../../db/hash.ts'
import { openReader } from '../../db/open.ts'
import { listHeads, type SignedHead } from '../../server/live/heads.ts'
import { verifyDocument } from '../../server/verify-document.ts'
import { makeDataDir } from '../helpers/server.ts'
import { makeSiege } from './siege.ts'

type Row = {
  document: number
  seq: number
  pen: number
  at: number
  kind: number
  bytes: Buffer
  salt: Buffer
}

/** A text of two people with a head signed in the middle of it, which somebody else holds too; the server has ended. */
const makeScene = async () => {
  const siege = await makeSiege()
  await siege.write('parole che restano')
  const { dataDir, deps } = siege.server()
  const room = (await deps.rooms.find(siege.documentId))!
  const held = await deps.rooms.heads.sign(siege.documentId, room.text.head, deps.clock())
  await siege.write('parole dopo')
  await siege.close()
  return { siege, dataDir, deps, held }
}

let scene: Awaited<ReturnType<typeof makeScene>>
beforeAll(async () => {
  scene = await makeScene()
})

/** A copy of that database in the hands of whoever runs the server, with all triggers off. */
const makeCrime = () => {
  const { siege, deps, held } = scene
  const dataDir = makeDataDir()
  cpSync(scene.dataDir, dataDir, { recursive: true })
  const file = new Database(join(dataDir, 'trama.db'))
  file.pragma('foreign_keys = OFF')
  const triggers = file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) file.exec(`DROP TRIGGER "${name as string}"`)
  const document = file
    .prepare('SELECT number FROM documents WHERE id = ?')
    .pluck()
    .get(siege.documentId) as number
  const rows = () =>
    file.prepare('SELECT * FROM ledger WHERE document = ? ORDER BY seq').all(document) as Row[]
  const check = async ({ heads = 'kept', others = [] as SignedHead[] } = {}) => {
    const reader = openReader(join(dataDir, 'trama.db'))
    const folder = heads === 'kept' ? dataDir : join(dataDir, 'nowhere')
    const ground = { db: reader.db, dataDir: folder, publicKey: deps.keys.logKey.publicKey }
    const report = (await verifyDocument(ground, siege.documentId, others))!
    reader.close()
    return { ok: report.ok, found: [...new Set(report.findings.map(({ what }) => what))] }
  }

  /** Rewrites the tree as the server itself would, so that everything in the database agrees. */
  const recompute = (): void => {
    const frontier = emptyFrontier()
    const update = file.prepare('UPDATE ledger SET commitment = ? WHERE document = ? AND seq = ?')
    for (const row of rows()) {
      const commitment = commitmentOf(sha256, row.salt, row.bytes)
      appendLeaf(sha256, frontier, rowLeaf(sha256, { ...row, documentId: siege.documentId }, commitment))
      update.run(commitment, document, row.seq)
    }
    file
      .prepare('UPDATE documents SET size = ?, frontier = ? WHERE number = ?')
      .run(frontier.size, encodeFrontier(frontier), document)
    file.prepare('DELETE FROM checkpoints WHERE document = ?').run(document)
  }
  return { siege, dataDir, file, document, rows, check, recompute, held }
}

type Crime = ReturnType<typeof makeCrime>

const annasFirst = ({ rows, siege }: Crime): Row =>
  rows().find(({ pen, kind }) => pen === siege.anna.pen && kind === 0)!

/** The same update with other words of the same length in it. */
const reword = ({ bytes }: Row): Buffer => {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('prima')
  expect(at).toBeGreaterThan(0)
  changed.write('FALSA', at)
  return changed
}

const setBytes = ({ file, document }: Crime, { seq }: Row, bytes: Buffer): void =>
  void file.prepare('UPDATE ledger SET bytes = ? WHERE document = ? AND seq = ?').run(bytes, document, seq)

const otherPerson = ({ file }: Crime, pen: number): string =>
  file
    .prepare(
      'SELECT person_id FROM pens WHERE person_id IS NOT NULL AND person_id <> (SELECT person_id FROM pens WHERE pen = ?)',
    )
    .pluck()
    .get(pen) as string

/** Clumsy crimes leave the hashes as they are; careful ones recompute all that the database holds. */
const crimes: { name: string; commit(crime: Crime): void; seen: string }[] = [
  {
    name: 'a changed word',
    commit: (crime) => setBytes(crime, annasFirst(crime), reword(annasFirst(crime))),
    seen: 'row-changed',
  },
  {
    name: 'a removed row',
    commit: (crime) =>
      void crime.file
        .prepare('DELETE FROM ledger WHERE document = ? AND seq = ?')
        .run(crime.document, annasFirst(crime).seq),
    seen: 'gap',
  },
  {
    name: 'two rows in each other’s place',
    commit: ({ file, document, rows }) => {
      const [first, second] = rows().slice(-2)
      const move = file.prepare('UPDATE ledger SET seq = ? WHERE document = ? AND seq = ?')
      move.run(1_000_000, document, first!.seq)
      move.run(first!.seq, document, second!.seq)
      move.run(second!.seq, document, 1_000_000)
    },
    seen: 'head-differs',
  },
  {
    name: 'a pen that became somebody else’s',
    commit: (crime) =>
      void crime.file
        .prepare('UPDATE pens SET person_id = ? WHERE document = ? AND pen = ?')
        .run(otherPerson(crime, crime.siege.anna.pen), crime.document, crime.siege.anna.pen),
    seen: 'pen-owner-swapped',
  },
  {
    name: 'a row under somebody else’s pen',
    commit: (crime) =>
      void crime.file
        .prepare('UPDATE ledger SET pen = ? WHERE document = ? AND seq = ?')
        .run(crime.siege.giulio.pen, crime.document, annasFirst(crime).seq),
    seen: 'not-their-pen',
  },
  {
    name: 'another salt',
    commit: (crime) =>
      void crime.file
        .prepare('UPDATE ledger SET salt = ? WHERE document = ? AND seq = ?')
        .run(randomBytes(32), crime.document, annasFirst(crime).seq),
    seen: 'row-changed',
  },
  {
    name: 'another salt of a pen',
    commit: (crime) =>
      void crime.file
        .prepare('UPDATE pens SET person_salt = ? WHERE document = ? AND pen = ?')
        .run(randomBytes(32), crime.document, crime.siege.anna.pen),
    seen: 'pen-owner-swapped',
  },
  {
    name: 'another time',
    commit: (crime) =>
      void crime.file
        .prepare('UPDATE ledger SET at = at - 1000 WHERE document = ? AND seq = ?')
        .run(crime.document, crime.rows().at(-1)!.seq),
    seen: 'head-differs',
  },
]

test.each(crimes)('[L4] with the triggers off, $name is found by a check', async ({ commit, seen }) => {
  const crime = makeCrime()
  expect(await crime.check()).toEqual({ ok: true, found: [] })
  commit(crime)
  const { ok, found } = await crime.check()
  expect(ok).toBe(false)
  expect(found).toContain(seen)
  crime.file.close()
})

/** What whoever runs the server could do with time and all the keys of the database, and every hash made anew. */
const careful: { name: string; commit(crime: Crime): void }[] = [
  {
    name: 'a changed word',
    commit: (crime) => setBytes(crime, annasFirst(crime), reword(annasFirst(crime))),
  },
  {
    name: 'a removed row, and all after it moved up',
    commit: (crime) => {
      const { file, document, rows } = crime
      const { seq } = rows().at(4)!
      file.prepare('DELETE FROM ledger WHERE document = ? AND seq = ?').run(document, seq)
      for (const row of rows().filter((one) => one.seq > seq))
        file
          .prepare('UPDATE ledger SET seq = ? WHERE document = ? AND seq = ?')
          .run(row.seq - 1, document, row.seq)
    },
  },
  {
    name: 'an earlier end',
    commit: ({ file, document, held }) =>
      void file.prepare('DELETE FROM ledger WHERE document = ? AND seq >= ?').run(document, held.size - 2),
  },
  {
    name: 'a pen given to somebody else, its row written anew',
    commit: (crime) => {
      const { file, document, siege } = crime
      const personId = otherPerson(crime, siege.anna.pen)
      file
        .prepare('UPDATE pens SET person_id = ? WHERE document = ? AND pen = ?')
        .run(personId, document, siege.anna.pen)
      const facts = file
        .prepare(
          'SELECT * FROM pens LEFT JOIN voices ON voices.id = pens.voice_id WHERE document = ? AND pen = ?',
        )
        .get(document, siege.anna.pen) as Record<string, never>
      const voice = { id: facts.voice_id!, sealed: facts.sealed! }
      const bytes = penRowBytes(sha256, {
        personId,
        personSalt: facts.person_salt!,
        voice,
        voiceSalt: facts.voice_salt!,
      })
      file
        .prepare('UPDATE ledger SET bytes = ? WHERE document = ? AND pen = ? AND kind = 1')
        .run(bytes, document, siege.anna.pen)
    },
  },
  {
    name: 'another salt',
    commit: (crime) =>
      void crime.file
        .prepare('UPDATE ledger SET salt = ? WHERE document = ? AND seq = ?')
        .run(randomBytes(32), crime.document, annasFirst(crime).seq),
  },
]

test.each(careful)(
  '[L4] $name with every hash made anew agrees with itself, and is shown by an earlier head, here or held elsewhere',
  async ({ commit }) => {
    const crime = makeCrime()
    commit(crime)
    crime.recompute()
    const alone = await crime.check({ heads: 'none' })
    const byHeads = await crime.check()
    const byOthers = await crime.check({ heads: 'none', others: [crime.held] })
    expect(alone.found.filter((what) => /row-changed|gap|head/.test(what))).toEqual([])
    for (const { ok, found } of [byHeads, byOthers]) {
      expect(ok).toBe(false)
      expect(found.some((what) => what === 'head-differs' || what === 'log-shorter')).toBe(true)
    }
    crime.file.close()
  },
)

test('[L4] a head that nobody signed, or signed for other words, is said to be so', async () => {
  const crime = makeCrime()
  const forged = { ...crime.held, size: crime.held.size - 1 }
  expect(await crime.check({ others: [forged] })).toEqual({ ok: false, found: ['head-unsigned'] })
  crime.file.close()
})

test('[L3] a checkpoint with other words than its rows is found', async () => {
  const crime = makeCrime()
  const { file, document, rows } = crime
  const doc = new Y.Doc({ gc: false })
  for (const { kind, bytes } of rows()) if (kind === 0) Y.applyUpdate(doc, bytes)
  doc.getText('body').insert(5, 'FALSO')
  const state = Y.encodeStateAsUpdateV2(doc)
  const insert = 'INSERT INTO checkpoints (document, seq, root, state, folded, at) VALUES (?, ?, ?, ?, ?, ?)'
  file.prepare(insert).run(document, rows().length, Buffer.alloc(32), Buffer.from(state), Buffer.alloc(1), 0)
  expect(await crime.check()).toEqual({ ok: false, found: ['checkpoint-differs'] })
  file.close()
})

test('[L4] a head that a power cut left unfinished hides none of those before and after it', async () => {
  const siege = await makeSiege()
  const { dataDir, deps } = siege.server()
  const room = (await deps.rooms.find(siege.documentId))!
  const sign = () => deps.rooms.heads.sign(siege.documentId, room.text.head, deps.clock())
  await sign()
  await appendFile(join(dataDir, 'heads', `${siege.documentId}.jsonl`), '{"document":"half of a li')
  await siege.write('dopo')
  await sign()
  expect(await listHeads(dataDir, siege.documentId)).toHaveLength(2)
  await siege.survives()
  await siege.close()
})
