import { heldFor, type No } from '../api.ts'
import { t } from '../i18n.ts'

/** A no in words; who was too fast also learns when to try again. */
export const refusalWords = (no: No): string => {
  if (no !== 'too-fast' || heldFor() === 0) return t(`refusal.${no}`)
  return heldFor() === 1 ? t('refusal.wait-minute') : t('refusal.wait-minutes', { minutes: heldFor() })
}
