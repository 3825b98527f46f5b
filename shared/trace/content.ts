import * as Y from 'yjs'
import { limits } from '../sync-protocol.ts'

const SHARED_TYPES: ReadonlySet<unknown> = new Set([Y.Map, Y.Array, Y.Text])

const isPrimitive = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)

const isShort = (value: unknown): boolean => typeof value !== 'string' || value.length <= limits.awareness

/** Contents that the text model knows, before they have a place. Subdocuments, embeds and binaries have none. Source: [P2]. */
export const isAllowedContent = (content: unknown): boolean => {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true
  if (content instanceof Y.ContentFormat)
    return content.key.length <= 200 && isPrimitive(content.value) && isShort(content.value)
  if (content instanceof Y.ContentAny)
    return content.arr.every((value) => isPrimitive(value) && isShort(value))
  if (content instanceof Y.ContentType) return SHARED_TYPES.has(content.type.constructor)
  return false
}

/** Body, marker, its rows and cells need four; without an end, whoever walks a text would run out of stack. */
const DEEPEST = 16

const isShallow = (item: Y.Item): boolean => {
  let type = item.parent as Y.Item['parent'] | null
  for (let depth = 0; type instanceof Y.AbstractType; depth++) {
    if (depth === DEEPEST) return false
    type = type._item?.parent ?? null
  }
  return true
}

/**
 * True when an integrated item stands where the model allows it: in a text only characters, marks and maps (markers);
 * in a map or array no loose characters. Source: trace/SPEC.md [M1], [P3].
 */
export const isWellPlaced = (item: Y.Item): boolean => {
  const { parent, content } = item
  if (content instanceof Y.ContentDeleted) return true
  if (content instanceof Y.ContentType && !isShallow(item)) return false
  if (parent instanceof Y.Text) {
    if (item.parentSub !== null) return false
    if (content instanceof Y.ContentType) return content.type instanceof Y.Map
    return content instanceof Y.ContentString || content instanceof Y.ContentFormat
  }
  if (parent instanceof Y.Map && item.parentSub === null) return false
  if (parent instanceof Y.Array && item.parentSub !== null) return false
  return content instanceof Y.ContentAny || content instanceof Y.ContentType
}
