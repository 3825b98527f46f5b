import { expect, test } from 'vitest'
import type { Block } from '../../shared/text/flat.ts'
import { nestLists, type List } from '../../shared/text/nesting.ts'

const item = (kind: string, indent: number, text: string): Block => ({
  type: 'item',
  attrs: { kind, indent, checked: false },
  runs: [{ text, marks: {} }],
})

/** A list as text: `kind[a b(…)]`. */
const drawn = ({ kind, items }: List): string =>
  `${kind}[${items.map(({ block, children }) => block.runs[0]!.text + children.map((list) => `(${drawn(list)})`).join('')).join(' ')}]`

const drawAll = (blocks: Block[]): string[] =>
  nestLists(blocks).map((passage) => ('list' in passage ? drawn(passage.list) : passage.block.type))

test('[M5] flat items become the lists that a reader sees', () => {
  const paragraph: Block = { type: 'paragraph', attrs: {}, runs: [] }
  expect(
    drawAll([
      item('bullet', 0, 'a'),
      item('number', 1, 'b'),
      item('number', 1, 'c'),
      item('bullet', 0, 'd'),
      paragraph,
      item('number', 0, 'e'),
    ]),
  ).toEqual(['bullet[a(number[b c]) d]', 'paragraph', 'number[e]'])
})

test('[M5] another kind at the same depth begins another list', () => {
  expect(drawAll([item('bullet', 0, 'a'), item('number', 0, 'b')])).toEqual(['bullet[a]', 'number[b]'])
})

test('[M5] an indent that is skipped costs no level, and one that comes back finds its own', () => {
  expect(drawAll([item('bullet', 0, 'a'), item('bullet', 3, 'b'), item('bullet', 1, 'c')])).toEqual([
    'bullet[a(bullet[b c])]',
  ])
  expect(drawAll([item('bullet', 2, 'a'), item('bullet', 0, 'b')])).toEqual(['bullet[a b]'])
})
