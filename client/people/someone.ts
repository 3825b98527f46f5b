import { SOMEONE } from '../../shared/someone.ts'
import { t } from '../i18n.ts'

/** Who erased their account is called in the language of the screen. */
export const calledHere = <C extends { person: string | null; name: string }>(card: C): C =>
  card.person === SOMEONE.id ? { ...card, name: t('knowledge.one.undeclared') } : card
