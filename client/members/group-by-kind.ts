import type { Knowledge } from '../../shared/voices.ts'
import type { Member } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import { kindsInOrder } from '../voices/kinds-in-order.ts'

export type KindGroup = { kind: Knowledge; label: string; members: Member[] }

/** By kind, and both kinds and people in alphabetical order; who speaks from two places is in both. */
export const groupByKind = (members: Member[]): KindGroup[] =>
  kindsInOrder()
    .map((kind) => ({
      kind,
      label: t(`knowledge.many.${kind}`),
      members: members.filter(({ voice }) => voice.includes(kind)),
    }))
    .filter(({ members: there }) => there.length > 0)
