import { shortTitle } from '../../shared/documents.ts'
import type { Step } from '../contributions/asked.ts'
import { t } from '../i18n.ts'

/** What a step did, in words and never in figures. */
export const stepWords = (step: Step): string => {
  const what = step.added ? (step.removed ? 'changed' : 'added') : step.removed ? 'removed' : 'shaped'
  return step.part?.title ? t(`steps.${what}In`, { part: shortTitle(step.part.title) }) : t(`steps.${what}`)
}
