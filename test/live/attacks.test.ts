import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BODY } from '../../shared/text/flat.ts'
import { closeCodes, frames } from '../../shared/sync-protocol.ts'
import {
  jsonFrame,
  makeHand,
  syncFrame,
  takePen,
  type LiveSocket,
  type SocketOptions,
} from '../helpers/live.ts'
import { call } from '../helpers/server.ts'
import { contents, craft, type Block } from './craft.ts'
import { makeSiege, PATIENCE, type Siege } from './siege.ts'

const { string, any, type } = contents

/** The last character that Anna wrote, as a place to write behind. */
const afterAnna = ({ anna }: Siege) => ({ pen: anna.pen, clock: anna.written() - 1 })

const mine = (siege: Siege, structs: Block['structs'], clock = 0): Uint8Array =>
  craft([{ pen: siege.pen(), clock, structs }])

const word = (siege: Siege, text = 'FALSO') => ({ ...string(text), origin: afterAnna(siege) })

/** One marker of the attacker's own, for attacks on what stands inside. */
const marker = (siege: Siege) => ({ ...type(1), origin: afterAnna(siege) })

type Attack = { name: string; code: number; make: (siege: Siege) => Uint8Array | Promise<Uint8Array> }

const updates: Attack[] = [
  {
    name: 'another’s pen',
    code: closeCodes.refused,
    make: (siege) => craft([{ pen: siege.anna.pen, clock: siege.anna.written(), structs: [word(siege)] }]),
  },
  {
    name: 'the server’s pen',
    code: closeCodes.refused,
    make: (siege) =>
      craft([
        {
          pen: siege.serverPen,
          clock: Y.getState(siege.anna.doc.store, siege.serverPen),
          structs: [word(siege)],
        },
      ]),
  },
  {
    name: 'a pen that was never issued',
    code: closeCodes.refused,
    make: (siege) => craft([{ pen: 77_777_777, clock: 0, structs: [word(siege)] }]),
  },
  {
    name: 'a colleague’s pen that has not written yet',
    code: closeCodes.refused,
    make: async (siege) =>
      craft([{ pen: await takePen(siege.server(), siege.who(3)), clock: 0, structs: [word(siege)] }]),
  },
  {
    name: 'own words with another’s among them',
    code: closeCodes.refused,
    make: (siege) =>
      craft([
        { pen: siege.pen(), clock: 0, structs: [word(siege)] },
        { pen: siege.anna.pen, clock: siege.anna.written(), structs: [word(siege)] },
      ]),
  },
  { name: 'a gap in the clock', code: closeCodes.refused, make: (siege) => mine(siege, [word(siege)], 1) },
  {
    name: 'a skip',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ skip: 3 }, word(siege)]),
  },
  {
    name: 'a giant clock',
    code: closeCodes.tooLarge,
    make: (siege) => mine(siege, [word(siege)], Number.MAX_SAFE_INTEGER - 10),
  },
  {
    name: 'a giant length',
    code: closeCodes.tooLarge,
    make: (siege) => mine(siege, [{ ...contents.deleted(2 ** 40), origin: afterAnna(siege) }]),
  },
  {
    name: 'empty space without end',
    code: closeCodes.tooLarge,
    make: (siege) => mine(siege, [{ gc: 2 ** 40 }]),
  },
  { name: 'a length of nothing', code: closeCodes.tooLarge, make: (siege) => mine(siege, [word(siege, '')]) },
  {
    name: 'the same client in two blocks',
    code: closeCodes.refused,
    make: (siege) =>
      craft([
        { pen: siege.pen(), clock: 0, structs: [word(siege)] },
        { pen: siege.serverPen, clock: 0, structs: [{ ...type(1), parent: BODY }] },
        { pen: siege.pen(), clock: 5, structs: [word(siege)] },
      ]),
  },
  {
    name: 'an unknown root',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...string('x'), parent: 'other' }]),
  },
  {
    name: 'an attribute of the text itself',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...any('x'), parent: BODY, sub: 'owner' }]),
  },
  {
    name: 'an unknown parent',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...any('x'), parent: { pen: siege.pen(), clock: 99 }, sub: 'k' }]),
  },
  {
    name: 'a parent that is a letter',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...any('x'), parent: afterAnna(siege), sub: 'k' }]),
  },
  {
    name: 'words behind what nobody wrote',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...string('x'), origin: { pen: siege.anna.pen, clock: 9_999 } }]),
  },
  {
    name: 'words behind themselves',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...string('x'), origin: { pen: siege.pen(), clock: 0 } }]),
  },
  {
    name: 'words of two pens, each behind the other',
    code: closeCodes.refused,
    make: async (siege) => {
      const second = await takePen(siege.server(), siege.who(2))
      return craft([
        { pen: siege.pen(), clock: 0, structs: [{ ...string('x'), origin: { pen: second, clock: 0 } }] },
        { pen: second, clock: 0, structs: [{ ...string('y'), origin: { pen: siege.pen(), clock: 0 } }] },
      ])
    },
  },
  {
    name: 'a subdocument',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...contents.subdocument(), origin: afterAnna(siege) }]),
  },
  {
    name: 'an embed',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...contents.embed({ image: 'x' }), origin: afterAnna(siege) }]),
  },
  {
    name: 'bytes in the text',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...contents.binary(new Uint8Array(9)), origin: afterAnna(siege) }]),
  },
  {
    name: 'an XML fragment',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...type(4), origin: afterAnna(siege) }]),
  },
  {
    name: 'an object as a value',
    code: closeCodes.refused,
    make: (siege) =>
      mine(siege, [
        marker(siege),
        { ...any({ __proto__: { x: 1 }, a: [1] }), parent: { pen: siege.pen(), clock: 0 }, sub: 'type' },
      ]),
  },
  {
    name: 'a list where only markers stand',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...type(0), origin: afterAnna(siege) }]),
  },
  {
    name: 'letters loose in a marker',
    code: closeCodes.refused,
    make: (siege) =>
      mine(siege, [marker(siege), { ...string('x'), parent: { pen: siege.pen(), clock: 0 }, sub: 'type' }]),
  },
  {
    name: 'the removal of what nobody wrote',
    code: closeCodes.refused,
    make: (siege) => craft([], [{ pen: siege.anna.pen, clock: 0, length: 9_999 }]),
  },
  {
    name: 'the removal of an unknown pen’s words',
    code: closeCodes.refused,
    make: () => craft([], [{ pen: 77_777_777, clock: 0, length: 1 }]),
  },
  {
    name: 'a removal of nothing, without end',
    code: closeCodes.refused,
    make: (siege) => craft([], [{ pen: siege.anna.pen, clock: 0, length: 0 }]),
  },
  {
    name: 'one removal told in two pieces',
    code: closeCodes.refused,
    make: (siege) =>
      craft(
        [],
        [0, 1].map((clock) => ({ pen: siege.anna.pen, clock, length: 1 })),
      ),
  },
  {
    name: 'words between letters that stand the other way round',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...word(siege), right: { pen: siege.anna.pen, clock: 0 } }]),
  },
  {
    name: 'words that skip what their writer had seen',
    code: closeCodes.refused,
    make: (siege) =>
      mine(siege, [{ ...string('x'), origin: { pen: siege.anna.pen, clock: 0 }, right: afterAnna(siege) }]),
  },
  {
    name: 'the removal of the head',
    code: closeCodes.refused,
    make: (siege) => craft([], [{ pen: siege.serverPen, clock: 0, length: 1 }]),
  },
  {
    name: 'words left of the head',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...string('x'), right: { pen: siege.serverPen, clock: 0 } }]),
  },
  {
    name: 'a head that says it is gone',
    code: closeCodes.refused,
    make: (siege) => mine(siege, [{ ...any(true), parent: { pen: siege.serverPen, clock: 0 }, sub: 'gone' }]),
  },
  {
    name: 'markers in markers without end',
    code: closeCodes.refused,
    make: (siege) =>
      mine(siege, [
        marker(siege),
        ...Array.from({ length: 30_000 }, (_, clock) => ({
          ...type(1),
          parent: { pen: siege.pen(), clock },
          sub: 'k',
        })),
      ]),
  },
]

/** How a socket was closed, or that it answers still. */
const fateOf = async (attacker: LiveSocket): Promise<number> => {
  const answered = attacker.heard.length
  attacker.send(syncFrame('step1', new Uint8Array([0])))
  const answer = attacker.hear('step2', (frame) => attacker.heard.indexOf(frame) >= answered)
  return Promise.race([attacker.closed.then(({ code }) => code), answer.then(() => STILL_THERE)])
}

const STILL_THERE = 0

let siege: Siege
beforeAll(async () => {
  siege = await makeSiege()
})
afterAll(() => siege.close())

/** Sends frames as the attacker: they leave no row and reach nobody, and the honest pair goes on. */
const attack = async (sent: Uint8Array[], options: SocketOptions = {}): Promise<number> => {
  const attacker = await siege.attacker(options)
  await attacker.hear('step1')
  const before = await siege.rows()
  const held = Y.encodeStateAsUpdate(siege.giulio.doc)
  for (const frame of sent) attacker.send(frame)
  const fate = await fateOf(attacker)
  expect(await siege.rows()).toBe(before)
  expect(Y.encodeStateAsUpdate(siege.giulio.doc)).toEqual(held)
  await siege.goesOn()
  attacker.end()
  return fate
}

test.each(updates)('[P2] [P4] $name: refused, no row, no relay, the others go on', async ({ make, code }) => {
  await siege.newPen()
  expect(await attack([syncFrame('update', await make(siege))])).toBe(code)
  await siege.newPen()
  expect(await attack([syncFrame('step2', await make(siege))], { trama: false })).toBe(code)
})

test('[P2] a colleague’s pen that an attacker tried to squat is still theirs: their words arrive', async () => {
  const who = siege.who(3)
  const pen = await takePen(siege.server(), who)
  const squat = craft([{ pen, clock: 0, structs: [word(siege, 'RUBATO')] }])
  expect(await attack([syncFrame('update', squat)])).toBe(closeCodes.refused)
  const colleague = makeHand(pen)
  await colleague.attach(siege.server(), who)
  colleague.body.insert(colleague.body.length, 'parole vere', {})
  await colleague.saved()
  await siege.meet([siege.anna, siege.giulio, colleague])
  expect(siege.giulio.body.toString()).toContain('parole vere')
  expect(siege.giulio.body.toString()).not.toContain('RUBATO')
  colleague.leave()
})

test('[P2] a clock sent again with other content is without effect, one’s own or another’s', async () => {
  const pen = await siege.newPen()
  const first = await siege.attacker()
  first.sendUpdate(mine(siege, [word(siege, 'prima versione')]))
  await first.hear('acknowledged')
  await siege.meet()
  const again = mine(siege, [word(siege, 'FALSA versione')])
  const others = craft([{ pen: siege.anna.pen, clock: 0, structs: [{ ...string('FALSA'), parent: BODY }] }])
  expect(await attack([again, others].map((update) => syncFrame('update', update)))).toBe(STILL_THERE)
  const text = siege.giulio.body.toString()
  expect(text).toContain('prima versione')
  expect(text).not.toContain('FALSA')
  expect(Y.getState(siege.giulio.doc.store, pen)).toBe('prima versione'.length)
  first.end()
})

test('[P1] a pen that a change of voice retired closes with its own code, and a new one writes', async () => {
  const who = siege.who(2)
  await siege.newPen()
  const path = `/api/workshops/${siege.workshopId}/voice`
  const room = await siege.server().deps.rooms.find(siege.documentId)
  const changed = await call(siege.server(), 'PUT', path, { ...who, body: { knowledge: ['citizen'] } })
  expect(changed.status).toBe(200)
  const late = syncFrame('update', mine(siege, [word(siege)]))
  await expect.poll(() => room!.text.pens.get(siege.pen())?.retired, PATIENCE).toBe(true)
  expect(await attack([late])).toBe(closeCodes.penUnusable)
  await siege.newPen()
  const again = await siege.attacker()
  again.sendUpdate(mine(siege, [word(siege, 'con penna nuova')]))
  await again.hear('acknowledged')
  await siege.meet()
  again.end()
})

const sound = (): Uint8Array => mine(siege, [word(siege)])

test('[P2] a frame cut short anywhere is refused', async () => {
  await siege.newPen()
  const whole = syncFrame('update', sound())
  for (let length = 1; length < whole.length; length++) {
    // The first number alone says "sync" and no more; two say a kind, and no bytes.
    expect(await attack([whole.subarray(0, length)])).toBe(closeCodes.refused)
  }
})

test('[P2] frames of no known kind are without effect, words instead of bytes are refused', async () => {
  expect(await attack([new Uint8Array([77]), new Uint8Array([0, 9, 1]), new Uint8Array([2, 0])])).toBe(
    STILL_THERE,
  )
  const attacker = await siege.attacker()
  attacker.socket.send('ciao')
  expect((await attacker.closed).code).toBe(closeCodes.refused)
  expect(await attack([new Uint8Array(0)])).toBe(closeCodes.refused)
})

test('[W2] sources that do not hold make no link: nobody’s words are laundered into another’s', async () => {
  await siege.newPen()
  const seen: unknown[] = []
  siege.anna.live().on((frame) => frame.kind === 'links' && seen.push(frame.value))
  const claim = { pen: siege.pen(), from: 0, length: 20, sourcePen: siege.anna.pen, sourceFrom: 0 }
  const attacker = await siege.attacker()
  attacker.send(jsonFrame(frames.sources, [claim, { ...claim, length: 2 ** 40 }, { ...claim, sourcePen: 3 }]))
  attacker.sendUpdate(mine(siege, [word(siege, 'mai scritte da Anna')]))
  await attacker.hear('acknowledged')
  await siege.meet()
  const { json } = await call(
    siege.server(),
    'GET',
    `/api/documents/${siege.documentId}/authorship`,
    siege.who(1),
  )
  const typist = siege.people[2]!.id
  expect(seen).toEqual([])
  expect(json.runs.filter((run: { person: string }) => run.person === typist).length).toBeGreaterThan(0)
  expect(json.runs.filter((run: object) => 'carriedBy' in run)).toEqual([])
  attacker.end()
})

test.each([
  ['no list', '{"pen":1}'],
  ['no JSON', '[{"pen":'],
  ['a negative clock', '[{"pen":1,"from":-1,"length":1,"sourcePen":1,"sourceFrom":0}]'],
  [
    'thousands of them',
    `[${'{"pen":1,"from":0,"length":1,"sourcePen":1,"sourceFrom":0},'.repeat(2_000)}{"pen":1,"from":0,"length":1,"sourcePen":1,"sourceFrom":0}]`,
  ],
])('[W2] sources that are %s are refused', async (_what, json) => {
  expect(await attack([jsonFrame(frames.sources, json)])).toBe(closeCodes.refused)
})

/** The id of a mark that stands in the text. */
const markIn = (doc: Y.Doc): { pen: number; clock: number } => {
  for (let item = doc.getText(BODY)._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat)
      return { pen: item.id.client, clock: item.id.clock }
  throw new Error('no mark in this text')
}

test('[P3] a reader without a pen may tidy marks, credited to nobody, and may remove no letter', async () => {
  const { anna } = siege
  anna.body.format(anna.body.length - 4, 2, { strong: true })
  await anna.saved()
  await siege.meet()
  const reader = await siege.reader()
  reader.sendUpdate(craft([], [{ ...markIn(anna.doc), length: 1 }]))
  await reader.hear('acknowledged')
  const { json } = await call(
    siege.server(),
    'GET',
    `/api/documents/${siege.documentId}/removals`,
    siege.who(0),
  )
  expect(json.removals.filter(({ remover }: { remover: unknown }) => remover === null)).toEqual([])
  const before = await siege.rows()
  reader.sendUpdate(craft([], [{ pen: anna.pen, clock: 0, length: 1 }]))
  expect((await reader.closed).code).toBe(closeCodes.penUnusable)
  expect(await siege.rows()).toBe(before)
  await siege.goesOn()
})

test('[L4] after all this a restarted server has what was acknowledged, and the log verifies', () =>
  siege.survives())
