import { createEffect, createSignal, on } from 'solid-js'
import type { Knowledge } from '../../../shared/voices.ts'
import { isNo } from '../../api.ts'
import { listPens } from '../asked.ts'
import type { Session } from '../connection/session.ts'

/** From where each pen's words speak: asked by members only, never carried by the live frames. Source: [P7]. */
export type Voices = { of(pen: number): readonly Knowledge[] }

export const createVoices = (documentId: string, session: Session): Voices => {
  const [voices, setVoices] = createSignal<ReadonlyMap<number, Knowledge[]>>(new Map())
  const ask = async () => {
    const answer = await listPens(documentId)
    if (!isNo(answer)) setVoices(new Map(answer.pens.map(({ pen, voice }) => [pen, voice ?? []])))
  }
  createEffect(
    on(session.cards, (cards) => {
      if (cards.size) void ask()
    }),
  )
  return { of: (pen) => voices().get(pen) ?? [] }
}
