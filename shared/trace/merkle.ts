/** One-shot SHA-256; passed in, so that the server may use its platform's and the browser a portable one. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Roots of the perfect subtrees of a log, largest first: all that is needed to append. Source: RFC 9162, 2.1. */
export type Frontier = { size: number; roots: Uint8Array[] }

/** What a log is known by: how many rows, and the root over them. */
export type Head = { size: number; root: Uint8Array }

const LEAF = 0
const NODE = 1

export const emptyFrontier = (): Frontier => ({ size: 0, roots: [] })

/** Bytes up to this length are joined in one place, again and again; more is too much to keep. */
const SHORT = 1_024
const scratch = new Uint8Array(SHORT)

/**
 * Room for bytes that are hashed at once and never kept: a keystroke needs five of them, and to make each anew costs more
 * than to fill it. What stands in it is of the one before.
 */
export const roomFor = (length: number): Uint8Array =>
  length <= SHORT ? scratch.subarray(0, length) : new Uint8Array(length)

/** The hash of a leaf whose bytes stand behind a first one that is free. */
export const hashLeafIn = (sha256: Sha256, bytes: Uint8Array): Uint8Array => {
  bytes[0] = LEAF
  return sha256(bytes)
}

export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array => {
  const bytes = roomFor(65)
  bytes[0] = NODE
  bytes.set(left, 1)
  bytes.set(right, 33)
  return sha256(bytes)
}

/** Appends one leaf hash in place: one node hash on average. Source: trace/SPEC.md [L1]. */
export const appendLeaf = (sha256: Sha256, frontier: Frontier, leaf: Uint8Array): void => {
  let hash = leaf
  for (let size = frontier.size; size % 2 === 1; size = Math.floor(size / 2))
    hash = nodeHash(sha256, frontier.roots.pop()!, hash)
  frontier.roots.push(hash)
  frontier.size += 1
}

/** The root over the whole log; an empty log has the hash of nothing. */
export const rootOf = (sha256: Sha256, frontier: Frontier): Uint8Array => {
  const roots = frontier.roots
  if (roots.length === 0) return sha256(new Uint8Array(0))
  let root = roots[roots.length - 1]!
  for (let i = roots.length - 2; i >= 0; i--) root = nodeHash(sha256, roots[i]!, root)
  return root
}

/** 32 bytes per subtree; how many follows from the size. */
export const encodeFrontier = (frontier: Frontier): Uint8Array => {
  const bytes = new Uint8Array(frontier.roots.length * 32)
  frontier.roots.forEach((root, i) => bytes.set(root, i * 32))
  return bytes
}

export const decodeFrontier = (size: number, bytes: Uint8Array): Frontier => {
  const roots: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += 32) roots.push(bytes.slice(at, at + 32))
  return { size, roots }
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])
