import { createRoot } from 'solid-js'
import { WebSocket } from 'ws'
import { vi } from 'vitest'
import type { Place } from '../../client/editor/connection/link.ts'
import { openSession } from '../../client/editor/connection/session.ts'
import { followMoves, type Outcome } from '../../client/editor/giving-way/follow-moves.ts'
import type { Writing } from '../../client/editor/view/create-writing.ts'
import { attachEditor } from '../text/headless-view.ts'
import { takePen } from './live.ts'
import type { TestServer } from './server.ts'

type Frame = Uint8Array

/** What arrives over the wire is waited for, however slow the machine is; without this, for one second. */
const PATIENCE = { timeout: 20_000, interval: 10 }

/** One direction of a page's wire: frames pass, wait, or are lost. */
const openWay = (pass: (frame: Frame) => void) => {
  let waiting: Frame[] | null = null
  let lets = (_frame: Frame): boolean => true
  return {
    take(frame: Frame): void {
      if (waiting) waiting.push(frame)
      else if (lets(frame)) pass(frame)
    },
    /** From now on frames wait, until they are let go. */
    hold: () => void (waiting ??= []),
    release(): void {
      const due = waiting ?? []
      waiting = null
      for (const frame of due) if (lets(frame)) pass(frame)
    },
    /** From now on only frames of which this is true pass; the others are lost, as on a line that is about to break. */
    only: (wanted: (frame: Frame) => boolean) => void (lets = wanted),
    open(): void {
      waiting = null
      lets = () => true
    },
  }
}

/** The browser's socket, with the cookie and the origin that a browser would show; the test has its hand on the wire. */
const makeWire = (server: TestServer, cookie: string) => {
  let live: { send(frame: Frame): void; hear(frame: Frame): void; terminate(): void }
  const leaving = openWay((frame) => live.send(frame))
  const arriving = openWay((frame) => live.hear(frame))
  const Socket = class extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie, origin: server.url } })
      live = {
        send: (frame) => super.send(frame, () => undefined),
        hear: (frame) => void super.emit('message', frame.buffer, true),
        terminate: () => this.terminate(),
      }
    }
    override send(frame: Frame): void {
      leaving.take(frame)
    }
    override emit(event: string, ...said: unknown[]): boolean {
      if (event !== 'message') return super.emit(event, ...said)
      arriving.take(new Uint8Array(said[0] as ArrayBuffer))
      return true
    }
  }
  /** The line breaks; the next one is whole. */
  const cut = (): void => {
    leaving.open()
    arriving.open()
    live.terminate()
  }
  return { Socket, wire: { leaving, arriving, cut } }
}

/**
 * A page of ours without a browser: the session, the binding and whoever follows moves are the real ones, over a real
 * socket. Only what they ask of a window stands in.
 */
export const openPage = async (
  server: TestServer,
  who: { cookie: string; personId: string; documentId: string },
) => {
  const pen = await takePen(server, who)
  const { Socket, wire } = makeWire(server, who.cookie)
  const outcomes: Outcome[] = []
  const { host } = new URL(server.url)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('location', { protocol: 'http:', host })
  vi.stubGlobal('WebSocket', Socket)
  const place: Place = { documentId: who.documentId, person: who.personId }
  const { session, dispose } = createRoot((end) => ({ session: openSession(place, { pen }), dispose: end }))
  await vi.waitFor(() => {
    if (!session.ready()) throw new Error('the text is not here yet')
  }, PATIENCE)
  const editor = attachEditor(session.doc, { tellSources: session.sendSources })
  const view = editor.view as unknown as Writing['view']
  const { binding } = editor
  const { doc, links } = session
  const moves = followMoves({ view, binding, doc, links, tell: (outcome) => outcomes.push(outcome) })
  session.onMoves(moves.follower)
  return {
    pen,
    session,
    editor,
    outcomes,
    wire,
    /** What the moves of our desk need of it. */
    writing: { view, binding, follow: moves.add, isBusy: () => false } as unknown as Writing,
    close: dispose,
  }
}

export type Page = Awaited<ReturnType<typeof openPage>>
