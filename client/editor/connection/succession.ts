import { createEffect, createMemo, createRoot, createSignal, on, onCleanup } from 'solid-js'
import { displaced, isNo } from '../../api.ts'
import { takePen } from '../asked.ts'
import { atRest } from '../../ui/later.tsx'
import { waitBefore } from './backoff.ts'
import type { Place } from './link.ts'
import type { Ending } from './saved-state.ts'
import { openSession } from './session.ts'
import type { Session } from './session.ts'

/** Seldom needed, and then at once: it comes while the page is at rest. */
const fetchBringing = atRest(() => import('./bring-words.ts'))

type Held = { session: Session; dispose: () => void }

/**
 * The session of a page and those that follow it. When a pen can no longer be used the page writes on where it is; a new
 * session opens behind it, takes its unsent words and its caret, and only then steps in. Source: trace/SPEC.md [F] 4409.
 */
export const createSuccession = (place: Place, firstPen: number) => {
  const open = (...how: Parameters<typeof openSession>): Held =>
    createRoot((dispose) => ({ dispose, session: openSession(...how) }))
  const [current, setCurrent] = createSignal(open(place, firstPen))
  let next: Held | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let renewing = false
  let over = false
  onCleanup(() => {
    over = true
    clearTimeout(timer)
    next?.dispose()
    current().dispose()
  })

  const again = (attempt: number) => {
    timer = setTimeout(() => void renew(attempt + 1), waitBefore(attempt, Math.random()))
  }
  const stepIn = (held: Held) => {
    const old = current()
    next = undefined
    renewing = false
    setCurrent(held)
    old.dispose()
  }
  const giveUp = (held: Held, ending: Ending, attempt: number) => {
    held.dispose()
    next = undefined
    if (ending === 'pen-unusable') return again(attempt)
    renewing = false
    current().session.saved.ended(ending)
  }
  const renew = async (attempt: number) => {
    const [taken, bringing] = await Promise.all([
      takePen(place.documentId),
      fetchBringing().catch(() => undefined),
    ])
    if (over) return
    const { session } = current()
    if (isNo(taken)) {
      const { refusal } = taken
      if (refusal !== 'signed-out' && refusal !== 'not-found' && refusal !== 'other-person')
        return again(attempt)
      renewing = false
      return session.saved.ended(refusal)
    }
    if (!bringing) return again(attempt)
    const held = open(place, taken.pen, { left: session, bring: bringing.bringWords })
    next = held
    createRoot((done) =>
      createEffect(
        on([held.session.ready, () => held.session.saved.facts().ending], ([ready, ending]) => {
          if (!ready && !ending) return
          queueMicrotask(done)
          if (ready) stepIn(held)
          else if (ending) giveUp(held, ending, attempt)
        }),
      ),
    )
  }
  // Another person has signed in in this browser: nothing leaves from here any more, and the words stay whose they are.
  createEffect(() => displaced() && current().session.stop('other-person'))
  const ending = createMemo(() => current().session.saved.facts().ending)
  createEffect(
    on([ending, () => current().session.notice()], ([end, notice]) => {
      if (notice === 'schema') current().session.saved.ended('read-only')
      if (renewing || (end !== 'pen-unusable' && notice !== 'redacted')) return
      renewing = true
      void renew(0)
    }),
  )
  return () => current().session
}
