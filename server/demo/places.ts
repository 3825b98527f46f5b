import type * as Y from 'yjs'
import { listParts } from '../../shared/text/insert-part.ts'
import { markerMap, tokenOf } from '../../shared/text/items.ts'

/** Stands for a marker in the flat text: no script writes it. */
export const MARK = '\uFFFC'

/** The body as one string whose indexes are the body's own. */
export const flatText = (body: Y.Text): string => {
  let flat = ''
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const token = tokenOf(item)
    flat += token.kind === 'text' ? token.text : MARK.repeat(item.length)
  }
  return flat
}

/** Where these words stand; a script that names no place, or two, is wrong. */
export const placeOf = (body: Y.Text, words: string): number => {
  const flat = flatText(body)
  const at = flat.indexOf(words)
  if (at < 0) throw new Error(`no such words in the text: ${words}`)
  if (flat.includes(words, at + 1)) throw new Error(`these words stand twice in the text: ${words}`)
  return at
}

/** Index of the marker of the block that holds a place. */
export const markerBefore = (body: Y.Text, index: number): number => flatText(body).lastIndexOf(MARK, index)

/** Where the block that holds a place ends. */
export const blockEnd = (body: Y.Text, index: number): number => {
  const next = flatText(body).indexOf(MARK, index)
  return next < 0 ? body.length : next
}

export const markerAt = (body: Y.Text, index: number): Y.Map<unknown> => {
  let at = 0
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const map = at === index ? markerMap(item) : null
    if (map) return map
    at += item.length
  }
  throw new Error('there is no marker here')
}

/** From the marker of a part to the marker of the next one. */
export const partBounds = (body: Y.Text, key: string): { from: number; to: number } => {
  const parts = listParts(body)
  const at = parts.findIndex((part) => part.key === key)
  if (at < 0) throw new Error(`the text has no part ${key}`)
  return { from: parts[at]!.index, to: parts[at + 1]?.index ?? body.length }
}
