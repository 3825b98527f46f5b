import { kindOf, sourceFrames } from './frames.ts'
import type { SourceLink } from '../../../shared/sync-protocol.ts'

type Ears = {
  /** Sources to be told before the update that is about to leave. */
  takeSources(): SourceLink[]
  /** A frame with content is leaving on this socket; the server will count it when it is committed. */
  onContent(): void
}

/**
 * The provider's socket, which knows what left on it. Until the server has said what it holds, updates stay here:
 * the answer (step 2) carries them all, and one sent before would look like a gap. Source: trace/SPEC.md [P2].
 */
export const makeTallyingSocket = (ears: Ears): typeof WebSocket =>
  class extends WebSocket {
    #answered = false

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? kindOf(data) : 'other'
      if (kind === 'other') return super.send(data)
      if (kind === 'update' && !this.#answered) return
      this.#answered = true
      for (const frame of sourceFrames(ears.takeSources())) super.send(frame)
      ears.onContent()
      super.send(data)
    }
  }
