import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'

/** Visible characters of a body by id, walked unit by unit: slow, and nothing in common with the binding. */
export const lettersOf = (body: Y.Text): Map<string, string> => {
  const letters = new Map<string, string>()
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    const { str } = item.content
    for (let at = 0; at < str.length;) {
      const letter = String.fromCodePoint(str.codePointAt(at)!)
      if (letter !== '\n') letters.set(`${item.id.client}:${item.id.clock + at}`, letter)
      at += letter.length
    }
  }
  return letters
}

/** Ids of the markers that are alive. */
export const markersOf = (body: Y.Text): Set<string> => {
  const markers = new Set<string>()
  for (let item = body._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentType)
      markers.add(`${item.id.client}:${item.id.clock}`)
  return markers
}

/** What people wrote in the cells of widgets, shown or taken away. */
export const cellsOf = (body: Y.Text): Set<string> => {
  const letters = new Set<string>()
  for (let item = body._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentType)
      for (const cell of item.content.type._map.values())
        if (!cell.deleted && cell.content instanceof Y.ContentType)
          for (const letter of (cell.content.type as Y.Text).toString()) letters.add(letter)
  return letters
}

export type Bag = Map<string, number>

export const bagOf = (letters: Iterable<string>): Bag => {
  const bag: Bag = new Map()
  for (const letter of letters) bag.set(letter, (bag.get(letter) ?? 0) + 1)
  return bag
}

/** What `a` has more of than `b`. */
export const without = (a: Bag, b: Bag): Bag => {
  const rest: Bag = new Map()
  for (const [letter, count] of a)
    if (count > (b.get(letter) ?? 0)) rest.set(letter, count - (b.get(letter) ?? 0))
  return rest
}

export const isWithin = (a: Bag, b: Bag): boolean => without(a, b).size === 0
export const sameBag = (a: Bag, b: Bag): boolean => isWithin(a, b) && isWithin(b, a)

/** Letters on screen. */
export const lettersOn = (doc: Node): Bag => bagOf(doc.textContent.replaceAll('\n', ''))

export const isWhole = (text: string): boolean => !/\uFFFD/.test(text) && text === text.toWellFormed()
