import type { Knowledge } from '../../shared/voices.ts'
import type { PartOrigin } from './asked.ts'
import { kindsInOrder } from '../voices/kinds-in-order.ts'

export type Cell = 'opened' | 'wrote' | 'changed' | 'not-yet'

/** What a kind of knowledge has done in a part so far; who opened it also wrote in it. */
export const cellOf = ({ opened, wrote, changed }: PartOrigin, kind: Knowledge): Cell => {
  if (opened?.voice.includes(kind)) return 'opened'
  if (wrote.includes(kind)) return 'wrote'
  return changed.some(({ by }) => by === kind) ? 'changed' : 'not-yet'
}

/** The four kinds always, for an empty column says which voice is missing; who said nothing, only when they wrote. */
export const columnsOf = (parts: PartOrigin[]): Knowledge[] =>
  kindsInOrder().filter(
    (kind) => kind !== 'undeclared' || parts.some((part) => cellOf(part, kind) !== 'not-yet'),
  )
