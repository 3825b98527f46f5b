import { hashLeafIn, roomFor, type Head, type Sha256 } from './merkle.ts'

/** Kinds of ledger rows; numbers are written on disk and never change meaning. Source: trace/SPEC.md [L1]. */
export const rowKinds = { update: 0, pen: 1, note: 2, links: 3, sealed: 4, restored: 5, erased: 6 } as const

export type LedgerRow = {
  seq: number
  pen: number
  at: number
  kind: number
  bytes: Uint8Array
  salt: Uint8Array
  commitment: Uint8Array
}

const utf8 = new TextEncoder()

const writeU32 = (bytes: Uint8Array, offset: number, value: number): void => {
  bytes[offset] = value >>> 24
  bytes[offset + 1] = value >>> 16
  bytes[offset + 2] = value >>> 8
  bytes[offset + 3] = value
}

const writeU64 = (bytes: Uint8Array, offset: number, value: number): void => {
  writeU32(bytes, offset, Math.floor(value / 2 ** 32))
  writeU32(bytes, offset + 4, value % 2 ** 32)
}

/** SHA-256(salt ‖ bytes): without the salt a destroyed row cannot be guessed from candidates. Source: [L1], [L5]. */
export const commitmentOf = (sha256: Sha256, salt: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const joined = roomFor(salt.length + bytes.length)
  joined.set(salt)
  joined.set(bytes, salt.length)
  return sha256(joined)
}

export type LeafFacts = { documentId: string; seq: number; pen: number; at: number; kind: number }

/** All of a leaf but the id. */
const LEAF_REST = 2 + 25 + 32

const writeLeaf = (
  bytes: Uint8Array,
  from: number,
  id: Uint8Array,
  facts: LeafFacts,
  commitment: Uint8Array,
): void => {
  const at = from + 2 + id.length
  bytes[from] = id.length >>> 8
  bytes[from + 1] = id.length
  bytes.set(id, from + 2)
  writeU64(bytes, at, facts.seq)
  writeU64(bytes, at + 8, facts.pen)
  writeU64(bytes, at + 16, facts.at)
  bytes[at + 24] = facts.kind
  bytes.set(commitment, at + 25)
}

/** The bytes that a leaf stands for: u16 length ‖ document ‖ u64 seq ‖ u64 pen ‖ u64 at ‖ u8 kind ‖ commitment, big-endian. */
export const leafBytes = (facts: LeafFacts, commitment: Uint8Array): Uint8Array => {
  const id = utf8.encode(facts.documentId)
  const bytes = new Uint8Array(LEAF_REST + id.length)
  writeLeaf(bytes, 0, id, facts, commitment)
  return bytes
}

export const rowLeaf = (sha256: Sha256, facts: LeafFacts, commitment: Uint8Array): Uint8Array => {
  const id = utf8.encode(facts.documentId)
  const bytes = roomFor(1 + LEAF_REST + id.length)
  writeLeaf(bytes, 1, id, facts, commitment)
  return hashLeafIn(sha256, bytes)
}

const HEAD_LABEL = utf8.encode('trama comune head 1\n')
const RESTORED_LABEL = utf8.encode('trama comune head 2\n')

/**
 * What the instance's key signs: label ‖ u16 length ‖ document ‖ u64 size ‖ root. After a restore the epoch stands before
 * the size, under a label of its own: nobody can pass a head for one that a restore took the rows from. Source: [L4], [L6].
 */
export const headBytes = (documentId: string, head: Head, epoch = 0): Uint8Array => {
  const id = utf8.encode(documentId)
  const label = epoch > 0 ? RESTORED_LABEL : HEAD_LABEL
  const after = label.length + 2 + id.length
  const size = epoch > 0 ? after + 8 : after
  const bytes = new Uint8Array(size + 8 + 32)
  bytes.set(label)
  bytes[label.length] = id.length >>> 8
  bytes[label.length + 1] = id.length
  bytes.set(id, label.length + 2)
  if (epoch > 0) writeU64(bytes, after, epoch)
  writeU64(bytes, size, head.size)
  bytes.set(head.root, size + 8)
  return bytes
}

export type PenFacts = {
  personId: string | null
  personSalt: Uint8Array | null
  voice: { id: string; sealed: Uint8Array } | null
  voiceSalt: Uint8Array | null
}

const NOBODY = new Uint8Array(32)

/**
 * The 64 bytes of a pen row: a salted commitment to the person, then one to the voice (its id and sealed bytes).
 * Zeros mean nobody (the server's own pen) or no voice. Destroying a salt erases that fact alone. Source: [L1].
 */
export const penRowBytes = (sha256: Sha256, facts: PenFacts): Uint8Array => {
  const bytes = new Uint8Array(64)
  const person = facts.personId !== null && facts.personSalt !== null
  bytes.set(person ? commitmentOf(sha256, facts.personSalt!, utf8.encode(facts.personId!)) : NOBODY)
  if (facts.voice === null || facts.voiceSalt === null) return bytes
  const id = utf8.encode(facts.voice.id)
  const voice = new Uint8Array(id.length + 1 + facts.voice.sealed.length)
  voice.set(id)
  voice.set(facts.voice.sealed, id.length + 1)
  bytes.set(commitmentOf(sha256, facts.voiceSalt, voice), 32)
  return bytes
}
