import type { WebSocket } from 'ws'
import { limits, type CloseCode, type SourceLink } from '../../shared/sync-protocol.ts'
import type { Frame } from './frames.ts'

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

/** A seat over a socket; whoever reads too slowly is cut, so that one reader cannot fill the memory. */
export const makeSeat = (
  socket: WebSocket,
  who: { personId: string; sessionId: string; speaksTrama: boolean },
): Seat => {
  let allowance = 0
  const isOpen = (): boolean => socket.readyState === socket.OPEN
  const send = (frame: Frame): void => {
    if (!isOpen()) return
    const waiting = socket.bufferedAmount
    if (waiting < limits.outbound / 2) allowance = 0
    if (waiting + frame.length > limits.outbound + allowance) return socket.terminate()
    socket.send(frame, ignoreClosed)
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
      if (socket.bufferedAmount <= limits.outbound) allowance += frame.length
      send(frame)
    },
    close,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  }
}

/** A socket that closes under a frame is no error of ours: its own listeners see it. */
const ignoreClosed = (): void => undefined
