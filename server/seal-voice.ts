import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { bitsOf, voiceOfBits, type Knowledge } from '../shared/voices.ts'

const NONCE = 12
const TAG = 16

/** Whose voice it is, tied into the seal: a row moved to somebody else does not open. */
type Owner = { workshopId: string; personId: string }
const tieOf = ({ workshopId, personId }: Owner) => Buffer.from(`${workshopId}\n${personId}`)

/** Nonce, one byte, tag: the same length whatever is declared. */
export const sealVoice = (key: Uint8Array, owner: Owner, voice: readonly Knowledge[]): Uint8Array => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(tieOf(owner))
  const sealed = Buffer.concat([cipher.update(Uint8Array.of(bitsOf(voice))), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()])
}

/** Throws if the row was altered, moved or sealed with another key. */
export const openVoice = (key: Uint8Array, owner: Owner, sealed: Uint8Array): Knowledge[] => {
  // Taken out of the past, in an older copy where it was the voice of that day.
  if (sealed.length === 0) return ['undeclared']
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(tieOf(owner)).setAuthTag(sealed.subarray(-TAG))
  const [bits = 0] = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
  return voiceOfBits(bits)
}
