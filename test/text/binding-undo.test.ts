import { splitBlock } from 'prosemirror-commands'
import { TextSelection, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SourceLink } from '../../shared/sync-protocol.ts'
import { BODY, readBlocks, textOfRuns, writeBlocks, type Block } from '../../shared/text/flat.ts'
import { schema } from '../../shared/text/schema.ts'
import { connect, openEditor, seedUpdate, type Editor } from './headless-view.ts'

const block = (text: string, type = 'paragraph', attrs: Block['attrs'] = {}): Block => ({
  type,
  attrs,
  runs: text === '' ? [] : [{ text, marks: {} }],
})

const seeded = (...blocks: Block[]): Uint8Array => seedUpdate([block('T', 'head'), ...blocks])

const at = ({ view }: Editor, row: number, offset: number): number => {
  let pos = 1
  for (let index = 0; index < row; index++) pos += view.state.doc.child(index).nodeSize
  return pos + offset
}

const select = (editor: Editor, from: number, to = from): void =>
  editor.view.dispatch(
    editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, from, to)),
  )
const act = (editor: Editor, change: (tr: Transaction) => Transaction): void =>
  editor.view.dispatch(change(editor.view.state.tr))
const type = (editor: Editor, text: string): void => {
  for (const letter of text) act(editor, (tr) => tr.insertText(letter))
}
const texts = ({ body }: Editor): string[] =>
  readBlocks(body)
    .map(({ runs }) => textOfRuns(runs))
    .slice(1)

test('[B17] one undo takes back one thing: a run of typing, an Enter, a bold, a word removed', () => {
  const editor = openEditor(20, seeded(block('')))
  select(editor, at(editor, 1, 0))
  type(editor, 'chi arriva')
  splitBlock(editor.view.state, (tr) => editor.view.dispatch(tr))
  type(editor, 'qui')
  act(editor, (tr) => tr.addMark(at(editor, 2, 0), at(editor, 2, 3), schema.marks.strong!.create()))
  act(editor, (tr) => tr.delete(at(editor, 1, 3), at(editor, 1, 10)))
  const seen: string[][] = []
  while (editor.binding.canUndo()) {
    editor.binding.undo()
    seen.push(texts(editor))
  }
  expect(seen).toEqual([
    ['chi arriva', 'qui'],
    ['chi arriva', 'qui'],
    ['chi arriva', ''],
    ['chi arriva'],
    [''],
  ])
  while (editor.binding.canRedo()) editor.binding.redo()
  expect(texts(editor)).toEqual(['chi', 'qui'])
})

test('[B17] typing in another place is another thing to undo', () => {
  const editor = openEditor(20, seeded(block('uno'), block('due')))
  select(editor, at(editor, 1, 3))
  type(editor, 'A')
  select(editor, at(editor, 2, 3))
  type(editor, 'B')
  editor.binding.undo()
  expect(texts(editor)).toEqual(['unoA', 'due'])
})

test('[B17] Backspace after typing is another thing than the typing', () => {
  const editor = openEditor(20, seeded(block('uno')))
  select(editor, at(editor, 1, 3))
  type(editor, ' due')
  for (const end of [7, 6]) act(editor, (tr) => tr.delete(at(editor, 1, end - 1), at(editor, 1, end)))
  type(editor, 'x')
  const seen: string[] = []
  while (editor.binding.canUndo()) {
    editor.binding.undo()
    seen.push(texts(editor)[0]!)
  }
  expect(seen).toEqual(['uno d', 'uno due', 'uno'])
})

test('[B17] a pause is a boundary', async () => {
  const editor = openEditor(20, seeded(block('')), { pauseMs: 1 })
  select(editor, at(editor, 1, 0))
  type(editor, 'A')
  const typedAt = Date.now()
  while (Date.now() < typedAt + 5) await Promise.resolve()
  type(editor, 'B')
  editor.binding.undo()
  expect(texts(editor)).toEqual(['A'])
})

test('[B17] undo takes back one’s own things only', () => {
  const [anna, giulio] = [openEditor(20, seeded(block('uno'))), openEditor(21, seeded(block('uno')))]
  connect(anna!, giulio!)
  select(anna!, at(anna!, 1, 3))
  type(anna!, ' due')
  select(giulio!, at(giulio!, 1, 7))
  type(giulio!, ' tre')
  anna!.binding.undo()
  expect(texts(giulio!)).toEqual(['uno tre'])
  expect(anna!.binding.canUndo()).toBe(false)
})

test('[B17] undo tells the exact sources before its update leaves', () => {
  const order: string[] = []
  const told: SourceLink[] = []
  const editor = openEditor(20, seeded(block('chi arriva trova'), block('una sedia')), {
    tellSources: (sources) => {
      order.push('sources')
      told.push(...sources)
    },
  })
  editor.doc.on('update', () => order.push('update'))
  // Words of the server, a marker, and a word of one's own.
  act(editor, (tr) => tr.insertText('ANNA', at(editor, 1, 3)))
  act(editor, (tr) => tr.delete(at(editor, 1, 1), at(editor, 2, 3)))
  expect(texts(editor)).toEqual(['c sedia'])
  order.length = 0
  editor.binding.undo()
  expect(texts(editor)).toEqual(['chiANNA arriva trova', 'una sedia'])
  expect(order).toEqual(['sources', 'update'])
  const lettersOf = (pen: number, from: number, length: number): string => {
    let letters = ''
    for (let clock = from; clock < from + length; clock++) {
      const item = Y.getItem(editor.doc.store, Y.createID(pen, clock))
      letters += (item.content as Y.ContentString).str[clock - item.id.clock]
    }
    return letters
  }
  for (const { pen, from, length, sourcePen, sourceFrom } of told) {
    expect(pen).toBe(20)
    expect(lettersOf(pen, from, length)).toBe(lettersOf(sourcePen, sourceFrom, length))
  }
  expect(told.map(({ sourcePen, length }) => `${sourcePen}:${length}`).sort()).toEqual([
    '1:15',
    '1:3',
    '20:4',
  ])
})

test('[B17] an undo that brings nothing back tells no source', () => {
  let told = 0
  const editor = openEditor(20, seeded(block('uno')), { tellSources: () => told++ })
  act(editor, (tr) => tr.insertText('A', at(editor, 1, 0)))
  editor.binding.undo()
  expect(told).toBe(0)
  editor.binding.redo()
  expect(told).toBe(1)
})

test('[B18] undo puts the caret where it was, after letters that have new ids', () => {
  const editor = openEditor(20, seeded(block('chi arriva'), block('qui')))
  select(editor, at(editor, 1, 10))
  act(editor, (tr) => tr.delete(at(editor, 1, 3), at(editor, 1, 10)))
  select(editor, at(editor, 2, 1))
  editor.binding.undo()
  expect(editor.view.state.selection.head).toBe(at(editor, 1, 10))
  editor.binding.redo()
  expect(texts(editor)).toEqual(['chi', 'qui'])
  editor.binding.undo()
  expect(editor.view.state.selection.head).toBe(at(editor, 1, 10))
})

test('[B19] a widget taken away comes back by undo with what a colleague wrote in it meanwhile', () => {
  const doc = new Y.Doc()
  doc.clientID = 1
  writeBlocks(doc.getText(BODY), [
    block('T', 'head'),
    block('prima'),
    block('costi', 'widget', { name: 'costs' }),
    block('dopo'),
  ])
  const seed = Y.encodeStateAsUpdate(doc)
  const [anna, giulio] = [openEditor(20, seed), openEditor(21, seed)]
  const widgetIn = ({ body }: Editor): Y.Map<Y.Text> =>
    body
      .toDelta()
      .map(({ insert }: { insert: unknown }) => insert)
      .find((part: unknown) => part instanceof Y.Map && part.get('type') === 'widget')
  act(anna, (tr) => tr.delete(at(anna, 2, 0) - 1, at(anna, 3, 0) - 1))
  widgetIn(giulio).set('cells', new Y.Text('1200'))
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(giulio.doc))
  Y.applyUpdate(giulio.doc, Y.encodeStateAsUpdate(anna.doc))
  expect(texts(giulio)).toEqual(['prima', 'dopo'])
  expect(widgetIn(anna).get('cells')!.toString()).toBe('1200')
  anna.binding.undo()
  expect(String(anna.view.state.doc)).toBe(
    'doc(head("T"), paragraph("prima"), widget("costi"), paragraph("dopo"))',
  )
  expect(widgetIn(anna).get('cells')!.toString()).toBe('1200')
})

test('[B17] [B19] undoing the making of a widget hides it, though a colleague’s words in it are not here yet', () => {
  const [anna, giulio] = [openEditor(20, seeded(block('uno'))), openEditor(21, seeded(block('uno')))]
  act(anna!, (tr) => tr.insert(at(anna!, 1, 3) + 1, schema.node('widget', { name: 'costs' })))
  Y.applyUpdate(giulio!.doc, Y.encodeStateAsUpdate(anna!.doc))
  const widget = giulio!.body.toDelta().at(-1).insert as Y.Map<Y.Text>
  widget.set('cells', new Y.Text('1200'))
  anna!.binding.undo()
  expect(texts(anna!)).toEqual(['uno'])
  Y.applyUpdate(giulio!.doc, Y.encodeStateAsUpdate(anna!.doc))
  expect(texts(giulio!)).toEqual(['uno'])
  expect(widget.get('cells')!.toString()).toBe('1200')
  Y.applyUpdate(anna!.doc, Y.encodeStateAsUpdate(giulio!.doc))
  anna!.binding.redo()
  expect(texts(anna!)).toEqual(['uno', ''])
  expect((anna!.body.toDelta().at(-1).insert as Y.Map<Y.Text>).get('cells')!.toString()).toBe('1200')
})
