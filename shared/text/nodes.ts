import { Fragment, Mark, type Node } from 'prosemirror-model'
import type { BlockShape } from './blocks.ts'
import { pushRun, type Block, type Run } from './flat.ts'
import { entryOfMark, NO_MARKS, shapeOfMark, type Marks } from './marks.ts'
import { schema } from './schema.ts'

const known = new WeakMap<Marks, readonly Mark[]>()

/** Marks in canonical order: by rank, and by key where the rank is the same. Source: SPEC.md [B5]. */
export const marksToSet = (marks: Marks): readonly Mark[] => {
  if (marks === NO_MARKS) return Mark.none
  let set = known.get(marks)
  if (!set) {
    const keys = Object.keys(marks).sort()
    set = Mark.setFrom(keys.map((key) => markOf(key, marks[key])))
    known.set(marks, set)
  }
  return set
}

const markOf = (key: string, value: unknown): Mark => {
  const { name, attrs } = shapeOfMark(key, value)
  return schema.mark(name, attrs)
}

const sets = new WeakMap<readonly Mark[], Marks>()

export const setToMarks = (set: readonly Mark[]): Marks => {
  if (set.length === 0) return NO_MARKS
  let marks = sets.get(set)
  if (!marks) {
    marks = Object.fromEntries(set.map((mark) => entryOfMark({ name: mark.type.name, attrs: mark.attrs })))
    sets.set(set, marks)
  }
  return marks
}

const inlineNodes = ({ text, marks }: Run): Node[] => {
  const set = marksToSet(marks)
  if (!text.includes('\n')) return [schema.text(text, set)]
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.nodes.hard_break.create(null, null, set)] : []),
      ...(line === '' ? [] : [schema.text(line, set)]),
    ])
}

export const runsToFragment = (runs: readonly Run[]): Fragment =>
  Fragment.fromArray(runs.flatMap(inlineNodes))

/** Runs of a stretch `[from, to)` of a block's text, in UTF-16 units. */
export const runsBetween = (node: Node, from: number, to: number): Run[] => {
  const runs: Run[] = []
  let at = 0
  for (const child of node.children) {
    const end = at + child.nodeSize
    if (end > from && at < to) {
      const text = child.isText ? child.text!.slice(Math.max(0, from - at), to - at) : '\n'
      pushRun(runs, text, setToMarks(child.marks))
    }
    at = end
  }
  return runs
}

/** The node type and attributes by which the editor shows a block. */
export const nodeShapeOf = ({ type, attrs }: BlockShape): BlockShape =>
  type !== 'doc' &&
  type !== 'text' &&
  type !== 'hard_break' &&
  type !== 'unknown' &&
  Object.hasOwn(schema.nodes, type)
    ? { type, attrs }
    : { type: 'unknown', attrs: { name: type } }

export const nodeOf = (block: Block): Node => {
  const { type, attrs } = nodeShapeOf(block)
  return schema.node(type, attrs, runsToFragment(block.runs))
}

/** The shape a marker must have to be read back as this node. */
export const shapeOfNode = (node: Node): BlockShape =>
  node.type === schema.nodes.unknown
    ? { type: String(node.attrs.name), attrs: {} }
    : { type: node.type.name, attrs: node.attrs }

/** The whole document; a body without a marker yet shows an empty head. */
export const docOf = (blocks: readonly Block[]): Node =>
  schema.nodes.doc.create(null, blocks.length === 0 ? [schema.nodes.head.create()] : blocks.map(nodeOf))
