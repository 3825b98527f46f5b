import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Person } from './session.ts'

/** Units of the body in order, removed ones too; the marker of a block counts one and is not a character. */
type Unit = { id: string; shown: boolean; marker: boolean }

const unitsOf = (body: Y.Text): Unit[] => {
  const units: Unit[] = []
  for (let item = body._start; item !== null; item = item.right) {
    const marker = item.content instanceof Y.ContentType
    if (!marker && !(item.content instanceof Y.ContentString) && !(item.content instanceof Y.ContentDeleted))
      continue
    const gone = marker && isGone(item.content as Y.ContentType)
    for (let at = 0; at < item.length; at++)
      units.push({ id: `${item.id.client}:${item.id.clock + at}`, shown: !item.deleted && !gone, marker })
  }
  return units
}

const isGone = ({ type }: Y.ContentType): boolean => {
  const valueOf = (key: string): unknown => {
    const item = type._map.get(key)
    return item === undefined || item.deleted ? undefined : item.content.getContent()[0]
  }
  return valueOf('gone') === true || (valueOf('type') === 'widget' && valueOf('gone') !== false)
}

/** ProseMirror position just after each unit: each marker but the first closes a block before it opens one. */
const positionsAfter = (units: readonly Unit[]): number[] => {
  let pos = 0
  let markers = 0
  return units.map(({ shown, marker }) => {
    if (shown) pos += marker && markers++ > 0 ? 2 : 1
    return pos
  })
}

/** Where the two ends of the selection must be once something arrived: after the same units, or left of them. */
export const expectCaretsAfter = (person: Person, arrive: () => void): void => {
  const { body, view } = person.editor
  const { anchor, head } = view.state.selection
  const before = unitsOf(body)
  const positions = positionsAfter(before)
  const unitAt = (pos: number): string | undefined =>
    before.find((unit, index) => unit.shown && positions[index] === pos)?.id
  const [anchorUnit, headUnit] = [unitAt(anchor), unitAt(head)]
  arrive()
  const after = unitsOf(body)
  const positionsNow = positionsAfter(after)
  const expected = (id: string | undefined): number | null => {
    let index = after.findIndex((unit) => unit.id === id)
    while (index >= 0 && !after[index]!.shown) index--
    return index < 0 ? null : positionsNow[index]!
  }
  const [anchorNow, headNow] = [expected(anchorUnit), expected(headUnit)]
  if (anchorNow === null || headNow === null) return
  const now = view.state.selection
  if (now.anchor !== anchorNow || now.head !== headNow)
    expect({ anchor: now.anchor, head: now.head }).toEqual({ anchor: anchorNow, head: headNow })
}
