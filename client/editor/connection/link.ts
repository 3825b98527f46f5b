import * as decoding from 'lib0/decoding'
import * as v from 'valibot'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import {
  closeCodes,
  frames,
  linksSchema,
  noticeSchema,
  PERSON_PROTOCOL,
  penCardsSchema,
  SCHEMA_VERSION,
  SUBPROTOCOL,
} from '../../../shared/sync-protocol.ts'
import type { Link, Notice, PenCard, SourceLink } from '../../../shared/sync-protocol.ts'
import { epochOf } from '../../../shared/trace/pens.ts'
import { waitBefore } from './backoff.ts'
import type { Ending } from './saved-state.ts'
import { makeTallyingSocket } from './socket.ts'

const endings = new Map<number, Ending>([
  [closeCodes.sessionOver, 'signed-out'],
  [closeCodes.otherPerson, 'other-person'],
  [closeCodes.refused, 'refused'],
  [closeCodes.notFound, 'not-found'],
  [closeCodes.penUnusable, 'pen-unusable'],
  [closeCodes.tooLarge, 'too-large'],
  [closeCodes.tooLargeForSocket, 'too-large'],
  [closeCodes.schemaTooOld, 'read-only'],
])

/** What the wire tells the desk. */
export type LinkEars = {
  /** Words of others are about to come in. */
  beforeRemote(): void
  /** What a sync frame is about to bring, and then that it is here. */
  remote(frame: Uint8Array): void
  afterRemote(): void
  opened(): void
  closed(): void
  ended(ending: Ending): void
  synced(): void
  content(): void
  acknowledged(count: number): void
  pens(cards: PenCard[]): void
  links(links: Link[]): void
  notice(notice: Notice): void
  takeSources(): SourceLink[]
}

const readJson = <S extends v.GenericSchema>(schema: S, decoder: decoding.Decoder): v.InferOutput<S> =>
  v.parse(schema, JSON.parse(decoding.readVarString(decoder)))

const hear = (provider: WebsocketProvider, ears: LinkEars) => {
  const handlers = provider.messageHandlers
  const sync = handlers[frames.sync]
  handlers[frames.sync] = (...frame) => {
    const [, { arr, pos }] = frame
    ears.beforeRemote()
    ears.remote(arr.subarray(pos))
    sync?.(...frame)
    ears.afterRemote()
  }
  handlers[frames.acknowledged] = (_, decoder) => ears.acknowledged(decoding.readVarUint(decoder))
  handlers[frames.pens] = (_, decoder) => ears.pens(readJson(penCardsSchema, decoder))
  handlers[frames.links] = (_, decoder) => ears.links(readJson(linksSchema, decoder))
  handlers[frames.notice] = (_, decoder) => ears.notice(readJson(noticeSchema, decoder).notice)
}

/** Which text, and whose page of it this is. */
export type Place = { documentId: string; person: string }

/** The socket of one text. It comes back by itself, with growing waits, except after the codes that end. */
export const openLink = (address: string, { documentId, person }: Place, doc: Y.Doc, ears: LinkEars) => {
  const provider = new WebsocketProvider(address, documentId, doc, {
    connect: false,
    disableBc: true,
    protocols: [SUBPROTOCOL, PERSON_PROTOCOL + person],
    params: { schema: String(SCHEMA_VERSION), epoch: String(epochOf(doc.clientID)) },
    WebSocketPolyfill: makeTallyingSocket({ takeSources: ears.takeSources, onContent: ears.content }),
    shouldReconnect: (event) => !endings.has(event.code),
  })
  hear(provider, ears)
  provider.on('status', ({ status }) => status === 'connected' && ears.opened())
  provider.on('sync', (synced) => synced && ears.synced())
  provider.on('connection-close', () => {
    provider.maxBackoffTime = waitBefore(provider.wsUnsuccessfulReconnects, Math.random())
    ears.closed()
  })
  provider.on('closed', ({ code }) => ears.ended(endings.get(code) ?? 'refused'))
  provider.connect()
  return provider
}
