import * as Y from 'yjs'
import { ownStretches } from '../../shared/trace/own-words.ts'
import type { Text } from '../live/text.ts'

/** A stretch of one's own words, and the part it stands in: the part's key, never a title that others may have written. */
export type OwnWords = { part: string | null; text: string }

type Letters = { at: number; item: Y.Item; part: string | null }

/** The letters of a text in reading order, each item with its place and part. */
const lettersOf = (body: Y.Text): Letters[] => {
  const letters: Letters[] = []
  let [at, part]: [number, string | null] = [0, null]
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const { content } = item
    if (
      content instanceof Y.ContentType &&
      content.type instanceof Y.Map &&
      content.type.get('type') === 'part'
    )
      part = String(content.type.get('key') ?? '')
    letters.push({ at, item, part })
    at += item.length
  }
  return letters
}

/** What a person wrote and still stands, in order; none of what they carried from others. Stretches of one line are one. */
export const ownWordsIn = ({ body, fold, pens }: Text, personId: string): OwnWords[] => {
  const own = ownStretches(body, fold.links, (pen) => pens.get(pen)?.personId === personId)
  const letters = lettersOf(body)
  const found: OwnWords[] = []
  let next = 0
  for (const { from, length } of own) {
    while (next < letters.length && letters[next]!.at + letters[next]!.item.length <= from) next += 1
    let [text, part]: [string, string | null] = ['', letters[next]?.part ?? null]
    for (let n = next; n < letters.length && letters[n]!.at < from + length; n++) {
      const { at, item } = letters[n]!
      if (!(item.content instanceof Y.ContentString)) continue
      part = letters[n]!.part
      text += item.content.str.slice(Math.max(0, from - at), from + length - at)
    }
    if (text.trim()) found.push({ part, text })
  }
  return found
}
