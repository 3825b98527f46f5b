import { bodyLimit } from 'hono/body-limit'
import { statusOf } from './errors.ts'

const BODY_BYTES = 1024 * 1024
const HEARD_BYTES = 16 * BODY_BYTES

/** Reads on and throws away: who is cut off in the middle of sending never sees the answer. */
const hearOut = async (body: ReadableStream<Uint8Array> | null) => {
  if (!body || body.locked) return
  let heard = 0
  for await (const piece of body) {
    heard += piece.length
    if (heard > HEARD_BYTES) return
  }
}

export const limitBodies = () =>
  bodyLimit({
    maxSize: BODY_BYTES,
    onError: async (c) => {
      await hearOut(c.req.raw.body)
      return c.json({ refusal: 'too-large' as const }, statusOf('too-large'))
    },
  })
