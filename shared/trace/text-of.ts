import * as Y from 'yjs'

/** An integrated struct by id, or undefined when the document does not hold it. */
export const structAt = (doc: Y.Doc, pen: number, clock: number): Y.Item | Y.GC | undefined => {
  const structs = doc.store.clients.get(pen)
  const last = structs?.[structs.length - 1]
  if (!structs || !last || clock < 0 || clock >= last.id.clock + last.length) return undefined
  return structs[Y.findIndexSS(structs, clock)]
}

/** Characters `(pen, from … from+length)`, living or removed; null when any of them is not a character. */
export const charactersOf = (doc: Y.Doc, pen: number, from: number, length: number): string | null => {
  let text = ''
  for (let clock = from; clock < from + length;) {
    const struct = structAt(doc, pen, clock)
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null
    const start = clock - struct.id.clock
    const piece = struct.content.str.slice(start, start + from + length - clock)
    text += piece
    clock += piece.length
  }
  return text
}

/** Calls back for each stretch of items in `(pen, from … to)`, without splitting them in the store. */
export const eachStretch = (
  doc: Y.Doc,
  pen: number,
  from: number,
  to: number,
  visit: (struct: Y.Item | Y.GC, clock: number, length: number) => void,
): void => {
  const structs = doc.store.clients.get(pen)
  if (!structs || structs.length === 0 || from >= to) return
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index]!
    if (struct.id.clock >= to) return
    const start = Math.max(from, struct.id.clock)
    visit(struct, start, Math.min(to, struct.id.clock + struct.length) - start)
  }
}

/** The item with which a run began that was written at one go, though it was split since. */
export const startOf = (doc: Y.Doc, item: Y.Item): Y.Item => {
  let start = item
  for (let steps = 0; steps < 1_000; steps++) {
    const { origin, id } = start
    if (origin?.client !== id.client || origin.clock !== id.clock - 1) break
    const left = structAt(doc, id.client, id.clock - 1)
    if (!(left instanceof Y.Item) || !Y.compareIDs(left.rightOrigin, start.rightOrigin)) break
    start = left
  }
  return start
}
