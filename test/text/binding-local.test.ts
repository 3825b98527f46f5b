import { joinBackward, joinForward, setBlockType, splitBlock, toggleMark } from 'prosemirror-commands'
import { Fragment, Slice } from 'prosemirror-model'
import { TextSelection, type Command } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBlocks, type Block } from '../../shared/text/flat.ts'
import { schema } from '../../shared/text/schema.ts'
import { openEditor, seedUpdate, type Editor } from './headless-view.ts'

const SERVER = 1
const ANNA = 20

const block = (text: string, type = 'paragraph', attrs: Block['attrs'] = {}, marks = {}): Block => ({
  type,
  attrs,
  runs: text === '' ? [] : [{ text, marks }],
})

const open = (...blocks: Block[]): Editor =>
  openEditor(ANNA, seedUpdate([block('Titolo', 'head'), ...blocks]))

/** Position after `offset` units of a row's text. */
const at = ({ view }: Editor, row: number, offset: number): number => {
  let pos = 1
  for (let index = 0; index < row; index++) pos += view.state.doc.child(index).nodeSize
  return pos + offset
}

const select = (editor: Editor, from: number, to = from): void =>
  editor.view.dispatch(
    editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, from, to)),
  )

const run = (editor: Editor, command: Command): boolean =>
  command(editor.view.state, (tr) => editor.view.dispatch(tr))

const type = (editor: Editor, text: string): void =>
  editor.view.dispatch(editor.view.state.tr.insertText(text))

/** Who wrote the visible text, letter by letter: S for the server, A for Anna. A marker is a bar. */
const writersOf = ({ body }: Editor): string => {
  let writers = ''
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (item.content instanceof Y.ContentType) writers += item.id.client === SERVER ? '|' : '‖'
    else writers += (item.id.client === SERVER ? 'S' : 'A').repeat(item.length)
  }
  return writers
}

const shapesOf = ({ body }: Editor): string[] =>
  readBlocks(body).map(
    ({ type: name, attrs, runs }) =>
      `${name}${attrs.level ?? attrs.kind ?? ''}:${runs.map(({ text }) => text).join('')}`,
  )

const formatsIn = ({ body }: Editor): number => {
  let count = 0
  for (let item = body._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentFormat) count++
  return count
}

test('[M2] Enter inserts one marker and writes no word again', () => {
  const editor = open(block('chi arriva'))
  select(editor, at(editor, 1, 3))
  run(editor, splitBlock)
  expect(shapesOf(editor)).toEqual(['head:Titolo', 'paragraph:chi', 'paragraph: arriva'])
  expect(writersOf(editor)).toBe('|SSSSSS|SSS‖SSSSSSS')
})

test('[M2] Backspace at a start and Delete at an end take one marker away', () => {
  const editor = open(block('chi'), block('arriva'), block('qui'))
  select(editor, at(editor, 2, 0))
  run(editor, joinBackward)
  run(editor, (state, dispatch) => joinForward(state, dispatch))
  select(editor, at(editor, 1, 9))
  run(editor, joinForward)
  expect(shapesOf(editor)).toEqual(['head:Titolo', 'paragraph:chiarrivaqui'])
  expect(writersOf(editor)).toBe('|SSSSSS|SSSSSSSSSSSS')
})

test('[M2] heading, list, indent and quote set keys of the marker', () => {
  const editor = open(block('uno'), block('due'))
  const marker = (): unknown => editor.body.toDelta()[2].insert.toJSON()
  select(editor, at(editor, 1, 1))
  run(editor, setBlockType(schema.nodes.heading!, { level: 2 }))
  expect(marker()).toEqual({ type: 'heading', level: 2 })
  run(editor, setBlockType(schema.nodes.item!, { kind: 'check', indent: 0, checked: false }))
  expect(marker()).toMatchObject({ type: 'item', kind: 'check', level: 2 })
  run(editor, setBlockType(schema.nodes.item!, { kind: 'check', indent: 3, checked: true }))
  expect(marker()).toMatchObject({ indent: 3, checked: true })
  run(editor, setBlockType(schema.nodes.quote!))
  expect(shapesOf(editor)).toEqual(['head:Titolo', 'quote:uno', 'paragraph:due'])
  expect(writersOf(editor)).toBe('|SSSSSS|SSS|SSS')
})

test('[M2] changing two people’s different keys of one block keeps both', () => {
  const [anna, giulio] = [20, 21].map((pen) =>
    openEditor(
      pen,
      seedUpdate([block('T', 'head'), block('uno', 'item', { kind: 'bullet', indent: 0, checked: false })]),
    ),
  )
  const setKey = (editor: Editor, attrs: object): void => {
    const { tr, doc } = editor.view.state
    editor.view.dispatch(tr.setNodeMarkup(3, null, { ...doc.child(1).attrs, ...attrs }))
  }
  setKey(anna!, { indent: 2 })
  setKey(giulio!, { kind: 'number' })
  Y.applyUpdate(anna!.doc, Y.encodeStateAsUpdate(giulio!.doc))
  expect(anna!.view.state.doc.child(1).attrs).toEqual({ kind: 'number', indent: 2, checked: false })
})

test('[B1] Enter in the title opens a paragraph; Backspace at its start does nothing', () => {
  const editor = open(block('uno'))
  select(editor, at(editor, 0, 3))
  run(editor, splitBlock)
  expect(shapesOf(editor)).toEqual(['head:Tit', 'paragraph:olo', 'paragraph:uno'])
  select(editor, at(editor, 0, 0))
  expect(run(editor, joinBackward)).toBe(false)
  expect(editor.body.toDelta()[0].insert.get('type')).toBe('head')
})

test('[B1] everything selected and deleted leaves the head, the very same one', () => {
  const editor = open(block('uno'), block('due'))
  const { doc, tr } = editor.view.state
  editor.view.dispatch(tr.delete(1, doc.content.size - 1))
  expect(shapesOf(editor)).toEqual(['head:'])
  expect(writersOf(editor)).toBe('|')
})

test('[B1] before the server has seeded the text, nothing can be written', () => {
  const editor = openEditor(ANNA, null)
  type(editor, 'troppo presto')
  expect(editor.view.state.doc.textContent).toBe('')
  expect(editor.body.length).toBe(0)
})

test('[M4] what is typed has the marks of the screen and no other', () => {
  const editor = open(block('grasso', 'paragraph', {}, { strong: true }))
  select(editor, at(editor, 1, 6))
  editor.view.dispatch(editor.view.state.tr.setStoredMarks([]).insertText('!'))
  select(editor, at(editor, 1, 3))
  type(editor, 'AA')
  expect(readBlocks(editor.body)[1]!.runs).toEqual([
    { text: 'graAAsso', marks: { strong: true } },
    { text: '!', marks: {} },
  ])
})

test('[B3] a marker between bold words leaves the format as it is', () => {
  const editor = open(block('forte', 'paragraph', {}, { strong: true }))
  const formats = formatsIn(editor)
  select(editor, at(editor, 1, 3))
  run(editor, splitBlock)
  expect(formatsIn(editor)).toBe(formats)
  expect(
    readBlocks(editor.body)
      .slice(1)
      .map(({ runs }) => runs),
  ).toEqual([[{ text: 'for', marks: { strong: true } }], [{ text: 'te', marks: { strong: true } }]])
})

test('[B3] bold over two blocks is two runs, closed before the marker', () => {
  const editor = open(block('uno'), block('due'), block('tre'))
  select(editor, at(editor, 1, 1), at(editor, 2, 2))
  run(editor, toggleMark(schema.marks.strong!))
  expect(
    readBlocks(editor.body)
      .slice(1)
      .map(({ runs }) => runs.map(({ text, marks }) => (marks.strong ? text.toUpperCase() : text))),
  ).toEqual([['u', 'NO'], ['DU', 'e'], ['tre']])
  expect(formatsIn(editor)).toBe(4)
  run(editor, toggleMark(schema.marks.strong!))
  expect(formatsIn(editor)).toBe(0)
  expect(writersOf(editor)).toBe('|SSSSSS|SSS|SSS|SSS')
})

test('[B6] several steps in one transaction are one change, in the places they really touch', () => {
  const editor = open(block('uno'), block('due'), block('tre'))
  const { tr } = editor.view.state
  tr.insertText('A', at(editor, 3, 0))
  tr.setNodeMarkup(at(editor, 2, 0) - 1, schema.nodes.quote)
  tr.addMark(at(editor, 1, 0), at(editor, 1, 2), schema.marks.em!.create())
  tr.insertText('A', at(editor, 1, 3))
  editor.view.dispatch(tr)
  expect(shapesOf(editor)).toEqual(['head:Titolo', 'paragraph:unoA', 'quote:due', 'paragraph:Atre'])
  expect(writersOf(editor)).toBe('|SSSSSS|SSSA|SSS|ASSS')
})

test('[B7] half a surrogate pair is never left, inserted or taken', () => {
  const editor = open(block('a😀b'))
  const { tr } = editor.view.state
  editor.view.dispatch(tr.replaceWith(at(editor, 1, 0), at(editor, 1, 4), schema.text('a😁b')))
  expect(shapesOf(editor)[1]).toBe('paragraph:a😁b')
  expect(writersOf(editor)).toBe('|SSSSSS|SAAS')
  // A step that cuts through a pair is widened to the whole of it.
  editor.view.dispatch(editor.view.state.tr.delete(at(editor, 1, 2), at(editor, 1, 3)))
  expect(editor.body.toString()).not.toContain('\uFFFD\uFFFD')
  expect(editor.view.state.doc.textContent.isWellFormed()).toBe(true)
  expect(shapesOf(editor)[1]).toBe(`paragraph:${editor.view.state.doc.child(1).textContent}`)
})

test('[B8] a text replaced by nearly the same keeps its writers, block by block', () => {
  const editor = open(block('la porta aperta'), block('chi arriva'), block('una sedia'), block('il caffè'))
  const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)])
  const nodes = [
    schema.node('head', null, [schema.text('Titolo')]),
    paragraph('una pagina nuova'),
    schema.node('heading', { level: 1 }, [schema.text('la porta aperta')]),
    paragraph('chi arriva, sempre'),
    paragraph('il caffè'),
  ]
  const { tr, doc } = editor.view.state
  editor.view.dispatch(tr.replace(0, doc.content.size, new Slice(Fragment.fromArray(nodes), 0, 0)))
  expect(shapesOf(editor)).toEqual([
    'head:Titolo',
    'paragraph:una pagina nuova',
    'heading1:la porta aperta',
    'paragraph:chi arriva, sempre',
    'paragraph:il caffè',
  ])
  expect(writersOf(editor)).toBe(
    `|${'S'.repeat(6)}‖${'A'.repeat(16)}|${'S'.repeat(15)}|${'S'.repeat(10)}${'A'.repeat(8)}|${'S'.repeat(8)}`,
  )
})

test('[B9] typing where words were removed goes before them, and one more letter costs one item', () => {
  const editor = open(block('vecchio testo'))
  select(editor, at(editor, 1, 0), at(editor, 1, 7))
  type(editor, 'n')
  for (const letter of 'uovo') type(editor, letter)
  expect(shapesOf(editor)[1]).toBe('paragraph:nuovo testo')
  const texts: string[] = []
  for (let item = editor.body._start; item !== null; item = item.right)
    if (item.content instanceof Y.ContentString)
      texts.push(`${item.id.client === ANNA ? 'A' : 'S'}${item.deleted ? '-' : '+'}${item.length}`)
  expect(texts).toEqual(['S+6', 'A+5', 'S-7', 'S+6'])
})

test('[B9] a letter at the far end of a long formatted text does not walk it', () => {
  const editor = open(
    ...Array.from({ length: 400 }, () => block('parola', 'paragraph', {}, { strong: true })),
  )
  let reads = 0
  const first = editor.body._start!
  const { right } = first
  Object.defineProperty(first, 'right', { get: () => (reads++, right), configurable: true })
  select(editor, at(editor, 400, 3))
  type(editor, 'x')
  expect(reads).toBe(0)
  expect(editor.body.toString().endsWith('parxola')).toBe(true)
  // The counter counts: whoever reads the text from its start passes here.
  expect(reads).toBe(1)
})

test('what is deleted takes its format items along, and what follows keeps its look', () => {
  const editor = open({
    type: 'paragraph',
    attrs: {},
    runs: [
      { text: 'a', marks: {} },
      { text: 'BB', marks: { strong: true } },
      { text: 'c', marks: {} },
    ],
  })
  editor.view.dispatch(editor.view.state.tr.delete(at(editor, 1, 1), at(editor, 1, 3)))
  expect(formatsIn(editor)).toBe(0)
  expect(readBlocks(editor.body)[1]!.runs).toEqual([{ text: 'ac', marks: {} }])
})

test('the screen is mended when it says something else, and the text is not touched', () => {
  const editor = open(block('uno'))
  type(editor, 'due\ntre\uD83D')
  expect(
    editor.view.state.doc.firstChild!.toJSON().content.map(({ type: name }: { type: string }) => name),
  ).toEqual(['text', 'hard_break', 'text'])
  expect(editor.body.toString()).toBe('due\ntre\uFFFDTitolouno')
  expect(editor.view.state.doc.textContent).toBe('due\ntre\uFFFDTitolouno')
  expect(editor.mismatches).toBe(1)
})
