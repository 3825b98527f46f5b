import * as Y from 'yjs'
import { stretchAt } from './id-ranges.ts'
import type { Unseen } from './mirror.ts'

/** Part of an item's text, in units from the item's start. */
export type Span = { from: number; to: number }

/** The parts of an item's text that stand on screen. Markers are on screen when the mirror knows them. */
export type Shown = (item: Y.Item) => readonly Span[]

const NONE: readonly Span[] = []

/** One answer for all whole items, to be read at once and not kept: a walk asks it thousands of times. */
const whole: Span = { from: 0, to: 0 }
const WHOLE: readonly Span[] = [whole]
const wholeOf = (item: Y.Item): readonly Span[] => {
  whole.to = item.length
  return WHOLE
}

const isText = (item: Y.Item): boolean =>
  item.content instanceof Y.ContentString || (item.deleted && item.content instanceof Y.ContentDeleted)

/** The screen and the text are the same: what is alive is shown. */
export const shownNow: Shown = (item) =>
  item.deleted || !(item.content instanceof Y.ContentString) ? NONE : wholeOf(item)

/**
 * The screen is behind the text: added ids are not shown yet, removed ones still are, unless they were taken
 * away on screen too. Yjs may since have joined items that differ in this, hence spans. Source: SPEC.md [B15].
 */
export const shownBefore =
  ({ added, removed, hidden }: Unseen): Shown =>
  (item) => {
    if (!isText(item)) return NONE
    const { client, clock } = item.id
    if (!item.deleted && !added.has(client)) return wholeOf(item)
    if (item.deleted && !removed.has(client)) return NONE
    const spans: Span[] = []
    for (let at = clock; at < clock + item.length;) {
      const fresh = stretchAt(added, client, at)
      const gone = stretchAt(removed, client, at)
      const away = stretchAt(hidden, client, at)
      const end = Math.min(clock + item.length, fresh.end, gone.end, away.end)
      if (!fresh.inside && (!item.deleted || (gone.inside && !away.inside)))
        pushSpan(spans, at - clock, end - clock)
      at = end
    }
    return spans
  }

const pushSpan = (spans: Span[], from: number, to: number): void => {
  const last = spans[spans.length - 1]
  if (last?.to === from) last.to = to
  else spans.push({ from, to })
}
