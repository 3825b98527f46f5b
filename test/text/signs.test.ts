import { TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { withSigns } from '../../client/editor/view/sign-rules.ts'
import { askedBy } from '../../client/editor/view/text-signs.ts'
import { readBlocks, type Block } from '../../shared/text/flat.ts'
import { schema } from '../../shared/text/schema.ts'
import { openEditor, seedUpdate, type Editor } from './headless-view.ts'

const paragraph = schema.node('paragraph')
const item = schema.node('item', { kind: 'bullet', indent: 0, checked: false })
const makes = (before: string, block = paragraph) => askedBy(before, block)?.makes ?? null

test('signs at the start of a line ask for its look', () => {
  expect(['# ', '## ', '### '].map((sign) => makes(sign))).toEqual(['heading-1', 'heading-2', 'heading-3'])
  expect(['- ', '* ', '1. ', '1) ', '> '].map((sign) => makes(sign))).toEqual([
    'bullet',
    'bullet',
    'number',
    'number',
    'quote',
  ])
  expect(['[] ', '[ ] ', '[x] ', '[X] '].map((sign) => makes(sign))).toEqual([
    'check',
    'check',
    'done',
    'done',
  ])
  expect(makes('[ ] ', item), 'a line of a list gets a box').toBe('check')
  expect(makes('# ', item), 'and no other look').toBe(null)
  expect(['#', 'a # ', '#### ', '2. ', '-'].map((text) => makes(text))).toEqual(Array(5).fill(null))
  expect(makes('# ', schema.node('part', { key: 'need' })), 'a part stays a part').toBe(null)
})

test('signs round words ask for a mark; dates, sums and names in code are left alone', () => {
  expect(askedBy('una **porta aperta**', paragraph)).toEqual({
    makes: 'strong',
    open: { from: 4, to: 6 },
    close: { from: 18, to: 20 },
  })
  expect(['*così*', '(_così_', '**a**', '«*a b*'].map((text) => makes(text))).toEqual([
    'em',
    'em',
    'strong',
    'em',
  ])
  const plain = ['2*3*', 'a_b_', '* x *', '**a*', '** a**', '**', '****', '_ _', 'x**y**', '*a\u{20}*']
  expect(plain.map((text) => makes(text))).toEqual(plain.map(() => null))
})

const ADA = 20
const block = (text: string, type = 'paragraph'): Block => ({
  type,
  attrs: {},
  runs: text ? [{ text, marks: {} }] : [],
})
const open = (text: string, sources: unknown[] = []) =>
  openEditor(ADA, seedUpdate([block('Titolo', 'head'), block(text)]), {
    tellSources: (links) => sources.push(...links),
  })

const typeAt = ({ view }: Editor, offset: number, text: string) => {
  view.dispatch(view.state.tr.insertText(text, 9 + offset))
  const after = TextSelection.create(view.state.doc, 9 + offset + text.length)
  view.dispatch(view.state.tr.setSelection(after))
}
const apply = ({ view }: Editor) => {
  const { $head } = view.state.selection
  const asked = askedBy($head.parent.textBetween(0, $head.parentOffset), $head.parent)
  view.dispatch(withSigns(view.state, asked!))
}
/** The line, and who wrote each of its letters: s was there, A is Ada. */
const lineOf = ({ body }: Editor) => {
  const { type, attrs, runs } = readBlocks(body)[1]!
  let writers = ''
  for (let item = body._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString)
      writers += (item.id.client === ADA ? 'A' : 's').repeat(item.length)
  const words = runs.map(({ text, marks }) => (marks.strong ? `<${text}>` : marks.em ? `(${text})` : text))
  return {
    look: `${type}${attrs.level ?? attrs.kind ?? ''}`,
    text: words.join(''),
    writers: writers.slice(6),
  }
}

test('[M2] signs round a colleague’s words leave them theirs, and one undo brings the signs back', () => {
  const editor = open('una porta aperta qui')
  typeAt(editor, 4, '**')
  typeAt(editor, 18, '**')
  const typed = { look: 'paragraph', text: 'una **porta aperta** qui', writers: 'ssssAAssssssssssssAAssss' }
  expect(lineOf(editor)).toEqual(typed)
  apply(editor)
  expect(lineOf(editor)).toEqual({
    look: 'paragraph',
    text: 'una <porta aperta> qui',
    writers: 's'.repeat(20),
  })
  editor.binding.undo()
  expect(lineOf(editor)).toEqual(typed)
  editor.binding.redo()
  expect(lineOf(editor).text).toBe('una <porta aperta> qui')
  expect(editor.mismatches).toBe(0)
})

test('[M2] a sign before a colleague’s line changes its look alone, and one undo brings the sign back', () => {
  const editor = open('chi arriva')
  typeAt(editor, 0, '## ')
  apply(editor)
  expect(lineOf(editor)).toEqual({ look: 'heading2', text: 'chi arriva', writers: 's'.repeat(10) })
  editor.binding.undo()
  expect(lineOf(editor)).toEqual({ look: 'paragraph', text: '## chi arriva', writers: 'AAAssssssssss' })
  expect(editor.mismatches).toBe(0)
})

test('[W2] a colleague’s sign that went with the mark comes back as theirs', () => {
  const sources: unknown[] = []
  const editor = open('*porta', sources)
  typeAt(editor, 6, '*')
  apply(editor)
  expect(lineOf(editor)).toMatchObject({ text: '(porta)', writers: 'sssss' })
  editor.binding.undo()
  expect(lineOf(editor).text).toBe('*porta*')
  expect(sources).toContainEqual(expect.objectContaining({ sourcePen: 1, length: 1 }))
})
