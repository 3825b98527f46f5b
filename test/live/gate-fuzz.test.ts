import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyGated, makeLedgerDoc } from '../../shared/trace/effect.ts'
import { gate, type PenRight } from '../../shared/trace/gate.ts'
import { BODY, writeBlocks } from '../../shared/text/flat.ts'
import { contents, craft } from './craft.ts'
import { knownIn, mutated, structured } from './inputs.ts'
import { digestOf } from './letters.ts'
import { makeRandom, seedOf, type Random } from './random.ts'

const SERVER = 1
const ATTACKER = [100, 101]
const HONEST = 200
const DOCUMENTS = process.env.SOAK === '1' ? 500 : 120
const EACH = process.env.SOAK === '1' ? 2_000 : 200

type Row = { by: 'attacker' | 'honest' | 'server'; bytes: Uint8Array }

const seedUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = SERVER
  const blocks = ['Titolo', 'Prima parte', 'Seconda parte con più parole'].map((text, n) => ({
    type: ['head', 'part', 'paragraph'][n]!,
    attrs: n === 1 ? { key: 'summary' } : {},
    runs: [{ text, marks: {} }],
  }))
  doc.transact(() => writeBlocks(doc.getText(BODY), blocks))
  return Y.encodeStateAsUpdate(doc)
}

const rightOf =
  (by: Row['by']) =>
  (pen: number): PenRight => {
    const mine = { attacker: ATTACKER, honest: [HONEST], server: [SERVER] }[by]
    return mine.includes(pen) ? 'mine' : 'not-mine'
  }

const take = (doc: Y.Doc, { by, bytes }: Row) => {
  const verdict = gate(bytes, doc, rightOf(by))
  return 'refusal' in verdict ? verdict : applyGated(doc, bytes, verdict, SERVER)
}

const reload = (rows: Row[]): Y.Doc => {
  const doc = makeLedgerDoc()
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  return doc
}

const count = (tally: Map<string, number>, key: string): void =>
  void tally.set(key, (tally.get(key) ?? 0) + 1)

/** A document as a room holds it: rows, and now and then a checkpoint to read it again from. */
const makeRoom = () => {
  const rows: Row[] = [{ by: 'server', bytes: seedUpdate() }]
  let checkpoint = { at: 0, state: new Uint8Array([0, 0]) as Uint8Array }
  const fromCheckpoint = (): Y.Doc => {
    const doc = reload(rows.slice(checkpoint.at))
    if (checkpoint.at === 0) return doc
    const whole = makeLedgerDoc()
    Y.applyUpdate(whole, checkpoint.state)
    for (const { bytes } of rows.slice(checkpoint.at)) Y.applyUpdate(whole, bytes)
    return whole
  }
  let doc = fromCheckpoint()
  const keep = (row: Row): void => {
    rows.push(row)
    if (rows.length % 40 === 0) checkpoint = { at: rows.length, state: Y.encodeStateAsUpdate(doc) }
  }
  return { rows, doc: () => doc, keep, readAgain: () => (doc = fromCheckpoint()) }
}

type Room = ReturnType<typeof makeRoom>

/** An honest person writes: never refused, whatever others do. */
const write = (random: Random, room: Room, honest: Y.Doc): void => {
  const body = honest.getText(BODY)
  let made: Uint8Array | undefined
  honest.once('update', (bytes: Uint8Array) => (made = bytes))
  const at = 1 + random.below(body.length - 1)
  if (random.chance(0.7)) body.insert(at, 'parole ', {})
  else body.delete(at, Math.min(random.below(4) + 1, body.length - at))
  if (made === undefined) throw new Error('the change made no update')
  const taken = take(room.doc(), { by: 'honest', bytes: made })
  expect(taken).toMatchObject({ effect: { update: expect.any(Uint8Array) } })
  room.keep({ by: 'honest', bytes: (taken as { effect: { update: Uint8Array } }).effect.update })
}

/** Nothing of what was not taken is there: the honest person, who has seen only what was, holds the same. */
const attack = (random: Random, room: Room, honest: Y.Doc, tally: Map<string, number>): void => {
  const known = knownIn(room.doc(), ATTACKER, SERVER)
  const update = structured(random, known, random.chance(0.3))
  const other = structured(random, known, true)
  const bytes = random.chance(0.5) ? update : mutated(random, update, other)
  const taken = take(room.doc(), { by: 'attacker', bytes })
  if ('refusal' in taken) count(tally, `refused: ${taken.refusal}`)
  else if ('broken' in taken) {
    count(tally, `dropped: ${taken.broken}`)
    room.readAgain()
  } else if (taken.effect === null) count(tally, 'without effect')
  else {
    count(tally, 'taken')
    room.keep({ by: 'attacker', bytes: taken.effect.update })
    Y.applyUpdate(honest, taken.effect.update)
  }
  const applied = !('refusal' in taken)
  if (random.chance(applied ? 0.1 : 0.01)) expect(digestOf(room.doc())).toBe(digestOf(honest))
}

const besiege = (random: Random, tally: Map<string, number>): void => {
  const room = makeRoom()
  const honest = reload(room.rows)
  honest.clientID = HONEST
  for (let n = 0; n < EACH; n++) {
    attack(random, room, honest, tally)
    if (random.chance(0.1)) write(random, room, honest)
  }
  expect(honest.store.pendingStructs).toBeNull()
  const whole = digestOf(honest)
  expect([room.doc(), reload(room.rows), room.readAgain()].map(digestOf)).toEqual([whole, whole, whole])
  // Who joins late gets all of it at once, as from a checkpoint; a check compares their bytes.
  const joiner = makeLedgerDoc()
  Y.applyUpdateV2(joiner, Y.encodeStateAsUpdateV2(reload(room.rows)))
  expect(digestOf(joiner)).toBe(whole)
  expect(Y.encodeStateAsUpdateV2(joiner)).toEqual(Y.encodeStateAsUpdateV2(reload(room.rows)))
  // A check replays every row through the same gate.
  const checked = makeLedgerDoc()
  for (const row of room.rows) expect(take(checked, row)).toHaveProperty('effect')
}

test('[P5] what the server has already changes nothing, wherever it now says that it stands', () => {
  const doc = reload([{ by: 'server', bytes: seedUpdate() }])
  const word = {
    pen: HONEST,
    clock: 0,
    structs: [{ ...contents.string('🙂'), origin: { pen: SERVER, clock: 2 } }],
  }
  take(doc, { by: 'honest', bytes: craft([word]) })
  const first = { ...contents.string('a'), origin: { pen: SERVER, clock: 3 } }
  take(doc, { by: 'attacker', bytes: craft([{ pen: ATTACKER[0]!, clock: 0, structs: [first] }]) })
  const before = digestOf(doc)
  // The same clock again, now in the middle of the emoji; alone, and with new words behind it.
  const again = { ...contents.string('a'), origin: { pen: HONEST, clock: 0 } }
  take(doc, { by: 'attacker', bytes: craft([{ pen: ATTACKER[0]!, clock: 0, structs: [again] }]) })
  take(doc, {
    by: 'attacker',
    bytes: craft(
      [{ pen: ATTACKER[0]!, clock: 0, structs: [again] }],
      [{ pen: SERVER, clock: 9_999, length: 1 }],
    ),
  })
  expect(digestOf(doc)).toBe(before)
  take(doc, { by: 'attacker', bytes: craft([{ pen: ATTACKER[0]!, clock: 0, structs: [again, first] }]) })
  expect(doc.getText(BODY).toString()).toContain('🙂')
})

test(`[P2] [P4] ${DOCUMENTS * EACH} fuzzed updates through the gate: none is taken in part, none poisons a text`, () => {
  const seed = seedOf()
  const random = makeRandom(seed)
  const tally = new Map<string, number>()
  console.log(`seed ${seed}`)
  for (let n = 0; n < DOCUMENTS; n++) besiege(random, tally)
  console.log(
    [...tally]
      .sort()
      .map(([what, times]) => `${what} ${times}`)
      .join('\n'),
  )
  const understood = [...tally]
    .filter(([what]) => what !== 'refused: malformed')
    .reduce((sum, [, n]) => sum + n, 0)
  expect(understood).toBeGreaterThan(0.3 * DOCUMENTS * EACH)
  expect(tally.get('taken')).toBeGreaterThan(0.1 * DOCUMENTS * EACH)
}, 3_600_000)
