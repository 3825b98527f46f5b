import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import { headBytes } from '../../shared/trace/ledger.ts'
import type { Head } from '../../shared/trace/merkle.ts'

/** The instance's Ed25519 key: 32 bytes of seed, 32 of public key. */
export type LogKey = { secretKey: Uint8Array; publicKey: Uint8Array }

const signedHeadSchema = v.object({
  document: v.string(),
  size: v.number(),
  root: v.string(),
  at: v.number(),
  /** The epoch of pens in which it was signed; absent before the first restore. Source: trace/SPEC.md [L6]. */
  epoch: v.optional(v.number()),
  signature: v.string(),
})
/** A head that the instance answers for; root and signature in hex. Source: trace/SPEC.md [L4]. */
export type SignedHead = v.InferOutput<typeof signedHeadSchema>

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const privateKeyOf = (key: LogKey): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, key.secretKey]), format: 'der', type: 'pkcs8' })

const publicKeyOf = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })

/** True when this instance's key signed this head. */
export const isSigned = (publicKey: Uint8Array, head: SignedHead): boolean => {
  const { size, epoch } = head
  const bytes = headBytes(head.document, { size, root: Buffer.from(head.root, 'hex') }, epoch)
  return verify(null, bytes, publicKeyOf(publicKey), Buffer.from(head.signature, 'hex'))
}

const fileOf = (dataDir: string, id: string): string => join(dataDir, 'heads', `${id}.jsonl`)

/** Heads signed so far, oldest first; they live outside the database, so that who edits the one is shown by the other. */
export const listHeads = async (dataDir: string, id: string): Promise<SignedHead[]> => {
  const text = await readFile(fileOf(dataDir, id), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => v.parse(signedHeadSchema, JSON.parse(line)))
}

export type Heads = ReturnType<typeof openHeads>

/** Signs heads and keeps them in `DATA_DIR/heads`. */
export const openHeads = (dataDir: string, key: LogKey) => {
  const privateKey = privateKeyOf(key)
  const make = (document: string, head: Head, at: number, epoch: number): SignedHead => ({
    document,
    size: head.size,
    root: Buffer.from(head.root).toString('hex'),
    at,
    ...(epoch > 0 ? { epoch } : {}),
    signature: sign(null, headBytes(document, head, epoch), privateKey).toString('hex'),
  })
  const keep = async (document: string, head: Head, at: number, epoch = 0): Promise<SignedHead> => {
    const signed = make(document, head, at, epoch)
    // On a line of its own even after one that a power cut left unfinished.
    const line = `\n${JSON.stringify(signed)}\n`
    const append = (): Promise<void> => appendFile(fileOf(dataDir, document), line)
    await append().catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      await mkdir(join(dataDir, 'heads'), { recursive: true })
      await append()
    })
    return signed
  }
  return { sign: keep, publicKey: key.publicKey }
}
