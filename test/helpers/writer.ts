import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { frames, SUBPROTOCOL } from '../../shared/sync-protocol.ts'
import { call } from './server.ts'

type At = { url: string }
type Who = { cookie: string; documentId: string }

/** The runtime's sockets carry no cookie: this one shows it, and says where it comes from. */
const socketOf = (url: string, cookie: string) =>
  class extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols ?? [], { headers: { cookie, origin: url } })
    }
  }

/** Somebody who writes with a standard client, a pen of their own and our acknowledgement. */
export const openWriter = async (server: At, { cookie, documentId }: Who) => {
  const { json } = await call(server, 'POST', `/api/documents/${documentId}/pens`, { cookie })
  const doc = new Y.Doc()
  doc.clientID = json.pen
  const provider = new WebsocketProvider(`${server.url.replace(/^http/, 'ws')}/live`, documentId, doc, {
    WebSocketPolyfill: socketOf(server.url, cookie) as unknown as typeof globalThis.WebSocket,
    protocols: [SUBPROTOCOL],
    disableBc: true,
    connect: false,
  })
  for (const frame of Object.values(frames)) provider.messageHandlers[frame] ??= () => undefined
  // The answer to the server's first question counts as an update, also when it says nothing new.
  let sent = 1
  const waiting: { until: number; resolve(): void }[] = []
  provider.messageHandlers[frames.acknowledged] = (_encoder, decoder) => {
    const acknowledged = decoding.readVarUint(decoder)
    for (const one of waiting.filter(({ until }) => until <= acknowledged)) one.resolve()
  }
  const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const closed = new Promise<number>((resolve) =>
    provider.once('connection-close', (event) => {
      provider.shouldConnect = false
      resolve(event?.code ?? 0)
    }),
  )
  provider.connect()
  await synced
  doc.on('update', (_update, origin) => {
    if (origin !== provider) sent += 1
  })
  const body = doc.getText('body')
  return {
    pen: json.pen as number,
    doc,
    body,
    provider,
    /** The code with which the server closes. */
    closed,
    /** Writes at the end of the text; resolves when it is on disk. */
    write: (text: string) => {
      body.insert(body.length, text, {})
      return new Promise<void>((resolve) => waiting.push({ until: sent, resolve }))
    },
    close: () => provider.destroy(),
  }
}
