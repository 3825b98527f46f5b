import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { gatherWords } from '../../client/editor/connection/bring-words.ts'
import type { Leftover } from '../../client/editor/connection/session.ts'
import { BODY } from '../../shared/text/flat.ts'
import { makeLinkTable } from '../../shared/trace/links.ts'
import { makeRandom, type Random } from '../text/fuzz/random.ts'
import { makeWorld, pens, updateOf } from '../trace/world.ts'

/** Ids that a page without network makes for itself: never sent. */
const makeshift = [2 ** 31 + 7, 2 ** 31 + 3, 2 ** 31 + 11]

/** A stroke anywhere in the paragraph: mostly a word of its own, sometimes a removal of what was written there. */
const stroke = (random: Random, word: string, mayRemove: boolean) => (body: Y.Text) => {
  const start = 8
  const at = start + random.below(body.length - start + 1)
  if (mayRemove && random.below(4) === 0 && body.length > at + 1) body.delete(at, 1)
  else body.insert(at, word)
}

const left = (doc: Y.Doc, own: number[], epoch = 0): Leftover => ({
  doc,
  epoch,
  unsentPens: () => own.map((pen) => [pen, 0]),
  caret: () => null,
  cards: () => new Map(),
  links: makeLinkTable(),
})

test('[P1] words of a page and of those that followed it without network go under one new pen, each once, in their order', () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = makeRandom(seed)
    const world = makeWorld()
    const page = world.replica(pens.anna)
    const said = `seed ${seed}`
    // What the server got of the page before the network went, and what it never answered for.
    for (let n = 0; n < random.below(4); n++)
      expect(world.send('anna', updateOf(page, stroke(random, `u${n} `, true))), said).toHaveProperty(
        'effect',
      )
    for (let n = 0; n < 1 + random.below(4); n++) updateOf(page, stroke(random, `v${n} `, true))
    const chain = [pens.anna]
    let last = page
    for (const pen of makeshift.slice(0, random.below(4))) {
      const next = new Y.Doc({ gc: false })
      next.clientID = pen
      Y.applyUpdate(next, Y.encodeStateAsUpdate(last))
      for (let n = 0; n < 1 + random.below(4); n++)
        updateOf(next, stroke(random, `w${chain.length}${n} `, true))
      chain.push(pen)
      last = next
    }
    const alone = last.getText(BODY).toString()
    // A colleague writes on in the meantime, at times.
    const giulio = world.replica(pens.giulio)
    const isAlone = random.below(2) === 0
    if (!isAlone) world.send('giulio', updateOf(giulio, stroke(random, 'GIULIO', false)))

    const fresh = world.replica(pens.annaToo)
    const before = Y.encodeStateVector(fresh)
    gatherWords([left(last, chain)], fresh, 'anna').apply()
    const outcome = world.send('anna', Y.encodeStateAsUpdate(fresh, before))
    expect(outcome, said).toHaveProperty('effect')
    const there = world.body.toString()
    expect(there, said).toBe(fresh.getText(BODY).toString())
    expect(isAlone ? there : there.replace('GIULIO', ''), said).toBe(alone)
    const strangers = [...world.doc.store.clients.keys()].filter((pen) => !Object.values(pens).includes(pen))
    expect(strangers, said).toEqual([])

    // Taken over once more, as after a crash between the commit and its answer: the server has it all, nothing more comes.
    const third = 102
    const again = world.replica(third)
    gatherWords([left(fresh, [pens.annaToo])], again, 'anna').apply()
    expect(again.getText(BODY).toString(), said).toBe(there)
    expect(Y.getState(again.store, third), said).toBe(0)
  }
})

test('[P1] what is gathered is on a draft: nothing of it is in the text before it is applied', () => {
  const world = makeWorld()
  const page = world.replica(pens.anna)
  updateOf(page, (body) => body.insert(8, 'mai partite'))
  const fresh = world.replica(pens.annaToo)
  const brought = gatherWords([left(page, [pens.anna])], fresh, 'anna')
  expect(fresh.getText(BODY).toString()).toBe('Titolo')
  const kept = new Y.Doc()
  Y.applyUpdate(kept, brought.state)
  expect(kept.getText(BODY).toString()).toBe('Titolomai partite')
  brought.apply()
  expect(fresh.getText(BODY).toString()).toBe('Titolomai partite')
  expect(fresh.clientID).toBe(pens.annaToo)
})

test('[L6] from a page of before a restore one’s own words come back, as they were', () => {
  const world = makeWorld()
  const page = world.replica(pens.anna)
  updateOf(page, (body) => body.insert(8, 'scritte e salvate'))
  const restored = world.replica(7 * 2 ** 20 + 5)
  const brought = gatherWords([left(page, [pens.anna])], restored, 'anna')
  brought.apply()
  expect(restored.getText(BODY).toString()).toBe('Titoloscritte e salvate')
})
