import type { Block } from './flat.ts'

/** A flat list rebuilt as people expect to read it: each item with the items under it. */
export type ListItem = { block: Block; children: List[] }
export type List = { kind: string; items: ListItem[] }

/** What a reading page or an export walks through: a block that stands alone, or a whole list. */
export type Passage = { block: Block } | { list: List }

const indentOf = (block: Block): number => Number(block.attrs.indent)

/** Lists are flat in the text; whoever shows them to readers rebuilds the nesting. Source: SPEC.md [M5]. */
export const nestLists = (blocks: readonly Block[]): Passage[] => {
  const passages: Passage[] = []
  for (let at = 0; at < blocks.length;) {
    const start = at
    while (blocks[at]?.type === 'item') at++
    if (at > start) passages.push(...listsOf(blocks.slice(start, at)).map((list) => ({ list })))
    else passages.push({ block: blocks[at++]! })
  }
  return passages
}

/** Deeper items that follow one another belong to the item above them; an indent that is skipped costs no level. */
const listsOf = (items: readonly Block[]): List[] => {
  const lists: List[] = []
  for (let at = 0; at < items.length;) {
    const block = items[at++]!
    const start = at
    while (at < items.length && indentOf(items[at]!) > indentOf(block)) at++
    const item = { block, children: listsOf(items.slice(start, at)) }
    const last = lists[lists.length - 1]
    if (last?.kind === String(block.attrs.kind)) last.items.push(item)
    else lists.push({ kind: String(block.attrs.kind), items: [item] })
  }
  return lists
}
