import { isNo } from '../../api.ts'
import { listRuns } from '../asked.ts'
import { hasUnsaved } from '../connection/saved-state.ts'
import type { Session } from '../connection/session.ts'

type Runs = { from: number; length: number; at: number }[]

/**
 * When a character was written. Only the server attests it, and it counts characters: the answer holds only if the
 * page and the server had the same text from the question to the answer; otherwise no day is said.
 */
export const makeDays = (documentId: string, session: Session) => {
  let version = 0
  let known: { version: number; runs: Runs } | undefined
  session.doc.on('update', () => version++)
  const ask = async (): Promise<Runs | undefined> => {
    if (known?.version === version) return known.runs
    const asked = version
    if (hasUnsaved(session.saved.facts())) return undefined
    const answer = await listRuns(documentId)
    if (isNo(answer) || asked !== version) return undefined
    known = { version: asked, runs: answer.runs }
    return answer.runs
  }
  return async (index: number): Promise<number | undefined> =>
    (await ask())?.find(({ from, length }) => from <= index && index < from + length)?.at
}
