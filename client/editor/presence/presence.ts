import { createMemo, createSignal, onCleanup } from 'solid-js'
import * as v from 'valibot'
import type { PenCard } from '../../../shared/sync-protocol.ts'
import type { CharacterId } from '../binding/binding.ts'
import type { Session } from '../connection/session.ts'

const place = v.pipe(v.number(), v.integer(), v.minValue(0))
const stateSchema = v.object({ cursor: v.optional(v.nullable(v.object({ pen: place, clock: place }))) })

export type Other = { card: PenCard; cursor: CharacterId | null }

/** Who has this text open now, apart from this page; the server says whose each pen is. Source: [P7]. */
export const createPresence = (session: Session) => {
  const [states, setStates] = createSignal(new Map<number, unknown>())
  const look = () => setStates(new Map(session.awareness.getStates()))
  session.awareness.on('change', look)
  onCleanup(() => session.awareness.off('change', look))

  const others = createMemo((): Other[] =>
    [...states()].flatMap(([pen, state]) => {
      const card = session.cards().get(pen)
      if (pen === session.pen || !card?.person) return []
      const read = v.safeParse(stateSchema, state)
      return [{ card, cursor: (read.success && read.output.cursor) || null }]
    }),
  )
  /** One card a person, in alphabetical order, without oneself. */
  const people = createMemo((): PenCard[] => {
    const me = session.cards().get(session.pen)?.person
    const byPerson = new Map(others().map(({ card }) => [card.person, card]))
    byPerson.delete(me ?? null)
    return [...byPerson.values()].sort((a, b) => a.name.localeCompare(b.name, 'it'))
  })
  return { others, people }
}

/** Tells the others where one writes: an id, so that it stays right whatever they add or take away. Source: [B12]. */
export const tellCursor = (session: Session, cursor: CharacterId | null): void => {
  const state = session.awareness.getLocalState()
  const before = state?.cursor as CharacterId | null | undefined
  if (before?.pen === cursor?.pen && before?.clock === cursor?.clock) return
  session.awareness.setLocalStateField('cursor', cursor)
}
