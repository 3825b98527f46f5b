import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocketServer, type WebSocket } from 'ws'
import { findDocumentFor } from '../../db/documents.ts'
import {
  closeCodes,
  limits,
  PERSON_PROTOCOL,
  SCHEMA_VERSION,
  SUBPROTOCOL,
} from '../../shared/sync-protocol.ts'
import { personOf, type SignedIn } from '../auth/session.ts'
import { isOurOrigin } from '../config.ts'
import type { Deps } from '../deps.ts'
import { nameOf } from './commits.ts'
import { hear, leave, welcome } from './converse.ts'
import { awarenessFrame } from './frames.ts'
import { makePace } from './pace.ts'
import { makeSeat } from './seat.ts'
import { watchRights } from './rights.ts'

/** A sign of life for clients that give up on a silent server after half a minute. */
const BEAT_MS = 20_000

const QUIT_MS = 1_000

const ADDRESS = /^\/live\/([\w-]{1,64})$/

const SIGN_OF_LIFE = awarenessFrame([])

/** A socket, and the wire that it speaks over. */
type Line = { socket: WebSocket; wire: Duplex }

const headersOf = ({ headers }: IncomingMessage): Headers =>
  new Headers(Object.entries(headers).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

/** The page was opened for somebody else: what was typed in it is theirs, and not this session's. */
const isOthersPage = ({ headers }: IncomingMessage, { personId }: SignedIn): boolean => {
  const offered = headers['sec-websocket-protocol']?.split(/, */) ?? []
  return offered.some((one) => one.startsWith(PERSON_PROTOCOL) && one !== PERSON_PROTOCOL + personId)
}

const turnAway = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/**
 * The live side of the house on the HTTP server's upgrade: exact Origin, session cookie, membership, then the wire protocol of
 * y-websocket at `/live/:documentId`. Source: trace/SPEC.md [F], assurance (WebSocket).
 */
export const attachLive = (server: Server, deps: Omit<Deps, 'rights'>) => {
  const { rooms, log, config } = deps
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frame,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  const rights = watchRights({ db: deps.db, log, rooms })
  const paces = makePace()
  const beating = new Map<WebSocket, boolean>()

  const sit = async ({ socket, wire }: Line, who: SignedIn, id: string, epoch: number): Promise<void> => {
    const document = await findDocumentFor(deps.db, who.personId, id)
    const room = document && (await rooms.find(id))
    if (!room) return socket.close(closeCodes.notFound, 'not-found')
    if (epoch < room.text.epoch) return socket.close(closeCodes.penUnusable, 'pen-retired')
    const pace = paces.of(who.personId)
    if (!pace) return socket.close(closeCodes.tooFast, 'too-fast')
    const seat = makeSeat(socket, wire, { ...who, speaksTrama: socket.protocol === SUBPROTOCOL })
    socket.on('message', (data, isBinary) => {
      // Who is sending much may have its answer to our ping far behind.
      beating.set(socket, true)
      if (!isBinary) return seat.close(closeCodes.refused, 'malformed')
      pace.count(seat)
      hear(rooms, room, seat, data as Buffer)
    })
    socket.on('close', () => {
      leave(room, seat)
      paces.release(who.personId)
    })
    room.seats.add(seat)
    rooms.whenReady(room, () => welcome(rooms, room, seat))
    socket.resume()
  }

  const greet = async (line: Line, request: IncomingMessage, url: URL, id: string): Promise<void> => {
    const { socket } = line
    // The close frame says what was wrong with the bytes; who does not read it is cut soon after.
    socket.on('error', () => setTimeout(() => socket.terminate(), QUIT_MS).unref())
    socket.on('close', (code) => {
      beating.delete(socket)
      deps.measures.closed(code)
    })
    socket.on('pong', () => beating.set(socket, true))
    beating.set(socket, true)
    // Frames that come before we know who is there wait in the socket.
    socket.pause()
    const schema = Number(url.searchParams.get('schema') ?? SCHEMA_VERSION)
    // Our own page says of which epoch its pen is; a program is judged by what it sends. Source: trace/SPEC.md [L6].
    const epoch = Number(url.searchParams.get('epoch') ?? Number.POSITIVE_INFINITY)
    if (schema < SCHEMA_VERSION) return close(socket, closeCodes.schemaTooOld, 'schema')
    const who = await personOf(deps, headersOf(request))
    if (!who) return close(socket, closeCodes.sessionOver, 'signed-out')
    if (isOthersPage(request, who)) return close(socket, closeCodes.otherPerson, 'other-person')
    await sit(line, who, id, epoch)
    if (socket.isPaused) socket.resume()
  }

  const onUpgrade = (request: IncomingMessage, wire: Duplex, head: Buffer): void => {
    wire.on('error', () => wire.destroy())
    const url = new URL(request.url ?? '/', 'http://here')
    const id = ADDRESS.exec(url.pathname)?.[1]
    if (!isOurOrigin(config, request.headers.origin ?? '')) return turnAway(wire, '403 Forbidden')
    if (!id) return turnAway(wire, '404 Not Found')
    if (rooms.isClosing()) return turnAway(wire, '503 Service Unavailable')
    sockets.handleUpgrade(request, wire, head, (socket) => {
      greet({ socket, wire }, request, url, id).catch((error: unknown) => {
        log.error({ reason: nameOf(error) }, 'a socket could not be seated')
        close(socket, closeCodes.tryAgain, 'try-again')
      })
    })
  }
  server.on('upgrade', onUpgrade)

  const beat = setInterval(() => {
    for (const [socket, alive] of beating) {
      if (!alive) {
        socket.terminate()
        continue
      }
      beating.set(socket, false)
      socket.ping()
    }
    for (const room of rooms.all()) for (const seat of room.seats) seat.send(SIGN_OF_LIFE)
  }, BEAT_MS)
  beat.unref()

  const stop = async (): Promise<void> => {
    clearInterval(beat)
    rights.close()
    await rooms.close()
    await farewell(sockets.clients)
    server.off('upgrade', onUpgrade)
    sockets.close()
    for (const socket of sockets.clients) socket.terminate()
  }

  return {
    rights: {
      changed: rights.changed,
      signedOut: rights.signedOut,
      renamed: rights.renamed,
      erased: rights.erased,
    },
    close: stop,
  }
}

/** Time for each to hear why: a socket cut short would only say that the line broke. */
const farewell = (sockets: Iterable<WebSocket>): Promise<unknown> => {
  const gone = [...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  return Promise.race([Promise.all(gone), pause(QUIT_MS, undefined, { ref: false })])
}

const close = (socket: WebSocket, code: number, reason: string): void => {
  socket.resume()
  socket.close(code, reason)
}
