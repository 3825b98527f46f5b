import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import * as v from 'valibot'
import { carry, lengthOfIds } from '../binding/carry.ts'
import type { LetterIds } from '../binding/carry.ts'

/** The attribute in which what is copied says which letters it is: `text|pen.clock.length,…`. */
export const CARRIED = 'data-trama'

export const idsToAttribute = (text: string, ids: LetterIds): string =>
  `${text}|${ids.map(({ pen, clock, length }) => `${pen}.${clock}.${length}`).join(',')}`

const number = v.pipe(v.string(), v.regex(/^\d{1,16}$/), v.transform(Number), v.safeInteger())
const idSchema = v.pipe(
  v.string(),
  v.transform((id) => id.split('.')),
  v.strictTuple([number, number, v.pipe(number, v.minValue(1))]),
  v.transform(([pen, clock, length]) => ({ pen, clock, length })),
)
const idsSchema = v.pipe(v.array(idSchema), v.maxLength(20_000))

/** The letters that some pasted HTML says it is, when it comes from this text. A page can lie: the server looks again. */
export const idsFromHtml = (html: string, text: string): LetterIds | null => {
  const said = /\sdata-trama="([\w-]+)\|([\d.,]+)"/.exec(html)
  if (said?.[1] !== text) return null
  const read = v.safeParse(idsSchema, said[2]!.split(','))
  return read.success ? read.output : null
}

const unitsBetween = (doc: Node, from: number, to: number): number => {
  let units = 0
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isLeaf) units += Math.min(to, at + node.nodeSize) - Math.max(from, at)
    return true
  })
  return units
}

/** Where a change put something down, as the document is after it. */
const putDown = ({ mapping }: Transaction): { from: number; to: number } | null => {
  let [from, to] = [Number.POSITIVE_INFINITY, -1]
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1)
    map.forEach((_start, _end, newStart, newEnd) => {
      if (newEnd <= newStart) return
      from = Math.min(from, rest.map(newStart, 1))
      to = Math.max(to, rest.map(newEnd, -1))
    })
  })
  return to > from ? { from, to } : null
}

/** Says of pasted letters which they were, if all of them came and nothing else did. Source: binding/SPEC.md [B22]. */
export const carryPasted = (tr: Transaction, ids: LetterIds): void => {
  const place = putDown(tr)
  if (place && unitsBetween(tr.doc, place.from, place.to) === lengthOfIds(ids)) carry(tr, { ...place, ids })
}
