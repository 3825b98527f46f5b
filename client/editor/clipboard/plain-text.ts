import { Fragment, Slice, type Node, type ResolvedPos, type Schema } from 'prosemirror-model'
import { BETWEEN_CELLS, EMPTY_CELL } from './table-rows.ts'

type Line = { type: string; attrs: Record<string, unknown>; text: string }

const signs: [RegExp, Record<string, unknown>][] = [
  [/^[-*•] ?\[ ?\]\s+/, { kind: 'check', checked: false }],
  [/^[-*•] ?\[[xX]\]\s+/, { kind: 'check', checked: true }],
  [/^[-*•–·]\s+/, { kind: 'bullet', checked: false }],
  [/^\d{1,3}[.)]\s+/, { kind: 'number', checked: false }],
]

const deepest = 4

const readLine = (line: string): Line => {
  const text = line.trimStart()
  const found = signs.find(([sign]) => sign.test(text))
  if (!found) return { type: 'paragraph', attrs: {}, text: line }
  const indent = Math.min(deepest, Math.floor((line.length - text.length) / 2))
  return { type: 'item', attrs: { ...found[1], indent }, text: text.replace(found[0], '') }
}

/** A row of a sheet: cells apart, nothing for what is empty at its end. */
const readRow = (line: string): Line => ({
  type: 'item',
  attrs: { kind: 'bullet', indent: 0, checked: false },
  text: line
    .trimEnd()
    .split('\t')
    .map((cell) => cell.trim() || EMPTY_CELL)
    .join(BETWEEN_CELLS),
})

const readLines = (lines: readonly string[], asTyped: boolean): Line[] => {
  if (asTyped || lines.length < 2) return lines.map((text) => ({ type: 'paragraph', attrs: {}, text }))
  const isSheet = lines.filter((line) => line.includes('\t')).length > lines.length / 2
  return lines.map(isSheet ? readRow : readLine)
}

/** Plain text: a line is a paragraph, lines with a sign are items, rows of a sheet too. One line stays what it is. */
export const sliceOfText = (text: string, $context: ResolvedPos, asTyped: boolean): Slice => {
  const schema: Schema = $context.doc.type.schema
  const marks = $context.marks()
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const blocks = readLines(lines, asTyped).map(({ type, attrs, text: words }): Node => {
    const content = words === '' ? null : schema.text(words, marks)
    return schema.nodes[type]!.create(attrs, content)
  })
  const isWhole = blocks.length > 1 && blocks[0]!.type.name === 'item'
  return new Slice(
    Fragment.fromArray(blocks),
    isWhole || blocks.length === 0 ? 0 : 1,
    isWhole || blocks.length === 0 ? 0 : 1,
  )
}

/** What a plain page gets: a line for each block, signs and numbers before the items. */
export const textOfSlice = ({ content }: Slice): string => {
  const counts: number[] = []
  return content.content
    .map((block) => {
      const words = block.textBetween(0, block.content.size, null, '\n')
      if (block.type.name !== 'item') {
        counts.length = 0
        return words
      }
      const { kind, indent, checked } = block.attrs
      counts.length = Number(indent) + 1
      counts[indent] = kind === 'number' ? (counts[indent] ?? 0) + 1 : 0
      const sign =
        kind === 'number' ? `${counts[indent]}.` : kind === 'check' ? `- [${checked ? 'x' : ' '}]` : '-'
      return `${'  '.repeat(indent)}${sign} ${words}`
    })
    .join('\n')
}
