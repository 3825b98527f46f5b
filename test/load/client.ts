import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { frames, SUBPROTOCOL, syncKinds } from '../../shared/sync-protocol.ts'
import { BODY } from '../../shared/text/flat.ts'

/** Where a text is live, and who knocks. */
export type Door = { url: string; documentId: string; cookie: string }

export type Line = {
  send(frame: Uint8Array): void
  /** The code with which the other side closes. */
  closed: Promise<number>
  close(): void
  /** As a cable that is cut: nothing is said. */
  drop(): void
}

/** A bare socket to a text; `hear` gets every frame, from the very first. */
export const openLine = (
  { url, documentId, cookie }: Door,
  hear: (frame: Uint8Array) => void,
  { standard = false } = {},
): Promise<Line> => {
  const address = new URL(`/live/${documentId}`, url.replace(/^http/, 'ws'))
  const headers = { cookie, origin: url }
  const socket = new WebSocket(address, standard ? [] : [SUBPROTOCOL], { headers, perMessageDeflate: false })
  socket.on('message', (data) => hear(data as Buffer))
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const line: Line = {
    send: (frame) => socket.send(frame),
    closed,
    close: () => socket.close(),
    drop: () => socket.terminate(),
  }
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.once('open', () => resolve(line))
  })
}

/** Asks for a pen as any program would. */
export const takePen = async ({ url, documentId, cookie }: Door): Promise<number> => {
  const response = await fetch(new URL(`/api/documents/${documentId}/pens`, url), {
    method: 'POST',
    headers: { cookie, origin: url },
  })
  if (response.status !== 201) throw new Error(`no pen: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { pen: number }).pen
}

const syncFrame = (kind: number, bytes: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frames.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })

export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncKinds.update, update)
export const step1Frame = (doc: Y.Doc): Uint8Array => syncFrame(syncKinds.step1, Y.encodeStateVector(doc))

export type Heard =
  | { kind: 'step1' | 'step2' | 'update'; bytes: Uint8Array }
  | { kind: 'acknowledged'; count: number }
  | { kind: 'other' }

const syncKindOf = ['step1', 'step2', 'update'] as const

export const readFrame = (frame: Uint8Array): Heard => {
  const decoder = decoding.createDecoder(frame)
  const sort = decoding.readVarUint(decoder)
  if (sort === frames.acknowledged) return { kind: 'acknowledged', count: decoding.readVarUint(decoder) }
  if (sort !== frames.sync) return { kind: 'other' }
  const kind = syncKindOf[decoding.readVarUint(decoder)]
  return kind ? { kind, bytes: decoding.readVarUint8Array(decoder) } : { kind: 'other' }
}

export type Options = {
  /** Takes what others write instead of the document, to be applied when the caller says. */
  onUpdate?(update: Uint8Array): void
  /** Keeps what this document writes from being sent: the caller sends it. */
  silent?: boolean
}

export type Client = Awaited<ReturnType<typeof openClient>>

/** Somebody at a text: a document that follows the server, writes with a pen, and knows what is saved. */
export const openClient = async (door: Door, pen: number | null, options: Options = {}) => {
  const doc = new Y.Doc({ gc: false })
  if (pen !== null) doc.clientID = pen
  const body = doc.getText(BODY)
  const server = {}
  let sent = 0
  let acknowledged = 0
  let synced: () => void
  const ready = new Promise<void>((resolve) => (synced = resolve))
  let waiting: (() => void)[] = []
  const take = options.onUpdate ?? ((update: Uint8Array) => Y.applyUpdate(doc, update, server))

  const acknowledge = (count: number): void => {
    acknowledged = count
    if (acknowledged < sent) return
    for (const resolve of waiting) resolve()
    waiting = []
  }

  const send = (frame: Uint8Array): void => {
    sent += 1
    line.send(frame)
  }

  const hear = (frame: Uint8Array): void => {
    const heard = readFrame(frame)
    if (heard.kind === 'acknowledged') acknowledge(heard.count)
    else if (heard.kind === 'update') take(heard.bytes)
    else if (heard.kind === 'step1') answer(heard.bytes)
    else if (heard.kind === 'step2') {
      Y.applyUpdate(doc, heard.bytes, server)
      synced()
    }
  }

  // The server speaks first: what it says before the socket is ours to answer waits.
  let early: Uint8Array[] | null = []
  const line = await openLine(door, (frame) => (early ? void early.push(frame) : hear(frame)))
  const answer = (stateVector: Uint8Array): void =>
    send(syncFrame(syncKinds.step2, Y.encodeStateAsUpdate(doc, stateVector)))
  line.send(step1Frame(doc))
  for (const frame of early) hear(frame)
  early = null
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== server && !options.silent) send(updateFrame(update))
  })
  const gone = line.closed.then((code) => Promise.reject(new Error(`the server closed with ${code}`)))
  gone.catch(() => undefined)
  const nextSaved = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))
  await Promise.race([ready, gone])

  return {
    doc,
    body,
    ...line,
    /** Sends an update of this document by hand. */
    sendUpdate: (update: Uint8Array): void => send(updateFrame(update)),
    /** Applies what `onUpdate` was given. */
    apply: (update: Uint8Array) => Y.applyUpdate(doc, update, server),
    /** Resolves when all that was sent is on the server's disk. */
    saved: () => (acknowledged >= sent ? Promise.resolve() : Promise.race([nextSaved(), gone])),
  }
}
