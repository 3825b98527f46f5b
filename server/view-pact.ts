import { listWordings } from '../db/pact.ts'
import { pactFields } from '../shared/pact.ts'
import type { Deps } from './deps.ts'

type Workshop = { id: string; purpose: string }

/** The five fields as they are now, each with who wrote it last and what stood there before. */
export const viewPact = async ({ db }: Pick<Deps, 'db'>, workshop: Workshop) => {
  const wordings = await listWordings(db, workshop.id)
  return pactFields.map((field) => {
    const [before, now] = wordings.filter((one) => one.field === field).slice(-2)
    const last = now ?? before
    // Whoever opened the workshop wrote its purpose at the door.
    const first = field === 'purpose' ? workshop.purpose : ''
    return {
      field,
      words: last?.words ?? first,
      revision: last?.revision ?? 0,
      by: last?.by ?? null,
      at: last?.at ?? null,
      before: now && before ? before.words : null,
    }
  })
}
