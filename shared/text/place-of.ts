import * as Y from 'yjs'
import { isGone, shapeOfBlock } from './blocks.ts'
import { readKey, tokenOf } from './items.ts'

/** The block of a text, counted from its head as 0, and the title of the part it lies in ('' before the first). */
export type Place = { block: number; part: string }

/** What is written inside a marker (its kind, its level) lies where the marker does. */
const outermost = (body: Y.Text, sought: object | undefined): object | undefined => {
  let item = sought
  while (item instanceof Y.Item && item.parent !== body)
    item = item.parent instanceof Y.AbstractType ? (item.parent._item ?? undefined) : undefined
  return item
}

/** Where something of the body lies; what is removed lies where it was, and anything else at the head. */
export const placeOf = (body: Y.Text, sought: object | undefined): Place => {
  const whole = outermost(body, sought)
  let block = -1
  let part = ''
  let inTitle = false
  let found: number | undefined
  for (let item = body._start; item !== null; item = item.right) {
    if (!item.deleted) {
      const token = tokenOf(item)
      if (token.kind === 'marker' && !isGone(readKey(token.map))) {
        block += 1
        inTitle = shapeOfBlock(readKey(token.map), block === 0).type === 'part'
        if (found !== undefined && found !== block) return { block: found, part }
        if (inTitle) part = ''
      } else if (token.kind === 'text' && inTitle) part += token.text
    }
    if (item === whole) found = Math.max(0, block)
  }
  return found === undefined ? { block: 0, part: '' } : { block: found, part }
}
