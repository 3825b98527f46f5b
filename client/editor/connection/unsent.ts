import { ContentString, Item } from 'yjs'
import type * as Y from 'yjs'

/** Words of one's own that the server never confirmed, in the order of the text, one line for each stretch. */
export const unsentWords = (body: Y.Text, pen: number, committed: number): string => {
  const lines: string[] = []
  let line = ''
  for (let item = body._start; item; item = item.right) {
    const fresh = mine(item, pen, committed)
    if (fresh) line += fresh
    else if (line && !item.deleted && item.countable) {
      lines.push(line)
      line = ''
    }
  }
  return [...lines, line].filter((text) => text.trim()).join('\n')
}

const mine = (item: Item, pen: number, committed: number): string => {
  if (item.id.client !== pen || item.deleted || !(item.content instanceof ContentString)) return ''
  return item.content.str.slice(Math.max(0, committed - item.id.clock))
}
