import type { Node } from 'prosemirror-model'
import type { Range } from '../authorship/changed-ranges.ts'
import type { Stretch as Run } from '../authorship/runs.ts'
import { firstWords, sentencesChanged } from './sentences.ts'
import type { Stretch } from './sentences.ts'

export type ChangedLine = {
  at: number
  /** Pens whose words are new there; none when words only went, or the look of the line changed. */
  pens: number[]
  sentences: number
  words: string
}

type Reading = {
  doc: Node
  /** Whose words a line's are, in positions of the page; null while that cannot be told. */
  runsOf(block: Node, at: number): readonly Run[] | null
  /** Whether a pen is a colleague's: one's own words, and those every text starts with, are no news. */
  isOther(pen: number): boolean
}

const inLine = (ranges: readonly Range[], start: number, end: number): Stretch[] =>
  ranges
    .filter(({ from, to }) =>
      from === to ? from >= start && from <= end : from < Math.max(end, start) && to > start - 1,
    )
    .map(({ from, to }) => ({
      from: Math.max(0, from - start),
      to: Math.max(0, Math.min(to, end) - start),
    }))

/** The lines that others changed among those between two places of the page. */
export const changedLines = (
  { doc, runsOf, isOther }: Reading,
  ranges: readonly Range[],
  part: Range = { from: 0, to: doc.content.size },
): ChangedLine[] => {
  const lines: ChangedLine[] = []
  if (!ranges.length) return lines
  doc.nodesBetween(part.from, Math.min(part.to, doc.content.size), (block, at) => {
    const [start, end] = [at + 1, at + 1 + block.content.size]
    const changes = at >= part.from ? inLine(ranges, start, end) : []
    if (!changes.length) return false
    const runs = runsOf(block, at) ?? []
    const newest = changes.flatMap((change) =>
      runs.filter(
        ({ from, to }) => change.from < change.to && from - start < change.to && to - start > change.from,
      ),
    )
    const pens = [...new Set(newest.map(({ typedBy }) => typedBy))]
    const others = pens.filter(isOther)
    if (pens.length && !others.length) return false
    const line = block.textBetween(0, block.content.size, null, '\n')
    const sentences = sentencesChanged(line, changes)
    const first = sentences[0] ?? { from: 0, to: line.length }
    lines.push({
      at,
      pens: others,
      sentences: sentences.length,
      words: firstWords(line.slice(first.from, first.to)),
    })
    return false
  })
  return lines
}
