import { TextSelection, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBlocks, textOfRuns, type Block } from '../../shared/text/flat.ts'
import { docOf } from '../../shared/text/nodes.ts'
import { connect, openEditor, seedUpdate, type Editor } from './headless-view.ts'

const block = (text: string, type = 'paragraph'): Block => ({
  type,
  attrs: {},
  runs: text === '' ? [] : [{ text, marks: {} }],
})

const openTwo = (): [Editor, Editor] => {
  const seed = seedUpdate([block('T', 'head'), block('uno'), block('due tre'), block('quattro')])
  const pair: [Editor, Editor] = [openEditor(20, seed), openEditor(21, seed)]
  connect(...pair)
  return pair
}

const at = ({ view }: Editor, row: number, offset: number): number => {
  let pos = 1
  for (let index = 0; index < row; index++) pos += view.state.doc.child(index).nodeSize
  return pos + offset
}

const act = (editor: Editor, change: (tr: Transaction) => Transaction): void =>
  editor.view.dispatch(change(editor.view.state.tr))

/** The caret goes to a place and a composition begins there. */
const compose = (editor: Editor, pos: number): void => {
  act(editor, (tr) => tr.setSelection(TextSelection.create(editor.view.state.doc, pos)))
  editor.view.composing = true
}

const endComposition = (editor: Editor): void => {
  editor.view.composing = false
  editor.runTimers()
}

const screen = ({ view }: Editor): string[] =>
  view.state.doc.children.map((node) => node.textContent).slice(1)
const text = ({ body }: Editor): string[] =>
  readBlocks(body)
    .map(({ runs }) => textOfRuns(runs))
    .slice(1)

test('[B14] while one composes in a block, others’ changes to it wait; elsewhere they are shown', () => {
  const [anna, giulio] = openTwo()
  compose(anna, at(anna, 2, 3))
  act(giulio, (tr) => tr.insertText('!', at(giulio, 3, 7)))
  expect(screen(anna)).toEqual(['uno', 'due tre', 'quattro!'])
  act(giulio, (tr) => tr.insertText('GIULIO ', at(giulio, 2, 4)))
  act(giulio, (tr) => tr.insertText('?', at(giulio, 3, 8)))
  expect(screen(anna)).toEqual(['uno', 'due tre', 'quattro!'])
  act(anna, (tr) => tr.insertText('è'))
  expect(text(giulio)).toEqual(['uno', 'dueè GIULIO tre', 'quattro!?'])
  expect(screen(anna)).toEqual(['uno', 'dueè tre', 'quattro!'])
  endComposition(anna)
  expect(screen(anna)).toEqual(['uno', 'dueè GIULIO tre', 'quattro!?'])
  expect(anna.view.state.selection.head).toBe(at(anna, 2, 4))
})

test('[B14] a hold ends by itself when the keyboard never does', () => {
  const [anna, giulio] = openTwo()
  compose(anna, at(anna, 2, 3))
  act(giulio, (tr) => tr.insertText('GIULIO', at(giulio, 2, 0)))
  expect(screen(anna)[1]).toBe('due tre')
  anna.runTimers()
  expect(screen(anna)[1]).toBe('GIULIOdue tre')
})

test('[B14] undo ends a hold first', () => {
  const [anna, giulio] = openTwo()
  act(anna, (tr) => tr.insertText('A', at(anna, 2, 0)))
  compose(anna, at(anna, 2, 3))
  act(giulio, (tr) => tr.insertText('GIULIO', at(giulio, 2, 8)))
  anna.binding.undo()
  expect(screen(anna)[1]).toBe('due treGIULIO')
  expect(anna.view.state.doc.eq(docOf(readBlocks(anna.body)))).toBe(true)
})

test('[B15] words that a colleague removed and that still stand on screen are counted', () => {
  const [anna, giulio] = openTwo()
  compose(anna, at(anna, 2, 7))
  act(giulio, (tr) => tr.delete(at(giulio, 2, 0), at(giulio, 2, 4)))
  expect(text(anna)[1]).toBe('tre')
  expect(screen(anna)[1]).toBe('due tre')
  act(anna, (tr) => tr.insertText('X', at(anna, 2, 5)))
  expect(text(giulio)[1]).toBe('tXre')
  expect(screen(anna)[1]).toBe('due tXre')
  endComposition(anna)
  expect(screen(anna)[1]).toBe('tXre')
})

test('[B15] words removed on both sides go from the screen once', () => {
  const [anna, giulio] = openTwo()
  compose(anna, at(anna, 2, 7))
  act(giulio, (tr) => tr.delete(at(giulio, 2, 0), at(giulio, 2, 5)))
  act(anna, (tr) => tr.delete(at(anna, 2, 2), at(anna, 2, 6)))
  expect(screen(anna)[1]).toBe('due')
  act(anna, (tr) => tr.insertText('X', at(anna, 2, 3)))
  expect(screen(anna)[1]).toBe('dueX')
  expect(text(giulio)[1]).toBe('eX')
  endComposition(anna)
  expect(screen(anna)[1]).toBe('eX')
  expect(anna.mismatches).toBe(0)
})

test('[B15] what a colleague typed unseen is not passed over', () => {
  const [anna, giulio] = openTwo()
  compose(anna, at(anna, 2, 3))
  act(giulio, (tr) => tr.insertText('GG', at(giulio, 2, 3)))
  act(anna, (tr) => tr.insertText('a'))
  act(anna, (tr) => tr.insertText('b'))
  endComposition(anna)
  expect(screen(anna)[1]).toContain('ab')
  expect(screen(anna)[1]).toContain('GG')
  expect(text(giulio)).toEqual(screen(anna))
})

test('[B14] a block split or joined by a colleague under a composition keeps both people’s words', () => {
  const [anna, giulio] = openTwo()
  compose(anna, at(anna, 2, 5))
  act(giulio, (tr) => tr.split(at(giulio, 2, 3)))
  act(giulio, (tr) => tr.join(at(giulio, 2, 0) - 1))
  act(anna, (tr) => tr.insertText('ò'))
  expect(screen(anna)).toEqual(['uno', 'due tòre', 'quattro'])
  endComposition(anna)
  expect(screen(anna)).toEqual(['unodue', ' tòre', 'quattro'])
  expect(text(giulio)).toEqual(screen(anna))
})

test('[B16] removed words stay readable during a hold, and are let go after it', () => {
  const [anna, giulio] = openTwo()
  expect(anna.doc.gc).toBe(true)
  compose(anna, at(anna, 2, 3))
  act(giulio, (tr) => tr.insertText('G', at(giulio, 2, 7)))
  expect(anna.doc.gc).toBe(false)
  act(giulio, (tr) => tr.delete(at(giulio, 3, 0), at(giulio, 3, 7)))
  const kept: string[] = []
  for (let item = anna.body._start; item !== null; item = item.right)
    if (item.deleted && item.content instanceof Y.ContentString) kept.push(item.content.str)
  expect(kept).toEqual(['quattro'])
  endComposition(anna)
  expect(anna.doc.gc).toBe(true)
})

test('[B14] a composition in a text that nobody else touches holds nothing', () => {
  const [anna] = openTwo()
  compose(anna, at(anna, 2, 3))
  act(anna, (tr) => tr.insertText('è'))
  expect(text(anna)[1]).toBe('dueè tre')
  expect(anna.doc.gc).toBe(true)
})
