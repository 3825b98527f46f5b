import { contributionReport, type Hand } from '../shared/trace/report.ts'
import type { Deps } from './deps.ts'
import type { Text } from './live/text.ts'
import { openCards } from './person-cards.ts'
import { partTitles } from './read-steps.ts'
import type { VoiceOf } from './read-trace.ts'

/** A withdrawn voice is a person of the group like any other. */
const handsOf = (text: Text, voiceOf: VoiceOf) => {
  const hands = new Map<number, Hand | null>()
  return (pen: number): Hand | null => {
    const known = hands.get(pen)
    if (known !== undefined) return known
    const owner = text.pens.get(pen)
    const hand = owner?.personId
      ? { person: owner.personId, voice: voiceOf(owner) ?? ['undeclared' as const] }
      : null
    hands.set(pen, hand)
    return hand
  }
}

export const lookAtReport = (text: Text, voiceOf: VoiceOf) => ({
  report: contributionReport(text.body, { handOf: handsOf(text, voiceOf), fold: text.fold }),
  titles: partTitles(text.doc),
  workshopId: text.workshopId,
})

/** Which knowledge each part comes from, and who opened it, with the names of today. Source: trace/SPEC.md [H4]. */
export const nameReport = async (
  deps: Pick<Deps, 'db'>,
  { report, titles, workshopId }: ReturnType<typeof lookAtReport>,
) => {
  const cardOf = await openCards(deps, workshopId)
  return report.map(({ part, opened, wrote, changed }) => ({
    id: part,
    key: (part !== null && titles.get(part)?.key) || null,
    title: (part !== null && titles.get(part)?.title) || '',
    opened: opened && { ...cardOf(opened.person), voice: [...opened.voice] },
    wrote,
    changed,
  }))
}
