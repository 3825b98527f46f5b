import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { listedParts } from '../parts/listed-parts.ts'
import { selectedBlocks } from './block-commands.ts'
import type { Stretch } from './move.ts'

export type Way = 'up' | 'down'

const indentOf = (block: Node | null | undefined): number =>
  block?.type.name === 'item' ? Number(block.attrs.indent) : -1

/** Where the items under an item end: what is deeper belongs to it. */
const endWithChildren = (doc: Node, from: number, than: number): number => {
  let end = from
  for (let block = doc.nodeAt(end); than >= 0 && indentOf(block) > than; block = doc.nodeAt(end))
    end += block!.nodeSize
  return end
}

/** One block that moves, with the items under it; a part's title takes its whole part along. */
export const stretchAt = (doc: Node, at: number): Stretch | null => {
  const block = doc.nodeAt(at)
  if (!block || at === 0) return null
  const part = listedParts(doc).find((listed) => listed.at === at)
  if (part) return { from: part.at, to: part.end }
  return { from: at, to: endWithChildren(doc, at + block.nodeSize, indentOf(block)) }
}

/** What moves when somebody asks for it where they write; null in the title of the text. */
export const selectedStretch = (state: EditorState): Stretch | null => {
  const blocks = selectedBlocks(state).filter(({ block }) => block.type.name !== 'head')
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return null
  const end = stretchAt(state.doc, last.at)!.to
  if (blocks.length === 1) return { from: first.at, to: end }
  const ofLast = last.block.type.name === 'part' ? last.at + last.block.nodeSize : end
  return { from: first.at, to: ofLast }
}

const isPart = (doc: Node, { from, to }: Stretch): boolean =>
  listedParts(doc).some((part) => part.at === from && part.end === to)

/** The place before the neighbour above or after the one below; null at the edge. Parts pass whole parts, items whole items. */
export const placeBeside = (doc: Node, stretch: Stretch, way: Way): number | null => {
  const { from, to } = stretch
  if (isPart(doc, stretch)) {
    const parts = listedParts(doc)
    const index = parts.findIndex(({ at }) => at === from)
    return (way === 'up' ? parts[index - 1]?.at : parts[index + 1]?.end) ?? null
  }
  const depth = indentOf(doc.nodeAt(from))
  if (way === 'down') {
    const next = doc.nodeAt(to)
    return next && endWithChildren(doc, to + next.nodeSize, depth < 0 ? -1 : indentOf(next))
  }
  let at = from
  for (let block = doc.resolve(at).nodeBefore; block; block = doc.resolve(at).nodeBefore) {
    if (block.type.name === 'head') return null
    at -= block.nodeSize
    if (depth < 0 || indentOf(block) <= depth) return at
  }
  return null
}
