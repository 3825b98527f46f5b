import { listDocuments } from '../db/documents.ts'
import { knowledgeKinds, type Knowledge } from '../shared/voices.ts'
import type { Deps } from './deps.ts'
import { openVoices } from './read-trace.ts'
import { findWrittenVoices } from './written-voices.ts'

/** The texts of a workshop, each with the kinds of knowledge that have written in it. */
export const viewDocuments = async (deps: Pick<Deps, 'db' | 'keys'>, workshopId: string) => {
  const [listed, voiceOf] = await Promise.all([
    listDocuments(deps.db, workshopId),
    openVoices(deps, workshopId),
  ])
  return Promise.all(
    listed.map(async ({ number, size, archivedAt, ...card }) => {
      const voices = await findWrittenVoices(deps.db, { number, size })
      const wrote = new Set<Knowledge>(
        [...voices].flatMap((id) => voiceOf({ voiceId: id }) ?? ['undeclared']),
      )
      return {
        ...card,
        archived: archivedAt !== null,
        wrote: knowledgeKinds.filter((kind) => wrote.has(kind)),
      }
    }),
  )
}
