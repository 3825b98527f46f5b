import { createEffect, on, untrack } from 'solid-js'
import { t } from '../../i18n.ts'
import { hasUnsaved } from './saved-state.ts'
import type { Session } from './session.ts'

/** Two sentences, read slowly. */
const readMs = 20_000

/** What the machine does to whoever is writing is said in words, and never taken for their fault. */
export const tellOfService = (session: Session, tell: (text: string, forMs: number) => void) => {
  createEffect(() => session.ready() && session.restored() && tell(t('service.restored'), readMs))
  createEffect(
    on(session.notice, (notice) => {
      if (notice !== 'closing') return
      const waits = untrack(() => hasUnsaved(session.saved.facts()))
      tell(t(waits ? 'service.closingUnsaved' : 'service.closing'), readMs)
    }),
  )
}
