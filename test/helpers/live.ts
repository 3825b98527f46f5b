import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { BODY } from '../../shared/text/flat.ts'
import { frames, SUBPROTOCOL, syncKinds } from '../../shared/sync-protocol.ts'
import { call } from './server.ts'

// Clients for tests: they speak the wire protocol of y-websocket by hand, so that a test can say anything to the server.

export type At = { url: string }
export type Who = { cookie: string; documentId: string }
export type Closed = { code: number; reason: string }

export type SocketOptions = {
  /** Offers our subprotocol; a standard client does not. */
  trama?: boolean
  /** `null` sends no Origin at all. */
  origin?: string | null
  query?: string
}

export const takePen = async (server: At, { cookie, documentId }: Who): Promise<number> => {
  const { json, status } = await call(server, 'POST', `/api/documents/${documentId}/pens`, { cookie })
  if (status !== 201) throw new Error(`no pen: ${status}`)
  return json.pen
}

export const liveAddress = ({ url }: At, documentId: string, query = ''): string =>
  `${url.replace(/^http/, 'ws')}/live/${documentId}${query}`

/** An awareness frame of any states. */
export const awarenessFrame = (states: { pen: number; clock: number; json: string }[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frames.awareness)
    const inner = encoding.encode((list) => {
      encoding.writeVarUint(list, states.length)
      for (const { pen, clock, json } of states) {
        encoding.writeVarUint(list, pen)
        encoding.writeVarUint(list, clock)
        encoding.writeVarString(list, json)
      }
    })
    encoding.writeVarUint8Array(encoder, inner)
  })

/** A sync frame: a question (step 1), an answer (step 2) or an update. */
export const syncFrame = (kind: keyof typeof syncKinds, bytes: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frames.sync)
    encoding.writeVarUint(encoder, syncKinds[kind])
    encoding.writeVarUint8Array(encoder, bytes)
  })

export const jsonFrame = (kind: number, value: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarString(encoder, typeof value === 'string' ? value : JSON.stringify(value))
  })

export type Heard =
  | { kind: keyof typeof syncKinds; bytes: Uint8Array }
  | { kind: 'awareness'; states: { pen: number; clock: number; json: string }[] }
  | { kind: 'acknowledged'; count: number }
  | { kind: 'pens' | 'links' | 'notice'; value: never }

const syncNames = ['step1', 'step2', 'update'] as const

const readHeard = (bytes: Uint8Array): Heard => {
  const decoder = decoding.createDecoder(bytes)
  const kind = decoding.readVarUint(decoder)
  if (kind === frames.sync) {
    const name = syncNames[decoding.readVarUint(decoder)]!
    return { kind: name, bytes: decoding.readVarUint8Array(decoder) }
  }
  if (kind === frames.acknowledged) return { kind: 'acknowledged', count: decoding.readVarUint(decoder) }
  if (kind === frames.awareness) {
    const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    const states = Array.from({ length: decoding.readVarUint(inner) }, () => ({
      pen: decoding.readVarUint(inner),
      clock: decoding.readVarUint(inner),
      json: decoding.readVarString(inner),
    }))
    return { kind: 'awareness', states }
  }
  const name = ({ 122: 'pens', 123: 'links', 125: 'notice' } as const)[kind]
  if (!name) throw new Error(`the server sent a frame of kind ${kind}`)
  return { kind: name, value: JSON.parse(decoding.readVarString(decoder)) as never }
}

/** A socket that says nothing by itself. `heard` keeps every frame, unless a listener takes it. */
export const openSocket = async (server: At, who: Who, options: SocketOptions = {}) => {
  const { trama = true, origin = server.url, query = '' } = options
  const socket = new WebSocket(liveAddress(server, who.documentId, query), trama ? [SUBPROTOCOL] : [], {
    headers: { cookie: who.cookie, ...(origin === null ? {} : { origin }) },
    perMessageDeflate: false,
  })
  const heard: Heard[] = []
  const ears = new Set<(heard: Heard) => void>()
  socket.on('message', (data: Buffer) => {
    const frame = readHeard(data)
    heard.push(frame)
    for (const ear of ears) ear(frame)
  })
  const closed = new Promise<Closed>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
    socket.once('unexpected-response', (_request, answer) => reject(new Error(`HTTP ${answer.statusCode}`)))
  })
  socket.on('error', () => undefined)
  const on = (ear: (heard: Heard) => void): void => {
    for (const frame of heard) ear(frame)
    ears.add(ear)
  }
  /** Resolves with the first frame, heard already or still to come, that `wanted` takes; rejects when the socket closes before. */
  const hear = <T extends Heard['kind']>(
    kind: T,
    wanted: (heard: Extract<Heard, { kind: T }>) => boolean = () => true,
  ) =>
    new Promise<Extract<Heard, { kind: T }>>((resolve, reject) => {
      on((frame) => {
        if (frame.kind === kind && wanted(frame as Extract<Heard, { kind: T }>))
          resolve(frame as Extract<Heard, { kind: T }>)
      })
      void closed.then(({ code, reason }) => reject(new Error(`closed with ${code} ${reason}`)))
    })
  return {
    socket,
    heard,
    on,
    hear,
    closed,
    isOpen: () => socket.readyState === socket.OPEN,
    send: (bytes: Uint8Array) => socket.send(bytes, () => undefined),
    sendUpdate: (update: Uint8Array) => socket.send(syncFrame('update', update), () => undefined),
    end: () => socket.terminate(),
  }
}

export type LiveSocket = Awaited<ReturnType<typeof openSocket>>

/** Where a pen's clock stands after the structs of an update. */
const clockIn = (update: Uint8Array, pen: number): number =>
  Y.decodeUpdate(update).structs.reduce(
    (end, { id, length }) => (id.client === pen ? Math.max(end, id.clock + length) : end),
    0,
  )

/**
 * Somebody with a pen and a document of their own, who comes back after each cut with all their words. `acknowledged` is
 * the clock up to which the server said that their words are saved: by frame 121, or to a standard client by the echo.
 */
export const makeHand = (pen: number, { trama = true }: { trama?: boolean } = {}) => {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = pen
  const body = doc.getText(BODY)
  let live: LiveSocket | null = null
  let answered = false
  let acknowledged = 0
  /** For each frame of ours on this socket, the clock that it completes. */
  let marks: number[] = []
  let waiting: { clock: number; resolve(): void }[] = []

  const sendContent = (kind: 'step2' | 'update', update: Uint8Array): void => {
    marks.push(Y.getState(doc.store, pen))
    live?.send(syncFrame(kind, update))
  }
  const reach = (clock: number): void => {
    acknowledged = Math.max(acknowledged, clock)
    for (const one of waiting) if (one.clock <= acknowledged) one.resolve()
    waiting = waiting.filter((one) => one.clock > acknowledged)
  }
  doc.on('update', (update: Uint8Array, origin) => {
    if (origin !== 'server' && live?.isOpen() && answered) sendContent('update', update)
  })
  const listen = (frame: Heard): void => {
    if (frame.kind === 'step1') {
      answered = true
      sendContent('step2', Y.encodeStateAsUpdate(doc, frame.bytes))
    } else if (frame.kind === 'step2' || frame.kind === 'update') {
      Y.applyUpdate(doc, frame.bytes, 'server')
      if (!trama) reach(clockIn(frame.bytes, pen))
    } else if (frame.kind === 'acknowledged') reach(marks[frame.count - 1] ?? 0)
  }

  /** Sits down at a text; resolves when the text of the server is here. */
  const attach = async (server: At, who: Who): Promise<LiveSocket> => {
    const socket = await openSocket(server, who, { trama })
    live = socket
    answered = false
    marks = []
    socket.on(listen)
    socket.send(syncFrame('step1', Y.encodeStateVector(doc)))
    await socket.hear('step2')
    return socket
  }

  return {
    pen,
    doc,
    body,
    attach,
    live: () => live!,
    /** False also when the server ended before this hand could take hold. */
    isHeld: () => live?.isOpen() ?? false,
    acknowledged: () => acknowledged,
    written: () => Y.getState(doc.store, pen),
    /** Resolves when all that this pen has written is acknowledged. */
    saved: () => {
      const clock = Y.getState(doc.store, pen)
      if (clock <= acknowledged) return Promise.resolve()
      return new Promise<void>((resolve) => waiting.push({ clock, resolve }))
    },
    /** The characters of this pen up to a clock, wherever they stand, removed ones too. */
    leave: () => live?.end(),
  }
}

export type Hand = ReturnType<typeof makeHand>

/** Somebody who takes a pen and sits down. */
export const openHand = async (server: At, who: Who, options: { trama?: boolean } = {}) => {
  const hand = makeHand(await takePen(server, who), options)
  await hand.attach(server, who)
  return hand
}

/** The committed text as a newcomer gets it, without writing anything. */
export const readCommitted = async (server: At, who: Who): Promise<Y.Doc> => {
  const doc = new Y.Doc({ gc: false })
  doc.getText(BODY)
  const socket = await openSocket(server, who, { trama: false })
  socket.send(syncFrame('step1', Y.encodeStateVector(doc)))
  const { bytes } = await socket.hear('step2')
  Y.applyUpdate(doc, bytes)
  socket.end()
  return doc
}
