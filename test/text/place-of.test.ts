import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeBlocks } from '../../shared/text/flat.ts'
import { placeOf } from '../../shared/text/place-of.ts'
import { structAt } from '../../shared/trace/text-of.ts'

const plain = (text: string) => (text ? [{ text, marks: {} }] : [])

/** A title, a part with two paragraphs, a part with none. */
const text = () => {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 7
  const body = doc.getText('body')
  writeBlocks(body, [
    { type: 'head', attrs: {}, runs: plain('Titolo') },
    { type: 'part', attrs: { key: 'need' }, runs: plain('Il bisogno') },
    { type: 'paragraph', attrs: {}, runs: plain('uno') },
    { type: 'paragraph', attrs: {}, runs: plain('due') },
    { type: 'part', attrs: { key: 'timing' }, runs: plain('Tempi') },
  ])
  return { doc, body }
}

/** What stands at a flat index, as the store holds it. */
const itemOf = ({ doc, body }: ReturnType<typeof text>, word: string) => {
  for (let item = body._start; item !== null; item = item.right)
    if (item.content instanceof Y.ContentString && item.content.str === word)
      return structAt(doc, item.id.client, item.id.clock)
  throw new Error(`no ${word}`)
}

test('a place is a block counted from the title, and the part it lies in', () => {
  const made = text()
  expect(placeOf(made.body, itemOf(made, 'Titolo'))).toEqual({ block: 0, part: '' })
  expect(placeOf(made.body, itemOf(made, 'due'))).toEqual({ block: 3, part: 'Il bisogno' })
  expect(placeOf(made.body, itemOf(made, 'Tempi'))).toEqual({ block: 4, part: 'Tempi' })
})

test('what was removed lies where it was, and a block put before it moves its place', () => {
  const made = text()
  const sought = itemOf(made, 'due')
  made.body.delete(made.body.toString().indexOf('due') + 4, 3)
  expect(sought).toMatchObject({ deleted: true })
  expect(placeOf(made.body, sought)).toEqual({ block: 3, part: 'Il bisogno' })
  made.body.insertEmbed(7, new Y.Map([['type', 'paragraph']]), {})
  expect(placeOf(made.body, sought)).toEqual({ block: 4, part: 'Il bisogno' })
})

test('the last thing done may be a change of shape: its place is the block that has it', () => {
  const made = text()
  const heading = new Y.Map<unknown>([['type', 'heading']])
  made.body.insertEmbed(made.body.length, heading, {})
  heading.set('level', 2)
  const last = structAt(made.doc, 7, Y.getState(made.doc.store, 7) - 1)
  expect(last).toMatchObject({ parentSub: 'level' })
  expect(placeOf(made.body, last)).toEqual({ block: 5, part: 'Tempi' })
})

test('nothing sought, or nothing of this text, is its beginning', () => {
  const made = text()
  expect(placeOf(made.body, undefined)).toEqual({ block: 0, part: '' })
  expect(placeOf(made.body, {})).toEqual({ block: 0, part: '' })
})
