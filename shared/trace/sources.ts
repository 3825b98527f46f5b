import * as Y from 'yjs'
import type { Link, SourceLink } from '../sync-protocol.ts'
import type { Effect } from './effect.ts'
import { charactersOf, structAt } from './text-of.ts'

/** Words re-inserted elsewhere need whole words of this length to keep their writer. Source: provenance.md, exact way. */
const SHORTEST = 12

const WORD = /[\p{L}\p{N}]/u

/** Undo puts the new item just left of the dead one: nobody can claim a restoration that is none. */
const isRestoration = (doc: Y.Doc, link: SourceLink): boolean => {
  const item = structAt(doc, link.pen, link.from)
  const source = structAt(doc, link.sourcePen, link.sourceFrom)
  if (!(item instanceof Y.Item) || !(source instanceof Y.Item) || !source.deleted) return false
  return standsBefore(item, source)
}

/** True when only removed items, and others that undo just brought back, lie between an item and its source. */
const standsBefore = (item: Y.Item, source: Y.Item): boolean => {
  let right: Y.Item | null = item.right
  for (let steps = 0; right !== null && steps < 2_000; steps++, right = right.right) {
    if (right === source) return true
    if (!right.deleted && right.id.client !== item.id.client) return false
  }
  return false
}

const isWholeWords = (doc: Y.Doc, link: SourceLink, text: string): boolean => {
  if (text.length < SHORTEST) return false
  const before = charactersOf(doc, link.sourcePen, link.sourceFrom - 1, 1)
  const after = charactersOf(doc, link.sourcePen, link.sourceFrom + link.length, 1)
  const cutsStart = before !== null && WORD.test(before) && WORD.test(text[0]!)
  const cutsEnd = after !== null && WORD.test(after) && WORD.test(text[text.length - 1]!)
  return !cutsStart && !cutsEnd
}

const isFresh = (effect: Effect, link: SourceLink): boolean =>
  effect.fresh.some(
    ({ pen, from, to }) => pen === link.pen && link.from >= from && link.from + link.length <= to,
  )

/**
 * The sources that hold, character by character: new text of this update, equal to what is named. A source that
 * does not hold is simply no link. Source: trace/SPEC.md [W2].
 */
export const verifiedLinks = (doc: Y.Doc, effect: Effect, sources: SourceLink[]): Link[] =>
  sources.flatMap((link): Link[] => {
    if (!isFresh(effect, link)) return []
    const text = charactersOf(doc, link.pen, link.from, link.length)
    if (text === null || text !== charactersOf(doc, link.sourcePen, link.sourceFrom, link.length)) return []
    if (isRestoration(doc, link)) return [{ ...link, kind: 'undo' }]
    return isWholeWords(doc, link, text) ? [{ ...link, kind: 'source' }] : []
  })
