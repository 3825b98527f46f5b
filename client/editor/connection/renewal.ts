import { onCleanup } from 'solid-js'
import { isNo, takePen } from '../../api.ts'
import { waitBefore } from './backoff.ts'
import type { Session } from './session.ts'

/** Takes a new pen for a page whose own was refused; without network it waits and asks again. */
export const renewal = (documentId: string, session: Session, onPen: (pen: number) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  onCleanup(() => {
    over = true
    clearTimeout(timer)
  })
  const ask = async (attempt: number) => {
    const taken = await takePen(documentId)
    if (over) return
    if (!isNo(taken)) onPen(taken.pen)
    else if (taken.refusal === 'signed-out' || taken.refusal === 'not-found')
      session.saved.ended(taken.refusal)
    else timer = setTimeout(() => void ask(attempt + 1), waitBefore(attempt, Math.random()))
  }
  return () => void ask(0)
}
