/** Every type a marker may have; any other is kept and shown plain. Source: SPEC.md [M1], [M8]. */
const blockTypes = ['head', 'paragraph', 'heading', 'item', 'quote', 'part', 'story', 'widget'] as const
export type BlockType = (typeof blockTypes)[number]

export type Attrs = Readonly<Record<string, unknown>>

const isKnownType = (type: unknown): type is BlockType => blockTypes.some((known) => known === type)

const integerWithin = (value: unknown, least: number, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : least

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

const itemKinds = ['bullet', 'number', 'check'] as const

/** Reading is total: a value that is missing or out of range reads as the default. Source: SPEC.md [M1]. */
const readers: Record<BlockType, (get: (key: string) => unknown) => Attrs> = {
  head: () => ({}),
  paragraph: () => ({}),
  heading: (get) => ({ level: integerWithin(get('level'), 1, 3) }),
  item: (get) => ({
    kind: itemKinds.find((kind) => kind === get('kind')) ?? 'bullet',
    indent: integerWithin(get('indent'), 0, 4),
    checked: get('checked') === true,
  }),
  quote: () => ({}),
  part: (get) => ({ key: textOr(get('key'), '') }),
  story: () => ({}),
  widget: (get) => ({ name: textOr(get('name'), '') }),
}

export type BlockShape = { type: string; attrs: Attrs }

/**
 * The shape of a marker, whatever it holds: no type is a paragraph, an unknown type keeps its name.
 * The first block is always the head, and no other is. Source: SPEC.md [B1], [B2].
 */
export const shapeOfBlock = (get: (key: string) => unknown, first: boolean): BlockShape => {
  if (first) return { type: 'head', attrs: {} }
  const type = get('type')
  if (typeof type !== 'string' || type === 'head') return { type: 'paragraph', attrs: {} }
  return { type, attrs: isKnownType(type) ? readers[type](get) : {} }
}

/** The keys a new marker is born with. */
export const entriesOfBlock = ({ type, attrs }: BlockShape): [string, unknown][] => {
  const read = isKnownType(type) ? readers[type]((key) => attrs[key]) : {}
  return [['type', type], ...Object.entries(read), ...(type === 'widget' ? BORN_SHOWN : [])]
}

/** Undo of making a widget takes back only this entry: the marker, and what others wrote in it, stays. */
const BORN_SHOWN: [string, unknown][] = [['gone', false]]

/** Taken away softly: the marker stays, so that a colleague's words in its cells stay. Source: SPEC.md [M6]. */
export const isGone = (get: (key: string) => unknown): boolean =>
  get('gone') === true || (get('type') === 'widget' && get('gone') !== false)
