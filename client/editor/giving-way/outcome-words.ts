import type { PenCard } from '../../../shared/sync-protocol.ts'
import { t } from '../../i18n.ts'
import type { Outcome } from './follow-moves.ts'

const longestWords = 40

/** Who moved the line first, and where that leaves it. */
export const outcomeWords = (
  { by, words, gaveWay }: Outcome,
  cards: ReadonlyMap<number, PenCard>,
): string => {
  const name = cards.get(by)?.name ?? t('move.someone')
  const some = words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words
  return t(gaveWay ? 'move.gaveWay' : 'move.twice', { name, words: some })
}
