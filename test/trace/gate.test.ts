import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BODY } from '../../shared/text/flat.ts'
import { makeWorld, pens, updateOf, type World } from './world.ts'

const plain = (world: World): string => world.body.toString()

const refusalOf = (world: World, person: 'anna' | 'giulio', update: Uint8Array): string | undefined => {
  const before = Y.encodeStateAsUpdate(world.doc)
  const outcome = world.send(person, update)
  const refusal = 'refusal' in outcome ? outcome.refusal : undefined
  const trusted = refusal && !['misplaced', 'head', 'pending', 'threw'].includes(refusal)
  if (trusted) expect(Y.encodeStateAsUpdate(world.doc)).toEqual(before)
  return refusal
}

test('[P2] words under one’s own pen pass, and the effect says which clocks are new', () => {
  const world = makeWorld()
  const outcome = world.send(
    'anna',
    updateOf(world.replica(pens.anna), (body) => body.insert(8, 'ciao')),
  )
  expect(outcome).toMatchObject({ effect: { fresh: [{ pen: pens.anna, from: 0, to: 4 }], removed: [] } })
  expect(plain(world)).toContain('ciao')
})

test('[P2] a colleague’s pen is refused, and so is one that was never issued', () => {
  const world = makeWorld()
  const forged = updateOf(world.replica(pens.anna), (body) => body.insert(8, 'FALSO'))
  expect(refusalOf(world, 'giulio', forged)).toBe('not-your-pen')
  expect(
    refusalOf(
      world,
      'giulio',
      updateOf(world.replica(999), (body) => body.insert(8, 'x')),
    ),
  ).toBe('not-your-pen')
  expect(plain(world)).not.toContain('FALSO')
})

test('[P2] a gap in the clock is refused', () => {
  const world = makeWorld()
  const replica = world.replica(pens.anna)
  updateOf(replica, (body) => body.insert(8, 'uno'))
  const second = updateOf(replica, (body) => body.insert(8, 'due'))
  expect(refusalOf(world, 'anna', second)).toBe('gap')
})

test('[P2] what the server has already is without effect, even with other content under the same clock', () => {
  const world = makeWorld()
  world.send(
    'anna',
    updateOf(world.replica(pens.anna), (body) => body.insert(8, 'prima')),
  )
  const other = new Y.Doc()
  other.clientID = pens.anna
  Y.applyUpdate(other, Y.encodeStateAsUpdate(makeWorld().doc))
  const again = world.send(
    'anna',
    updateOf(other, (body) => body.insert(8, 'FALSA')),
  )
  expect(again).toEqual({ effect: null })
  expect(plain(world)).not.toContain('FALSA')
})

test('[P2] words that hang on what nobody has are refused', () => {
  const world = makeWorld()
  const hidden = world.replica(pens.giulio)
  const unseen = updateOf(hidden, (body) => body.insert(8, 'mai arrivato'))
  const anna = world.replica(pens.anna)
  Y.applyUpdate(anna, unseen)
  expect(
    refusalOf(
      world,
      'anna',
      updateOf(anna, (body) => body.insert(14, 'x')),
    ),
  ).toBe('early-reference')
})

test('[P2] removing what nobody has written is refused', () => {
  const world = makeWorld()
  const anna = world.replica(pens.anna)
  Y.applyUpdate(
    anna,
    updateOf(world.replica(pens.giulio), (body) => body.insert(8, 'mai arrivato')),
  )
  expect(
    refusalOf(
      world,
      'anna',
      updateOf(anna, (body) => body.delete(9, 3)),
    ),
  ).toBe('early-delete')
})

test('[P2] another root, a subdocument, an embed or an attribute of the text have no place', () => {
  const world = makeWorld()
  const root = world.replica(pens.anna)
  const elsewhere: Uint8Array[] = []
  root.on('update', (update: Uint8Array) => elsewhere.push(update))
  root.getMap('other').set('key', 1)
  expect(refusalOf(world, 'anna', elsewhere[0]!)).toBe('unknown-root')
  const changes: ((body: Y.Text) => void)[] = [
    (body) => body.insertEmbed(8, { image: 'x' }),
    (body) => body.insertEmbed(8, new Y.XmlElement('p')),
    (body) => body.insertEmbed(8, new Y.Map([['sub', new Y.Doc()]])),
  ]
  for (const change of changes)
    expect(refusalOf(makeWorld(), 'anna', updateOf(world.replica(pens.anna), change))).toBe('unknown-content')
  const attribute = updateOf(world.replica(pens.anna), (body) => body.setAttribute('owner', 'anna'))
  expect(refusalOf(makeWorld(), 'anna', attribute)).toBe('unknown-root')
})

test('[P4] a list inside the text where only markers stand makes the document untrusted', () => {
  const update = updateOf(makeWorld().replica(pens.anna), (body) => body.insertEmbed(8, new Y.Array()))
  expect(refusalOf(makeWorld(), 'anna', update)).toBe('misplaced')
})

test('[M3] the head is not removed, and nothing goes left of it', () => {
  const removal = updateOf(makeWorld().replica(pens.anna), (body) => body.delete(0, 1))
  expect(refusalOf(makeWorld(), 'anna', removal)).toBe('head')
  const left = updateOf(makeWorld().replica(pens.anna), (body) => body.insert(0, 'x'))
  expect(refusalOf(makeWorld(), 'anna', left)).toBe('head')
})

test('[P2] bytes that are no update are refused, whatever they are', () => {
  const world = makeWorld()
  const sound = updateOf(world.replica(pens.anna), (body) => body.insert(8, 'ciao'))
  for (let length = 0; length < sound.length; length++)
    expect(refusalOf(makeWorld(), 'anna', sound.subarray(0, length))).toBeDefined()
})

test('[P3] a removal is credited to whoever removed, an overwritten value included, format items to nobody', () => {
  const world = makeWorld()
  const anna = world.replica(pens.anna)
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(8, 'parole di Anna', { strong: true })),
  )
  const giulio = world.replica(pens.giulio)
  const removal = world.send(
    'giulio',
    updateOf(giulio, (body) => body.delete(8, 6)),
  )
  expect(removal).toMatchObject({ effect: { removed: [{ pen: pens.anna }] } })
  const marker = giulio
    .getText(BODY)
    .toDelta()
    .find(({ insert }: { insert: unknown }) => insert instanceof Y.Map)
  expect(marker).toBeDefined()
})

test('[P5] what is stored is the effect alone: known structs that came along are left out', () => {
  const world = makeWorld()
  const anna = world.replica(pens.anna)
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(8, 'uno ')),
  )
  updateOf(anna, (body) => body.insert(12, 'due'))
  const everything = Y.encodeStateAsUpdate(anna)
  const outcome = world.send('anna', everything)
  const effect = 'effect' in outcome ? outcome.effect : null
  expect(effect?.fresh).toEqual([{ pen: pens.anna, from: 4, to: 7 }])
  expect(effect!.update.length).toBeLessThan(everything.length)
  const { structs } = Y.decodeUpdate(effect!.update)
  expect(structs.map(({ id }) => id.client)).toEqual([pens.anna])
})
