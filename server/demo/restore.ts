import * as Y from 'yjs'
import type { SourceLink } from '../../shared/sync-protocol.ts'

type Removed = { item: Y.Item; text: string }

const textOf = ({ deleted, content }: Y.Item): string =>
  deleted && content instanceof Y.ContentString ? content.str : ''

/** Removed items in a row that hold these words, from the first letter to the last. */
const findRemoved = (body: Y.Text, words: string): Removed[] => {
  for (let start = body._start; start !== null; start = start.right) {
    const found: Removed[] = []
    let rest = words
    for (let item: Y.Item | null = start; item !== null && rest !== ''; item = item.right) {
      const text = textOf(item)
      if (text === '' || !rest.startsWith(text)) break
      found.push({ item, text })
      rest = rest.slice(text.length)
    }
    if (rest === '') return found
  }
  throw new Error(`nobody removed these words: ${words}`)
}

/**
 * Brings removed words back as undo does: new items just left of the dead ones, with the sources of each.
 * Source: trace/SPEC.md [W1e], [W2].
 */
export const restoreWords = (body: Y.Text, words: string, tell: (sources: SourceLink[]) => void): void => {
  const { doc } = body
  if (!doc) throw new Error('the text belongs to no document')
  const pen = doc.clientID
  const removed = findRemoved(body, words)
  const right = removed[0]!.item
  const sources: SourceLink[] = []
  doc.transact((tr) => {
    let left = right.left
    for (const { item, text } of removed) {
      const id = Y.createID(pen, Y.getState(doc.store, pen))
      const content = new Y.ContentString(text)
      const made = new Y.Item(id, left, left?.lastId ?? null, right, right.id, body, null, content)
      made.integrate(tr, 0)
      sources.push({
        pen,
        from: id.clock,
        length: text.length,
        sourcePen: item.id.client,
        sourceFrom: item.id.clock,
      })
      left = made
    }
    // Places remembered for the next search are older than these letters.
    if (body._searchMarker) body._searchMarker.length = 0
    tell(sources)
  })
}
