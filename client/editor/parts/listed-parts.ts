import type { Node } from 'prosemirror-model'
import type { DocumentKind } from '../../../shared/text/parts.ts'
import { partsOf } from '../../../shared/text/parts.ts'

export type ListedPart = { key: string; title: string; at: number; end: number }

/** The parts as they stand in the text now; each lasts until the next. */
export const listedParts = (doc: Node): ListedPart[] => {
  const parts: ListedPart[] = []
  doc.forEach((block, at) => {
    if (block.type.name !== 'part') return
    const before = parts.at(-1)
    if (before) before.end = at
    parts.push({ key: String(block.attrs.key), title: block.textContent, at, end: doc.content.size })
  })
  return parts
}

/** The guided parts of a kind that the text does not have. */
export const missingParts = (kind: DocumentKind, parts: readonly ListedPart[]) => {
  const present = new Set(parts.map(({ key }) => key))
  return partsOf(kind).filter(({ key }) => !present.has(key))
}

/** The part or heading that holds a place; none above the first. */
export const lastBefore = <T extends { at: number }>(listed: readonly T[], place: number): T | undefined =>
  listed.findLast(({ at }) => at < place)
