import * as Y from 'yjs'
import type { Alphabet } from './alphabet.ts'
import type { Random } from './random.ts'

/** The body unit by unit; a marker or another embed is a bar. */
const unitsOf = (body: Y.Text): string[] =>
  body
    .toDelta()
    .flatMap(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert.split('') : ['|']))

const isLow = (unit: string | undefined): boolean => /[\uDC00-\uDFFF]/.test(unit ?? '')

/** Never inside a surrogate pair, never left of the head: the gate would refuse the latter. */
const randomIndex = (units: readonly string[], random: Random): number => {
  const index = 1 + random.below(Math.max(1, units.length))
  return isLow(units[index]) ? index - 1 : index
}

/** A program that deletes a widget's marker deletes its cells: that is its own doing, and not tried here. */
const hasWidget = (body: Y.Text, from: number, length: number): boolean => {
  let at = 0
  for (const { insert } of body.toDelta()) {
    const size = typeof insert === 'string' ? insert.length : 1
    if (insert instanceof Y.Map && at >= from && at < from + length && insert.get('type') === 'widget')
      return true
    at += size
  }
  return false
}

/** What a program with a pen may do through Yjs's own calls, knowing nothing of blocks. */
export const writeAsProgram = (body: Y.Text, random: Random, alphabet: Alphabet): void => {
  const units = unitsOf(body)
  const at = randomIndex(units, random)
  const near = Math.min(1 + random.below(5), body.length - at)
  const length = isLow(units[at + near]) ? near - 1 : near
  const dice = random.below(7)
  if (dice === 0) body.insert(at, alphabet.letter())
  else if (dice === 1) body.insert(at, `${alphabet.letter()}\n`, { em: true })
  else if (dice === 2)
    body.insertEmbed(at, new Y.Map<unknown>([['type', random.pick(['newer', 'quote', 3])]]))
  else if (dice === 3) body.insertEmbed(at, { image: 'x' }, { strong: true })
  else if (dice === 4 && length > 0)
    body.format(at, length, { [random.pick(['strong', 'link', 'c:9'])]: random.pick([true, null]) })
  else if (dice === 5) setKeys(body, random)
  else if (length > 0 && !hasWidget(body, at, length)) body.delete(at, length)
}

const setKeys = (body: Y.Text, random: Random): void => {
  const markers: Y.Map<unknown>[] = []
  for (const { insert } of body.toDelta()) if (insert instanceof Y.Map) markers.push(insert)
  const marker = random.pick(markers)
  if (marker === markers[0] || marker.get('type') === 'widget') return
  const key = random.pick(['type', 'level', 'indent', 'checked', 'other'])
  marker.set(key, random.pick<unknown>(['heading', 'item', 2, 99, true, null]))
}
