import { entriesOfBlock, type BlockShape } from '../../shared/text/blocks.ts'
import { insertBlocks } from '../../shared/text/flat.ts'
import type { Desk } from './desk.ts'
import { blockEnd, flatText, MARK, markerAt, markerBefore, partBounds, placeOf } from './places.ts'
import { restoreWords } from './restore.ts'
import type { Act } from './script.ts'

const shapes: [RegExp, BlockShape][] = [
  [/^# /, { type: 'heading', attrs: { level: 1 } }],
  [/^- /, { type: 'item', attrs: { kind: 'bullet' } }],
  [/^1\. /, { type: 'item', attrs: { kind: 'number' } }],
  [/^> /, { type: 'quote', attrs: {} }],
]

const lineOf = (line: string): { shape: BlockShape; words: string } => {
  const [sign, shape] = shapes.find(([sign]) => sign.test(line)) ?? [/^/, { type: 'paragraph', attrs: {} }]
  return { shape, words: line.replace(sign, '') }
}

/** Keys of the marker are set, its text stays as it is. Source: text/SPEC.md [M2]. */
const turn = ({ body, change }: Desk, marker: number, shape: BlockShape): void => {
  const map = markerAt(body, marker)
  const changed = entriesOfBlock(shape).filter(([key, value]) => map.get(key) !== value)
  change(() => changed.forEach(([key, value]) => map.set(key, value)))
}

const newBlock = ({ body, change }: Desk, index: number, shape: BlockShape): void =>
  change(() => insertBlocks(body, index, [{ ...shape, runs: [] }]))

/** At the end of a part: in its empty last line, or in a new one. */
const writeLine = (desk: Desk, part: string, line: string): void => {
  const { shape, words } = lineOf(line)
  const { from, to } = partBounds(desk.body, part)
  const last = markerBefore(desk.body, to - 1)
  const isEmpty = last === to - 1 && last !== from
  if (isEmpty) turn(desk, last, shape)
  else newBlock(desk, to, shape)
  desk.type(isEmpty ? to : to + 1, words)
}

/** A sentence goes behind others, a whole block behind theirs; in one update, so that the words keep their writer. Source: trace/SPEC.md [W1a]. */
const move = ({ body, change }: Desk, words: string, behind: string): void =>
  change(() => {
    const from = placeOf(body, words)
    const marker = markerBefore(body, from)
    const flat = flatText(body)
    const isWhole = marker === from - 1 && [MARK, undefined].includes(flat[from + words.length])
    if (!isWhole) {
      body.delete(from, words.length)
      return body.insert(placeOf(body, behind) + behind.length, words, {})
    }
    const get = markerAt(body, marker)
    const shape = { type: String(get.get('type')), attrs: get.toJSON() }
    body.delete(marker, words.length + 1)
    const to = blockEnd(body, placeOf(body, behind))
    insertBlocks(body, to, [{ ...shape, runs: [{ text: words, marks: {} }] }])
  })

/** A new paragraph begins here; the blank that stood between is not needed any more. */
const split = ({ body, change }: Desk, words: string): void =>
  change(() => {
    const index = placeOf(body, words)
    insertBlocks(body, index, [{ type: 'paragraph', attrs: {}, runs: [] }])
    if (flatText(body)[index - 1] === ' ') body.delete(index - 1, 1)
  })

const join = ({ body, change }: Desk, words: string): void =>
  change(() => {
    const index = markerBefore(body, placeOf(body, words))
    body.delete(index, 1)
    body.insert(index, ' ', {})
  })

const remove = ({ body, change }: Desk, words: string): number => {
  const index = placeOf(body, words)
  change(() => body.delete(index, words.length))
  return index
}

const addBefore = (desk: Desk, words: string, line: string): void => {
  const { shape, words: added } = lineOf(line)
  const index = markerBefore(desk.body, placeOf(desk.body, words))
  newBlock(desk, index, shape)
  desk.type(index + 1, added)
}

const embolden = ({ body, change }: Desk, words: string): void => {
  const index = placeOf(body, words)
  change(() => body.format(index, words.length, { strong: true }))
}

/** Does one thing as its person would. Opening a part is the server's own act, and not done here. */
export const perform = (desk: Desk, act: Exclude<Act, { open: string }>): void => {
  const { body, type } = desk
  if ('write' in act) for (const line of act.lines) writeLine(desk, act.write, line)
  else if ('before' in act) addBefore(desk, act.before, act.line)
  else if ('after' in act) type(placeOf(body, act.after) + act.after.length, act.add)
  else if ('replace' in act) type(remove(desk, act.replace), act.by)
  else if ('remove' in act) remove(desk, act.remove)
  else if ('restore' in act) restoreWords(body, act.restore, desk.tell)
  else if ('split' in act) split(desk, act.split)
  else if ('join' in act) join(desk, act.join)
  else if ('turn' in act) turn(desk, markerBefore(body, placeOf(body, act.turn)), lineOf(act.into).shape)
  else if ('move' in act) move(desk, act.move, act.behind)
  else embolden(desk, act.strong)
}
