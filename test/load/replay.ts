import * as Y from 'yjs'
import { insertBlocks } from '../../shared/text/flat.ts'
import { openClient, type Client, type Door } from './client.ts'
import { stepsByAgent, type Step, type Trace } from './traces.ts'

/** How far an author has come, as another's replica can tell: the clock reached, the last letter removed. */
type Mark = { clock: number; removed: Y.ID | null }

type Author = {
  agent: number
  client: Client
  pen: number
  steps: Step[]
  marks: Mark[]
  /** Updates of the server not yet merged: an author sees them when the trace says so. */
  held: Uint8Array[]
  wake: () => void
}

const isRemoved = (doc: Y.Doc, { client, clock }: Y.ID): boolean => {
  const structs = doc.store.clients.get(client) ?? []
  return structs.length > 0 && structs[Y.findIndexSS(structs, clock)]!.deleted
}

const hasReached = (doc: Y.Doc, pen: number, { clock, removed }: Mark): boolean =>
  Y.getState(doc.store, pen) >= clock && (removed === null || isRemoved(doc, removed))

/** Merges what came from the server, in its order, up to a mark of the other's and no further. */
const reach = async (me: Author, other: Author, markOf: () => Mark | undefined): Promise<void> => {
  for (;;) {
    const mark = markOf()
    if (mark && hasReached(me.client.doc, other.pen, mark)) return
    const update = me.held.shift()
    if (update) me.client.apply(update)
    else await new Promise<void>((resolve) => (me.wake = resolve))
  }
}

/** The letter at an index of the visible text. */
const letterAt = (body: Y.Text, index: number): Y.ID | null => {
  let seen = 0
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (seen + item.length > index) return new Y.ID(item.id.client, item.id.clock + index - seen)
    seen += item.length
  }
  return null
}

const take = ({ client: { doc, body }, pen, marks }: Author, { patches }: Step, base: number): void => {
  let removed = marks[marks.length - 1]?.removed ?? null
  doc.transact(() => {
    for (const [position, length, inserted] of patches) {
      if (length > 0) {
        removed = letterAt(body, base + position + length - 1)
        body.delete(base + position, length)
      }
      if (inserted !== '') body.insert(base + position, inserted, {})
    }
  })
  marks.push({ clock: Y.getState(doc.store, pen), removed })
}

/** So many keystrokes between two looks at the socket. */
const BREATH = 32

const perform = async (me: Author, other: Author, base: number): Promise<void> => {
  for (const [n, step] of me.steps.entries()) {
    const known = step.knows[other.agent]!
    if (known > 0) await reach(me, other, () => other.marks[known - 1])
    take(me, step, base)
    if (n % BREATH === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await reach(me, other, () => other.marks[other.steps.length - 1])
}

const newAuthor = async (door: Door, pen: number, agent: number, steps: Step[]): Promise<Author> => {
  const held: Uint8Array[] = []
  const onUpdate = (update: Uint8Array): void => {
    held.push(update)
    me.wake()
  }
  const client = await openClient(door, pen, { onUpdate })
  const me: Author = { agent, client, pen, steps, marks: [], held, wake: () => undefined }
  return me
}

/** An empty paragraph behind all that is there; its text begins at the index that comes back. */
const openParagraph = async (first: Author, second: Author): Promise<number> => {
  const { doc, body } = first.client
  doc.transact(() => insertBlocks(body, body.length, [{ type: 'paragraph', attrs: {}, runs: [] }]))
  const mark = { clock: Y.getState(doc.store, first.pen), removed: null }
  await reach(second, first, () => mark)
  return body.length
}

export type Replayed = { clients: [Client, Client]; base: number; ms: number }

/**
 * Two people write a recorded session through a server into one empty paragraph. Each has a replica of its own that merges
 * the other's work exactly where the trace says. `pens` are those of agents 0 and 1.
 */
export const replay = async (
  trace: Trace,
  doors: [Door, Door],
  pens: [number, number],
): Promise<Replayed> => {
  const steps = stepsByAgent(trace)
  const first = await newAuthor(doors[0], pens[0], 0, steps[0]!)
  const second = await newAuthor(doors[1], pens[1], 1, steps[1]!)
  const base = await openParagraph(first, second)
  const began = performance.now()
  await Promise.all([perform(first, second, base), perform(second, first, base)])
  return { clients: [first.client, second.client], base, ms: performance.now() - began }
}

/** Where the text of the last block begins, in a flat text. */
export const lastBlockAt = (body: Y.Text): number => {
  let at = 0
  let begin = 0
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    at += item.length
    if (item.content instanceof Y.ContentType) begin = at
  }
  return begin
}
