import * as v from 'valibot'

/** Offered by our own client; a standard y-websocket client never sees the frames above 120. */
export const SUBPROTOCOL = 'trama.v1'

/** Offered beside it by a page that knows whose it is, with the person's id after it: never in the address. */
export const PERSON_PROTOCOL = 'trama.person.'

/** Version of the text model that a connection speaks; carried as `?schema=` in the address. Source: text/SPEC.md [M8]. */
export const SCHEMA_VERSION = 1

/** First number of every frame. Source: trace/SPEC.md [F]. */
export const frames = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  acknowledged: 121,
  pens: 122,
  links: 123,
  sources: 124,
  notice: 125,
} as const

/** Second number of a sync frame, as in y-protocols. */
export const syncKinds = { step1: 0, step2: 1, update: 2 } as const

/** Why a socket is closed; the words are in i18n, the client's answer in trace/SPEC.md [F]. */
export const closeCodes = {
  restarting: 1012,
  tryAgain: 1013,
  tooLargeForSocket: 1009,
  sessionOver: 4401,
  refused: 4403,
  notFound: 4404,
  penUnusable: 4409,
  otherPerson: 4410,
  tooLarge: 4413,
  schemaTooOld: 4426,
  tooFast: 4429,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/** Defaults, in bytes unless the name says otherwise. Source: assurance.md, Limits. */
export const limits = {
  frame: 1024 * 1024,
  document: 10 * 1024 * 1024,
  awareness: 4 * 1024,
  outbound: 4 * 1024 * 1024,
  framesPerSecond: 20_000,
  frameBurst: 60_000,
  socketsPerPerson: 512,
  clock: 2 ** 31,
} as const

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))

/** New characters `(pen, from, length)` re-insert the source's, one for one. Source: trace/SPEC.md [W2]. */
export const sourceLinkSchema = v.object({
  pen: count,
  from: count,
  length: v.pipe(count, v.minValue(1)),
  sourcePen: count,
  sourceFrom: count,
})
export const sourcesSchema = v.pipe(v.array(sourceLinkSchema), v.maxLength(2_000))
export type SourceLink = v.InferOutput<typeof sourceLinkSchema>

/** Who holds a pen, as colleagues may see it: never the kind of knowledge. */
export const penCardSchema = v.object({
  pen: count,
  person: v.nullable(v.string()),
  name: v.string(),
  initials: v.string(),
  style: v.object({ hue: count, line: count }),
})
export const penCardsSchema = v.array(penCardSchema)
export type PenCard = v.InferOutput<typeof penCardSchema>

/** A run of characters whose words are another pen's: `kind` says how it is known, `more` that it goes on from the run before. */
export const linkSchema = v.object({
  pen: count,
  from: count,
  length: v.pipe(count, v.minValue(1)),
  sourcePen: count,
  sourceFrom: count,
  kind: v.picklist(['undo', 'moved', 'source', 'more']),
})
export const linksSchema = v.array(linkSchema)
export type Link = v.InferOutput<typeof linkSchema>

export const noticeSchema = v.object({
  notice: v.picklist(['redacted', 'schema', 'saving', 'not-saving', 'closing']),
})
export type Notice = v.InferOutput<typeof noticeSchema>['notice']
