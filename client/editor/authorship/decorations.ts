import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import type { PenCard } from '../../../shared/sync-protocol.ts'
import type { Stretch } from './runs.ts'

/** Where the first letter a reader sees ends: its accents stay with it. */
const letterEnd = (block: Node, offset: number): number => {
  const text = block.textBetween(offset, Math.min(block.content.size, offset + 16), undefined, '\n')
  return offset + (/^(?:\P{M}(?:\p{M}|\u200d\P{M})*|\p{M}+)/u.exec(text)?.[0].length ?? 1)
}

type Hand = { person: string; from: number; to: number; card: PenCard }

/** Stretches of one person side by side are one; the server's own words are nobody's. */
export const handsOf = (stretches: Stretch[], cards: ReadonlyMap<number, PenCard>): Hand[] => {
  const hands: Hand[] = []
  for (const { from, to, pen } of stretches) {
    const card = cards.get(pen)
    if (!card?.person) continue
    const last = hands.at(-1)
    if (last && last.person === card.person && last.to === from) last.to = to
    else hands.push({ person: card.person, from, to, card })
  }
  return hands
}

/** A line in the person's hue and style under their words, and their initials where the hand changes. */
export const decorationsOf = (
  block: Node,
  at: number,
  stretches: Stretch[],
  cards: ReadonlyMap<number, PenCard>,
  /** Whose word the line above ends with, when the two lines are read as one. */
  above: string | null,
): Decoration[] =>
  handsOf(stretches, cards).flatMap(({ person, from, to, card }, index) => {
    const look = `words hue-${card.style.hue} line-${card.style.line}`
    const line = Decoration.inline(from, to, { class: look }, { inclusiveEnd: true, look })
    if (index === 0 && person === above) return [line]
    const first = Math.min(to, at + 1 + letterEnd(block, from - at - 1))
    const { initials } = card
    return [
      line,
      Decoration.inline(from, first, { class: 'hand', 'data-initials': initials }, { look: initials }),
    ]
  })

const keyOf = ({ from, to, spec }: Decoration): string => `${from} ${to} ${spec.look}`

/** Whether two lists underline the same words in the same way, in whatever order. */
export const sameLook = (some: Decoration[], others: Decoration[]): boolean => {
  if (some.length !== others.length) return false
  const keys = new Set(some.map(keyOf))
  return others.every((one) => keys.has(keyOf(one)))
}

/** The person whose word a line ends with. */
export const lastHand = (stretches: Stretch[], cards: ReadonlyMap<number, PenCard>): string | null =>
  cards.get(stretches.at(-1)?.pen ?? -1)?.person ?? null
