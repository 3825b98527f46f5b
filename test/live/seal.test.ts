import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { sql } from 'drizzle-orm'
import { listRows } from '../../db/ledger.ts'
import { sealedUpTo } from '../../db/seals.ts'
import { ledger } from '../../db/schema.ts'
import { BODY } from '../../shared/text/flat.ts'
import { issuePen } from '../../server/live/issue.ts'
import { receiveUpdate } from '../../server/live/receive.ts'
import type { Seat } from '../../server/live/seat.ts'
import { seatInHouse } from '../../server/live/seat-in-house.ts'
import { verifyDocument } from '../../server/verify-document.ts'
import { makeWorkshop } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { listMembers } from '../../db/members.ts'

const silent = (personId: string): Seat =>
  seatInHouse(personId, (code, reason) => {
    throw new Error(`closed with ${code} ${reason}`)
  })

/** One keystroke after the other, straight into the room of a running server. */
const type = async (
  server: Awaited<ReturnType<typeof serverForTest>>,
  id: string,
  personId: string,
  keys: number,
) => {
  const { rooms, db } = server.deps
  const room = (await rooms.find(id))!
  const member = (await listMembers(db, room.text.workshopId)).find((one) => one.personId === personId)!
  const { name, number, voiceId, sealed } = member
  const pen = await issuePen(rooms, id, { personId, name, number, voice: { id: voiceId, sealed }, epoch: 0 })
  const doc = new Y.Doc()
  doc.clientID = pen!
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.text.doc))
  const seat = silent(personId)
  doc.on('update', (update: Uint8Array) => expect(receiveUpdate(rooms, room, seat, update)).toBeNull())
  const body = doc.getText(BODY)
  for (let key = 0; key < keys; key++) {
    body.insert(body.length, 'abcde '[key % 6]!)
    if (key % 50 === 49) await new Promise((resolve) => setImmediate(resolve))
  }
  await rooms.read(id, () => null)
  return room
}

test('[L3] old rows are packed, read back as they were, and the log still verifies against its heads', async () => {
  const server = await serverForTest()
  const { people, documents } = await makeWorkshop(server, 1)
  const id = documents[0]!.id
  const { db, rooms, keys, config, clock } = server.deps
  const room = await type(server, id, people[0]!.id, 800)
  await rooms.heads.sign(id, room.text.head, clock())
  const rowsOf = async (): Promise<string[]> => {
    const rows: string[] = []
    for await (const page of listRows(db, room.text.number))
      for (const row of page)
        rows.push(
          `${row.seq} ${row.pen} ${row.at} ${row.kind} ${Buffer.from(row.commitment).toString('hex')}`,
        )
    return rows
  }
  const before = await rowsOf()
  await type(server, id, people[0]!.id, 3_000)
  await expect.poll(() => sealedUpTo(db, room.text.number), { timeout: 20_000 }).toBeGreaterThanOrEqual(500)
  const sealed = await sealedUpTo(db, room.text.number)
  const [left] = await db.select({ first: sql<number>`min(${ledger.seq})` }).from(ledger)
  expect(left!.first).toBeLessThanOrEqual(sealed)
  const after = await rowsOf()
  expect(after.slice(0, before.length)).toEqual(before)
  expect(after.map((row) => Number(row.split(' ')[0]))).toEqual(after.map((_, seq) => seq))
  const report = await verifyDocument({ db, dataDir: config.dataDir, publicKey: keys.logKey.publicKey }, id)
  expect(report).toMatchObject({ ok: true, findings: [] })
  expect(report!.headsChecked).toBeGreaterThan(0)
})

test('[L1] a row leaves the ledger only into a seal, and no seal is changed or removed', async () => {
  const server = await serverForTest()
  const { people, documents } = await makeWorkshop(server, 1)
  const { default: Database } = await import('better-sqlite3')
  await type(server, documents[0]!.id, people[0]!.id, 3_000)
  const file = new Database(join(server.dataDir, 'trama.db'))
  const seals = (): unknown => file.prepare('SELECT count(*) FROM seals').pluck().get()
  await expect.poll(seals, { timeout: 20_000 }).toBeGreaterThan(0)
  for (const statement of [
    'DELETE FROM ledger',
    'DELETE FROM seals',
    'UPDATE seals SET salts = rows',
    'UPDATE ledger SET at = 0',
  ])
    expect(() => file.exec(statement)).toThrow(/append-only|kept as they are/)
  file.close()
})
