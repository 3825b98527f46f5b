import * as Y from 'yjs'
import type { AppendEntry } from '../../db/ledger.ts'
import { closeCodes, limits, type CloseCode, type PenCard } from '../../shared/sync-protocol.ts'
import { applyGated, type Effect } from '../../shared/trace/effect.ts'
import { foldInserted, foldRemoved } from '../../shared/trace/fold.ts'
import { gate, type GateRefusal, type PenRight } from '../../shared/trace/gate.ts'
import { encodeLinks } from '../../shared/trace/link-rows.ts'
import { addLink } from '../../shared/trace/links.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { epochOf } from '../../shared/trace/pens.ts'
import { eachStretch } from '../../shared/trace/text-of.ts'
import { lettersIn, linksOfUpdate, WHOLE_CUT } from '../../shared/trace/sources.ts'
import { cardOf } from './cards.ts'
import { updateFrame } from './frames.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { Seat } from './seat.ts'
import { weightOf, type Text } from './text.ts'

/** What a refused writer's socket is closed with; `reload` when the text in memory can no longer be trusted. */
export type Refused = {
  code: CloseCode
  reason: GateRefusal | 'broken' | 'no-pen' | 'document-full'
  reload: boolean
}

/** Whether this connection's person may write with a pen. Source: trace/SPEC.md [P1], [P2]. */
export const penRight = (text: Text, personId: string, pen: number): PenRight => {
  // Of before a restore: its page may hold words that the log has lost, so it starts afresh, whoever it belongs to. [L6]
  if (epochOf(pen) < text.epoch) return 'retired'
  const owner = text.pens.get(pen)
  if (!owner) return 'not-mine'
  if (owner.personId !== personId) return 'not-mine'
  return owner.retired ? 'retired' : 'mine'
}

/**
 * The pen to which a removal is credited: the last it wrote with, or the newest it holds. In a restored text only the first:
 * a page of before may bring removals of others that the log has lost. Source: [L6].
 */
const actingPen = (text: Text, seat: Seat, effect: Effect): number | null => {
  const mine = (pen: number | null): boolean => pen !== null && penRight(text, seat.personId, pen) === 'mine'
  const written = effect.fresh[0]?.pen ?? seat.pen ?? seat.presence
  if (written !== null && mine(written)) return written
  return text.epoch > 0 ? null : ([...text.pens.keys()].findLast(mine) ?? null)
}

/** Only marks went: stock clients tidy them by themselves, even those of people who only read. Source: [P3]. */
const isTidying = ({ doc }: Text, { fresh, removed }: Effect): boolean => {
  let marks = fresh.length === 0
  for (const { pen, from, to } of removed)
    eachStretch(doc, pen, from, to, (struct) => {
      marks &&= struct instanceof Y.Item && struct.content instanceof Y.ContentFormat
    })
  return marks
}

/** Tidying by somebody without a pen is credited to nobody: it stands under the server's own. */
const creditedPen = (text: Text, seat: Seat, effect: Effect): number | null =>
  actingPen(text, seat, effect) ?? (isTidying(text, effect) ? text.serverPen : null)

const codeOf = (refusal: GateRefusal): CloseCode => {
  if (refusal === 'pen-retired') return closeCodes.penUnusable
  return refusal === 'over-limit' ? closeCodes.tooLarge : closeCodes.refused
}

const fold = (text: Text, effect: Effect, by: number, at: number): void => {
  for (const { pen, to } of effect.fresh) foldInserted(text.fold, pen, to, at)
  for (const { pen, from, to } of effect.removed) foldRemoved(text.fold, pen, { from, to, by, at })
}

/** What a person took away last is remembered while they stay: its words are theirs to put down again. Source: [W2]. */
const rememberCut = ({ doc }: Text, effect: Effect, seat: Seat): void => {
  if (effect.fresh.length === 0 && lettersIn(doc, effect.removed) >= WHOLE_CUT) seat.cut = effect.removed
}

/**
 * One update from one seat: gate, apply in memory unseen by others, put the effect before the ledger. Nothing is sent to
 * anybody here; `deliver` does that after the commit. Source: trace/SPEC.md [P2]–[P6].
 */
export const receiveUpdate = (
  rooms: Pick<Rooms, 'put' | 'clock'>,
  room: Room,
  seat: Seat,
  update: Uint8Array,
): Refused | null => {
  const { text } = room
  const ordinal = ++seat.received
  const verdict = gate(update, text.doc, (pen) => penRight(text, seat.personId, pen))
  if ('refusal' in verdict) return refused(codeOf(verdict.refusal), verdict.refusal)
  if (verdict.fresh.length === 0 && !verdict.deletes) return known(rooms, room, seat, ordinal)
  if (verdict.fresh.length > 0 && isFull(text, update)) return refused(closeCodes.tooLarge, 'document-full')
  const applied = applyGated(text.doc, update, verdict, text.serverPen)
  if ('broken' in applied) return { ...refused(closeCodes.refused, 'broken'), reload: true }
  if (applied.effect === null) return known(rooms, room, seat, ordinal)
  const pen = creditedPen(text, seat, applied.effect)
  if (pen === null) return { ...refused(closeCodes.penUnusable, 'no-pen'), reload: true }
  seat.pen = pen
  write(rooms, room, seat, applied.effect, { pen, at: Math.max(rooms.clock(), text.at), ordinal })
  return null
}

const refused = (code: CloseCode, reason: Refused['reason']): Refused => ({ code, reason, reload: false })

const isFull = (text: Text, update: Uint8Array): boolean => text.written + weightOf(update) > limits.document

const write = (
  rooms: Pick<Rooms, 'put'>,
  room: Room,
  seat: Seat,
  effect: Effect,
  { pen, at, ordinal }: { pen: number; at: number; ordinal: number },
): void => {
  const { text } = room
  text.at = at
  text.written += weightOf(effect.update)
  fold(text, effect, pen, at)
  const { doc, fold: folded } = text
  const links = linksOfUpdate({ doc, effect, fold: folded, cut: seat.cut }, seat.sources)
  seat.sources = []
  rememberCut(text, effect, seat)
  for (const link of links) addLink(text.fold.links, link)
  const entries: AppendEntry[] = [{ pen, at, kind: rowKinds.update, bytes: effect.update }]
  if (links.length > 0) entries.push({ pen, at, kind: rowKinds.links, bytes: encodeLinks(links) })
  const cards = firstWords(text, effect)
  rooms.put(room, { entries, frames: [updateFrame(effect.update)], links, seat, ordinal, ...cards })
}

/** Pens whose first words these are: everybody who is here learns whose they are, before the words. Source: [F] 122. */
const firstWords = (text: Text, { fresh }: Effect): { cards?: PenCard[] } => {
  const cards = fresh.flatMap(({ pen, from }) => (from === 0 ? (cardOf(text.pens, pen) ?? []) : []))
  return cards.length > 0 ? { cards } : {}
}

/** The server has it already: acknowledged like the rest, in its turn. */
const known = (rooms: Pick<Rooms, 'put'>, room: Room, seat: Seat, ordinal: number): null => {
  seat.sources = []
  rooms.put(room, { entries: [], frames: [], links: [], seat, ordinal })
  return null
}
