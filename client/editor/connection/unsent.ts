import { ContentString, Item } from 'yjs'
import type * as Y from 'yjs'

/** First clock of each of one's own pens that is not known to be committed. */
type Committed = Iterable<readonly [pen: number, from: number]>

/** Words of one's own that the server never confirmed, in the order of the text, one line for each stretch. */
export const unsentWords = (body: Y.Text, committed: Committed): string => {
  const from = new Map(committed)
  const lines: string[] = []
  let line = ''
  for (let item = body._start; item; item = item.right) {
    const fresh = mine(item, from)
    if (fresh) line += fresh
    else if (line && !item.deleted && item.countable) {
      lines.push(line)
      line = ''
    }
  }
  return [...lines, line].filter((text) => text.trim()).join('\n')
}

const mine = ({ id, deleted, content }: Item, from: ReadonlyMap<number, number>): string => {
  const committed = from.get(id.client)
  if (committed === undefined || deleted || !(content instanceof ContentString)) return ''
  return content.str.slice(Math.max(0, committed - id.clock))
}
