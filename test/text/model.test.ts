import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BODY, readBlocks, titleOf, writeBlocks, type Block } from '../../shared/text/flat.ts'
import { entryOfMark, isSafeLink, sameMarks, shapeOfMark } from '../../shared/text/marks.ts'
import { docOf, nodeOf, setToMarks } from '../../shared/text/nodes.ts'

const newBody = (): Y.Text => new Y.Doc().getText(BODY)

const paragraph = (text: string, marks = {}): Block => ({
  type: 'paragraph',
  attrs: {},
  runs: [{ text, marks }],
})
const head = (text: string): Block => ({ type: 'head', attrs: {}, runs: [{ text, marks: {} }] })

test('[M1] what is written as blocks reads as the same blocks', () => {
  const body = newBody()
  const blocks: Block[] = [
    head('Una porta aperta'),
    { type: 'part', attrs: { key: 'need' }, runs: [{ text: 'Il bisogno', marks: {} }] },
    { type: 'heading', attrs: { level: 2 }, runs: [{ text: 'Oggi', marks: { em: true } }] },
    {
      type: 'item',
      attrs: { kind: 'check', indent: 2, checked: true },
      runs: [{ text: 'Chiedere', marks: {} }],
    },
    paragraph('prima\nseconda riga'),
    { type: 'quote', attrs: {}, runs: [] },
  ]
  writeBlocks(body, blocks)
  expect(readBlocks(body)).toEqual(blocks)
  expect(body.length).toBe(
    blocks.reduce((sum, { runs }) => sum + 1 + runs.reduce((n, { text }) => n + text.length, 0), 0),
  )
})

test('[M1] a marker holds exactly the keys that the rules list for its type', () => {
  const body = newBody()
  writeBlocks(body, [
    head(''),
    { type: 'paragraph', attrs: {}, runs: [] },
    { type: 'heading', attrs: { level: 3 }, runs: [] },
    { type: 'item', attrs: { kind: 'number', indent: 1, checked: false }, runs: [] },
    { type: 'part', attrs: { key: 'goals' }, runs: [] },
    { type: 'widget', attrs: { name: 'costs' }, runs: [] },
  ])
  expect(body.toDelta().map(({ insert }: { insert: Y.Map<unknown> }) => insert.toJSON())).toEqual([
    { type: 'head' },
    { type: 'paragraph' },
    { type: 'heading', level: 3 },
    { type: 'item', kind: 'number', indent: 1, checked: false },
    { type: 'part', key: 'goals' },
    { type: 'widget', name: 'costs', gone: false },
  ])
})

/** Markers with any keys and values at all, and text with any attributes, put anywhere. */
const anyJson = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('head', 'item', 'widget', 'toString'),
)
const anyMarker = fc.dictionary(
  fc.constantFrom('type', 'level', 'kind', 'indent', 'key', 'gone', 'other'),
  anyJson,
)
const anyAction = fc.oneof(
  fc.record({ at: fc.nat(30), marker: anyMarker }),
  fc.record({
    at: fc.nat(30),
    text: fc.string({ minLength: 1 }),
    marks: fc.dictionary(fc.constantFrom('strong', 'em', 'link', 'c:1', 's:1:add', 'future', 'c:'), anyJson),
  }),
  fc.record({ at: fc.nat(30), embed: fc.constantFrom('{}', '{"image":"x"}') }),
)

test('[M1] [M8] [B2] every state of a text renders, whatever wrote it', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 20 }), (actions) => {
      const body = newBody()
      for (const action of actions) {
        const at = Math.min(action.at, body.length)
        if ('marker' in action) body.insertEmbed(at, new Y.Map(Object.entries(action.marker)), {})
        else if ('embed' in action) body.insertEmbed(at, JSON.parse(action.embed))
        else body.insert(at, action.text, action.marks)
      }
      const before = JSON.stringify(body.toDelta())
      const doc = docOf(readBlocks(body))
      doc.check()
      expect(doc.firstChild!.type.name).toBe('head')
      expect(titleOf(body)).toBe(doc.firstChild!.textContent.replaceAll('\n', ' '))
      expect(JSON.stringify(body.toDelta())).toBe(before)
    }),
    { seed: 20, numRuns: 300 },
  )
})

test('[B1] the first marker is the head whatever it says, and no other is', () => {
  const body = newBody()
  body.insertEmbed(0, new Y.Map([['type', 'quote']]))
  body.insertEmbed(1, new Y.Map([['type', 'head']]))
  expect(readBlocks(body).map(({ type }) => type)).toEqual(['head', 'paragraph'])
})

test('[M8] a block of a type we do not know keeps its name and shows its words', () => {
  const body = newBody()
  body.insertEmbed(0, new Y.Map([['type', 'head']]))
  body.insertEmbed(
    1,
    new Y.Map<unknown>([
      ['type', 'poll'],
      ['votes', 3],
    ]),
  )
  body.insert(2, 'Domani?', {})
  const [, block] = readBlocks(body)
  expect(block).toMatchObject({ type: 'poll', runs: [{ text: 'Domani?' }] })
  expect(nodeOf(block!).toJSON()).toMatchObject({ type: 'unknown', attrs: { name: 'poll' } })
})

test('[M6] a widget taken away is not shown, and its caption reads on in the block before', () => {
  const body = newBody()
  writeBlocks(body, [
    head('T'),
    paragraph('prima'),
    { type: 'widget', attrs: { name: 'costs' }, runs: [{ text: ' dopo', marks: {} }] },
  ])
  const marker = body.toDelta()[4].insert as Y.Map<unknown>
  expect(marker.get('type')).toBe('widget')
  marker.set('gone', true)
  expect(readBlocks(body)).toEqual([head('T'), paragraph('prima dopo')])
  marker.set('gone', false)
  expect(readBlocks(body)).toHaveLength(3)
})

test('[M4] [B3] format flows through a marker, and what is on the marker itself means nothing', () => {
  const body = newBody()
  writeBlocks(body, [head(''), paragraph('abcd', { strong: true })])
  body.insertEmbed(4, new Y.Map([['type', 'paragraph']]), { strong: true })
  expect(readBlocks(body).slice(1)).toEqual([
    paragraph('ab', { strong: true }),
    paragraph('cd', { strong: true }),
  ])
})

test('[M3] what stands left of the first marker is kept and not shown', () => {
  const body = newBody()
  body.insert(0, 'prima di tutto', {})
  body.insertEmbed(body.length, new Y.Map([['type', 'head']]))
  body.insert(body.length, 'Titolo', {})
  expect(readBlocks(body)).toEqual([head('Titolo')])
  expect(titleOf(body)).toBe('Titolo')
})

test('[M9] a new line inside a block is a line break, wherever it came from', () => {
  const node = nodeOf(paragraph('uno\n\ndue'))
  expect(node.toJSON().content.map(({ type }: { type: string }) => type)).toEqual([
    'text',
    'hard_break',
    'hard_break',
    'text',
  ])
  expect(node.textContent).toBe('uno\n\ndue')
})

test('the title stops at the second marker', () => {
  const body = newBody()
  writeBlocks(body, [head('Una porta\naperta'), paragraph('e molto altro')])
  expect(titleOf(body)).toBe('Una porta aperta')
})

test('[B4] every attribute has one mark and every mark one attribute', () => {
  const values = fc.oneof(fc.constant(true), fc.webUrl(), fc.string(), fc.integer(), fc.boolean())
  const keys = fc.oneof(
    fc.constantFrom('strong', 'em', 'link', 'c:7', 's:7:add', 's:7:del', 'c:', 's:7', 's:7:add:x', 'future'),
    fc.string({ minLength: 1 }),
  )
  fc.assert(
    fc.property(keys, values, (key, value) => {
      expect(entryOfMark(shapeOfMark(key, value))).toEqual([key, value])
    }),
    { seed: 4, numRuns: 500 },
  )
})

test('[B5] marks of one type are held in one order, however they came', () => {
  const runs = (marks: Record<string, unknown>) =>
    nodeOf({ type: 'paragraph', attrs: {}, runs: [{ text: 'a', marks }] })
  expect(
    runs({ 'c:2': true, 'c:1': true, strong: true }).eq(runs({ strong: true, 'c:1': true, 'c:2': true })),
  ).toBe(true)
  const set = runs({ 'c:1': true, 'c:2': true, link: 'https://a.it' }).firstChild!.marks
  expect(sameMarks(setToMarks(set), { link: 'https://a.it', 'c:2': true, 'c:1': true })).toBe(true)
})

test('only web and mail addresses are links; others are kept and shown plain', () => {
  for (const href of ['https://esempio.it/a?b#c', 'http://a', 'mailto:anna@esempio.it'])
    expect(isSafeLink(href)).toBe(true)
  for (const href of [
    'javascript:alert(1)',
    ' https://a',
    'https://a b',
    'data:text/html,x',
    '//a',
    '',
    3,
    null,
    'ftp://a',
    `https://${'a'.repeat(2_000)}`,
  ])
    expect(isSafeLink(href)).toBe(false)
  const mark = nodeOf(paragraph('a', { link: 'javascript:alert(1)' })).firstChild!.marks[0]!
  expect(mark.type.name).toBe('foreign')
  expect(mark.type.spec.toDOM!(mark, true)).toEqual(['span', 0])
})
