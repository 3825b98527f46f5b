import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { changeSecondFactor, findSecondFactor } from '../../db/second-factors.ts'
import type { Tx } from '../../db/open.ts'
import { makePaperCode } from '../../shared/paper-codes.ts'
import { SPARES } from '../../shared/second-factor.ts'
import { hashPaperCode, isSameHash } from './codes.ts'

const STEP_S = 30
const [NONCE, TAG] = [12, 16]

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'second factor', 32))

/** The app's secret, tied to its person: a row moved to somebody else does not open. */
export const sealSecret = (secret: string, personId: string, words: string): Uint8Array => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce, { authTagLength: TAG })
  cipher.setAAD(Buffer.from(personId))
  return Buffer.concat([nonce, cipher.update(words), cipher.final(), cipher.getAuthTag()])
}

/** Null when it was sealed with another secret of the instance, or altered. */
const openSecret = (secret: string, personId: string, sealed: Uint8Array): string | null => {
  const nonce = sealed.subarray(0, NONCE)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce, { authTagLength: TAG })
  decipher.setAAD(Buffer.from(personId)).setAuthTag(sealed.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString()
  } catch {
    return null
  }
}

const appOf = (words: string, label: string) =>
  new TOTP({ issuer: 'Trama comune', label, secret: Secret.fromBase32(words), period: STEP_S })

/** A secret for an app that counts six digits, and the address that carries it there. */
export const newSecret = (label: string) => {
  const words = new Secret({ size: 20 }).base32
  return { words, address: appOf(words, label).toString() }
}

/** Which half-minute these digits belong to, one before or after now at most; null for none. */
const stepOf = (words: string, code: string, now: number): number | null => {
  const delta = appOf(words, '').validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? null : Math.floor(now / 1000 / STEP_S) + delta
}

export const newSpares = (secret: string) => {
  const codes = Array.from({ length: SPARES }, () => makePaperCode((below) => randomInt(below)))
  return { codes, hashes: codes.map((code) => hashPaperCode(secret, `spare ${code}`)) }
}

type Shown = { personId: string; code: string; now: number }

/** Whether what was shown is right, digits or spare code; either is used up by it. */
export const showSecond = async (
  tx: Tx,
  secret: string,
  { personId, code, now }: Shown,
): Promise<boolean> => {
  const factor = await findSecondFactor(tx, personId)
  if (!factor) return false
  if (code.length === 6) {
    const words = openSecret(secret, personId, factor.sealed)
    const step = words === null ? null : stepOf(words, code, now)
    if (step === null || step <= factor.lastStep) return false
    await changeSecondFactor(tx, personId, { lastStep: step })
    return true
  }
  const hash = hashPaperCode(secret, `spare ${code}`)
  const rest = factor.spareHashes.filter((spare) => !isSameHash(spare, hash))
  if (rest.length === factor.spareHashes.length) return false
  await changeSecondFactor(tx, personId, { spareHashes: rest })
  return true
}
