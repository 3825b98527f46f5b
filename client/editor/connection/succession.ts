import { createEffect, createMemo, createRoot, createSignal, on, onCleanup } from 'solid-js'
import { displaced, isNo } from '../../api.ts'
import type { Claim } from '../../kept/claim.ts'
import type { Keeper, Sitter } from '../../kept/keeper.ts'
import { takePen } from '../asked.ts'
import { atRest } from '../../ui/later.tsx'
import { waitBefore } from './backoff.ts'
import type { gatherWords } from './bring-words.ts'
import type { Place } from './link.ts'
import type { openOfflineSession } from './offline-session.ts'
import type { Ending } from './saved-state.ts'
import { openSession, type Session } from './session.ts'

/** Seldom needed, and then at once: it comes while the page is at rest. */
const fetchBringing = atRest(() => import('./bring-words.ts'))

/** What a device that is one's own adds to a page: how it is kept, and what was kept before. */
export type Kept = {
  keep: (sitter: Sitter) => Keeper
  claims: readonly Claim[]
  gather: typeof gatherWords
  openOffline: typeof openOfflineSession
}
/** No pen: the server could not be reached, and what is kept is opened. `null`: it gives none now, and one can only read. */
export type First =
  { pen: number; kept: Kept | undefined } | { pen: undefined; kept: Kept } | { pen: null; kept: undefined }

type Held = { session: Session; dispose: () => void }

/**
 * The session of a page and those that follow it. When a pen can no longer be used the page writes on where it is; a new
 * session opens behind it, takes its unsent words and its caret, and only then steps in. Source: trace/SPEC.md [F] 4409.
 */
export const createSuccession = (place: Place, first: First) => {
  const keep = first.kept?.keep
  const open = (make: () => Session): Held => createRoot((dispose) => ({ dispose, session: make() }))
  const [current, setCurrent] = createSignal(open(() => openFirst(place, first)))
  let next: Held | undefined
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let renewing = false
  let over = false

  const again = () => {
    timer = setTimeout(() => void renew(), waitBefore(attempt++, Math.random()))
  }
  const hurry = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    void renew()
  }
  window.addEventListener('online', hurry)
  onCleanup(() => {
    over = true
    window.removeEventListener('online', hurry)
    clearTimeout(timer)
    next?.dispose()
    current().dispose()
  })
  const stepIn = (held: Held) => {
    const old = current()
    next = undefined
    renewing = false
    setCurrent(held)
    old.dispose()
  }
  const giveUp = async (held: Held, ending: Ending) => {
    const { session } = current()
    await session.takeBack(held.session)
    held.dispose()
    next = undefined
    if (ending === 'pen-unusable') return again()
    renewing = false
    session.saved.ended(ending)
  }
  const renew = async () => {
    timer = undefined
    const [taken, bringing] = await Promise.all([
      takePen(place.documentId),
      fetchBringing().catch(() => undefined),
    ])
    if (over) return
    const { session } = current()
    if (isNo(taken)) {
      const { refusal } = taken
      if (refusal !== 'signed-out' && refusal !== 'not-found' && refusal !== 'other-person') return again()
      renewing = false
      return session.saved.ended(refusal)
    }
    if (!bringing) return again()
    // Whoever has signed in meanwhile is somebody else: these words are not theirs to send.
    if (taken.person !== place.person) {
      renewing = false
      return session.saved.ended('other-person')
    }
    const before = { lefts: [session], gather: bringing.gatherWords }
    const held = open(() => openSession(place, { pen: taken.pen, before, keep }))
    next = held
    createRoot((done) =>
      createEffect(
        on([held.session.ready, () => held.session.saved.facts().ending], ([ready, ending]) => {
          if (!ready && !ending) return
          queueMicrotask(done)
          if (ready) stepIn(held)
          else if (ending) void giveUp(held, ending)
        }),
      ),
    )
  }
  // Another person has signed in in this browser: nothing leaves from here any more, and the words stay whose they are.
  createEffect(() => displaced() && current().session.stop('other-person'))
  const ending = createMemo(() => current().session.saved.facts().ending)
  createEffect(
    on([ending, () => current().session.notice(), current], ([end, notice, { session }]) => {
      if (notice === 'schema') session.saved.ended('read-only')
      const mustFollow =
        end === 'pen-unusable' || notice === 'redacted' || (session.writes !== 'there' && !end)
      if (renewing || !mustFollow) return
      renewing = true
      attempt = 0
      void renew()
    }),
  )
  return () => current().session
}

/** What is left of pages before is taken over at once; where the server is not reached, it is what one reads and writes in. */
const openFirst = (place: Place, { pen, kept }: First): Session => {
  if (pen === undefined) return kept.openOffline(place, kept)
  const claims = kept?.claims ?? []
  const letGo = () => claims.forEach((claim) => claim.letGo())
  const before = kept && claims.length > 0
  return openSession(place, {
    pen,
    keep: kept?.keep,
    before: before ? { lefts: claims.map(({ left }) => left), gather: kept.gather, taken: letGo } : undefined,
  })
}
