import * as Y from 'yjs'
import type { Deps } from './deps.ts'
import { BODY } from '../shared/text/flat.ts'
import { writingSteps } from '../shared/trace/steps.ts'
import type { Text } from './live/text.ts'
import { openCards } from './person-cards.ts'

/** Titles of the parts as they stand now, by the id of their marker. */
export const partTitles = (doc: Y.Doc): Map<string, { key: string; title: string }> => {
  const titles = new Map<string, { key: string; title: string }>()
  let open: { key: string; title: string } | null = null
  for (let item = doc.getText(BODY)._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentType && item.content.type instanceof Y.Map) {
      const isPart = item.content.type.get('type') === 'part'
      open = isPart ? { key: String(item.content.type.get('key') ?? ''), title: '' } : null
      if (open) titles.set(`${item.id.client}:${item.id.clock}`, open)
    } else if (open && item.content instanceof Y.ContentString) open.title += item.content.str
  }
  return titles
}

export const lookAtSteps = (text: Text) => ({
  steps: writingSteps(text.body, {
    personOf: (pen) => text.pens.get(pen)?.personId ?? null,
    fold: text.fold,
  }),
  titles: partTitles(text.doc),
  workshopId: text.workshopId,
})

/** Who wrote in which part and when, newest first, with the names of today; no counts. Source: trace/SPEC.md [H1]. */
export const nameSteps = async (
  deps: Pick<Deps, 'db'>,
  { steps, titles, workshopId }: ReturnType<typeof lookAtSteps>,
) => {
  const cardOf = await openCards(deps, workshopId)
  return steps.toReversed().map(({ person, part, ...step }) => ({
    ...step,
    ...cardOf(person),
    part: (part !== null && titles.get(part)) || null,
  }))
}
