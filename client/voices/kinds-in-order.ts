import { knowledgeKinds, type Knowledge } from '../../shared/voices.ts'
import { language, t } from '../i18n.ts'

/** Kinds in the alphabetical order of their label: none comes before another. */
export const kindsInOrder = (kinds: readonly Knowledge[] = knowledgeKinds): Knowledge[] =>
  [...kinds].sort((a, b) => t(`knowledge.many.${a}`).localeCompare(t(`knowledge.many.${b}`), language()))
