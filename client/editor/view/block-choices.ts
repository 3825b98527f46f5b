import type { Node } from 'prosemirror-model'

/** The block types that a person may choose, in the order of the menu. */
export const blockChoices = [
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'bullet',
  'number',
  'check',
  'quote',
] as const
export type BlockChoice = (typeof blockChoices)[number]

type Shape = { type: string; attrs: Record<string, unknown> }

const shapes: Record<BlockChoice, Shape> = {
  paragraph: { type: 'paragraph', attrs: {} },
  'heading-1': { type: 'heading', attrs: { level: 1 } },
  'heading-2': { type: 'heading', attrs: { level: 2 } },
  'heading-3': { type: 'heading', attrs: { level: 3 } },
  bullet: { type: 'item', attrs: { kind: 'bullet' } },
  number: { type: 'item', attrs: { kind: 'number' } },
  check: { type: 'item', attrs: { kind: 'check' } },
  quote: { type: 'quote', attrs: {} },
}

/** The shape that turns a block into the choice; an item that stays an item keeps its indent. */
export const shapeOf = (choice: BlockChoice, from: Node): Shape => {
  const { type, attrs } = shapes[choice]
  if (type !== 'item') return { type, attrs }
  const indent = from.type.name === 'item' ? from.attrs.indent : 0
  return { type, attrs: { ...attrs, indent, checked: false } }
}

/** Title, part headings and what this page does not know keep their kind: their markers mean more than a look. */
export const mayChange = (block: Node): boolean => blockNames.has(block.type.name)
const blockNames = new Set(['paragraph', 'heading', 'item', 'quote'])

export const choiceOf = (block: Node): BlockChoice | null => {
  if (!mayChange(block)) return null
  if (block.type.name === 'heading') return `heading-${block.attrs.level}` as BlockChoice
  return (block.type.name === 'item' ? block.attrs.kind : block.type.name) as BlockChoice
}
