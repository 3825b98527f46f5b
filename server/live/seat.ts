import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { limits, type CloseCode, type SourceLink } from '../../shared/sync-protocol.ts'
import type { Effect } from '../../shared/trace/effect.ts'
import type { Frame } from './wire.ts'

/** One open connection of one person to one text. */
export type Seat = {
  personId: string
  sessionId: string
  /** Offered our subprotocol: understands the frames above 120. */
  speaksTrama: boolean
  /** The pen it last wrote with; removals without new words are credited to it. */
  pen: number | null
  /** The pen under which it is present to others; one a socket. Source: [P7]. */
  presence: number | null
  /** Updates received and updates committed on this socket. Source: [F] 121. */
  received: number
  committed: number
  /** Exact sources announced for the update that follows. */
  sources: SourceLink[]
  /** What this person took away last, some letters at once. Source: [W2]. */
  cut?: Effect['removed']
  isOpen(): boolean
  send(frame: Frame): void
  /** A frame of any size that the reader asked for: it does not count as being slow. */
  sendWhole(frame: Frame): void
  close(code: CloseCode, reason: string): void
  /** Stops reading from the socket until `resume`: the sender waits, nothing is lost. */
  pause(): void
  resume(): void
}

const QUIT_MS = 2_000

/**
 * A seat over a socket; whoever reads too slowly is cut, so that one reader cannot fill the memory. Frames are whole
 * messages and go straight to the wire below the socket, which frames nothing else while it is open.
 */
export const makeSeat = (
  socket: WebSocket,
  wire: Duplex,
  who: { personId: string; sessionId: string; speaksTrama: boolean },
): Seat => {
  let allowance = 0
  const isOpen = (): boolean => socket.readyState === socket.OPEN
  const send = (frame: Frame): void => {
    if (!isOpen()) return
    const waiting = wire.writableLength
    if (waiting < limits.outbound / 2) allowance = 0
    if (waiting + frame.length > limits.outbound + allowance) return socket.terminate()
    wire.write(frame)
  }
  const close = (code: CloseCode, reason: string): void => {
    if (!isOpen()) return
    socket.resume()
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), QUIT_MS).unref()
  }
  return {
    ...who,
    pen: null,
    presence: null,
    received: 0,
    committed: 0,
    sources: [],
    isOpen,
    send,
    sendWhole: (frame) => {
      // Who asks for more while much is still unread is as slow as any other.
      if (wire.writableLength <= limits.outbound) allowance += frame.length
      send(frame)
    },
    close,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  }
}
