import * as Y from 'yjs'
import { BODY, writeBlocks } from '../../shared/text/flat.ts'
import { applyGated, makeLedgerDoc, type Effect } from '../../shared/trace/effect.ts'
import { foldInserted, foldRemoved, emptyFold, type Fold } from '../../shared/trace/fold.ts'
import { gate, type GateRefusal, type PenRight } from '../../shared/trace/gate.ts'

/** Pens of a small world: the server's, and two people with two each. */
export const pens = { server: 1, anna: 100, annaToo: 101, giulio: 200, giulioToo: 201 }

export type World = {
  doc: Y.Doc
  body: Y.Text
  fold: Fold
  /** Runs an update through gate and effect as this person would. */
  send(
    person: 'anna' | 'giulio',
    update: Uint8Array,
    at?: number,
  ): { refusal: GateRefusal | string } | { effect: Effect | null }
  /** A replica that writes with a pen and knows all that the world knows. */
  replica(pen: number): Y.Doc
}

const owners: Record<string, readonly number[]> = {
  anna: [pens.anna, pens.annaToo],
  giulio: [pens.giulio, pens.giulioToo],
}

/** A document with a title and one paragraph, as the server seeds it; nothing but the rules of the trace, no socket. */
export const makeWorld = (): World => {
  const doc = makeLedgerDoc()
  const seed = new Y.Doc()
  seed.clientID = pens.server
  seed.transact(() =>
    writeBlocks(seed.getText(BODY), [
      { type: 'head', attrs: {}, runs: [{ text: 'Titolo', marks: {} }] },
      { type: 'paragraph', attrs: {}, runs: [] },
    ]),
  )
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed))
  const fold = emptyFold()
  let clock = 1_000

  const send: World['send'] = (person, update, at = ++clock) => {
    const right = (pen: number): PenRight => (owners[person]!.includes(pen) ? 'mine' : 'not-mine')
    const verdict = gate(update, doc, right)
    if ('refusal' in verdict) return verdict
    const applied = applyGated(doc, update, verdict, pens.server)
    if ('broken' in applied) return { refusal: applied.broken }
    const { effect } = applied
    if (effect) {
      for (const { pen, to } of effect.fresh) foldInserted(fold, pen, to, at)
      const by = effect.fresh[0]?.pen ?? owners[person]![0]!
      for (const { pen, from, to } of effect.removed) foldRemoved(fold, pen, { from, to, by, at })
    }
    return { effect }
  }

  const replica = (pen: number): Y.Doc => {
    const made = new Y.Doc({ gc: false })
    made.clientID = pen
    made.getText(BODY)
    Y.applyUpdate(made, Y.encodeStateAsUpdate(doc))
    return made
  }

  return { doc, body: doc.getText(BODY), fold, send, replica }
}

/** The update that a change makes in a replica. */
export const updateOf = (doc: Y.Doc, change: (body: Y.Text) => void): Uint8Array => {
  const made: Uint8Array[] = []
  const keep = (update: Uint8Array): void => void made.push(update)
  doc.on('update', keep)
  doc.transact(() => change(doc.getText(BODY)))
  doc.off('update', keep)
  if (made.length !== 1) throw new Error('the change made no update')
  return made[0]!
}
