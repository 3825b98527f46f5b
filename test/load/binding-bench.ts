import { joinBackward, splitBlock } from 'prosemirror-commands'
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import * as Y from 'yjs'
import { makeBinding } from '../../client/editor/binding/binding.ts'
import { BODY, writeBlocks, type Block, type Run } from '../../shared/text/flat.ts'

export type BenchRow = {
  what: string
  figure: number
  floor: number
  ratio: number
  target: number
  unit: string
}

const BLOCKS = 3_000
const ROUNDS = 400

const sentence = 'Chi arriva trova una persona che ascolta, e un posto dove sedersi senza fretta. '

const plainRuns = (): Run[] => [{ text: sentence.repeat(3).slice(0, 192), marks: {} }]

/** Twenty bold words in each block: 60,000 in all. */
const boldRuns = (): Run[] =>
  Array.from({ length: 40 }, (_, index) => ({
    text: sentence.slice(index, index + 5),
    marks: index % 2 ? { strong: true } : {},
  }))

const makeUpdate = (runsOf: () => Run[]): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = 1
  const blocks: Block[] = Array.from({ length: BLOCKS }, (_, index) => ({
    type: index === 0 ? 'head' : 'paragraph',
    attrs: {},
    runs: runsOf(),
  }))
  writeBlocks(doc.getText(BODY), blocks)
  return Y.encodeStateAsUpdate(doc)
}

const openDoc = (update: Uint8Array, pen: number): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = pen
  Y.applyUpdate(doc, update)
  return doc
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!

const timed = (run: () => void): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** An editor without a page, that tells how long the binding itself took. */
const openEditor = (update: Uint8Array, pen: number) => {
  const doc = openDoc(update, pen)
  const binding = makeBinding(doc.getText(BODY))
  const view = {
    state: EditorState.create({ doc: binding.doc, plugins: [binding.plugin] }),
    composing: false,
    dispatch(tr: Transaction): void {
      const before = view.state
      view.state = before.apply(tr)
      lastTime = timed(() => pluginView.update?.(view as unknown as EditorView, before))
    },
  }
  let lastTime = 0
  const pluginView = binding.plugin.spec.view!(view as unknown as EditorView)
  const placeCaret = (block: number, offset: number): void => {
    let pos = 1
    for (let index = 0; index < block; index++) pos += view.state.doc.child(index).nodeSize
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos + offset)))
  }
  const run = (command: Command): number => {
    command(view.state, (tr) => view.dispatch(tr))
    return lastTime
  }
  return { doc, view, binding, placeCaret, run }
}

const row = (what: string, figures: number[], floors: number[], target: number): BenchRow => {
  const [figure, floor] = [median(figures), median(floors)]
  return { what, figure, floor, ratio: figure / floor, target, unit: 'ms' }
}

/** Where the round writes: another block each time, so that nothing is warm by chance. */
const blockOf = (round: number): number => 1 + ((round * 733) % (BLOCKS - 2))

const benchKeys = (name: string, update: Uint8Array): BenchRow[] => {
  const [writer, reader] = [openEditor(update, 11), openEditor(update, 12)]
  const bare = openDoc(update, 13)
  const sent: Uint8Array[] = []
  writer.doc.on('update', (part: Uint8Array) => sent.push(part))
  const times = {
    local: [] as number[],
    insert: [] as number[],
    remote: [] as number[],
    apply: [] as number[],
  }
  for (let round = 0; round < ROUNDS; round++) {
    writer.placeCaret(blockOf(round), 20)
    const index = writer.view.state.selection.head - blockOf(round) - 1
    times.local.push(
      writer.run((state, dispatch) => {
        dispatch?.(state.tr.insertText('a'))
        return true
      }),
    )
    const key = sent.pop()!
    times.remote.push(timed(() => Y.applyUpdate(reader.doc, key)))
    times.apply.push(timed(() => Y.applyUpdate(bare, key)))
    const scratch = round < 20 ? bare.getText(BODY) : null
    if (scratch) times.insert.push(timed(() => scratch.insert(index, 'b', {})))
  }
  return [
    row(`binding, local key, ${name}`, times.local, times.insert, 0.1),
    row(`binding, remote key, applyUpdate included, ${name}`, times.remote, times.apply, 0.4),
  ]
}

const benchBlocks = (name: string, update: Uint8Array): BenchRow[] => {
  const writer = openEditor(update, 21)
  const bare = openDoc(update, 22)
  const times = { split: [] as number[], join: [] as number[], embed: [] as number[], remove: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    writer.placeCaret(blockOf(round), 30)
    const index = writer.view.state.selection.head - blockOf(round) - 1
    times.split.push(writer.run(splitBlock))
    times.join.push(writer.run(joinBackward))
    if (round >= 20) continue
    const text = bare.getText(BODY)
    times.embed.push(timed(() => text.insertEmbed(index, new Y.Map([['type', 'paragraph']]), {})))
    times.remove.push(timed(() => text.delete(index, 1)))
  }
  return [
    row(`binding, split a block, ${name}`, times.split, times.embed, 0.2),
    row(`binding, join two blocks, ${name}`, times.join, times.remove, 0.2),
  ]
}

/**
 * The binding alone (ProseMirror's own work and the page's are not ours), beside Yjs doing the same to a bare
 * text in the same run. A ratio below 1 means that our writer does not walk the text.
 */
export const benchBinding = (): BenchRow[] => {
  const [plain, bold] = [makeUpdate(plainRuns), makeUpdate(boldRuns)]
  return [
    ...benchKeys('3,000 blocks', plain),
    ...benchKeys('3,000 blocks, 60,000 bold runs', bold),
    ...benchBlocks('3,000 blocks', plain),
    ...benchBlocks('3,000 blocks, 60,000 bold runs', bold),
  ]
}
