import * as Y from 'yjs'
import { entriesOfBlock, isGone, shapeOfBlock, type Attrs } from './blocks.ts'
import { readKey, tokenOf } from './items.ts'
import { NO_MARKS, sameMarks, withMark, type Marks } from './marks.ts'

/** The shared type of every document: one `Y.Text`. Source: SPEC.md [M1]. */
export const BODY = 'body'

/** A stretch of text with one set of marks; `\n` is a line break. */
export type Run = { text: string; marks: Marks }

/** One marker and the text that follows it. */
export type Block = { type: string; attrs: Attrs; runs: Run[] }

/** Adds text to the last run when the marks are the same, so that runs are as few as they can be. */
export const pushRun = (runs: Run[], text: string, marks: Marks): void => {
  const last = runs[runs.length - 1]
  if (text === '') return
  if (last && sameMarks(last.marks, marks)) last.text += text
  else runs.push({ text, marks })
}

/**
 * Every state of the text reads as blocks: format flows through markers, attributes on a marker are ignored,
 * what stands left of the first marker is not shown. Source: SPEC.md [M1], [M8], [B2], [B3].
 */
export const readBlocks = (body: Y.Text): Block[] => {
  const blocks: Block[] = []
  let marks = NO_MARKS
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const token = tokenOf(item)
    if (token.kind === 'format') marks = withMark(marks, token.key, token.value)
    else if (token.kind === 'text') pushRun(blocks[blocks.length - 1]?.runs ?? [], token.text, marks)
    else if (token.kind === 'marker' && !isGone(readKey(token.map)))
      blocks.push({ ...shapeOfBlock(readKey(token.map), blocks.length === 0), runs: [] })
  }
  return blocks
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** The text of the head. It stops at the second marker, so that a long document costs no more than a short one. */
export const titleOf = (body: Y.Text): string => {
  let title = ''
  let markers = 0
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const token = tokenOf(item)
    if (token.kind === 'marker' && !isGone(readKey(token.map)) && ++markers === 2) break
    if (token.kind === 'text' && markers === 1) title += token.text
  }
  return title.replaceAll('\n', ' ')
}

const newMarker = (block: Pick<Block, 'type' | 'attrs'>): Y.Map<unknown> => new Y.Map(entriesOfBlock(block))

/** Seeds an empty body; every insertion says its marks, `{}` for none. Source: SPEC.md [M4], [M7]. */
export const writeBlocks = (body: Y.Text, blocks: readonly Block[]): void =>
  body.applyDelta(
    blocks.flatMap((block) => [
      { insert: newMarker(block), attributes: {} },
      ...block.runs.map(({ text, marks }) => ({ insert: text, attributes: { ...marks } })),
    ]),
    { sanitize: false },
  )

/** Inserts whole blocks before the marker at a flat index, or at the end. */
export const insertBlocks = (body: Y.Text, index: number, blocks: readonly Block[]): void => {
  let at = index
  for (const block of blocks) {
    body.insertEmbed(at++, newMarker(block), {})
    for (const { text, marks } of block.runs) {
      body.insert(at, text, { ...marks })
      at += text.length
    }
  }
}
