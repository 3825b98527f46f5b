import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { StandsElsewhere } from '../../../shared/trace/put-down.ts'
import type { FlatBinding } from '../binding/binding.ts'
import type { MovedLine } from './follow-moves.ts'

type Page = { view: EditorView; binding: FlatBinding }

/** Where a line stands, if it reads as it did when it landed; a word that is being composed is not on the page yet. */
const placeIfUntouched = ({ view, binding }: Page, { now, block }: MovedLine): number | null => {
  const inside = view.composing ? null : binding.posOf(now)
  const at = inside === null ? null : view.state.doc.resolve(inside).before(1)
  return at !== null && view.state.doc.nodeAt(at)?.eq(block) ? at : null
}

/**
 * Takes away the lines that stand elsewhere too, if nobody touched them since; empty ones with the last of the others. Who
 * was in one of them is brought to where it stands. Source: binding/SPEC.md [B23].
 */
export const takeAway = (
  page: Page,
  lines: readonly MovedLine[],
  elsewhere: ReadonlyMap<MovedLine, StandsElsewhere>,
  wasRemoved: (line: MovedLine) => boolean,
): { gone: MovedLine[]; stayed: MovedLine[] } => {
  const { view, binding } = page
  const places = new Map(lines.map((line) => [line, placeIfUntouched(page, line)]))
  const isLeaving = (line: MovedLine): boolean => places.get(line) !== null && !!elsewhere.get(line)?.all
  const written = lines.filter(({ block }) => block.content.size > 0)
  const takesAll = written.every(isLeaving)
  const gone = lines.filter(
    (line) => isLeaving(line) || (takesAll && places.get(line) !== null && wasRemoved(line)),
  )
  const stayed = [...elsewhere.keys()].filter((line) => !isLeaving(line))
  if (gone.length === 0) return { gone, stayed }
  const { tr, selection } = view.state
  const left = gone.find((line) => {
    const at = places.get(line)!
    return selection.head > at && selection.head < at + line.block.nodeSize
  })
  for (const line of [...gone].sort((a, b) => places.get(b)! - places.get(a)!)) {
    const at = places.get(line)!
    tr.delete(at, at + line.block.nodeSize)
  }
  const target = left && elsewhere.get(left) && binding.posOf(elsewhere.get(left)!.at)
  if (target) tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(target))))
  binding.giveWay(tr, gone.length === lines.length ? gone.map(({ now }) => now) : [])
  return { gone, stayed }
}
