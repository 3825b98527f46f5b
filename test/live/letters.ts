import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { BODY } from '../../shared/text/flat.ts'

type Held = { _start: Y.Item | null; _map: Map<string, Y.Item> }

const nameOf = ({ content }: Y.Item, at: number): string => {
  if (content instanceof Y.ContentString) return String(content.str.charCodeAt(at))
  if (content instanceof Y.ContentFormat) return `${content.key}=${JSON.stringify(content.value)}`
  if (content instanceof Y.ContentAny) return JSON.stringify(content.arr[at]) ?? 'undefined'
  return content.constructor.name
}

/** Every unit of a document in order, living or removed, with its id: the same however the structs are cut. */
export const lettersOf = (doc: Y.Doc): string[] => {
  const letters: string[] = []
  const visit = ({ _start, _map }: Held): void => {
    for (let item = _start; item !== null; item = item.right) see(item)
    for (const [key, last] of [..._map].sort(([a], [b]) => (a < b ? -1 : 1))) {
      letters.push(key)
      for (let item: Y.Item | null = last; item !== null; item = item.left) see(item)
    }
  }
  const see = (item: Y.Item): void => {
    const { client, clock } = item.id
    for (let at = 0; at < item.length; at++)
      letters.push(`${client}:${clock + at}${item.deleted ? '-' : '+'}${nameOf(item, at)}`)
    if (item.content instanceof Y.ContentType) visit(item.content.type as unknown as Held)
  }
  visit(doc.getText(BODY) as unknown as Held)
  return letters
}

/** A short name for all of it, to compare. */
export const digestOf = (doc: Y.Doc): string =>
  createHash('sha256').update(lettersOf(doc).join()).digest('hex')
