/** Text attributes of a run, as they stand in the `Y.Text`: key → primitive value. Source: SPEC.md [M4]. */
export type Marks = Readonly<Record<string, unknown>>

export const NO_MARKS: Marks = Object.freeze({})

export const sameMarks = (a: Marks, b: Marks): boolean => {
  if (a === b) return true
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key], b[key]))
}

/** Values are primitives; whatever else a newer client wrote is compared by its JSON. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** The state after a format item: null switches a key off. */
export const withMark = (marks: Marks, key: string, value: unknown): Marks => {
  if (value === null) {
    if (!(key in marks)) return marks
    const { [key]: _, ...rest } = marks
    return Object.keys(rest).length === 0 ? NO_MARKS : rest
  }
  return key in marks && sameValue(marks[key], value) ? marks : { ...marks, [key]: value }
}

/** Only web and mail addresses are links; anything else is kept and shown plain. */
export const isSafeLink = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2_000 && /^(https?:\/\/|mailto:)[^\s]+$/i.test(href)

/** The name and attributes by which the editor knows a text attribute. */
export type MarkShape = { name: string; attrs: Record<string, unknown> }

/** Attribute → mark; a key or value that is not ours becomes `foreign` and is kept as it is. Source: SPEC.md [B4]. */
export const shapeOfMark = (key: string, value: unknown): MarkShape => {
  if ((key === 'strong' || key === 'em') && value === true) return { name: key, attrs: {} }
  if (key === 'link' && isSafeLink(value)) return { name: 'link', attrs: { href: value } }
  const [prefix, id, kind, ...more] = key.split(':')
  if (value === true && prefix === 'c' && id && kind === undefined) return { name: 'comment', attrs: { id } }
  if (value === true && prefix === 's' && id && kind && more.length === 0)
    return { name: 'suggestion', attrs: { id, kind } }
  return { name: 'foreign', attrs: { key, value } }
}

/** Mark → attribute; the inverse of `shapeOfMark`. */
export const entryOfMark = ({ name, attrs }: MarkShape): [key: string, value: unknown] => {
  if (name === 'link') return ['link', attrs.href]
  if (name === 'comment') return [`c:${String(attrs.id)}`, true]
  if (name === 'suggestion') return [`s:${String(attrs.id)}:${String(attrs.kind)}`, true]
  if (name === 'foreign') return [String(attrs.key), attrs.value]
  return [name, true]
}
