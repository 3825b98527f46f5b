import { splitBlock } from 'prosemirror-commands'
import { TextSelection, type Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { BODY, readBlocks, writeBlocks, type Block } from '../../shared/text/flat.ts'
import { docOf } from '../../shared/text/nodes.ts'
import { schema } from '../../shared/text/schema.ts'
import { connect, openEditor, seedUpdate, type Editor } from './headless-view.ts'

const block = (text: string, type = 'paragraph', attrs: Block['attrs'] = {}): Block => ({
  type,
  attrs,
  runs: text === '' ? [] : [{ text, marks: {} }],
})

const openTwo = (...blocks: Block[]): [Editor, Editor] => {
  const seed = seedUpdate([block('T', 'head'), ...blocks])
  const pair: [Editor, Editor] = [openEditor(20, seed), openEditor(21, seed)]
  connect(...pair)
  return pair
}

const at = ({ view }: Editor, row: number, offset: number): number => {
  let pos = 1
  for (let index = 0; index < row; index++) pos += view.state.doc.child(index).nodeSize
  return pos + offset
}

const select = (editor: Editor, from: number, to = from): void =>
  editor.view.dispatch(
    editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, from, to)),
  )

/** Steps that one act of a colleague makes on this screen. */
const stepsOf = (editor: Editor, act: () => void): Step[] => {
  const steps: Step[] = []
  const dispatch = editor.view.dispatch.bind(editor.view)
  editor.view.dispatch = (tr: Transaction) => {
    steps.push(...tr.steps)
    dispatch(tr)
  }
  act()
  editor.view.dispatch = dispatch
  return steps
}

const json = (steps: Step[]): unknown[] => steps.map((step) => step.toJSON())

test('[B10] a letter, a split, a join, a heading and a bold word arrive as that and no more', () => {
  const [anna, giulio] = openTwo(block('chi arriva'), block('qui'))
  const giulioDoes = (act: (tr: Transaction) => Transaction): unknown[] =>
    json(stepsOf(anna, () => giulio.view.dispatch(act(giulio.view.state.tr))))
  expect(giulioDoes((tr) => tr.insertText('!', at(giulio, 1, 10)))).toEqual([
    {
      stepType: 'replace',
      from: at(anna, 1, 10),
      to: at(anna, 1, 10),
      slice: { content: [{ type: 'text', text: '!' }] },
    },
  ])
  const split = giulioDoes((tr) => tr.split(at(giulio, 1, 3)))
  expect(split).toEqual([
    {
      stepType: 'replace',
      from: at(anna, 1, 3),
      to: at(anna, 1, 3),
      slice: { content: [{ type: 'paragraph' }, { type: 'paragraph' }], openStart: 1, openEnd: 1 },
    },
  ])
  expect(giulioDoes((tr) => tr.join(at(giulio, 2, 0) - 1))).toEqual([
    { stepType: 'replace', from: at(anna, 1, 3), to: at(anna, 1, 3) + 2 },
  ])
  expect(
    giulioDoes((tr) => tr.setNodeMarkup(at(giulio, 2, 0) - 1, schema.nodes.heading, { level: 2 })),
  ).toMatchObject([{ stepType: 'replaceAround', structure: true }])
  expect(
    giulioDoes((tr) => tr.addMark(at(giulio, 1, 0), at(giulio, 1, 3), schema.marks.strong!.create())),
  ).toEqual([{ stepType: 'addMark', mark: { type: 'strong' }, from: at(anna, 1, 0), to: at(anna, 1, 3) }])
  expect(anna.view.state.doc.toString()).toBe(
    'doc(head("T"), paragraph(strong("chi"), " arriva!"), heading("qui"))',
  )
})

test('[B10] a long absence comes in as one replacement', () => {
  const seed = seedUpdate([
    block('T', 'head'),
    ...Array.from({ length: 150 }, (_, row) => block(`riga ${row}`)),
  ])
  const [anna, giulio] = [openEditor(20, seed), openEditor(21, seed)]
  for (let row = 150; row > 0; row--)
    giulio.view.dispatch(giulio.view.state.tr.insertText('x', at(giulio, row, 2)))
  select(anna, at(anna, 50, 4))
  const steps = stepsOf(anna, () => Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(giulio.doc)))
  expect(steps).toHaveLength(1)
  expect(anna.view.state.selection.head).toBe(at(anna, 50, 5))
  expect(anna.view.state.doc.eq(giulio.view.state.doc)).toBe(true)
  anna.view.dispatch(anna.view.state.tr.insertText('y', at(anna, 100, 1)))
  expect(anna.view.state.doc.eq(docOf(readBlocks(anna.body)))).toBe(true)
})

test('[B10] the first sight of a text is one step too, and then people can write', () => {
  const editor = openEditor(20, null)
  Y.applyUpdate(editor.doc, seedUpdate([block('T', 'head'), block('uno')]))
  expect(String(editor.view.state.doc)).toBe('doc(head("T"), paragraph("uno"))')
  editor.view.dispatch(editor.view.state.tr.insertText('!', at(editor, 1, 3)))
  expect(readBlocks(editor.body)[1]).toEqual(block('uno!'))
})

test('[B11] no event is ever asked for its delta', () => {
  const [anna, giulio] = openTwo(block('uno'))
  const delta = vi.fn()
  const { prototype } = Y.YEvent as unknown as { prototype: object }
  const original = Object.getOwnPropertyDescriptor(prototype, 'delta')!
  Object.defineProperty(prototype, 'delta', { get: delta, configurable: true })
  giulio.view.dispatch(
    giulio.view.state.tr.addMark(at(giulio, 1, 0), at(giulio, 1, 2), schema.marks.em!.create()),
  )
  Object.defineProperty(prototype, 'delta', original)
  expect(anna.view.state.doc.child(1).firstChild!.marks).toHaveLength(1)
  expect(delta).not.toHaveBeenCalled()
})

test('[B12] a caret stays after its letter, and does not go along with what is typed there', () => {
  const [anna, giulio] = openTwo(block('uno due'), block('tre'))
  select(anna, at(anna, 1, 3))
  giulio.view.dispatch(giulio.view.state.tr.insertText(' più', at(giulio, 1, 3)))
  expect(anna.view.state.selection.head).toBe(at(anna, 1, 3))
  select(anna, at(anna, 2, 0))
  giulio.view.dispatch(giulio.view.state.tr.insertText('prima ', at(giulio, 2, 0)))
  expect(anna.view.state.selection.head).toBe(at(anna, 2, 0))
  giulio.view.dispatch(giulio.view.state.tr.insertText('!', at(giulio, 1, 11)))
  expect(anna.view.state.selection.head).toBe(at(anna, 2, 0))
})

test('[B12] a caret in a block that a colleague splits or joins goes with its letter', () => {
  const [anna, giulio] = openTwo(block('uno due'))
  select(anna, at(anna, 1, 5))
  select(giulio, at(giulio, 1, 4))
  splitBlock(giulio.view.state, (tr) => giulio.view.dispatch(tr))
  expect(anna.view.state.selection.head).toBe(at(anna, 2, 1))
  giulio.view.dispatch(giulio.view.state.tr.join(at(giulio, 2, 0) - 1))
  expect(anna.view.state.selection.head).toBe(at(anna, 1, 5))
  giulio.view.dispatch(giulio.view.state.tr.delete(at(giulio, 1, 2), at(giulio, 1, 7)))
  expect(anna.view.state.selection.head).toBe(at(anna, 1, 2))
})

test('[B12] an anchor told to others is found again, and a removed one is the nearest place left of it', () => {
  const [anna, giulio] = openTwo(block('uno'), block('due'))
  const id = anna.binding.idAt(at(anna, 2, 2))!
  giulio.view.dispatch(giulio.view.state.tr.insertText('zero ', at(giulio, 1, 0)))
  expect(giulio.binding.posOf(id)).toBe(at(giulio, 2, 2))
  anna.view.dispatch(anna.view.state.tr.delete(at(anna, 2, 1), at(anna, 2, 3)))
  expect(giulio.binding.posOf(id)).toBe(at(giulio, 2, 1))
  expect(giulio.binding.idAt(at(giulio, 2, 0))).toEqual({ pen: 1, clock: expect.any(Number) })
  expect(giulio.binding.posOf({ pen: 999, clock: 0 })).toBeNull()
  expect(giulio.binding.posOf({ pen: 1, clock: 1_000_000 })).toBeNull()
})

test('[B12] marks chosen for the next letter stay chosen while others write', () => {
  const [anna, giulio] = openTwo(block('uno'))
  select(anna, at(anna, 1, 3))
  anna.view.dispatch(anna.view.state.tr.setStoredMarks([schema.marks.strong!.create()]))
  giulio.view.dispatch(giulio.view.state.tr.insertText('!', at(giulio, 1, 0)))
  anna.view.dispatch(anna.view.state.tr.insertText('A'))
  expect(anna.view.state.doc.child(1).toString()).toBe('paragraph("!uno", strong("A"))')
})

test('[B13] what is written in a widget’s cells does not touch the page', () => {
  const doc = new Y.Doc()
  doc.clientID = 1
  writeBlocks(doc.getText(BODY), [block('T', 'head'), block('', 'widget', { name: 'costs' })])
  const widget = doc.getText(BODY).toDelta()[2].insert as Y.Map<unknown>
  const cells = new Y.Text()
  widget.set('cells', cells)
  const editor = openEditor(20, Y.encodeStateAsUpdate(doc))
  const before = editor.view.state
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  cells.insert(0, '1200')
  for (const update of updates) Y.applyUpdate(editor.doc, update)
  expect((editor.body.toDelta()[2].insert as Y.Map<Y.Text>).get('cells')!.toString()).toBe('1200')
  expect(editor.view.state).toBe(before)
})

test('[B13] a marker brought back by undo is another map, and changing it shows', () => {
  const [anna, giulio] = openTwo(block('uno'), block('due', 'quote'))
  giulio.view.dispatch(giulio.view.state.tr.join(at(giulio, 2, 0) - 1))
  expect(anna.view.state.doc.childCount).toBe(2)
  giulio.binding.undo()
  expect(String(anna.view.state.doc)).toBe('doc(head("T"), paragraph("uno"), quote("due"))')
  anna.view.dispatch(anna.view.state.tr.setNodeMarkup(at(anna, 2, 0) - 1, schema.nodes.heading, { level: 3 }))
  expect(giulio.view.state.doc.child(2).attrs).toEqual({ level: 3 })
})

test('[B3] a colleague’s bold over a place where I split closes where they closed it', () => {
  const seed = seedUpdate([block('T', 'head'), block('uno due tre')])
  const [anna, giulio] = [openEditor(20, seed), openEditor(21, seed)]
  giulio.view.dispatch(
    giulio.view.state.tr.addMark(at(giulio, 1, 0), at(giulio, 1, 7), schema.marks.strong!.create()),
  )
  anna.view.dispatch(anna.view.state.tr.split(at(anna, 1, 4)))
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(giulio.doc))
  Y.applyUpdate(giulio.doc, Y.encodeStateAsUpdate(anna.doc))
  for (const editor of [anna, giulio])
    expect(String(editor.view.state.doc)).toBe(
      'doc(head("T"), paragraph(strong("uno ")), paragraph(strong("due"), " tre"))',
    )
  anna.view.dispatch(anna.view.state.tr.setStoredMarks([]).insertText('X', at(anna, 2, 0)))
  Y.applyUpdate(giulio.doc, Y.encodeStateAsUpdate(anna.doc))
  expect(giulio.view.state.doc.child(2).eq(anna.view.state.doc.child(2))).toBe(true)
})

test('[B21] a client that only reads deletes nobody’s format items', () => {
  const seed = seedUpdate([block('T', 'head'), block('uno due tre')])
  const [anna, giulio, reader] = [openEditor(20, seed), openEditor(21, seed), openEditor(22, seed)]
  // Two people make the same words bold at once; then somebody removes the first letter of them.
  for (const { view } of [anna, giulio]) {
    const from = 1 + view.state.doc.firstChild!.nodeSize
    view.dispatch(view.state.tr.addMark(from, from + 7, schema.marks.strong!.create()))
  }
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(giulio.doc))
  const bold = Y.encodeStateAsUpdate(anna.doc)
  const remover = openEditor(23, bold)
  remover.doc.transact((tr) => {
    for (let item = remover.body._start; item !== null; item = item.right)
      if (item.content instanceof Y.ContentString && item.content.str.startsWith('uno')) item.delete(tr)
  })
  const removed = Y.encodeStateAsUpdate(remover.doc, Y.encodeStateVectorFromUpdate(bold))
  const plain = new Y.Doc()
  plain.getText(BODY)
  const formatsLeft = (doc: Y.Doc): number => {
    Y.applyUpdate(doc, bold)
    let own = 0
    doc.on('afterTransaction', ({ local }: Y.Transaction) => (own += local ? 1 : 0))
    Y.applyUpdate(doc, removed)
    expect(own).toBe(doc === plain ? 1 : 0)
    let count = 0
    for (let item = doc.getText(BODY)._start; item !== null; item = item.right)
      if (!item.deleted && item.content instanceof Y.ContentFormat) count++
    return count
  }
  // The same update makes a plain Yjs client tidy up what others wrote.
  expect(formatsLeft(reader.doc)).toBeGreaterThan(formatsLeft(plain))
})
