import type * as Y from 'yjs'
import { isGone, shapeOfBlock } from './blocks.ts'
import { insertBlocks } from './flat.ts'
import { readKey, tokenOf } from './items.ts'
import { partBlocks, partsOf, type DocumentKind } from './parts.ts'

type PlacedPart = { key: string; index: number }

/** The parts that stand in the body, with the flat index of their markers. */
export const listParts = (body: Y.Text): PlacedPart[] => {
  const parts: PlacedPart[] = []
  let index = 0
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const token = tokenOf(item)
    if (token.kind === 'marker' && !isGone(readKey(token.map))) {
      const { type, attrs } = shapeOfBlock(readKey(token.map), index === 0)
      if (type === 'part') parts.push({ key: String(attrs.key), index })
    }
    index += item.length
  }
  return parts
}

/** Parts of the kind that the text does not have yet, in guided order. */
export const missingParts = (body: Y.Text, kind: DocumentKind): { key: string }[] => {
  const present = new Set(listParts(body).map(({ key }) => key))
  return partsOf(kind).flatMap(({ key }) => (present.has(key) ? [] : [{ key }]))
}

/**
 * Opens a part once: false when it already stands, or when the kind has no such part. It goes after the words of
 * the part that comes before it in guided order, wherever people moved that one. Source: SPEC.md [M7].
 */
export const insertPart = (body: Y.Text, kind: DocumentKind, key: string, title: string): boolean => {
  const order = partsOf(kind).map((part) => part.key)
  const present = listParts(body)
  if (!order.includes(key) || present.some((part) => part.key === key)) return false
  insertBlocks(body, indexFor(present, order, key, body.length), partBlocks(key, title))
  return true
}

const indexFor = (present: PlacedPart[], order: string[], key: string, end: number): number => {
  for (let earlier = order.indexOf(key) - 1; earlier >= 0; earlier--) {
    const at = present.findIndex((part) => part.key === order[earlier])
    if (at >= 0) return present[at + 1]?.index ?? end
  }
  return present[0]?.index ?? end
}
